"""The home page, help, and what employers find here."""
from flask import g
from werkzeug.wrappers import Response

from webapp.access.rules import anyone
from webapp.accounts.feature import accounts
from webapp.accounts.home import panels_for
from webapp.core.i18n import _
from webapp.web.page import page


@accounts.get("/", access=anyone)
def show_home() -> Response:
    if g.actor is None:
        return page("accounts/home.html", h1=_("Pekerjaan untuk penyandang disabilitas"), public=True)
    return page("accounts/home_mine.html", h1=_("Halo, %(nama)s", nama=g.actor.name), panels=panels_for(g.actor))


@accounts.get("/bantuan", access=anyone)
def show_help() -> Response:
    return page("accounts/help.html", h1=_("Bantuan"), public=True)


@accounts.get("/untuk-pemberi-kerja", access=anyone)
def show_for_employers() -> Response:
    return page("accounts/for_employers.html", h1=_("Untuk pemberi kerja"), public=True)
