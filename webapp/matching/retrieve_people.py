"""Retrieval in the other direction: of all people who chose to be found, the few hundred that may fit a vacancy.

Reads skills, occupations and places only; no function, need or kind of disability takes part.
"""
from typing import Any

from sqlalchemy import ColumnElement, case, func, literal, or_, select, union_all

from webapp.accounts.kept_away import hiding_from
from webapp.accounts.models import User
from webapp.accounts.models_organisations import Membership
from webapp.core.database import db
from webapp.matching.corpus import Common
from webapp.matching.model import Remote, Work
from webapp.matching.retrieve import OCCUPATION, SKILL
from webapp.matching.score import USUAL_KM
from webapp.profiles.models import SeekerProfile, SeekerSkill, WishedOccupation, WishedRegion, WorkExperience
from webapp.profiles.states import Visibility
from webapp.reference.regions import regions, regions_within
from webapp.reference.vocabulary import vocabulary

KEPT = 300
NEAR_FIRST = 200
PAST = 0.7  # what experience in the occupation is worth beside the wish for it
ALIKE = 3  # digits of ISCO that make two occupations alike


def people_for(work: Work, organisation_id: int, known: Common) -> list[int]:
    """At most 300 people: by worth near the work first, then anywhere, then whoever lives near."""
    near, worth = _near(work), _worth(work, known)
    found: list[int] = []
    if worth is not None:
        if near is not None:
            found += _by_worth(worth, organisation_id, near, NEAR_FIRST)
        found += _by_worth(worth, organisation_id, None, KEPT)
    found = list(dict.fromkeys(found))[:KEPT]
    if len(found) < KEPT:
        found = list(dict.fromkeys([*found, *_anyone(organisation_id, near)]))[:KEPT]
    return found


def is_findable(user_id: int, organisation_id: int) -> bool:
    """Whether this organisation may find this person now."""
    return db().execute(select(SeekerProfile.user_id).join(User, User.id == SeekerProfile.user_id).where(
        SeekerProfile.user_id == user_id, *_findable(organisation_id))).first() is not None


def _findable(organisation_id: int) -> tuple[ColumnElement[bool], ...]:
    """They chose it, they do not hide from this organisation and do not work there."""
    return (
        SeekerProfile.visibility == Visibility.FINDABLE, User.suspended_at.is_(None),
        SeekerProfile.user_id.not_in(hiding_from(organisation_id)),
        SeekerProfile.user_id.not_in(select(Membership.user_id).where(Membership.organisation_id == organisation_id)))


def _worth(work: Work, known: Common) -> Any:
    """(user_id, worth) of everything that speaks for a person; None when the vacancy says nothing to look for."""
    rarity = known.knowledge.rarity
    skills = {code: SKILL * rarity.get(code, 1.5) for code in (*work.must, *work.nice)}
    table = vocabulary().occupations
    occupation = table.get(work.occupation or "")
    isco = occupation.isco if occupation else None
    alike = [code for code, one in table.items() if isco and one.isco[:ALIKE] == isco[:ALIKE]]
    parts: list[Any] = []
    if skills:
        parts.append(select(SeekerSkill.user_id, case(skills, value=SeekerSkill.skill_code, else_=0.0).label("worth"))
                     .where(SeekerSkill.skill_code.in_(skills)))
    if alike:
        parts.append(select(WishedOccupation.user_id, literal(OCCUPATION)).where(
            WishedOccupation.occupation_code.in_(alike)))
        parts.append(select(WorkExperience.user_id, literal(OCCUPATION * PAST)).where(
            WorkExperience.occupation_code.in_(alike)))
    return union_all(*parts).subquery() if parts else None


def _near(work: Work) -> ColumnElement[bool] | None:
    """Lives or wants to work near; None where the place does not matter or is not known."""
    if work.remote is Remote.YES or work.region is None or work.region not in regions():
        return None
    codes = list(dict.fromkeys([work.region, work.region[:2], *regions_within(work.region, USUAL_KM)]))
    wished = select(WishedRegion.user_id).where(WishedRegion.region_code.in_(codes))
    return or_(SeekerProfile.region_code.in_(codes), SeekerProfile.user_id.in_(wished))


def _by_worth(worth: Any, organisation_id: int, near: ColumnElement[bool] | None, most: int) -> list[int]:
    owner = worth.c[0]
    asked = (select(owner).join(SeekerProfile, SeekerProfile.user_id == owner).join(User, User.id == owner)
             .where(*_findable(organisation_id), *(() if near is None else (near,)))
             .group_by(owner).order_by(func.sum(worth.c.worth).desc(), owner).limit(most))
    return list(db().scalars(asked))


def _anyone(organisation_id: int, near: ColumnElement[bool] | None) -> list[int]:
    """Whoever chose to be found, the last changed first; those near where the place matters."""
    return list(db().scalars(
        select(SeekerProfile.user_id).join(User, User.id == SeekerProfile.user_id)
        .where(*_findable(organisation_id), *(() if near is None else (near,)))
        .order_by(SeekerProfile.updated_at.desc(), SeekerProfile.user_id).limit(KEPT)))
