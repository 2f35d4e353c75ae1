"""The row of an application for an act, found only by those who may act on it."""
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select

from webapp.access.roles import Actor
from webapp.accounts.models_organisations import Membership, Organisation
from webapp.accounts.models_privacy import KeptAway
from webapp.accounts.responsible import desk_people, in_area
from webapp.accounts.states import OrganisationStatus
from webapp.applications.desks import EMPLOYER_DESK, Desk, desk_of
from webapp.applications.models import Application
from webapp.applications.states import ApplicationState
from webapp.core.database import db
from webapp.vacancies.models import Vacancy, Workplace
from webapp.vacancies.queries.show import zone_name

# An employer that was refused, stopped or never claimed reads nobody's application.
MAY_READ = (OrganisationStatus.VERIFIED, OrganisationStatus.UNVERIFIED, OrganisationStatus.WAITING)
REGION = func.coalesce(Workplace.region_code, Vacancy.region_code, Organisation.region_code)


@dataclass(frozen=True)
class Case:
    """An application with what every act about it needs to know."""

    application: Application
    title: str
    organisation_id: int
    organisation: str
    region_code: str | None

    @property
    def zone(self) -> str:
        """The zone of the workplace."""
        return zone_name(self.region_code)

    @property
    def desk(self) -> Desk:
        """Where it is received."""
        return desk_of(self.application.to_uld)


def with_vacancy(*columns: Any) -> Select[Any]:
    """A statement over applications with their vacancy, workplace and organisation."""
    return (select(*columns).select_from(Application).join(Vacancy, Vacancy.id == Application.vacancy_id)
            .join(Organisation, Organisation.id == Vacancy.organisation_id)
            .outerjoin(Workplace, Workplace.id == Vacancy.workplace_id))


def received_at(actor: Actor, desk: Desk) -> ColumnElement[bool]:
    """Whose applications the actor may read at this desk; nobody decides about their own."""
    not_own = or_(Application.user_id.is_(None), Application.user_id != actor.user_id)
    return and_(not_own, _at_employer(actor) if desk is EMPLOYER_DESK else _at_uld(actor))


def _at_employer(actor: Actor) -> ColumnElement[bool]:
    seats = [seat.organisation_id for seat in actor.organisations() if seat.organisation_status in MAY_READ]
    hides = exists().where(KeptAway.user_id == Application.user_id, KeptAway.organisation_id == Vacancy.organisation_id)
    return and_(Application.to_uld.is_(False), Vacancy.organisation_id.in_(seats), ~hides)


def _at_uld(actor: Actor) -> ColumnElement[bool]:
    # What a city's ULD has left unread for three working days moves up to its province (design.md §8).
    unread_since = case((Application.state == ApplicationState.RECEIVED, Application.sent_at))
    return and_(Application.to_uld.is_(True), in_area(actor, REGION, unread_since))


def own_case(actor: Actor, application_id: int) -> Case | None:
    """The actor's own application, held until the end of the act; None when there is no such thing."""
    return _case(Application.id == application_id, Application.user_id == actor.user_id)


def received_case(actor: Actor, desk: Desk, application_id: int) -> Case | None:
    """An application at this desk whose person is still there, held until the end of the act."""
    return _case(Application.id == application_id, Application.user_id.is_not(None), received_at(actor, desk))


def case_of(application_id: int) -> Case | None:
    """Any application, for work that nobody in particular does (hooks, jobs)."""
    return _case(Application.id == application_id)


def _case(*conditions: ColumnElement[bool]) -> Case | None:
    columns = (Application, Vacancy.title, Organisation.id.label("organisation_id"), Organisation.name,
               REGION.label("region"))
    row = db().execute(with_vacancy(*columns).where(*conditions).with_for_update(of=Application)).one_or_none()
    return Case(row.Application, row.title, row.organisation_id, row.name, row.region) if row else None


def receivers(case: Case) -> tuple[int, ...]:
    """Who is told on the receiving side: the employer's members, or the officers of the responsible ULD."""
    if case.application.to_uld:
        return desk_people(case.region_code)
    hides = exists().where(
        KeptAway.user_id == case.application.user_id, KeptAway.organisation_id == case.organisation_id)
    return tuple(db().scalars(select(Membership.user_id).where(
        Membership.organisation_id == case.organisation_id, ~hides)))
