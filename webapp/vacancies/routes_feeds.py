"""For machines: the feed of new vacancies, the site map and robots.txt."""
from flask import current_app, make_response, render_template
from werkzeug.wrappers import Response

from webapp.access.rules import anyone
from webapp.core import clock
from webapp.vacancies.feature import vacancies
from webapp.vacancies.queries import public
from webapp.web.page import asked_again


@vacancies.get("/umpan/lowongan.atom", access=anyone)
def show_feed() -> Response:
    """The newest open vacancies as an Atom feed."""
    entries = public.feed()
    # A feed without entries must carry a date too: one that stands still all day, so that it is answered 304.
    midnight = clock.now().replace(hour=0, minute=0, second=0, microsecond=0)
    updated = max((entry.updated_at for entry in entries), default=midnight)
    return _answer(render_template("vacancies/feed.xml", entries=entries, updated=updated, base=_base()),
                   "application/atom+xml")


@vacancies.get("/sitemap.xml", access=anyone)
def show_sitemap() -> Response:
    """Open vacancies and their employers."""
    vacancy_rows, employers = public.addresses()
    return _answer(render_template("vacancies/sitemap.xml", vacancies=vacancy_rows, employers=employers, base=_base()),
                   "application/xml")


@vacancies.get("/robots.txt", access=anyone)
def show_robots() -> Response:
    """Search engines may read what is public."""
    closed = ("/pemberi-kerja", "/uld", "/akun", "/profil", "/lamaran", "/masuk", "/lapor")
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed), f"Sitemap: {_base()}/sitemap.xml", ""]
    return _answer("\n".join(lines), "text/plain")


def _base() -> str:
    return str(current_app.extensions["settings"].site_url).rstrip("/")


def _answer(text: str, kind: str) -> Response:
    answer = make_response(text)
    answer.content_type = f"{kind}; charset=utf-8"
    return asked_again(answer)
