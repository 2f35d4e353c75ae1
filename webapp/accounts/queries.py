"""What people read about their own account."""
from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from webapp.access.roles import Actor
from webapp.accounts.identity import phone_in_words
from webapp.accounts.models import LoginSession, Notice, User
from webapp.accounts.recovery import codes_left
from webapp.accounts.sessions import is_privileged
from webapp.core import clock
from webapp.core.database import db


@dataclass(frozen=True)
class Account:
    """One's own account."""

    user_id: int
    full_name: str
    nickname: str | None
    email: str | None
    email_confirmed: bool
    phone: str | None
    language: str
    contact_how: tuple[str, ...]
    contact_note: str | None
    has_password: bool
    has_authenticator: bool
    privileged: bool
    is_demo: bool
    codes_left: int


@dataclass(frozen=True)
class SessionLine:
    """A device on which one is signed in."""

    id: int
    device: str
    shared: bool
    created_at: datetime
    last_used_at: datetime
    this_one: bool


@dataclass(frozen=True)
class NoticeLine:
    """One notice; `nth` tells those apart that say the same in the same minute."""

    id: int
    text: str
    href: str
    at: datetime
    unread: bool
    nth: int


def show_account(actor: Actor) -> Account:
    """The actor's own account."""
    row = db().execute(select(
        User.id, User.full_name, User.nickname, User.email, User.email_confirmed_at, User.phone, User.language,
        User.contact_how, User.contact_note, User.password_hash, User.totp_secret, User.is_administrator, User.is_demo,
    ).where(User.id == actor.user_id)).one()
    return Account(
        row.id, row.full_name, row.nickname, row.email, row.email_confirmed_at is not None, phone_in_words(row.phone),
        row.language, tuple(row.contact_how or ()), row.contact_note, row.password_hash is not None,
        row.totp_secret is not None, is_privileged(row.is_administrator, actor.seats), row.is_demo,
        codes_left(actor.user_id))


def list_sessions(actor: Actor) -> tuple[SessionLine, ...]:
    """Where the actor is signed in now, the last used first."""
    rows = db().execute(
        select(LoginSession.id, LoginSession.device, LoginSession.shared, LoginSession.created_at,
               LoginSession.last_used_at)
        .where(LoginSession.user_id == actor.user_id, LoginSession.expires_at > clock.now())
        .order_by(LoginSession.last_used_at.desc(), LoginSession.id.desc())).all()
    return tuple(SessionLine(*row, row.id == actor.session_id) for row in rows)


def list_notices(actor: Actor, most: int = 50) -> tuple[NoticeLine, ...]:
    """The actor's newest notices."""
    rows = db().execute(
        select(Notice.id, Notice.text, Notice.href, Notice.at, Notice.read_at).where(Notice.user_id == actor.user_id)
        .order_by(Notice.at.desc(), Notice.id.desc()).limit(most)).all()
    seen = Counter[tuple[str, datetime]]()
    lines = []
    for row in rows:
        same = row.text, row.at.replace(second=0, microsecond=0)
        seen[same] += 1
        lines.append(NoticeLine(row.id, row.text, row.href, row.at, row.read_at is None, seen[same]))
    return tuple(lines)
