"""A report before the officer: read, answer, and when needed suspend what it is about at once."""
from collections.abc import Callable

from flask import abort, flash, g, redirect, url_for
from werkzeug.wrappers import Response

from webapp.access.rules import officer
from webapp.accounts import organisations_decisions
from webapp.accounts.organisations_queries import organisation_view
from webapp.accounts.organisations_steps import WrongStep
from webapp.accounts.states import ORGANISATION_STEPS, Decision, OrganisationStatus
from webapp.core.i18n import _
from webapp.desk import actions
from webapp.desk.feature import desk
from webapp.desk.forms import AnswerReportForm, ReasonForm
from webapp.desk.queries import case
from webapp.desk.queries.subject import Subject, subject
from webapp.desk.scope import OwnCase, answer_due, is_late, is_overdue, not_own_case
from webapp.desk.words import about_name, reason_name
from webapp.forms.base import Form
from webapp.vacancies import actions as vacancy_actions
from webapp.vacancies.queries import show_vacancy
from webapp.vacancies.states import VACANCY_STEPS, VacancyState
from webapp.web.page import page


@desk.get("/uld/laporan/<int:report_id>", access=officer)
def show_report_case(report_id: int) -> Response:
    return report_page(report_or_404(report_id))


def report_page(found: case.ReportCase, form: Form | None = None, status: int = 200) -> Response:
    """The report, what it is about, and the answer's form."""
    about, due = subject(found.about, found.about_id), answer_due(found.about, found.made_at)
    return page(
        "desk/show_report.html", h1=_("Laporan %(nomor)s", nomor=found.code), r=found, about=about, status=status,
        form=form, answer=form if isinstance(form, AnswerReportForm) else AnswerReportForm(),
        stopping=form if isinstance(form, ReasonForm) else ReasonForm(), reason=reason_name(found.reason),
        about_words=about_name(found.about), is_open=found.state == Decision.OPEN, late=is_late(found.made_at),
        due=due, overdue=is_overdue(due), party=is_own(found, about),
        may_suspend=about is not None and can_stop(about), back=("/uld/laporan", _("Kembali ke daftar laporan")))


def is_own(found: case.ReportCase, about: Subject | None) -> bool:
    """Whether the actor reported it, or acts for the organisation that it is about."""
    try:
        not_own_case(g.actor, about.organisation_id if about else None, found.user_id)
    except OwnCase:
        return True
    return False


def can_stop(about: Subject) -> bool:
    """Whether the reported thing can be suspended as it stands."""
    if about.about == "vacancy":
        vacancy = show_vacancy(g.actor, about.id)
        return vacancy is not None and VacancyState.SUSPENDED in VACANCY_STEPS[VacancyState(vacancy.card.state)]
    if about.about != "organisation":
        return False
    organisation = organisation_view(about.id)
    return organisation is not None and OrganisationStatus.SUSPENDED in ORGANISATION_STEPS[organisation.status]


@desk.post("/uld/laporan/<int:report_id>/jawab", access=officer)
def answer_report(report_id: int) -> Response:
    found, _about = deciding(report_id)
    form = AnswerReportForm.of_request()
    if not form.validate():
        return report_page(found, form, 422)
    try:
        actions.answer_report(g.actor, report_id, form.outcome.data == Decision.ACCEPTED, form.answer.data)
        flash(_("Jawaban dikirim kepada pelapor."))
    except actions.Answered:
        flash(_("Tidak disimpan: laporan ini sudah dijawab petugas lain."), "warn")
    return redirect("/uld/laporan", 303)


@desk.post("/uld/laporan/<int:report_id>/tangguhkan", access=officer)
def suspend_reported(report_id: int) -> Response:
    found, about = deciding(report_id)
    form = ReasonForm.of_request()
    if about is None or about.about not in ("vacancy", "organisation"):
        abort(404)
    if not form.validate():
        return report_page(found, form, 422)
    stop: Callable[..., None] = (
        vacancy_actions.suspend if about.about == "vacancy" else organisations_decisions.suspend)
    try:
        stop(g.actor, about.id, form.reason.data)
        flash(_("Ditangguhkan sekarang: %(nama)s. Jawab juga pelapornya.", nama=about.title))
    except (WrongStep, vacancy_actions.WrongStep):
        flash(_("Tidak disimpan: statusnya sudah berubah."), "warn")
    return redirect(url_for("desk.show_report_case", report_id=report_id), 303)


def deciding(report_id: int) -> tuple[case.ReportCase, Subject | None]:
    """The report and its subject, for somebody who may decide it."""
    found = report_or_404(report_id)
    about = subject(found.about, found.about_id)
    if is_own(found, about):
        abort(403)
    return found, about


def report_or_404(report_id: int) -> case.ReportCase:
    """A report of the officer's area."""
    return case.report_case(g.actor, report_id) or abort(404)
