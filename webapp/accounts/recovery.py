"""Recovery codes: ten that work once each, for people without mail; or one that an officer makes (design.md §8)."""
import hashlib
import hmac
import secrets
from datetime import timedelta

from flask import current_app
from sqlalchemy import delete, func, or_, select, update

from webapp.access.roles import Actor
from webapp.accounts.models import OneTimeToken, RecoveryCode
from webapp.accounts.notify import notify
from webapp.accounts.tokens import Purpose, make_token
from webapp.core import clock
from webapp.core.database import db, rows_changed
from webapp.core.i18n import _l

HOW_MANY = 10
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # without those that look or sound alike: i l o 0 1
OFFICERS_CODE_LASTS = timedelta(hours=24)


def make_codes(user_id: int) -> list[str]:
    """Replaces all codes of a person and returns the new ones; for an hour they can be read again on their page."""
    db().execute(delete(RecoveryCode).where(RecoveryCode.user_id == user_id))
    codes = [new_code() for _number in range(HOW_MANY)]
    db().add_all(RecoveryCode(user_id=user_id, code_hash=keyed(user_id, code)) for code in codes)
    make_token(Purpose.SHOWN_CODES, user_id, {"codes": " ".join(codes)})
    return codes


def make_officers_code(actor: Actor, user_id: int) -> str:
    """One code for 24 hours, made by an officer who has checked the person; the person is told."""
    code = new_code()
    db().add(RecoveryCode(user_id=user_id, code_hash=keyed(user_id, code), made_by=actor.user_id,
                          expires_at=clock.now() + OFFICERS_CODE_LASTS))
    notify(user_id, _l("Petugas membuat kode masuk untuk akun Anda. Bila Anda tidak memintanya, hubungi ULD."),
           "/akun/sesi")
    return code


def use_code(user_id: int, text: str) -> bool:
    """Whether this is a code of the person that still works; it works no more."""
    used = rows_changed(update(RecoveryCode).where(
        RecoveryCode.user_id == user_id, RecoveryCode.code_hash == keyed(user_id, text),
        RecoveryCode.used_at.is_(None),
        or_(RecoveryCode.expires_at.is_(None), RecoveryCode.expires_at > clock.now())).values(used_at=clock.now()))
    return bool(used)


def codes_left(user_id: int) -> int:
    """How many of the ten still work."""
    return int(db().execute(select(func.count(RecoveryCode.id)).where(
        RecoveryCode.user_id == user_id, RecoveryCode.used_at.is_(None),
        RecoveryCode.expires_at.is_(None))).scalar_one())


def codes_to_show(user_id: int) -> list[str]:
    """The new codes, until the person says that they are kept, and for one hour at most."""
    content = db().execute(select(OneTimeToken.content).where(
        OneTimeToken.user_id == user_id, OneTimeToken.purpose == Purpose.SHOWN_CODES,
        OneTimeToken.expires_at > clock.now())).scalar()
    return content["codes"].split() if content else []


def hide_codes(user_id: int) -> None:
    """The person has kept the codes."""
    db().execute(delete(OneTimeToken).where(
        OneTimeToken.user_id == user_id, OneTimeToken.purpose == Purpose.SHOWN_CODES))


def new_code() -> str:
    """`k7mpr-3xqvt`: 49 bits, in two groups that can be read aloud."""
    letters = "".join(secrets.choice(LETTERS) for _place in range(10))
    return f"{letters[:5]}-{letters[5:]}"


def keyed(user_id: int, text: str) -> str:
    """A digest that cannot be tried out without the site's secret."""
    plain = "".join(letter for letter in text.lower() if letter.isalnum())
    secret = str(current_app.secret_key).encode()
    return hmac.new(secret, f"recovery\0{user_id}\0{plain}".encode(), hashlib.sha256).hexdigest()
