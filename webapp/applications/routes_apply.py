"""Applying: letter and CV, accommodations and what is shown, a look at everything, one button."""
from flask import abort, flash, g, redirect, request
from werkzeug.wrappers import Response

from webapp.access.rules import seeker
from webapp.applications.actions.drafts import discard_draft, draft_of, save_draft
from webapp.applications.actions.files import attach
from webapp.applications.actions.send import send
from webapp.applications.feature import applications
from webapp.applications.files import Refused, check_file
from webapp.applications.forms_apply import CvFileForm, RequestsForm, letter_form
from webapp.applications.models import ApplicationDraft
from webapp.applications.queries.draft_view import answers_left_over, questions_changed, review_of
from webapp.applications.queries.facts import file_line
from webapp.applications.queries.mine import application_for
from webapp.applications.queries.writing import (
    Target,
    cv_from_profile,
    needs_to_apply,
    shown_to_every_employer,
    target_of,
)
from webapp.applications.words import other_requests, own_requests
from webapp.core.i18n import _
from webapp.profiles.disclosures import disclosable_items
from webapp.web.page import page, wants_fragment

BASE = "/lowongan/<int:vacancy_id>/lamar"


def path(vacancy_id: int, part: str = "") -> str:
    """An address of the pages of applying."""
    return f"/lowongan/{vacancy_id}/lamar" + (f"/{part}" if part else "")


def the_target(vacancy_id: int) -> Target:
    """The vacancy, or 404."""
    return target_of(g.actor, vacancy_id) or abort(404)


def stopped(target: Target) -> Response | None:
    """A page that says why one cannot apply (closed, or done already); None when one can."""
    sent = application_for(g.actor, target.vacancy_id)
    if sent is None and not target.obstacle:
        return None
    if request.method == "POST" and wants_fragment():
        return redirect(path(target.vacancy_id), 303)
    return page(
        "applications/cannot_apply.html", h1=_("Melamar: %(judul)s", judul=target.title), t=target, sent=sent,
        back=to_vacancy(target), status=200 if request.method == "GET" else 409)


def to_vacancy(target: Target) -> tuple[str, str]:
    """The way back to the vacancy."""
    return (f"/lowongan/{target.vacancy_id}", _("Kembali ke lowongan %(judul)s", judul=target.title))


def saved(target: Target, following: str) -> Response:
    """On to the next page; or, when the person wants to go on later, to their list."""
    if request.form.get("lalu") == "nanti":
        flash(_("Lamaran disimpan sebagai konsep. Lanjutkan kapan saja dari sini."))
        return redirect("/lamaran", 303)
    return redirect(path(target.vacancy_id, following), 303)


def content_of(draft: ApplicationDraft | None) -> dict[str, object]:
    """What was typed so far."""
    return draft.content if draft else {}


@applications.get(BASE, access=seeker)
def write_letter(vacancy_id: int) -> Response:
    target = the_target(vacancy_id)
    return stopped(target) or letter_page(target, target.questions)


@applications.post(BASE, access=seeker)
def save_letter(vacancy_id: int) -> Response:
    target = the_target(vacancy_id)
    if (no := stopped(target)) is not None:
        return no
    asked = questions_on_the_page()
    form = letter_form(asked, {})
    if not form.validate():
        return letter_page(target, asked, form, 422)
    answered = [[question, form[f"answer_{n}"].data or ""] for n, question in enumerate(asked)]
    save_draft(g.actor, vacancy_id, letter=form.letter.data or "", cv=form.cv.data, answered=answered)
    if asked != target.questions:
        return saved(target, "")
    return saved(target, "berkas" if form.cv.data == "file" else "akomodasi")


def questions_on_the_page() -> tuple[str, ...]:
    """The questions as they stood above the answers that were sent; the employer may have changed them since."""
    return tuple(question.replace("\r\n", "\n") for question in request.form.getlist("question"))


def letter_start(target: Target) -> dict[str, object]:
    """The draft; before there is one, the CV of the profile when it holds something."""
    draft = draft_of(g.actor, target.vacancy_id)
    return draft.content if draft else {"cv": "none" if cv_from_profile(g.actor.user_id).is_empty else "profile"}


def letter_page(target: Target, questions: tuple[str, ...], form: object = None, status: int = 200) -> Response:
    """The first page: letter, questions, which CV; says when the employer changed its questions meanwhile."""
    draft = draft_of(g.actor, target.vacancy_id)
    changed = draft is not None and "answered" in draft.content and questions_changed(target, draft)
    return page(
        "applications/write_letter.html", h1=_("Melamar: %(judul)s", judul=target.title), t=target, block="page",
        form=form or letter_form(questions, letter_start(target)), questions=questions, draft=draft, changed=changed,
        left_over=answers_left_over(target, draft) if draft else (), back=to_vacancy(target), status=status)


@applications.get(BASE + "/berkas", access=seeker)
def choose_file(vacancy_id: int) -> Response:
    target = the_target(vacancy_id)
    return stopped(target) or file_page(target, CvFileForm.of_request())


