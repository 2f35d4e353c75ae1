"""Signing in: who is meant, the session, and the second step of officers and administrators (design.md §8)."""
from dataclasses import dataclass
from datetime import timedelta

from flask import g, redirect, request, session
from sqlalchemy import select
from werkzeug.wrappers import Response

from webapp.accounts.demo_accounts import demo_mode
from webapp.accounts.identity import Identity
from webapp.accounts.interrupted import drop_unless_owner
from webapp.accounts.models import User
from webapp.accounts.passwords import password_fits
from webapp.accounts.second_step import begin_second_step
from webapp.accounts.sessions import close_session, is_privileged, keep_cookie, load_seats, open_session
from webapp.core.database import db
from webapp.core.i18n import _
from webapp.web.limits import count_try, take_back_try
from webapp.web.locale import keep_language

WINDOW = timedelta(minutes=15)
PER_IDENTITY, PER_ADDRESS = 10, 100


@dataclass(frozen=True)
class Arrival:
    """A person who has shown who they are, and how they want to go on."""

    user_id: int
    shared: bool = False
    onward: str = "/"


def too_many_tries(kind: str, key: str) -> bool:
    """Counts one try for this identity and one for the visitor's address; before the first `db()` of an act."""
    of_address = count_try(f"{kind} address", WINDOW, request.remote_addr or "")
    of_identity = count_try(f"{kind} identity", WINDOW, key)
    return of_identity > PER_IDENTITY or of_address > PER_ADDRESS


def forget_this_try(kind: str, key: str) -> None:
    """A right answer is no try; part of the transaction of the act."""
    take_back_try(f"{kind} address", request.remote_addr or "")
    take_back_try(f"{kind} identity", key)


def find_by_password(identity: Identity | None, password: str) -> tuple[int | None, str]:
    """The account, or None and the sentence that says why."""
    wrong = _("E-mail, nomor, atau kata sandi tidak cocok. Baru mendaftar? Buka dahulu surat dari kami.")
    user = db().execute(select(User).where(identity.matches())).scalar_one_or_none() if identity else None
    if not password_fits(user.password_hash if user else None, password) or user is None:
        return None, wrong
    if user.suspended_at is not None:
        return None, _("Akun ini dihentikan oleh petugas. Hubungi ULD lewat halaman Bantuan.")
    if user.is_demo and not demo_mode():
        return None, demo_refusal()
    if identity and identity.email and user.email_confirmed_at is None and not user.is_demo:
        return None, wrong  # to say more would tell whether the address was free before
    return user.id, ""


def may_sign_in(user: User) -> bool:
    """Not stopped by an officer, and invented people only on a demonstration."""
    return user.suspended_at is None and (not user.is_demo or demo_mode())


def demo_refusal() -> str:
    """Why an account of the demonstration does not work here."""
    return _("Akun contoh hanya dapat masuk pada situs contoh yang berjalan di komputer sendiri.")


def finish_sign_in(arrival: Arrival, *, code_given: bool = False) -> Response:
    """Opens the session and goes on; officers and administrators first give a code."""
    user = db().get_one(User, arrival.user_id)
    privileged = is_privileged(user.is_administrator, load_seats(user.id))
    exempt = user.is_demo and demo_mode()
    if privileged and not code_given and not exempt:
        return begin_second_step(user, arrival.shared, arrival.onward)
    if g.actor is not None:
        close_session(g.actor.session_id)
    session.pop("langkah", None)
    token = open_session(user.id, shared=arrival.shared, officer=privileged, second_factor=privileged)
    answer = redirect(drop_unless_owner(user.id, arrival.onward), 303)
    keep_cookie(answer, token, shared=arrival.shared)
    if "bahasa" not in request.cookies and user.language != "id":
        keep_language(answer, user.language)
    return answer
