"""Changing how one signs in: password, e-mail, number. Each needs the present password or a recovery code."""
from datetime import timedelta
from typing import Any

from flask import flash, g, redirect, url_for
from werkzeug.wrappers import Response

from webapp.access.rules import anyone, signed_in
from webapp.accounts.changes import ask_new_email, change_phone, email_to_prove, proof_holds, prove_new_email
from webapp.accounts.demo_accounts import DEMO_ACCOUNTS
from webapp.accounts.feature import accounts
from webapp.accounts.forms_account import ChangeEmailForm, ChangePasswordForm, ChangePhoneForm
from webapp.accounts.links import set_password
from webapp.accounts.queries import Account, show_account
from webapp.accounts.routes_account import back, saved
from webapp.accounts.routes_signup import link_over
from webapp.core.i18n import _
from webapp.web.limits import limit
from webapp.web.page import page


def valid(form: Any) -> bool:
    """Whether all fields and the proof hold; the tries are limited."""
    if not form.validate():
        return False
    limit("proof", 10, timedelta(minutes=15), str(g.actor.user_id))
    if is_shared_demo(show_account(g.actor)):
        form.proof.errors = [_(
            "Akun contoh dipakai bersama. Cara masuknya tidak dapat diubah, akunnya tidak dapat dihapus.")]
        return False
    if not proof_holds(g.actor, form.proof.data):
        form.proof.errors = [_("Kata sandi atau kode tidak cocok.")]
        return False
    return True


def is_shared_demo(account: Account) -> bool:
    """Whether this is one of the accounts on the sign-in page of a demonstration, which everybody uses."""
    return account.is_demo and account.email in {one.email for one in DEMO_ACCOUNTS}


def form_page(template: str, h1: str, form: Any, status: int = 200) -> Response:
    """A page of one form about the account."""
    return page(f"accounts/{template}.html", h1=h1, form=form, status=status, back=back(),
                account=show_account(g.actor))


@accounts.get("/akun/kata-sandi", access=signed_in)
def show_password() -> Response:
    return form_page("password", _("Ganti kata sandi"), ChangePasswordForm())


@accounts.post("/akun/kata-sandi", access=signed_in)
def change_password() -> Response:
    form = ChangePasswordForm.of_request()
    if not valid(form):
        return form_page("password", _("Ganti kata sandi"), form, 422)
    set_password(g.actor.user_id, form.password.data, keep_session=g.actor.session_id)
    return saved(_("Kata sandi diganti. Perangkat lain sudah keluar."))


@accounts.get("/akun/email", access=signed_in)
def show_email() -> Response:
    return form_page("email", _("Ganti e-mail"), ChangeEmailForm())


@accounts.post("/akun/email", access=signed_in)
def change_email() -> Response:
    form = ChangeEmailForm.of_request()
    if not valid(form):
        return form_page("email", _("Ganti e-mail"), form, 422)
    ask_new_email(g.actor, form.email.data)
    return saved(_("Kami mengirim surat ke alamat baru. Alamat itu dipakai setelah tautannya dibuka."))


@accounts.get("/akun/email/<secret>", access=anyone)
def show_new_email(secret: str) -> Response:
    email = email_to_prove(secret)
    if email is None:
        return link_over(url_for("accounts.show_email"), _("Ganti e-mail sekali lagi"))
    return page("accounts/press.html", h1=_("Konfirmasi e-mail baru"), button=_("Pakai e-mail ini"),
                text=_("E-mail baru Anda: %(email)s", email=email))


@accounts.post("/akun/email/<secret>", access=anyone)
def take_new_email(secret: str) -> Response:
    if not prove_new_email(secret):
        return link_over(url_for("accounts.show_email"), _("Ganti e-mail sekali lagi"))
    flash(_("E-mail baru sudah dipakai."))
    return redirect(url_for("accounts.show_overview"), 303)


@accounts.get("/akun/nomor", access=signed_in)
def show_phone() -> Response:
    return form_page("phone", _("Ganti nomor telepon"), ChangePhoneForm())


@accounts.post("/akun/nomor", access=signed_in)
def save_phone() -> Response:
    form = ChangePhoneForm.of_request()
    if not valid(form):
        return form_page("phone", _("Ganti nomor telepon"), form, 422)
    if not change_phone(g.actor, form.phone.data):
        form.phone.errors = [_("Nomor ini dipakai akun lain.")]
        return form_page("phone", _("Ganti nomor telepon"), form, 422)
    return saved(_("Nomor telepon diganti."))
