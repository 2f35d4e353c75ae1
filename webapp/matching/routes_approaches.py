"""Invitations as the invited person reads and answers them."""
from flask import abort, flash, g, redirect
from werkzeug.wrappers import Response

from webapp.access.rules import seeker
from webapp.accounts.contact_ways import reach_of
from webapp.core.i18n import _
from webapp.matching.actions_approaches import accept, block, decline
from webapp.matching.feature import matching
from webapp.matching.forms import AcceptForm
from webapp.matching.queries_approaches import ApproachLine, list_approaches, show_approach
from webapp.matching.states import APPROACH_STEPS, ApproachState
from webapp.profiles.disclosures import disclosable_items
from webapp.web.page import page

BASE = "/undangan"


@matching.get(BASE, access=seeker)
def show_invitations() -> Response:
    """All invitations, those to answer first."""
    return page("matching/show_invitations.html", h1=_("Undangan untuk melamar"), lines=list_approaches(g.actor))


@matching.get(BASE + "/<int:approach_id>", access=seeker)
def show_invitation(approach_id: int) -> Response:
    """One invitation and what one can do."""
    one = _mine(approach_id)
    return page("matching/show_invitation.html", h1=_("Undangan dari %(nama)s", nama=one.organisation), one=one,
                may_accept=one.is_open and ApproachState.ACCEPTED in APPROACH_STEPS[one.state],
                back=(BASE, _("Kembali ke undangan")))


@matching.get(BASE + "/<int:approach_id>/terima", access=seeker)
def choose_shown(approach_id: int) -> Response:
    """What the employer will read."""
    one = _to_accept(approach_id)
    return _accept_page(one, _form(one))


@matching.post(BASE + "/<int:approach_id>/terima", access=seeker, once=True)
def accept_invitation(approach_id: int) -> Response:
    """Opens name, contact and what was chosen to this employer."""
    one = _to_accept(approach_id)
    form = _form(one)
    if not form.validate():
        return _accept_page(one, form, 422)
    accept(g.actor, one.id, form.show.data or (), form.agree_contact.label.text, form.agree_show.label.text)
    flash(_("Undangan diterima. %(nama)s sekarang dapat menghubungi Anda. Anda juga dapat langsung melamar.",
            nama=one.organisation))
    return redirect(f"{BASE}/{one.id}", 303)


@matching.post(BASE + "/<int:approach_id>/tolak", access=seeker)
def decline_invitation(approach_id: int) -> Response:
    """No reason is asked; a yes is taken back the same way."""
    one = _mine(approach_id)
    if decline(g.actor, one.id):
        flash(_("Undangan ditolak. %(nama)s tidak membaca nama dan kontak Anda.", nama=one.organisation))
    return redirect(f"{BASE}/{one.id}", 303)


@matching.post(BASE + "/<int:approach_id>/blokir", access=seeker)
def block_employer(approach_id: int) -> Response:
    """Declines and hides from this employer."""
    one = _mine(approach_id)
    block(g.actor, one.id)
    flash(_("Anda sekarang tersembunyi dari %(nama)s. Batalkan kapan saja di halaman “Bersembunyi”.",
            nama=one.organisation))
    return redirect("/profil/sembunyi", 303)


def _mine(approach_id: int) -> ApproachLine:
    return show_approach(g.actor, approach_id) or abort(404)


def _to_accept(approach_id: int) -> ApproachLine:
    one = _mine(approach_id)
    if not one.is_open or ApproachState.ACCEPTED not in APPROACH_STEPS[one.state]:
        abort(404)
    return one


def _form(one: ApproachLine) -> AcceptForm:
    form: AcceptForm = AcceptForm.of_request()
    form.ask(
        [(fact.key, fact.text) for fact in disclosable_items(g.actor.user_id)],
        _("Saya setuju nama dan kontak saya dibaca %(nama)s untuk lowongan “%(judul)s”. "
          "Saya boleh menariknya kapan saja.", nama=one.organisation, judul=one.title),
        _("Saya setuju pilihan saya dibaca %(nama)s. Saya boleh menariknya kapan saja.", nama=one.organisation))
    return form


def _accept_page(one: ApproachLine, form: AcceptForm, status: int = 200) -> Response:
    return page("matching/accept_invitation.html", h1=_("Terima undangan dari %(nama)s", nama=one.organisation),
                one=one, form=form, status=status, reach=reach_of(g.actor.user_id),
                back=(f"{BASE}/{one.id}", _("Kembali ke undangan ini")))
