"""Organisations from which a person hides: they neither see nor reach that person (design.md §8)."""
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, delete, exists, select

from webapp.access.roles import Actor
from webapp.accounts.models_organisations import Organisation
from webapp.accounts.models_privacy import KeptAway
from webapp.core import clock
from webapp.core.database import db


@dataclass(frozen=True)
class KeptAwayLine:
    """An organisation on a person's list."""

    organisation_id: int
    name: str
    at: datetime


def keep_away(actor: Actor, organisation_id: int) -> None:
    """The actor hides from an organisation and can no longer be written to by it; doing it twice changes nothing."""
    if not is_kept_away(actor.user_id, organisation_id):
        db().add(KeptAway(user_id=actor.user_id, organisation_id=organisation_id, at=clock.now()))
        db().flush()


def let_back(actor: Actor, organisation_id: int) -> None:
    """Undoes `keep_away`."""
    db().execute(delete(KeptAway).where(
        KeptAway.user_id == actor.user_id, KeptAway.organisation_id == organisation_id))


def is_kept_away(user_id: int, organisation_id: int) -> bool:
    """Whether this person hides from this organisation."""
    return bool(db().execute(select(exists().where(
        KeptAway.user_id == user_id, KeptAway.organisation_id == organisation_id))).scalar())


def hiding_from(organisation_id: int) -> Select[int]:
    """Ids of the people who hide from an organisation, to leave out: `User.id.not_in(hiding_from(7))`."""
    return select(KeptAway.user_id).where(KeptAway.organisation_id == organisation_id)


def kept_away_from(user_id: int) -> tuple[KeptAwayLine, ...]:
    """The organisations from which a person hides, by name."""
    rows = db().execute(
        select(KeptAway.organisation_id, Organisation.name, KeptAway.at)
        .join(Organisation, Organisation.id == KeptAway.organisation_id)
        .where(KeptAway.user_id == user_id).order_by(Organisation.name)).all()
    return tuple(KeptAwayLine(*row) for row in rows)
