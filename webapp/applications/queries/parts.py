"""The parts of an application that both sides see: timeline, interview, offer, messages."""
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from webapp.accounts.models import User
from webapp.applications.events import title
from webapp.applications.models import ApplicationEvent, Interview, Message, Offer, Placement
from webapp.applications.states import InterviewForm, InterviewState, OfferState
from webapp.applications.words import answer_in_words
from webapp.core import clock
from webapp.core.database import db
from webapp.core.formats import fmt
from webapp.core.i18n import _
from webapp.reference.vocabulary import vocabulary

TimelineLine = tuple[str, str, str]


@dataclass(frozen=True)
class ConfirmedLine:
    """One accommodation that was asked for, and the employer's answer in words."""

    words: str
    answer: str
    note: str


@dataclass(frozen=True)
class InterviewView:
    """An interview as both sides read it."""

    id: int
    state: InterviewState
    form: str
    starts_at: datetime
    when: str
    minutes: int
    place: str
    contact: str
    accommodations: tuple[ConfirmedLine, ...]
    note: str
    answer_words: str
    is_over: bool


@dataclass(frozen=True)
class OfferView:
    """An offer as both sides read it."""

    id: int
    state: OfferState
    starts_on: date | None
    starts: str
    contract: str
    pay: str
    hours: str
    accommodations: str
    words: str


@dataclass(frozen=True)
class MessageView:
    """One message; `mine` when the reader wrote it."""

    id: int
    sender: str
    when: str
    text: str
    mine: bool
    lang: str | None = None


def timeline_of(application_id: int, mine: bool, zone: str) -> tuple[TimelineLine, ...]:
    """(when, what, own words), the oldest first."""
    rows = db().execute(
        select(ApplicationEvent.at, ApplicationEvent.kind, ApplicationEvent.words)
        .where(ApplicationEvent.application_id == application_id).order_by(ApplicationEvent.id)).all()
    starts = db().scalar(select(Placement.started_on).where(Placement.application_id == application_id))
    first_day = fmt.date(starts) if starts else ""
    return tuple((fmt.datetime(at, zone), title(kind, mine, first_day), words or "") for at, kind, words in rows)


def present_interview(application_id: int) -> Interview | None:
    """The row of the newest proposal."""
    return db().scalars(select(Interview).where(
        Interview.application_id == application_id, Interview.state != InterviewState.REPLACED)
        .order_by(Interview.id.desc()).limit(1)).first()


def open_offer(application_id: int) -> Offer | None:
    """The row of the offer that waits for an answer."""
    return db().scalars(select(Offer).where(
        Offer.application_id == application_id, Offer.state == OfferState.OPEN)
        .order_by(Offer.id.desc()).limit(1)).first()


def interview_of(application_id: int) -> InterviewView | None:
    """The newest proposal in words."""
    row = present_interview(application_id)
    return interview_view(row) if row else None


def earlier_proposal(application_id: int) -> dict[str, Any]:
    """What the newest proposal says, as the fields of an invitation; `answers` by the words of what was asked."""
    row = present_interview(application_id)
    if row is None:
        return {}
    name, _comma, reach = row.contact.partition(", ")
    begins = row.starts_at.astimezone(ZoneInfo(row.zone))
    return {"form": row.form, "day": begins.date(), "at": f"{begins:%H.%M}", "minutes": str(row.minutes),
            "place": row.place, "contact_name": name, "contact_reach": reach, "note": row.note or "",
            "answers": {one["words"]: (one["answer"], one.get("note", "")) for one in row.accommodations}}


def interview_view(row: Interview) -> InterviewView:
    """A proposal in words, in the zone of the workplace."""
    lines = tuple(ConfirmedLine(one["words"], answer_in_words(one["answer"]), one.get("note", ""))
                  for one in row.accommodations)
    return InterviewView(
        id=row.id, state=InterviewState(row.state), form=InterviewForm(row.form).label, starts_at=row.starts_at,
        when=fmt.datetime(row.starts_at, row.zone), minutes=row.minutes, place=row.place, contact=row.contact,
        accommodations=lines, note=row.note or "", answer_words=row.answer_words or "",
        is_over=row.starts_at <= clock.now())


def offer_of(application_id: int) -> OfferView | None:
    """The newest offer in words."""
    row = db().scalars(select(Offer).where(Offer.application_id == application_id)
                       .order_by(Offer.id.desc()).limit(1)).first()
    if row is None:
        return None
    content: dict[str, Any] = row.content
    contract = vocabulary().contract_types.get(content.get("contract", ""))
    starts_on = date.fromisoformat(content["start"]) if content.get("start") else None
    return OfferView(
        id=row.id, state=OfferState(row.state), starts_on=starts_on,
        starts=fmt.date(starts_on) if starts_on else "",
        contract=contract.name if contract else "", pay=content.get("pay", ""), hours=content.get("hours", ""),
        accommodations=content.get("accommodations", ""), words=content.get("words", ""))


def messages_of(
    application_id: int, reader_id: int, other_side: str, zone: str, since: datetime | None = None
) -> tuple[MessageView, ...]:
    """The thread (since then), the oldest first; `other_side` names who writes on the receiving side to the person."""
    rows = db().execute(
        select(Message.id, Message.sender_id, Message.role, Message.body, Message.sent_at, User.full_name)
        .outerjoin(User, User.id == Message.sender_id)
        .where(Message.application_id == application_id, *([Message.sent_at >= since] if since else []))
        .order_by(Message.id)).all()
    return tuple(
        MessageView(row.id, _sender(row, other_side), fmt.datetime(row.sent_at, zone), row.body,
                    row.sender_id == reader_id)
        for row in rows)


def _sender(row: Any, other_side: str) -> str:
    if row.role == "seeker":
        return row.full_name or _("Seorang pelamar")
    return f"{row.full_name}, {other_side}" if row.full_name else other_side
