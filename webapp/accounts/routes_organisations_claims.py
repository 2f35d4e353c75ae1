"""Claiming an organisation that came with an import and for which nobody acts yet."""
from datetime import timedelta

from flask import abort, flash, g, redirect, url_for
from werkzeug.wrappers import Response

from webapp.access.rules import signed_in
from webapp.accounts import organisations_actions as actions
from webapp.accounts import organisations_queries as queries
from webapp.accounts.feature import accounts
from webapp.accounts.organisations_forms import ClaimForm
from webapp.accounts.organisations_steps import WrongStep
from webapp.accounts.states import Decision, OrganisationKind, OrganisationStatus
from webapp.core.i18n import _
from webapp.web.limits import limit
from webapp.web.page import page

DAY = timedelta(days=1)


@accounts.get("/organisasi/<int:organisation_id>/klaim", access=signed_in)
def show_claim(organisation_id: int) -> Response:
    return claim_page(organisation_id, ClaimForm())


@accounts.post("/organisasi/<int:organisation_id>/klaim", access=signed_in, once=True)
def claim_organisation(organisation_id: int) -> Response:
    form = ClaimForm.of_request()
    if form.validate():
        limit("claim", 5, DAY, str(g.actor.user_id))
    found = claimable(organisation_id)
    if found.status != OrganisationStatus.UNCLAIMED or form.errors:
        return claim_page(organisation_id, form, 422 if form.errors else 409)
    try:
        actions.claim(g.actor, organisation_id, form.position.data, form.proof.data)
    except WrongStep:
        return claim_page(organisation_id, form, 409)
    flash(_("Klaim Anda dikirim. Petugas memeriksanya dan memberi kabar di halaman pemberitahuan."))
    return redirect(url_for("accounts.show_claim", organisation_id=organisation_id), 303)


def claim_page(organisation_id: int, form: ClaimForm, status: int = 200) -> Response:
    """The claim: its form, or what became of the actor's own claim."""
    found = claimable(organisation_id)
    mine = queries.own_claim(g.actor, organisation_id)
    return page("organisations/claim_organisation.html", h1=_("Klaim %(nama)s", nama=found.name), o=found, form=form,
                status=status, mine=mine, member=queries.seat_in(g.actor, organisation_id) is not None,
                free=found.status == OrganisationStatus.UNCLAIMED,
                waiting=mine is not None and mine.state == Decision.OPEN,
                refused=mine is not None and mine.state == Decision.REFUSED,
                back=(f"/organisasi/{organisation_id}", _("Kembali ke %(nama)s", nama=found.name)))


def claimable(organisation_id: int) -> queries.OrganisationView:
    """An employer that everybody may see."""
    found = queries.organisation_view(organisation_id)
    if found is None or found.kind != OrganisationKind.EMPLOYER or found.status == OrganisationStatus.SUSPENDED:
        abort(404)
    return found
