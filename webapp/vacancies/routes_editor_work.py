"""Editor: the work itself (name and tasks, occupation, what it asks)."""
from flask import g, redirect, request
from werkzeug.wrappers import Response

from webapp.access.rules import employer
from webapp.core.i18n import _
from webapp.reference.recognise import recognise_occupations
from webapp.reference.text import normalise_phrase
from webapp.reference.vocabulary import Occupation, vocabulary
from webapp.vacancies.actions import drafts
from webapp.vacancies.editing import editing, form_of, saved, sent, step_page
from webapp.vacancies.editor import BASE, next_href
from webapp.vacancies.feature import vacancies
from webapp.vacancies.forms.answers import DemandsForm, OccupationForm, answers_of, demand_tasks_form, grouped_demands
from webapp.vacancies.forms.steps import JobForm, OrganisationForm
from webapp.vacancies.models import Vacancy
from webapp.vacancies.queries.own import demands_of
from webapp.web.page import page

FOUND = 12


@vacancies.get("/pemberi-kerja/lowongan/baru", access=employer)
def new_vacancy() -> Response:
    """The first step of a new vacancy."""
    return _new_page(_new_form())


@vacancies.post("/pemberi-kerja/lowongan/baru", access=employer)
def start_vacancy() -> Response:
    """Saves the draft and goes on."""
    form = _new_form()
    if not form.validate():
        return _new_page(form)
    seats = g.actor.organisations()
    organisation_id = form.organisation.data if isinstance(form, OrganisationForm) else seats[0].organisation_id
    vacancy = drafts.start_draft(g.actor, organisation_id, form.title.data or "", form.tasks.data or "")
    vacancy.language = form.language.data
    g.state_before = vacancy.state
    return saved(vacancy, "pekerjaan")


@vacancies.get("/pemberi-kerja/lowongan/<int:vacancy_id>/pekerjaan", access=employer)
@editing
def edit_job(vacancy: Vacancy) -> Response:
    """Name and tasks."""
    return step_page("pekerjaan", vacancy, form_of(JobForm, vars(vacancy)), long=("tasks",))


@vacancies.post("/pemberi-kerja/lowongan/<int:vacancy_id>/pekerjaan", access=employer)
@editing
def save_job(vacancy: Vacancy) -> Response:
    """Saves name and tasks."""
    form = form_of(JobForm)
    if not form.validate():
        return step_page("pekerjaan", vacancy, form, long=("tasks",))
    drafts.save_columns(g.actor, vacancy, title=form.title.data, tasks=form.tasks.data, language=form.language.data)
    return saved(vacancy, "pekerjaan")


@vacancies.get("/pemberi-kerja/lowongan/<int:vacancy_id>/jenis", access=employer)
@editing
def edit_occupation(vacancy: Vacancy) -> Response:
    """Occupations found by name, or recognised in the vacancy's own words."""
    words = request.args.get("cari", "").strip()[:100]
    found = find_occupations(words) if words else _recognised(vacancy)
    form = _occupation_form(vacancy, [item.code for item in found])
    said = _("%(n)s jenis pekerjaan ditemukan.", n=len(found))
    return step_page("jenis", vacancy, form, "edit_occupation", words=words, found=found, announce=said,
                     block="choices")


@vacancies.post("/pemberi-kerja/lowongan/<int:vacancy_id>/jenis", access=employer)
@editing
def save_occupation(vacancy: Vacancy) -> Response:
    """Saves the occupation, or that none fits."""
    posted = request.form.get("occupation", "")
    form = _occupation_form(vacancy, [posted])
    if not form.validate():
        return step_page("jenis", vacancy, form, "edit_occupation", words="", found=[])
    drafts.save_columns(g.actor, vacancy, occupation_code=form.occupation.data or None)
    return saved(vacancy, "jenis")


@vacancies.get("/pemberi-kerja/lowongan/<int:vacancy_id>/tuntutan", access=employer)
@editing
def edit_demands(vacancy: Vacancy) -> Response:
    """Which demands the work has; typical ones of the occupation are named as such."""
    form = form_of(DemandsForm, {"codes": [row.code for row in demands_of(vacancy.id)]})
    return _demands_page(vacancy, form)


