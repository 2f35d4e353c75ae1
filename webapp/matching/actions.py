"""What a person tells the matching: what matters more, and what is not for them. All of it can be undone."""
from dataclasses import asdict

from sqlalchemy import delete, select

from webapp.access.roles import Actor
from webapp.core import clock
from webapp.core.database import db
from webapp.matching.model import Weights
from webapp.matching.models import MatchPreference, NotForMe


def set_preference(actor: Actor, weights: Weights, grouped: bool) -> None:
    """Keeps what matters to the actor."""
    row = db().get(MatchPreference, actor.user_id)
    if row is None:
        db().add(MatchPreference(user_id=actor.user_id, weights=asdict(weights), grouped=grouped))
    else:
        row.weights, row.grouped = asdict(weights), grouped
    db().flush()


def reset_preference(actor: Actor) -> None:
    """Everything as usual again."""
    db().execute(delete(MatchPreference).where(MatchPreference.user_id == actor.user_id))


def dislike(actor: Actor, kind: str, code: str) -> None:
    """Learns that something is not for the actor; saying it twice changes nothing."""
    said = db().execute(select(NotForMe.code).where(NotForMe.user_id == actor.user_id, NotForMe.kind == kind)).scalars()
    if code not in set(said):
        db().add(NotForMe(user_id=actor.user_id, kind=kind, code=code, at=clock.now()))
        db().flush()


def undo_dislike(actor: Actor, dislike_id: int) -> bool:
    """Forgets one of them; False when it is not the actor's."""
    row = db().execute(select(NotForMe).where(
        NotForMe.id == dislike_id, NotForMe.user_id == actor.user_id)).scalar_one_or_none()
    if row is None:
        return False
    db().delete(row)
    db().flush()
    return True
