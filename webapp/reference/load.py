"""Bringing the codes of the vocabulary into the database, so that foreign keys can point at them."""

from collections.abc import Iterable
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Table, select
from sqlalchemy.dialects import postgresql, sqlite

from webapp.core.models import Base
from webapp.reference.models import (
    AccommodationRow,
    DemandRow,
    OccupationRow,
    ReferenceState,
    RegionRow,
    SkillRow,
)
from webapp.reference.tables import DATA
from webapp.reference.vocabulary import vocabulary

_STATE = "vocabulary"


def load_reference(connection: Connection) -> bool:
    """Writes the codes of the vocabulary; the caller commits. False when the database had them already.

    Nothing is deleted: a code that left the files may still be named by a profile or a vacancy.
    """
    digest = files_digest()
    if connection.scalar(select(ReferenceState.digest).where(ReferenceState.code == _STATE)) == digest:
        return False
    words = vocabulary()
    for model, items in (
        (RegionRow, words.regions),
        (SkillRow, words.skills),
        (OccupationRow, words.occupations),
        (DemandRow, words.demands),
        (AccommodationRow, words.accommodations),
    ):
        _upsert(connection, model, map(asdict, items.values()))
    _upsert(connection, ReferenceState, [{"code": _STATE, "digest": digest}])
    return True


def files_digest() -> str:
    """SHA-256 over the names and contents of all data files."""
    total = sha256()
    for path in sorted(DATA.glob("*.csv")):
        total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def _upsert(connection: Connection, model: type[Base], items: Iterable[dict[str, Any]]) -> None:
    table = model.__table__
    assert isinstance(table, Table)
    names = [column.name for column in table.columns]
    # Both dialects speak the same ON CONFLICT, each through an insert of its own.
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    statement = dialect.insert(table)
    changed = {name: statement.excluded[name] for name in names if name != "code"}
    statement = (
        statement.on_conflict_do_update(index_elements=["code"], set_=changed)
        if changed
        else statement.on_conflict_do_nothing(index_elements=["code"])
    )
    connection.execute(statement, [{name: item[name] for name in names} for item in items])
