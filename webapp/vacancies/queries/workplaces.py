"""Workplaces: the employer's own, and what a vacancy's page says of one."""
from dataclasses import dataclass

from sqlalchemy import select

from webapp.access.roles import Actor
from webapp.core.database import db
from webapp.reference.regions import label as region_label
from webapp.reference.vocabulary import vocabulary
from webapp.vacancies.models import Workplace


@dataclass(frozen=True)
class WorkplaceView:
    """A workplace; its facts by answer, in words. "Not known" is an answer; `unsaid` is what nobody answered."""

    id: int
    organisation_id: int
    name: str
    address: str | None
    postcode: str | None
    region: str
    region_code: str | None
    directions: str | None
    there: tuple[str, ...]
    missing: tuple[str, ...]
    unknown: tuple[str, ...]
    unsaid: tuple[str, ...]

    @property
    def answered(self) -> int:
        """How many of the facts have an answer."""
        return len(self.there) + len(self.missing) + len(self.unknown)


def workplace_view(place: Workplace) -> WorkplaceView:
    """The view of a row that was read already."""
    by_answer: dict[str | None, list[str]] = {"yes": [], "no": [], "unknown": [], None: []}
    for code, fact in vocabulary().workplace_facts.items():
        by_answer[place.facts.get(code)].append(fact.name)
    return WorkplaceView(
        id=place.id, organisation_id=place.organisation_id, name=place.name, address=place.address,
        postcode=place.postcode, region=region_label(place.region_code or ""), region_code=place.region_code,
        directions=place.directions, there=tuple(by_answer["yes"]), missing=tuple(by_answer["no"]),
        unknown=tuple(by_answer["unknown"]), unsaid=tuple(by_answer[None]))


def list_workplaces(actor: Actor) -> list[WorkplaceView]:
    """The workplaces of the actor's organisations, by name."""
    rows = db().scalars(
        select(Workplace).where(Workplace.organisation_id.in_(actor.organisation_ids())).order_by(Workplace.name))
    return [workplace_view(row) for row in rows]


def own_workplace(actor: Actor, workplace_id: int) -> Workplace | None:
    """The row for an edit; None when it is not the actor's."""
    return db().scalar(select(Workplace).where(
        Workplace.id == workplace_id, Workplace.organisation_id.in_(actor.organisation_ids())))
