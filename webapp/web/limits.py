"""Limits instead of puzzles: counters in the database, so that every web process sees the same (design.md §8)."""
import hashlib
from datetime import datetime, timedelta

from flask import abort, current_app, request
from sqlalchemy import Integer, String, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped

from webapp.core import clock
from webapp.core.database import Database, db
from webapp.core.labels import Retention, Sensitivity, col
from webapp.core.models import Base, UtcDateTime


class LimitCounter(Base):
    """How often something was tried in the present window; the key is a keyed digest, not the address itself."""

    __tablename__ = "limit_counter"

    key: Mapped[str] = col(
        String(64), "digest of what is counted", Sensitivity.INTERNAL, Retention.SHORT, primary_key=True)
    until: Mapped[datetime] = col(
        UtcDateTime, "when the window ends", Sensitivity.INTERNAL, Retention.SHORT, index=True)
    count: Mapped[int] = col(Integer, "tries in the window", Sensitivity.INTERNAL, Retention.SHORT)


def limit(name: str, times: int, per: timedelta, key: str | None = None) -> None:
    """Counts one try and answers 429 after `times` in a window; `key` is the visitor's address unless told.

    Call it before the first use of `db()` in an act: it commits on a connection of its own.
    """
    if count_try(name, per, key or request.remote_addr or "") > times:
        abort(429)


def count_try(name: str, per: timedelta, key: str) -> int:
    """Counts one try and returns how many there were in the present window."""
    database: Database = current_app.extensions["database"]
    digest = digest_of(name, key)
    insert = sqlite.insert if database.is_sqlite else postgresql.insert
    with database.side_write() as connection:
        connection.execute(delete(LimitCounter).where(LimitCounter.until < clock.now()))
        connection.execute(insert(LimitCounter).values(key=digest, until=clock.now() + per, count=0)
                           .on_conflict_do_nothing(index_elements=["key"]))
        connection.execute(update(LimitCounter).where(LimitCounter.key == digest)
                           .values(count=LimitCounter.count + 1))
        return connection.execute(select(LimitCounter.count).where(LimitCounter.key == digest)).scalar_one()


def take_back_try(name: str, key: str) -> None:
    """Uncounts one try (it was right after all); part of the transaction of the act."""
    db().execute(update(LimitCounter).where(LimitCounter.key == digest_of(name, key), LimitCounter.count > 0)
                 .values(count=LimitCounter.count - 1))


def digest_of(name: str, key: str) -> str:
    """Keyed, so that the table does not tell which addresses were here."""
    secret: str = current_app.extensions["settings"].secret_key
    return hashlib.blake2b(f"{name}\0{key}".encode(), key=secret[:64].encode(), digest_size=32).hexdigest()
