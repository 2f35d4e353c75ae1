"""What a ULD holds for organisations that nobody acts for: how much of it is late, and where."""
from datetime import datetime

from sqlalchemy import ColumnElement, func, select

from webapp.access.roles import Actor
from webapp.accounts.responsible import late_before
from webapp.applications.cases import REGION, received_at, with_vacancy
from webapp.applications.desks import ULD_DESK
from webapp.applications.events import Event
from webapp.applications.models import Application, ApplicationEvent
from webapp.applications.states import OPEN_STATES, ApplicationState
from webapp.core.database import db
from webapp.vacancies.models import Vacancy

HELD = Application.to_uld.is_(True)


def _unread_since(*moments: ColumnElement[bool]) -> tuple[ColumnElement[bool], ...]:
    return HELD, Application.state == ApplicationState.RECEIVED, *moments


def count_late(actor: Actor) -> int:
    """How many at the actor's desk were left unread for more than three working days."""
    return db().execute(with_vacancy(func.count()).where(
        received_at(actor, ULD_DESK), *_unread_since(Application.sent_at < late_before()))).scalar_one()


def regions_that_became_late(begin: datetime, end: datetime) -> list[str | None]:
    """The region of each unread application that was sent between; the same region once for each."""
    return list(db().scalars(with_vacancy(REGION).where(
        *_unread_since(Application.sent_at >= begin, Application.sent_at < end))))


def regions_of_held(organisation_id: int) -> set[str]:
    """Where a ULD holds open applications for this organisation."""
    return {code for code in db().scalars(with_vacancy(REGION).where(
        Vacancy.organisation_id == organisation_id, HELD, Application.state.in_(OPEN_STATES))) if code}


def taken_over_at(sent: Application) -> datetime | None:
    """Since when a ULD reads an application that was sent to the employer alone; None for all others."""
    if not sent.to_uld:
        return None
    return db().scalar(select(func.max(ApplicationEvent.at)).where(
        ApplicationEvent.application_id == sent.id, ApplicationEvent.kind == Event.TAKEN_OVER))
