"""What an employer writes, step by step; each step saves the draft."""
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import delete, insert, select

from webapp.access.roles import Actor
from webapp.core import clock
from webapp.core.database import db
from webapp.core.i18n import _
from webapp.vacancies.actions.steps import WrongStep, close_on, is_verified, step, vacancies_changed
from webapp.vacancies.models import AccommodationOffered, Vacancy, VacancyDemand, VacancySkill, Workplace
from webapp.vacancies.pay import compared_per_month
from webapp.vacancies.queries.own import demands_of, offers_of, skills_of
from webapp.vacancies.states import VacancyState, WorkMode
from webapp.vacancies.wording_review import review, unresolved

EDITABLE = (VacancyState.DRAFT, VacancyState.WAITING, VacancyState.PUBLISHED, VacancyState.PAUSED)
COPIED = (
    "organisation_id", "workplace_id", "title", "occupation_code", "tasks", "language", "education_code",
    "education_essential", "education_reason", "study_programmes", "education_levels", "pay_from", "pay_to",
    "pay_period", "pay_per_month", "pay_by_agreement", "hours", "hours_per_week", "hours_note", "contract_code",
    "positions", "work_mode", "region_code", "address", "how_to_apply", "questions", "reply_days")


def start_draft(actor: Actor, organisation_id: int, title: str, tasks: str) -> Vacancy:
    """A new draft of one of the actor's organisations."""
    vacancy = Vacancy(
        organisation_id=organisation_id, source="own", state=VacancyState.DRAFT, title=title, tasks=tasks,
        language="id", positions=1, work_mode=WorkMode.ONSITE, questions=[], study_programmes=[],
        education_levels=[], written_by=actor.user_id, created_at=clock.now(), updated_at=clock.now())
    db().add(vacancy)
    db().flush()
    return vacancy


def copy_vacancy(actor: Actor, vacancy: Vacancy) -> Vacancy:
    """A new draft with the same content, without closing date and without applications.

    WrongStep while it is suspended: its copy would go around the officer.
    """
    if vacancy.state == VacancyState.SUSPENDED:
        raise WrongStep(vacancy.state)
    copied = start_draft(actor, vacancy.organisation_id, vacancy.title, vacancy.tasks)
    for column in COPIED:
        setattr(copied, column, getattr(vacancy, column))
    copied.title = _("Salinan: %(judul)s", judul=vacancy.title)[:160]
    _replace(VacancySkill, copied.id, [
        {"skill_code": code, "must": must} for code, must in skills_of(vacancy.id).items()])
    _replace(VacancyDemand, copied.id, [
        {"demand_code": d.code, "essential": d.essential, "task": d.task} for d in demands_of(vacancy.id)])
    _replace(AccommodationOffered, copied.id, [
        {"accommodation_code": code, "answer": answer} for code, answer in offers_of(vacancy.id).items()])
    return copied


def save_columns(actor: Actor, vacancy: Vacancy, **columns: Any) -> None:
    """Saves plain answers of a step."""
    for name, value in columns.items():
        setattr(vacancy, name, value)
    edited(actor, vacancy)


def save_pay(actor: Actor, vacancy: Vacancy, **columns: Any) -> None:
    """Saves pay and terms, with the pay compared per month."""
    compared = compared_per_month(columns["pay_from"], columns["pay_to"], columns["pay_period"])
    save_columns(actor, vacancy, pay_per_month=compared, **columns)


def save_place(actor: Actor, vacancy: Vacancy, work_mode: str, place: Workplace | None) -> None:
    """Saves where the work is done; the closing date follows the zone of that place."""
    vacancy.work_mode, vacancy.workplace_id = work_mode, place.id if place else None
    vacancy.region_code = place.region_code if place else None
    vacancy.address = None
    if vacancy.closes_on:
        close_on(vacancy, vacancy.closes_on)
    edited(actor, vacancy)


def save_skills(actor: Actor, vacancy: Vacancy, skills: Mapping[str, bool]) -> None:
    """The whole list: code → needed."""
    _replace(VacancySkill, vacancy.id, [{"skill_code": code, "must": must} for code, must in skills.items()])
    edited(actor, vacancy)


def save_demands(actor: Actor, vacancy: Vacancy, codes: Collection[str]) -> None:
    """Which demands the work has; what was said of those that stay is kept."""
    before = {demand.code: demand for demand in demands_of(vacancy.id)}
    _replace(VacancyDemand, vacancy.id, [
        {"demand_code": code, "essential": before[code].essential if code in before else False,
         "task": before[code].task if code in before else None} for code in codes])
    edited(actor, vacancy)


def save_demand_tasks(actor: Actor, vacancy: Vacancy, said: Mapping[str, tuple[bool, str | None]]) -> None:
    """For each demand: essential or not, and the task that asks it."""
    _replace(VacancyDemand, vacancy.id, [
        {"demand_code": code, "essential": essential, "task": task} for code, (essential, task) in said.items()])
    edited(actor, vacancy)


def save_offers(actor: Actor, vacancy: Vacancy, answers: Mapping[str, str]) -> None:
    """Answers of one page of accommodations, "not known" among them. Other pages' answers stay."""
    merged = {**offers_of(vacancy.id), **answers}
    _replace(AccommodationOffered, vacancy.id, [
        {"accommodation_code": code, "answer": answer} for code, answer in merged.items()])
    edited(actor, vacancy)


def edited(actor: Actor, vacancy: Vacancy) -> None:
    """Notes an edit; one that is shown or waits, and now has words to mend, goes back to a draft.

    An employer who is not verified may have claimed an imported vacancy: what they change, an officer sees first.
    """
    vacancy.written_by, vacancy.updated_at = actor.user_id, clock.now()
    vacancy.flagged = False
    db().flush()
    if vacancy.state == VacancyState.DRAFT:
        return
    if unresolved(review(vacancy)):
        step(vacancy, VacancyState.DRAFT)
    elif vacancy.state != VacancyState.WAITING and not is_verified(vacancy):
        step(vacancy, VacancyState.WAITING)
    else:
        vacancies_changed([vacancy.id])


def own_place(vacancy: Vacancy, workplace_id: int | None) -> Workplace | None:
    """A workplace of the vacancy's own organisation."""
    return db().scalar(select(Workplace).where(
        Workplace.id == workplace_id, Workplace.organisation_id == vacancy.organisation_id))


def _replace(table: Any, vacancy_id: int, rows: list[dict[str, Any]]) -> None:
    db().execute(delete(table).where(table.vacancy_id == vacancy_id))
    if rows:
        db().execute(insert(table), [{"vacancy_id": vacancy_id, **row} for row in rows])
