"""Reading the CSV files of webapp/reference/data into frozen dataclasses."""

import csv
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

DATA = Path(__file__).parent / "data"
SEPARATOR = ";"

T = TypeVar("T")


def read_rows(file_name: str) -> list[dict[str, str]]:
    """The rows of one data file as written, header names as keys, cells trimmed."""
    with (DATA / file_name).open(encoding="utf-8", newline="") as stream:
        return [
            {key: (cell or "").strip() for key, cell in row.items() if key}
            for row in csv.DictReader(stream)
        ]


def read_items(file_name: str, kind: type[T]) -> dict[str, T]:
    """The rows of one data file as `kind`, by code, in file order; a code written twice is an error.

    Each cell becomes the type of the field that carries its column's name.
    """
    hints = get_type_hints(kind)
    items: dict[str, T] = {}
    for row in read_rows(file_name):
        if row["code"] in items:
            raise ValueError(f"{file_name}: code {row['code']!r} is written twice")
        cells = {name: _convert(row[name], cell_type) for name, cell_type in hints.items()}
        items[row["code"]] = kind(**cells)
    return items


def _convert(cell: str, cell_type: Any) -> Any:
    if cell_type is bool:
        return {"yes": True, "no": False}[cell]
    if cell_type in (int, float):
        return cell_type(cell)
    if cell_type is str:
        return cell
    return tuple(part.strip() for part in cell.split(SEPARATOR) if part.strip())
