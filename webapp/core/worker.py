"""The worker: `kerja work` does what must happen again and again; a lock keeps it single (design.md §2)."""
import os
import time
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Protocol

from sqlalchemy import Integer, String
from sqlalchemy.orm import Mapped

from webapp.core import clock
from webapp.core.database import Database
from webapp.core.labels import Retention, Sensitivity, col
from webapp.core.logs import log
from webapp.core.models import Base, UtcDateTime

PATIENCE = timedelta(minutes=2)


class WorkerState(Base):
    """The worker that holds the lock and when it last gave a sign of life; one row."""

    __tablename__ = "worker_state"

    id: Mapped[int] = col(Integer, "always 1", Sensitivity.INTERNAL, Retention.SHORT, primary_key=True)
    holder: Mapped[str] = col(String(80), "process that holds the lock", Sensitivity.INTERNAL, Retention.SHORT)
    beat_at: Mapped[datetime] = col(UtcDateTime, "last sign of life", Sensitivity.INTERNAL, Retention.SHORT)


class JobLike(Protocol):
    """What the worker needs to know of a job (`webapp.web.feature.Job`)."""

    @property
    def name(self) -> str: ...
    @property
    def every(self) -> timedelta: ...
    @property
    def run(self) -> Callable[[], int]: ...


def hold_lock(database: Database, holder: str) -> bool:
    """Takes or renews the lock; False when another worker gave a sign of life within two minutes."""
    with database.writing() as session:
        state = session.get(WorkerState, 1, with_for_update=True)
        if state is None:
            session.add(WorkerState(id=1, holder=holder, beat_at=clock.now()))
            return True
        if state.holder != holder and clock.now() - state.beat_at < PATIENCE:
            return False
        state.holder, state.beat_at = holder, clock.now()
        return True


def run_job(database: Database, job: JobLike) -> int:
    """Runs a job in one transaction; a failure is logged and does not stop the others."""
    try:
        with database.writing():
            count = job.run()
    except Exception as error:  # a job that fails must not end the worker; its next run tries again
        log.error("job failed", job=job.name, error=type(error).__name__)
        return 0
    if count:
        log.info("job done", job=job.name, count=count)
    return count


def work(database: Database, jobs: Iterable[JobLike], *, once: bool = False) -> None:
    """Runs every job when it is due, for ever; `once` runs each once and returns."""
    holder, due = f"{os.uname().nodename}:{os.getpid()}", {job: clock.now() for job in jobs}
    while True:
        if hold_lock(database, holder):
            for job, moment in due.items():
                if moment <= clock.now():
                    run_job(database, job)
                    due[job] = clock.now() + job.every
        if once:
            return
        time.sleep(2)
