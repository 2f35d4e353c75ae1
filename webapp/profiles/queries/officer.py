"""What an officer reads of a person who chose to be seen by the ULD; each reading is noted for the person."""
from dataclasses import dataclass

from sqlalchemy import select, true

from webapp.access.roles import Actor
from webapp.accounts.access_log import Facts, note_reading
from webapp.accounts.models import User
from webapp.accounts.responsible import regions_of, responsible_uld
from webapp.core.database import db
from webapp.profiles.cv import Cv, cv_items, make_cv
from webapp.profiles.models import SeekerProfile
from webapp.profiles.queries.facts import ProfileFacts, profile_facts
from webapp.profiles.queries.needs import FunctionAnswer, Need, functions_of, needs_of
from webapp.profiles.queries.own import Names, names_of
from webapp.profiles.states import Visibility

SEEN_BY_ULD = (Visibility.ULD, Visibility.APPLIED, Visibility.FINDABLE)


@dataclass(frozen=True)
class OfficerProfile:
    """A person as the responsible ULD reads them. The kind of disability is not among it: it is for statistics."""

    user_id: int
    names: Names
    facts: ProfileFacts
    cv: Cv
    functions: tuple[FunctionAnswer, ...]
    needs: tuple[Need, ...]


def profile_for_officer(actor: Actor, user_id: int) -> OfficerProfile | None:
    """The profile when the person chose to be seen by the ULD and the actor's ULD answers for their region.

    None otherwise: what one may not see does not exist. The reading is noted before anything is given.
    """
    scope = regions_of(actor)
    answered = SeekerProfile.region_code.in_(scope) if scope is not None else true()
    row = db().execute(
        select(SeekerProfile.region_code).join(User, User.id == SeekerProfile.user_id).where(
            SeekerProfile.user_id == user_id, SeekerProfile.visibility.in_(SEEN_BY_ULD), answered)).one_or_none()
    facts = profile_facts(user_id) if row is not None else None
    if row is None or facts is None:
        return None
    note_reading(actor, user_id, responsible_uld(row.region_code),
                 (Facts.PROFILE, Facts.CONTACT, Facts.ABILITIES, Facts.NEEDS, Facts.TOOLS))
    return OfficerProfile(
        user_id, names_of(user_id), facts, make_cv(user_id, [item.key for item in cv_items(user_id)]),
        functions_of(user_id), needs_of(user_id))
