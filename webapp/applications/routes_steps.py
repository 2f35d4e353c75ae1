"""What the receiving side does with one applicant; each act has a page of its own."""
from typing import Any

from flask import flash, g, redirect
from werkzeug.wrappers import Response

from webapp.access.rules import officer
from webapp.applications.actions import receiver as acts
from webapp.applications.actions.steps import WrongStep
from webapp.applications.desks import this_desk
from webapp.applications.feature import applications
from webapp.applications.forms_receiver import ForwardForm, OfferForm, PlaceForm, RefuseForm, invite_form
from webapp.applications.queries.parts import earlier_proposal
from webapp.applications.queries.received import ReceivedApplication
from webapp.applications.routes_received import at_desks, back_to, case, received, way_back
from webapp.applications.states import ApplicationState as S
from webapp.core.i18n import _
from webapp.reference.vocabulary import vocabulary
from webapp.web.page import page


def act_page(found: ReceivedApplication, what: str, h1: str, form: Any, *to: S, status: int = 200) -> Response:
    """The page of an act; WrongStep when the applicant's state does not allow it."""
    if not set(to) & set(found.steps):
        raise WrongStep(found.state)
    return page(
        f"applications/{what}.html", h1=h1, a=found, form=form, status=status, desk=this_desk(), back=way_back(found),
        reasons={item.code: item.explanation for item in vocabulary().refusal_reasons.values()})


@at_desks("post", "/<int:application_id>/baca")
def begin_reading(application_id: int) -> Response:
    acts.begin_reading(g.actor, this_desk(), case(application_id))
    flash(_("Ditandai sedang dibaca. Pelamar sudah diberi tahu."))
    return back_to(application_id)


def invite_page(found: ReceivedApplication, form: Any, status: int = 200) -> Response:
    """The form of an invitation."""
    h1 = _("Usulkan wawancara lain: %(nama)s", nama=found.label) if found.interview else _(
        "Undang wawancara: %(nama)s", nama=found.label)
    return act_page(found, "invite", h1, form, S.INVITED, status=status)


def invitation_for(found: ReceivedApplication) -> Any:
    """The form, begun with what was proposed before."""
    return invite_form(found.requests, found.zone, earlier_proposal(found.id))


@at_desks("get", "/<int:application_id>/undang")
def write_invitation(application_id: int) -> Response:
    found = received(application_id)
    return invite_page(found, invitation_for(found))


@at_desks("post", "/<int:application_id>/undang", once=True)
def invite(application_id: int) -> Response:
    this, found = case(application_id), received(application_id)
    form = invitation_for(found)
    if not form.validate():
        return invite_page(found, form, 422)
    acts.invite(g.actor, this_desk(), this, form.proposal())
    flash(_("Undangan terkirim. Jawaban pelamar akan tampil di halaman ini."))
    return back_to(application_id)


def offer_page(found: ReceivedApplication, form: Any, status: int = 200) -> Response:
    """The form of an offer."""
    return act_page(found, "offer", _("Tawarkan pekerjaan: %(nama)s", nama=found.label), form, S.OFFERED, status=status)


@at_desks("get", "/<int:application_id>/tawarkan")
def write_offer(application_id: int) -> Response:
    return offer_page(received(application_id), OfferForm.of_request())


@at_desks("post", "/<int:application_id>/tawarkan", once=True)
def make_offer(application_id: int) -> Response:
    this, form = case(application_id), OfferForm.of_request()
    if not form.validate():
        return offer_page(received(application_id), form, 422)
    acts.offer(g.actor, this_desk(), this, form.content())
    flash(_("Tawaran terkirim. Jawaban pelamar akan tampil di halaman ini."))
    return back_to(application_id)


def place_page(found: ReceivedApplication, form: Any, status: int = 200) -> Response:
    """The form of the first day."""
    return act_page(found, "place", _("Mulai bekerja: %(nama)s", nama=found.label), form, S.PLACED, status=status)


@at_desks("get", "/<int:application_id>/mulai")
def write_start(application_id: int) -> Response:
    found = received(application_id)
    agreed = found.offer.starts_on if found.offer else None
    return place_page(found, PlaceForm.of_request(data={"starts_on": agreed}))


@at_desks("post", "/<int:application_id>/mulai", once=True)
def place(application_id: int) -> Response:
    this, form = case(application_id), PlaceForm.of_request()
    if not form.validate():
        return place_page(received(application_id), form, 422)
    acts.place(g.actor, this_desk(), this, form.starts_on.data)
    flash(_("Hari pertama tercatat. Setelah 1, 3, dan 6 bulan kami menanyakan kabarnya."))
    return back_to(application_id)


def refuse_page(found: ReceivedApplication, form: Any, status: int = 200) -> Response:
    """The form of a refusal."""
    return act_page(found, "refuse", _("Tidak dilanjutkan: %(nama)s", nama=found.label), form, S.NOT_TAKEN,
                    status=status)


@at_desks("get", "/<int:application_id>/tidak-dilanjutkan")
def write_refusal(application_id: int) -> Response:
    return refuse_page(received(application_id), RefuseForm.of_request())


@at_desks("post", "/<int:application_id>/tidak-dilanjutkan")
def refuse(application_id: int) -> Response:
    this, form = case(application_id), RefuseForm.of_request()
    if not form.validate():
        return refuse_page(received(application_id), form, 422)
    acts.refuse(g.actor, this_desk(), this, form.reason.data, form.words.data)
    flash(_("Lamaran tidak dilanjutkan. Pelamar membaca alasannya. Anda dapat membukanya lagi."))
    return back_to(application_id)


@at_desks("post", "/<int:application_id>/buka-lagi")
def take_up_again(application_id: int) -> Response:
    acts.take_up_again(g.actor, this_desk(), case(application_id))
    flash(_("Lamaran dibuka lagi. Pelamar sudah diberi tahu."))
    return back_to(application_id)


@applications.get("/uld/lamaran/<int:application_id>/teruskan", access=officer)
def write_forwarding(application_id: int) -> Response:
    return forward_page(received(application_id), ForwardForm.of_request())


@applications.post("/uld/lamaran/<int:application_id>/teruskan", access=officer)
def forward(application_id: int) -> Response:
    this, form = case(application_id), ForwardForm.of_request()
    if not form.validate():
        return forward_page(received(application_id), form, 422)
    acts.forward(g.actor, this, form.how.data)
    flash(_("Tercatat. Pelamar sudah diberi tahu."))
    return redirect(this_desk().href(application_id), 303)


def forward_page(found: ReceivedApplication, form: Any, status: int = 200) -> Response:
    """The form in which an officer notes how it was passed on."""
    return page("applications/forward.html", h1=_("Teruskan lamaran: %(nama)s", nama=found.label), a=found, form=form,
                status=status, desk=this_desk(), back=way_back(found))
