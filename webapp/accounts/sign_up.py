"""Signing up: by e-mail it stays hidden whether an address exists; a number is usable at once (design.md §8)."""
from dataclasses import dataclass

from sqlalchemy import select

from webapp.accounts.identity import Identity
from webapp.accounts.models import User
from webapp.accounts.notify import site_url
from webapp.accounts.passwords import hash_password
from webapp.accounts.recovery import make_codes
from webapp.accounts.tokens import Purpose, find_token, make_token, use_token
from webapp.core import clock
from webapp.core.database import db
from webapp.core.i18n import _, current_locale, use_locale
from webapp.core.outbox import queue_mail


@dataclass(frozen=True)
class NewPerson:
    """What the sign-up page asks."""

    identity: Identity
    full_name: str
    nickname: str | None
    password: str


def sign_up_by_phone(person: NewPerson) -> int | None:
    """Makes an account and its recovery codes; None when the number is taken (an accepted risk, limited)."""
    if db().execute(select(User.id).where(person.identity.matches())).scalar() is not None:
        return None
    user = new_user(person)
    make_codes(user.id)
    return user.id


def sign_up_by_email(person: NewPerson) -> None:
    """Mails a link to a new address; to the owner of a known one it says that somebody tried."""
    password_hash = hash_password(person.password)  # always, so that the time taken tells nothing
    known = db().execute(select(User).where(person.identity.matches())).scalar_one_or_none()
    if known is not None and known.email_confirmed_at is not None:
        mail_that_account_exists(known)
        return
    user = known or new_user(person)
    # Nobody has used an account whose address was never proven: the newest attempt counts.
    user.full_name, user.nickname, user.password_hash = person.full_name, person.nickname, password_hash
    mail_confirmation(user)


def new_user(person: NewPerson) -> User:
    """Writes the account of somebody who ticked "18 or older"."""
    user = User(
        full_name=person.full_name, nickname=person.nickname, email=person.identity.email,
        phone=person.identity.phone, password_hash=hash_password(person.password), language=current_locale(),
        adult_confirmed_at=clock.now(), created_at=clock.now(), is_administrator=False, is_demo=False)
    db().add(user)
    db().flush()
    return user


def mail_confirmation(user: User) -> None:
    """The link that proves the address."""
    href = f"/daftar/konfirmasi/{make_token(Purpose.CONFIRM, user.id)}"
    with use_locale(user.language):
        queue_mail(user.email or "", _("Konfirmasi pendaftaran Anda"), _(
            "Seseorang mendaftar di Kerja Setara dengan alamat ini.\n\nBila itu Anda, buka: %(alamat)s\n\n"
            "Tautan berlaku 7 hari. Bila bukan Anda, abaikan surat ini.", alamat=site_url(href)), user.id)


def mail_that_account_exists(user: User) -> None:
    """To the owner of a known address, when somebody signs up with it."""
    with use_locale(user.language):
        queue_mail(user.email or "", _("Anda sudah mempunyai akun"), _(
            "Seseorang mencoba mendaftar di Kerja Setara dengan alamat ini, tetapi alamat ini sudah mempunyai akun."
            "\n\nBila itu Anda, masuk di sini: %(masuk)s\nLupa kata sandi: %(lupa)s\n\n"
            "Bila bukan Anda, abaikan surat ini. Akun Anda tidak berubah.",
            masuk=site_url("/masuk"), lupa=site_url("/masuk/lupa")), user.id)


def to_confirm(secret: str) -> str | None:
    """The name behind a confirmation link that still works."""
    token = find_token(Purpose.CONFIRM, secret)
    return db().execute(select(User.full_name).where(User.id == token.user_id)).scalar() if token else None


def confirm(secret: str) -> int | None:
    """Proves the address; returns whose it is, or None when the link no longer works."""
    token = use_token(Purpose.CONFIRM, secret)
    user = db().get(User, token.user_id) if token else None
    if user is None:
        return None
    user.email_confirmed_at = user.email_confirmed_at or clock.now()
    return user.id
