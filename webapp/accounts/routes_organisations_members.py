"""Members of an employer and their invitations; the page behind the link of any invitation."""
from datetime import timedelta
from typing import Any

from flask import abort, flash, g, redirect, url_for
from werkzeug.wrappers import Response

from webapp.access.roles import Seat
from webapp.access.rules import anyone, signed_in
from webapp.accounts import organisations_members as actions
from webapp.accounts import organisations_queries as queries
from webapp.accounts.feature import accounts
from webapp.accounts.organisations_forms import InviteForm
from webapp.accounts.organisations_words import rights
from webapp.accounts.queries import show_account
from webapp.accounts.routes_organisations import employer_seats, seat_or_404
from webapp.accounts.second_step import Ways, ways_of
from webapp.accounts.sessions import PRIVILEGED
from webapp.accounts.sign_in import Arrival, finish_sign_in
from webapp.accounts.states import OrganisationKind, OrganisationStatus
from webapp.core.i18n import _
from webapp.web.limits import limit
from webapp.web.page import page

DAY = timedelta(days=1)


@accounts.get("/pemberi-kerja/anggota", access=signed_in)
def choose_members() -> Any:
    seats = employer_seats()
    if len(seats) == 1:
        return redirect(members_url(seats[0].organisation_id), 303)
    return redirect(url_for("accounts.list_organisations"), 303)


@accounts.get("/pemberi-kerja/organisasi/<int:organisation_id>/anggota", access=signed_in)
def show_members(organisation_id: int) -> Response:
    return members_page(seat_or_404(organisation_id), InviteForm())


def members_page(seat: Seat, form: InviteForm, status: int = 200) -> Response:
    """Members, open invitations and, for owners, the form to invite."""
    here = seat.organisation_id
    return page("organisations/show_members.html", h1=_("Anggota %(nama)s", nama=seat.organisation_name), seat=seat,
                form=form, status=status, me=g.actor.user_id, members=queries.members(here), rights=rights,
                invitations=queries.open_invitations(here) if seat.owner else (),
                may_invite=seat.owner and seat.organisation_status != OrganisationStatus.SUSPENDED,
                back=(url_for("accounts.show_organisation", organisation_id=here),
                      _("Kembali ke %(nama)s", nama=seat.organisation_name)))


@accounts.post("/pemberi-kerja/organisasi/<int:organisation_id>/anggota", access=signed_in)
def invite_member(organisation_id: int) -> Response:
    seat = owner_or_403(organisation_id)
    if seat.organisation_status == OrganisationStatus.SUSPENDED:
        abort(403)
    form = InviteForm.of_request()
    if not form.validate():
        return members_page(seat, form, 422)
    limit("invite", 30, DAY, str(g.actor.user_id))
    try:
        actions.invite(g.actor, organisation_id, form.email.data, form.right.data == "owner")
    except actions.AlreadyMember:
        form.email.errors = [_("Orang ini sudah menjadi anggota.")]
        return members_page(seat, form, 422)
    flash(_("Undangan dikirim ke %(email)s. Tautannya berlaku 7 hari.", email=form.email.data))
    return redirect(members_url(organisation_id), 303)


@accounts.post("/pemberi-kerja/organisasi/<int:organisation_id>/undangan/<int:invitation_id>/tarik", access=signed_in)
def withdraw_invitation(organisation_id: int, invitation_id: int) -> Response | Any:
    owner_or_403(organisation_id)
    actions.withdraw_invitation(organisation_id, invitation_id)
    flash(_("Undangan ditarik. Tautannya tidak berlaku lagi."))
    return redirect(members_url(organisation_id), 303)


@accounts.post("/pemberi-kerja/organisasi/<int:organisation_id>/anggota/<int:user_id>/keluar", access=signed_in)
def remove_member(organisation_id: int, user_id: int) -> Response | Any:
    seat = seat_or_404(organisation_id)
    myself = user_id == g.actor.user_id
    if not (seat.owner or myself):
        abort(403)
    try:
        actions.remove(g.actor, organisation_id, user_id)
    except actions.LastOwner:
        flash(_("Pemilik terakhir tidak dapat keluar. Jadikan orang lain pemilik dulu."))
        return redirect(members_url(organisation_id), 303)
    flash(_("Anda keluar dari %(nama)s.", nama=seat.organisation_name) if myself else _("Anggota dikeluarkan."))
    return redirect(url_for("accounts.list_organisations") if myself else members_url(organisation_id), 303)


@accounts.post("/pemberi-kerja/organisasi/<int:organisation_id>/anggota/<int:user_id>/hak/<right>", access=signed_in)
def change_right(organisation_id: int, user_id: int, right: str) -> Response | Any:
    owner_or_403(organisation_id)
    if right not in ("pemilik", "anggota"):
        abort(404)
    try:
        actions.set_owner(organisation_id, user_id, right == "pemilik")
        flash(_("Hak anggota diubah."))
    except actions.LastOwner:
        flash(_("Organisasi harus mempunyai paling sedikit satu pemilik."))
    return redirect(members_url(organisation_id), 303)


@accounts.get("/undangan/<secret>", access=anyone)
def show_invitation(secret: str) -> Response:
    invited = queries.invited_to(secret)
    if invited is None:
        return page("organisations/invitation_over.html", h1=_("Undangan ini tidak berlaku lagi"), status=410)
    return page("organisations/show_invitation.html", h1=_("Bergabung dengan %(nama)s", nama=invited.organisation_name),
                invited=invited, right=rights(invited.owner), secret=secret, uld=invited.kind == OrganisationKind.ULD,
                ways=new_officers_ways(invited))


def new_officers_ways(invited: queries.InvitedTo) -> Ways | None:
    """How the actor would give the code of an officer; None when nobody asks for one."""
    new = invited.kind == OrganisationKind.ULD and g.actor is not None and not PRIVILEGED & g.actor.roles
    return None if not new or show_account(g.actor).is_demo else ways_of(g.actor.user_id)


@accounts.post("/undangan/<secret>", access=signed_in)
def accept_invitation(secret: str) -> Response:
    invited = queries.invited_to(secret)
    ways = new_officers_ways(invited) if invited else None
    if ways is not None and not ways.any:
        return redirect(f"/undangan/{secret}", 303)  # the page says what to set up first
    if invited is None or actions.accept(g.actor, secret) is None:
        return page("organisations/invitation_over.html", h1=_("Undangan ini tidak berlaku lagi"), status=410)
    flash(_("Anda sekarang bertindak untuk %(nama)s.", nama=invited.organisation_name))
    if invited.kind == OrganisationKind.EMPLOYER:
        return redirect(url_for("accounts.show_organisation", organisation_id=invited.organisation_id), 303)
    if invited.kind != OrganisationKind.ULD:
        return redirect("/akun", 303)
    if PRIVILEGED & g.actor.roles:
        return redirect("/uld", 303)
    return finish_sign_in(Arrival(g.actor.user_id, onward="/uld"))  # the role counts once the code is given


def owner_or_403(organisation_id: int) -> Seat:
    """The actor's seat when it has the right of an owner."""
    seat = seat_or_404(organisation_id)
    return seat if seat.owner else abort(403)


def members_url(organisation_id: int) -> str:
    """The address of the page of members."""
    return url_for("accounts.show_members", organisation_id=organisation_id)
