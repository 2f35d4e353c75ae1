"""Whose row is it: read from `__subject__` of every table, so that export and erasure miss none (design.md §6)."""
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Column, ColumnElement, Table, select

from webapp.core.models import Base


@dataclass(frozen=True)
class SubjectTable:
    """A table whose rows are about people, and the column that says about whom."""

    table: Table
    path: str

    def of(self, user_id: int) -> ColumnElement[bool]:
        """The condition for this person's rows."""
        column, _colon, through = self.path.partition(":")
        if not through:
            return self.table.c[column] == user_id
        name, _dot, owner = through.partition(".")
        other = Base.metadata.tables[name]
        (key,) = other.primary_key.columns
        return self.table.c[column].in_(select(key).where(other.c[owner] == user_id))

    @property
    def stays_without_name(self) -> Column[int] | None:
        """The subject's column when the row stays as proof or count after erasure: it may be empty, and says so."""
        column = self.table.c.get(self.path)
        if column is None or not column.nullable:
            return None
        return column if any(key.ondelete == "SET NULL" for key in column.foreign_keys) else None


def subject_tables() -> Iterator[SubjectTable]:
    """Every table about people; those that point to others come first."""
    path_of = {mapper.local_table: mapper.class_.__subject__ for mapper in Base.registry.mappers}
    for table in reversed(Base.metadata.sorted_tables):
        path = path_of.get(table)
        if path is not None:
            yield SubjectTable(table, path)
