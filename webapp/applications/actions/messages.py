"""Messages between the two sides; sealed, and never part of a mail."""
from datetime import timedelta

from sqlalchemy import select

from webapp.access.roles import Actor, Role
from webapp.applications.actions.steps import WrongStep, forget_notices, tell_person, tell_receivers
from webapp.applications.cases import Case
from webapp.applications.models import Message
from webapp.applications.states import OPEN_STATES, ApplicationState
from webapp.core import clock
from webapp.core.database import db
from webapp.core.i18n import _, _l

MAY_WRITE = (*OPEN_STATES, ApplicationState.PLACED)
SAME_FOR = timedelta(hours=1)


def write_message(actor: Actor, role: Role, case: Case, body: str) -> bool:
    """Sends one message. False: it is the last one once more. That it was read is not noted: no page could know."""
    if case.application.state not in MAY_WRITE:
        raise WrongStep(case.application.state)
    if _is_repeated(actor, case, body):
        return False
    forget_notices(case, actor)
    db().add(Message(application_id=case.application.id, sender_id=actor.user_id, role=role, body=body,
                     sent_at=clock.now()))
    text = _l("Ada pesan baru tentang lamaran “%(judul)s”.", judul=case.title)
    if role == Role.SEEKER:
        tell_receivers(case, text)
    else:
        tell_person(case, text)
    return True


def said_of(sent: bool) -> str:
    """The notice after a message."""
    return _("Pesan terkirim.") if sent else _("Pesan ini sudah terkirim tadi. Tidak ada yang terkirim dua kali.")


def _is_repeated(actor: Actor, case: Case, body: str) -> bool:
    """After a lost answer people go back and send again, from a form with a new key."""
    last = db().execute(
        select(Message.sender_id, Message.body, Message.sent_at)
        .where(Message.application_id == case.application.id).order_by(Message.id.desc()).limit(1)).one_or_none()
    return (last is not None and last.sender_id == actor.user_id and last.body == body
            and clock.now() - last.sent_at < SAME_FOR)
