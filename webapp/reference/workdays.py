"""Working days: Monday to Friday in Jakarta, without the public holidays and days of joint leave that are listed.

Listed are those of data/holidays.csv, each with the decree that sets it, and those that an installation adds in the
file `holidays.csv` of its data folder (the next year's decree, a province's own days). A day that nobody listed counts
as a working day.
"""
import csv
from collections.abc import Collection, Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from webapp.core import clock
from webapp.reference.tables import DATA

SATURDAY = 5
FILE = "holidays.csv"
_listed: frozenset[date] = frozenset()


def read_holidays(path: Path) -> frozenset[date]:
    """The days in the column `day` (2026-12-25); ValueError names file and line of one that cannot be read."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = csv.DictReader(stream)
        if "day" not in (rows.fieldnames or ()):
            raise ValueError(f"{path.name}: the first line must name a column 'day'")
        return frozenset(_day(path.name, rows.line_num, (row["day"] or "").strip()) for row in rows)


def _day(name: str, line: int, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{name}, line {line}: {text!r} is not a day like 2026-12-25") from None


def use_holidays(data_dir: Path) -> None:
    """Lists our own days and those of the installation, once at the start of a process."""
    global _listed
    files: Iterable[Path] = (path for path in (DATA / FILE, data_dir / FILE) if path.exists())
    _listed = frozenset[date]().union(*map(read_holidays, files))


def holidays() -> frozenset[date]:
    """The days on which offices are closed, besides Saturdays and Sundays."""
    return _listed


def is_working_day(day: date, closed: Collection[date]) -> bool:
    """Monday to Friday, and not one of the closed days."""
    return day.weekday() < SATURDAY and day not in closed


def working_days_before(moment: datetime, count: int, closed: Collection[date] | None = None) -> datetime:
    """The moment so many working days earlier, at the same time of day in Jakarta; in UTC."""
    listed = holidays() if closed is None else closed
    found = moment.astimezone(clock.JAKARTA)
    while count:
        found -= timedelta(days=1)
        count -= is_working_day(found.date(), listed)
    return found.astimezone(UTC)
