"""Mailed links: to sign in, to set a new password. Whether an address is known stays hidden."""
from sqlalchemy import select

from webapp.accounts.identity import Identity
from webapp.accounts.models import LoginSession, User
from webapp.accounts.notify import notify, site_url
from webapp.accounts.passwords import hash_password
from webapp.accounts.sessions import end_sessions
from webapp.accounts.sign_in import may_sign_in
from webapp.accounts.tokens import Purpose, make_token, use_token
from webapp.core import clock
from webapp.core.database import db
from webapp.core.i18n import _, _l, use_locale
from webapp.core.outbox import queue_mail


def mail_sign_in_link(email: str) -> None:
    """Mails a link when the address has an account, and nothing otherwise."""
    user = owner_of(email)
    if user is not None:
        href = sign_in_link(user.id)
        with use_locale(user.language):
            queue_mail(email, _("Tautan masuk Anda"), _(
                "Buka tautan ini untuk masuk: %(alamat)s\n\nTautan berlaku 30 menit dan hanya sekali. Bila bukan Anda "
                "yang meminta, abaikan surat ini.", alamat=site_url(href)), user.id)


def sign_in_link(user_id: int) -> str:
    """A path that signs this person in once."""
    return f"/masuk/tautan/{make_token(Purpose.SIGN_IN, user_id)}"


def mail_reset_link(email: str) -> None:
    """Mails a link to set a new password when the address has an account."""
    user = owner_of(email)
    if user is not None:
        href = f"/masuk/lupa/{make_token(Purpose.RESET, user.id)}"
        with use_locale(user.language):
            queue_mail(email, _("Kata sandi baru"), _(
                "Buka tautan ini untuk membuat kata sandi baru: %(alamat)s\n\nTautan berlaku 1 jam dan hanya sekali. "
                "Bila bukan Anda yang meminta, abaikan surat ini.", alamat=site_url(href)), user.id)


def owner_of(email: str) -> User | None:
    """Who may sign in with this address."""
    user = db().execute(select(User).where(Identity(email=email).matches())).scalar_one_or_none()
    return user if user is not None and may_sign_in(user) else None


def come_by_link(purpose: Purpose, secret: str) -> int | None:
    """Uses a link up and returns whose it was; the address is proven by it."""
    token = use_token(purpose, secret)
    user = db().get(User, token.user_id) if token else None
    if user is None or not may_sign_in(user):
        return None
    if user.email and user.email_confirmed_at is None:
        user.email_confirmed_at = clock.now()
    return user.id


def set_password(user_id: int, password: str, *, keep_session: int = 0) -> None:
    """A new password ends all other sessions; the person is told."""
    db().get_one(User, user_id).password_hash = hash_password(password)
    end_sessions(user_id, LoginSession.id != keep_session)
    notify(user_id, _l("Kata sandi Anda diganti."), "/akun/sesi")
