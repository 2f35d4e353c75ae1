"""An employer's organisation: look whether it is here, register it, change it, ask for verification."""
from datetime import timedelta
from typing import Any

from flask import abort, flash, g, redirect, request, url_for
from werkzeug.wrappers import Response

from webapp.access.roles import Role, Seat
from webapp.access.rules import signed_in
from webapp.accounts import organisations_actions as actions
from webapp.accounts import organisations_queries as queries
from webapp.accounts.feature import accounts
from webapp.accounts.identity import phone_in_words
from webapp.accounts.organisations_forms import AnswerForm, OrganisationForm
from webapp.accounts.organisations_steps import WrongStep
from webapp.accounts.organisations_words import history_lines, next_step, rights
from webapp.accounts.states import OrganisationKind, OrganisationStatus
from webapp.core.i18n import _
from webapp.web.limits import limit
from webapp.web.page import page
from webapp.web.site import NavItem

DAY = timedelta(days=1)
S = OrganisationStatus


@accounts.hook("nav")
def nav_of_employer(role: Role | None) -> list[NavItem]:
    return [NavItem(40, "/pemberi-kerja/organisasi", _("Organisasi"))] if role is Role.EMPLOYER else []


@accounts.get("/pemberi-kerja/daftar", access=signed_in)
def find_organisation() -> Response:
    text = request.args.get("q", "").strip()[:160]
    return page("organisations/find_organisation.html", h1=_("Daftarkan organisasi Anda"), text=text,
                found=queries.find_organisations(text), seats=employer_seats())


@accounts.get("/pemberi-kerja/daftar/baru", access=signed_in)
def show_new_organisation() -> Response:
    return new_page(OrganisationForm(data={"name": request.args.get("nama", "")[:160]}))


@accounts.post("/pemberi-kerja/daftar/baru", access=signed_in, once=True)
def register_organisation() -> Response:
    form = OrganisationForm.of_request()
    if not form.validate():
        return new_page(form, 422)
    limit("register organisation", 10, DAY, str(g.actor.user_id))
    organisation_id = actions.register(g.actor, facts_of(form))
    flash(_("Organisasi Anda terdaftar. Langkah berikutnya: minta verifikasi."))
    return redirect(url_for("accounts.show_organisation", organisation_id=organisation_id), 303)


def new_page(form: OrganisationForm, status: int = 200) -> Response:
    """The form of a new organisation in either state."""
    return page("organisations/edit_organisation.html", h1=_("Organisasi baru"), form=form, status=status,
                action=url_for("accounts.register_organisation"), locked=False, button=_("Daftarkan organisasi"),
                back=(url_for("accounts.find_organisation"), _("Kembali ke pencarian organisasi")))


def facts_of(form: OrganisationForm) -> dict[str, Any]:
    """Columns of the organisation by name; without those that the form does not ask."""
    names = ("name", "legal_name", "nib", "address", "postcode", "responsible_person", "phone", "website", "about")
    facts = {name: form[name].data or None for name in names if name in form}
    if "body" in form:
        facts["is_public_body"] = form["body"].data == "public"
    return facts | {"region_code": form["region_code"].data}


@accounts.get("/pemberi-kerja/organisasi", access=signed_in)
def list_organisations() -> Response | Any:
    seats = employer_seats()
    if len(seats) == 1:
        return redirect(url_for("accounts.show_organisation", organisation_id=seats[0].organisation_id), 303)
    return page("organisations/list_organisations.html", h1=_("Organisasi Anda"), seats=seats)


def employer_seats() -> list[Seat]:
    """All employers for which the actor acts, suspended ones too."""
    return [seat for seat in g.actor.seats if seat.organisation_kind == OrganisationKind.EMPLOYER]


@accounts.get("/pemberi-kerja/organisasi/<int:organisation_id>", access=signed_in)
def show_organisation(organisation_id: int) -> Response:
    return organisation_page(organisation_id, AnswerForm())


