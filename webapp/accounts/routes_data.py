"""Privacy rights by the person's own hand: copy, who read what, consents, whom one keeps away, erasure."""
import json
from typing import Any

from flask import abort, flash, g, make_response, redirect, session, url_for
from werkzeug.wrappers import Response

from webapp.access.rules import signed_in
from webapp.accounts.access_log import readings_of
from webapp.accounts.consents import consents_of, withdraw_consent
from webapp.accounts.erasure import erase_account
from webapp.accounts.export import export_as_data, export_of
from webapp.accounts.feature import accounts
from webapp.accounts.forms_account import EraseForm
from webapp.accounts.kept_away import kept_away_from, let_back
from webapp.accounts.organisations_heirs import leaving_of
from webapp.accounts.routes_account import back
from webapp.accounts.routes_credentials import valid
from webapp.accounts.sessions import drop_cookie, forget_on_device
from webapp.core.i18n import _
from webapp.web.page import page


def back_to_data() -> tuple[str, str]:
    """The pages below lead back to the overview of one's data."""
    return url_for("accounts.show_data"), _("Kembali ke data Anda")


@accounts.get("/akun/data", access=signed_in)
def show_data() -> Response:
    return page("accounts/data.html", h1=_("Data dan persetujuan Anda"), readings=readings_of(g.actor.user_id),
                consents=consents_of(g.actor.user_id), kept_away=kept_away_from(g.actor.user_id), back=back())


@accounts.get("/akun/data/salinan", access=signed_in)
def show_copy() -> Response:
    return page("accounts/copy.html", h1=_("Salinan data Anda"), tables=export_of(g.actor), back=back_to_data())


@accounts.get("/akun/data/salinan.json", access=signed_in)
def download_copy() -> Response:
    answer = make_response(json.dumps(export_as_data(g.actor), ensure_ascii=False, indent=1))
    answer.headers["Content-Type"] = "application/json; charset=utf-8"
    answer.headers["Content-Disposition"] = "attachment; filename=kerja-setara.json"
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


@accounts.post("/akun/data/persetujuan/<consent_id>/tarik", access=signed_in)
def withdraw(consent_id: str) -> Response:
    if not withdraw_consent(g.actor.user_id, consent_id):
        abort(404)
    flash(_("Persetujuan ditarik. Mulai sekarang data itu tidak terlihat. Yang sudah diunduh tidak dapat ditarik."))
    return redirect(url_for("accounts.show_data"), 303)


@accounts.post("/akun/data/jauh/<int:organisation_id>/buka", access=signed_in)
def let_organisation_back(organisation_id: int) -> Response:
    let_back(g.actor, organisation_id)
    flash(_("Organisasi itu dapat melihat Anda lagi, sesuai pilihan di profil Anda."))
    return redirect(url_for("accounts.show_data"), 303)


@accounts.get("/akun/data/hapus", access=signed_in)
def show_erase() -> Response:
    return erase_page(EraseForm())


@accounts.post("/akun/data/hapus", access=signed_in)
def erase() -> Response:
    form = EraseForm.of_request()
    if not valid(form):
        return erase_page(form, 422)
    erase_account(g.actor.user_id)
    session.clear()
    flash(_("Akun dan data Anda sudah dihapus."))
    answer = redirect("/", 303)
    drop_cookie(answer)
    return forget_on_device(answer)


def erase_page(form: Any, status: int = 200) -> Response:
    """What erasure does, and the last step, in either state."""
    return page("accounts/erase.html", h1=_("Hapus akun dan data"), form=form, status=status, back=back_to_data(),
                leaving=leaving_of(g.actor.user_id))
