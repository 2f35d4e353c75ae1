"""The list of pages of a profile, and its pages with a single form."""
from flask import g
from werkzeug.wrappers import Response

from webapp.access.rules import seeker
from webapp.core.i18n import _
from webapp.profiles.actions import facts
from webapp.profiles.consents import ABILITIES, KINDS, NEEDS, in_force
from webapp.profiles.feature import profiles
from webapp.profiles.flow import onward, skipping, step_page
from webapp.profiles.forms import HoursForm, NameForm, PlacesForm, SummaryForm
from webapp.profiles.queries import own
from webapp.profiles.queries.pages import progress_of
from webapp.profiles.steps import PARTS, STEPS
from webapp.web.page import page


@profiles.get("/profil", access=seeker)
def show_profile() -> Response:
    progress = progress_of(g.actor.user_id)
    parts = [(str(name), [(str(step.title), step.path, *progress.state(step.code), None)
                          for step in STEPS if step.part == part]) for part, name in PARTS.items()]
    given = in_force(g.actor.user_id)
    consents = [(f"/profil/persetujuan/{which}", text) for purpose, which, text in (
        (ABILITIES, "kemampuan", _("Tarik persetujuan: kemampuan fungsional")),
        (NEEDS, "kebutuhan", _("Tarik persetujuan: alat bantu dan akomodasi")),
        (KINDS, "ragam", _("Tarik persetujuan: ragam disabilitas"))) if purpose in given]
    return page("profiles/show_profile.html", h1=_("Profil saya"), parts=parts, next_step=progress.next_step,
                done=len(progress.done), total=len(STEPS), consents=consents)


@profiles.get("/profil/nama", access=seeker)
def show_name() -> Response:
    person = own.names_of(g.actor.user_id)
    return name_page(NameForm.of_request(data={
        "full_name": person.full_name, "nickname": person.nickname, "contact_how": list(person.contact_how),
        "contact_note": person.contact_note}))


@profiles.post("/profil/nama", access=seeker)
def save_name() -> Response:
    form = NameForm.of_request()
    if not form.validate():
        return name_page(form)
    facts.save_name(g.actor, form.full_name.data, form.nickname.data, form.contact_how.data, form.contact_note.data)
    return onward("name")


def name_page(form: NameForm) -> Response:
    """The page in either state."""
    return step_page("name", "profiles/form.html", form=form, person=own.names_of(g.actor.user_id), lead_text=_(
        "Hanya halaman ini yang perlu diisi. Halaman lain boleh dilewati dan diisi kapan saja."))


@profiles.get("/profil/ringkasan", access=seeker)
def show_summary() -> Response:
    return summary_page(SummaryForm.of_request(obj=own.wishes_of(g.actor.user_id)))


@profiles.post("/profil/ringkasan", access=seeker)
def save_summary() -> Response:
    form = SummaryForm.of_request()
    if skipping("summary"):
        return onward("summary", saved=False)
    if not form.validate():
        return summary_page(form)
    facts.save_summary(g.actor, form.headline.data, form.about.data)
    return onward("summary")


def summary_page(form: SummaryForm) -> Response:
    """The page in either state."""
    return step_page("summary", "profiles/form.html", form=form, lead_text=_(
        "Ini yang pertama dibaca orang tentang Anda."))


@profiles.get("/profil/jarak", access=seeker)
def show_places() -> Response:
    return places_page(PlacesForm.of_request(obj=own.wishes_of(g.actor.user_id)))


@profiles.post("/profil/jarak", access=seeker)
def save_places() -> Response:
    form = PlacesForm.of_request()
    if skipping("places"):
        return onward("places", saved=False)
    if not form.validate():
        return places_page(form)
    facts.save_places(g.actor, form.remote.data, form.distance_km.data)
    return onward("places")


def places_page(form: PlacesForm) -> Response:
    """The page in either state."""
    return step_page("places", "profiles/form.html", form=form, lead_text=_(
        "Dengan ini lowongan yang terjangkau berada lebih atas. Tidak ada lowongan yang disembunyikan."))


@profiles.get("/profil/jam-dan-upah", access=seeker)
def show_hours() -> Response:
    return hours_page(HoursForm.of_request(obj=own.wishes_of(g.actor.user_id)))


@profiles.post("/profil/jam-dan-upah", access=seeker)
def save_hours() -> Response:
    form = HoursForm.of_request()
    if skipping("hours"):
        return onward("hours", saved=False)
    if not form.validate():
        return hours_page(form)
    facts.save_hours(g.actor, form.hours.data, form.hours_per_week.data, (form.pay_min.data, form.pay_period.data),
                     form.available.data)
    return onward("hours")


def hours_page(form: HoursForm) -> Response:
    """The page in either state."""
    return step_page("hours", "profiles/form.html", form=form, lead_text=_(
        "Harapan Anda hanya dipakai untuk mengurutkan lowongan. Pemberi kerja tidak melihat upah yang Anda harapkan."))
