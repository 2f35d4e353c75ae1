"""Jobs and schools: a list each, and a page for one."""
from dataclasses import asdict
from typing import Any

from flask import abort, flash, g, redirect
from werkzeug.wrappers import Response

from webapp.access.rules import seeker
from webapp.core.i18n import _
from webapp.profiles.actions import history
from webapp.profiles.cv import job_entry, school_entry
from webapp.profiles.feature import profiles
from webapp.profiles.flow import finish_list, step_page
from webapp.profiles.forms import EducationForm, ExperienceForm
from webapp.profiles.queries.cv import EducationRow, ExperienceRow, education_of, experience_of
from webapp.reference.recognise import recognise_occupations

JOBS, SCHOOLS = "/profil/pengalaman", "/profil/pendidikan"


@profiles.get(JOBS, access=seeker)
def show_experience() -> Response:
    entries = [(row.id, job_entry(row)) for row in experience_of(g.actor.user_id)]
    return step_page("experience", "profiles/entries.html", entries=entries, path=JOBS,
                     add_text=_("Tambah pengalaman kerja"),
                     lead_text=_("Juga kerja tanpa upah, magang, usaha sendiri, dan merawat keluarga."))


@profiles.post(JOBS, access=seeker)
def save_experience() -> Response:
    return finish_list("experience")


@profiles.get(JOBS + "/baru", access=seeker)
def show_new_job() -> Response:
    return job_page(ExperienceForm.of_request(), None)


@profiles.post(JOBS + "/baru", access=seeker)
def add_job() -> Response:
    return keep_job(None)


@profiles.get(JOBS + "/<int:row_id>", access=seeker)
def show_job(row_id: int) -> Response:
    return job_page(ExperienceForm.of_request(data=asdict(own_job(row_id))), own_job(row_id))


@profiles.post(JOBS + "/<int:row_id>", access=seeker)
def change_job(row_id: int) -> Response:
    return keep_job(own_job(row_id))


@profiles.post(JOBS + "/<int:row_id>/hapus", access=seeker)
def remove_job(row_id: int) -> Response:
    history.remove_experience(g.actor, row_id) or abort(404)
    return back_to(JOBS, _("Pengalaman kerja dihapus."))


@profiles.get(SCHOOLS, access=seeker)
def show_education() -> Response:
    entries = [(row.id, school_entry(row)) for row in education_of(g.actor.user_id)]
    return step_page("education", "profiles/entries.html", entries=entries, path=SCHOOLS,
                     add_text=_("Tambah pendidikan atau pelatihan"),
                     lead_text=_("Sekolah, SLB, Paket A–C, kursus, dan pelatihan, juga yang tidak selesai."))


@profiles.post(SCHOOLS, access=seeker)
def save_education() -> Response:
    return finish_list("education")


@profiles.get(SCHOOLS + "/baru", access=seeker)
def show_new_school() -> Response:
    return school_page(EducationForm.of_request(data={"finished": True}), None)


@profiles.post(SCHOOLS + "/baru", access=seeker)
def add_school() -> Response:
    return keep_school(None)


@profiles.get(SCHOOLS + "/<int:row_id>", access=seeker)
def show_school(row_id: int) -> Response:
    row = own_school(row_id)
    return school_page(EducationForm.of_request(data=asdict(row) | {"level": row.level_code}), row)


@profiles.post(SCHOOLS + "/<int:row_id>", access=seeker)
def change_school(row_id: int) -> Response:
    return keep_school(own_school(row_id))


@profiles.post(SCHOOLS + "/<int:row_id>/hapus", access=seeker)
def remove_school(row_id: int) -> Response:
    history.remove_education(g.actor, row_id) or abort(404)
    return back_to(SCHOOLS, _("Pendidikan dihapus."))


def keep_job(row: ExperienceRow | None) -> Response:
    """Saves a new or a changed job; its occupation is recognised in its words."""
    form = ExperienceForm.of_request()
    if not form.validate():
        return job_page(form, row)
    found = recognise_occupations(form.title.data)
    values: dict[str, Any] = {
        "title": form.title.data, "employer": form.employer.data or None, "from_year": form.from_year.data,
        "to_year": form.to_year.data, "tasks": form.tasks.data or None,
        "occupation_code": found[0] if found else None}
    if not history.save_experience(g.actor, row.id if row else None, values):
        return back_to(JOBS, _("Daftar ini penuh. Hapus satu pengalaman dahulu."))
    return back_to(JOBS, _("Pengalaman kerja disimpan."))


def keep_school(row: EducationRow | None) -> Response:
    """Saves a new or a changed school."""
    form = EducationForm.of_request()
    if not form.validate():
        return school_page(form, row)
    values: dict[str, Any] = {
        "level_code": form.level.data, "programme": form.programme.data or None,
        "school": form.school.data or None, "year": form.year.data, "finished": form.finished.data}
    if not history.save_education(g.actor, row.id if row else None, values):
        return back_to(SCHOOLS, _("Daftar ini penuh. Hapus satu pendidikan dahulu."))
    return back_to(SCHOOLS, _("Pendidikan disimpan."))


def job_page(form: ExperienceForm, row: ExperienceRow | None) -> Response:
    """The page of one job."""
    return step_page("experience", "profiles/entry.html", form=form, path=f"{JOBS}/{row.id if row else 'baru'}",
                     h1=_("Ubah pengalaman kerja") if row else _("Tambah pengalaman kerja"), row=row,
                     remove_text=_("Hapus: %(nama)s", nama=row.title) if row else None,
                     back=(JOBS, _("Ke daftar pengalaman kerja")))


def school_page(form: EducationForm, row: EducationRow | None) -> Response:
    """The page of one school."""
    return step_page("education", "profiles/entry.html", form=form, path=f"{SCHOOLS}/{row.id if row else 'baru'}",
                     h1=_("Ubah pendidikan") if row else _("Tambah pendidikan atau pelatihan"), row=row,
                     remove_text=_("Hapus: %(nama)s", nama=school_entry(row).title) if row else None,
                     back=(SCHOOLS, _("Ke daftar pendidikan")))


def own_job(row_id: int) -> ExperienceRow:
    """The actor's job; 404 when it is not theirs."""
    return next((row for row in experience_of(g.actor.user_id) if row.id == row_id), None) or abort(404)


def own_school(row_id: int) -> EducationRow:
    """The actor's school; 404 when it is not theirs."""
    return next((row for row in education_of(g.actor.user_id) if row.id == row_id), None) or abort(404)


def back_to(path: str, text: str) -> Response:
    """To the list, saying what was done."""
    flash(text)
    return redirect(path, 303)
