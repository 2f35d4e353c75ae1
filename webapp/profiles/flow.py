"""What the pages of a profile share: their frame, "Lewati", and where "Simpan dan lanjutkan" leads."""
from typing import Any

from flask import flash, g, redirect, request
from werkzeug.wrappers import Response

from webapp.core.i18n import _
from webapp.profiles.actions.pages import mark_done, skip
from webapp.profiles.steps import BY_CODE, STEPS, next_path
from webapp.web.page import page


def step_page(code: str, template: str, *, h1: str | None = None, **view: Any) -> Response:
    """A page of the profile with its place in the row; its name is the step's title unless told."""
    step = BY_CODE[code]
    view.setdefault("back", ("/profil", _("Ke daftar profil")))
    form = view.get("form")
    status = 422 if request.method == "POST" and form is not None and form.errors else 200
    return page(template, h1=h1 or str(step.title), step=step, step_number=STEPS.index(step) + 1,
                step_total=len(STEPS), status=status, **view)


def skipping(code: str) -> bool:
    """Whether "Lewati" was pressed; then the page is marked."""
    if request.form.get("aksi") != "lewati" or not BY_CODE[code].skippable:
        return False
    skip(g.actor, code)
    return True


def onward(code: str, *, saved: bool = True) -> Response:
    """To the next page; says what was saved or skipped."""
    title = str(BY_CODE[code].title)
    flash(_("Disimpan: %(halaman)s.", halaman=title) if saved else _("Dilewati: %(halaman)s.", halaman=title))
    return redirect(next_path(code), 303)


def finish_list(code: str) -> Response:
    """A page whose list is saved at each step: marks it and goes on."""
    if skipping(code):
        return onward(code, saved=False)
    mark_done(g.actor, code)
    return onward(code)
