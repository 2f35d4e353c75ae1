"""Follow-ups: what each side is asked, and which answers ask the ULD for help."""
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import aliased

from webapp.access.roles import Actor
from webapp.accounts.models import User
from webapp.accounts.models_organisations import Organisation
from webapp.accounts.responsible import in_area, late_before
from webapp.applications.cases import MAY_READ
from webapp.applications.forms_answers import how_in_words, still_in_words
from webapp.applications.models import FollowUp, Placement
from webapp.applications.states import Side
from webapp.core import clock
from webapp.core.database import db
from webapp.core.formats import fmt
from webapp.core.i18n import _
from webapp.vacancies.models import Vacancy


@dataclass(frozen=True)
class FollowUpView:
    """One question to one side; `answer` holds the choices and words as they were given."""

    id: int
    placement_id: str
    month: int
    side: Side
    due_at: datetime
    is_due: bool
    answered: str
    answer: dict[str, str]
    still: str
    how: str
    words: str
    person: str
    title: str
    organisation: str
    help_since: str


COLUMNS = (
    FollowUp.id, FollowUp.placement_id, FollowUp.month, FollowUp.side, FollowUp.due_at, FollowUp.answered_at,
    FollowUp.answer, FollowUp.help_asked_at, User.full_name, Vacancy.title, Organisation.name)


def waiting_since() -> Any:
    """A column beside Placement: since when somebody there waits for help of the ULD; empty when nobody does."""
    call = aliased(FollowUp)
    return (select(func.min(call.help_asked_at)).where(call.placement_id == Placement.id)
            .correlate(Placement).scalar_subquery())


def scope_of(actor: Actor, side: Side, since: Any = None) -> ColumnElement[bool]:
    """Whose placements the actor may follow on this side; an officer never their own.

    With `since` (see waiting_since) also those where a city's ULD left a call for help unanswered (design.md §8).
    """
    if side is Side.SEEKER:
        return Placement.user_id == actor.user_id
    if side is Side.EMPLOYER:
        return Placement.organisation_id.in_(
            [seat.organisation_id for seat in actor.organisations() if seat.organisation_status in MAY_READ])
    not_own = or_(Placement.user_id.is_(None), Placement.user_id != actor.user_id)
    return and_(not_own, in_area(actor, Placement.region_code, since))


def joined(*columns: Any) -> Any:
    """A statement over follow-ups with the person, the work and where it is."""
    return (select(*columns).select_from(FollowUp).join(Placement, Placement.id == FollowUp.placement_id)
            .outerjoin(User, User.id == Placement.user_id).outerjoin(Vacancy, Vacancy.id == Placement.vacancy_id)
            .join(Organisation, Organisation.id == Placement.organisation_id))


def show_follow_up(actor: Actor, side: Side, follow_up_id: int) -> FollowUpView | None:
    """A question to this side that the actor may answer."""
    row = db().execute(joined(*COLUMNS).where(
        FollowUp.id == follow_up_id, FollowUp.side == side, scope_of(actor, side, waiting_since()))).one_or_none()
    return view_of(row) if row else None


def row_for_answer(actor: Actor, side: Side, follow_up_id: int) -> tuple[FollowUp, Placement] | None:
    """The rows for an answer, held until the end of the act."""
    row = db().execute(
        select(FollowUp, Placement).join(Placement, Placement.id == FollowUp.placement_id)
        .where(FollowUp.id == follow_up_id, FollowUp.side == side, scope_of(actor, side, waiting_since()))
        .with_for_update(of=FollowUp)).one_or_none()
    return (row.FollowUp, row.Placement) if row else None


def due_for(actor: Actor, side: Side) -> tuple[FollowUpView, ...]:
    """What this side has not answered yet, the longest due first."""
    rows = db().execute(joined(*COLUMNS).where(*_due(actor, side)).order_by(FollowUp.due_at, FollowUp.id)).all()
    return tuple(view_of(row) for row in rows)


def count_due(actor: Actor, side: Side) -> int:
    """How many questions wait for this side."""
    return db().execute(joined(func.count()).where(*_due(actor, side))).scalar_one()


def _due(actor: Actor, side: Side) -> tuple[ColumnElement[bool], ...]:
    in_work = or_(Placement.ended_on.is_(None), FollowUp.due_at <= Placement.ended_on)
    return (FollowUp.side == side, scope_of(actor, side), FollowUp.due_at <= clock.now(),
            FollowUp.answered_at.is_(None), in_work)


def person_of(row: Any) -> str:
    """Who works there, as the other sides read it."""
    return row.full_name or _("Pelamar menghapus datanya")


def calls_for_help(placement_ids: Collection[str]) -> dict[str, frozenset[int]]:
    """Placement → the answers that ask the ULD for help, until an officer writes news of the same month."""
    rows = db().execute(select(FollowUp.placement_id, FollowUp.id).where(
        FollowUp.placement_id.in_(placement_ids), FollowUp.help_asked_at.is_not(None)))
    calls = defaultdict(set)
    for placement_id, number in rows:
        calls[placement_id].add(number)
    return {placement_id: frozenset(numbers) for placement_id, numbers in calls.items()}


def count_calls(actor: Actor, *which: ColumnElement[bool]) -> int:
    """At how many placements somebody waits for help of this officer."""
    since = waiting_since()
    return db().execute(select(func.count()).select_from(Placement).where(
        since.is_not(None), scope_of(actor, Side.OFFICER, since), *which)).scalar_one()


def count_late_calls(actor: Actor) -> int:
    """How many of these wait for more than three working days."""
    return count_calls(actor, waiting_since() < late_before())


def regions_where_calls_became_late(begin: datetime, end: datetime) -> list[str | None]:
    """The region of each placement where help was asked between and none was given."""
    since = waiting_since()
    return list(db().scalars(select(Placement.region_code).where(since >= begin, since < end)))


def view_of(row: Any) -> FollowUpView:
    """A row of COLUMNS in words."""
    answer = row.answer or {}
    return FollowUpView(
        row.id, row.placement_id, row.month, Side(row.side), row.due_at, row.due_at <= clock.now(),
        fmt.date(row.answered_at) if row.answered_at else "", answer,
        still_in_words(answer.get("still", "")),
        how_in_words(answer.get("how", "")), answer.get("words", ""),
        person_of(row), row.title or "", row.name, fmt.date(row.help_asked_at) if row.help_asked_at else "")
