"""What may be wrong with a file of vacancies: one value (Problem), or the file as a whole (ImportProblem)."""

from dataclasses import dataclass
from enum import StrEnum

SHOWN = 80  # characters of a value that a report repeats


class Level(StrEnum):
    """A warning is told and the row goes in; an error keeps the row out."""

    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True)
class Problem:
    """One value that is wrong: line of the file (from 1), column, the value (shortened) and why, in words."""

    line: int
    column: str
    value: str
    reason: str
    level: Level = Level.ERROR


class ImportProblem(ValueError):
    """The file cannot be read on; the message is a sentence for the person, `line` where it was noticed."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


def shown(value: str) -> str:
    """A value as a report shows it: one line, short, printable."""
    plain = "".join(sign if sign.isprintable() else " " for sign in value[: SHOWN * 2])
    plain = " ".join(plain.split())
    return plain if len(plain) <= SHOWN and len(value) <= SHOWN * 2 else plain[: SHOWN - 1] + "…"
