"""Skills: from the list or in own words, and how well."""
from flask import abort, g, redirect, request, url_for
from werkzeug.wrappers import Response

from webapp.access.rules import seeker
from webapp.core.i18n import _
from webapp.profiles.actions import lists
from webapp.profiles.actions.pages import mark_done
from webapp.profiles.feature import profiles
from webapp.profiles.find import find_skills
from webapp.profiles.flow import finish_list, onward, skipping, step_page
from webapp.profiles.forms import OwnSkillForm, levels_form
from webapp.profiles.models import SeekerSkill
from webapp.profiles.picker import Picker, picker_page, sent_id, typed
from webapp.profiles.queries.cv import SkillRow, skills_of
from webapp.profiles.queries.own import Chosen
from webapp.profiles.routes_lists import added, removed
from webapp.profiles.states import SkillLevel
from webapp.reference.vocabulary import vocabulary


@profiles.get("/profil/keterampilan", access=seeker)
def show_skills() -> Response:
    return skills_page(OwnSkillForm())


@profiles.post("/profil/keterampilan", access=seeker)
def save_skills() -> Response:
    if skipping("skills") or not skills_of(g.actor.user_id):
        return finish_list("skills")
    mark_done(g.actor, "skills")
    return redirect(url_for("profiles.show_skill_levels"), 303)


@profiles.post("/profil/keterampilan/tambah", access=seeker)
def add_skill() -> Response:
    item = vocabulary().skills.get(request.form.get("code", "")) or abort(404)
    return added(lists.add_skill(g.actor, item.code), item.name, "profiles.show_skills")


@profiles.post("/profil/keterampilan/sendiri", access=seeker)
def add_own_skill() -> Response:
    form = OwnSkillForm.of_request()
    if not form.validate():
        return skills_page(form)
    words = " ".join(form.words.data.split())
    return added(lists.add_own_skill(g.actor, words), words, "profiles.show_skills")


@profiles.post("/profil/keterampilan/hapus", access=seeker)
def remove_skill() -> Response:
    row_id = sent_id()
    name = next((skill_name(row) for row in skills_of(g.actor.user_id) if row.id == row_id), None) or abort(404)
    lists.remove_row(g.actor, SeekerSkill, row_id)
    return removed(name, "profiles.show_skills")


@profiles.get("/profil/keterampilan/tingkat", access=seeker)
def show_skill_levels() -> Response:
    return levels_page()


@profiles.post("/profil/keterampilan/tingkat", access=seeker)
def save_skill_levels() -> Response:
    if skipping("skills"):
        return onward("skills", saved=False)
    rows = skills_of(g.actor.user_id)
    form = levels_form({row.id: skill_name(row) for row in rows}).of_request()
    if not form.validate():
        return levels_page(form)
    chosen = {row.id: form[f"level_{row.id}"].data for row in rows}
    lists.set_skill_levels(g.actor, {row: int(level) for row, level in chosen.items() if level})
    return onward("skills")


def levels_page(form: object = None) -> Response:
    """The page in either state."""
    rows = skills_of(g.actor.user_id)
    if form is None:
        form = levels_form({row.id: skill_name(row) for row in rows}).of_request(
            data={f"level_{row.id}": str(int(row.level)) for row in rows})
    return step_page("skills", "profiles/form.html", h1=_("Seberapa baik keterampilan Anda?"), form=form, row=True,
                     back=("/profil/keterampilan", _("Ke daftar keterampilan")),
                     lead_text=_("Nilailah sendiri. “Sedikit” juga berarti: lowongan untuk pemula ikut muncul."))


def skills_page(form: OwnSkillForm) -> Response:
    """The page in either state."""
    rows = skills_of(g.actor.user_id)
    known = vocabulary().skills
    codes = {row.code for row in rows}
    return picker_page("skills", Picker(
        path="/profil/keterampilan", label=_("Apa yang bisa Anda lakukan?"), hint=_("Contoh: jahit, excel, memasak."),
        chosen=tuple(Chosen(str(row.id), f"{skill_name(row)} ({SkillLevel(row.level).label})") for row in rows),
        found=tuple(Chosen(code, known[code].name) for code in find_skills(typed()) if code not in codes),
        lead=_("Keterampilan dari sekolah, rumah, hobi, dan kerja sukarela juga dihitung.")),
        "profiles/skills.html", form=form)


def skill_name(row: SkillRow) -> str:
    """The name in the vocabulary, or the person's words."""
    item = vocabulary().skills.get(row.code or "")
    return item.name if item else row.own_words or row.code or ""
