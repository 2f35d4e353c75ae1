"""Devices on which one is signed in, recovery codes, and the authenticator of officers."""
from typing import Any

import segno
from flask import abort, flash, g, redirect, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response

from webapp.access.rules import signed_in
from webapp.accounts.changes import end_other_sessions, end_session
from webapp.accounts.feature import accounts
from webapp.accounts.forms_account import AuthenticatorForm
from webapp.accounts.onward import remember_onward, take_onward
from webapp.accounts.queries import list_sessions, show_account
from webapp.accounts.recovery import codes_left, codes_to_show, hide_codes, make_codes
from webapp.accounts.routes_account import back, saved
from webapp.accounts.second_step import (
    authenticator_address,
    authenticator_says,
    in_groups,
    is_secret,
    new_secret,
    set_authenticator,
    ways_of,
)
from webapp.core.i18n import _
from webapp.web.page import page


@accounts.get("/akun/sesi", access=signed_in)
def show_sessions() -> Response:
    return page("accounts/sessions.html", h1=_("Perangkat yang sedang masuk"), sessions=list_sessions(g.actor),
                back=back())


@accounts.post("/akun/sesi/<int:session_id>/akhiri", access=signed_in)
def close_other_session(session_id: int) -> Response:
    if session_id == g.actor.session_id:
        return redirect(url_for("accounts.show_sign_out"), 303)
    if not end_session(g.actor, session_id):
        abort(404)
    flash(_("Perangkat itu sudah keluar."))
    return redirect(url_for("accounts.show_sessions"), 303)


@accounts.post("/akun/sesi/akhiri", access=signed_in)
def close_other_sessions() -> Response:
    end_other_sessions(g.actor)
    flash(_("Semua perangkat lain sudah keluar."))
    return redirect(url_for("accounts.show_sessions"), 303)


@accounts.get("/akun/kode-pemulihan", access=signed_in)
def show_recovery_codes() -> Response:
    remember_onward()
    return page("accounts/recovery_codes.html", h1=_("Kode pemulihan"), codes=codes_to_show(g.actor.user_id),
                left=codes_left(g.actor.user_id), back=back())


@accounts.post("/akun/kode-pemulihan", access=signed_in)
def make_recovery_codes() -> Response:
    make_codes(g.actor.user_id)
    flash(_("Sepuluh kode baru dibuat. Kode yang lama tidak berlaku lagi."))
    return redirect(url_for("accounts.show_recovery_codes"), 303)


@accounts.post("/akun/kode-pemulihan/tersimpan", access=signed_in)
def keep_recovery_codes() -> Response:
    hide_codes(g.actor.user_id)
    flash(_("Kode pemulihan sudah Anda simpan. Kami tidak menampilkannya lagi."))
    return redirect(take_onward(), 303)


@accounts.get("/akun/kode-masuk", access=signed_in)
def show_authenticator() -> Response:
    remember_onward()
    return authenticator_page(AuthenticatorForm(data={"secret": new_secret()}))


@accounts.post("/akun/kode-masuk", access=signed_in)
def save_authenticator() -> Response:
    form = AuthenticatorForm.of_request()
    if not is_secret(form.secret.data or ""):
        abort(400)
    if not form.validate():
        return authenticator_page(form, 422)
    if not authenticator_says(form.secret.data, form.code.data.replace(" ", "")):
        form.code.errors = [_("Kode tidak cocok. Periksa jam telepon Anda, lalu tulis kode yang terbaru.")]
        return authenticator_page(form, 422)
    set_authenticator(g.actor.user_id, form.secret.data)
    flash(_("Aplikasi pengaman dipasang. Saat masuk sebagai petugas, Anda menulis kode dari aplikasi itu."))
    return redirect(take_onward(url_for("accounts.show_overview")), 303)


@accounts.post("/akun/kode-masuk/lepas", access=signed_in)
def drop_authenticator() -> Response:
    ways = ways_of(g.actor.user_id)
    if show_account(g.actor).privileged and not (ways.mail or ways.codes):
        flash(_("Tidak dilepas: tanpa e-mail dan kode pemulihan Anda tidak dapat masuk lagi. Buat kode dulu."), "warn")
        return redirect(url_for("accounts.show_recovery_codes"), 303)
    set_authenticator(g.actor.user_id, None)
    return saved(_("Aplikasi pengaman dilepas. Kode masuk dikirim lewat e-mail.") if ways.mail else
                 _("Aplikasi pengaman dilepas. Saat masuk sebagai petugas, Anda memakai kode pemulihan."))


def authenticator_page(form: Any, status: int = 200) -> Response:
    """The secret as text beside the image, and the field for the first code."""
    secret = form.secret.data
    return page("accounts/authenticator.html", h1=_("Pasang aplikasi pengaman"), form=form, status=status,
                secret=in_groups(secret), image=qr_image(authenticator_address(secret, g.actor.name)), back=back(),
                account=show_account(g.actor))


def qr_image(text: str) -> Markup:
    """The QR image as SVG that is drawn in the page itself; the same stands beside it as text."""
    drawing = segno.make(text, error="m").svg_inline(scale=4, border=4, light="#ffffff", dark="#000000")
    return Markup(drawing.replace("<svg ", '<svg aria-hidden="true" ', 1))  # our own drawing, no typed text in it
