"""Whose case a claim is: of the company's region, and of every region where it has open vacancies or applications."""
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, or_, select

from webapp.access.roles import Actor
from webapp.accounts.models_organisations import Organisation, OrganisationClaim
from webapp.accounts.responsible import concerned_regions, responsible_ulds
from webapp.accounts.states import Decision
from webapp.applications.models import Application
from webapp.applications.states import OPEN_STATES
from webapp.core.database import db
from webapp.desk.scope import in_area
from webapp.vacancies.models import Vacancy, Workplace
from webapp.vacancies.queries.cards import open_now
from webapp.vacancies.states import VacancyState

NOT_SHOWN = (VacancyState.DRAFT, VacancyState.SUSPENDED)


def concerns(actor: Actor) -> ColumnElement[bool]:
    """An open claim that this officer may decide; a decided one also stays readable where it was open."""
    held = exists().where(Application.vacancy_id == Vacancy.id, Application.to_uld.is_(True),
                          Application.state.in_(OPEN_STATES))
    decided = and_(OrganisationClaim.state != Decision.OPEN, Vacancy.state.not_in(NOT_SHOWN))
    return or_(in_area(actor, Organisation.region_code, OrganisationClaim.made_at),
               _has_vacancy(actor, or_(open_now(), held, decided)))


def _has_vacancy(actor: Actor, which: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether the organisation has such a vacancy in the officer's area."""
    region: Any = func.coalesce(Workplace.region_code, Vacancy.region_code)
    there = in_area(actor, region, OrganisationClaim.made_at)
    found = select(Vacancy.id).outerjoin(Workplace, Workplace.id == Vacancy.workplace_id).where(
        Vacancy.organisation_id == Organisation.id, which, there)
    return found.correlate(Organisation, OrganisationClaim).exists()


def desks_of_claim(organisation_id: int, region_code: str | None) -> Sequence[str]:
    """Names of the ULDs that see a claim; each of them may decide it, once."""
    ulds = responsible_ulds(concerned_regions(organisation_id, region_code))
    return db().scalars(select(Organisation.name).where(Organisation.id.in_(ulds)).order_by(Organisation.name)).all()
