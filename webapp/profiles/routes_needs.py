"""Functional abilities, tools, accommodations and kinds of disability: each kept only with a consent."""
from typing import Any

from flask import abort, flash, g, redirect, request, url_for
from werkzeug.wrappers import Response

from webapp.access.rules import seeker
from webapp.core.i18n import _, _n
from webapp.profiles.actions import sensitive
from webapp.profiles.actions.pages import changed
from webapp.profiles.consents import ABILITIES, KINDS, NEEDS, agree, consent_to, disagree, wording
from webapp.profiles.feature import profiles
from webapp.profiles.find import find_needs, needs_for, suggested_needs
from webapp.profiles.flow import onward, skipping, step_page
from webapp.profiles.forms_needs import AbilitiesForm, ConsentForm, KindsForm, NeedsForm, abilities_form
from webapp.profiles.queries.needs import functions_of, kinds_of, needs_of
from webapp.profiles.states import Answer, NeedKind
from webapp.reference.vocabulary import vocabulary
from webapp.web.page import page

QUESTIONS_A_PAGE = 3
KINDS_OF_NEED = {"alat": NeedKind.TOOL, "melamar": NeedKind.APPLY, "bekerja": NeedKind.WORK}
PURPOSES = {"kemampuan": ABILITIES, "kebutuhan": NEEDS, "ragam": KINDS}


@profiles.get("/profil/kemampuan", access=seeker)
def show_abilities() -> Response:
    """What is asked, why, and that everything may stay open."""
    return step_page("abilities", "profiles/abilities_intro.html", answers=functions_of(g.actor.user_id))


@profiles.post("/profil/kemampuan", access=seeker)
def start_abilities() -> Response:
    if skipping("abilities"):
        return onward("abilities", saved=False)
    return redirect(url_for("profiles.show_ability_questions", number=1), 303)


@profiles.get("/profil/kemampuan/<int:number>", access=seeker)
def show_ability_questions(number: int) -> Response:
    codes = questions(number)
    answers = {one.code: one for one in functions_of(g.actor.user_id)}
    data = {f"answer_{code}": str(answers[code].answer) if code in answers else "" for code in codes}
    data |= {f"words_{code}": answers[code].own_words for code in codes if code in answers}
    return abilities_page(number, asking(abilities_form(codes).of_request(data=data), ABILITIES))


@profiles.post("/profil/kemampuan/<int:number>", access=seeker)
def save_abilities(number: int) -> Response:
    form: AbilitiesForm = asking(abilities_form(questions(number)).of_request(), ABILITIES)
    if request.form.get("aksi") != "lewati":
        if not form.validate():
            return abilities_page(number, form)
        if form.holds_something():
            agree(g.actor, ABILITIES)
        sensitive.save_abilities(g.actor, form.answers())
    if number < last_page():
        return redirect(url_for("profiles.show_ability_questions", number=number + 1), 303)
    return onward("abilities", saved=request.form.get("aksi") != "lewati")


def abilities_page(number: int, form: AbilitiesForm) -> Response:
    """The page in either state."""
    back = ("/profil/kemampuan", _("Ke penjelasan kemampuan fungsional")) if number == 1 else (
        url_for("profiles.show_ability_questions", number=number - 1), _("Ke pertanyaan sebelumnya"))
    return step_page("abilities", "profiles/abilities.html", form=form, number=number, total=last_page(), back=back,
                     h1=_("Kemampuan fungsional, bagian %(n)s dari %(semua)s", n=number, semua=last_page()))


@profiles.get("/profil/kebutuhan/<which>", access=seeker)
def show_needs(which: str) -> Response:
    kind = KINDS_OF_NEED.get(which) or abort(404)
    there = needs_of(g.actor.user_id, kind)
    form = NeedsForm.of_request(data={"needs": [need.code for need in there if need.code],
                           "own_words": "\n".join(need.words for need in there if not need.code)})
    return needs_page(kind, offering(form, kind, ()))


@profiles.post("/profil/kebutuhan/<which>", access=seeker)
def save_needs(which: str) -> Response:
    kind = KINDS_OF_NEED.get(which) or abort(404)
    code = sensitive.NEED_STEPS[kind]
    if skipping(code):
        return onward(code, saved=False)
    form: NeedsForm = NeedsForm.of_request()
    searching = request.form.get("aksi") == "cari"
    found = find_needs(kind, (form.q.data or "")[:80]) if searching else ()
    offering(form, kind, found)
    if searching:
        return needs_page(kind, form, found)
    if not form.validate():
        return needs_page(kind, form)
    if form.holds_something():
        agree(g.actor, NEEDS)
    sensitive.save_needs(g.actor, kind, form.needs.data or (), form.lines())
    return onward(code)


