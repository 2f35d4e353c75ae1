"""Counts SQL statements, so that a list that asks once per row fails its test."""
import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Engine, event

# What a database driver says to itself is not a question of ours.
BOOKKEEPING = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "PRAGMA")


@dataclass
class Queries:
    """The statements seen so far, in order."""

    statements: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.statements)

    def __str__(self) -> str:
        return f"{len(self)} queries:\n" + "\n".join(" ".join(line.split())[:200] for line in self.statements)


@contextlib.contextmanager
def counted_queries(*engines: Engine) -> Iterator[Queries]:
    """Within this block every statement on these engines is recorded: `assert len(seen) <= 5, seen`."""
    seen = Queries()

    def record(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if not statement.lstrip().upper().startswith(BOOKKEEPING):
            seen.statements.append(statement)

    for engine in engines:
        event.listen(engine, "before_cursor_execute", record)
    try:
        yield seen
    finally:
        for engine in engines:
            event.remove(engine, "before_cursor_execute", record)
