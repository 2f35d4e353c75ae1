"""What anyone may ask about vacancies: similar ones, an employer's page, the feed and the site map."""
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, func, or_, select

from webapp.accounts.models_organisations import Organisation
from webapp.accounts.states import OrganisationKind, OrganisationStatus
from webapp.core.database import db
from webapp.reference.regions import label as region_label
from webapp.vacancies.models import Vacancy, VacancySkill
from webapp.vacancies.queries.cards import VacancyCard, card_of, card_rows, cards_of, open_now
from webapp.vacancies.queries.show import VacancyPage

SIMILAR, IN_FEED, IN_SITEMAP, OF_ONE_EMPLOYER = 5, 50, 20_000, 100


@dataclass(frozen=True)
class EmployerPage:
    """An employer as everyone may see it, with the work it offers now (at most 100)."""

    id: int
    name: str
    status: OrganisationStatus
    region: str
    about: str | None
    website: str | None
    vacancies: list[VacancyCard]
    total: int


@dataclass(frozen=True)
class FeedEntry:
    """A vacancy in the feed."""

    card: VacancyCard
    tasks: str
    published_at: datetime
    updated_at: datetime


def similar(vacancy: VacancyPage) -> list[VacancyCard]:
    """At most five open vacancies of the same occupation or with one of its skills; the same occupation first."""
    sharing = select(VacancySkill.vacancy_id).where(VacancySkill.skill_code.in_(vacancy.skill_codes))
    same = Vacancy.occupation_code == vacancy.occupation_code
    return cards_of(
        card_rows().where(open_now(), Vacancy.id != vacancy.card.id, or_(same, Vacancy.id.in_(sharing)))
        .order_by(case((same, 0), else_=1), Vacancy.published_at.desc(), Vacancy.id).limit(SIMILAR))


def show_employer(organisation_id: int) -> EmployerPage | None:
    """The public page of an employer; None for another kind of organisation, or one that was suspended."""
    row = db().execute(
        select(Organisation.name, Organisation.status, Organisation.region_code, Organisation.about,
               Organisation.website)
        .where(Organisation.id == organisation_id, Organisation.kind == OrganisationKind.EMPLOYER,
               Organisation.status != OrganisationStatus.SUSPENDED)).first()
    if row is None:
        return None
    its = (Vacancy.organisation_id == organisation_id, open_now())
    total = db().scalar(select(func.count()).select_from(Vacancy).where(*its)) or 0
    newest = card_rows().where(*its).order_by(Vacancy.published_at.desc(), Vacancy.id).limit(OF_ONE_EMPLOYER)
    return EmployerPage(
        organisation_id, row.name, OrganisationStatus(row.status), region_label(row.region_code or ""), row.about,
        row.website, cards_of(newest), total)


def feed() -> list[FeedEntry]:
    """The newest open vacancies."""
    newest = card_rows().add_columns(Vacancy.tasks, Vacancy.published_at, Vacancy.updated_at).where(
        open_now()).order_by(Vacancy.published_at.desc(), Vacancy.id).limit(IN_FEED)
    rows = db().execute(newest).all()
    return [FeedEntry(card_of(row), row.tasks, row.published_at, row.updated_at) for row in rows]


def addresses() -> tuple[Sequence[tuple[int, datetime]], Sequence[int]]:
    """For the site map: open vacancies with their last change, and the employers that offer them."""
    open_ones = db().execute(
        select(Vacancy.id, Vacancy.updated_at).where(open_now()).order_by(Vacancy.id.desc()).limit(IN_SITEMAP))
    employers = db().scalars(
        select(Vacancy.organisation_id).where(open_now()).distinct()
        .order_by(Vacancy.organisation_id).limit(IN_SITEMAP))
    return [(vacancy_id, at) for vacancy_id, at in open_ones], employers.all()
