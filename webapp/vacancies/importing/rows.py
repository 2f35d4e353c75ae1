"""One row of a file becomes a vacancy, or the list of what is wrong with it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from webapp.core.i18n import _
from webapp.core.language import guess_language
from webapp.forms.money import parse_rupiah
from webapp.reference.regions import regions
from webapp.reference.text import normalise_phrase
from webapp.reference.vocabulary import vocabulary
from webapp.vacancies.importing.dates import parse_day
from webapp.vacancies.importing.problems import Level, Problem, shown
from webapp.vacancies.importing.read import RawRow
from webapp.vacancies.states import PayPeriod

LONGEST = {"id": 80, "title": 160, "company": 200, "description": 20_000, "address": 1_000}  # characters
LONGEST_LIST, LONGEST_ITEM, MOST_POSITIONS = 200, 200, 10_000
# Also marks that nobody sees but a search and a screen reader stumble over (word joiner, zero-width space, BOM).
_CONTROL = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2060\ufeff]")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_YES_NO = {"": None, "ya": True, "yes": True, "true": True, "1": True, "remote": True,
           "tidak": False, "no": False, "false": False, "0": False}
_PERIODS = {"jam": PayPeriod.HOUR, "hari": PayPeriod.DAY, "minggu": PayPeriod.WEEK, "bulan": PayPeriod.MONTH,
            "potong": PayPeriod.PIECE} | {period.value: period for period in PayPeriod}


@dataclass(frozen=True)
class ParsedVacancy:
    """A vacancy of a file, checked; texts as they came, codes of our vocabularies where recognised."""

    external_id: str
    title: str
    company: str
    description: str
    region_code: str | None
    address: str
    positions: int
    study_programmes: tuple[str, ...]
    education_levels: tuple[str, ...]
    posted: date
    closes: date | None
    starts: date | None
    ends: date | None
    lang: str
    pay_from: int | None = None
    pay_to: int | None = None
    pay_period: PayPeriod | None = None
    contract: str | None = None
    remote: bool | None = None
    skills: tuple[str, ...] = ()


@dataclass(frozen=True)
class RowResult:
    """`vacancy` is None when one of the problems is an error."""

    line: int
    vacancy: ParsedVacancy | None
    problems: tuple[Problem, ...]


def parse_rows(rows: Iterable[RawRow], closes_override: date | None, today: date) -> Iterator[RowResult]:
    """Each row in turn; an id that an earlier row of the file has is an error."""
    seen: dict[str, int] = {}
    for raw in rows:
        result = parse_row(raw, closes_override, today)
        external_id = raw.values.get("id", "").strip()
        earlier = seen.setdefault(external_id, raw.line) if external_id else raw.line
        if earlier != raw.line:
            reason = _("Id ini sudah ada di baris %(line)s.", line=earlier)
            twice = Problem(raw.line, "id", shown(external_id), reason)
            result = replace(result, vacancy=None, problems=(*result.problems, twice))
        yield result


def parse_row(raw: RawRow, closes_override: date | None, today: date) -> RowResult:
    """The vacancy with its warnings, or None with all that is wrong. `closes_override` replaces the closing day."""
    if raw.problems and not raw.values:  # nothing of it could be read: no column is to blame
        return RowResult(raw.line, None, raw.problems)
    row = _Row(raw)
    posted = row.day("posted") or today
    closes = row.closes(posted, closes_override)
    pay_from, pay_to = row.pay()
    starts, ends = row.day("starts"), row.day("ends")
    if starts and ends and ends < starts:
        row.warn("ends", _("Tanggal selesai ada sebelum tanggal mulai."))
    vacancy = ParsedVacancy(
        external_id=row.text("id", required=True), title=row.text("title", required=True),
        company=row.text("company", required=True), description=(description := row.text("description")),
        region_code=row.region(), address=row.text("address"), positions=row.positions(),
        study_programmes=row.items("study_programmes"), education_levels=row.education(),
        posted=posted, closes=closes, starts=starts, ends=ends, lang=guess_language(description),
        pay_from=pay_from, pay_to=pay_to, pay_period=row.period(), contract=row.contract(), remote=row.remote(),
        skills=row.items("skills"),
    )
    bad = any(problem.level is Level.ERROR for problem in row.problems)
    return RowResult(raw.line, None if bad else vacancy, tuple(row.problems))


class _Row:
    """The cells of one row; each method reads one column and notes what is wrong with it."""

    def __init__(self, raw: RawRow) -> None:
        self.problems = list(raw.problems)
        self._raw = raw

    def warn(self, column: str, reason: str) -> None:
        self._note(column, reason, Level.WARNING)

    def text(self, column: str, required: bool = False) -> str:
        value = self._cell(column)
        if _UNSTORABLE.search(value):
            self._error(column, _("Ada tanda yang tidak dapat disimpan (NUL atau separuh huruf)."))
        if len(value) > LONGEST[column]:
            self._error(column, _("Terlalu panjang: %(n)s huruf, paling banyak %(most)s.",
                                  n=len(value), most=LONGEST[column]))
        value = _CONTROL.sub(" ", value).strip()
        if required and not value:
            self._error(column, _("Kolom ini wajib diisi."))
        return value

    def day(self, column: str) -> date | None:
        try:
            return parse_day(self._cell(column))
        except ValueError as error:
            self._error(column, str(error))
            return None

    def closes(self, posted: date, override: date | None) -> date | None:
        closes = override or self.day("closes")
        if closes and closes < posted:
            self.warn("closes", _("Tanggal tutup ada sebelum tanggal terbit (%(posted)s).", posted=posted.isoformat()))
        return closes

    def region(self) -> str | None:
        code = self._cell("region_code").replace(".", "")
        if not code:
            self.warn("region_code", _("Daerah tidak diisi."))
            return None
        if code not in regions():
            self._error("region_code", _("Kode daerah ini tidak dikenal."))
        return code

    def positions(self) -> int:
        value = self._cell("positions")
        if not value and "positions" not in self._raw.values:
            return 1
        if re.fullmatch(r"[0-9]{1,5}", value) and 0 < int(value) <= MOST_POSITIONS:
            return int(value)
        self._error("positions", _("Jumlah posisi harus angka dari 1 sampai %(most)s.", most=MOST_POSITIONS))
        return 1

    def items(self, column: str) -> tuple[str, ...]:
        value = self._cell(column)
        if _UNSTORABLE.search(value):
            self._error(column, _("Ada tanda yang tidak dapat disimpan (NUL atau separuh huruf)."))
        parts = tuple(dict.fromkeys(" ".join(_CONTROL.sub(" ", part).split()) for part in value.split(";")))
        parts = tuple(part for part in parts if part)
        if len(parts) > LONGEST_LIST or any(len(part) > LONGEST_ITEM for part in parts):
            self._error(column, _("Daftar terlalu panjang: paling banyak %(n)s isian, masing-masing %(most)s huruf.",
                                  n=LONGEST_LIST, most=LONGEST_ITEM))
        return parts

    def education(self) -> tuple[str, ...]:
        known = _education_codes()
        names = self.items("education_levels")
        for name in names:
            if normalise_phrase(name) not in known:
                self.warn("education_levels", _("Jenjang “%(name)s” tidak dikenal dan dilewati.", name=shown(name)))
        return tuple(dict.fromkeys(known[key] for name in names if (key := normalise_phrase(name)) in known))

    def pay(self) -> tuple[int | None, int | None]:
        low, high = self._rupiah("pay_from"), self._rupiah("pay_to")
        if low is not None and high is not None and high < low:
            self._error("pay_to", _("Upah tertinggi lebih kecil daripada upah terendah."))
        return low, high

    def period(self) -> PayPeriod | None:
        value = self._cell("pay_period").casefold().removeprefix("per ")
        if value in _PERIODS:
            return _PERIODS[value]
        if value:
            self.warn("pay_period", _("Satuan upah ini tidak dikenal. Contoh: bulan."))
        elif self._cell("pay_from") or self._cell("pay_to"):
            self.warn("pay_period", _("Satuan upah tidak diisi; dibaca sebagai per bulan."))
        return PayPeriod.MONTH if self._cell("pay_from") or self._cell("pay_to") else None

    def contract(self) -> str | None:
        value = self._cell("contract")
        found = _contract_codes().get(normalise_phrase(value))
        if value and found is None:
            self.warn("contract", _("Jenis kontrak ini tidak dikenal dan dilewati."))
        return found

    def remote(self) -> bool | None:
        value = self._cell("remote").casefold()
        if value not in _YES_NO:
            self.warn("remote", _("Tulis “ya” atau “tidak”."))
        return _YES_NO.get(value)

    def _rupiah(self, column: str) -> int | None:
        value = self._cell(column)
        try:
            rupiah = parse_rupiah(value) if value else None
        except ValueError as error:
            self._error(column, str(error))
            return None
        if rupiah == 0:  # how tables write that nothing was said
            self.warn(column, _("Upah 0 dibaca sebagai upah yang tidak disebut."))
        return rupiah or None

    def _cell(self, column: str) -> str:
        return self._raw.values.get(column, "").strip()

    def _error(self, column: str, reason: str) -> None:
        self._note(column, reason, Level.ERROR)

    def _note(self, column: str, reason: str, level: Level) -> None:
        self.problems.append(Problem(self._raw.line, column, shown(self._raw.values.get(column, "")), reason, level))


@lru_cache(maxsize=1)
def _education_codes() -> dict[str, str]:
    levels = vocabulary().education_levels.values()
    return {normalise_phrase(word): level.code for level in levels
            for word in (*level.synonyms, level.name_id, level.name_en, level.code)}


@lru_cache(maxsize=1)
def _contract_codes() -> dict[str, str]:
    kinds = vocabulary().contract_types.values()
    return {normalise_phrase(word): kind.code for kind in kinds for word in (kind.name_id, kind.name_en, kind.code)}
