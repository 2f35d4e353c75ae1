"""Once a day: whoever stands above a desk is told what it left unanswered for three working days (design.md §8)."""
from collections import Counter
from datetime import datetime, timedelta

from webapp.access.roles import SYSTEM
from webapp.accounts.notify import notify_many
from webapp.accounts.responsible import MOVES_UP_AFTER, administrators, people_above
from webapp.core import clock, hooks
from webapp.core.database import db
from webapp.core.i18n import _l
from webapp.desk.feature import desk
from webapp.desk.models import LateRound
from webapp.desk.queries.waiting import KINDS
from webapp.desk.scope import late_before

EVERY = timedelta(days=1)
Regions = Counter[str | None]


@desk.job("cases that move up", EVERY)
def tell_above() -> int:
    """Tells of what became late since the last round; earlier ones stand in the queue anyway. Returns how many cases.

    After three working days the desk above is told, after three more the administrators.
    """
    since = _last_round()
    first, second = _late_since(since, 1), _late_since(since, 2)
    people, again = Counter[int](), Counter[int]()
    for region_code, count in first.items():
        people.update(dict.fromkeys(people_above(region_code), count))
    bosses = administrators()
    for region_code, count in second.items():
        if set(people_above(region_code)) != set(bosses):  # who was told after three days is not told twice
            again.update(dict.fromkeys(bosses, count))
    _tell(people, MOVES_UP_AFTER)
    _tell(again, 2 * MOVES_UP_AFTER)
    return first.total() + again.total()


def _last_round() -> datetime:
    """The moment of the last round; this one is noted."""
    row = db().get(LateRound, 1)
    if row is None:
        row = LateRound(id=1, at=clock.now() - EVERY)
        db().add(row)
    before, row.at = row.at, clock.now()
    return before


def _late_since(moment: datetime, levels: int) -> Regions:
    """How many cases of each region became late between then and now, of this feature and of others."""
    begin, end, regions = late_before(levels, moment), late_before(levels), Regions()
    for kind in KINDS.values():
        statement = kind.statement(SYSTEM)
        since = statement.selected_columns["since"]
        rows = db().execute(statement.where(since >= begin, since < end))
        regions.update(row.region_code for row in rows)
    for found in hooks.ask("late_cases", begin, end):
        regions.update(found)
    return regions


def _tell(people: Counter[int], days: int) -> None:
    for person, count in people.items():
        notify_many([person], _l("%(n)s kasus belum dijawab selama %(hari)s hari kerja dan naik ke meja Anda.",
                                 n=count, hari=days), "/uld")
