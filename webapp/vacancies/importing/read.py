"""Reads a file of vacancies row by row, CSV or JSON, and tells the line of each row."""

import csv
import io
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from webapp.core.i18n import _
from webapp.vacancies.importing import json_file
from webapp.vacancies.importing.problems import ImportProblem, Level, Problem, shown

REQUIRED = ("id", "title", "company", "description")
COLUMNS = frozenset(REQUIRED) | {
    "region_code", "address", "positions", "study_programmes", "education_levels", "posted", "closes", "starts", "ends",
    "pay_from", "pay_to", "pay_period", "contract", "remote", "skills",
}
LONGEST_LINE = 1_000_000
_CHUNK = 1 << 16


@dataclass(frozen=True)
class RawRow:
    """One row as written: `line` is where it begins; `problems` were seen while reading it."""

    line: int
    values: Mapping[str, str]
    problems: tuple[Problem, ...] = ()


class Rows(Iterator[RawRow]):
    """The rows of a file, read as they are asked for; `warnings` about the file as a whole grow while reading."""

    def __init__(self, source: Path | bytes, name: str) -> None:
        self.warnings: list[Problem] = []
        self._source = source
        self._rows = self._read(name)

    def __next__(self) -> RawRow:
        return next(self._rows)

    def _read(self, name: str) -> Iterator[RawRow]:
        encoding, first = self._encoding()
        is_json = name.casefold().endswith(".json") or (
            not name.casefold().endswith((".csv", ".txt", ".tsv")) and first[:1] in (b"[", b"{"))
        with self._open() as raw, io.TextIOWrapper(raw, encoding=encoding, newline="") as text:
            if is_json:
                for line, found in json_file.objects(text.read()):
                    yield RawRow(line, {}, (found,)) if isinstance(found, Problem) else self._json_row(line, found)
            else:
                yield from self._csv_rows(text)

    def _open(self) -> AbstractContextManager[BinaryIO]:
        return io.BytesIO(self._source) if isinstance(self._source, bytes) else self._source.open("rb")

    def _encoding(self) -> tuple[str, bytes]:
        """UTF-8 unless a byte says otherwise; then Windows-1252 with a warning. Also the first bytes of text."""
        try:
            with self._open() as raw:
                first = raw.read(_CHUNK)
        except OSError as error:
            raise ImportProblem(_("Berkas tidak dapat dibuka: %(why)s.", why=error.strerror or "")) from None
        _refuse_other_formats(first)
        for encoding in ("utf-8-sig", "cp1252"):
            if self._decodes(encoding):
                if encoding == "cp1252":
                    reason = _("Berkas ini bukan UTF-8; dibaca sebagai Windows-1252. Periksa huruf khusus.")
                    self.warnings.append(Problem(1, "", "", reason, Level.WARNING))
                return encoding, first.removeprefix(b"\xef\xbb\xbf").lstrip()
        raise ImportProblem(_("Tulisan dalam berkas ini tidak terbaca. Simpan ulang sebagai UTF-8."))

    def _decodes(self, encoding: str) -> bool:
        try:
            with self._open() as raw, io.TextIOWrapper(raw, encoding=encoding, newline="") as text:
                while text.read(_CHUNK):
                    pass
        except UnicodeDecodeError:
            return False
        return True

    def _csv_rows(self, text: io.TextIOWrapper) -> Iterator[RawRow]:
        lines = _lines(text)
        first = next(lines, "")
        delimiter = max(",;\t", key=lambda sign: len(COLUMNS & set(_names(first, sign))))
        names = _names(first, delimiter)
        self._check_columns(names)
        reader = csv.reader(lines, delimiter=delimiter, strict=True)
        line = 2
        try:
            for cells in reader:
                if any(cells):
                    yield _csv_row(line, names, cells)
                line = reader.line_num + 2
        except csv.Error:
            raise ImportProblem(_("Tanda kutip pada baris yang mulai di sini tidak benar."), line) from None

    def _check_columns(self, names: list[str]) -> None:
        if missing := [name for name in REQUIRED if name not in names]:
            raise ImportProblem(_("Kolom ini tidak ada di baris pertama: %(names)s.", names=", ".join(missing)), 1)
        if twice := sorted({name for name in names if name and names.count(name) > 1}):
            raise ImportProblem(_("Kolom ini tertulis dua kali: %(names)s.", names=shown(", ".join(twice))), 1)
        for name in names:
            if name not in COLUMNS:
                reason = _("Kolom ini tidak dikenal dan dilewati.")
                self.warnings.append(Problem(1, shown(name), "", reason, Level.WARNING))

    def _json_row(self, line: int, values: Mapping[str, object]) -> RawRow:
        cells, problems = {}, []
        for key, value in values.items():
            column = key.strip().casefold()
            if column not in COLUMNS:
                continue
            cell = json_file.cell(value)
            if cell is None:
                reason = _("Isi kolom ini harus teks, angka atau daftar.")
                problems.append(Problem(line, column, shown(str(value)), reason))
            cells[column] = cell or ""
        return RawRow(line, cells, tuple(problems))


def read_rows(source: Path | bytes, name: str) -> Rows:
    """The rows of a CSV or JSON file (told by `name`, else by its first sign), one at a time.

    Raises ImportProblem, and nothing else, while reading.
    """
    return Rows(source, name)


def _refuse_other_formats(first: bytes) -> None:
    if not first.strip():
        raise ImportProblem(_("Berkas ini kosong."))
    if first.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\xff\xfe", b"\xfe\xff", b"\x1f\x8b")):
        raise ImportProblem(_("Berkas ini bukan CSV atau JSON. Simpan sebagai “CSV UTF-8”, lalu coba lagi."))


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    number = 0
    while line := text.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            raise ImportProblem(_("Baris ini terlalu panjang."), number)
        yield line


def _names(first: str, delimiter: str) -> list[str]:
    try:
        return [name.strip().casefold() for name in next(csv.reader([first], delimiter=delimiter), [])]
    except csv.Error:
        return []


def _csv_row(line: int, names: list[str], cells: list[str]) -> RawRow:
    values = {name: cell for name, cell in zip(names, cells, strict=False) if name in COLUMNS}
    if len(cells) == len(names):
        return RawRow(line, values)
    reason = _("Baris ini punya %(found)s kolom, seharusnya %(wanted)s. Periksa koma dan tanda kutip.",
               found=len(cells), wanted=len(names))
    return RawRow(line, values, (Problem(line, "", shown(cells[-1]), reason),))
