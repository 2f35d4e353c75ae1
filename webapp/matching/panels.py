"""What other pages show of matching: a vacancy's page, the home page, the employer's desk."""
from flask import render_template
from markupsafe import Markup
from sqlalchemy import select

from webapp.access.roles import Actor, Role
from webapp.accounts.home import HomePanel
from webapp.accounts.states import OrganisationStatus
from webapp.core.database import db
from webapp.core.i18n import _, _n
from webapp.matching.people import person_here
from webapp.matching.queries_approaches import count_waiting
from webapp.matching.queries_matches import best_three, show_match
from webapp.matching.words import group_name, group_sentence
from webapp.vacancies.models import Vacancy
from webapp.vacancies.queries import cards, open_now
from webapp.vacancies.words import link_names

ON_DESK = 5


def vacancy_panel(actor: Actor | None, vacancy_id: int) -> tuple[int, Markup] | None:
    """"Kecocokan dengan Anda" for a job seeker; a link to people for the vacancy's own employer."""
    if actor is None:
        return None
    if actor.organisation_ids():
        own = vacancy_id in _own_open(actor, [vacancy_id])
        return (20, Markup(render_template("matching/own_panel.html", vacancy_id=vacancy_id))) if own else None
    if actor.home_role is not Role.SEEKER:
        return None
    found = show_match(actor, vacancy_id)
    if found is None and person_here(actor) is not None:
        return None
    return 20, Markup(render_template("matching/vacancy_panel.html", found=found, vacancy_id=vacancy_id,
                                      name=group_name, sentence=group_sentence))


def home_panels(actor: Actor) -> list[HomePanel]:
    """Invitations that wait, and the three best matches."""
    if actor.home_role is not Role.SEEKER:
        return []
    panels, waiting, best = [], count_waiting(actor), best_three(actor)
    if waiting:
        panels.append(HomePanel(
            10, _("Undangan"), (_n("%(n)s pemberi kerja mengundang Anda melamar.",
                                   "%(n)s pemberi kerja mengundang Anda melamar.", waiting),),
            (("/undangan", _("Baca undangan")),)))
    if best:
        panels.append(HomePanel(25, _("Cocok dengan Anda"), (), (*best, ("/kecocokan", _("Lihat semua kecocokan")))))
    return panels


def employer_panel(actor: Actor) -> Markup | None:
    """Open vacancies of verified employers, each with the way to people who want to be found."""
    ids = _own_open(actor, None)
    names = link_names(cards(ids).values(), lambda card: card.title)
    links = [(f"/pemberi-kerja/lowongan/{vacancy_id}/calon", _("Calon untuk: %(judul)s", judul=names[vacancy_id]))
             for vacancy_id in names]
    return Markup(render_template("matching/employer_panel.html", links=links)) if links else None


def _own_open(actor: Actor, among: list[int] | None) -> list[int]:
    verified = [seat.organisation_id for seat in actor.organisations()
                if seat.organisation_status == OrganisationStatus.VERIFIED]
    asked = select(Vacancy.id).where(Vacancy.organisation_id.in_(verified), open_now())
    if among is not None:
        asked = asked.where(Vacancy.id.in_(among))
    return list(db().scalars(asked.order_by(Vacancy.published_at.desc(), Vacancy.id.desc()).limit(ON_DESK)))
