"""Editor: education, pay and hours, workplace, how to apply."""
from typing import Any

from flask import g
from werkzeug.wrappers import Response

from webapp.access.rules import employer
from webapp.vacancies.actions import drafts
from webapp.vacancies.actions.steps import close_on
from webapp.vacancies.editing import editing, form_of, saved, step_page
from webapp.vacancies.feature import vacancies
from webapp.vacancies.forms.steps import (
    AGREEMENT,
    AMOUNT,
    ESSENTIAL,
    NO_EDUCATION,
    WELCOME,
    ApplyForm,
    EducationForm,
    PayForm,
    PlaceForm,
)
from webapp.vacancies.models import Vacancy
from webapp.vacancies.queries.workplaces import list_workplaces


@vacancies.get("/pemberi-kerja/lowongan/<int:vacancy_id>/pendidikan", access=employer)
@editing
def edit_education(vacancy: Vacancy) -> Response:
    """Education only if needed."""
    needed = NO_EDUCATION if not vacancy.education_code else ESSENTIAL if vacancy.education_essential else WELCOME
    return step_page("pendidikan", vacancy, form_of(EducationForm, {
        "needed": needed, "level": vacancy.education_code, "reason": vacancy.education_reason,
        "programmes": "\n".join(vacancy.study_programmes)}))


@vacancies.post("/pemberi-kerja/lowongan/<int:vacancy_id>/pendidikan", access=employer)
@editing
def save_education(vacancy: Vacancy) -> Response:
    """Saves it; "not needed" forgets level, programmes and reason."""
    form = form_of(EducationForm)
    if not form.validate():
        return step_page("pendidikan", vacancy, form)
    asked, essential = form.needed.data != NO_EDUCATION, form.needed.data == ESSENTIAL
    programmes = [line.strip() for line in (form.programmes.data or "").split("\n") if line.strip()]
    drafts.save_columns(
        g.actor, vacancy, education_code=form.level.data if asked else None, education_essential=essential,
        education_reason=form.reason.data if essential else None, study_programmes=programmes if asked else [])
    return saved(vacancy, "pendidikan")


@vacancies.get("/pemberi-kerja/lowongan/<int:vacancy_id>/upah", access=employer)
@editing
def edit_pay(vacancy: Vacancy) -> Response:
    """Pay, hours, contract, positions."""
    kind = AGREEMENT if vacancy.pay_by_agreement else AMOUNT if vacancy.pay_from or vacancy.pay_to else None
    return step_page("upah", vacancy, form_of(PayForm, vars(vacancy) | {
        "kind": kind, "pay_period": vacancy.pay_period or "month"}))


@vacancies.post("/pemberi-kerja/lowongan/<int:vacancy_id>/upah", access=employer)
@editing
def save_pay(vacancy: Vacancy) -> Response:
    """Saves them; "by agreement" forgets the amounts."""
    form = form_of(PayForm)
    if not form.validate():
        return step_page("upah", vacancy, form)
    told = form.kind.data == AMOUNT
    drafts.save_pay(
        g.actor, vacancy, pay_from=form.pay_from.data if told else None, pay_to=form.pay_to.data if told else None,
        pay_period=form.pay_period.data if told else None, pay_by_agreement=not told, hours=form.hours.data,
        hours_per_week=form.hours_per_week.data, hours_note=form.hours_note.data or None,
        contract_code=form.contract_code.data or None, positions=form.positions.data)
    return saved(vacancy, "upah")


@vacancies.get("/pemberi-kerja/lowongan/<int:vacancy_id>/tempat", access=employer)
@editing
def edit_place(vacancy: Vacancy) -> Response:
    """Workplace or remote."""
    return _place_page(vacancy, _place_form(vacancy))


@vacancies.post("/pemberi-kerja/lowongan/<int:vacancy_id>/tempat", access=employer)
@editing
def save_place(vacancy: Vacancy) -> Response:
    """Saves it."""
    form = _place_form(vacancy)
    if not form.validate():
        return _place_page(vacancy, form)
    place = drafts.own_place(vacancy, int(form.workplace.data)) if form.workplace.data else None
    drafts.save_place(g.actor, vacancy, form.work_mode.data, place)
    return saved(vacancy, "tempat")


@vacancies.get("/pemberi-kerja/lowongan/<int:vacancy_id>/melamar", access=employer)
@editing
def edit_applying(vacancy: Vacancy) -> Response:
    """How to apply, own questions, closing date, promise."""
    questions = dict(zip(("question_1", "question_2", "question_3"), vacancy.questions, strict=False))
    return step_page("melamar", vacancy, form_of(ApplyForm, {
        "closes_on": vacancy.closes_on, "how_to_apply": vacancy.how_to_apply,
        "reply_days": 7 if vacancy.reply_days is None else vacancy.reply_days, **questions}))


@vacancies.post("/pemberi-kerja/lowongan/<int:vacancy_id>/melamar", access=employer)
@editing
def save_applying(vacancy: Vacancy) -> Response:
    """Saves them; the preview follows."""
    form = form_of(ApplyForm)
    if not form.validate():
        return step_page("melamar", vacancy, form)
    close_on(vacancy, form.closes_on.data)
    drafts.save_columns(g.actor, vacancy, how_to_apply=form.how_to_apply.data or None, questions=form.questions,
                        reply_days=form.reply_days.data or None)
    return saved(vacancy, "melamar")


def _place_form(vacancy: Vacancy) -> PlaceForm:
    form: PlaceForm = form_of(PlaceForm, {
        "work_mode": vacancy.work_mode, "workplace": str(vacancy.workplace_id or "")})
    places = [place for place in list_workplaces(g.actor) if place.organisation_id == vacancy.organisation_id]
    choices: list[tuple[str, Any]] = [(str(place.id), f"{place.name}, {place.region}") for place in places]
    form.workplace.choices = choices
    return form


def _place_page(vacancy: Vacancy, form: PlaceForm) -> Response:
    return step_page("tempat", vacancy, form, "edit_place")
