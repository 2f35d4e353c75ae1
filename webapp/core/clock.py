"""The one clock: everything asks here what time it is, so that tests and the demo can say so."""
import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_fixed: ContextVar[datetime | None] = ContextVar("fixed_time", default=None)
JAKARTA = ZoneInfo("Asia/Jakarta")


def now() -> datetime:
    """The present moment in UTC, with its zone."""
    return _fixed.get() or datetime.now(UTC)


def today(zone: ZoneInfo = JAKARTA) -> date:
    """The calendar day in a zone (Jakarta unless told)."""
    return now().astimezone(zone).date()


def end_of_day(day: date, zone: ZoneInfo) -> datetime:
    """The moment a closing date ends: 24.00 in that zone, in UTC (design.md §6)."""
    return datetime.combine(day + timedelta(days=1), time(0), zone).astimezone(UTC)


@contextlib.contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Within this block `now()` is that moment."""
    token = _fixed.set(moment)
    try:
        yield
    finally:
        _fixed.reset(token)
