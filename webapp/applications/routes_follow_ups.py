"""How it goes after a placement: one page for each side, and the officer's overview."""
from flask import abort, flash, g, redirect
from werkzeug.wrappers import Response

from webapp.access.rules import employer, officer, seeker
from webapp.accounts.access_log import Facts, note_reading, note_readings
from webapp.accounts.contact_ways import reach_of
from webapp.applications.actions.placements import PAGES, address, answer_follow_up
from webapp.applications.feature import applications
from webapp.applications.forms_answers import FollowUpForm, asks_for_help
from webapp.applications.queries.follow_ups import due_for, row_for_answer, show_follow_up
from webapp.applications.queries.placements import list_placements, show_placement
from webapp.applications.states import Side
from webapp.core import clock
from webapp.core.i18n import _
from webapp.web.page import page

SIDES = ((Side.SEEKER, seeker), (Side.EMPLOYER, employer), (Side.OFFICER, officer))


def this_side() -> Side:
    """The side of the page that runs now."""
    return Side(g.access.role)


def ask(follow_up_id: int) -> Response:
    """The question, or the answer that was given."""
    return question_page(follow_up_id)


def question_page(follow_up_id: int, form: FollowUpForm | None = None, status: int = 200) -> Response:
    """The question to this side, with its answer so far."""
    found = show_follow_up(g.actor, this_side(), follow_up_id) or abort(404)
    back = {Side.SEEKER: ("/lamaran", _("Kembali ke daftar lamaran")),
            Side.EMPLOYER: ("/pemberi-kerja/pelamar", _("Kembali ke semua pelamar")),
            Side.OFFICER: (f"/uld/penempatan/{found.placement_id}", _("Kembali ke penempatan"))}[found.side]
    reach = reach_of(g.actor.user_id) if found.side is Side.SEEKER else None
    return page(
        "applications/follow_up.html", h1=_("Kabar setelah %(n)s bulan: %(judul)s", n=found.month, judul=found.title),
        f=found, status=status, back=back, reach=reach, form=form or FollowUpForm.of_request(data=found.answer),
        action=address(found.side, found.id))


def answer(follow_up_id: int) -> Response:
    """Keeps the answer once it is due; it may be changed as long as the page stands."""
    rows = row_for_answer(g.actor, this_side(), follow_up_id) or abort(404)
    form = FollowUpForm.of_request()
    if rows[0].due_at > clock.now():
        return question_page(follow_up_id, form, 409)
    if not form.validate():
        return question_page(follow_up_id, form, 422)
    told = {"still": form.still.data, "how": form.how.data, "words": form.words.data or ""}
    answer_follow_up(g.actor, *rows, told)
    if asks_for_help(told) and this_side() is not Side.OFFICER:
        flash(_("Terima kasih. Petugas ULD sudah diberi tahu bahwa Anda meminta bantuan."))
    else:
        flash(_("Terima kasih. Jawaban Anda sudah disimpan."))
    # An officer's news may answer a call that had moved up: the placement is then only its own ULD's again.
    seen = show_follow_up(g.actor, this_side(), follow_up_id)
    return redirect(address(this_side(), follow_up_id) if seen else "/uld/penempatan", 303)


for _side, _access in SIDES:
    applications.get(PAGES[_side] + "/<int:follow_up_id>", access=_access, endpoint=f"ask_{_side}")(ask)
    applications.post(PAGES[_side] + "/<int:follow_up_id>", access=_access, endpoint=f"answer_{_side}")(answer)


@applications.get("/uld/penempatan", access=officer)
def list_all_placements() -> Response:
    found = list_placements(g.actor)
    seat = next(iter(g.actor.organisation_ids("uld")), None)
    note_readings(g.actor, [one.user_id for one in found if one.user_id is not None], seat, [Facts.PLACEMENT])
    return page("applications/list_placements.html", h1=_("Penempatan kerja"), placements=found,
                due=due_for(g.actor, Side.OFFICER), back=("/uld", _("Kembali ke meja ULD")))


@applications.get("/uld/penempatan/<placement_id>", access=officer)
def show_one_placement(placement_id: str) -> Response:
    found = show_placement(g.actor, placement_id) or abort(404)
    if found.user_id is not None:
        seat = next(iter(g.actor.organisation_ids("uld")), None)
        note_reading(g.actor, found.user_id, seat, [Facts.CONTACT, Facts.PLACEMENT])
    return page(
        "applications/show_placement.html", h1=_("Penempatan: %(nama)s", nama=found.person), p=found,
        back=("/uld/penempatan", _("Kembali ke semua penempatan")))
