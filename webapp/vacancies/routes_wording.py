"""The wording page: why words shut people out, better words, or a reason inherent to the job."""
from flask import redirect, request
from werkzeug.wrappers import Response

from webapp.access.rules import employer
from webapp.core.i18n import _
from webapp.vacancies.actions.publish import keep_wording
from webapp.vacancies.editing import editing, sent
from webapp.vacancies.editor import BASE, STEPS, next_href, step_href, step_name
from webapp.vacancies.feature import vacancies
from webapp.vacancies.forms.answers import answers_of, reasons_form
from webapp.vacancies.models import Vacancy
from webapp.vacancies.wording_review import Review, review
from webapp.web.page import page


@vacancies.get("/pemberi-kerja/lowongan/<int:vacancy_id>/kata", access=employer)
@editing
def review_wording(vacancy: Vacancy) -> Response:
    """Each kind of wording once: the words, why, what is better."""
    return _page(vacancy, None)


@vacancies.post("/pemberi-kerja/lowongan/<int:vacancy_id>/kata", access=employer)
@editing
def save_reasons(vacancy: Vacancy) -> Response:
    """Keeps the reasons that were written, and goes on; what has none is asked again at publishing."""
    found = review(vacancy)
    form = reasons_form(found, sent())
    if not form.validate():
        return _page(vacancy, form)
    keep_wording(vacancy, found, answers_of(form, "reason-"))
    return redirect(_onward(vacancy), 303)


def _page(vacancy: Vacancy, form: object) -> Response:
    found = review(vacancy)
    form = form or reasons_form(found)
    onward = _onward(vacancy)
    return page(
        "vacancies/review_wording.html", h1=_("Kata-kata yang perlu dilihat lagi"), form=form, found=found,
        onward=onward, action=request.full_path.rstrip("?"), links=_links(vacancy, found),
        back=(f"{BASE}/{vacancy.id}", _("Kembali ke daftar isian")),
        status=422 if getattr(form, "errors", None) else 200)


def _links(vacancy: Vacancy, found: list[Review]) -> dict[str, list[tuple[str, str]]]:
    """For each rule the steps in which its words stand."""
    return {one.group.code: [
        (step_href(vacancy.id, step), _("Ubah di: %(bagian)s", bagian=step_name(step)))
        for step in dict.fromkeys(place.step for place in one.places)] for one in found}


def _onward(vacancy: Vacancy) -> str:
    """The step after the one that brought us here; without one, the preview."""
    step = request.args.get("lanjut", "")
    return next_href(vacancy.id, step) if step in STEPS else step_href(vacancy.id, "pratinjau")
