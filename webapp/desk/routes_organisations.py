"""An employer before the officer: verify, refuse, withdraw, suspend, or look again; each with a reason that is kept."""
from collections.abc import Callable

from flask import abort, flash, g, redirect, request, url_for
from werkzeug.wrappers import Response

from webapp.access.roles import Actor
from webapp.access.rules import officer
from webapp.accounts import organisations_decisions as decisions
from webapp.accounts.identity import phone_in_words
from webapp.accounts.organisations_queries import OrganisationView, history, organisation_view
from webapp.accounts.organisations_steps import WrongStep
from webapp.accounts.organisations_words import history_lines
from webapp.accounts.states import ORGANISATION_STEPS, OrganisationStatus
from webapp.core.i18n import _
from webapp.desk.feature import desk
from webapp.desk.forms import CheckedForm, StopForm
from webapp.desk.queries import case
from webapp.desk.scope import OwnCase, is_late, is_party, not_own_case
from webapp.forms.base import Form
from webapp.web.page import page

S = OrganisationStatus
STOPS: dict[str, tuple[OrganisationStatus, Callable[[Actor, int, str], None]]] = {
    "tolak": (S.REFUSED, decisions.refuse), "cabut": (S.WITHDRAWN, decisions.withdraw),
    "tangguhkan": (S.SUSPENDED, decisions.suspend), "periksa": (S.WAITING, decisions.look_again)}


def stop_names() -> dict[str, str]:
    """The decisions against an organisation in words."""
    return {"tolak": _("Tolak verifikasi"), "cabut": _("Cabut verifikasi"),
            "tangguhkan": _("Tangguhkan sekarang: organisasi dan lowongannya tidak terlihat"),
            "periksa": _("Akhiri penangguhan, lalu periksa kembali")}


@desk.get("/uld/organisasi", access=officer)
def find_employer() -> Response:
    text = request.args.get("q", "").strip()[:160]
    return page("desk/find_employer.html", h1=_("Organisasi di daerah Anda"), text=text,
                found=case.find_employers(g.actor, text), back=("/uld", _("Kembali ke meja ULD")))


@desk.get("/uld/organisasi/<int:organisation_id>", access=officer)
def show_employer_case(organisation_id: int) -> Response:
    return case_page(case_or_404(organisation_id))


def case_page(found: OrganisationView, form: Form | None = None, status: int = 200) -> Response:
    """Everything about an employer, with the forms of the decisions that are possible now."""
    checked = form if isinstance(form, CheckedForm) else CheckedForm()
    stop = form if isinstance(form, StopForm) else StopForm()
    possible = ORGANISATION_STEPS[found.status]
    stop.decision.choices = [(name, stop_names()[name]) for name in open_stops(found.status)]
    return page(
        "desk/show_employer.html", h1=found.name, status=status, o=found, form=form, checked=checked, stop=stop,
        phone=phone_in_words(found.phone), members=case.members_for_officer(found.id),
        history=history_lines(history(found.id), officers=True),
        late=found.status == S.WAITING and is_late(found.asked_at),
        may_verify=S.VERIFIED in possible and found.status != S.UNCLAIMED, party=is_party(g.actor, found.id),
        back=("/uld/verifikasi", _("Kembali ke daftar verifikasi")))


def open_stops(status: OrganisationStatus) -> list[str]:
    """Decisions against an organisation that its status allows; looking again only ends a suspension."""
    return [name for name, (to, _act) in STOPS.items() if to in ORGANISATION_STEPS[status]
            and (name != "periksa" or status == S.SUSPENDED)]


@desk.post("/uld/organisasi/<int:organisation_id>/verifikasi", access=officer)
def verify_employer(organisation_id: int) -> Response:
    found = deciding(organisation_id)
    form = CheckedForm.of_request()
    if not form.validate():
        return case_page(found, form, 422)
    if found.status == S.UNCLAIMED:
        abort(409)
    return decided(found, lambda: decisions.verify(g.actor, found.id, form.in_words()),
                   _("Organisasi ini sekarang terverifikasi."))


@desk.post("/uld/organisasi/<int:organisation_id>/tindakan", access=officer)
def stop_employer(organisation_id: int) -> Response:
    found = deciding(organisation_id)
    form = StopForm.of_request()
    form.decision.choices = [(name, stop_names()[name]) for name in open_stops(found.status)]
    if not form.validate():
        return case_page(found, form, 422)
    _status, act = STOPS[form.decision.data]
    return decided(found, lambda: act(g.actor, found.id, form.reason.data),
                   _("Keputusan disimpan dan diberitahukan kepada %(nama)s.", nama=found.name))


def decided(found: OrganisationView, act: Callable[[], None], done: str) -> Response:
    """Does it, unless somebody was quicker; either way the case's page says how things stand."""
    try:
        act()
        flash(done)
    except WrongStep:
        flash(_("Tidak disimpan: statusnya sudah berubah. Baca status yang sekarang."), "warn")
    return redirect(url_for("desk.show_employer_case", organisation_id=found.id), 303)


def deciding(organisation_id: int) -> OrganisationView:
    """The case, for somebody who may decide it."""
    found = case_or_404(organisation_id)
    try:
        not_own_case(g.actor, organisation_id)
    except OwnCase:
        abort(403)
    return found


def case_or_404(organisation_id: int) -> OrganisationView:
    """An employer of the officer's area."""
    if not case.organisation_in_area(g.actor, organisation_id):
        abort(404)
    return organisation_view(organisation_id) or abort(404)
