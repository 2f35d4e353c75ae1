"""Amounts of rupiah as people type them: `Rp 2.500.000`, `2500000`, `2,5 juta`, `2.5 jt`, `150 ribu`."""

import re
from decimal import Decimal

from webapp.core.i18n import _

LARGEST = 2_000_000_000  # whole rupiah; more is a slip of the finger, and too much for an integer of PostgreSQL
_UNITS = {"": 1, "rb": 1_000, "ribu": 1_000, "jt": 1_000_000, "juta": 1_000_000,
          "m": 1_000_000_000, "miliar": 1_000_000_000, "milyar": 1_000_000_000,
          "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_AMOUNT = re.compile(r"(?:(?:rp|idr)\.?\s*)?([0-9](?:[0-9., ]*[0-9])?)(?:,-)?\s*([a-z]*)(?:\s*rupiah)?", re.ASCII)
_GROUPED = re.compile(r"[0-9]{1,3}(?:([., ])[0-9]{3})(?:\1[0-9]{3})*(?:[.,]0{1,2})?")
_DECIMAL = re.compile(r"[0-9]+(?:[.,][0-9]{1,3})?")


def parse_rupiah(text: str) -> int:
    """Whole rupiah, from 0 to LARGEST. ValueError carries a sentence for the person."""
    cleaned = " ".join(text.split()).casefold().removesuffix("rupiah").strip()
    found = _AMOUNT.fullmatch(cleaned)
    if not found or found[2] not in _UNITS:
        raise ValueError(_("Tulis jumlah rupiah seperti 2.500.000 atau 2,5 juta."))
    amount = _number(found[1], _UNITS[found[2]])
    if amount is None:
        raise ValueError(_("Jumlah ini dapat dibaca lebih dari satu cara. Tulis seperti 2.500.000 atau 2,5 juta."))
    if amount > LARGEST:
        raise ValueError(_("Jumlah ini terlalu besar. Periksa banyaknya angka nol."))
    return amount


def _number(digits: str, unit: int) -> int | None:
    """None when the separators leave it open what was meant, or when a part of a rupiah is left."""
    if unit > 1:
        if not _DECIMAL.fullmatch(digits):
            return None
        amount = Decimal(digits.replace(",", ".")) * unit
        return int(amount) if amount == amount.to_integral_value() else None
    if digits.isdigit():
        return int(digits)
    if _GROUPED.fullmatch(digits):
        return int(re.sub(r"[., ]", "", re.sub(r"[.,]0{1,2}$", "", digits)))
    whole, _mark, rest = digits.replace(",", ".").partition(".")
    return int(whole) if whole.isdigit() and rest == "00" else None
