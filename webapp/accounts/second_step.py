"""The six-digit code of officers and administrators: an authenticator, a mail, or a recovery code."""
import hmac
import secrets
from dataclasses import dataclass

import pyotp
from flask import redirect, session
from sqlalchemy import select
from werkzeug.wrappers import Response

from webapp.accounts.models import User
from webapp.accounts.recovery import codes_left, use_code
from webapp.accounts.tokens import Purpose, Token, find_token, make_token, use_token
from webapp.core import clock
from webapp.core.database import db
from webapp.core.i18n import _, use_locale
from webapp.core.outbox import queue_mail

STEP = "langkah"


@dataclass(frozen=True)
class Ways:
    """How somebody can give the second code: an authenticator, mail, recovery codes (each works once)."""

    authenticator: bool
    mail: bool
    codes: int

    @property
    def lasting(self) -> bool:
        """A way that is not used up."""
        return self.authenticator or self.mail

    @property
    def any(self) -> bool:
        """Whether there is a way at all; without one nobody may become an officer, they could not sign in again."""
        return self.lasting or self.codes > 0


def ways_of(user_id: int) -> Ways:
    """The ways of one person."""
    row = db().execute(select(User.totp_secret, User.email, User.email_confirmed_at).where(User.id == user_id)).one()
    return Ways(bool(row.totp_secret), bool(row.email and row.email_confirmed_at), codes_left(user_id))


def begin_second_step(user: User, shared: bool, onward: str) -> Response:
    """Remembers that the first step is done and leads to the page that asks for the code."""
    content = {"shared": "1" if shared else "", "onward": onward, "mailed": ""}
    if not user.totp_secret and user.email and user.email_confirmed_at:
        content["mailed"] = f"{secrets.randbelow(10**6):06}"
        mail_code(user, content["mailed"])
    session[STEP] = make_token(Purpose.SECOND_STEP, user.id, content)
    return redirect("/masuk/kode", 303)


def mail_code(user: User, code: str) -> None:
    """The code by mail, for those without an authenticator."""
    with use_locale(user.language):
        queue_mail(user.email or "", _("Kode masuk Anda: %(kode)s", kode=code), _(
            "Tulis kode ini di halaman masuk: %(kode)s\n\nKode berlaku 15 menit. Jangan berikan kepada siapa pun, juga "
            "bukan kepada petugas.", kode=code), user.id)


def waiting_step() -> Token | None:
    """The first step of this visit that waits for its code."""
    return find_token(Purpose.SECOND_STEP, session.get(STEP, ""))


def code_is_right(token: Token, text: str) -> bool:
    """Whether the code is right; then the step is used up."""
    secret = db().execute(select(User.totp_secret).where(User.id == token.user_id)).scalar()
    digits = "".join(letter for letter in text if letter.isascii() and letter.isdigit())
    mailed = token.content.get("mailed", "")
    right = (bool(secret) and authenticator_says(str(secret), digits)) or (
        bool(mailed) and hmac.compare_digest(mailed, digits)) or use_code(token.user_id, text)
    return bool(right and use_token(Purpose.SECOND_STEP, session.get(STEP, "")))


def authenticator_says(secret: str, digits: str) -> bool:
    """Whether the authenticator shows these digits now, or half a minute ago or ahead."""
    return bool(pyotp.TOTP(secret).verify(digits, for_time=clock.now(), valid_window=1))


def set_authenticator(user_id: int, secret: str | None) -> None:
    """Keeps the secret of a person's authenticator, or forgets it."""
    db().get_one(User, user_id).totp_secret = secret


def new_secret() -> str:
    """160 random bits, as authenticators read them."""
    return str(pyotp.random_base32())


def is_secret(text: str) -> bool:
    """Whether a secret that came back with the form is one of ours in form."""
    return len(text) == 32 and set(text) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")


def authenticator_address(secret: str, name: str) -> str:
    """What the QR image holds."""
    return str(pyotp.TOTP(secret).provisioning_uri(name=name, issuer_name="Kerja Setara"))


def in_groups(secret: str) -> str:
    """`ABCD EFGH …`: easier to type and to hear."""
    return " ".join(secret[start:start + 4] for start in range(0, len(secret), 4))