@vacancies.post("/pemberi-kerja/lowongan/<int:vacancy_id>/tuntutan", access=employer)
@editing
def save_demands(vacancy: Vacancy) -> Response:
    """Saves them; the next page asks about each, when there is one."""
    form = form_of(DemandsForm)
    form.codes.choices = [(code, code) for code in vocabulary().demands]
    if not form.validate():
        return _demands_page(vacancy, form)
    drafts.save_demands(g.actor, vacancy, form.codes.data or [])
    if not form.codes.data and request.form.get("ke") != "daftar":
        return redirect(next_href(vacancy.id, "rincian"), 303)
    return saved(vacancy, "tuntutan")


@vacancies.get("/pemberi-kerja/lowongan/<int:vacancy_id>/rincian", access=employer)
@editing
def edit_demand_tasks(vacancy: Vacancy) -> Response:
    """For each demand: essential or not, and for which task."""
    return step_page("rincian", vacancy, demand_tasks_form(demands_of(vacancy.id)))


@vacancies.post("/pemberi-kerja/lowongan/<int:vacancy_id>/rincian", access=employer)
@editing
def save_demand_tasks(vacancy: Vacancy) -> Response:
    """Saves them; an essential one names its task."""
    rows = demands_of(vacancy.id)
    form = demand_tasks_form(rows, sent())
    if not form.validate():
        return step_page("rincian", vacancy, form)
    essential, tasks = answers_of(form, "essential-"), answers_of(form, "task-")
    drafts.save_demand_tasks(g.actor, vacancy, {
        row.code: (essential[row.code] == "no", tasks[row.code] or None) for row in rows})
    return saved(vacancy, "rincian")


def find_occupations(words: str) -> list[Occupation]:
    """Occupations of which one name begins with, or holds, every typed word."""
    typed = normalise_phrase(words).split()
    ranked = []
    for item in vocabulary().occupations.values():
        names = [normalise_phrase(name) for name in (item.name_id, item.name_en, *item.synonyms)]
        hits = [place for place, name in enumerate(names) if all(f" {word}" in f" {name}" for word in typed)]
        if typed and hits:
            ranked.append((hits[0], item.name, item))
    return [item for _place, _name, item in sorted(ranked, key=lambda hit: hit[:2])[:FOUND]]


def _recognised(vacancy: Vacancy) -> list[Occupation]:
    codes = [*recognise_occupations(vacancy.title), *recognise_occupations(vacancy.tasks)]
    return [vocabulary().occupations[code] for code in dict.fromkeys(codes)][:FOUND]


def _occupation_form(vacancy: Vacancy, codes: list[str]) -> OccupationForm:
    known = vocabulary().occupations
    wanted = dict.fromkeys([code for code in (vacancy.occupation_code, *codes) if code in known])
    form: OccupationForm = form_of(OccupationForm, {"occupation": vacancy.occupation_code or ""})
    form.occupation.choices = [(code, known[code].name) for code in wanted if code]
    form.occupation.choices.append(("", _("Tidak ada yang cocok")))
    return form


def _demands_page(vacancy: Vacancy, form: DemandsForm) -> Response:
    form.codes.choices = grouped_demands(vocabulary().demands.values())
    occupation = vocabulary().occupations.get(vacancy.occupation_code or "")
    hints = dict.fromkeys(occupation.demands if occupation else (), _("Sering diminta pekerjaan jenis ini."))
    return step_page("tuntutan", vacancy, form, hints=hints)


def _new_form() -> JobForm:
    seats = g.actor.organisations()
    form: JobForm = form_of(OrganisationForm if len(seats) > 1 else JobForm)
    if isinstance(form, OrganisationForm):
        form.organisation.choices = [(seat.organisation_id, seat.organisation_name) for seat in seats]
    return form


def _new_page(form: JobForm) -> Response:
    return page("vacancies/new_vacancy.html", h1=_("Lowongan baru"), form=form, long=("tasks",),
                back=(BASE, _("Kembali ke lowongan saya")), status=422 if form.errors else 200)
