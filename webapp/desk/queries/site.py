"""What an administrator sees of the whole site: units, their officers, mail that waits."""
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from webapp.accounts.models import User
from webapp.accounts.models_organisations import Membership, Organisation
from webapp.accounts.states import OrganisationKind, OrganisationStatus
from webapp.core import clock
from webapp.core.database import db
from webapp.core.outbox import OutboxMessage
from webapp.core.worker import WorkerState
from webapp.reference.regions import label as region_label


@dataclass(frozen=True)
class Unit:
    """A ULD with the number of its officers."""

    id: int
    name: str
    region: str
    officers: int


@dataclass(frozen=True)
class Health:
    """Whether mail goes out and the worker lives."""

    waiting: int
    failed: int
    oldest: datetime | None
    worker: datetime | None


def units() -> list[Unit]:
    """All units by name."""
    rows = db().execute(
        select(Organisation.id, Organisation.name, Organisation.region_code, func.count(Membership.id))
        .outerjoin(Membership, Membership.organisation_id == Organisation.id)
        .where(Organisation.kind == OrganisationKind.ULD)
        .group_by(Organisation.id, Organisation.name, Organisation.region_code).order_by(Organisation.name))
    return [Unit(id, name, region_label(code or ""), officers) for id, name, code, officers in rows]


@dataclass(frozen=True)
class PublicUnit:
    """Where people may come or call."""

    name: str
    address: str | None
    phone: str | None


def public_units() -> tuple[PublicUnit, ...]:
    """The units where people may come, by name."""
    rows = db().execute(select(Organisation.name, Organisation.address, Organisation.phone).where(
        Organisation.kind == OrganisationKind.ULD, Organisation.status != OrganisationStatus.SUSPENDED)
        .order_by(Organisation.name, Organisation.id))
    return tuple(PublicUnit(*row) for row in rows)


def unit(unit_id: int) -> Unit | None:
    """One unit."""
    return next((found for found in units() if found.id == unit_id), None)


def unit_of_region(region_code: str) -> int | None:
    """The unit that a region has already."""
    return db().scalar(select(Organisation.id).where(
        Organisation.kind == OrganisationKind.ULD, Organisation.region_code == region_code))


def administrators() -> list[tuple[str, str | None]]:
    """Who runs the site."""
    rows = db().execute(select(User.full_name, User.email).where(User.is_administrator).order_by(User.full_name))
    return [(name, email) for name, email in rows]


def health() -> Health:
    """The outbox in numbers; failed is what was tried and not sent."""
    unsent = (OutboxMessage.sent_at.is_(None),)
    waiting, oldest = db().execute(select(func.count(), func.min(OutboxMessage.created_at)).where(
        *unsent, OutboxMessage.next_try_at <= clock.now())).one()
    failed = db().scalar(select(func.count()).where(*unsent, OutboxMessage.attempts > 0)) or 0
    return Health(waiting, failed, oldest, db().scalar(select(func.max(WorkerState.beat_at))))
