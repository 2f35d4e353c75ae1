"""Every column says why it is kept, how sensitive it is, how long it stays; specific data are sealed (design.md §6)."""
import pytest
from sqlalchemy import Column, Table

import webapp.models  # noqa: F401  (registers every table)
from webapp.core.encryption import ENCRYPTED
from webapp.core.labels import Label, Sensitivity
from webapp.core.models import Base

TABLES = sorted(Base.metadata.tables.values(), key=lambda table: table.name)
# Not encrypted on purpose: a foreign key that the database itself must follow. It says nothing without its row.
PLAIN_SPECIFIC = {"disclosure.organisation_id"}


def columns() -> list[Column]:
    return [column for table in TABLES for column in table.columns]


@pytest.mark.parametrize("column", columns(), ids=str)
def test_every_column_is_labelled(column: Column) -> None:
    label = column.info.get("label")
    assert isinstance(label, Label), f"{column}: define it with webapp.core.labels.col"
    assert label.purpose.strip()


@pytest.mark.parametrize("column", columns(), ids=str)
def test_specific_data_are_sealed_and_in_no_index(column: Column) -> None:
    label = column.info["label"]
    sealed = isinstance(column.type, ENCRYPTED)
    if label.sensitivity == Sensitivity.SPECIFIC and str(column) not in PLAIN_SPECIFIC:
        assert sealed, f"{column} holds specific data and is not encrypted"
    if sealed:
        indexed = {found.name for index in column.table.indexes for found in index.columns}
        assert column.name not in indexed and not column.unique, f"{column} is sealed and indexed"


@pytest.mark.parametrize("table", TABLES, ids=str)
def test_a_table_with_personal_columns_says_whose_rows_they_are(table: Table) -> None:
    """Export and erasure find a person's rows by `__subject__`."""
    mapper = next(m for m in Base.registry.mappers if m.local_table is table)
    subject = mapper.class_.__subject__
    personal = [c for c in table.columns if c.info["label"].sensitivity in (Sensitivity.PERSONAL, Sensitivity.SPECIFIC)]
    about_others = all(_is_about_staff(column) for column in personal)
    assert subject is not None or about_others, f"{table.name}: whose are {[c.name for c in personal]}?"
    if subject is not None:
        assert subject.split(":")[0] in table.columns


def _is_about_staff(column: Column) -> bool:
    """Who decided or wrote for an organisation: part of its record, emptied when the account goes (SET NULL)."""
    keys = list(column.foreign_keys)
    if keys:
        return keys[0].ondelete == "SET NULL" or keys[0].column.table.name != "user"
    return str(column) in {"organisation.responsible_person", "invitation.email"}
