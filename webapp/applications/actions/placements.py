"""Placements and the questions after 1, 3 and 6 months (issue §8)."""
import calendar
import uuid
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import select, update

from webapp.access.roles import Actor
from webapp.accounts.models_organisations import Organisation
from webapp.accounts.notify import mark_read_under, notify_many
from webapp.accounts.responsible import desk_people
from webapp.applications.cases import Case, receivers
from webapp.applications.forms_answers import asks_for_help
from webapp.applications.models import FollowUp, Placement
from webapp.applications.states import Side
from webapp.core import clock
from webapp.core.database import db
from webapp.core.i18n import _l

MONTHS = (1, 3, 6)
PAGES = {Side.SEEKER: "/tindak-lanjut", Side.EMPLOYER: "/pemberi-kerja/tindak-lanjut",
         Side.OFFICER: "/uld/tindak-lanjut"}


def address(side: str, follow_up_id: int) -> str:
    """The page on which a side answers."""
    return f"{PAGES[Side(side)]}/{follow_up_id}"


def begin_placement(case: Case, starts_on: date) -> str:
    """Writes the placement and its nine questions, due in the morning at the workplace."""
    zone = ZoneInfo(case.zone)
    starts = datetime.combine(starts_on, time(9), zone)
    placement = Placement(
        id=str(uuid.uuid4()), application_id=case.application.id, user_id=case.application.user_id,
        organisation_id=case.organisation_id, vacancy_id=case.application.vacancy_id, region_code=case.region_code,
        started_on=starts)
    db().add(placement)
    db().flush()
    for month in MONTHS:
        due = datetime.combine(months_after(starts_on, month), time(9), zone)
        db().add_all(FollowUp(placement_id=placement.id, month=month, side=side, due_at=due) for side in Side)
    text = _l("Seseorang mulai bekerja di %(nama)s. Tindak lanjutnya pada bulan ke-1, 3, dan 6.",
              nama=case.organisation)
    notify_many(followers(placement) - set(receivers(case)), text, f"/uld/penempatan/{placement.id}")
    return placement.id


def followers(placement: Placement) -> set[int]:
    """The officers who follow a placement; nobody their own."""
    return {user_id for user_id in desk_people(placement.region_code) if user_id != placement.user_id}


def months_after(day: date, months: int) -> date:
    """The same day some months later; the last day of the month when it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def answer_follow_up(actor: Actor, row: FollowUp, placement: Placement, answer: dict[str, str]) -> None:
    """Keeps one side's answer, also a corrected one; the officers are told when it asks for help.

    Whether the work has ended is read anew from all answers.
    """
    row.answer, row.answered_at = answer, clock.now()
    _note_call(row)
    db().flush()
    for seen in (address(row.side, row.id), f"/uld/penempatan/{placement.id}"):
        mark_read_under(actor.user_id, seen)
    placement.ended_on = (placement.ended_on or clock.now()) if _has_ended(placement.id) else None
    if row.side != Side.OFFICER and asks_for_help(answer):
        organisation = db().get_one(Organisation, placement.organisation_id).name
        notify_many(followers(placement) - {actor.user_id},
                    _l("Seseorang meminta bantuan ULD tentang pekerjaan di %(nama)s.", nama=organisation),
                    f"/uld/penempatan/{placement.id}")


def _note_call(row: FollowUp) -> None:
    """Since when this side waits for help; an officer's news answers all who asked in that month.

    A corrected answer that still asks has waited since the first one.
    """
    if row.side == Side.OFFICER:
        db().execute(update(FollowUp).where(
            FollowUp.placement_id == row.placement_id, FollowUp.month == row.month).values(help_asked_at=None))
    elif asks_for_help(row.answer):
        row.help_asked_at = row.help_asked_at or clock.now()
    else:
        row.help_asked_at = None


def _has_ended(placement_id: str) -> bool:
    """What the newest answer says that knows it; the later month is newer, whenever it was written."""
    answers = db().scalars(
        select(FollowUp.answer).where(FollowUp.placement_id == placement_id, FollowUp.answered_at.is_not(None))
        .order_by(FollowUp.month.desc(), FollowUp.answered_at.desc(), FollowUp.id.desc()))
    known = (answer["still"] for answer in answers if answer and answer["still"] != "unknown")
    return next(known, "yes") == "no"
