"""Editor: skills, found by a search form; with htmx the results come while one types."""
from flask import flash, g, redirect, request
from werkzeug.wrappers import Response

from webapp.access.rules import employer
from webapp.core.i18n import _
from webapp.reference.recognise import recognise_skills, suggest_skills
from webapp.reference.vocabulary import Skill, vocabulary
from webapp.vacancies.actions import drafts
from webapp.vacancies.editing import editing, form_of, saved, sent, step_page
from webapp.vacancies.editor import step_href
from webapp.vacancies.feature import vacancies
from webapp.vacancies.forms.answers import AddSkillsForm, answers_of, chosen_skills_form
from webapp.vacancies.models import Vacancy
from webapp.vacancies.queries.own import skills_of

MOST, FOUND = 20, 12


@vacancies.get("/pemberi-kerja/lowongan/<int:vacancy_id>/keahlian", access=employer)
@editing
def edit_skills(vacancy: Vacancy) -> Response:
    """The chosen skills, a search for more and suggestions."""
    return _page(vacancy, chosen_skills_form(skills_of(vacancy.id)))


@vacancies.post("/pemberi-kerja/lowongan/<int:vacancy_id>/keahlian", access=employer)
@editing
def save_skills(vacancy: Vacancy) -> Response:
    """Saves which are needed, welcome or not asked after all."""
    form = chosen_skills_form(skills_of(vacancy.id), sent())
    if not form.validate():
        return _page(vacancy, form)
    answers = answers_of(form, "skill-")
    drafts.save_skills(g.actor, vacancy, {
        code: answer == "must" for code, answer in answers.items() if answer != "remove"})
    return saved(vacancy, "keahlian")


@vacancies.post("/pemberi-kerja/lowongan/<int:vacancy_id>/keahlian/tambah", access=employer)
@editing
def add_skills(vacancy: Vacancy) -> Response:
    """Adds the ticked skills as needed; the page of chosen ones follows."""
    form = form_of(AddSkillsForm)
    form.codes.choices = [(code, skill.name) for code, skill in vocabulary().skills.items()]
    before = skills_of(vacancy.id)
    if not form.validate():
        return _page(vacancy, chosen_skills_form(before), form)
    merged = {**dict.fromkeys(form.codes.data, True), **before}
    if len(merged) > MOST:
        form.codes.errors = [_("Pilih paling banyak %(n)s keahlian. Sebut yang benar-benar perlu.", n=MOST)]
        return _page(vacancy, chosen_skills_form(before), form)
    drafts.save_skills(g.actor, vacancy, merged)
    names = ", ".join(vocabulary().skills[code].name for code in form.codes.data)
    flash(_("Ditambahkan: %(daftar)s.", daftar=names))
    return redirect(step_href(vacancy.id, "keahlian"), 303)


def _page(vacancy: Vacancy, chosen: object, add: AddSkillsForm | None = None) -> Response:
    words = request.args.get("cari", "").strip()[:100]
    have = skills_of(vacancy.id)
    found = _found(words) if words else _suggested(vacancy)
    found = [skill for skill in found if skill.code not in have][:FOUND]
    refused = add is not None
    add = add or form_of(AddSkillsForm)
    add.codes.choices = [(skill.code, skill.name) for skill in found]
    said = _("%(n)s keahlian ditemukan.", n=len(found))
    # The one form whose errors stand first on the page; the other one is then as it was saved.
    form, other = (add, chosen) if refused else (chosen, add)
    return step_page("keahlian", vacancy, form, "edit_skills", chosen=other if refused else form,
                     add=form if refused else other, words=words, found=found, have=have, announce=said,
                     block="results")


def _found(words: str) -> list[Skill]:
    return [vocabulary().skills[code] for code in suggest_skills(words, FOUND * 2)]


def _suggested(vacancy: Vacancy) -> list[Skill]:
    occupation = vocabulary().occupations.get(vacancy.occupation_code or "")
    codes = [*(occupation.skills if occupation else ()), *recognise_skills(f"{vacancy.title}\n{vacancy.tasks}")]
    known = vocabulary().skills
    return [known[code] for code in dict.fromkeys(codes) if code in known]
