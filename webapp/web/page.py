"""`page()`: the whole template, or just one named block of it when HTMX asks (design.md §3)."""
from typing import Any

from flask import current_app, g, make_response, render_template, request
from jinja2_fragments.flask import render_block
from markupsafe import Markup, escape
from werkzeug.wrappers import Response

from webapp.core.i18n import _
from webapp.web.first_style import fill
from webapp.web.words import plain

LAYOUT = "layouts/base.html"


def page(
    template: str, *, h1: str, block: str | None = None, status: int = 200, announce: str | None = None,
    public: bool = False, **view: Any,
) -> Response:
    """Renders a page named `h1` (Markup where a part of it has another language), or only `block` for an HTMX request.

    `announce` is one short sentence for the status region after a swap. `public` marks a page without anything
    personal: its answer may be kept and asked for again (304). `form` in the view marks errors in the title.
    """
    form = view.get("form")
    view |= {"h1": h1, "form_errors": bool(form is not None and form.errors)}
    fragment = block is not None and wants_fragment()
    text = _fragment(template, block or "", announce, view) if fragment else fill(render_template(template, **view))
    answer = make_response(text, status)
    return _cached(answer, public and g.actor is None and not view["form_errors"])


def wants_fragment() -> bool:
    """Whether HTMX asks for a part; going back in the history asks for the whole page."""
    return (request.headers.get("HX-Request") == "true"
            and request.headers.get("HX-History-Restore-Request") != "true")


def _fragment(template: str, block: str, announce: str | None, view: dict[str, Any]) -> str:
    prefix = _("Kesalahan: ") if view["form_errors"] else ""
    parts = [Markup("<title>{}{} – Kerja Setara</title>").format(prefix, plain(view["h1"])),
             Markup(_render_part(template, block, view))]
    if announce:
        parts.append(Markup('<p id="status" data-hx-swap-oob="innerHTML">{}</p>').format(escape(announce)))
    return Markup("\n").join(parts)


def _render_part(template: str, block: str, view: dict[str, Any]) -> str:
    """One block of the template, or of its layout (`page`: all inside <main>), where jinja2_fragments does not look."""
    child = current_app.jinja_env.get_template(template)
    if block in child.blocks:
        return str(render_block(template, block, **view))
    current_app.update_template_context(view)
    context = child.new_context(view)
    for name, render in current_app.jinja_env.get_template(LAYOUT).blocks.items():
        context.blocks.setdefault(name, []).append(render)
    return "".join(context.blocks[block][0](context))


def _cached(answer: Response, public: bool) -> Response:
    """Personal pages are never stored; public ones are asked for again and answered 304 when nothing changed."""
    answer.vary.update(["HX-Request", "Cookie"])
    if not public or "token" in g.get("form_marks", ()):
        answer.headers["Cache-Control"] = "private, no-store"
        return answer
    return asked_again(answer)


def asked_again(answer: Response) -> Response:
    """May be kept, but is asked for again each time; 304 when nothing changed."""
    answer.headers["Cache-Control"] = "no-cache"
    if answer.status_code == 200 and not current_app.testing:
        answer.add_etag(weak=True)
        answer.make_conditional(request)
    return answer
