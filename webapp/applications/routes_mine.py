"""The person's applications: list, one with its timeline, messages, withdrawing."""
from flask import abort, flash, g, redirect
from werkzeug.wrappers import Response

from webapp.access.roles import Role
from webapp.access.rules import seeker
from webapp.accounts.consents import consents_of, withdraw_consent
from webapp.applications import consent
from webapp.applications.actions import seeker as acts
from webapp.applications.actions.messages import said_of, write_message
from webapp.applications.cases import Case, own_case
from webapp.applications.feature import applications
from webapp.applications.forms_answers import MessageForm, WordsForm
from webapp.applications.queries.mine import MyApplication, list_drafts, list_mine, show_mine
from webapp.core.i18n import _
from webapp.web.page import page


def mine(application_id: int) -> MyApplication:
    """The person's own application, or 404."""
    return show_mine(g.actor, application_id) or abort(404)


def case(application_id: int) -> Case:
    """The same for an act."""
    return own_case(g.actor, application_id) or abort(404)


def back_to(application_id: int) -> Response:
    """To the application's page."""
    return redirect(f"/lamaran/{application_id}", 303)


def way_back(found: MyApplication) -> tuple[str, str]:
    """From an act back to its application."""
    return (f"/lamaran/{found.id}", _("Kembali ke lamaran %(judul)s", judul=found.title))


@applications.get("/lamaran", access=seeker)
def list_applications() -> Response:
    return page("applications/list_applications.html", h1=_("Lamaran saya"), lines=list_mine(g.actor),
                drafts=list_drafts(g.actor))


@applications.get("/lamaran/<int:application_id>", access=seeker)
def show_application(application_id: int) -> Response:
    return application_page(mine(application_id), MessageForm.of_request())


@applications.post("/lamaran/<int:application_id>/pesan", access=seeker)
def write_to_employer(application_id: int) -> Response:
    found, form = case(application_id), MessageForm.of_request()
    if not form.validate():
        return application_page(mine(application_id), form, 422)
    flash(said_of(write_message(g.actor, Role.SEEKER, found, form.body.data)))
    return back_to(application_id)


def application_page(found: MyApplication, form: MessageForm, status: int = 200) -> Response:
    """One application with its messages."""
    return page(
        "applications/show_application.html", h1=_("Lamaran: %(judul)s", judul=found.title), a=found, form=form,
        block="page", status=status, back=("/lamaran", _("Kembali ke daftar lamaran")))


@applications.get("/lamaran/<int:application_id>/tarik", access=seeker)
def ask_withdraw(application_id: int) -> Response:
    found = mine(application_id)
    if not found.may_withdraw:
        return back_to(application_id)
    return page("applications/withdraw.html", h1=_("Tarik lamaran?"), a=found, form=WordsForm.of_request(),
                back=way_back(found))


@applications.post("/lamaran/<int:application_id>/tarik", access=seeker, once=True)
def withdraw(application_id: int) -> Response:
    found, form = case(application_id), WordsForm.of_request()
    if not form.validate():
        there = mine(application_id)
        return page("applications/withdraw.html", h1=_("Tarik lamaran?"), a=there, form=form, status=422,
                    back=way_back(there))
    acts.withdraw(g.actor, found, form.words.data)
    flash(_("Lamaran sudah ditarik. Anda dapat melamar lagi selama lowongan terbuka."))
    return back_to(application_id)


@applications.get("/lamaran/<int:application_id>/tarik-keterangan", access=seeker)
def ask_close_facts(application_id: int) -> Response:
    found = mine(application_id)
    return page("applications/close_facts.html", h1=_("Tarik keterangan yang ditunjukkan?"), a=found,
                back=way_back(found), action=f"/lamaran/{found.id}/tarik-keterangan", lines=found.facts.shown)


@applications.post("/lamaran/<int:application_id>/tarik-keterangan", access=seeker)
def close_facts(application_id: int) -> Response:
    if acts.close_facts(g.actor, case(application_id)):
        flash(_("Keterangan ditarik. Sejak sekarang tidak dapat dibaca lagi."))
    return back_to(application_id)


@applications.get("/lamaran/<int:application_id>/tarik-permintaan", access=seeker)
def ask_close_requests(application_id: int) -> Response:
    found = mine(application_id)
    return page("applications/close_facts.html", h1=_("Tarik permintaan akomodasi?"), a=found,
                back=way_back(found), action=f"/lamaran/{found.id}/tarik-permintaan", lines=found.facts.requests)


@applications.post("/lamaran/<int:application_id>/tarik-permintaan", access=seeker)
def close_requests(application_id: int) -> Response:
    found = mine(application_id)
    for line in consents_of(g.actor.user_id):
        if line.purpose == consent.REQUESTS and line.recipient == found.organisation and line.withdrawn_at is None:
            withdraw_consent(g.actor.user_id, line.id)
            flash(_("Permintaan akomodasi ditarik. Sejak sekarang tidak dapat dibaca lagi."))
    return back_to(application_id)
