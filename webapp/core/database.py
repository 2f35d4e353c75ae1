"""The database: a writing and a read-only engine, and the session of the act that runs now."""
import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from typing import Any, cast

from sqlalchemy import Connection, CursorResult, Delete, Engine, Update, create_engine, event
from sqlalchemy.orm import Session, sessionmaker

_session: ContextVar[Session | None] = ContextVar("session", default=None)

SQLITE = (
    "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON", "PRAGMA busy_timeout=10000",
    "PRAGMA secure_delete=ON", "PRAGMA cache_size=-8000",
)


def db() -> Session:
    """The session of this request, command or job; raises RuntimeError outside of one."""
    session = _session.get()
    if session is None:
        raise RuntimeError("no database session is open here")
    return session


def rows_changed(statement: Update | Delete) -> int:
    """Runs a change or deletion of many rows at once; returns how many it met."""
    return cast(CursorResult[Any], db().execute(statement)).rowcount


class Database:
    """Opens sessions; reading ones cannot write, because the connection itself refuses (design.md §2)."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.writer = _engine(url, read_only=False)
        self.reader = _engine(url, read_only=True)
        self._writing = sessionmaker(self.writer, expire_on_commit=False)
        self._reading = sessionmaker(self.reader, expire_on_commit=False)

    @property
    def is_sqlite(self) -> bool:
        return self.writer.dialect.name == "sqlite"

    def open(self, *, read_only: bool) -> Session:
        """A new session; the caller closes it."""
        return self._reading() if read_only else self._writing()

    @contextlib.contextmanager
    def reading(self) -> Iterator[Session]:
        """Within this block `db()` is a read-only session."""
        with self._reading() as session, current(session):
            yield session

    @contextlib.contextmanager
    def writing(self) -> Iterator[Session]:
        """Within this block `db()` is a session that commits once at the end, or rolls back when it raises."""
        with self._writing() as session, current(session):
            yield session
            session.commit()

    @contextlib.contextmanager
    def side_write(self) -> Iterator[Connection]:
        """A connection of its own, committed at once: access log, last use, limit counters and nothing else."""
        with self.writer.begin() as connection:
            yield connection

    def dispose(self) -> None:
        """Closes all connections (before a fork, and at the end)."""
        self.writer.dispose()
        self.reader.dispose()


@contextlib.contextmanager
def current(session: Session) -> Iterator[None]:
    """Makes a session the one that `db()` gives."""
    token = _session.set(session)
    try:
        yield
    finally:
        _session.reset(token)


def _engine(url: str, *, read_only: bool) -> Engine:
    if url.startswith("sqlite"):
        return _sqlite_engine(url, read_only)
    options = {"options": "-c default_transaction_read_only=on"} if read_only else {}
    return create_engine(url, pool_pre_ping=True, connect_args=options)


def _sqlite_engine(url: str, read_only: bool) -> Engine:
    engine = create_engine(url, connect_args={"isolation_level": None, "check_same_thread": False})

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        for pragma in (*SQLITE, f"PRAGMA query_only={'ON' if read_only else 'OFF'}"):
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # IMMEDIATE: a transaction that reads first and writes later would fail at once when another wrote between.
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return engine
