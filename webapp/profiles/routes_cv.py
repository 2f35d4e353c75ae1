"""The CV: choosing what goes in, reading it, and as a tagged PDF where WeasyPrint is installed."""
import importlib.util

from flask import abort, g, make_response, redirect, render_template
from werkzeug.wrappers import Response

from webapp.access.rules import seeker
from webapp.core.i18n import _, current_locale
from webapp.profiles.actions.facts import choose_for_cv
from webapp.profiles.cv import CvItem, chosen_cv_items, cv_items, make_cv
from webapp.profiles.feature import profiles
from webapp.profiles.flow import onward, skipping, step_page
from webapp.profiles.forms import CvForm, cv_form
from webapp.web.page import page
from webapp.web.words import words


def pdf_is_possible() -> bool:
    """Whether the PDF library is installed; without it the site works and offers only HTML."""
    return importlib.util.find_spec("weasyprint") is not None


@profiles.get("/profil/cv", access=seeker)
def show_cv() -> Response:
    chosen = chosen_cv_items(g.actor.user_id)
    return page("profiles/show_cv.html", h1=_("CV saya"), cv=make_cv(g.actor.user_id, chosen or ()),
                back=("/profil", _("Ke daftar profil")), pdf=pdf_is_possible() and bool(chosen))


@profiles.get("/profil/cv.pdf", access=seeker)
def show_cv_pdf() -> Response:
    chosen = chosen_cv_items(g.actor.user_id)
    if not chosen or not pdf_is_possible():
        return redirect("/profil/cv", 303)
    answer = make_response(as_pdf(render_template(
        "profiles/cv_pdf.html", cv=make_cv(g.actor.user_id, chosen), lang=current_locale())))
    answer.headers.update({"Content-Type": "application/pdf", "Cache-Control": "private, no-store",
                           "Content-Disposition": 'attachment; filename="cv.pdf"'})
    return answer


def as_pdf(html: str) -> bytes:
    """A tagged PDF; nothing is fetched from anywhere while it is made."""
    from weasyprint import HTML

    def nothing(url: str, *_args: object, **_options: object) -> dict[str, object]:
        raise ValueError(f"a CV fetches nothing: {url[:80]}")

    made: bytes = HTML(string=html, url_fetcher=nothing).write_pdf(pdf_variant="pdf/ua-1")
    return made


@profiles.get("/profil/cv/pilih", access=seeker)
def show_cv_choice() -> Response:
    items = cv_items(g.actor.user_id)
    chosen = chosen_cv_items(g.actor.user_id)
    ticked = {item.key for item in items} - {"email", "phone"} if chosen is None else set(chosen)
    groups = enumerate(by_group(items).values())
    return choice_page(form_for(items).of_request(data={
        f"part_{n}": [key for key, _text in group if key in ticked] for n, group in groups}))


@profiles.post("/profil/cv/pilih", access=seeker)
def save_cv_choice() -> Response:
    if skipping("cv"):
        return onward("cv", saved=False)
    form = form_for(cv_items(g.actor.user_id)).of_request()
    if not form.validate():
        return choice_page(form)
    choose_for_cv(g.actor, [key for field in form for key in field.data or ()])
    return redirect("/profil/cv", 303)


def choice_page(form: CvForm) -> Response:
    """The page in either state."""
    return step_page("cv", "profiles/form.html", h1=_("Pilih isi CV"), form=form, lead_text=_(
        "CV hanya memuat yang Anda centang. Disabilitas, kemampuan fungsional, dan akomodasi tidak pernah masuk CV."))


def form_for(items: tuple[CvItem, ...]) -> type[CvForm]:
    """The form with these items under their headings."""
    return cv_form(by_group(items)) if items else abort(404)


def by_group(items: tuple[CvItem, ...]) -> dict[str, list[tuple[str, str]]]:
    """Heading → (key, text)."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for item in items:
        groups.setdefault(item.group, []).append((item.key, words(shortened(item.text))))
    return groups


def shortened(text: str) -> str:
    """A long text is recognised by its beginning."""
    return text if len(text) <= 160 else text[:157].rstrip() + " …"
