"""Erasure: everything about a person goes; proofs and counts stay without a name (design.md §9)."""
from sqlalchemy import delete, exists, select, update

from webapp.accounts.feature import accounts
from webapp.accounts.models import User
from webapp.accounts.models_privacy import Erasure
from webapp.accounts.subject import SubjectTable, subject_tables
from webapp.core import clock, hooks
from webapp.core.database import db
from webapp.core.labels import Sensitivity


def erase_account(user_id: int) -> None:
    """Erases a person and remembers the number, so that a restored backup is erased again."""
    erase_rows(user_id)
    db().add(Erasure(user_id=user_id, at=clock.now()))
    db().flush()


@accounts.hook("erase_again")
def erase_again(user_id: int) -> None:
    """After a restore: erases once more whoever had been erased."""
    if db().execute(select(exists().where(User.id == user_id))).scalar():
        erase_rows(user_id)


def erase_rows(user_id: int) -> None:
    """First what features do themselves (hook `erase`), then every table by its labels, the account last."""
    hooks.ask("erase", user_id)
    for one in subject_tables():
        if one.table is not User.__table__:
            erase_from(one, user_id)
    db().execute(delete(User).where(User.id == user_id))
    db().flush()
    db().expire_all()


def erase_from(one: SubjectTable, user_id: int) -> None:
    """Deletes the person's rows; where rows stay as proof or count, name and specific facts go."""
    subject = one.stays_without_name
    if subject is None:
        db().execute(delete(one.table).where(one.of(user_id)))
        return
    emptied = {
        column.name: None for column in one.table.columns
        if column.nullable and column.info["label"].sensitivity is Sensitivity.SPECIFIC}
    db().execute(update(one.table).where(one.of(user_id)).values(emptied | {subject.name: None}))
