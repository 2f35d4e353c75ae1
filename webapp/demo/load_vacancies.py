"""Vacancies in every state, with what the work asks and what the workplace offers."""
from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy import select

from webapp.accounts.models_organisations import Membership, Organisation
from webapp.accounts.states import Decision
from webapp.core import clock
from webapp.demo.entries import Entry, entries
from webapp.demo.scene import Scene
from webapp.reference.vocabulary import vocabulary
from webapp.vacancies.models import (
    AccommodationOffered,
    Vacancy,
    VacancyDemand,
    VacancySkill,
    WordingKept,
    Workplace,
)
from webapp.vacancies.pay import compared_per_month
from webapp.vacancies.queries.show import zone_name
from webapp.vacancies.states import Hours, PayPeriod, VacancyState, WorkMode
from webapp.vacancies.wording import check

NEVER_PUBLISHED = (VacancyState.DRAFT, VacancyState.WAITING)


def load_vacancies(scene: Scene) -> None:
    """All vacancies; an employer's own offers are added to those of each of its vacancies."""
    employers = {entry.key: entry for entry in entries("organisations", "employer")}
    for entry in entries("vacancies", "vacancy"):
        row = _vacancy(scene, entry)
        scene.vacancies[entry.key] = row.id
        _skills(scene, entry, row.id)
        _demands(scene, entry, row.id)
        _offers(scene, entry, employers[entry.need("employer")], row.id)
        _kept_wording(scene, entry, row)
        scene.session.flush()
        entry.close()


def _vacancy(scene: Scene, entry: Entry) -> Vacancy:
    organisation_id = scene.organisation(entry, "employer")
    place = scene.workplaces[entry.need("workplace")] if entry.get("workplace") else None
    state = VacancyState(entry.code("state", list(VacancyState)) or VacancyState.PUBLISHED)
    region = _region(scene, organisation_id, place)
    written = scene.moment(entry.need("written"), "10.20")
    row = Vacancy(
        organisation_id=organisation_id, workplace_id=place, region_code=region, state=state,
        source="contoh-impor" if entry.get("external_id") else "own", external_id=entry.get("external_id"),
        title=entry.need("title"), occupation_code=entry.code("occupation", vocabulary().occupations),
        tasks=entry.text("tasks") or "", positions=entry.get("positions", 1),
        work_mode=entry.code("mode", list(WorkMode)) or WorkMode.ONSITE,
        questions=entry.get("questions", []), reply_days=entry.get("reply_days"), language="id",
        how_to_apply=entry.text("how_to_apply"), starts_on=_day(scene, entry, "starts"),
        contract_code=entry.code("contract", vocabulary().contract_types), created_at=written, updated_at=written,
        published_at=None if state in NEVER_PUBLISHED else written, stop_reason=entry.text("stop_reason"),
        flagged=entry.get("flagged", False), written_by=_writer(scene, organisation_id))
    _education(entry, row)
    _pay_and_hours(entry, row)
    _closing(scene, entry, row)
    scene.add(row)
    return row


def _region(scene: Scene, organisation_id: int, workplace_id: int | None) -> str | None:
    region = scene.session.scalar(select(Workplace.region_code).where(Workplace.id == workplace_id))
    return region or scene.session.scalar(select(Organisation.region_code).where(Organisation.id == organisation_id))


def _writer(scene: Scene, organisation_id: int) -> int | None:
    return scene.session.scalar(select(Membership.user_id).where(
        Membership.organisation_id == organisation_id, Membership.owner))


def _education(entry: Entry, row: Vacancy) -> None:
    row.education_code = entry.code("education", vocabulary().education_levels)
    row.education_essential = entry.get("education_essential", False)
    row.education_reason = entry.text("education_reason")
    row.study_programmes, row.education_levels = entry.get("study_programmes", []), []


def _pay_and_hours(entry: Entry, row: Vacancy) -> None:
    """`pay = [from, to, period]` and `hours = [kind, hours a week, note]`; without pay it is agreed on."""
    row.pay_from, row.pay_to, row.pay_period = entry.get("pay", (None, None, None))
    row.pay_by_agreement = row.pay_from is None and row.source == "own"
    if row.pay_period is not None:
        row.pay_per_month = compared_per_month(row.pay_from, row.pay_to, PayPeriod(row.pay_period))
    kind, per_week, note = entry.get("hours", (None, None, None))
    row.hours, row.hours_per_week, row.hours_note = Hours(kind) if kind else None, per_week or None, note or None


def _closing(scene: Scene, entry: Entry, row: Vacancy) -> None:
    row.closes_on = _day(scene, entry, "closes")
    if row.closes_on is not None:
        row.closes_at = clock.end_of_day(row.closes_on, ZoneInfo(zone_name(row.region_code)))


def _day(scene: Scene, entry: Entry, field: str) -> date | None:
    days = entry.get(field)
    return None if days is None else scene.day(days)


def _skills(scene: Scene, entry: Entry, vacancy_id: int) -> None:
    must, nice = entry.codes("must", vocabulary().skills), entry.codes("nice", vocabulary().skills)
    for code in (*must, *nice):
        scene.session.add(VacancySkill(vacancy_id=vacancy_id, skill_code=code, must=code in must,
                                       recognised=entry.get("external_id") is not None))


def _demands(scene: Scene, entry: Entry, vacancy_id: int) -> None:
    """`demands`: codes; `essential`: code → the sentence that names the task."""
    essential = entry.table("essential", vocabulary().demands)
    for code in (*entry.codes("demands", vocabulary().demands), *essential):
        scene.session.add(VacancyDemand(
            vacancy_id=vacancy_id, demand_code=code, essential=code in essential, task=essential.get(code)))


def _offers(scene: Scene, entry: Entry, employer: Entry, vacancy_id: int) -> None:
    known = vocabulary().accommodations
    answers: dict[str, str] = {}
    for source in (employer, entry):
        answers |= dict.fromkeys(source.codes("offers", known), "yes")
        answers |= dict.fromkeys(source.codes("not_offered", known), "no")
    for code, answer in answers.items():
        scene.session.add(AccommodationOffered(vacancy_id=vacancy_id, accommodation_code=code, answer=answer))


def _kept_wording(scene: Scene, entry: Entry, row: Vacancy) -> None:
    """`kept = {rule = reason}`: doubtful words that the employer keeps; the words are found as the site finds them."""
    for rule, reason in entry.get("kept", {}).items():
        quotes = [found.quote for found in check(row.tasks, "tasks") if found.code == rule]
        if not quotes:
            raise entry.wrong(f"kept: the tasks hold nothing that rule {rule!r} finds")
        scene.add(WordingKept(vacancy_id=row.id, rule=rule, quote=quotes[0], reason=reason, state=Decision.OPEN))
