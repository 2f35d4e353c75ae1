"""An employer's own vacancies: the rows for edits, the list by state and what is filled in."""
from dataclasses import dataclass

from sqlalchemy import func, select

from webapp.access.roles import Actor
from webapp.accounts.models_organisations import Organisation
from webapp.core.database import db
from webapp.vacancies.models import AccommodationOffered, Vacancy, VacancyDemand, VacancySkill
from webapp.vacancies.queries.cards import VacancyCard, card_rows, cards_of
from webapp.vacancies.states import VacancyState

LISTED = 200  # newest change first; whoever has more finds the rest by the search


@dataclass(frozen=True)
class DemandRow:
    """One demand of a draft."""

    code: str
    essential: bool
    task: str | None


def own_vacancy(actor: Actor, vacancy_id: int) -> Vacancy | None:
    """The row for an edit; None when it is not of the actor's organisations."""
    return db().scalar(select(Vacancy).where(
        Vacancy.id == vacancy_id, Vacancy.organisation_id.in_(actor.organisation_ids())))


def list_own(actor: Actor) -> list[VacancyCard]:
    """The vacancies of the actor's organisations, the last changed first."""
    return cards_of(card_rows().where(Vacancy.organisation_id.in_(actor.organisation_ids()))
                    .order_by(Vacancy.updated_at.desc(), Vacancy.id.desc()).limit(LISTED))


def count_own(actor: Actor) -> dict[VacancyState, int]:
    """How many vacancies stand in each state."""
    found = db().execute(select(Vacancy.state, func.count()).where(
        Vacancy.organisation_id.in_(actor.organisation_ids())).group_by(Vacancy.state))
    return {VacancyState(state): number for state, number in found}


def skills_of(vacancy_id: int) -> dict[str, bool]:
    """Skill code → needed (else only welcome)."""
    found = db().execute(select(VacancySkill.skill_code, VacancySkill.must).where(
        VacancySkill.vacancy_id == vacancy_id).order_by(VacancySkill.skill_code))
    return {row.skill_code: row.must for row in found}


def demands_of(vacancy_id: int) -> list[DemandRow]:
    """The demands of a draft."""
    found = db().execute(select(VacancyDemand.demand_code, VacancyDemand.essential, VacancyDemand.task).where(
        VacancyDemand.vacancy_id == vacancy_id).order_by(VacancyDemand.demand_code))
    return [DemandRow(code, essential, task) for code, essential, task in found]


def offers_of(vacancy_id: int) -> dict[str, str]:
    """Accommodation code → yes, no or unknown; what is not there was never answered."""
    found = db().execute(select(AccommodationOffered.accommodation_code, AccommodationOffered.answer).where(
        AccommodationOffered.vacancy_id == vacancy_id))
    return {row.accommodation_code: row.answer for row in found}


def organisation_status(organisation_id: int) -> str:
    """How far the verification of an organisation is."""
    return db().scalars(select(Organisation.status).where(Organisation.id == organisation_id)).one()

