"""Follow-ups and placements: what each side is asked, and what the officer sees."""
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select, true

from webapp.access.roles import Actor
from webapp.accounts.models import User
from webapp.accounts.models_organisations import Organisation
from webapp.accounts.responsible import regions_of
from webapp.applications.cases import MAY_READ
from webapp.applications.forms_answers import how_in_words, still_in_words
from webapp.applications.models import FollowUp, Placement
from webapp.applications.states import Side
from webapp.core import clock
from webapp.core.database import db
from webapp.core.formats import fmt
from webapp.core.i18n import _
from webapp.vacancies.models import Vacancy
from webapp.web.names import tell_apart


@dataclass(frozen=True)
class FollowUpView:
    """One question to one side."""

    id: int
    placement_id: str
    month: int
    side: Side
    due_at: datetime
    is_due: bool
    answered: str
    still: str
    how: str
    words: str
    needs_help: bool
    person: str
    title: str
    organisation: str


@dataclass(frozen=True)
class PlacementView:
    """A placement as the officer reads it."""

    id: str
    user_id: int | None
    person: str
    title: str
    organisation: str
    starts: str
    ended: str
    label: str
    follow_ups: tuple[FollowUpView, ...] = ()


COLUMNS = (
    FollowUp.id, FollowUp.placement_id, FollowUp.month, FollowUp.side, FollowUp.due_at, FollowUp.answered_at,
    FollowUp.answer, User.full_name, Vacancy.title, Organisation.name)


def scope_of(actor: Actor, side: Side) -> ColumnElement[bool]:
    """Whose placements the actor may follow on this side."""
    if side is Side.SEEKER:
        return Placement.user_id == actor.user_id
    if side is Side.EMPLOYER:
        return Placement.organisation_id.in_(
            [seat.organisation_id for seat in actor.organisations() if seat.organisation_status in MAY_READ])
    regions = regions_of(actor)
    return true() if regions is None else Placement.region_code.in_(regions)


def _joined(*columns: Any) -> Any:
    return (select(*columns).select_from(FollowUp).join(Placement, Placement.id == FollowUp.placement_id)
            .outerjoin(User, User.id == Placement.user_id).outerjoin(Vacancy, Vacancy.id == Placement.vacancy_id)
            .join(Organisation, Organisation.id == Placement.organisation_id))


def show_follow_up(actor: Actor, side: Side, follow_up_id: int) -> FollowUpView | None:
    """A question to this side that the actor may answer."""
    row = db().execute(_joined(*COLUMNS).where(
        FollowUp.id == follow_up_id, FollowUp.side == side, scope_of(actor, side))).one_or_none()
    return _view(row) if row else None


def row_for_answer(actor: Actor, side: Side, follow_up_id: int) -> tuple[FollowUp, Placement] | None:
    """The rows for an answer, held until the end of the act."""
    row = db().execute(
        select(FollowUp, Placement).join(Placement, Placement.id == FollowUp.placement_id)
        .where(FollowUp.id == follow_up_id, FollowUp.side == side, scope_of(actor, side))
        .with_for_update()).one_or_none()
    return (row.FollowUp, row.Placement) if row else None


def due_for(actor: Actor, side: Side) -> tuple[FollowUpView, ...]:
    """What this side has not answered yet, the longest due first."""
    rows = db().execute(_joined(*COLUMNS).where(*_due(actor, side)).order_by(FollowUp.due_at, FollowUp.id)).all()
    return tuple(_view(row) for row in rows)


def count_due(actor: Actor, side: Side) -> int:
    """How many questions wait for this side."""
    return db().execute(_joined(func.count()).where(*_due(actor, side))).scalar_one()


def _due(actor: Actor, side: Side) -> tuple[ColumnElement[bool], ...]:
    return (FollowUp.side == side, scope_of(actor, side), FollowUp.due_at <= clock.now(),
            FollowUp.answered_at.is_(None))


def list_placements(actor: Actor) -> tuple[PlacementView, ...]:
    """Placements in the officer's regions, the newest first (at most 200)."""
    rows = db().execute(_placements().where(scope_of(actor, Side.OFFICER))
                        .order_by(Placement.started_on.desc(), Placement.id).limit(200)).all()
    labels = tell_apart([f"{_person(row)}, {row.title or ''}" for row in rows], range(1, len(rows) + 1))
    return tuple(_placement(row, label) for row, label in zip(rows, labels, strict=True))


def show_placement(actor: Actor, placement_id: str) -> PlacementView | None:
    """One placement with every question and answer."""
    row = db().execute(_placements().where(
        Placement.id == placement_id, scope_of(actor, Side.OFFICER))).one_or_none()
    if row is None:
        return None
    rows = db().execute(_joined(*COLUMNS).where(FollowUp.placement_id == placement_id)
                        .order_by(FollowUp.month, FollowUp.id)).all()
    return _placement(row, row.title or "", tuple(_view(one) for one in rows))


def _placements() -> Any:
    return (select(Placement.id, Placement.user_id, User.full_name, Vacancy.title, Organisation.name,
                   Placement.started_on, Placement.ended_on)
            .outerjoin(User, User.id == Placement.user_id).outerjoin(Vacancy, Vacancy.id == Placement.vacancy_id)
            .join(Organisation, Organisation.id == Placement.organisation_id))


def _person(row: Any) -> str:
    return row.full_name or _("Pelamar menghapus datanya")


def _placement(row: Any, label: str, follow_ups: tuple[FollowUpView, ...] = ()) -> PlacementView:
    return PlacementView(
        row.id, row.user_id, _person(row), row.title or "", row.name, fmt.date(row.started_on),
        fmt.date(row.ended_on) if row.ended_on else "", label, follow_ups)


def _view(row: Any) -> FollowUpView:
    answer = row.answer or {}
    return FollowUpView(
        row.id, row.placement_id, row.month, Side(row.side), row.due_at, row.due_at <= clock.now(),
        fmt.date(row.answered_at) if row.answered_at else "", still_in_words(answer.get("still", "")),
        how_in_words(answer.get("how", "")), answer.get("words", ""), answer.get("how") == "help",
        _person(row), row.title or "", row.name)
