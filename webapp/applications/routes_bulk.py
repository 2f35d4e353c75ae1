"""One act for several applicants: chosen by check boxes, confirmed in words on a page of its own."""
from dataclasses import dataclass

from flask import abort, flash, g, redirect, request
from werkzeug.wrappers import Response

from webapp.access.roles import Actor
from webapp.applications.actions import receiver as acts
from webapp.applications.cases import Case, received_case
from webapp.applications.desks import Desk, this_desk
from webapp.applications.forms_receiver import RefuseForm
from webapp.applications.queries.received import ReceivedLine, lines_of
from webapp.applications.routes_received import at_desks
from webapp.applications.states import EMPLOYER_STEPS
from webapp.applications.states import ApplicationState as S
from webapp.core.i18n import _, _n
from webapp.reference.vocabulary import vocabulary
from webapp.web.page import page


@dataclass(frozen=True)
class Bulk:
    """An act for several: from which states, and its words."""

    code: str
    question: str
    button: str

    def allows(self, state: S) -> bool:
        """Whether the act can be done in this state."""
        if self.code == "baca":
            return state == S.RECEIVED
        if self.code == "buka-lagi":
            return state == S.NOT_TAKEN
        return S.NOT_TAKEN in EMPLOYER_STEPS[state]


def bulk_of(code: str, n: int) -> Bulk:
    """The act in words for so many applicants, or 404."""
    known = {
        "baca": (_("Tandai sedang dibaca?"), _n("Ya, tandai %(n)s lamaran", "Ya, tandai %(n)s lamaran", n, n=n)),
        "tidak-dilanjutkan": (
            _("Tidak melanjutkan lamaran?"),
            _n("Ya, jangan lanjutkan %(n)s lamaran", "Ya, jangan lanjutkan %(n)s lamaran", n, n=n)),
        "buka-lagi": (
            _("Buka lagi lamaran?"), _n("Ya, buka lagi %(n)s lamaran", "Ya, buka lagi %(n)s lamaran", n, n=n)),
    }
    if code not in known:
        abort(404)
    return Bulk(code, *known[code])


def chosen_lines() -> tuple[ReceivedLine, ...]:
    """The ticked applicants that stand at this desk and are still there."""
    ids = [int(text) for text in request.values.getlist("id") if text.isascii() and text.isdigit() and len(text) < 10]
    return tuple(line for line in lines_of(g.actor, this_desk(), ids) if line.name is not None)


def list_address() -> str:
    """The list from which the choice came; only addresses of this desk."""
    text = request.values.get("dari", "")
    if this_desk().base == "/uld/lamaran" or not (text.isascii() and text.isdigit()):
        return this_desk().base
    return f"/pemberi-kerja/lowongan/{text}/pelamar"


@at_desks("get", "/bersama")
def confirm_bulk() -> Response:
    return bulk_page(RefuseForm())


@at_desks("post", "/bersama", once=True)
def do_bulk() -> Response:
    lines, form = chosen_lines(), RefuseForm.of_request()
    bulk = bulk_of(request.form.get("langkah", ""), len(lines))
    if bulk.code == "tidak-dilanjutkan" and not form.validate():
        return bulk_page(form, 422)
    done = 0
    for line in lines:
        if bulk.allows(line.state):
            this = received_case(g.actor, this_desk(), line.id)
            if this is not None and bulk.allows(S(this.application.state)):
                perform(g.actor, this_desk(), this, bulk, form)
                done += 1
    flash(_n("%(n)s lamaran diubah. Pelamar sudah diberi tahu.", "%(n)s lamaran diubah. Pelamar sudah diberi tahu.",
             done, n=done))
    return redirect(list_address(), 303)


def perform(actor: Actor, desk: Desk, this: Case, bulk: Bulk, form: RefuseForm) -> None:
    """The act for one of them."""
    if bulk.code == "baca":
        acts.begin_reading(actor, desk, this)
    elif bulk.code == "buka-lagi":
        acts.take_up_again(actor, desk, this)
    else:
        acts.refuse(actor, desk, this, form.reason.data, form.words.data)


def bulk_page(form: RefuseForm, status: int = 200) -> Response:
    """Who will be changed, who will not, and the button."""
    lines = chosen_lines()
    code = request.values.get("langkah", "")
    able = [line for line in lines if bulk_of(code, 0).allows(line.state)]
    bulk = bulk_of(code, len(able))
    return page(
        "applications/confirm_bulk.html", h1=bulk.question, bulk=bulk, form=form, status=status, able=able,
        others=[line for line in lines if line not in able], desk=this_desk(),
        vacancy_id=request.values.get("dari", ""),
        reasons={item.code: item.explanation for item in vocabulary().refusal_reasons.values()},
        back=(list_address(), _("Kembali ke daftar pelamar")))
