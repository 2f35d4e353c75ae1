"""Backups: one SQLite file with every row of one moment, from either database and into either (design.md §6).

Sealed cells travel sealed: without the key file, which is kept elsewhere, a backup tells nothing of them.
"""
import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from alembic.runtime.migration import MigrationContext
from sqlalchemy import Column, Connection, Integer, LargeBinary, MetaData, String, Table, create_engine, func, select
from sqlalchemy.types import TypeDecorator

from webapp.core.database import Database
from webapp.core.encryption import ENCRYPTED
from webapp.core.models import Base

BATCH = 500
Progress = Callable[[str], None]


class BackupError(Exception):
    """The file is not a whole backup, or it does not fit this program; the message says which."""


class _AsStored(TypeDecorator[bytes]):
    """A sealed cell, passed on as it is."""

    impl = LargeBinary
    cache_ok = True


def plain_tables() -> list[Table]:
    """Every table in the order of its foreign keys, with sealed columns as bytes."""
    metadata = MetaData()
    for table in Base.metadata.sorted_tables:
        copy = table.to_metadata(metadata)
        for column in copy.columns:
            if isinstance(column.type, ENCRYPTED):
                column.type = _AsStored()
    return metadata.sorted_tables


MANIFEST = Table(
    "backup_manifest", MetaData(), Column("name", String, primary_key=True), Column("rows", Integer),
    Column("digest", String))


def back_up(database: Database, file: Path, tell: Progress) -> int:
    """Writes a backup while the site runs on; returns the number of rows. The file appears only when it is whole."""
    part = file.with_name(file.name + ".part")
    part.unlink(missing_ok=True)
    target = create_engine(f"sqlite:///{part}")
    try:
        with target.begin() as copy, _snapshot(database) as source:
            MANIFEST.create(copy)
            total = sum(_copy_table(table, source, copy, tell) for table in plain_tables())
            copy.execute(MANIFEST.insert().values(name="schema", rows=total, digest=_revision(source)))
        verify(part)
    except BaseException:
        target.dispose()
        part.unlink(missing_ok=True)
        raise
    target.dispose()
    part.rename(file)
    return total


def verify(file: Path) -> str:
    """Reads a whole backup and returns the schema version it was made with; raises BackupError."""
    engine = create_engine(f"sqlite:///{file}")
    try:
        with engine.connect() as connection:
            kept = {name: (rows, digest) for name, rows, digest in connection.execute(select(MANIFEST))}
            schema = kept.pop("schema", (0, ""))[1]
            for table in plain_tables():
                if table.name in kept and _fingerprint(table, connection) != kept[table.name]:
                    raise BackupError(f"table {table.name} is damaged")
    except BackupError:
        raise
    except Exception as error:  # whatever a damaged file makes SQLite say
        raise BackupError(f"not a backup, or damaged: {type(error).__name__}") from error
    finally:
        engine.dispose()
    if not schema:
        raise BackupError("the backup was not finished")
    return str(schema)


def restore(database: Database, file: Path, tell: Progress) -> int:
    """Replaces every row of a migrated database by those of a backup, in one transaction; returns their number.

    Erasures that are known here stay known, so that the caller can carry them out again.
    """
    schema = verify(file)
    source = create_engine(f"sqlite:///{file}")
    with source.connect() as copy, database.writer.begin() as target:
        if _revision(target) != schema:
            raise BackupError(f"the backup has schema {schema}: use the program version that made it, then migrate")
        tables, erasures = plain_tables(), Base.metadata.tables["erasure"]
        known = [dict(row) for row in target.execute(select(erasures)).mappings()]
        for table in reversed(tables):
            target.execute(table.delete())
        total = sum(_copy_table(table, copy, target, tell) for table in tables)
        _add_missing(target, erasures, known)
        _wind_sequences(target, tables)
    source.dispose()
    return total


def _snapshot(database: Database) -> Any:
    """A reading connection that sees one moment, however long it reads."""
    if database.is_sqlite:
        return database.reader.connect()
    return database.reader.connect().execution_options(isolation_level="REPEATABLE READ")


def _rows(table: Table, connection: Connection) -> Iterator[list[dict[str, Any]]]:
    order = list(table.primary_key.columns)
    found = connection.execution_options(stream_results=True).execute(select(table).order_by(*order)).mappings()
    for batch in found.partitions(BATCH):
        yield [dict(row) for row in batch]


def _copy_table(table: Table, source: Connection, target: Connection, tell: Progress) -> int:
    if target.dialect.name == "sqlite" and not target.dialect.has_table(target, table.name):
        table.create(target)
    count = 0
    for rows in _rows(table, source):
        target.execute(table.insert(), rows)
        count += len(rows)
    if target.dialect.has_table(target, MANIFEST.name):
        rows_and_digest = _fingerprint(table, target)
        target.execute(MANIFEST.insert().values(name=table.name, rows=rows_and_digest[0], digest=rows_and_digest[1]))
    tell(f"{table.name}: {count}")
    return count


def _fingerprint(table: Table, connection: Connection) -> tuple[int, str]:
    seen, count = hashlib.sha256(), 0
    for rows in _rows(table, connection):
        for row in rows:
            seen.update(repr(sorted(row.items())).encode())
            count += 1
    return count, seen.hexdigest()


def _revision(connection: Connection) -> str:
    return MigrationContext.configure(connection).get_current_revision() or ""


def _add_missing(target: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    there = set(target.execute(select(table.c.user_id)).scalars())
    missing = [{k: v for k, v in row.items() if k != "id"} for row in rows if row["user_id"] not in there]
    if missing:
        target.execute(table.insert(), missing)


def _wind_sequences(target: Connection, tables: Iterable[Table]) -> None:
    """PostgreSQL gives out numbers from sequences, which know nothing of rows that brought their own."""
    if target.dialect.name != "postgresql":
        return
    for table in tables:
        key = list(table.primary_key.columns)
        if len(key) == 1 and isinstance(key[0].type, Integer):
            highest = target.execute(select(func.max(key[0]))).scalar() or 0
            sequence = target.execute(select(func.pg_get_serial_sequence(f'"{table.name}"', key[0].name))).scalar()
            if sequence:
                target.execute(select(func.setval(sequence, highest + 1, False)))
