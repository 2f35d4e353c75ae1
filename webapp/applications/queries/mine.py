"""The person's own applications: the list with what waits first, and one with everything."""
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from webapp.access.roles import Actor
from webapp.accounts.models_organisations import Organisation
from webapp.applications.cases import REGION, with_vacancy
from webapp.applications.models import Application, ApplicationDraft, Interview, Message, Offer
from webapp.applications.queries.facts import SentFacts, facts_of
from webapp.applications.queries.held import taken_over_at
from webapp.applications.queries.parts import (
    InterviewView,
    MessageView,
    OfferView,
    TimelineLine,
    interview_of,
    messages_of,
    offer_of,
    timeline_of,
)
from webapp.applications.states import OPEN_STATES, SEEKER_STEPS, ApplicationState, InterviewState, OfferState
from webapp.core import clock
from webapp.core.database import db
from webapp.core.formats import fmt
from webapp.core.i18n import _
from webapp.vacancies.models import Vacancy
from webapp.vacancies.queries.show import zone_name
from webapp.web.names import tell_apart


@dataclass(frozen=True)
class MyLine:
    """One application in the list; `waits` says what the person can do now, and `door` is where."""

    id: int
    title: str
    language: str
    organisation: str
    state: ApplicationState
    changed_at: datetime
    waits: str
    door: str
    label: str


@dataclass(frozen=True)
class DraftLine:
    """An application that is being written."""

    vacancy_id: int
    title: str
    language: str
    organisation: str
    saved_at: datetime
    label: str


@dataclass(frozen=True)
class MyApplication:
    """One application as its sender reads it."""

    id: int
    vacancy_id: int
    title: str
    language: str
    organisation_id: int
    organisation: str
    state: ApplicationState
    to_uld: bool
    contact_name: str
    facts: SentFacts
    timeline: tuple[TimelineLine, ...]
    interview: InterviewView | None
    offer: OfferView | None
    messages: tuple[MessageView, ...]
    waits_interview: bool
    waits_offer: bool
    may_withdraw: bool
    may_write: bool
    taken_over: bool


LINE = (Application.id, Vacancy.title, Vacancy.language, Organisation.name, Application.state, Application.changed_at,
        Application.sent_at)


def list_mine(actor: Actor) -> tuple[MyLine, ...]:
    """Every application of the actor: what waits for them first, then the open ones, the latest change first."""
    rows = db().execute(with_vacancy(*LINE).where(Application.user_id == actor.user_id)
                        .order_by(Application.changed_at.desc(), Application.id.desc())).all()
    waits = waiting_for(row.id for row in rows)
    labels = tell_apart([f"{r.title}, {r.name}" for r in rows], [r.id for r in rows],
                        [_("dikirim %(tanggal)s", tanggal=fmt.date(r.sent_at)) for r in rows])
    lines = [MyLine(r.id, r.title, r.language, r.name, ApplicationState(r.state), r.changed_at,
                    *waits.get(r.id, ("", f"/lamaran/{r.id}")), label)
             for r, label in zip(rows, labels, strict=True)]
    return tuple(sorted(lines, key=lambda line: (not line.waits, line.state not in OPEN_STATES)))


def waiting_for(ids: Iterable[int]) -> dict[int, tuple[str, str]]:
    """What the person can do now and where, by application: an interview or an offer to answer, a message to read."""
    wanted = list(ids)
    newest = select(func.max(Message.id)).where(Message.application_id.in_(wanted)).group_by(Message.application_id)
    messages = db().scalars(select(Message.application_id).where(Message.id.in_(newest), Message.role != "seeker"))
    interviews = db().scalars(_of(Interview, wanted, ApplicationState.INVITED).where(
        Interview.state == InterviewState.PROPOSED, Interview.starts_at > clock.now()))
    offers = db().scalars(_of(Offer, wanted, ApplicationState.OFFERED).where(Offer.state == OfferState.OPEN))
    found = {number: (_("Ada pesan yang belum Anda jawab"), f"/lamaran/{number}#percakapan") for number in messages}
    found |= {number: (_("Jawab undangan wawancara"), f"/lamaran/{number}/wawancara") for number in interviews}
    return found | {number: (_("Jawab tawaran kerja"), f"/lamaran/{number}/tawaran") for number in offers}


def _of(table: Any, ids: list[int], state: ApplicationState) -> Any:
    return select(table.application_id).join(Application, Application.id == table.application_id).where(
        table.application_id.in_(ids), Application.state == state)


def list_drafts(actor: Actor) -> tuple[DraftLine, ...]:
    """Applications that the actor has begun, the latest first."""
    rows = db().execute(
        select(ApplicationDraft.vacancy_id, Vacancy.title, Vacancy.language, Organisation.name,
               ApplicationDraft.saved_at)
        .join(Vacancy, Vacancy.id == ApplicationDraft.vacancy_id)
        .join(Organisation, Organisation.id == Vacancy.organisation_id)
        .where(ApplicationDraft.user_id == actor.user_id).order_by(ApplicationDraft.saved_at.desc())).all()
    labels = tell_apart([f"{r.title}, {r.name}" for r in rows], [r.vacancy_id for r in rows])
    return tuple(DraftLine(*row, label) for row, label in zip(rows, labels, strict=True))


def show_mine(actor: Actor, application_id: int) -> MyApplication | None:
    """One application of the actor's own."""
    row = db().execute(
        with_vacancy(Application, Vacancy.title, Vacancy.language, Organisation.id.label("organisation_id"),
                     Organisation.name, REGION.label("region"))
        .where(Application.id == application_id, Application.user_id == actor.user_id)).one_or_none()
    return _page(actor, row) if row else None


def _page(actor: Actor, row: Any) -> MyApplication:
    mine: Application = row.Application
    state, zone = ApplicationState(mine.state), zone_name(row.region)
    interview, offer = interview_of(mine.id), offer_of(mine.id)
    other = _("petugas ULD") if mine.to_uld else row.name
    return MyApplication(
        id=mine.id, vacancy_id=mine.vacancy_id, title=row.title, language=row.language,
        organisation_id=row.organisation_id, organisation=row.name, state=state, to_uld=mine.to_uld,
        contact_name=mine.contact_name or "", facts=facts_of(mine, row.organisation_id),
        timeline=timeline_of(mine.id, True, zone), interview=interview, offer=offer,
        messages=messages_of(mine.id, actor.user_id, other, zone),
        waits_interview=state == ApplicationState.INVITED and interview is not None and not interview.is_over,
        waits_offer=state == ApplicationState.OFFERED and offer is not None and offer.state == OfferState.OPEN,
        may_withdraw=ApplicationState.WITHDRAWN in SEEKER_STEPS[state],
        may_write=state in (*OPEN_STATES, ApplicationState.PLACED), taken_over=taken_over_at(mine) is not None)


def application_for(actor: Actor, vacancy_id: int) -> tuple[int, ApplicationState] | None:
    """The actor's application for a vacancy that was not withdrawn, with its state; None when there is none."""
    row = db().execute(select(Application.id, Application.state).where(
        Application.vacancy_id == vacancy_id, Application.user_id == actor.user_id,
        Application.state != ApplicationState.WITHDRAWN).order_by(Application.id.desc()).limit(1)).first()
    return (row.id, ApplicationState(row.state)) if row else None
