"""Complaints that did not come by the form: an officer writes down what was said by telephone, by mail or in person."""
from datetime import timedelta

from flask import flash, g, redirect
from werkzeug.wrappers import Response

from webapp.access.rules import officer
from webapp.core.i18n import _
from webapp.desk.actions import NewReport, report
from webapp.desk.feature import desk
from webapp.desk.forms import ComplaintForm
from webapp.desk.words import WAYS
from webapp.web.limits import limit
from webapp.web.page import page

HOUR = timedelta(hours=1)


@desk.get("/uld/laporan/catat", access=officer)
def show_complaint_form() -> Response:
    return form_page(ComplaintForm())


@desk.post("/uld/laporan/catat", access=officer, once=True)
def write_complaint() -> Response:
    form = ComplaintForm.of_request()
    if not form.validate():
        return form_page(form, 422)
    limit("written complaint", 60, HOUR)
    # Nobody's account: the officer only holds the pen and may answer; the person follows it with the number.
    number = report(None, NewReport(
        form.about.data, None, own_region(), form.about.data,
        _("Dicatat petugas. %(cara)s: %(kata)s", cara=WAYS[form.way.data], kata=form.words.data),
        form.contact.data or None))
    flash(_("Pengaduan dicatat. Beri tahu orangnya nomor ini: %(nomor)s", nomor=number))
    return redirect("/uld/laporan", 303)


def own_region() -> str | None:
    """The region of the officer's unit; None for administrators without one."""
    return next((seat.region_code for seat in g.actor.organisations("uld")), None)


def form_page(form: ComplaintForm, status: int = 200) -> Response:
    """The form in either state."""
    return page("desk/write_complaint.html", h1=_("Catat pengaduan"), form=form, status=status,
                back=("/uld/laporan", _("Kembali ke daftar laporan")))
