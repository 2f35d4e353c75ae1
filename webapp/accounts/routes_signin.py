"""Signing in with a password or a recovery code, the second step, and signing out."""
from flask import current_app, flash, g, redirect, session, url_for
from sqlalchemy import select
from werkzeug.wrappers import Response

from webapp.access.rules import anyone, signed_in, signed_out
from webapp.accounts.demo_accounts import DEMO_ACCOUNTS, DEMO_PASSWORD
from webapp.accounts.feature import accounts
from webapp.accounts.forms import CodeSignInForm, SignInForm, SixDigitsForm
from webapp.accounts.identity import Identity, read_identity
from webapp.accounts.models import User
from webapp.accounts.onward import kept_onward, remember_onward, sign_in_href, take_onward
from webapp.accounts.recovery import codes_left, use_code
from webapp.accounts.second_step import code_is_right, waiting_step, ways_of
from webapp.accounts.sessions import close_session, drop_cookie, forget_on_device
from webapp.accounts.sign_in import (
    Arrival,
    find_by_password,
    finish_sign_in,
    forget_this_try,
    may_sign_in,
    too_many_tries,
)
from webapp.core.database import db
from webapp.core.i18n import _
from webapp.web.page import page
from webapp.web.safe_paths import safe_path


@accounts.get("/masuk", access=signed_out)
def show_sign_in() -> Response:
    return sign_in_page(SignInForm(data={"lanjut": remember_onward()}))


@accounts.post("/masuk", access=signed_out)
def sign_in() -> Response:
    form = SignInForm.of_request()
    identity = read_identity(form.identity.data or "")
    key = identity.key if identity else ""
    if not form.validate():
        return sign_in_page(form, 422)
    if too_many_tries("password", key):
        return refused(form, too_many())
    user_id, wrong = find_by_password(identity, form.password.data)
    if user_id is None:
        return refused(form, wrong)
    forget_this_try("password", key)
    take_onward()  # the form holds it too; a later visit begins anew
    return finish_sign_in(Arrival(user_id, form.shared.data, safe_path(form.lanjut.data)))


def too_many() -> str:
    """After too many tries: what to do instead of waiting."""
    return _("Terlalu banyak percobaan. Tunggu 15 menit, atau minta tautan masuk lewat e-mail.")


def refused(form: SignInForm, wrong: str) -> Response:
    """The sign-in page again, with what is wrong."""
    form.identity.errors = [wrong]
    return sign_in_page(form, 422)


def sign_in_page(form: SignInForm, status: int = 200) -> Response:
    """The sign-in page in either state."""
    demo = DEMO_ACCOUNTS if current_app.extensions["demo"]() else ()
    interrupted = (form.lanjut.data or "").startswith("/masuk/lanjut/")
    return page("accounts/sign_in.html", h1=_("Masuk lagi: isian Anda tersimpan") if interrupted else _("Masuk"),
                form=form, status=status, demo=demo, demo_password=DEMO_PASSWORD, interrupted=interrupted)


@accounts.get("/masuk/pemulihan", access=signed_out)
def show_code_sign_in() -> Response:
    return code_page(CodeSignInForm(data={"lanjut": remember_onward() or kept_onward()}))


@accounts.post("/masuk/pemulihan", access=signed_out)
def sign_in_by_code() -> Response:
    form = CodeSignInForm.of_request()
    if not form.validate():
        return code_page(form, 422)
    identity = read_identity(form.identity.data)
    key = identity.key if identity else ""
    if too_many_tries("code", key):
        form.code.errors = [too_many()]
        return code_page(form, 422)
    user_id = find_by_code(identity, form.code.data)
    if user_id is None:
        form.code.errors = [_("E-mail, nomor, atau kode tidak cocok. Setiap kode hanya berlaku sekali.")]
        return code_page(form, 422)
    forget_this_try("code", key)
    take_onward()
    flash(_("Kode itu sudah terpakai. Sisa kode Anda: %(n)s.", n=codes_left(user_id)))
    return finish_sign_in(Arrival(user_id, form.shared.data, safe_path(form.lanjut.data)))


def find_by_code(identity: Identity | None, code: str) -> int | None:
    """The account that this recovery code opens."""
    user = db().execute(select(User).where(identity.matches())).scalar_one_or_none() if identity else None
    return user.id if user and may_sign_in(user) and use_code(user.id, code) else None


def code_page(form: CodeSignInForm, status: int = 200) -> Response:
    """The page for recovery codes in either state."""
    return page("accounts/sign_in_code.html", h1=_("Masuk dengan kode pemulihan"), form=form, status=status,
                back=(sign_in_href(), _("Kembali ke Masuk")))


@accounts.get("/masuk/kode", access=anyone)
def show_second_step() -> Response:
    token = waiting_step()
    if token is None:
        return redirect(url_for("accounts.show_sign_in"), 303)
    return second_page(SixDigitsForm(), token.user_id)


@accounts.post("/masuk/kode", access=anyone)
def give_code() -> Response:
    form, over = SixDigitsForm.of_request(), too_many_tries("second step", session.get("langkah", ""))
    token = waiting_step()
    if token is None:
        return redirect(url_for("accounts.show_sign_in"), 303)
    if not form.validate():
        return second_page(form, token.user_id, 422)
    if over or not code_is_right(token, form.code.data):
        form.code.errors = [too_many() if over else _("Kode tidak cocok atau sudah lewat. Tulis kode yang terbaru.")]
        return second_page(form, token.user_id, 422)
    arrival = Arrival(token.user_id, bool(token.content["shared"]), token.content["onward"])
    ways = ways_of(token.user_id)
    if not ways.lasting:
        flash(_("Kode itu sudah terpakai. Sisa kode Anda: %(n)s. Sebelum habis, pasang aplikasi pengaman atau buat "
                "kode baru di halaman Akun.", n=ways.codes), "warn")
    return finish_sign_in(arrival, code_given=True)


def second_page(form: SixDigitsForm, user_id: int, status: int = 200) -> Response:
    """The page that asks for the code."""
    return page("accounts/second_step.html", h1=_("Tulis kode masuk"), form=form, status=status,
                ways=ways_of(user_id), back=("/masuk", _("Kembali ke Masuk")))


@accounts.get("/keluar", access=anyone)
def show_sign_out() -> Response:
    if g.actor is None:
        return page("accounts/signed_out.html", h1=_("Anda sudah keluar"))
    return page("accounts/press.html", h1=_("Keluar dari Kerja Setara"), button=_("Keluar sekarang"),
                text=_("Yang sudah disimpan di akun tetap ada. Isian yang belum dikirim dan lowongan yang tersimpan "
                       "di perangkat ini akan hilang."))


@accounts.post("/keluar", access=signed_in)
def sign_out() -> Response:
    close_session(g.actor.session_id)
    session.clear()
    answer = redirect(url_for("accounts.show_sign_out"), 303)
    drop_cookie(answer)
    return forget_on_device(answer)