@applications.post(BASE + "/berkas", access=seeker)
def keep_file(vacancy_id: int) -> Response:
    target = the_target(vacancy_id)
    if (no := stopped(target)) is not None:
        return no
    form = CvFileForm.of_request()
    sent = form.file.data
    draft = save_draft(g.actor, vacancy_id, cv="file")
    if sent is None or not sent.filename:
        if draft.file_id is not None:
            return saved(target, "akomodasi")
        return file_page(target, refused(form, _("Pilih berkas, atau kembali dan pilih CV dari profil.")), 422)
    try:
        attach(draft, check_file(sent.stream.read(), sent.filename))
    except Refused as error:
        return file_page(target, refused(form, str(error)), 422)
    return saved(target, "akomodasi")


def refused(form: CvFileForm, why: str) -> CvFileForm:
    """The form with a message at the file."""
    form.file.errors = [why]
    return form


def file_page(target: Target, form: CvFileForm, status: int = 200) -> Response:
    """The page on which a file is chosen."""
    draft = draft_of(g.actor, target.vacancy_id)
    return page(
        "applications/choose_file.html", h1=_("Berkas CV"), form=form, t=target, status=status,
        file=file_line(draft.file_id) if draft else None,
        back=(path(target.vacancy_id), _("Kembali ke surat dan CV")))


@applications.get(BASE + "/akomodasi", access=seeker)
def ask_accommodations(vacancy_id: int) -> Response:
    target = the_target(vacancy_id)
    if (no := stopped(target)) is not None:
        return no
    content = content_of(draft_of(g.actor, vacancy_id))
    shown = shown_to_every_employer(g.actor.user_id)
    return requests_page(target, requests_form(target, {
        "mine": content.get("requests", []), "others": content.get("requests", []),
        "request_words": content.get("request_words", ""), "agree_requests": content.get("agree_requests", False),
        "show": content.get("show", shown), "agree_show": content.get("agree_show", False)}))


@applications.post(BASE + "/akomodasi", access=seeker)
def save_accommodations(vacancy_id: int) -> Response:
    target = the_target(vacancy_id)
    if (no := stopped(target)) is not None:
        return no
    form = requests_form(target, {})
    if not form.validate():
        return requests_page(target, form, 422)
    save_draft(
        g.actor, vacancy_id, requests=[*(form.mine.data or []), *(form.others.data or [])],
        request_words=form.request_words.data or "", agree_requests=form.agree_requests.data,
        show=form.show.data or [], agree_show=form.agree_show.data)
    return saved(target, "tinjau")


def requests_form(target: Target, data: dict[str, object]) -> RequestsForm:
    """The second page with the choices of this person."""
    form: RequestsForm = RequestsForm.of_request(data=data)
    needs = needs_to_apply(g.actor.user_id)
    form.mine.choices = own_requests(needs)
    form.others.choices = other_requests({need.code for need in needs})
    form.show.choices = [(fact.key, fact.text) for fact in disclosable_items(g.actor.user_id)]
    form.agree_requests.label.text = target.requests_wording
    form.agree_show.label.text = target.facts_wording
    return form


def requests_page(target: Target, form: RequestsForm, status: int = 200) -> Response:
    """The page of accommodations and of what is shown."""
    return page(
        "applications/ask_accommodations.html", h1=_("Akomodasi dan keterbukaan"), form=form, t=target, status=status,
        total=pages_of(draft_of(g.actor, target.vacancy_id)),
        back=(path(target.vacancy_id), _("Kembali ke surat dan CV")))


def pages_of(draft: ApplicationDraft | None) -> int:
    """How many pages there are: letter, perhaps the file, accommodations, the last look."""
    return 4 if draft is not None and draft.content.get("cv") == "file" else 3


@applications.get(BASE + "/tinjau", access=seeker)
def review(vacancy_id: int) -> Response:
    target = the_target(vacancy_id)
    if (no := stopped(target)) is not None:
        return no
    draft = draft_of(g.actor, vacancy_id)
    if draft is None or questions_changed(target, draft):
        return redirect(path(vacancy_id), 303)
    if draft.content.get("cv") == "file" and draft.file_id is None:
        return redirect(path(vacancy_id, "berkas"), 303)
    return page(
        "applications/review.html", h1=_("Periksa sebelum mengirim"), t=target,
        r=review_of(g.actor, target, draft), total=pages_of(draft),
        back=(path(vacancy_id, "akomodasi"), _("Kembali ke akomodasi")))


@applications.post(BASE + "/kirim", access=seeker, once=True)
def send_application(vacancy_id: int) -> Response:
    target = the_target(vacancy_id)
    if (no := stopped(target)) is not None:
        return no
    try:
        application_id = send(g.actor, target)
    except LookupError:
        return redirect(path(vacancy_id), 303)
    flash(_("Lamaran Anda untuk %(judul)s sudah terkirim.", judul=target.title))
    return redirect(f"/lamaran/{application_id}", 303)


@applications.get(BASE + "/buang", access=seeker)
def ask_discard(vacancy_id: int) -> Response:
    target = the_target(vacancy_id)
    if draft_of(g.actor, vacancy_id) is None:
        return redirect("/lamaran", 303)
    return page("applications/discard.html", h1=_("Buang konsep lamaran?"), t=target,
                back=("/lamaran", _("Kembali ke daftar lamaran")))


@applications.post(BASE + "/buang", access=seeker)
def discard(vacancy_id: int) -> Response:
    discard_draft(g.actor, vacancy_id)
    flash(_("Konsep lamaran sudah dibuang."))
    return redirect("/lamaran", 303)
