"""Pages that anyone may read: a vacancy, and an employer with its open vacancies."""
from flask import abort, g
from markupsafe import Markup
from werkzeug.wrappers import Response

from webapp.access.roles import Actor
from webapp.access.rules import anyone
from webapp.core import hooks
from webapp.core.i18n import _, foreign
from webapp.vacancies.feature import vacancies
from webapp.vacancies.jsonld import job_posting
from webapp.vacancies.queries import public
from webapp.vacancies.queries import show_vacancy as ask_vacancy
from webapp.vacancies.words import employer_status, link_names, why_closed
from webapp.web.assets import asset_url
from webapp.web.page import page


@vacancies.get("/lowongan/<int:vacancy_id>", access=anyone)
def show_vacancy(vacancy_id: int) -> Response:
    """One vacancy; a closed one says so and offers similar ones."""
    vacancy = ask_vacancy(g.actor, vacancy_id) or abort(404)
    card = vacancy.card
    closed = why_closed(card)
    similar = public.similar(vacancy) if closed else []
    return page(
        "vacancies/show_vacancy.html", h1=card.title, h1_lang=foreign(card.language), public=True,
        back=("/lowongan", _("Kembali ke daftar lowongan")), v=vacancy, card=card, closed=closed,
        lang=foreign(card.language), employer_words=employer_status(card.organisation_status),
        jsonld=job_posting(vacancy) if card.is_open else None,
        similar=similar, names=link_names(similar, lambda other: f"{other.title}, {other.organisation_name}"),
        panels=vacancy_panels(g.actor, vacancy_id), keep_script=asset_url("keep.js"))


@vacancies.get("/organisasi/<int:organisation_id>", access=anyone)
def show_employer(organisation_id: int) -> Response:
    """An employer and the work it offers now."""
    employer = public.show_employer(organisation_id) or abort(404)
    return page(
        "vacancies/show_employer.html", h1=employer.name, public=True, employer=employer,
        back=("/lowongan", _("Kembali ke daftar lowongan")),
        employer_words=employer_status(employer.status),
        names=link_names(employer.vacancies, lambda card: card.title))


def vacancy_panels(actor: Actor | None, vacancy_id: int) -> list[Markup]:
    """What higher floors show on a vacancy's page, in their order: a Markup, or (order, Markup)."""
    answers = hooks.ask("vacancy_panels", actor, vacancy_id)
    ordered = [answer if isinstance(answer, tuple) else (50, answer) for answer in answers]
    return [html for _order, html in sorted(ordered, key=lambda pair: pair[0])]
