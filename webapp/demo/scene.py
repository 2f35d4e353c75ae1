"""What the loaders share: the day of loading, ids by key, and moments counted from that day."""
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from webapp.access.roles import Actor, Role
from webapp.accounts.models import User
from webapp.core import clock
from webapp.demo.entries import Entry


@dataclass
class Scene:
    """The database being filled. Ids stand by the keys that the data files use."""

    session: Session
    users: dict[str, int] = field(default_factory=dict)
    organisations: dict[str, int] = field(default_factory=dict)
    workplaces: dict[str, int] = field(default_factory=dict)
    vacancies: dict[str, int] = field(default_factory=dict)
    applications: dict[str, int] = field(default_factory=dict)
    today: date = field(default_factory=clock.today)
    now: datetime = field(default_factory=clock.now)

    def add(self, row: Any) -> Any:
        """Writes one row at once, so that its id is known and the order of ids is the order of the files."""
        self.session.add(row)
        self.session.flush()
        return row

    def day(self, days: int) -> date:
        """The calendar day so many days from today."""
        return self.today + timedelta(days=days)

    def moment(self, days: float, at: str = "09.00", zone: ZoneInfo = clock.JAKARTA) -> datetime:
        """A time of day so many days from today; what should lie behind us never lies ahead."""
        hour, minute = at.split(".")
        moment = datetime.combine(self.day(int(days)), time(int(hour), int(minute)), zone)
        return min(moment, self.now - timedelta(minutes=5)) if days <= 0 else moment

    def year(self, years_ago: int | None) -> int | None:
        """The calendar year so many years ago."""
        return None if years_ago is None else self.today.year - years_ago

    def user(self, entry: Entry, name: str) -> int:
        """Id of the person that a field names."""
        return self._id(self.users, entry, name)

    def organisation(self, entry: Entry, name: str) -> int:
        """Id of the organisation that a field names."""
        return self._id(self.organisations, entry, name)

    def vacancy(self, entry: Entry, name: str) -> int:
        """Id of the vacancy that a field names."""
        return self._id(self.vacancies, entry, name)

    def actor(self, user_id: int, role: Role) -> Actor:
        """This person, acting in one role."""
        return Actor(user_id, self.session.get_one(User, user_id).full_name, frozenset({role}))

    def _id(self, ids: dict[str, int], entry: Entry, name: str) -> int:
        key = entry.need(name)
        if key not in ids:
            raise entry.wrong(f"{name}: {key!r} is not known")
        return ids[key]
