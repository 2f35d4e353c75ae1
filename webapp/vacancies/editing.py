"""What every step of the editor shares: whose draft it is, its page, and where saving leads."""
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from flask import abort, flash, g, redirect, request
from werkzeug.wrappers import Response

from webapp.core.i18n import _
from webapp.vacancies.actions.drafts import EDITABLE
from webapp.vacancies.editor import BASE, next_href, position, step_href, step_name
from webapp.vacancies.models import Vacancy
from webapp.vacancies.queries.own import own_vacancy
from webapp.vacancies.states import VacancyState
from webapp.vacancies.wording_review import review, unresolved
from webapp.web.page import page


def editing(view: Callable[..., Response]) -> Callable[..., Response]:
    """The view gets the vacancy itself: 404 when it is not the actor's, told in words when it cannot be edited."""

    @wraps(view)
    def run(vacancy_id: int, **values: Any) -> Response:
        vacancy = own_vacancy(g.actor, vacancy_id) or abort(404)
        if vacancy.state not in EDITABLE:
            flash(_("Lowongan ini sedang “%(keadaan)s”, jadi isinya tidak dapat diubah.",
                    keadaan=VacancyState(vacancy.state).label), "warn")
            return redirect(f"{BASE}/{vacancy_id}", 303)
        g.state_before = vacancy.state
        return view(vacancy, **values)

    return run


def form_of(kind: Any, data: Mapping[str, Any] | None = None) -> Any:
    """The form from what was posted, or from what is saved; a query string is not an answer here."""
    return kind(sent(), data=data)


def sent() -> Any:
    """What was posted; None while reading."""
    return request.form if request.method == "POST" else None


def step_page(step: str, vacancy: Vacancy, form: Any, template: str = "edit_step", **view: Any) -> Response:
    """A step's page; 422 with the errors first when the form was refused."""
    now, total = position(step)
    return page(
        f"vacancies/{template}.html", h1=step_name(step), form=form, vacancy=vacancy, step=step, now=now, total=total,
        action=step_href(vacancy.id, step), back=(f"{BASE}/{vacancy.id}", _("Kembali ke daftar isian")),
        status=422 if form.errors else 200, **view)


def saved(vacancy: Vacancy, step: str) -> Response:
    """On to the next step; to the wording page when this step holds words that shut people out."""
    if g.state_before == VacancyState.WAITING and vacancy.state == VacancyState.DRAFT:
        flash(_("Lowongan kembali menjadi konsep dan tidak lagi menunggu petugas, karena ada kata-kata yang perlu "
                "diperbaiki. Perbaiki, lalu terbitkan lagi."))
    elif g.state_before != VacancyState.DRAFT and vacancy.state == VacancyState.DRAFT:
        flash(_("Lowongan berhenti tayang, karena ada kata-kata yang perlu diperbaiki. Perbaiki, lalu terbitkan lagi."))
    if g.state_before != vacancy.state == VacancyState.WAITING:
        flash(_("Perubahan tersimpan. Petugas memeriksa lowongan ini dulu sebelum tayang lagi."))
    if unresolved(review(vacancy), step):
        return redirect(step_href(vacancy.id, "kata") + f"?lanjut={step}", 303)
    if request.form.get("ke") == "daftar":
        flash(_("Tersimpan."))
        return redirect(f"{BASE}/{vacancy.id}", 303)
    return redirect(next_href(vacancy.id, step), 303)
