"""Messages between the two sides; sealed, and never part of a mail."""
from sqlalchemy import update

from webapp.access.roles import Actor, Role
from webapp.applications.actions.steps import WrongStep, tell_person, tell_receivers
from webapp.applications.cases import Case
from webapp.applications.models import Message
from webapp.applications.states import OPEN_STATES, ApplicationState
from webapp.core import clock
from webapp.core.database import db
from webapp.core.i18n import _l

MAY_WRITE = (*OPEN_STATES, ApplicationState.PLACED)


def write_message(actor: Actor, role: Role, case: Case, body: str) -> None:
    """Sends one message; what the other side wrote counts as read."""
    if case.application.state not in MAY_WRITE:
        raise WrongStep(case.application.state)
    theirs = Message.role != Role.SEEKER if role == Role.SEEKER else Message.role == Role.SEEKER
    db().execute(update(Message).where(
        Message.application_id == case.application.id, theirs, Message.read_at.is_(None)).values(read_at=clock.now()))
    db().add(Message(application_id=case.application.id, sender_id=actor.user_id, role=role, body=body,
                     sent_at=clock.now()))
    text = _l("Ada pesan baru tentang lamaran “%(judul)s”.", judul=case.title)
    if role == Role.SEEKER:
        tell_receivers(case, text)
    else:
        tell_person(case, text)
