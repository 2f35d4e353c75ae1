"""Applicants at the employer's desk and at the ULD's: the same pages, each in its own role."""
from collections.abc import Callable
from itertools import groupby
from typing import Any

from flask import abort, flash, g, redirect, request
from werkzeug.wrappers import Response

from webapp.access.roles import Role
from webapp.access.rules import employer, officer
from webapp.accounts.access_log import Facts, note_reading
from webapp.accounts.responsible import responsible_uld
from webapp.applications.actions.messages import said_of, write_message
from webapp.applications.cases import Case, received_case
from webapp.applications.desks import EMPLOYER_DESK, ULD_DESK, this_desk
from webapp.applications.feature import applications
from webapp.applications.forms_answers import MessageForm
from webapp.applications.models import Application
from webapp.applications.queries.received import (
    ReceivedApplication,
    ReceivedList,
    list_received,
    show_received,
    vacancies_with_applicants,
)
from webapp.applications.states import ApplicationState
from webapp.applications.words import nothing_shown
from webapp.core.i18n import _
from webapp.vacancies.queries import cards
from webapp.web.page import page

DESKS = ((EMPLOYER_DESK, employer, ""), (ULD_DESK, officer, "uld_"))


def at_desks(method: str, part: str, **options: Any) -> Callable[[Any], Any]:
    """Registers a view at both desks; which one runs is `this_desk()`."""

    def register(view: Any) -> Any:
        for desk, access, prefix in DESKS:
            add = getattr(applications, method)
            add(desk.base + part, access=access, endpoint=prefix + view.__name__, **options)(view)
        return view

    return register


def received(application_id: int) -> ReceivedApplication:
    """An applicant at this desk, or 404; that they were read is noted before the page is made."""
    found = show_received(g.actor, this_desk(), application_id) or abort(404)
    if found.user_id is not None:
        facts = [Facts.CONTACT, Facts.APPLICATION]
        facts += [Facts.PROFILE] if found.facts.cv else []
        facts += [Facts.NEEDS] if found.requests else []
        facts += [Facts.ABILITIES] if found.facts.shown else []
        facts += [Facts.MESSAGES] if found.messages else []
        note_reading(g.actor, found.user_id, reading_organisation(found), facts)
    return found


def reading_organisation(found: ReceivedApplication) -> int | None:
    """For which organisation the actor reads."""
    if this_desk() is EMPLOYER_DESK:
        return found.organisation_id
    seats = g.actor.organisation_ids("uld")
    return seats[0] if seats else responsible_uld(None)


def case(application_id: int) -> Case:
    """An application at this desk for an act, or 404."""
    return received_case(g.actor, this_desk(), application_id) or abort(404)


def back_to(application_id: int) -> Response:
    """To the applicant's page at this desk."""
    return redirect(this_desk().href(application_id), 303)


def way_back(found: ReceivedApplication) -> tuple[str, str]:
    """From an act back to its applicant."""
    return (this_desk().href(found.id), _("Kembali ke pelamar %(nama)s", nama=found.label))


def chosen_state() -> ApplicationState | None:
    """The state in the query string, when it is one."""
    text = request.args.get("keadaan", "")
    return ApplicationState(text) if text in set(ApplicationState) else None


def list_page(found: ReceivedList, h1: str, here: str, **view: Any) -> Response:
    """Applicants grouped by state; `here` is the address of the list."""
    state = chosen_state()
    groups = [(one, list(lines)) for one, lines in groupby(found.lines, key=lambda line: line.state)]
    return page(
        "applications/list_applicants.html", h1=h1, found=found, groups=groups, state=state, here=here,
        desk=this_desk(), is_uld=this_desk() is ULD_DESK, pages=Pages(found, here, state), **view)


class Pages:
    """What the pagination macro asks."""

    def __init__(self, found: ReceivedList, here: str, state: ApplicationState | None) -> None:
        self.number, self.pages_capped, self._here, self._state = found.number, found.pages, here, state

    def href(self, number: int) -> str:
        """The address of a page of this list."""
        chosen = f"keadaan={self._state}&" if self._state else ""
        return f"{self._here}?{chosen}halaman={number}"


@applications.get("/pemberi-kerja/pelamar", access=employer)
def list_vacancies() -> Response:
    return page("applications/list_vacancies.html", h1=_("Pelamar"), vacancies=vacancies_with_applicants(
        g.actor, EMPLOYER_DESK))


@applications.get("/pemberi-kerja/lowongan/<int:vacancy_id>/pelamar", access=employer)
def list_applicants(vacancy_id: int) -> Response:
    card = cards([vacancy_id]).get(vacancy_id)
    if card is None or card.organisation_id not in g.actor.organisation_ids():
        abort(404)
    found = list_received(g.actor, EMPLOYER_DESK, Application.vacancy_id == vacancy_id, state=chosen_state(),
                          number=request.args.get("halaman", 1, type=int))
    return list_page(
        found, _("Pelamar: %(judul)s", judul=card.title), f"/pemberi-kerja/lowongan/{vacancy_id}/pelamar",
        many=False, vacancy_id=vacancy_id, back=("/pemberi-kerja/pelamar", _("Kembali ke semua pelamar")))


@applications.get("/uld/lamaran", access=officer)
def list_for_uld() -> Response:
    found = list_received(g.actor, ULD_DESK, state=chosen_state(), number=request.args.get("halaman", 1, type=int))
    return list_page(found, _("Lamaran untuk organisasi yang belum diklaim"), "/uld/lamaran", many=True,
                     back=("/uld", _("Kembali ke meja ULD")))


@at_desks("get", "/<int:application_id>")
def show_applicant(application_id: int) -> Response:
    return applicant_page(received(application_id), MessageForm.of_request())


@at_desks("post", "/<int:application_id>/pesan")
def write_to_applicant(application_id: int) -> Response:
    this, form = case(application_id), MessageForm.of_request()
    if not form.validate():
        return applicant_page(received(application_id), form, 422)
    flash(said_of(write_message(g.actor, Role(this_desk().role), this, form.body.data)))
    return back_to(application_id)


def applicant_page(found: ReceivedApplication, form: MessageForm, status: int = 200) -> Response:
    """One applicant with what may be read and done."""
    desk = this_desk()
    up = "/uld/lamaran" if desk is ULD_DESK else f"/pemberi-kerja/lowongan/{found.vacancy_id}/pelamar"
    return page(
        "applications/show_applicant.html", h1=_("Pelamar: %(nama)s", nama=found.label), a=found, form=form,
        block="page", status=status, desk=desk, is_uld=desk is ULD_DESK, nothing_shown=nothing_shown(),
        S=ApplicationState, back=(up, _("Kembali ke daftar pelamar")))
