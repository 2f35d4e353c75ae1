"""Dates as people type them: `21-11-2026`, `21 November 2026`, `21 Nov 2026`, `2026-11-21`."""

import re
from datetime import date

from webapp.core.i18n import _

_MONTHS = (
    ("januari", "january", "jan"), ("februari", "pebruari", "february", "feb"), ("maret", "march", "mar"),
    ("april", "apr"), ("mei", "may"), ("juni", "june", "jun"), ("juli", "july", "jul"),
    ("agustus", "august", "agu", "agt", "ags", "aug"), ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"), ("november", "nopember", "nov", "nop"),
    ("desember", "december", "des", "dec"),
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_DAY_FIRST = re.compile(r"([0-9]{1,2})\s*[-/. ]\s*([0-9]{1,2}|[a-z]+)\.?\s*[-/., ]\s*([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")


def parse_date_id(text: str) -> date:
    """The date meant by `text`; the day comes before the month. ValueError carries a sentence for the person."""
    cleaned = " ".join(text.split()).casefold()
    if found := _YEAR_FIRST.fullmatch(cleaned):
        year, month, day = found.groups()
    elif found := _DAY_FIRST.fullmatch(cleaned):
        day, month, year = found.groups()
    else:
        raise ValueError(_("Tulis tanggal seperti 21-11-2026 atau 21 November 2026."))
    number = int(month) if month.isdigit() else _MONTH.get(month)
    if number is None:
        raise ValueError(_("Nama bulan “%(month)s” tidak dikenal. Contoh: 21 November 2026.", month=month))
    try:
        return date(int(year), number, int(day))
    except ValueError:
        raise ValueError(_("Tanggal %(day)s tidak ada di kalender.", day=" ".join(text.split()))) from None
