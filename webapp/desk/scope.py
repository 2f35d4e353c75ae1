"""Which cases an officer sees, until when they are answered, and that nobody decides their own (design.md §8)."""
from datetime import datetime, timedelta

from webapp.access.roles import Actor
from webapp.accounts.responsible import in_area, late_before
from webapp.core import clock

__all__ = [
    "ANSWER_WITHIN", "OwnCase", "answer_due", "in_area", "is_late", "is_overdue", "is_party", "late_before",
    "not_own_case",
]

ANSWER_WITHIN = timedelta(days=14)


class OwnCase(PermissionError):
    """The officer is a party to this case: another officer decides."""


def is_late(since: datetime | None) -> bool:
    """Whether a case has moved up."""
    return since is not None and since < late_before()


def answer_due(about: str, made_at: datetime) -> datetime | None:
    """Until when a complaint about accessibility is answered, as /aksesibilitas promises; None for other reports."""
    return made_at + ANSWER_WITHIN if about == "access" else None


def is_overdue(due: datetime | None) -> bool:
    """Whether the day of the promise has gone by; it counts to its end, as a closing date does."""
    return due is not None and due.astimezone(clock.JAKARTA).date() < clock.today()


def is_party(actor: Actor, organisation_id: int | None) -> bool:
    """Whether the actor acts for this organisation, also a suspended one."""
    return organisation_id is not None and any(seat.organisation_id == organisation_id for seat in actor.seats)


def not_own_case(actor: Actor, organisation_id: int | None, *people: int | None) -> None:
    """OwnCase when the actor acts for the organisation or is one of the people of the case."""
    if is_party(actor, organisation_id) or actor.user_id in people:
        raise OwnCase
