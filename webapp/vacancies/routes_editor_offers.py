"""Editor: accommodations, in three pages: for what this work asks, for the selection, and all others."""
from flask import g
from werkzeug.wrappers import Response

from webapp.access.rules import employer
from webapp.reference.vocabulary import Accommodation, vocabulary
from webapp.vacancies.actions import drafts
from webapp.vacancies.editing import editing, saved, sent, step_page
from webapp.vacancies.feature import vacancies
from webapp.vacancies.forms.answers import answers_of, offers_form
from webapp.vacancies.models import Vacancy
from webapp.vacancies.queries.own import demands_of, offers_of

AT_ONCE = 24
PARTS = '<any("akomodasi","seleksi","lain"):part>'


@vacancies.get(f"/pemberi-kerja/lowongan/<int:vacancy_id>/{PARTS}", access=employer)
@editing
def edit_offers(vacancy: Vacancy, part: str) -> Response:
    """Accommodations with yes, no or not known."""
    form = offers_form(accommodations_for(vacancy.id, part), offers_of(vacancy.id))
    return step_page(part, vacancy, form, "edit_offers")


@vacancies.post(f"/pemberi-kerja/lowongan/<int:vacancy_id>/{PARTS}", access=employer)
@editing
def save_offers(vacancy: Vacancy, part: str) -> Response:
    """Saves the answers of this page."""
    form = offers_form(accommodations_for(vacancy.id, part), {}, sent())
    if not form.validate():
        return step_page(part, vacancy, form, "edit_offers")
    drafts.save_offers(g.actor, vacancy, answers_of(form, "offer-"))
    return saved(vacancy, part)


def accommodations_for(vacancy_id: int, part: str) -> list[Accommodation]:
    """The accommodations of one page; what answers a demand of this work comes first, the free ones before others."""
    known = vocabulary().accommodations.values()
    if part == "seleksi":
        return [item for item in known if item.stage != "work"]
    demands = {row.code for row in demands_of(vacancy_id)}
    order = {"free": 0, "low": 1, "purchase": 2}
    at_work = sorted((item for item in known if item.stage == "work"), key=lambda item: (
        not demands & set(item.demands), order.get(item.cost, 3)))
    if part == "akomodasi":
        return at_work[:AT_ONCE]
    return at_work[AT_ONCE:]
