"""What the receiving side does: reads, invites, offers, places, refuses, takes up again."""
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import update

from webapp.access.roles import Actor, Role
from webapp.applications.actions.placements import begin_placement
from webapp.applications.actions.steps import demand, note, step, tell_person
from webapp.applications.cases import Case
from webapp.applications.desks import Desk
from webapp.applications.events import Event
from webapp.applications.models import Interview, Offer
from webapp.applications.queries.parts import open_offer
from webapp.applications.states import EMPLOYER_STEPS, ApplicationState, InterviewForm, InterviewState, OfferState
from webapp.core import clock
from webapp.core.database import db
from webapp.core.i18n import _l


@dataclass(frozen=True)
class Proposal:
    """An interview as the form gives it; `starts_at` with its zone."""

    form: InterviewForm
    starts_at: datetime
    minutes: int
    place: str
    contact_name: str
    contact_reach: str
    accommodations: list[dict[str, str]]
    note: str


def begin_reading(actor: Actor, desk: Desk, case: Case) -> None:
    """The application is being looked at."""
    demand(case, ApplicationState.RECEIVED)
    step(case, ApplicationState.IN_REVIEW, EMPLOYER_STEPS)
    note(case, actor, desk.role, Event.IN_REVIEW)
    tell_person(case, _l("Lamaran Anda untuk “%(judul)s” sedang dibaca.", judul=case.title))


def forward(actor: Actor, case: Case, how: str) -> None:
    """An officer passed the application of an unclaimed organisation on, by hand; says how."""
    demand(case, ApplicationState.RECEIVED, ApplicationState.IN_REVIEW)
    case.application.state = ApplicationState.IN_REVIEW
    note(case, actor, Role.OFFICER, Event.FORWARDED, how)
    tell_person(case, _l("Petugas meneruskan lamaran Anda untuk “%(judul)s”.", judul=case.title))


def invite(actor: Actor, desk: Desk, case: Case, proposal: Proposal) -> None:
    """Proposes an interview; an earlier proposal is replaced by it."""
    step(case, ApplicationState.INVITED, EMPLOYER_STEPS)
    db().execute(update(Interview).where(Interview.application_id == case.application.id)
                 .values(state=InterviewState.REPLACED))
    db().add(Interview(
        application_id=case.application.id, state=InterviewState.PROPOSED, form=proposal.form,
        starts_at=proposal.starts_at, zone=case.zone, minutes=proposal.minutes, place=proposal.place,
        contact=f"{proposal.contact_name}, {proposal.contact_reach}", accommodations=proposal.accommodations,
        note=proposal.note or None, proposed_at=clock.now()))
    case.application.contact_name = proposal.contact_name
    note(case, actor, desk.role, Event.INVITED)
    tell_person(case, _l("Anda diundang wawancara untuk “%(judul)s”.", judul=case.title), "/wawancara")


def offer(actor: Actor, desk: Desk, case: Case, content: dict[str, Any]) -> None:
    """Offers the work; the person accepts or declines."""
    step(case, ApplicationState.OFFERED, EMPLOYER_STEPS)
    db().add(Offer(application_id=case.application.id, state=OfferState.OPEN, content=content, made_at=clock.now()))
    note(case, actor, desk.role, Event.OFFERED)
    tell_person(case, _l("Anda mendapat tawaran kerja untuk “%(judul)s”.", judul=case.title), "/tawaran")


def place(actor: Actor, desk: Desk, case: Case, starts_on: date) -> str:
    """The work begins on this day; returns the id of the placement, whose follow-ups are planned."""
    step(case, ApplicationState.PLACED, EMPLOYER_STEPS)
    placement_id = begin_placement(case, starts_on)
    note(case, actor, desk.role, Event.PLACED)
    tell_person(case, _l("Selamat bekerja. “%(judul)s” sudah dicatat sebagai pekerjaan Anda.", judul=case.title))
    return placement_id


def refuse(actor: Actor, desk: Desk, case: Case, reason: str, words: str | None) -> None:
    """Does not go on with the application; the person reads the reason."""
    taken_back = open_offer(case.application.id)
    step(case, ApplicationState.NOT_TAKEN, EMPLOYER_STEPS)
    if taken_back is not None:
        taken_back.state, taken_back.answered_at = OfferState.TAKEN_BACK, clock.now()
    case.application.refusal_code, case.application.refusal_words = reason, words or None
    note(case, actor, desk.role, Event.NOT_TAKEN)
    tell_person(case, _l("Lamaran Anda untuk “%(judul)s” tidak dilanjutkan. Baca alasannya.", judul=case.title))


def take_up_again(actor: Actor, desk: Desk, case: Case) -> None:
    """Undoes a refusal."""
    demand(case, ApplicationState.NOT_TAKEN)
    step(case, ApplicationState.IN_REVIEW, EMPLOYER_STEPS)
    case.application.refusal_code = case.application.refusal_words = None
    note(case, actor, desk.role, Event.TAKEN_UP)
    tell_person(case, _l("Lamaran Anda untuk “%(judul)s” dibuka lagi.", judul=case.title))
