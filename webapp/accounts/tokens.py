"""Links and codes that work once. The database keeps only a digest of what is mailed."""
import secrets
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from sqlalchemy import delete, select, update

from webapp.accounts.models import OneTimeToken
from webapp.accounts.sessions import digest
from webapp.core import clock
from webapp.core.database import db, rows_changed


class Purpose(StrEnum):
    """What a token is for; one made for one purpose does nothing for another."""

    CONFIRM = "confirm"
    SIGN_IN = "sign_in"
    RESET = "reset"
    CHANGE_EMAIL = "change_email"
    SECOND_STEP = "code"
    SHOWN_CODES = "codes"


LASTS = {
    Purpose.CONFIRM: timedelta(days=7), Purpose.SIGN_IN: timedelta(minutes=30), Purpose.RESET: timedelta(hours=1),
    Purpose.CHANGE_EMAIL: timedelta(days=1), Purpose.SECOND_STEP: timedelta(minutes=15),
    Purpose.SHOWN_CODES: timedelta(hours=1)}


@dataclass(frozen=True)
class Token:
    """A token that still works."""

    id: int
    user_id: int
    content: dict[str, str]


def make_token(purpose: Purpose, user_id: int, content: dict[str, str] | None = None) -> str:
    """Writes a token and returns the secret part for the link; earlier ones of the same kind stop working."""
    db().execute(delete(OneTimeToken).where(
        OneTimeToken.user_id == user_id, OneTimeToken.purpose == purpose, OneTimeToken.used_at.is_(None)))
    secret = secrets.token_urlsafe(24)
    db().add(OneTimeToken(
        token_hash=digest(secret), purpose=purpose, user_id=user_id, content=content or {},
        expires_at=clock.now() + LASTS[purpose]))
    db().flush()
    return secret


def find_token(purpose: Purpose, secret: str) -> Token | None:
    """The token of this link, or None when it is unknown, used or over."""
    row = db().execute(select(OneTimeToken.id, OneTimeToken.user_id, OneTimeToken.content).where(
        OneTimeToken.token_hash == digest(secret), OneTimeToken.purpose == purpose, OneTimeToken.used_at.is_(None),
        OneTimeToken.expires_at > clock.now())).one_or_none()
    return Token(row.id, row.user_id, row.content or {}) if row and row.user_id is not None else None


def use_token(purpose: Purpose, secret: str) -> Token | None:
    """Like `find_token`, and it never works again; safe against two presses at the same moment."""
    token = find_token(purpose, secret)
    if token is None:
        return None
    used = rows_changed(update(OneTimeToken).where(
        OneTimeToken.id == token.id, OneTimeToken.used_at.is_(None)).values(used_at=clock.now(), content=None))
    return token if used == 1 else None
