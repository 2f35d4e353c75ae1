"""The employer's side: people who chose to be found, one of them, and an invitation. Every reading is noted."""
from flask import abort, flash, g, redirect
from werkzeug.wrappers import Response

from webapp.access.rules import employer
from webapp.accounts.access_log import Facts, note_reading, note_readings
from webapp.core.i18n import _, _n, foreign
from webapp.matching.actions_approaches import invite
from webapp.matching.feature import matching
from webapp.matching.forms import InviteForm
from webapp.matching.queries_approaches import Contact, contact_of, sent_today
from webapp.matching.queries_candidates import Candidate, Door, door, list_candidates, show_candidate, shown_by
from webapp.matching.retrieve_people import KEPT
from webapp.matching.routes_matches import page_number
from webapp.profiles.disclosures import ShownFact
from webapp.web.page import page

BASE = "/pemberi-kerja/lowongan/<int:vacancy_id>/calon"
A_DAY = 20  # invitations of one organisation within a day


@matching.get(BASE, access=employer)
def show_candidates(vacancy_id: int) -> Response:
    """People for an open vacancy, by score alone."""
    at = _door(vacancy_id)
    if at.obstacle:
        return _closed(at)
    found = list_candidates(at, page_number())
    note_readings(g.actor, [one.user_id for one in found.people], at.organisation_id, [Facts.PROFILE])
    return page(
        "matching/show_candidates.html", h1=_n("%(n)s calon: %(judul)s", "%(n)s calon: %(judul)s", found.total,
                                               judul=at.title),
        at=at, found=found, ends=found.total >= KEPT, kept=KEPT, back=_to_vacancy(at))


@matching.get(BASE + "/<key>", access=employer)
def show_candidate_page(vacancy_id: int, key: str) -> Response:
    """One person: work, and what they show to every employer that finds them; name and contact after they accepted."""
    at = _door(vacancy_id)
    return _candidate_page(at, show_candidate(at, key) or abort(404), InviteForm())


@matching.post(BASE + "/<key>/undang", access=employer, once=True)
def send_invitation(vacancy_id: int, key: str) -> Response:
    """Sends it, unless words or number stand in the way."""
    at = _door(vacancy_id)
    found = None if at.obstacle else show_candidate(at, key)
    if found is None:
        abort(404)
    if found.state is not None:
        flash(_("Orang ini sudah Anda undang."))
        return redirect(f"{at.path}/{key}", 303)
    form = InviteForm.of_request()
    valid = form.validate()
    if valid and sent_today(at.organisation_id) >= A_DAY:
        form.words.errors = [_("Hari ini organisasi Anda sudah mengundang %(n)s orang. Lanjutkan besok.", n=A_DAY)]
        valid = False
    if not valid:
        return _candidate_page(at, found, form, 422)
    invite(g.actor, at, found, form.words.data)
    flash(_("Undangan terkirim. Nama dan kontak terlihat di sini bila orangnya menerima."))
    return redirect(f"{at.path}/{key}", 303)


def _door(vacancy_id: int) -> Door:
    return door(g.actor, vacancy_id) or abort(404)


def _candidate_page(at: Door, found: Candidate, form: InviteForm, status: int = 200) -> Response:
    """The person, with the invitation to write while none was sent; that they were read is noted first."""
    contact = contact_of(at, found.user_id)
    if at.obstacle and contact is None:
        return _closed(at)
    shown = shown_by(at, found)
    note_reading(g.actor, found.user_id, at.organisation_id, _facts_read(contact, shown))
    return page("matching/show_candidate.html", h1=found.name, at=at, one=found, contact=contact, shown=shown,
                form=form, status=status, back=(at.path, _("Kembali ke daftar calon")))


def _closed(at: Door) -> Response:
    """Why there is no list now."""
    return page("matching/candidates_closed.html", h1=_("Calon: %(judul)s", judul=at.title), at=at,
                back=_to_vacancy(at), lang=foreign(at.language))


def _to_vacancy(at: Door) -> tuple[str, str]:
    return (f"/pemberi-kerja/lowongan/{at.vacancy_id}", _("Kembali ke lowongan %(judul)s", judul=at.title))


def _facts_read(contact: Contact | None, shown: tuple[ShownFact, ...]) -> list[Facts]:
    kinds = {fact.kind for fact in (*shown, *(contact.shown if contact else ()))}
    more = {"function": Facts.ABILITIES, "need": Facts.NEEDS, "tool": Facts.TOOLS}
    known = [Facts.PROFILE, Facts.CONTACT] if contact else [Facts.PROFILE]
    return [*known, *(fact for kind, fact in more.items() if kind in kinds)]
