"""What the person answers to an interview or an offer; the calendar file."""
from flask import abort, flash, g, redirect, request
from werkzeug.wrappers import Response

from webapp.access.rules import seeker
from webapp.applications.actions import seeker as acts
from webapp.applications.calendar import calendar_file
from webapp.applications.feature import applications
from webapp.applications.forms_answers import InterviewAnswerForm, OfferAnswerForm
from webapp.applications.queries.mine import MyApplication
from webapp.applications.routes_mine import back_to, case, mine, way_back
from webapp.applications.states import InterviewState
from webapp.core.i18n import _
from webapp.web.page import page


@applications.get("/lamaran/<int:application_id>/wawancara", access=seeker)
def show_interview(application_id: int) -> Response:
    found = mine(application_id)
    if found.interview is None:
        abort(404)
    answered = found.interview.state if found.interview.state != InterviewState.PROPOSED else None
    return interview_page(found, InterviewAnswerForm.of_request(
        data={"answer": answered, "words": found.interview.answer_words}))


@applications.post("/lamaran/<int:application_id>/wawancara", access=seeker)
def answer_interview(application_id: int) -> Response:
    this, form = case(application_id), InterviewAnswerForm.of_request()
    found = mine(application_id)
    if found.interview is None:
        abort(404)
    if not form.validate():
        return interview_page(found, form, 422)
    acts.answer_interview(g.actor, this, InterviewState(form.answer.data), form.words.data)
    flash(_("Jawaban Anda sudah dikirim. Anda dapat mengubahnya sampai wawancara dimulai."))
    return redirect(f"/lamaran/{application_id}/wawancara", 303)


def interview_page(found: MyApplication, form: InterviewAnswerForm, status: int = 200) -> Response:
    """The invitation with the form to answer it."""
    return page("applications/show_interview.html", h1=_("Wawancara: %(judul)s", judul=found.title), a=found,
                form=form, status=status, back=way_back(found))


@applications.get("/lamaran/<int:application_id>/wawancara.ics", access=seeker)
def download_calendar(application_id: int) -> Response:
    found = mine(application_id)
    if found.interview is None:
        abort(404)
    answer = Response(calendar_file(found, found.interview, request.host), content_type="text/calendar; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="wawancara-{found.id}.ics"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


@applications.get("/lamaran/<int:application_id>/tawaran", access=seeker)
def show_offer(application_id: int) -> Response:
    found = mine(application_id)
    if found.offer is None:
        abort(404)
    return offer_page(found, OfferAnswerForm.of_request())


@applications.post("/lamaran/<int:application_id>/tawaran", access=seeker, once=True)
def answer_offer(application_id: int) -> Response:
    this, form = case(application_id), OfferAnswerForm.of_request()
    found = mine(application_id)
    if found.offer is None:
        abort(404)
    if not form.validate():
        return offer_page(found, form, 422)
    if form.answer.data == "accept":
        acts.accept_offer(g.actor, this, form.words.data)
        flash(_("Anda menerima tawaran ini. Pemberi kerja akan mencatat hari pertama Anda."))
    else:
        acts.decline_offer(g.actor, this, form.words.data)
        flash(_("Anda menolak tawaran ini."))
    return back_to(application_id)


def offer_page(found: MyApplication, form: OfferAnswerForm, status: int = 200) -> Response:
    """The offer with the form to answer it."""
    return page("applications/show_offer.html", h1=_("Tawaran kerja: %(judul)s", judul=found.title), a=found,
                form=form, status=status, back=way_back(found))
