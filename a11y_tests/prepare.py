"""What page states need and the demo has not: made by the app's own functions, as people and their links make it.

Each runs in one transaction of the site under test and returns what stands in the state's path for `{}`; the next state
finds the demo as it was (`LiveSite.address`).
"""
import re
from collections.abc import Callable
from datetime import timedelta

from flask import current_app, g
from sqlalchemy import select, text

from a11y_tests.catalogue import ACCOUNTS
from webapp.access.roles import Actor, Role
from webapp.accounts.changes import ask_new_email
from webapp.accounts.identity import Identity
from webapp.accounts.interrupted import PREFIX, keep_interrupted
from webapp.accounts.links import mail_reset_link, mail_sign_in_link
from webapp.accounts.models import User
from webapp.accounts.models_organisations import Membership
from webapp.accounts.organisations_members import invite
from webapp.accounts.recovery import make_codes
from webapp.accounts.sign_up import NewPerson, new_user, sign_up_by_email
from webapp.core import clock
from webapp.core.database import db
from webapp.core.outbox import OutboxMessage
from webapp.web.guard import database
from webapp.web.limits import LimitCounter, digest_of

NEWCOMER, PASSWORD = "orang.baru@contoh.test", "tiga kata acak"


def sign_in_link() -> str:
    """A link that signs the job seeker in once."""
    mail_sign_in_link(ACCOUNTS["seeker"])
    return _mailed()


def reset_link() -> str:
    """A link with which the job seeker sets a new password."""
    mail_reset_link(ACCOUNTS["seeker"])
    return _mailed()


def confirmation() -> str:
    """What somebody was mailed who has just signed up."""
    sign_up_by_email(_newcomer())
    return _mailed()


def new_address() -> str:
    """What the job seeker was mailed at an address that is to be the new one."""
    ask_new_email(actor("seeker"), NEWCOMER)
    return _mailed()


def invitation() -> str:
    """What somebody was mailed whom the employer has invited."""
    employer = actor("employer")
    here = db().scalars(select(Membership.organisation_id).where(Membership.user_id == employer.user_id)).one()
    invite(employer, here, NEWCOMER, owner=False)
    return _mailed()


def administrator() -> str:
    """Somebody who gives a six-digit code after the password; the demo's own people are let off it."""
    user = new_user(_newcomer())
    user.is_administrator, user.email_confirmed_at = True, clock.now()
    return ""


def too_many_tries() -> str:
    """Somebody at this address has asked for more links to sign in than an hour allows."""
    db().add(LimitCounter(key=digest_of("sign-in link", "127.0.0.1"), until=clock.now() + timedelta(hours=1), count=99))
    return ""


def broken(table: str) -> Callable[[], str]:
    """A database without this table: what needs it fails, as it may on a bad day."""
    def take_away() -> str:
        db().execute(text(f'alter table "{table}" rename to "{table}_away"'))
        return ""
    return take_away


def recovery_codes() -> str:
    """Ten new codes of the job seeker."""
    return str(len(make_codes(actor("seeker").user_id)))


def interrupted(path: str, **fields: str) -> Callable[[], str]:
    """A form of the job seeker, sent to this path after the session had ended."""
    def keep() -> str:
        with current_app.test_request_context(path, method="POST", data=fields):
            with database().reading():
                g.ended_session_user = actor("seeker").user_id
            return str(keep_interrupted()).removeprefix(PREFIX)
    return keep


def actor(role: str) -> Actor:
    """The demo's own person of this role."""
    user = db().scalars(select(User).where(User.email == ACCOUNTS[role])).one()
    return Actor(user.id, user.full_name, frozenset({Role(role)}))


def _newcomer() -> NewPerson:
    return NewPerson(Identity(email=NEWCOMER), "Melati Contoh", None, PASSWORD)


def _mailed() -> str:
    """The secret in the link of the newest mail."""
    db().flush()
    content = db().scalars(select(OutboxMessage.content).order_by(OutboxMessage.id.desc())).first() or {}
    return str(re.findall(r"/([\w-]{32})(?![\w-])", content["body"])[-1])
