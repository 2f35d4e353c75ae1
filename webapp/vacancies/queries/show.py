"""One vacancy with everything a person needs to decide: five statements, whatever its length."""
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select, true

from webapp.access.roles import Actor, Role
from webapp.accounts.models_organisations import Organisation
from webapp.accounts.responsible import regions_below, regions_of
from webapp.core.database import db
from webapp.core.formats import fmt
from webapp.core.i18n import _
from webapp.reference.regions import zone_of
from webapp.reference.vocabulary import vocabulary
from webapp.vacancies.models import AccommodationOffered, Vacancy, VacancyDemand, VacancySkill, Workplace
from webapp.vacancies.queries.cards import COLUMNS, VacancyCard, card_of
from webapp.vacancies.queries.workplaces import WorkplaceView, workplace_view
from webapp.vacancies.states import Hours, VacancyState

HANDED_IN = (VacancyState.WAITING, VacancyState.SUSPENDED)
PUBLIC_STATES = (VacancyState.PUBLISHED, VacancyState.PAUSED, VacancyState.FILLED, VacancyState.CLOSED)
DEFAULT_ZONE = "Asia/Jakarta"


@dataclass(frozen=True)
class DemandView:
    """What the work asks; `task` is the employer's sentence when it is essential."""

    code: str
    name: str
    sentence: str
    essential: bool
    task: str | None


@dataclass(frozen=True)
class VacancyPage:
    """A vacancy as its page shows it; texts of lists are in the reader's language, `tasks` in the vacancy's."""

    card: VacancyCard
    tasks: str
    occupation_code: str | None
    occupation: str | None
    must: tuple[str, ...]
    nice: tuple[str, ...]
    skill_codes: tuple[str, ...]
    demands: tuple[DemandView, ...]
    offered: tuple[str, ...]
    refused: tuple[str, ...]
    unsure: tuple[str, ...]
    offered_codes: tuple[str, ...]
    education: str | None
    education_essential: bool
    education_reason: str | None
    study_programmes: tuple[str, ...]
    education_levels: tuple[str, ...]
    hours: str
    hours_code: str | None
    contract: str | None
    contract_code: str | None
    positions: int
    workplace: WorkplaceView | None
    address: str | None
    how_to_apply: str | None
    questions: tuple[str, ...]
    reply_days: int | None
    starts_on: date | None
    ends_on: date | None
    closes: str | None
    published_at: datetime | None
    updated_at: datetime
    source: str
    flagged: bool
    stop_reason: str | None
    pay_from: int | None
    pay_to: int | None
    pay_period: str | None
    edited: bool
    is_own: bool

    @property
    def imported(self) -> bool:
        """Whether the words came from elsewhere and nobody here wrote them: they are shown as quoted."""
        return self.source != "own" and not self.edited


def show_vacancy(actor: Actor | None, vacancy_id: int) -> VacancyPage | None:
    """The vacancy; None when it does not exist or is not for this actor (a draft is only its employer's)."""
    row = db().execute(
        select(Vacancy, *COLUMNS).join(Organisation, Organisation.id == Vacancy.organisation_id)
        .where(Vacancy.id == vacancy_id, visible_to(actor))
    ).first()
    return _page(row, actor) if row else None


def visible_to(actor: Actor | None) -> ColumnElement[bool]:
    """What was published once is for everyone; the rest for its employer, and for the desk what was handed in to it.

    A draft is its employer's alone. An officer sees what waits or was stopped in the regions of their ULD.
    """
    public: ColumnElement[bool] = Vacancy.state.in_(PUBLIC_STATES)
    if actor is None:
        return public
    allowed = [public, Vacancy.organisation_id.in_(actor.organisation_ids())]
    if actor.roles & {Role.OFFICER, Role.ADMINISTRATOR}:
        regions = regions_of(actor)
        # What a city leaves unanswered moves up to its province (design.md §8).
        area = true() if regions is None else Organisation.region_code.in_({*regions, *regions_below(actor)})
        allowed.append(and_(Vacancy.state.in_(HANDED_IN), area))
    return or_(*allowed)


def closing_in_words(closes_on: date | None, region_code: str | None) -> str | None:
    """`Sabtu, 21 November 2026 pukul 24.00 WIB`: a closing date ends at 24.00 at the workplace (design.md §6)."""
    if closes_on is None:
        return None
    region = vocabulary().regions.get(region_code or "")
    zone = region.zone_name if region else "WIB"
    return _("%(hari)s pukul 24.00 %(zona)s", hari=fmt.date(closes_on, weekday=True), zona=zone)


