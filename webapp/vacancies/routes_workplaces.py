"""Workplaces: the list, one place, and its facts (yes, no, not known)."""
from typing import Any

from flask import abort, flash, g, redirect, request
from werkzeug.wrappers import Response

from webapp.access.rules import employer
from webapp.core.i18n import _
from webapp.vacancies.actions import workplaces as actions
from webapp.vacancies.editing import form_of, sent
from webapp.vacancies.editor import step_href
from webapp.vacancies.feature import vacancies
from webapp.vacancies.forms.answers import (
    OrganisationWorkplaceForm,
    WorkplaceForm,
    answers_of,
    facts_form,
    grouped_facts,
    region_text,
)
from webapp.vacancies.models import Workplace
from webapp.vacancies.queries import own
from webapp.vacancies.queries.workplaces import list_workplaces as ask_workplaces
from webapp.vacancies.queries.workplaces import own_workplace
from webapp.web.page import page
from webapp.web.requests import row_id

BASE = "/pemberi-kerja/tempat-kerja"


@vacancies.get("/pemberi-kerja/tempat-kerja", access=employer)
def list_workplaces() -> Response:
    """The workplaces of the employer."""
    return page("vacancies/list_workplaces.html", h1=_("Tempat kerja"), places=ask_workplaces(g.actor),
                back=("/pemberi-kerja", _("Kembali ke meja kerja")))


@vacancies.get("/pemberi-kerja/tempat-kerja/baru", access=employer)
def new_workplace() -> Response:
    """A new place; `?lowongan=` leads back to the vacancy that needs it."""
    return _place_page(_("Tempat kerja baru"), _new_form())


@vacancies.post("/pemberi-kerja/tempat-kerja/baru", access=employer)
def add_workplace() -> Response:
    """Adds it; its facts are asked next."""
    form = _new_form()
    if not form.validate():
        return _place_page(_("Tempat kerja baru"), form)
    place = actions.add_workplace(_organisation_id(form), **_columns(form))
    flash(_("Tempat kerja disimpan: %(nama)s.", nama=place.name))
    return redirect(f"{BASE}/{place.id}/keterangan{_query()}", 303)


@vacancies.get("/pemberi-kerja/tempat-kerja/<int:workplace_id>", access=employer)
def edit_workplace(workplace_id: int) -> Response:
    """Name, address and way."""
    place = own_workplace(g.actor, workplace_id) or abort(404)
    form = form_of(WorkplaceForm, vars(place) | {"region": region_text(place.region_code)})
    return _place_page(place.name, form)


@vacancies.post("/pemberi-kerja/tempat-kerja/<int:workplace_id>", access=employer)
def save_workplace(workplace_id: int) -> Response:
    """Saves them; the facts are next."""
    place = own_workplace(g.actor, workplace_id) or abort(404)
    form = form_of(WorkplaceForm)
    if not form.validate():
        return _place_page(place.name, form)
    actions.save_workplace(g.actor, place, **_columns(form))
    return redirect(f"{BASE}/{workplace_id}/keterangan", 303)


@vacancies.get("/pemberi-kerja/tempat-kerja/<int:workplace_id>/keterangan", access=employer)
def edit_facts(workplace_id: int) -> Response:
    """The facts about a place."""
    place = own_workplace(g.actor, workplace_id) or abort(404)
    return _facts_page(place, facts_form(place.facts))


@vacancies.post("/pemberi-kerja/tempat-kerja/<int:workplace_id>/keterangan", access=employer)
def save_facts(workplace_id: int) -> Response:
    """Saves the facts; back to the vacancy that needed the place, else to the list."""
    place = own_workplace(g.actor, workplace_id) or abort(404)
    form = facts_form({}, sent())
    if not form.validate():
        return _facts_page(place, form)
    actions.save_facts(g.actor, place, answers_of(form, "fact-"))
    flash(_("Keterangan tempat kerja disimpan: %(nama)s.", nama=place.name))
    vacancy_id = _vacancy_id()
    return redirect(step_href(vacancy_id, "tempat") if vacancy_id else BASE, 303)


def _vacancy_id() -> int | None:
    """The own vacancy named in the query string."""
    wanted = request.args.get("lowongan", type=row_id)
    return wanted if wanted and own.own_vacancy(g.actor, wanted) else None


def _new_form() -> WorkplaceForm:
    """Asks for which organisation, unless it is that of the vacancy which needs the place, or the only one."""
    seats = g.actor.organisations()
    form: WorkplaceForm = form_of(WorkplaceForm if _vacancy_id() or len(seats) == 1 else OrganisationWorkplaceForm)
    if isinstance(form, OrganisationWorkplaceForm):
        form.organisation.choices = [(seat.organisation_id, seat.organisation_name) for seat in seats]
    return form


def _organisation_id(form: WorkplaceForm) -> int:
    if isinstance(form, OrganisationWorkplaceForm):
        return int(form.organisation.data)
    vacancy = own.own_vacancy(g.actor, _vacancy_id() or 0)
    return vacancy.organisation_id if vacancy else int(g.actor.organisations()[0].organisation_id)


def _query() -> str:
    vacancy_id = _vacancy_id()
    return f"?lowongan={vacancy_id}" if vacancy_id else ""


def _columns(form: Any) -> dict[str, str | None]:
    return {"name": form.name.data, "region_code": form.region_code, "address": form.address.data or None,
            "postcode": form.postcode.data or None, "directions": form.directions.data or None}


def _place_page(name: str, form: Any) -> Response:
    return page("vacancies/edit_workplace.html", h1=name, form=form, action=request.path + _query(),
                back=(BASE, _("Kembali ke tempat kerja")), status=422 if form.errors else 200)


def _facts_page(place: Workplace, form: Any) -> Response:
    return page("vacancies/edit_facts.html", h1=_("Keterangan: %(nama)s", nama=place.name), form=form,
                groups=grouped_facts(), action=request.path + _query(), back=(BASE, _("Kembali ke tempat kerja")),
                status=422 if form.errors else 200)
