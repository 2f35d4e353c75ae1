"""The employer's desk: own vacancies by state, one vacancy's task list, its preview and publishing."""
from flask import abort, flash, g, redirect
from markupsafe import Markup
from werkzeug.wrappers import Response

from webapp.access.roles import Actor, Role
from webapp.access.rules import employer
from webapp.accounts.states import OrganisationStatus
from webapp.core import hooks
from webapp.core.i18n import _, foreign
from webapp.vacancies import editor
from webapp.vacancies.actions.drafts import EDITABLE
from webapp.vacancies.actions.publish import missing_steps, publish
from webapp.vacancies.editing import editing
from webapp.vacancies.editor import BASE, step_href, step_name
from webapp.vacancies.feature import vacancies
from webapp.vacancies.models import Vacancy
from webapp.vacancies.queries import own, show_vacancy
from webapp.vacancies.states import VacancyState
from webapp.vacancies.wording_review import review, unresolved
from webapp.vacancies.words import employer_status, link_names
from webapp.web.page import page
from webapp.web.site import NavItem


@vacancies.hook("nav")
def employer_nav(role: Role | None) -> list[NavItem]:
    """The employer's links in the header."""
    if role is not Role.EMPLOYER:
        return []
    return [NavItem(10, "/pemberi-kerja", _("Meja kerja")), NavItem(20, BASE, _("Lowongan saya"))]


@vacancies.get("/pemberi-kerja", access=employer)
def show_desk() -> Response:
    """What waits, and where to go."""
    unverified = [seat for seat in g.actor.organisations() if seat.organisation_status != OrganisationStatus.VERIFIED]
    found = own.count_own(g.actor)
    counts = [(state.label, found[state]) for state in VacancyState if state in found]
    return page("vacancies/show_desk.html", h1=_("Meja kerja pemberi kerja"), counts_list=counts,
                unverified=unverified, panels=_panels(g.actor))


@vacancies.get("/pemberi-kerja/lowongan", access=employer)
def list_own() -> Response:
    """All own vacancies by state."""
    cards = own.list_own(g.actor)
    groups = [(state, [card for card in cards if card.state == state]) for state in VacancyState]
    return page("vacancies/list_own.html", h1=_("Lowongan saya"), groups=[group for group in groups if group[1]],
                notes=_notes(g.actor, [card.id for card in cards]),
                names=link_names(cards, lambda card: card.title), back=("/pemberi-kerja", _("Kembali ke meja kerja")))


@vacancies.get("/pemberi-kerja/lowongan/<int:vacancy_id>", access=employer)
def show_own(vacancy_id: int) -> Response:
    """One own vacancy: where it stands, what is done, what one can do now."""
    vacancy = own.own_vacancy(g.actor, vacancy_id) or abort(404)
    skills, demands, offers = own.skills_of(vacancy_id), own.demands_of(vacancy_id), own.offers_of(vacancy_id)
    return page(
        "vacancies/show_own.html", h1=vacancy.title, h1_lang=foreign(vacancy.language), vacancy=vacancy,
        state=VacancyState(vacancy.state), editable=vacancy.state in EDITABLE,
        lines=[(task.text, task.href, task.state, task.kind, None)
               for task in editor.task_lines(vacancy, skills, demands, offers)],
        doors=_doors(vacancy), acts=acts_for(VacancyState(vacancy.state)), wording=unresolved(review(vacancy)),
        notes=_notes(g.actor, [vacancy_id]), back=(BASE, _("Kembali ke lowongan saya")))


@vacancies.get("/pemberi-kerja/lowongan/<int:vacancy_id>/pratinjau", access=employer)
def preview_vacancy(vacancy_id: int) -> Response:
    """The vacancy as everyone will see it, with what is still missing."""
    vacancy = own.own_vacancy(g.actor, vacancy_id) or abort(404)
    return _preview(vacancy)


