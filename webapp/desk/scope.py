"""Which cases an officer sees, when one moves up a level, and that nobody decides their own (design.md §8)."""
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, false, or_, true

from webapp.access.roles import Actor
from webapp.accounts.responsible import regions_below, regions_of
from webapp.core import clock

MOVES_UP_AFTER = 3  # working days
SATURDAY = 5


class OwnCase(PermissionError):
    """The officer is a party to this case: another officer decides."""


def late_before() -> datetime:
    """What began to wait before this moment is unanswered for more than three working days.

    Monday to Friday in Jakarta; public holidays are not known here, so a case moves up rather too early than too late.
    """
    moment, left = clock.now().astimezone(clock.JAKARTA), MOVES_UP_AFTER
    while left:
        moment -= timedelta(days=1)
        left -= moment.weekday() < SATURDAY
    return moment.astimezone(clock.now().tzinfo)


def is_late(since: datetime | None) -> bool:
    """Whether a case has moved up."""
    return since is not None and since < late_before()


def in_area(actor: Actor, region: Any, since: Any = None) -> ColumnElement[bool]:
    """Condition for cases of the officer's regions, and for late ones of the cities in their province.

    `region` and `since` are columns; without `since` nothing moves up. Administrators see everything.
    """
    mine = regions_of(actor)
    if mine is None:
        return true()
    own: ColumnElement[bool] = region.in_(mine) if mine else false()
    below = regions_below(actor) if since is not None else ()
    return or_(own, and_(region.in_(below), since < late_before())) if below else own


def is_party(actor: Actor, organisation_id: int | None) -> bool:
    """Whether the actor acts for this organisation, also a suspended one."""
    return organisation_id is not None and any(seat.organisation_id == organisation_id for seat in actor.seats)


def not_own_case(actor: Actor, organisation_id: int | None, *people: int | None) -> None:
    """OwnCase when the actor acts for the organisation or is one of the people of the case."""
    if is_party(actor, organisation_id) or actor.user_id in people:
        raise OwnCase
