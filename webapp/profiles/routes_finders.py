"""What employers that find a person may read before they invite; a choice and a consent of its own (design.md §7)."""
from flask import flash, g, redirect, url_for
from werkzeug.wrappers import Response

from webapp.access.rules import seeker
from webapp.core import clock
from webapp.core.i18n import _
from webapp.profiles import disclosures
from webapp.profiles.actions.pages import mark_done
from webapp.profiles.consents import TO_FINDERS, wording
from webapp.profiles.feature import profiles
from webapp.profiles.flow import step_page
from webapp.profiles.forms_needs import DisclosureForm
from webapp.profiles.queries import own
from webapp.profiles.states import Visibility


@profiles.get("/profil/keterbukaan/penemu", access=seeker)
def show_disclosure_to_finders() -> Response:
    return finders_page(DisclosureForm.of_request())


@profiles.post("/profil/keterbukaan/penemu", access=seeker)
def add_disclosure_to_finders() -> Response:
    form = DisclosureForm.of_request()
    if not is_findable():
        return redirect(url_for("profiles.show_disclosure_to_finders"), 303)
    ask(form)
    if not form.validate():
        return finders_page(form)
    until = clock.end_of_day(form.until.data, clock.JAKARTA) if form.until.data else None
    disclosures.disclose_to_finders(g.actor, form.items.data or (), until, form.consent.label.text)
    mark_done(g.actor, "disclosures")
    flash(_("Disimpan. Anda boleh menariknya kapan saja."))
    return redirect(url_for("profiles.show_disclosures"), 303)


def is_findable() -> bool:
    """Whether the person chose to be found."""
    return own.wishes_of(g.actor.user_id).visibility == Visibility.FINDABLE


def ask(form: DisclosureForm) -> None:
    """The facts without the kind of disability, and the words of the consent; they never name a fact."""
    facts = {fact.key: fact.text for fact in disclosures.finder_items(g.actor.user_id)}
    form.ask(facts, wording(TO_FINDERS))


def finders_page(form: DisclosureForm) -> Response:
    """The page in either state; who cannot be found reads how to change that."""
    ask(form)
    return step_page("disclosures", "profiles/disclose_to_finders.html", form=form, findable=is_findable(),
                     h1=_("Tampilkan kepada yang menemukan saya"),
                     back=("/profil/keterbukaan", _("Ke daftar yang ditampilkan")))
