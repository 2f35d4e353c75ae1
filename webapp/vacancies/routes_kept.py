"""Vacancies that somebody keeps on the own device: the list, which only that device can fill, and its worker."""
from flask import make_response
from werkzeug.wrappers import Response

from webapp.access.rules import anyone
from webapp.core.i18n import _
from webapp.vacancies.feature import vacancies
from webapp.web import assets
from webapp.web.page import page


@vacancies.get("/lowongan/tersimpan", access=anyone)
def list_kept() -> Response:
    """The same for everybody: `static/js/keep.js` lists what lies on the device, also without a line."""
    return page("vacancies/list_kept.html", h1=_("Lowongan tersimpan di perangkat ini"), public=True,
                back=("/lowongan", _("Kembali ke daftar lowongan")), keep_script=assets.asset_url("keep.js"))


@vacancies.get("/simpanan.js", access=anyone)
def send_worker() -> Response:
    """The service worker. It stands at the root, because it has to see the sign-out too; never taken from a cache."""
    script = assets.assets().folder / assets.assets().names["worker.js"]
    answer = make_response(script.read_text("utf-8"))
    answer.content_type = "text/javascript; charset=utf-8"
    answer.headers["Cache-Control"] = "no-cache"
    return answer
