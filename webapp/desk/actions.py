"""What people tell the desk and what the desk answers: reports and complaints."""
import secrets
from dataclasses import dataclass

from sqlalchemy import select

from webapp.access.roles import Actor
from webapp.accounts.identity import normal_email
from webapp.accounts.notify import mail_body, notify, notify_many
from webapp.accounts.responsible import desk_people
from webapp.accounts.states import Decision
from webapp.core import clock
from webapp.core.database import db
from webapp.core.i18n import _, _l
from webapp.core.outbox import queue_mail
from webapp.desk.models import Report

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # without those that look or sound alike


class Answered(ValueError):
    """Somebody has answered this report already."""


@dataclass(frozen=True)
class NewReport:
    """What somebody reports."""

    about: str
    about_id: int | None
    region_code: str | None
    reason: str
    words: str
    contact: str | None


def report(actor: Actor | None, what: NewReport) -> str:
    """Keeps a report, tells the responsible desk and returns the number with which the answer is read."""
    made = Report(
        user_id=actor.user_id if actor else None, about=what.about, about_id=what.about_id,
        region_code=what.region_code, reason=what.reason, words=what.words, contact=what.contact,
        state=Decision.OPEN, made_at=clock.now(), code=new_number())
    db().add(made)
    db().flush()
    people = set(desk_people(what.region_code)) - {made.user_id}
    notify_many(people, _l("Ada laporan baru yang menunggu jawaban Anda."), f"/uld/laporan/{made.id}")
    return made.code


def answer_report(actor: Actor, report_id: int, accepted: bool, answer: str) -> None:
    """Answers once; the reporter is told without the words of the report. Answered when somebody was quicker."""
    found = db().scalars(select(Report).where(Report.id == report_id).with_for_update()).one()
    if found.state != Decision.OPEN:
        raise Answered(report_id)
    found.state = Decision.ACCEPTED if accepted else Decision.REFUSED
    found.answer, found.answered_by, found.answered_at = answer, actor.user_id, clock.now()
    href = f"/lapor/{found.code}"
    if found.user_id is not None:
        notify(found.user_id, _l("Laporan Anda sudah dijawab."), href)
        return
    address = normal_email(found.contact or "")
    if address:
        text = _("Laporan Anda sudah dijawab.")
        queue_mail(address, text, mail_body(text, href))


def new_number() -> str:
    """`k7mp-r3xq-vt29`: 59 bits, in groups that can be read aloud."""
    letters = [secrets.choice(LETTERS) for _place in range(12)]
    return "-".join("".join(letters[start:start + 4]) for start in (0, 4, 8))


def as_number(text: str) -> str:
    """What was typed, in the form in which numbers are kept."""
    plain = "".join(letter for letter in text.lower() if letter in LETTERS)[:12]
    return "-".join(plain[start:start + 4] for start in range(0, len(plain), 4))
