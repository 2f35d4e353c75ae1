"""Applications as the receiving side reads them: lists by state, and one with everything it may know."""
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, case, func, select

from webapp.access.roles import Actor, Role
from webapp.accounts.models import User
from webapp.accounts.models_organisations import Organisation
from webapp.applications.cases import REGION, received_at, with_vacancy
from webapp.applications.desks import Desk
from webapp.applications.models import Application, Interview, Message
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
from webapp.applications.states import EMPLOYER_STEPS, OPEN_STATES, ApplicationState, InterviewState
from webapp.core.database import db
from webapp.core.formats import fmt
from webapp.core.i18n import _
from webapp.vacancies.models import Vacancy
from webapp.vacancies.queries.show import zone_name
from webapp.web.names import tell_apart

PER_PAGE = 50
ORDER = case({state: number for number, state in enumerate(ApplicationState)}, value=Application.state)


@dataclass(frozen=True)
class ReceivedLine:
    """One applicant in a list; `name` is None when the person erased their account."""

    id: int
    name: str | None
    state: ApplicationState
    sent_at: datetime
    title: str
    language: str
    organisation: str
    waits: str
    label: str


@dataclass(frozen=True)
class ReceivedList:
    """One page of applicants and how many there are by state."""

    lines: tuple[ReceivedLine, ...]
    counts: dict[ApplicationState, int]
    number: int
    pages: int


@dataclass(frozen=True)
class ReceivedApplication:
    """One applicant as the receiving side may read them."""

    id: int
    user_id: int | None
    name: str | None
    vacancy_id: int
    title: str
    language: str
    organisation_id: int
    organisation: str
    state: ApplicationState
    sent_at: datetime
    zone: str
    facts: SentFacts
    requests: tuple[dict[str, str], ...]
    timeline: tuple[TimelineLine, ...]
    interview: InterviewView | None
    offer: OfferView | None
    messages: tuple[MessageView, ...]
    steps: tuple[ApplicationState, ...]
    may_write: bool
    taken_over: bool = False

    @property
    def label(self) -> str:
        """The name, or what is left of it."""
        return self.name or _("Pelamar menghapus datanya")


LINE = (Application.id, User.full_name, Application.state, Application.sent_at, Vacancy.title, Vacancy.language,
        Organisation.name)