def zone_name(region_code: str | None) -> str:
    """The IANA zone in which a closing date of this region ends; Jakarta when the region is not known."""
    return zone_of(region_code) if region_code and region_code in vocabulary().regions else DEFAULT_ZONE


def hours_in_words(hours: str | None, per_week: int | None, note: str | None) -> str:
    """`Penuh waktu, 40 jam seminggu. Senin–Jumat`; empty when nothing is said."""
    parts = [Hours(hours).label if hours else "", _("%(n)s jam seminggu", n=per_week) if per_week else ""]
    said = ", ".join(part for part in parts if part)
    return ". ".join(part for part in (said, note or "") if part)


def _page(row: Any, actor: Actor | None) -> VacancyPage:
    vacancy: Vacancy = row.Vacancy
    known = vocabulary()
    skills = _skills(vacancy.id)
    offers = _offers(vacancy.id)
    education = known.education_levels.get(vacancy.education_code or "")
    occupation = known.occupations.get(vacancy.occupation_code or "")
    contract = known.contract_types.get(vacancy.contract_code or "")
    place = db().get(Workplace, vacancy.workplace_id) if vacancy.workplace_id else None
    return VacancyPage(
        card=card_of(row), tasks=vacancy.tasks, occupation_code=vacancy.occupation_code,
        occupation=occupation.name if occupation else None,
        must=_names(known.skills, [code for code, must in skills if must]),
        nice=_names(known.skills, [code for code, must in skills if not must]),
        skill_codes=tuple(code for code, _must in skills), demands=_demands(vacancy.id),
        offered=_names(known.accommodations, [code for code, answer in offers if answer == "yes"]),
        refused=_names(known.accommodations, [code for code, answer in offers if answer == "no"]),
        unsure=_names(known.accommodations, [code for code, answer in offers if answer == "unknown"]),
        offered_codes=tuple(code for code, answer in offers if answer == "yes"),
        education=education.name if education else None, education_essential=vacancy.education_essential,
        education_reason=vacancy.education_reason, study_programmes=tuple(vacancy.study_programmes),
        education_levels=_names(known.education_levels, vacancy.education_levels),
        hours=hours_in_words(vacancy.hours, vacancy.hours_per_week, vacancy.hours_note),
        hours_code=vacancy.hours, contract=contract.name if contract else None,
        contract_code=vacancy.contract_code, positions=vacancy.positions,
        workplace=workplace_view(place) if place else None, address=vacancy.address,
        how_to_apply=vacancy.how_to_apply, questions=tuple(vacancy.questions), reply_days=vacancy.reply_days,
        starts_on=vacancy.starts_on, ends_on=vacancy.ends_on,
        closes=closing_in_words(vacancy.closes_on, vacancy.region_code), published_at=vacancy.published_at,
        updated_at=vacancy.updated_at, source=vacancy.source, flagged=vacancy.flagged,
        stop_reason=vacancy.stop_reason, pay_from=vacancy.pay_from, pay_to=vacancy.pay_to,
        pay_period=vacancy.pay_period,
        edited=vacancy.written_by is not None,
        is_own=actor is not None and vacancy.organisation_id in actor.organisation_ids())


def _skills(vacancy_id: int) -> list[tuple[str, bool]]:
    found = db().execute(
        select(VacancySkill.skill_code, VacancySkill.must).where(VacancySkill.vacancy_id == vacancy_id)
        .order_by(VacancySkill.must.desc(), VacancySkill.skill_code))
    return [(code, must) for code, must in found]


def _offers(vacancy_id: int) -> list[tuple[str, str]]:
    found = db().execute(
        select(AccommodationOffered.accommodation_code, AccommodationOffered.answer)
        .where(AccommodationOffered.vacancy_id == vacancy_id).order_by(AccommodationOffered.accommodation_code))
    return [(code, answer) for code, answer in found]


def _demands(vacancy_id: int) -> tuple[DemandView, ...]:
    known = vocabulary().demands
    found = db().execute(
        select(VacancyDemand.demand_code, VacancyDemand.essential, VacancyDemand.task)
        .where(VacancyDemand.vacancy_id == vacancy_id)
        .order_by(VacancyDemand.essential.desc(), VacancyDemand.demand_code))
    return tuple(DemandView(code, known[code].name, known[code].sentence, essential, task)
                 for code, essential, task in found if code in known)


def _names(items: Any, codes: list[str]) -> tuple[str, ...]:
    return tuple(items[code].name for code in codes if code in items)
