"""What was said, without what says nothing about our pages: the one list of what is left out or made the same."""
import re
from collections.abc import Iterable

_MONTH = "(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)"

# Left out, line by line: how Orca 43 and Chromium tell that a page is on its way, and which of its modes Orca is in.
ORCAS_OWN = tuple(re.compile(pattern) for pattern in (
    r"^Memuat\. Harap tunggu\.$",  # loading
    r"^Selesai memuat .*\.$",  # loaded; the title was said a moment ago
    r"^Halaman memiliki .*\.$",  # numbers of landmarks, headings and links
    r"^Mode (?:fokus|ramban)$",  # whether letters are typed or are commands
    r"^(?:(?:\d+ )?bulet(?: karakter)?|•+)$",  # the sign shown for a letter of a password, or for many
    r"^Sedang memuat …$",  # said by our pages on a slow machine only
    r"^Melipat ke (?:puncak|dasar)\.$",  # the search for a heading or link went on from the other end
))

# Made the same for all days: the demo's dates follow the day on which it was loaded.
SAME_EVERY_DAY = tuple((re.compile(pattern), word) for pattern, word in (
    (r" web dokumen\.$", "."),  # the kind of document, said with every title
    (rf"\b(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu), (?=\d{{1,2}} {_MONTH})", ""),
    (rf"\b\d{{1,2}} {_MONTH} \d{{4}}\b", "‹tanggal›"),
    (r"\b\d{1,2}-\d{1,2}-\d{4}\b", "‹tanggal›"),
    (r"(?<=‹tanggal› pukul )\d{2}\.\d{2}(?: WIB| WITA| WIT)?", "‹jam›"),  # a long weekday breaks the line before WIB
    (r"\b[0-9a-z]{5} tanda hubung [0-9a-z]{5}\b", "‹kode pemulihan›"),
    (r"\b\d{2}\.\d{2} (?=WIB|WITA|WIT)", "‹jam› "),
))


def of_the_page(lines: Iterable[str]) -> list[str]:
    """The lines that our pages make it say, the same on every day."""
    kept = [line for line in lines if not any(pattern.search(line) for pattern in ORCAS_OWN)]
    for pattern, word in SAME_EVERY_DAY:
        kept = [pattern.sub(word, line) for line in kept]
    return kept


def words(lines: Iterable[str]) -> int:
    """How many words these are; a dash alone is none."""
    return sum(any(sign.isalnum() for sign in word) for line in lines for word in line.split())
