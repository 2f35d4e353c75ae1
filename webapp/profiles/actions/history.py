"""Adding, changing and removing jobs and schools."""
from typing import Any

from sqlalchemy import func, select

from webapp.access.roles import Actor
from webapp.core.database import db
from webapp.profiles.actions.lists import MOST
from webapp.profiles.actions.pages import changed
from webapp.profiles.models import Education, WorkExperience


def save_experience(actor: Actor, row_id: int | None, values: dict[str, Any]) -> bool:
    """A new job (None) or a changed one; False when it is not the actor's, or when the list is full."""
    return _save(actor, WorkExperience, row_id, values)


def remove_experience(actor: Actor, row_id: int) -> bool:
    """Takes a job off; False when it is not the actor's."""
    return _remove(actor, WorkExperience, row_id)


def save_education(actor: Actor, row_id: int | None, values: dict[str, Any]) -> bool:
    """A new school (None) or a changed one; False when it is not the actor's, or when the list is full."""
    return _save(actor, Education, row_id, values)


def remove_education(actor: Actor, row_id: int) -> bool:
    """Takes a school off; False when it is not the actor's."""
    return _remove(actor, Education, row_id)


def _own(actor: Actor, table: Any, row_id: int) -> Any:
    return db().execute(select(table).where(
        table.id == row_id, table.user_id == actor.user_id)).scalar_one_or_none()


def _save(actor: Actor, table: Any, row_id: int | None, values: dict[str, Any]) -> bool:
    if row_id is None:
        there = db().execute(
            select(func.count()).select_from(table).where(table.user_id == actor.user_id)).scalar_one()
        row = table(user_id=actor.user_id) if there < MOST else None
    else:
        row = _own(actor, table, row_id)
    if row is None:
        return False
    for name, value in values.items():
        setattr(row, name, value)
    db().add(row)
    changed(actor)
    return True


def _remove(actor: Actor, table: Any, row_id: int) -> bool:
    row = _own(actor, table, row_id)
    if row is None:
        return False
    db().delete(row)
    changed(actor)
    return True
