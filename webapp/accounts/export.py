"""What the site holds about a person, made from the labels of the columns (design.md §9, UU 27/2022 art. 5–7)."""
import base64
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Date, Integer, Table, select

from webapp.access.roles import Actor
from webapp.accounts.subject import SubjectTable, subject_tables
from webapp.core import clock, hooks
from webapp.core.database import db
from webapp.core.models import UtcDateTime

SECRETS = ("_hash", "totp_secret", "digest")  # they protect the person and say nothing about them


@dataclass(frozen=True)
class ExportTable:
    """One table of the export: the purposes of its columns, and the person's rows."""

    name: str
    purposes: dict[str, str]
    rows: tuple[dict[str, Any], ...]


def export_of(actor: Actor) -> tuple[ExportTable, ...]:
    """All rows about the actor, by table; tables without any are left out."""
    found = (table_of(one, actor.user_id) for one in subject_tables())
    return tuple(sorted((one for one in found if one.rows), key=lambda one: one.name))


def export_as_data(actor: Actor) -> dict[str, Any]:
    """The same for machines, with what features add (hook `export`)."""
    more: dict[str, Any] = {}
    for part in hooks.ask("export", actor.user_id):
        more |= part
    return {
        "made_at": clock.now().isoformat(),
        "tables": {one.name: list(one.rows) for one in export_of(actor)},
        "columns": {one.name: one.purposes for one in export_of(actor)},
        "more": more,
    }


def table_of(one: SubjectTable, user_id: int) -> ExportTable:
    """The person's rows of one table, the oldest first."""
    columns = [column for column in one.table.columns if not is_secret(column)]
    rows = db().execute(select(*columns).where(one.of(user_id)).order_by(*in_time(one.table))).mappings().all()
    return ExportTable(
        one.table.name, {column.name: column.info["label"].purpose for column in columns},
        tuple({str(name): plain(value) for name, value in row.items()} for row in rows))


def in_time(table: Table) -> list[Column[Any]]:
    """What puts rows in the order in which they came: counted keys; where keys are random, the first date."""
    keys = list(table.primary_key.columns)
    if all(isinstance(key.type, Integer) for key in keys):
        return keys
    return [column for column in table.columns if isinstance(column.type, Date | UtcDateTime)][:1]


def is_secret(column: Column[Any]) -> bool:
    """Whether a column holds a password, a digest or a key."""
    return column.name.endswith(SECRETS)


def plain(value: Any) -> Any:
    """As JSON can hold it; files as base64."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    return base64.b64encode(value).decode() if isinstance(value, bytes) else value
