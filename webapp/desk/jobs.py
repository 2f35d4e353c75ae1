"""Once a day: whoever stands above a desk is told what it left unanswered for three working days."""
from collections import Counter
from datetime import timedelta

from webapp.access.roles import SYSTEM
from webapp.accounts.notify import notify_many
from webapp.accounts.responsible import people_above
from webapp.core.database import db
from webapp.core.i18n import _l
from webapp.desk.feature import desk
from webapp.desk.queries.waiting import KINDS
from webapp.desk.scope import late_before

EVERY = timedelta(days=1)


@desk.job("cases that move up", EVERY)
def tell_above() -> int:
    """Tells of what became late since yesterday; earlier ones stand in the queue anyway. Returns how many cases."""
    late, regions = late_before(), Counter[str | None]()
    for kind in KINDS.values():
        statement = kind.statement(SYSTEM)
        columns = statement.selected_columns
        fresh = statement.where(columns["since"] < late, columns["since"] >= late - EVERY)
        regions.update(row.region_code for row in db().execute(fresh))
    people = Counter[int]()
    for region_code, count in regions.items():
        people.update(dict.fromkeys(people_above(region_code), count))
    for person, count in people.items():
        notify_many([person], _l("%(n)s kasus belum dijawab selama 3 hari kerja dan naik ke meja Anda.", n=count),
                    "/uld")
    return regions.total()