@vacancies.post("/pemberi-kerja/lowongan/<int:vacancy_id>/terbitkan", access=employer)
@editing
def publish_vacancy(vacancy: Vacancy) -> Response:
    """Publishes it, or says what is missing."""
    if not ready(vacancy):
        return _preview(vacancy, status=422)
    if vacancy.state != VacancyState.DRAFT:
        flash(_("Lowongan ini sudah diterbitkan."))
        return redirect(f"{BASE}/{vacancy.id}", 303)
    publish(g.actor, vacancy)
    if vacancy.state == VacancyState.PUBLISHED:
        flash(_("Lowongan tayang. Semua orang dapat membacanya dan melamar."))
    else:
        flash(_("Lowongan terkirim dan menunggu pemeriksaan petugas. Anda diberi tahu setelah diperiksa."))
    return redirect(f"{BASE}/{vacancy.id}", 303)


def acts_for(state: VacancyState) -> list[tuple[str, str, str]]:
    """The buttons of a state: last part of the address, words, kind."""
    resume = ("lanjutkan", _("Tayangkan lagi"), "primary")
    extend, filled = ("perpanjang", _("Perpanjang 30 hari"), "second"), ("terisi", _("Tandai terisi"), "second")
    close, copy = ("tutup", _("Tutup lowongan"), "second"), ("salin", _("Salin menjadi konsep baru"), "second")
    return {
        VacancyState.WAITING: [extend, copy],
        VacancyState.PUBLISHED: [("jeda", _("Jeda lowongan"), "second"), extend, filled, close, copy],
        VacancyState.PAUSED: [resume, extend, filled, close, copy],
        VacancyState.FILLED: [resume, close, copy],
        VacancyState.CLOSED: [resume, copy],
        VacancyState.SUSPENDED: [],
    }.get(state, [copy])


def _doors(vacancy: Vacancy) -> list[tuple[str, str]]:
    doors = [(f"{BASE}/{vacancy.id}/pratinjau", _("Pratinjau"))]
    if vacancy.published_at is not None:
        doors = [(f"/lowongan/{vacancy.id}", _("Lihat halaman lowongan")),
                 (f"{BASE}/{vacancy.id}/pelamar", _("Lihat pelamar"))]
    if vacancy.state == VacancyState.PUBLISHED:
        doors.append((f"{BASE}/{vacancy.id}/calon", _("Lihat calon yang mau ditemukan")))
    return doors


def ready(vacancy: Vacancy) -> bool:
    """Whether nothing stands in the way of publishing."""
    return not missing_steps(vacancy) and not unresolved(review(vacancy)) and g.actor.confirmed


def _preview(vacancy: Vacancy, status: int = 200) -> Response:
    view = show_vacancy(g.actor, vacancy.id) or abort(404)
    missing = [(step_href(vacancy.id, step), step_name(step)) for step in missing_steps(vacancy)]
    return page(
        "vacancies/preview_vacancy.html", h1=_("Pratinjau: %(judul)s", judul=vacancy.title), v=view, card=view.card,
        lang=foreign(vacancy.language), missing=missing, wording=unresolved(review(vacancy)), status=status,
        refused=status == 422, verified=view.card.organisation_status == OrganisationStatus.VERIFIED,
        employer_words=employer_status(view.card.organisation_status), ready=ready(vacancy),
        is_draft=vacancy.state == VacancyState.DRAFT, back=(f"{BASE}/{vacancy.id}", _("Kembali ke daftar isian")))


def _panels(actor: Actor) -> list[Markup]:
    """From the highest floor down: who waits for an answer stands before who could be invited."""
    return hooks.ask("employer_panels", actor)[::-1]


def _notes(actor: Actor, ids: list[int]) -> dict[int, str]:
    """What higher floors say of each vacancy, such as "3 pelamar menunggu"."""
    found: dict[int, str] = {}
    for answer in hooks.ask("vacancy_notes", actor, ids):
        found |= answer
    return found
