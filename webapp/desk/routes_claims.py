"""A claim before the officer."""
from flask import abort, flash, g, redirect
from werkzeug.wrappers import Response

from webapp.access.rules import officer
from webapp.accounts import organisations_decisions as decisions
from webapp.accounts.access_log import Facts, note_reading
from webapp.accounts.identity import phone_in_words
from webapp.accounts.organisations_steps import WrongStep
from webapp.accounts.states import Decision
from webapp.core.i18n import _
from webapp.desk.feature import desk
from webapp.desk.forms import ClaimCheckedForm, ReasonForm
from webapp.desk.queries import case
from webapp.desk.scope import OwnCase, is_late, is_party, not_own_case
from webapp.forms.base import Form
from webapp.web.page import page


@desk.get("/uld/klaim/<int:claim_id>", access=officer)
def show_claim_case(claim_id: int) -> Response:
    found = case.claim_case(g.actor, claim_id) or abort(404)
    note_reading(g.actor, found.user_id, None, [Facts.CONTACT])
    return claim_page(found)


def claim_page(found: case.ClaimCase, form: Form | None = None, status: int = 200) -> Response:
    """The claim with the two decisions."""
    own = is_party(g.actor, found.organisation_id) or found.user_id == g.actor.user_id
    return page(
        "desk/show_claim.html", h1=_("Klaim atas %(nama)s", nama=found.organisation), c=found, status=status, form=form,
        checked=form if isinstance(form, ClaimCheckedForm) else ClaimCheckedForm(),
        refusing=form if isinstance(form, ReasonForm) else ReasonForm(), party=own, late=is_late(found.made_at),
        phone=phone_in_words(found.phone), is_open=found.state == Decision.OPEN,
        near=case.organisation_in_area(g.actor, found.organisation_id),
        back=("/uld/klaim", _("Kembali ke daftar klaim")))


@desk.post("/uld/klaim/<int:claim_id>/terima", access=officer)
def accept_claim(claim_id: int) -> Response:
    found = deciding(claim_id)
    form = ClaimCheckedForm.of_request()
    if not form.validate():
        return claim_page(found, form, 422)
    try:
        decisions.accept_claim(g.actor, claim_id, form.in_words(), bool(form.verified.data))
        flash(_("Klaim diterima. %(orang)s sekarang bertindak untuk %(nama)s.",
                orang=found.person, nama=found.organisation))
    except WrongStep:
        flash(_("Tidak disimpan: klaim ini sudah diputuskan."), "warn")
    return redirect("/uld/klaim", 303)


@desk.post("/uld/klaim/<int:claim_id>/tolak", access=officer)
def refuse_claim(claim_id: int) -> Response:
    found = deciding(claim_id)
    form = ReasonForm.of_request()
    if not form.validate():
        return claim_page(found, form, 422)
    try:
        decisions.refuse_claim(g.actor, claim_id, form.reason.data)
        flash(_("Klaim ditolak. %(orang)s membaca alasannya.", orang=found.person))
    except WrongStep:
        flash(_("Tidak disimpan: klaim ini sudah diputuskan."), "warn")
    return redirect("/uld/klaim", 303)


def deciding(claim_id: int) -> case.ClaimCase:
    """The claim, for somebody who may decide it."""
    found = case.claim_case(g.actor, claim_id) or abort(404)
    try:
        not_own_case(g.actor, found.organisation_id, found.user_id)
    except OwnCase:
        abort(403)
    return found
