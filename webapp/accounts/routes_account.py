"""One's own account: overview, name, contact."""
from typing import Any

from flask import flash, g, redirect, url_for
from werkzeug.wrappers import Response

from webapp.access.rules import signed_in
from webapp.accounts.changes import change_contact, change_name
from webapp.accounts.contact_ways import CONTACT_WAYS
from webapp.accounts.feature import accounts
from webapp.accounts.forms_account import ContactForm, NameForm
from webapp.accounts.queries import show_account
from webapp.core.i18n import _
from webapp.web.page import page


def back() -> tuple[str, str]:
    """Every page of the account leads back to its overview."""
    return url_for("accounts.show_overview"), _("Kembali ke akun")


def saved(text: str) -> Response:
    """Back to the overview, which says what was saved."""
    flash(text)
    return redirect(url_for("accounts.show_overview"), 303)


@accounts.get("/akun", access=signed_in)
def show_overview() -> Response:
    account = show_account(g.actor)
    ways = [str(text) for code, text in CONTACT_WAYS.items() if code in account.contact_how]
    return page("accounts/overview.html", h1=_("Akun Anda"), account=account, ways=", ".join(ways))


@accounts.get("/akun/nama", access=signed_in)
def show_name() -> Response:
    return name_page(NameForm.of_request(obj=show_account(g.actor)))


@accounts.post("/akun/nama", access=signed_in)
def save_name() -> Response:
    form = NameForm.of_request()
    if not form.validate():
        return name_page(form, 422)
    change_name(g.actor, form.full_name.data, form.nickname.data or None, form.language.data)
    return saved(_("Nama dan bahasa disimpan."))


def name_page(form: Any, status: int = 200) -> Response:
    """Name and language in either state."""
    return page("accounts/name.html", h1=_("Nama dan bahasa"), form=form, status=status, back=back())


@accounts.get("/akun/kontak", access=signed_in)
def show_contact() -> Response:
    account = show_account(g.actor)
    return contact_page(ContactForm.of_request(
        data={"contact_how": list(account.contact_how), "contact_note": account.contact_note}))


@accounts.post("/akun/kontak", access=signed_in)
def save_contact() -> Response:
    form = ContactForm.of_request()
    if not form.validate():
        return contact_page(form, 422)
    change_contact(g.actor, form.contact_how.data, form.contact_note.data or None)
    return saved(_("Cara menghubungi Anda disimpan."))


def contact_page(form: Any, status: int = 200) -> Response:
    """How to be contacted, in either state."""
    return page("accounts/contact.html", h1=_("Cara menghubungi Anda"), form=form, status=status, back=back())
