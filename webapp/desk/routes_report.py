"""`/lapor`: anybody reports, without an account and without proof, and reads the answer with a number."""
from datetime import timedelta

from flask import abort, flash, g, redirect, request, url_for
from sqlalchemy import select
from werkzeug.wrappers import Response

from webapp.access.rules import anyone
from webapp.accounts.states import Decision
from webapp.core.database import db
from webapp.core.i18n import _
from webapp.desk.actions import NewReport, as_number, report
from webapp.desk.feature import desk
from webapp.desk.forms import CodeForm, ReportForm
from webapp.desk.models import Report
from webapp.desk.queries.subject import Subject, may_report, subject
from webapp.desk.scope import ANSWER_WITHIN, answer_due, is_overdue
from webapp.desk.words import ABOUT_OF_URL, about_name, reason_name
from webapp.reference.regions import find_region
from webapp.web.limits import limit
from webapp.web.page import page

HOUR = timedelta(hours=1)


@desk.get("/lapor", access=anyone)
def show_report_form() -> Response:
    word = request.args.get("tentang", "situs")
    form = ReportForm(data={"tentang": word, "id": request.args.get("id", "")})
    if word == "aksesibilitas":
        form.about_access()
    return form_page(form)


@desk.post("/lapor", access=anyone, once=True)
def send_report() -> Response:
    form = ReportForm.of_request()
    if form.tentang.data == "aksesibilitas":
        form.about_access()
    if not form.validate():
        return form_page(form, 422)
    limit("report", 10, HOUR)
    about, found = reported(form)
    region = found.region_code if found else region_of(form.region.data)
    number = report(g.actor, NewReport(
        about, found.id if found else None, region, form.reason.data, form.words.data, form.contact.data or None))
    flash(_("Laporan Anda terkirim. Terima kasih."))
    return redirect(url_for("desk.show_answer", number=number), 303)


def form_page(form: ReportForm, status: int = 200) -> Response:
    """The form, naming what it is about."""
    about, found = reported(form)
    if about == "access":
        return page("desk/report_access.html", h1=_("Pengaduan aksesibilitas"), form=form, status=status,
                    days=ANSWER_WITHIN.days, back=("/aksesibilitas", _("Kembali ke pernyataan aksesibilitas")))
    return page("desk/report.html", h1=_("Laporkan masalah"), form=form, status=status, about=about, found=found,
                about_words=about_name(about))


def reported(form: ReportForm) -> tuple[str, Subject | None]:
    """What the form is about; 404 for something that this person cannot see."""
    about = ABOUT_OF_URL.get(form.tentang.data or "") or abort(404)
    if about in ("other", "access"):
        return about, None
    typed = form.id.data or ""
    about_id = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else 0
    if not may_report(g.actor, about, about_id):
        abort(404)
    return about, subject(about, about_id)


def region_of(text: str | None) -> str | None:
    """The likeliest region for what was typed; only decides who answers."""
    found = find_region(text, 1) if text else []
    return found[0].code if found else None


@desk.get("/lapor/jawaban", access=anyone)
def ask_answer() -> Response | object:
    form = CodeForm.of_query()
    if "nomor" in request.args and form.validate():
        return redirect(url_for("desk.show_answer", number=as_number(form.nomor.data or "") or "-"), 303)
    return page("desk/ask_answer.html", h1=_("Baca jawaban laporan"), form=form,
                back=("/lapor", _("Kembali ke Laporkan masalah")))


@desk.get("/lapor/<number>", access=anyone)
def show_answer(number: str) -> Response:
    limit("report number", 60, HOUR)
    row = db().execute(
        select(Report.code, Report.about, Report.reason, Report.state, Report.answer, Report.made_at,
               Report.answered_at).where(Report.code == as_number(number))).one_or_none() or abort(404)
    due = answer_due(row.about, row.made_at)
    return page("desk/show_answer.html", h1=_("Laporan %(nomor)s", nomor=row.code), r=row,
                about=about_name(row.about), reason=reason_name(row.reason), is_open=row.state == Decision.OPEN,
                due=due, overdue=is_overdue(due),
                accepted=row.state == Decision.ACCEPTED, back=("/lapor", _("Kembali ke Laporkan masalah")))