def list_received(
    actor: Actor, desk: Desk, *conditions: ColumnElement[bool], state: ApplicationState | None = None, number: int = 1
) -> ReceivedList:
    """Applicants at a desk, by state and then the longest waiting first; `conditions` narrow them, to a vacancy say."""
    where = (received_at(actor, desk), *conditions)
    found = db().execute(with_vacancy(Application.state, func.count()).where(*where).group_by(Application.state)).all()
    by_state = {row[0]: row[1] for row in found}
    counts = {one: by_state.get(one, 0) for one in ApplicationState}
    total = counts[state] if state else sum(counts.values())
    pages = max(1, -(-total // PER_PAGE))
    number = min(max(1, number), pages)
    chosen = (*where, Application.state == state) if state else where
    rows = db().execute(
        with_vacancy(*LINE).outerjoin(User, User.id == Application.user_id).where(*chosen)
        .order_by(ORDER, Application.sent_at, Application.id).limit(PER_PAGE).offset((number - 1) * PER_PAGE)).all()
    waits = _waiting([row.id for row in rows])
    labels = tell_apart([r.full_name or _("Pelamar menghapus datanya") for r in rows], [r.id for r in rows],
                        [r.title for r in rows], [fmt.date(r.sent_at) for r in rows])
    lines = tuple(ReceivedLine(r.id, r.full_name, ApplicationState(r.state), r.sent_at, r.title, r.language, r.name,
                               waits.get(r.id, ""), label) for r, label in zip(rows, labels, strict=True))
    return ReceivedList(lines, counts, number, pages)


def _waiting(ids: list[int]) -> dict[int, str]:
    newest = select(func.max(Message.id)).where(Message.application_id.in_(ids)).group_by(Message.application_id)
    messages = db().scalars(select(Message.application_id).where(Message.id.in_(newest), Message.role == Role.SEEKER))
    interviews = db().execute(
        select(Interview.application_id, Interview.state).join(
            Application, Application.id == Interview.application_id)
        .where(Interview.application_id.in_(ids), Application.state == ApplicationState.INVITED,
               Interview.state != InterviewState.REPLACED).order_by(Interview.id)).all()
    found = dict.fromkeys(messages, _("Ada pesan dari pelamar"))
    return found | {row.application_id: InterviewState(row.state).label for row in interviews}


def lines_of(actor: Actor, desk: Desk, ids: list[int]) -> tuple[ReceivedLine, ...]:
    """Those of these applications that stand at the actor's desk."""
    return list_received(actor, desk, Application.id.in_(ids[:PER_PAGE])).lines


def show_received(actor: Actor, desk: Desk, application_id: int) -> ReceivedApplication | None:
    """One applicant; None when they are not at the actor's desk."""
    row = db().execute(
        with_vacancy(Application, User.full_name, Vacancy.title, Vacancy.language,
                     Organisation.id.label("organisation_id"), Organisation.name, REGION.label("region"))
        .outerjoin(User, User.id == Application.user_id)
        .where(Application.id == application_id, received_at(actor, desk))).one_or_none()
    return _page(actor, row) if row else None


def _page(actor: Actor, row: Any) -> ReceivedApplication:
    taken = taken_over_at(row.Application)
    found = _whole(actor, row, taken)
    if taken is None:
        return found
    return replace(found, facts=replace(found.facts, requests=(), shown=(), shown_ended=False), requests=(),
                   interview=replace(found.interview, accommodations=()) if found.interview else None)


def _whole(actor: Actor, row: Any, taken: datetime | None) -> ReceivedApplication:
    sent: Application = row.Application
    state, zone = ApplicationState(sent.state), zone_name(row.region)
    there = sent.user_id is not None
    return ReceivedApplication(
        id=sent.id, user_id=sent.user_id, name=row.full_name, vacancy_id=sent.vacancy_id, title=row.title,
        language=row.language, organisation_id=row.organisation_id, organisation=row.name, state=state,
        sent_at=sent.sent_at, zone=zone, facts=facts_of(sent, row.organisation_id),
        requests=tuple(sent.requests or ()), timeline=timeline_of(sent.id, False, zone),
        interview=interview_of(sent.id), offer=offer_of(sent.id),
        messages=messages_of(sent.id, actor.user_id, _("petugas ULD") if sent.to_uld else row.name, zone, taken),
        taken_over=taken is not None, steps=EMPLOYER_STEPS[state] if there else (),
        may_write=there and state in (*OPEN_STATES, ApplicationState.PLACED))


@dataclass(frozen=True)
class VacancyCount:
    """How many applications a vacancy has, and how many are not read yet."""

    vacancy_id: int
    title: str
    language: str
    total: int
    new: int
    label: str


def vacancies_with_applicants(actor: Actor, desk: Desk) -> tuple[VacancyCount, ...]:
    """The vacancies at this desk that somebody applied for, those with unread applications first."""
    new = func.sum(case((Application.state == ApplicationState.RECEIVED, 1), else_=0))
    rows = db().execute(
        with_vacancy(Vacancy.id, Vacancy.title, Vacancy.language, func.count(), new).where(received_at(actor, desk))
        .group_by(Vacancy.id, Vacancy.title, Vacancy.language).order_by(new.desc(), Vacancy.id.desc())).all()
    labels = tell_apart([row[1] for row in rows], [row[0] for row in rows])
    return tuple(VacancyCount(row[0], row[1], row[2], row[3], row[4], label)
                 for row, label in zip(rows, labels, strict=True))


def count_open(actor: Actor, desk: Desk, *states: ApplicationState) -> int:
    """How many applications in these states (all open ones unless told) stand at the desk."""
    return db().execute(with_vacancy(func.count()).where(
        received_at(actor, desk), Application.state.in_(states or OPEN_STATES))).scalar_one()


def count_other_asked(actor: Actor, desk: Desk) -> int:
    """How many applicants at the desk asked for another time or way of their interview."""
    return db().execute(with_vacancy(func.count()).join(Interview, Interview.application_id == Application.id).where(
        received_at(actor, desk), Application.state == ApplicationState.INVITED,
        Interview.state == InterviewState.OTHER_ASKED)).scalar_one()
