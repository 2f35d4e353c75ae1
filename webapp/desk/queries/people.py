"""People who let their ULD read their profile, and the account for which an officer may make a code."""
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, select

from webapp.access.roles import Actor
from webapp.accounts.identity import Identity
from webapp.accounts.models import User
from webapp.accounts.models_organisations import Membership
from webapp.core.database import db
from webapp.desk.scope import in_area
from webapp.profiles.models import SeekerProfile
from webapp.profiles.queries.officer import SEEN_BY_ULD
from webapp.reference.regions import label as region_label

SHOWN = 100


@dataclass(frozen=True)
class Person:
    """One line of the list."""

    user_id: int
    name: str
    region: str
    headline: str
    updated_at: datetime


def people(actor: Actor, text: str) -> list[Person]:
    """People of the officer's area who chose it, by name, at most 100; the actor is not among them."""
    fits = [User.full_name.icontains(word, autoescape=True) for word in text.split()[:6]]
    rows = db().execute(
        select(User.id, User.full_name, SeekerProfile.region_code, SeekerProfile.headline, SeekerProfile.updated_at)
        .join(User, User.id == SeekerProfile.user_id)
        .where(SeekerProfile.visibility.in_(SEEN_BY_ULD), in_area(actor, SeekerProfile.region_code),
               User.suspended_at.is_(None), User.id != actor.user_id, *fits)
        .order_by(User.full_name, User.id).limit(SHOWN))
    return [Person(id, name, region_label(code or ""), headline or "", at) for id, name, code, headline, at in rows]


def for_recovery(actor: Actor, identity: Identity) -> int | None:
    """The job seeker of the officer's area with exactly this address or number.

    Nobody who holds another role: a code opens an account, and those have ways of their own.
    """
    return db().scalar(
        select(User.id).join(SeekerProfile, SeekerProfile.user_id == User.id)
        .where(identity.matches(), User.is_administrator.is_(False), User.suspended_at.is_(None),
               User.id != actor.user_id, in_area(actor, SeekerProfile.region_code),
               ~exists().where(Membership.user_id == User.id)))
