"""Placements as the officer sees them: the list, and one with every question and answer."""
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from webapp.access.roles import Actor
from webapp.accounts.models import User
from webapp.accounts.models_organisations import Organisation
from webapp.applications.models import FollowUp, Placement
from webapp.applications.queries.follow_ups import (
    COLUMNS,
    FollowUpView,
    calls_for_help,
    joined,
    person_of,
    scope_of,
    view_of,
)
from webapp.applications.states import Side
from webapp.core.database import db
from webapp.core.formats import fmt
from webapp.vacancies.models import Vacancy
from webapp.web.names import tell_apart


@dataclass(frozen=True)
class PlacementView:
    """A placement as the officer reads it; `calls` are the answers that wait for help."""

    id: str
    user_id: int | None
    person: str
    title: str
    organisation: str
    starts: str
    ended: str
    label: str
    calls: frozenset[int]
    follow_ups: tuple[FollowUpView, ...] = ()


def list_placements(actor: Actor) -> tuple[PlacementView, ...]:
    """Placements in the officer's regions: where help is asked for, then the newest (at most 200)."""
    calls = calls_for_help(actor)
    rows = db().execute(_placements().where(scope_of(actor, Side.OFFICER)).order_by(
        Placement.id.in_(calls).desc(), Placement.started_on.desc(), Placement.id).limit(200)).all()
    labels = tell_apart([f"{person_of(row)}, {row.title or ''}" for row in rows], range(1, len(rows) + 1))
    return tuple(_placement(row, label, calls) for row, label in zip(rows, labels, strict=True))


def show_placement(actor: Actor, placement_id: str) -> PlacementView | None:
    """One placement with every question and answer."""
    row = db().execute(_placements().where(
        Placement.id == placement_id, scope_of(actor, Side.OFFICER))).one_or_none()
    if row is None:
        return None
    rows = db().execute(joined(*COLUMNS).where(FollowUp.placement_id == placement_id)
                        .order_by(FollowUp.month, FollowUp.id)).all()
    return _placement(row, row.title or "", calls_for_help(actor, Placement.id == placement_id),
                      tuple(view_of(one) for one in rows))


def _placements() -> Any:
    return (select(Placement.id, Placement.user_id, User.full_name, Vacancy.title, Organisation.name,
                   Placement.started_on, Placement.ended_on)
            .outerjoin(User, User.id == Placement.user_id).outerjoin(Vacancy, Vacancy.id == Placement.vacancy_id)
            .join(Organisation, Organisation.id == Placement.organisation_id))


def _placement(row: Any, label: str, calls: Mapping[str, frozenset[int]],
               follow_ups: tuple[FollowUpView, ...] = ()) -> PlacementView:
    return PlacementView(
        row.id, row.user_id, person_of(row), row.title or "", row.name, fmt.date(row.started_on),
        fmt.date(row.ended_on) if row.ended_on else "", label,
        calls.get(row.id, frozenset()), follow_ups)
