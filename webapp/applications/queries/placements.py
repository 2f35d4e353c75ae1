"""Placements as the officer sees them: the list, and one with every question and answer."""
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select

from webapp.access.roles import Actor
from webapp.accounts.contact_ways import Reach, reach_of
from webapp.accounts.identity import phone_in_words
from webapp.accounts.models import User
from webapp.accounts.models_organisations import Organisation
from webapp.accounts.responsible import late_before
from webapp.applications.models import FollowUp, Placement
from webapp.applications.queries.follow_ups import (
    COLUMNS,
    FollowUpView,
    calls_for_help,
    joined,
    person_of,
    scope_of,
    view_of,
    waiting_since,
)
from webapp.applications.states import Side
from webapp.core.database import db
from webapp.core.formats import fmt
from webapp.vacancies.models import Vacancy
from webapp.web.names import tell_apart


@dataclass(frozen=True)
class PlacementView:
    """A placement as the officer reads it; `calls` are the answers that wait for help, since `help_since`.

    Who asked may be reached for that: the worker the way they chose, the employer as its organisation says.
    """

    id: str
    user_id: int | None
    person: str
    title: str
    organisation: str
    starts: str
    ended: str
    label: str
    calls: frozenset[int]
    help_since: str
    late: bool
    worker: Reach | None = None
    employer: Reach | None = None
    follow_ups: tuple[FollowUpView, ...] = ()


def list_placements(actor: Actor) -> tuple[PlacementView, ...]:
    """Placements of the officer: where help is asked for, the longest first, then the newest (at most 200)."""
    since = waiting_since()
    rows = db().execute(_placements().where(scope_of(actor, Side.OFFICER, since)).order_by(
        since.is_(None), since, Placement.started_on.desc(), Placement.id).limit(200)).all()
    calls = calls_for_help([row.id for row in rows])
    labels = tell_apart([f"{person_of(row)}, {row.title or ''}" for row in rows], range(1, len(rows) + 1))
    return tuple(_placement(row, label, calls) for row, label in zip(rows, labels, strict=True))


def show_placement(actor: Actor, placement_id: str) -> PlacementView | None:
    """One placement with every question and answer."""
    row = db().execute(_placements().where(
        Placement.id == placement_id, scope_of(actor, Side.OFFICER, waiting_since()))).one_or_none()
    if row is None:
        return None
    rows = db().execute(joined(*COLUMNS).where(FollowUp.placement_id == placement_id)
                        .order_by(FollowUp.month, FollowUp.id)).all()
    calls = calls_for_help([placement_id])
    asking = {one.side for one in rows if one.id in calls.get(placement_id, ())}
    return replace(
        _placement(row, row.title or "", calls), follow_ups=tuple(view_of(one) for one in rows),
        worker=reach_of(row.user_id) if row.user_id and Side.SEEKER in asking else None,
        employer=employers_reach(placement_id) if Side.EMPLOYER in asking else None)


def employers_reach(placement_id: str) -> Reach:
    """Whom an officer calls at the employer of a placement."""
    row = db().execute(
        select(Organisation.responsible_person, Organisation.phone)
        .join(Placement, Placement.organisation_id == Organisation.id).where(Placement.id == placement_id)).one()
    return Reach((), phone_in_words(row.phone) or "", "", row.responsible_person or "")


def _placements() -> Any:
    return (select(Placement.id, Placement.user_id, User.full_name, Vacancy.title, Organisation.name,
                   Placement.started_on, Placement.ended_on, waiting_since().label("since"))
            .outerjoin(User, User.id == Placement.user_id).outerjoin(Vacancy, Vacancy.id == Placement.vacancy_id)
            .join(Organisation, Organisation.id == Placement.organisation_id))


def _placement(row: Any, label: str, calls: Mapping[str, frozenset[int]]) -> PlacementView:
    return PlacementView(
        row.id, row.user_id, person_of(row), row.title or "", row.name, fmt.date(row.started_on),
        fmt.date(row.ended_on) if row.ended_on else "", label,
        calls.get(row.id, frozenset()), fmt.date(row.since) if row.since else "",
        row.since is not None and row.since < late_before())