def organisation_page(organisation_id: int, form: AnswerForm, status: int = 200) -> Response:
    """The organisation as its own people see it: facts, status, history, what to do next."""
    seat = seat_or_404(organisation_id)
    found = queries.organisation_view(organisation_id) or abort(404)
    events = queries.history(organisation_id)
    return page(
        "organisations/show_organisation.html", h1=found.name, o=found, seat=seat, form=form, status=status,
        phone=phone_in_words(found.phone), right=rights(seat.owner), next=next_step(found),
        reason=next((e.reason for e in reversed(events) if e.after == found.status and not e.is_answer), None),
        history=history_lines(events), may_ask=found.status in actions.MAY_ASK_FROM,
        suspended=found.status == S.SUSPENDED,
        back=(url_for("accounts.list_organisations"), _("Kembali ke daftar organisasi")) if len(employer_seats()) > 1
        else ("/pemberi-kerja", _("Kembali ke halaman pemberi kerja")))


@accounts.post("/pemberi-kerja/organisasi/<int:organisation_id>/minta-verifikasi", access=signed_in)
def ask_verification(organisation_id: int) -> Response:
    seat_or_404(organisation_id)
    limit("ask verification", 20, DAY, str(organisation_id))
    found = queries.organisation_view(organisation_id) or abort(404)
    form = AnswerForm.of_request()
    if found.status != S.UNVERIFIED and not form.validate():
        return organisation_page(organisation_id, form, 422)
    if not (found.legal_name and found.address and found.phone and found.region_code):
        flash(_("Lengkapi dulu data organisasi, lalu minta verifikasi."), "warn")
        return redirect(url_for("accounts.show_change_organisation", organisation_id=organisation_id), 303)
    try:
        if found.status == S.SUSPENDED:
            actions.answer_suspension(g.actor, organisation_id, form.answer.data)
            flash(_("Jawaban Anda dikirim ke petugas."))
        else:
            actions.ask_verification(g.actor, organisation_id, form.answer.data or None)
            flash(_("Permintaan dikirim. Petugas memeriksa organisasi Anda dan memberi kabar."))
    except WrongStep:
        flash(_("Status organisasi sudah berubah. Baca status yang sekarang."))
    return redirect(url_for("accounts.show_organisation", organisation_id=organisation_id), 303)


@accounts.get("/pemberi-kerja/organisasi/<int:organisation_id>/ubah", access=signed_in)
def show_change_organisation(organisation_id: int) -> Response:
    found = owned(organisation_id)
    return change_page(found, changing_form(found, OrganisationForm(data=as_form(found))))


@accounts.post("/pemberi-kerja/organisasi/<int:organisation_id>/ubah", access=signed_in)
def change_organisation(organisation_id: int) -> Response:
    found = owned(organisation_id)
    form = changing_form(found, OrganisationForm.of_request())
    if not form.validate():
        return change_page(found, form, 422)
    actions.change(g.actor, organisation_id, facts_of(form))
    flash(_("Data organisasi disimpan."))
    return redirect(url_for("accounts.show_organisation", organisation_id=organisation_id), 303)


def change_page(found: queries.OrganisationView, form: OrganisationForm, status: int = 200) -> Response:
    """The form of a known organisation in either state."""
    here = url_for("accounts.show_organisation", organisation_id=found.id)
    return page("organisations/edit_organisation.html", h1=_("Ubah data %(nama)s", nama=found.name), form=form,
                status=status, locked=found.status in actions.LOCKED_IN, button=_("Simpan data organisasi"),
                action=url_for("accounts.change_organisation", organisation_id=found.id),
                back=(here, _("Kembali ke %(nama)s", nama=found.name)))


def changing_form(found: queries.OrganisationView, form: OrganisationForm) -> OrganisationForm:
    """Without the facts that an officer checks or has checked."""
    return form.without_checked_facts() if found.status in actions.LOCKED_IN else form


def as_form(found: queries.OrganisationView) -> dict[str, Any]:
    """What stands in the form at first."""
    return vars(found) | {"region": found.region, "body": "public" if found.is_public_body else "private",
                          "phone": phone_in_words(found.phone)}


def seat_or_404(organisation_id: int) -> Seat:
    """The actor's place in this employer."""
    return queries.seat_in(g.actor, organisation_id) or abort(404)


def owned(organisation_id: int) -> queries.OrganisationView:
    """The organisation, for its owners; other members are refused, and a suspended one does not change."""
    if not seat_or_404(organisation_id).owner:
        abort(403)
    found = queries.organisation_view(organisation_id) or abort(404)
    if found.status == S.SUSPENDED:
        abort(403)
    return found
