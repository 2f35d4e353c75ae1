"""`/pengelola`: the administrator's pages: units, their officers, the health of the site."""
from datetime import timedelta

from flask import abort, current_app, flash, g, redirect, url_for
from werkzeug.wrappers import Response

from webapp.access.rules import administrator
from webapp.accounts import organisations_members as members
from webapp.accounts.models_organisations import Organisation
from webapp.accounts.organisations_queries import members as members_of
from webapp.accounts.organisations_queries import open_invitations
from webapp.accounts.states import OrganisationKind, OrganisationStatus
from webapp.core import clock
from webapp.core.database import db
from webapp.core.formats import fmt
from webapp.core.i18n import _
from webapp.core.settings import Settings
from webapp.desk.feature import desk
from webapp.desk.forms import OfficerForm, UldForm
from webapp.desk.queries import site
from webapp.reference.workdays import holidays
from webapp.web.limits import limit
from webapp.web.page import page

DAY = timedelta(days=1)


@desk.get("/pengelola", access=administrator)
def show_site() -> Response:
    return page("desk/show_site.html", h1=_("Pengelolaan situs"), units=site.units(), health=site.health(),
                administrators=site.administrators(), settings=settings_in_words())


def settings_in_words() -> list[tuple[str, str]]:
    """What this installation chose; never a secret."""
    settings: Settings = current_app.extensions["settings"]
    database = current_app.extensions["database"]
    return [(_("Alamat situs"), settings.site_url),
            (_("Basis data"), "SQLite" if database.is_sqlite else "PostgreSQL"),
            (_("Surat keluar"), settings.smtp_host or _("belum diatur: surat menunggu di situs ini")),
            (_("Telepon bantuan"), settings.help_phone or _("belum diatur")),
            (_("E-mail bantuan"), settings.help_mail or _("belum diatur")),
            (_("Alamat untuk datang"), settings.help_address or _("belum diatur: tampil daftar ULD")),
            (_("Hari libur tercatat sampai"), fmt.date(max(holidays())) if holidays() else _("belum ada")),
            (_("Data contoh"), _("ya") if current_app.extensions["demo"]() else _("tidak"))]


@desk.get("/pengelola/uld/baru", access=administrator)
def show_new_uld() -> Response:
    return new_uld_page(UldForm())


@desk.post("/pengelola/uld/baru", access=administrator, once=True)
def make_uld() -> Response:
    form = UldForm.of_request()
    if not form.validate():
        return new_uld_page(form, 422)
    if site.unit_of_region(form.region_code.data) is not None:
        form.region.errors = [_("Daerah ini sudah mempunyai ULD.")]
        return new_uld_page(form, 422)
    made = Organisation(
        kind=OrganisationKind.ULD, status=OrganisationStatus.VERIFIED, name=form.name.data,
        region_code=form.region_code.data, phone=form.phone.data or None, is_public_body=True,
        came_with_import=False, created_at=clock.now())
    db().add(made)
    db().flush()
    flash(_("ULD dibuat. Undang petugasnya."))
    return redirect(url_for("desk.show_uld", uld_id=made.id), 303)


def new_uld_page(form: UldForm, status: int = 200) -> Response:
    """The form in either state."""
    return page("desk/new_uld.html", h1=_("ULD baru"), form=form, status=status,
                back=("/pengelola", _("Kembali ke pengelolaan situs")))


@desk.get("/pengelola/uld/<int:uld_id>", access=administrator)
def show_uld(uld_id: int) -> Response:
    return uld_page(uld_id, OfficerForm())


@desk.post("/pengelola/uld/<int:uld_id>/undang", access=administrator)
def invite_officer(uld_id: int) -> Response:
    form = OfficerForm.of_request()
    if not form.validate():
        return uld_page(uld_id, form, 422)
    limit("invite", 100, DAY, str(g.actor.user_id))
    if site.unit(uld_id) is None:
        abort(404)
    try:
        members.invite(g.actor, uld_id, form.email.data, owner=False)
    except members.AlreadyMember:
        form.email.errors = [_("Orang ini sudah menjadi petugas di sini.")]
        return uld_page(uld_id, form, 422)
    flash(_("Undangan dikirim ke %(email)s. Tautannya berlaku 7 hari.", email=form.email.data))
    return redirect(url_for("desk.show_uld", uld_id=uld_id), 303)


@desk.post("/pengelola/uld/<int:uld_id>/petugas/<int:user_id>/keluar", access=administrator)
def remove_officer(uld_id: int, user_id: int) -> Response:
    if site.unit(uld_id) is None:
        abort(404)
    members.end_place(g.actor, uld_id, user_id)
    flash(_("Orang itu tidak lagi menjadi petugas."))
    return redirect(url_for("desk.show_uld", uld_id=uld_id), 303)


@desk.post("/pengelola/uld/<int:uld_id>/undangan/<int:invitation_id>/tarik", access=administrator)
def withdraw_officer(uld_id: int, invitation_id: int) -> Response:
    if site.unit(uld_id) is None:
        abort(404)
    members.withdraw_invitation(uld_id, invitation_id)
    flash(_("Undangan ditarik. Tautannya tidak berlaku lagi."))
    return redirect(url_for("desk.show_uld", uld_id=uld_id), 303)


def uld_page(uld_id: int, form: OfficerForm, status: int = 200) -> Response:
    """One unit with its officers and open invitations."""
    unit = site.unit(uld_id) or abort(404)
    return page("desk/show_uld.html", h1=unit.name, unit=unit, form=form, status=status, officers=members_of(uld_id),
                invitations=open_invitations(uld_id), back=("/pengelola", _("Kembali ke pengelolaan situs")))
