"""What applications tell lower floors: a vacancy's page, navigation, the home page, privacy."""
from flask import render_template
from markupsafe import Markup

from webapp.access.roles import Actor, Role
from webapp.accounts.home import HomePanel
from webapp.accounts.states import OrganisationStatus
from webapp.applications.actions.privacy import close_shown, erase_person
from webapp.applications.desks import EMPLOYER_DESK
from webapp.applications.feature import applications
from webapp.applications.queries.export import export_of
from webapp.applications.queries.follow_ups import due_for
from webapp.applications.queries.mine import application_for, list_drafts, list_mine
from webapp.applications.queries.received import count_open, count_other_asked, vacancies_with_applicants
from webapp.applications.states import ApplicationState, Side
from webapp.core.i18n import _, _n
from webapp.vacancies.queries import cards
from webapp.web.site import NavItem

applications.hook("export")(export_of)
applications.hook("erase")(erase_person)
applications.hook("erase_again")(erase_person)
applications.hook("consent_withdrawn")(close_shown)


@applications.hook("nav")
def nav(role: Role | None) -> list[NavItem]:
    """The applicants of an employer; the person's own stand among the links of their role."""
    return [NavItem(25, "/pemberi-kerja/pelamar", _("Pelamar"))] if role is Role.EMPLOYER else []


@applications.hook("vacancy_panels")
def apply_panel(actor: Actor | None, vacancy_id: int) -> tuple[int, Markup] | None:
    """The link to apply, or where the application stands."""
    card = cards([vacancy_id]).get(vacancy_id)
    sent = application_for(actor, vacancy_id) if actor else None
    own = actor is not None and card is not None and card.organisation_id in actor.organisation_ids()
    if card is None or own or (sent is None and not card.is_open):
        return None
    unclaimed = card.organisation_status == OrganisationStatus.UNCLAIMED
    return 10, Markup(render_template("applications/apply_panel.html", card=card, sent=sent, unclaimed=unclaimed))


@applications.hook("home_panels")
def home_panels(actor: Actor) -> list[HomePanel]:
    """What waits for the person, and for the employer."""
    return [panel for panel in (_mine(actor), _received(actor)) if panel is not None]


def _mine(actor: Actor) -> HomePanel | None:
    lines, drafts, asked = list_mine(actor), list_drafts(actor), due_for(actor, Side.SEEKER)
    if not (lines or drafts or asked):
        return None
    waits = [line for line in lines if line.waits]
    said = [_("Terbaru: %(keadaan)s. %(lamaran)s.", keadaan=newest.state.label, lamaran=newest.label)
            for newest in sorted(lines, key=lambda line: line.changed_at)[-1:]]
    if waits:
        said.append(_n("%(n)s lamaran menunggu Anda.", "%(n)s lamaran menunggu Anda.", len(waits)))
    if drafts:
        said.append(_n("%(n)s konsep belum dikirim.", "%(n)s konsep belum dikirim.", len(drafts)))
    links = [(line.door, f"{line.waits}: {line.label}") for line in waits[:3]]
    links += [(f"/tindak-lanjut/{one.id}", _("Ceritakan kabar pekerjaan: %(judul)s, bulan ke-%(n)s",
                                             judul=one.title, n=one.month)) for one in asked[:3]]
    return HomePanel(8, _("Lamaran saya"), tuple(said), (*links, ("/lamaran", _("Lihat semua lamaran saya"))))


def _received(actor: Actor) -> HomePanel | None:
    if Role.EMPLOYER not in actor.roles:
        return None
    asked = due_for(actor, Side.EMPLOYER)
    links = [(f"/pemberi-kerja/tindak-lanjut/{one.id}", _("Ceritakan kabar %(nama)s, bulan ke-%(n)s",
                                                          nama=one.person, n=one.month)) for one in asked[:3]]
    links.append(("/pemberi-kerja/pelamar", _("Lihat semua pelamar")))
    return HomePanel(15, _("Pelamar"), _waits_for_employer(actor), tuple(links))


def _waits_for_employer(actor: Actor) -> tuple[str, ...]:
    """Sentences about applicants who wait for an act; the first is always said."""
    new, other, agreed = (count_open(actor, EMPLOYER_DESK, ApplicationState.RECEIVED),
                          count_other_asked(actor, EMPLOYER_DESK),
                          count_open(actor, EMPLOYER_DESK, ApplicationState.ACCEPTED))
    said = [_n("%(n)s lamaran belum Anda tanggapi.", "%(n)s lamaran belum Anda tanggapi.", new)]
    if other:
        said.append(_n("%(n)s pelamar meminta waktu atau cara wawancara yang lain.",
                       "%(n)s pelamar meminta waktu atau cara wawancara yang lain.", other))
    if agreed:
        said.append(_n("%(n)s pelamar menerima tawaran. Catat hari pertamanya.",
                       "%(n)s pelamar menerima tawaran. Catat hari pertamanya.", agreed))
    return tuple(said)


@applications.hook("employer_panels")
def employer_panel(actor: Actor) -> Markup:
    """Applicants and follow-ups that wait, on the employer's desk."""
    return Markup(render_template(
        "applications/employer_panel.html", said=_waits_for_employer(actor),
        asked=due_for(actor, Side.EMPLOYER)))


@applications.hook("vacancy_notes")
def vacancy_notes(actor: Actor, ids: list[int]) -> dict[int, str]:
    """How many applied for each vacancy, and how many nobody has answered or begun to read."""
    counts = {one.vacancy_id: one for one in vacancies_with_applicants(actor, EMPLOYER_DESK)}
    return {vacancy_id: _applied(counts[vacancy_id].total, counts[vacancy_id].new)
            for vacancy_id in ids if vacancy_id in counts}


def _applied(total: int, new: int) -> str:
    if not new:
        return _n("%(n)s lamaran", "%(n)s lamaran", total)
    return _n("%(n)s lamaran, %(baru)s belum ditanggapi", "%(n)s lamaran, %(baru)s belum ditanggapi", total, baru=new)
