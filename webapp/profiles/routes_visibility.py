"""Who may see the profile, what is shown to whom, and hiding from organisations."""
from datetime import datetime

from flask import abort, flash, g, redirect, request, url_for
from werkzeug.wrappers import Response

from webapp.access.rules import seeker
from webapp.accounts.kept_away import keep_away, kept_away_from, let_back
from webapp.core import clock
from webapp.core.i18n import _
from webapp.profiles import disclosures
from webapp.profiles.actions.pages import changed, mark_done
from webapp.profiles.actions.visibility import may_be_found, set_visibility
from webapp.profiles.consents import VISIBLE, wording
from webapp.profiles.feature import profiles
from webapp.profiles.flow import finish_list, onward, step_page
from webapp.profiles.forms_needs import DisclosureForm, VisibilityForm
from webapp.profiles.picker import found_in_words, sent_id, typed
from webapp.profiles.queries import own
from webapp.profiles.states import Visibility
from webapp.web.page import page


@profiles.get("/profil/terlihat", access=seeker)
def show_visibility() -> Response:
    return visibility_page(VisibilityForm.of_request(obj=own.wishes_of(g.actor.user_id)))


@profiles.post("/profil/terlihat", access=seeker)
def save_visibility() -> Response:
    if request.form.get("aksi") == "lewati":
        return finish_list("visibility")
    form = VisibilityForm.of_request()
    form.offer(offered())
    if not form.validate():
        return visibility_page(form)
    set_visibility(g.actor, Visibility(form.visibility.data))
    return onward("visibility")


def offered() -> tuple[Visibility, ...]:
    """The steps this person may choose: nobody younger than 18 is findable."""
    return tuple(step for step in Visibility if step is not Visibility.FINDABLE or may_be_found(g.actor))


def visibility_page(form: VisibilityForm) -> Response:
    """The page in either state; each choice carries the words of its consent."""
    form.offer(offered())
    hints = {str(step): wording(purpose) for step, purpose in VISIBLE.items()}
    hints[str(Visibility.PRIVATE)] = _("Tidak ada orang lain yang membaca profil saya.")
    return step_page("visibility", "profiles/visibility.html", form=form, hints=hints,
                     young=Visibility.FINDABLE not in offered())


@profiles.get("/profil/sembunyi", access=seeker)
def show_hidden() -> Response:
    q = typed()
    hidden = kept_away_from(g.actor.user_id)
    there = {str(line.organisation_id) for line in hidden}
    found = tuple(one for one in own.find_employers(q) if one.code not in there)
    return page("profiles/hidden.html", h1=_("Bersembunyi dari pemberi kerja"), hidden=hidden, found=found, q=q,
                block="hasil", found_text=found_in_words(len(found)), back=("/profil", _("Ke daftar profil")),
                announce=found_in_words(len(found)) if q else None)


@profiles.post("/profil/sembunyi", access=seeker)
def hide_from() -> Response:
    organisation_id = sent_id()
    name = own.employer_name(organisation_id) or abort(404)
    keep_away(g.actor, organisation_id)
    changed(g.actor)
    flash(_("Anda sekarang tersembunyi dari %(nama)s.", nama=name))
    return redirect(url_for("profiles.show_hidden"), 303)


@profiles.post("/profil/sembunyi/batal", access=seeker)
def show_again() -> Response:
    let_back(g.actor, sent_id())
    changed(g.actor)
    flash(_("Anda tidak lagi bersembunyi dari pemberi kerja itu."))
    return redirect(url_for("profiles.show_hidden"), 303)


@profiles.get("/profil/keterbukaan", access=seeker)
def show_disclosures() -> Response:
    q = typed()
    found = own.find_employers(q)
    return step_page("disclosures", "profiles/disclosures.html", q=q, found=found, block="hasil",
                     given=disclosures.disclosures_of(g.actor.user_id), found_text=found_in_words(len(found)),
                     anything=bool(disclosures.disclosable_items(g.actor.user_id)),
                     announce=found_in_words(len(found)) if q else None)


@profiles.post("/profil/keterbukaan", access=seeker)
def save_disclosures() -> Response:
    return finish_list("disclosures")


@profiles.get("/profil/keterbukaan/baru", access=seeker)
def show_new_disclosure() -> Response:
    return disclosure_page(DisclosureForm.of_request(), None)


@profiles.get("/profil/keterbukaan/baru/<int:organisation_id>", access=seeker)
def show_new_disclosure_to(organisation_id: int) -> Response:
    return disclosure_page(DisclosureForm.of_request(), organisation_id)


@profiles.post("/profil/keterbukaan/baru", access=seeker)
def add_disclosure() -> Response:
    return keep_disclosure(None)


@profiles.post("/profil/keterbukaan/baru/<int:organisation_id>", access=seeker)
def add_disclosure_to(organisation_id: int) -> Response:
    return keep_disclosure(organisation_id)


def keep_disclosure(organisation_id: int | None) -> Response:
    """Saves what is shown to one employer, or (None) to every employer the person applies to."""
    form = DisclosureForm.of_request()
    asking(form, recipient(organisation_id))
    if not form.validate():
        return disclosure_page(form, organisation_id)
    until: datetime | None = clock.end_of_day(form.until.data, clock.JAKARTA) if form.until.data else None
    disclosures.disclose(g.actor, organisation_id, form.items.data or (), until, form.consent.label.text)
    mark_done(g.actor, "disclosures")
    flash(_("Disimpan. Anda boleh menariknya kapan saja."))
    return redirect(url_for("profiles.show_disclosures"), 303)


@profiles.post("/profil/keterbukaan/<int:disclosure_id>/tarik", access=seeker)
def withdraw_disclosure(disclosure_id: int) -> Response:
    disclosures.withdraw(g.actor, disclosure_id) or abort(404)
    changed(g.actor)
    flash(_("Ditarik. Isinya tidak lagi ditampilkan; yang sudah diunduh orang lain tidak dapat ditarik kembali."))
    return redirect(url_for("profiles.show_disclosures"), 303)


def recipient(organisation_id: int | None) -> str | None:
    """The employer's name; 404 for one that does not exist."""
    if organisation_id is None:
        return None
    return own.employer_name(organisation_id) or abort(404)


def asking(form: DisclosureForm, name: str | None) -> None:
    """The facts and the words of the consent; the words never name a fact."""
    everyone = _("Saya setuju pilihan saya ditampilkan kepada setiap pemberi kerja yang saya lamar. Saya boleh "
                 "menariknya kapan saja.")
    words = everyone if name is None else _(
        "Saya setuju pilihan saya ditampilkan kepada %(nama)s bila saya melamar ke sana atau menerima undangannya. "
        "Saya boleh menariknya kapan saja.", nama=name)
    form.ask({fact.key: fact.text for fact in disclosures.disclosable_items(g.actor.user_id)}, words)


def disclosure_page(form: DisclosureForm, organisation_id: int | None) -> Response:
    """The page in either state. To whom stands in its address, so that it can never come back for somebody else."""
    to = recipient(organisation_id)
    asking(form, to)
    name = _("Tampilkan kepada %(nama)s", nama=to) if to else _("Tampilkan kepada yang saya lamar")
    return step_page("disclosures", "profiles/disclose.html", h1=name, form=form, path=request.path,
                     back=("/profil/keterbukaan", _("Ke daftar yang ditampilkan")))
