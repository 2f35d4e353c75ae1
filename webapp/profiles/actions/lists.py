"""Adding to and taking from the lists of a profile: skills, languages, wished occupations and regions."""
from collections.abc import Mapping
from typing import Any

from sqlalchemy import delete, func, select, update

from webapp.access.roles import Actor
from webapp.core.database import db
from webapp.profiles.actions.pages import changed
from webapp.profiles.models import SeekerLanguage, SeekerSkill, WishedOccupation, WishedRegion
from webapp.profiles.states import SkillLevel

MOST = 60  # entries on one list


def add_skill(actor: Actor, code: str) -> bool:
    """A skill from the vocabulary, "well" until changed; False when it is there already or the list is full."""
    return _add(actor, SeekerSkill, {"skill_code": code}, {"level": SkillLevel.WELL})


def add_own_skill(actor: Actor, words: str) -> bool:
    """A skill in own words; the same words twice stay one."""
    return _add(actor, SeekerSkill, {"own_words": words}, {"level": SkillLevel.WELL})


def add_language(actor: Actor, code: str, level: int) -> bool:
    """A spoken or signed language."""
    return _add(actor, SeekerLanguage, {"language_code": code}, {"level": level})


def add_occupation(actor: Actor, code: str) -> bool:
    """A wished occupation."""
    return _add(actor, WishedOccupation, {"occupation_code": code}, {})


def remove_occupation(actor: Actor, code: str) -> None:
    """Takes a wished occupation off."""
    db().execute(delete(WishedOccupation).where(
        WishedOccupation.user_id == actor.user_id, WishedOccupation.occupation_code == code))
    changed(actor)


def add_region(actor: Actor, code: str) -> bool:
    """A wished region."""
    return _add(actor, WishedRegion, {"region_code": code}, {})


def remove_region(actor: Actor, code: str) -> None:
    """Takes a wished region off."""
    db().execute(delete(WishedRegion).where(
        WishedRegion.user_id == actor.user_id, WishedRegion.region_code == code))
    changed(actor)


def set_skill_levels(actor: Actor, levels: Mapping[int, int]) -> None:
    """Row → level; rows of others are passed over."""
    for level in sorted(set(levels.values())):
        rows = [row for row, wanted in levels.items() if wanted == level]
        db().execute(update(SeekerSkill).where(
            SeekerSkill.user_id == actor.user_id, SeekerSkill.id.in_(rows)).values(level=level))
    changed(actor)


def remove_row(actor: Actor, table: type[SeekerSkill] | type[SeekerLanguage], row_id: int) -> None:
    """Takes a skill or a language off; somebody else's stays."""
    db().execute(delete(table).where(table.user_id == actor.user_id, table.id == row_id))
    changed(actor)


def _add(actor: Actor, table: Any, what: dict[str, Any], rest: dict[str, Any]) -> bool:
    mine = table.user_id == actor.user_id
    same = [getattr(table, name) == value for name, value in what.items()]
    there = db().execute(select(func.count()).select_from(table).where(mine)).scalar_one()
    if there >= MOST or db().execute(select(table.id).where(mine, *same).limit(1)).scalar() is not None:
        return False
    db().add(table(user_id=actor.user_id, **what, **rest))
    changed(actor)
    return True
