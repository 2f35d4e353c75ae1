"""How pages look and in which language: cookies, so that they work before signing in (design.md §4)."""
from typing import Any

from flask import abort, flash, redirect, request
from werkzeug.wrappers import Response

from webapp.access.rules import anyone
from webapp.accounts.feature import accounts
from webapp.core.i18n import LANGUAGES, _, _l
from webapp.forms.base import Form
from webapp.forms.fields import HiddenField, RadioField
from webapp.web.locale import Display, chosen_display, keep_display, keep_language
from webapp.web.page import page
from webapp.web.safe_paths import path_one_came_from, safe_path


class DisplayForm(Form):
    """`/tampilan`."""

    size = RadioField(_l("Ukuran huruf"), choices=[
        ("100", _l("Huruf biasa")), ("125", _l("Huruf 125 persen")), ("150", _l("Huruf 150 persen")),
        ("200", _l("Huruf 200 persen"))])
    spacing = RadioField(_l("Jarak baris dan huruf"), choices=[
        ("standard", _l("Jarak biasa")), ("wide", _l("Jarak lebar")), ("wider", _l("Jarak lebih lebar"))])
    theme = RadioField(_l("Warna"), choices=[
        ("system", _l("Warna seperti setelan perangkat")), ("light", _l("Terang")), ("dark", _l("Gelap")),
        ("black-on-white", _l("Hitam di atas putih")), ("yellow-on-black", _l("Kuning di atas hitam"))])
    motion = RadioField(_l("Gerak"), choices=[
        ("system", _l("Gerak seperti setelan perangkat")), ("less", _l("Tanpa gerak"))])
    kembali = HiddenField()


@accounts.get("/tampilan", access=anyone)
def show_display() -> Response:
    came_from = path_one_came_from()
    onward = "/" if came_from.startswith("/tampilan") else came_from
    return display_page(DisplayForm(data={**vars(chosen_display()), "kembali": onward}))


@accounts.post("/tampilan", access=anyone)
def save_display() -> Response:
    form = DisplayForm.of_request()
    if not form.validate():
        return display_page(form, 422)
    onward = safe_path(form.kembali.data)
    standard = "standar" in request.form
    display = Display() if standard else Display(
        form.theme.data, form.size.data, form.spacing.data, form.motion.data)
    flash(_("Tampilan kembali ke awal.") if standard else _("Tampilan disimpan di perangkat ini."))
    answer = redirect(onward, 303)
    keep_display(answer, display)
    return answer


def display_page(form: Any, status: int = 200) -> Response:
    """The display preferences in either state."""
    return page("accounts/display.html", h1=_("Tampilan"), form=form, status=status)


@accounts.get("/bahasa/<language>", access=anyone)
def choose_language(language: str) -> Response:
    """Only a cookie of this device changes, so that a plain link is enough."""
    if language not in LANGUAGES:
        abort(404)
    answer = redirect(path_one_came_from(), 303)
    keep_language(answer, language)
    return answer
