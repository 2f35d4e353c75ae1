"""Reading the TOML files of webapp/demo/data: every mistake is told with file, entry and field."""
import tomllib
from collections.abc import Container, Iterable
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"


class DemoDataError(Exception):
    """A mistake in a data file, told so that its author can mend it."""


class Entry:
    """One table of a file. Each field is taken once; `close()` complains of fields that nobody asked for."""

    def __init__(self, where: str, values: dict[str, Any]) -> None:
        self.key = str(values.get("key", ""))
        self.where = f"{where}, {self.key}" if self.key else where
        self._values, self._asked = values, {"key"}

    def get(self, field: str, default: Any = None) -> Any:
        """The field as it stands."""
        self._asked.add(field)
        return self._values.get(field, default)

    def need(self, field: str) -> Any:
        """A field that must be there."""
        if field not in self._values:
            raise self.wrong(f"{field} is missing")
        return self.get(field)

    def text(self, field: str) -> str | None:
        """Text without the line breaks and blanks around it."""
        value = self.get(field)
        return None if value is None else str(value).strip()

    def code(self, field: str, known: Container[str]) -> str | None:
        """One code of a vocabulary, or a member of an enumeration."""
        value = self.get(field)
        if value is not None and value not in known:
            raise self.wrong(f"{field}: {value!r} is not known")
        return value

    def codes(self, field: str, known: Container[str]) -> list[str]:
        """A list of codes, or the codes that are the keys of a table."""
        values = list(self.get(field, ()))
        for value in values:
            if value not in known:
                raise self.wrong(f"{field}: {value!r} is not known")
        return values

    def table(self, field: str, known: Container[str]) -> dict[str, Any]:
        """A table whose keys are codes."""
        self.codes(field, known)
        return dict(self.get(field, {}))

    def entries(self, field: str) -> list["Entry"]:
        """The tables below this one."""
        return [Entry(f"{self.where}, {field} {n}", values) for n, values in enumerate(self.get(field, ()), 1)]

    def one(self, field: str) -> "Entry | None":
        """The table below this one, if there is one."""
        values = self.get(field)
        return None if values is None else Entry(f"{self.where}, {field}", values)

    def close(self, besides: Iterable[str] = ()) -> None:
        """Refuses a field that no loader knows: a typing mistake would lose it silently. `besides`: others read it."""
        unknown = sorted(set(self._values) - self._asked - set(besides))
        if unknown:
            raise self.wrong(f"{', '.join(unknown)}: no such field")

    def wrong(self, what: str) -> DemoDataError:
        """The mistake with its place."""
        return DemoDataError(f"{self.where}: {what}")


def entries(file: str, table: str) -> list[Entry]:
    """All tables of one name in a data file, in its order; a key written twice is a mistake."""
    found = [Entry(f"{file}.toml, {table}", values) for values in _file(file).get(table, ())]
    _refuse_twins(entry for entry in found if entry.key)
    return found


def _file(file: str) -> dict[str, Any]:
    return tomllib.loads((DATA / f"{file}.toml").read_text(encoding="utf-8"))


def _refuse_twins(found: Iterable[Entry]) -> None:
    seen: set[str] = set()
    for entry in found:
        if entry.key in seen:
            raise entry.wrong("this key is written twice")
        seen.add(entry.key)