def offering(form: NeedsForm, kind: NeedKind, found: tuple[str, ...]) -> NeedsForm:
    """Choices of the form: what is ticked, what was found, what fits the answers about functions."""
    items = needs_for(kind)
    asked = [one.code for one in functions_of(g.actor.user_id) if one.answer in (Answer.ADJUST, Answer.AVOID)]
    ticked = [code for code in form.needs.data or () if code in items]
    offered = dict.fromkeys((*ticked, *found, *suggested_needs(kind, asked)))
    form.needs.choices = [(code, items[code].name) for code in offered]
    return asking(form, NEEDS)


def needs_page(kind: NeedKind, form: NeedsForm, found: tuple[str, ...] | None = None) -> Response:
    """The page in each of its states; after a search it says how many were found."""
    items = needs_for(kind)
    said = None
    if found is not None:
        said = _n("%(n)s hasil untuk “%(kata)s”. Hasil itu ada di daftar pilihan.",
                  "%(n)s hasil untuk “%(kata)s”. Hasil itu ada di daftar pilihan.", len(found), kata=form.q.data)
        if not form.q.data:
            said = _("Tulis dulu yang Anda cari, misalnya “kursi”, lalu tekan Cari.")
        elif not found:
            said = _("Tidak ada hasil. Coba kata lain, atau tulis dengan kata-kata sendiri.")
    hints: dict[str, str] = {code: getattr(items[code], "explanation", "") for code, _name in choices_of(form)}
    return step_page(sensitive.NEED_STEPS[kind], "profiles/needs.html", form=form, kind=kind, hints=hints, said=said)


def choices_of(form: NeedsForm) -> list[tuple[str, str]]:
    """Value and label of each choice."""
    return [(choice.value, choice.label) for choice in form.needs.choices]


@profiles.get("/profil/ragam", access=seeker)
def show_kinds() -> Response:
    return kinds_page(KindsForm.of_request(data={"kinds": list(kinds_of(g.actor.user_id))}))


@profiles.post("/profil/ragam", access=seeker)
def save_kinds() -> Response:
    if skipping("kinds"):
        return onward("kinds", saved=False)
    form: KindsForm = asking(KindsForm.of_request(), KINDS)
    if not form.validate():
        return kinds_page(form)
    if form.holds_something():
        agree(g.actor, KINDS)
    sensitive.save_kinds(g.actor, form.kinds.data or ())
    return onward("kinds")


def kinds_page(form: KindsForm) -> Response:
    """The page in either state."""
    hints = {item.code: item.explanation for item in vocabulary().disability_kinds.values()}
    return step_page("kinds", "profiles/kinds.html", form=asking(form, KINDS), hints=hints)


@profiles.get("/profil/persetujuan/<which>", access=seeker)
def show_withdraw(which: str) -> Response:
    purpose = PURPOSES.get(which) or abort(404)
    return page("profiles/withdraw.html", h1=_("Tarik persetujuan"), wording=wording(purpose), which=which,
                given=consent_to(g.actor.user_id, purpose) is not None, back=("/profil", _("Ke daftar profil")))


@profiles.post("/profil/persetujuan/<which>", access=seeker)
def withdraw_consent(which: str) -> Response:
    purpose = PURPOSES.get(which) or abort(404)
    if disagree(g.actor, purpose):
        changed(g.actor)
        flash(_("Persetujuan ditarik. Jawaban Anda sudah dihapus."))
    return redirect("/profil", 303)


def asking(form: Any, purpose: str) -> Any:
    """The form with the words of its consent; without a box when the consent is in force."""
    asked: ConsentForm = form
    asked.ask_consent(wording(purpose), consent_to(g.actor.user_id, purpose) is not None)
    return asked


def questions(number: int) -> tuple[str, ...]:
    """The functions of one page; 404 for a page that does not exist."""
    codes = tuple(vocabulary().functions)[(number - 1) * QUESTIONS_A_PAGE : number * QUESTIONS_A_PAGE]
    return codes if number > 0 and codes else abort(404)


def last_page() -> int:
    """How many pages the questions take."""
    return -(-len(vocabulary().functions) // QUESTIONS_A_PAGE)
