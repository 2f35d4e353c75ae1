"""A vacancy before the officer: each kept wording, then publish or send back; suspend at any time."""
from dataclasses import dataclass

from flask import abort, flash, g, redirect, url_for
from werkzeug.wrappers import Response

from webapp.access.rules import officer
from webapp.accounts.organisations_queries import organisation_view
from webapp.accounts.states import Decision
from webapp.core.i18n import _, foreign
from webapp.desk.feature import desk
from webapp.desk.forms import ReasonForm, WordingForm
from webapp.desk.queries import case
from webapp.desk.scope import OwnCase, is_late, is_party, not_own_case
from webapp.forms.base import Form
from webapp.vacancies import actions
from webapp.vacancies.queries import show_vacancy
from webapp.vacancies.states import VACANCY_STEPS, VacancyState
from webapp.vacancies.wording import rules
from webapp.vacancies.wording_review import Review, unmended
from webapp.web.page import page

SENT_BACK_FROM = (VacancyState.WAITING, VacancyState.SUSPENDED)  # what is published is suspended instead


@dataclass(frozen=True)
class WordingCase:
    """Kept words with the rule they break and the form of the decision."""

    kept: case.KeptWords
    rule: str
    why: str
    form: WordingForm

    @property
    def is_open(self) -> bool:
        """Whether nobody has decided yet."""
        return self.kept.state == Decision.OPEN


@desk.get("/uld/lowongan/<int:vacancy_id>", access=officer)
def show_vacancy_case(vacancy_id: int) -> Response:
    return vacancy_page(vacancy_id)


def vacancy_page(vacancy_id: int, form: Form | None = None, status: int = 200, kept_id: int = 0) -> Response:
    """The vacancy as it would be published, its kept words, and the decisions that are possible now."""
    organisation_id = organisation_or_404(vacancy_id)
    found = show_vacancy(g.actor, vacancy_id) or abort(404)
    state = VacancyState(found.card.state)
    words = [_wording(kept, form if kept.id == kept_id else None) for kept in case.kept_words(vacancy_id)]
    mend, language = unmended(vacancy_id), foreign(found.card.language)
    return page(
        "desk/show_vacancy.html", h1=found.card.title, h1_lang=language, status=status, v=found, card=found.card,
        lang=language, organisation=organisation_view(organisation_id), words=words, mend=mend, form=form,
        state=state, reasons=form if isinstance(form, ReasonForm) else ReasonForm(),
        party=is_party(g.actor, organisation_id), waiting=state is VacancyState.WAITING,
        late=state is VacancyState.WAITING and is_late(found.updated_at),
        may_approve=state in (VacancyState.WAITING, VacancyState.SUSPENDED) and not open_objections(words, mend),
        may_send_back=state in SENT_BACK_FROM,
        may_suspend=VacancyState.SUSPENDED in VACANCY_STEPS[state],
        back=("/uld/lowongan", _("Kembali ke daftar lowongan yang menunggu")))


def _wording(kept: case.KeptWords, form: Form | None) -> WordingCase:
    rule = rules().get(kept.rule)
    own = form if isinstance(form, WordingForm) else WordingForm(prefix=f"k{kept.id}-")
    return WordingCase(kept, rule.text("name") if rule else kept.rule, rule.text("why") if rule else "", own)


def open_objections(words: list[WordingCase], mend: list[Review]) -> bool:
    """Whether words are undecided, or must still be mended: then the vacancy cannot be published."""
    return bool(mend) or any(word.is_open for word in words)


@desk.post("/uld/lowongan/<int:vacancy_id>/kata/<int:kept_id>", access=officer)
def decide_wording(vacancy_id: int, kept_id: int) -> Response:
    deciding(vacancy_id)
    if kept_id not in {kept.id for kept in case.kept_words(vacancy_id)}:
        abort(404)
    form = WordingForm.of_request(prefix=f"k{kept_id}-")
    if not form.validate():
        return vacancy_page(vacancy_id, form, 422, kept_id)
    actions.decide_wording(g.actor, kept_id, form.accept.data == "ya", form.answer.data or None)
    flash(_("Keputusan tentang kalimat itu disimpan."))
    return redirect(url_for("desk.show_vacancy_case", vacancy_id=vacancy_id), 303)


@desk.post("/uld/lowongan/<int:vacancy_id>/terbitkan", access=officer)
def approve_vacancy(vacancy_id: int) -> Response:
    deciding(vacancy_id)
    found = show_vacancy(g.actor, vacancy_id) or abort(404)
    if open_objections([_wording(kept, None) for kept in case.kept_words(vacancy_id)], unmended(vacancy_id)):
        flash(_("Belum diterbitkan: ada kalimat yang belum diputuskan atau harus diganti."), "warn")
        return redirect(url_for("desk.show_vacancy_case", vacancy_id=vacancy_id), 303)
    try:
        actions.approve(g.actor, vacancy_id)
        flash(_("Lowongan “%(judul)s” sudah tayang.", judul=found.card.title))
    except actions.WrongStep:
        flash(_("Tidak disimpan: lowongan ini sudah diputuskan."), "warn")
    return redirect("/uld/lowongan", 303)


@desk.post("/uld/lowongan/<int:vacancy_id>/kembalikan", access=officer)
def send_vacancy_back(vacancy_id: int) -> Response:
    return with_reason(vacancy_id, suspending=False)


@desk.post("/uld/lowongan/<int:vacancy_id>/tangguhkan", access=officer)
def suspend_vacancy(vacancy_id: int) -> Response:
    return with_reason(vacancy_id, suspending=True)


def with_reason(vacancy_id: int, suspending: bool) -> Response:
    """Sends back or suspends, with the reason that the employer reads."""
    deciding(vacancy_id)
    form = ReasonForm.of_request()
    if not form.validate():
        return vacancy_page(vacancy_id, form, 422)
    found = show_vacancy(g.actor, vacancy_id) or abort(404)
    try:
        if not suspending and found.card.state not in SENT_BACK_FROM:
            raise actions.WrongStep(found.card.state)
        (actions.suspend if suspending else actions.send_back)(g.actor, vacancy_id, form.reason.data)
        flash(_("Lowongan ditangguhkan.") if suspending else _("Lowongan dikembalikan kepada pemberi kerja."))
    except actions.WrongStep:
        flash(_("Tidak disimpan: status lowongan ini sudah berubah."), "warn")
    return redirect("/uld/lowongan", 303)


def deciding(vacancy_id: int) -> None:
    """404 outside the officer's area, 403 when it is the officer's own case."""
    try:
        not_own_case(g.actor, organisation_or_404(vacancy_id))
    except OwnCase:
        abort(403)


def organisation_or_404(vacancy_id: int) -> int:
    """The organisation of a vacancy in the officer's area."""
    return case.vacancy_organisation(g.actor, vacancy_id) or abort(404)
