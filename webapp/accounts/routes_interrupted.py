"""Going on with a form that a session's end interrupted."""
from dataclasses import dataclass

from flask import abort, current_app, flash, g, redirect
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from webapp.access.rules import signed_in
from webapp.accounts.feature import accounts
from webapp.accounts.interrupted import ARGUMENT, Kept, drop_kept, find_kept
from webapp.core.i18n import _
from webapp.web.page import page


@dataclass(frozen=True)
class Ways:
    """Where a kept form can go on: its page with everything filled in, or sent as it is when it has no page."""

    form_href: str | None
    fields: tuple[tuple[str, str], ...]


@accounts.get("/masuk/lanjut/<secret>", access=signed_in)
def show_interrupted(secret: str) -> Response:
    kept = find_kept(g.actor, secret) or abort(404)
    return page("accounts/interrupted.html", h1=_("Isian Anda masih ada, belum dikirim"), kept=kept,
                ways=ways_of(kept, secret), secret=secret)


def ways_of(kept: Kept, secret: str) -> Ways:
    """The address of the form's own page, when one answers there."""
    try:
        current_app.url_map.bind("").match(kept.path, method="GET")
    except HTTPException:
        return Ways(None, kept.fields)
    return Ways(f"{kept.path}?{ARGUMENT}={secret}", ())


@accounts.post("/masuk/lanjut/<secret>/kirim", access=signed_in)
def send_interrupted(secret: str) -> Response:
    """The kept form is used up, and its fields go on to where they were sent."""
    kept = find_kept(g.actor, secret) or abort(404)
    drop_kept(g.actor, secret)
    return redirect(kept.path, 307)


@accounts.post("/masuk/lanjut/<secret>/buang", access=signed_in)
def drop_interrupted(secret: str) -> Response:
    drop_kept(g.actor, secret)
    flash(_("Isian yang terputus dibuang."))
    return redirect("/", 303)
