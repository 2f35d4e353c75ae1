"""Signing up, and proving an e-mail address."""
from datetime import timedelta

from flask import abort, flash, redirect, url_for
from werkzeug.wrappers import Response

from webapp.access.rules import anyone, signed_out
from webapp.accounts.feature import accounts
from webapp.accounts.forms import SignUpForm
from webapp.accounts.identity import read_identity
from webapp.accounts.onward import remember_onward, take_onward
from webapp.accounts.sign_in import Arrival, finish_sign_in
from webapp.accounts.sign_up import NewPerson, confirm, sign_up_by_email, sign_up_by_phone, to_confirm
from webapp.core.i18n import _
from webapp.web.limits import limit
from webapp.web.page import page

HOUR = timedelta(hours=1)


@accounts.get("/daftar", access=signed_out)
def show_sign_up() -> Response:
    remember_onward()
    return sign_up_page(SignUpForm())


@accounts.post("/daftar", access=signed_out)
def sign_up() -> Response:
    form = SignUpForm.of_request()
    if not form.validate():
        return sign_up_page(form, 422)
    identity = read_identity(form.identity.data) or abort(400)
    limit("sign up", 30, HOUR)
    limit("sign up", 5, HOUR, identity.key)
    person = NewPerson(identity, form.full_name.data, form.nickname.data or None, form.password.data)
    if identity.email:
        sign_up_by_email(person)
        return redirect(url_for("accounts.show_sign_up_mailed"), 303)
    return _with_number(person, form)


def _with_number(person: NewPerson, form: SignUpForm) -> Response:
    user_id = sign_up_by_phone(person)
    if user_id is None:
        form.identity.errors = [_("Nomor ini sudah mempunyai akun. Pilih Masuk, atau pakai nomor lain.")]
        return sign_up_page(form, 422)
    flash(_("Akun Anda sudah jadi. Anda sudah masuk."))
    return finish_sign_in(Arrival(user_id, onward=url_for("accounts.show_recovery_codes")))


def sign_up_page(form: SignUpForm, status: int = 200) -> Response:
    """The sign-up page in either state."""
    return page("accounts/sign_up.html", h1=_("Daftar"), form=form, status=status)


@accounts.get("/daftar/surat", access=anyone)
def show_sign_up_mailed() -> Response:
    return page("accounts/mailed.html", h1=_("Periksa surat Anda"), again=("/daftar", _("Daftar sekali lagi")),
                text=_("Kami mengirim surat ke e-mail Anda. Buka tautan di dalamnya untuk mulai memakai akun."))


@accounts.get("/daftar/konfirmasi/<secret>", access=anyone)
def show_confirm(secret: str) -> Response:
    name = to_confirm(secret)
    if name is None:
        return link_over(url_for("accounts.show_sign_up"), _("Daftar sekali lagi"))
    return page("accounts/press.html", h1=_("Konfirmasi e-mail Anda"), button=_("Konfirmasi dan masuk"),
                text=_("Akun ini atas nama %(nama)s. Bila bukan Anda yang mendaftar, tutup halaman ini.", nama=name))


@accounts.post("/daftar/konfirmasi/<secret>", access=anyone)
def confirm_address(secret: str) -> Response:
    user_id = confirm(secret)
    if user_id is None:
        return link_over(url_for("accounts.show_sign_up"), _("Daftar sekali lagi"))
    flash(_("E-mail Anda sudah dikonfirmasi. Anda sudah masuk."))
    return finish_sign_in(Arrival(user_id, onward=take_onward()))


def link_over(href: str, text: str) -> Response:
    """A mailed link that was used, replaced or is too old, and where to get a new one."""
    return page("accounts/link_over.html", h1=_("Tautan ini tidak berlaku lagi"), status=410, href=href, link=text)
