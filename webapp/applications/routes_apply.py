"""Applying in three pages: letter and CV, accommodations and what is shown, a look at everything, one button."""
from flask import abort, flash, g, redirect, request
from werkzeug.wrappers import Response

from webapp.access.rules import seeker
from webapp.applications.actions.drafts import discard_draft, draft_of, save_draft
from webapp.applications.actions.files import attach
from webapp.applications.actions.send import send
from webapp.applications.feature import applications
from webapp.applications.forms_apply import RequestsForm, letter_form
from webapp.applications.models import ApplicationDraft
from webapp.applications.queries.draft_view import answers_left_over, lacks_its_file, questions_changed, review_of
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
    if later():
        flash(_("Lamaran disimpan sebagai konsep. Lanjutkan kapan saja dari sini."))
        return redirect("/lamaran", 303)
    return redirect(path(target.vacancy_id, following), 303)


def later() -> bool:
    """Whether the person keeps the page and goes on another time."""
    return request.form.get("lalu") == "nanti"


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
    asked, draft = questions_on_the_page(), draft_of(g.actor, vacancy_id)
    form = letter_form(asked, {})
    form.needs_file = not later() and (draft is None or draft.file_id is None)
    if not form.validate():
        return letter_page(target, asked, form, 422)
    answered = [[question, form[f"answer_{n}"].data or ""] for n, question in enumerate(asked)]
    draft = save_draft(g.actor, vacancy_id, letter=form.letter.data or "", cv=form.cv.data, answered=answered)
    if form.checked is not None:
        attach(draft, form.checked)
    return saved(target, "akomodasi" if asked == target.questions else "")


def questions_on_the_page() -> tuple[str, ...]:
    """The questions as they stood above the answers that were sent; the employer may have changed them since."""
    return tuple(question.replace("\r\n", "\n") for question in request.form.getlist("question"))


def letter_start(target: Target) -> dict[str, object]:
    """The draft; before there is one, the CV of the profile when it holds something."""
    draft = draft_of(g.actor, target.vacancy_id)
    return draft.content if draft else {"cv": "none" if cv_from_profile(g.actor.user_id).is_empty else "profile"}


def letter_page(target: Target, questions: tuple[str, ...], form: object = None, status: int = 200) -> Response:
    """The first page: letter, questions, which CV or file; says when the employer changed its questions meanwhile."""
    draft = draft_of(g.actor, target.vacancy_id)
    changed = draft is not None and "answered" in draft.content and questions_changed(target, draft)
    return page(
        "applications/write_letter.html", h1=_("Melamar: %(judul)s", judul=target.title), t=target,
        form=form or letter_form(questions, letter_start(target)), questions=questions, draft=draft, changed=changed,
        left_over=answers_left_over(target, draft) if draft else (), file=file_line(draft.file_id) if draft else None,
        back=to_vacancy(target), status=status)


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
        back=(path(target.vacancy_id), _("Kembali ke surat dan CV")))


@applications.get(BASE + "/tinjau", access=seeker)
def review(vacancy_id: int) -> Response:
    target = the_target(vacancy_id)
    if (no := stopped(target)) is not None:
        return no
    draft = draft_of(g.actor, vacancy_id)
    if draft is None or questions_changed(target, draft) or lacks_its_file(draft):
        return redirect(path(vacancy_id), 303)
    return page(
        "applications/review.html", h1=_("Periksa sebelum mengirim"), t=target,
        r=review_of(g.actor, target, draft),
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
    flash(_("Lamaran Anda sudah terkirim."))
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
