"""Mailed links: each opens a page with one button, because mail programs open links by themselves (design.md §2)."""
from datetime import timedelta

from flask import flash, redirect, request, url_for
from werkzeug.wrappers import Response

from webapp.access.rules import anyone, signed_out
from webapp.accounts.feature import accounts
from webapp.accounts.forms import EmailForm, NewPasswordForm
from webapp.accounts.links import come_by_link, mail_reset_link, mail_sign_in_link, set_password
from webapp.accounts.onward import sign_in_href, take_onward
from webapp.accounts.routes_signup import link_over
from webapp.accounts.sign_in import Arrival, finish_sign_in
from webapp.accounts.tokens import Purpose, find_token
from webapp.core.i18n import _
from webapp.web.limits import count_try, limit
from webapp.web.page import page

HOUR, MAILS_AN_HOUR = timedelta(hours=1), 5


def may_mail(kind: str, email: str) -> bool:
    """At most five mails of a kind an hour to an address; more are left out in silence."""
    limit(kind, 30, HOUR)
    return count_try(kind, HOUR, email) <= MAILS_AN_HOUR


@accounts.get("/masuk/tautan", access=signed_out)
def show_ask_link() -> Response:
    return ask_link_page(EmailForm())


@accounts.post("/masuk/tautan", access=signed_out)
def ask_link() -> Response:
    form = EmailForm.of_request()
    if not form.validate():
        return ask_link_page(form, 422)
    if may_mail("sign-in link", form.email.data):
        mail_sign_in_link(form.email.data)
    return redirect(url_for("accounts.show_mailed"), 303)


def ask_link_page(form: EmailForm, status: int = 200) -> Response:
    """Where to send a sign-in link."""
    return page("accounts/ask_mail.html", h1=_("Masuk dengan tautan"), form=form, status=status,
                back=(sign_in_href(), _("Kembali ke Masuk")), button=_("Kirim tautan masuk"),
                text=_("Kami mengirim surat dengan tautan. Dengan tautan itu Anda masuk tanpa kata sandi."))


@accounts.get("/masuk/surat", access=anyone)
def show_mailed() -> Response:
    return page("accounts/mailed.html", h1=_("Periksa surat Anda"), again=(sign_in_href(), _("Kembali ke Masuk")),
                text=_("Bila alamat itu mempunyai akun, surat sudah kami kirim. Buka tautan di dalamnya."))


@accounts.get("/masuk/tautan/<secret>", access=anyone)
def show_link(secret: str) -> Response:
    if find_token(Purpose.SIGN_IN, secret) is None:
        return link_over(url_for("accounts.show_ask_link"), _("Minta tautan masuk baru"))
    return page("accounts/press.html", h1=_("Masuk ke Kerja Setara"), button=_("Masuk sekarang"),
                text=_("Tekan tombol ini untuk masuk. Tautan ini hanya berlaku sekali."))


@accounts.post("/masuk/tautan/<secret>", access=anyone)
def sign_in_by_link(secret: str) -> Response:
    user_id = come_by_link(Purpose.SIGN_IN, secret)
    if user_id is None:
        return link_over(url_for("accounts.show_ask_link"), _("Minta tautan masuk baru"))
    return finish_sign_in(Arrival(user_id, onward=take_onward()))


@accounts.get("/masuk/lupa", access=anyone)
def show_ask_reset() -> Response:
    return ask_reset_page(EmailForm())


@accounts.post("/masuk/lupa", access=anyone)
def ask_reset() -> Response:
    form = EmailForm.of_request()
    if not form.validate():
        return ask_reset_page(form, 422)
    if may_mail("reset link", form.email.data):
        mail_reset_link(form.email.data)
    return redirect(url_for("accounts.show_mailed"), 303)


def ask_reset_page(form: EmailForm, status: int = 200) -> Response:
    """Where to send a link for a new password; those without mail are told their ways."""
    return page("accounts/ask_mail.html", h1=_("Lupa kata sandi"), form=form, status=status,
                back=(sign_in_href(), _("Kembali ke Masuk")), button=_("Kirim tautan kata sandi baru"),
                text=_("Kami mengirim surat dengan tautan untuk membuat kata sandi baru. Tanpa e-mail: masuk dengan "
                       "kode pemulihan, atau minta petugas ULD membuat kode untuk Anda."))


@accounts.get("/masuk/lupa/<secret>", access=anyone)
def show_reset(secret: str) -> Response:
    if find_token(Purpose.RESET, secret) is None:
        return link_over(url_for("accounts.show_ask_reset"), _("Minta tautan kata sandi baru"))
    return reset_page(NewPasswordForm())


@accounts.post("/masuk/lupa/<secret>", access=anyone)
def reset_password(secret: str) -> Response:
    form = NewPasswordForm.of_request()
    if not form.validate():
        return reset_page(form, 422)
    user_id = come_by_link(Purpose.RESET, secret)
    if user_id is None:
        return link_over(url_for("accounts.show_ask_reset"), _("Minta tautan kata sandi baru"))
    set_password(user_id, form.password.data)
    flash(_("Kata sandi baru disimpan. Perangkat lain sudah keluar."))
    return finish_sign_in(Arrival(user_id, onward=take_onward()))


def reset_page(form: NewPasswordForm, status: int = 200) -> Response:
    """The new password, in either state."""
    return page("accounts/new_password.html", h1=_("Buat kata sandi baru"), form=form, status=status,
                action=request.path)
