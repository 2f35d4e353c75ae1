"""Which ULD answers for a region: its own, else the province's, else the administrator's desk (design.md §8)."""
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, false, or_, select, true

from webapp.access.roles import Actor, Role
from webapp.accounts.models import User
from webapp.accounts.models_organisations import Membership, Organisation
from webapp.accounts.states import OrganisationKind, OrganisationStatus
from webapp.core import clock, hooks
from webapp.core.database import db
from webapp.reference.regions import regions
from webapp.reference.workdays import working_days_before

MOVES_UP_AFTER = 3  # working days


@dataclass(frozen=True)
class Queue:
    """Work that waits at the desk; what the hook `queues(actor)` answers. `count` is read with `capped_count`."""

    order: int
    href: str
    title: str
    count: int
    late: int = 0  # of these, unanswered for more than three working days
    sentence: str = ""


def responsible_uld(region_code: str | None) -> int | None:
    """The region's own ULD, else its province's, else None: the administrator's desk."""
    return _uld_of(region_code, _ulds())


def desk_people(*region_codes: str | None) -> tuple[int, ...]:
    """Ids of the officers who answer for these regions; of the administrators where there are none."""
    found = _ulds()
    ulds = {_uld_of(code, found) for code in region_codes}
    rows = db().execute(select(Membership.organisation_id, Membership.user_id).where(
        Membership.organisation_id.in_([uld for uld in ulds if uld]))).all()
    people = {row.user_id for row in rows}
    if ulds - {row.organisation_id for row in rows}:
        people.update(administrators())
    return tuple(sorted(people))


def concerned_regions(organisation_id: int, region_code: str | None) -> tuple[str | None, ...]:
    """The region of an organisation and those where it has open vacancies or applications (a hook knows them)."""
    elsewhere = set[str]().union(*hooks.ask("regions_of_organisation", organisation_id)) - {region_code}
    return (region_code, *sorted(elsewhere))


def responsible_ulds(region_codes: Iterable[str | None]) -> tuple[int, ...]:
    """The ULDs that answer for these regions, without those of the administrators' desk."""
    found = _ulds()
    return tuple(sorted({uld for uld in (_uld_of(code, found) for code in region_codes) if uld}))


def people_above(region_code: str | None) -> tuple[int, ...]:
    """Who is told when the desk of a region leaves a case unanswered: the province's ULD, above it administrators."""
    region = regions().get(region_code or "")
    above = desk_people(region.province_code) if region else ()
    return above if above and above != desk_people(region_code) else administrators()


def administrators() -> tuple[int, ...]:
    """Ids of those who run the site."""
    return tuple(db().scalars(select(User.id).where(User.is_administrator, User.suspended_at.is_(None))))


def regions_of(actor: Actor) -> tuple[str, ...] | None:
    """Regions for which the actor's ULD answers; a province's ULD also for those without one of their own.

    None for administrators: everything, also what has no region.
    """
    if Role.ADMINISTRATOR in actor.roles:
        return None
    seats = {seat.region_code for seat in actor.organisations(OrganisationKind.ULD)}
    taken = set(_ulds())
    return tuple(region.code for region in regions().values() if region.code in seats or (
        region.province_code in seats and region.code not in taken))


def regions_below(actor: Actor) -> tuple[str, ...]:
    """Every region of the provinces whose ULD the actor sits in: what a city leaves unanswered comes up to them."""
    seats = {seat.region_code for seat in actor.organisations(OrganisationKind.ULD)}
    return tuple(region.code for region in regions().values() if region.province_code in seats)


def late_before(levels: int = 1, moment: datetime | None = None) -> datetime:
    """What began to wait before this is unanswered for more than three working days (at `moment`, or now).

    `levels`: so many times three working days, one for each desk that left it unanswered.
    """
    return working_days_before(moment or clock.now(), MOVES_UP_AFTER * levels)


def in_area(actor: Actor, region: Any, since: Any = None) -> ColumnElement[bool]:
    """Condition for cases of the officer's regions, and for late ones of the cities in their province.

    `region` and `since` are columns; without `since` nothing moves up. Administrators see everything.
    """
    mine = regions_of(actor)
    if mine is None:
        return true()
    own: ColumnElement[bool] = region.in_(mine) if mine else false()
    below = regions_below(actor) if since is not None else ()
    return or_(own, and_(region.in_(below), since < late_before())) if below else own


def _uld_of(region_code: str | None, found: dict[str, int]) -> int | None:
    region = regions().get(region_code or "")
    return (found.get(region.code) or found.get(region.province_code)) if region else None


def _ulds() -> dict[str, int]:
    """Region → its ULD (the first one, should there be two); suspended ones answer for nobody."""
    rows = db().execute(select(Organisation.region_code, Organisation.id).where(
        Organisation.kind == OrganisationKind.ULD, Organisation.region_code.is_not(None),
        Organisation.status != OrganisationStatus.SUSPENDED).order_by(Organisation.id.desc()))
    return {code: organisation_id for code, organisation_id in rows if code}
