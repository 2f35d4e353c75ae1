"""Longest-phrase matching of names in a sequence of words."""

from collections.abc import Iterable, Sequence

from webapp.reference.text import stem_all

Entry = tuple[str, list[str]]  # a code and the words of one of its names
_Words = tuple[str, ...]

_SHORTEST_STEM = 5  # one-word names with shorter stems meet too many strangers ("kepada", "pengadaan")
_COMPANY_WORDS = 2  # after "PT" come a company's own words: "PT Sales Mandiri" seeks no sales person

# Their stem belongs first of all to another word: "mengoperasikan" is not "koperasi".
_ONLY_AS_WRITTEN = frozenset(
    "asuransi berhitung eksplorasi empati galangan hitungan kebakaran kehadiran keberlanjutan kepelatihan"
    " kepemimpinan kontrak koperasi liputan memimpin menggambar menghitung operasional pajangan pameran pangan"
    " pelayan pelayanan peliputan pemerintahan pengawasan perawat perawatan perhitungan perjanjian pinjaman"
    " perkoperasian produksi".split()
)
# Names with a second, more common meaning count only when one of these words stands in the same text.
_GRAPHIC = frozenset(
    "adobe banner brosur canva content coreldraw feed figma grafis graphic illustrator konten kreatif logo"
    " photoshop poster publikasi visual".split()
)
_WEB = frozenset(
    "aplikasi backend css database developer docker frontend html javascript laravel mysql node php programmer"
    " programming python react rest software sql web website".split()
)
_OFFICE = frozenset("excel microsoft office ms powerpoint spreadsheet".split())
_COMPUTER = frozenset("komputer laptop printer software hardware jaringan server it teknisi".split())
_NEEDS_COMPANY: dict[str, frozenset[str]] = {
    "word": _OFFICE,
    "ppt": _OFFICE | {"presentasi", "slide", "canva"},
    "api": _WEB,
    "java": _WEB - {"web", "website"} | {"kotlin", "spring"},
    "js": _WEB,
    "flask": _WEB,
    "react": _WEB - {"react"},
    "angular": _WEB,
    "dart": _WEB | {"flutter", "mobile"},
    "swift": _WEB | {"ios", "mobile", "kotlin"},
    "unity": _WEB | {"game", "gim", "c#", "3d"},
    "spark": _WEB | {"hadoop", "data"},
    "testing": _WEB | {"aplikasi", "bug", "sistem", "system", "qa"},
    "pengujian": _WEB | {"bug", "perangkat"},
    "tester": _WEB | {"aplikasi", "bug", "sistem"},
    "ui": _WEB | {"ux", "figma", "desain", "design", "antarmuka"},
    "ux": _WEB | {"ui", "figma", "desain", "design", "antarmuka", "user"},
    "lan": _COMPUTER,
    "server": _COMPUTER | _WEB,
    "cad": frozenset("autocad design desain drafter drawing engineering gambar teknik".split()),
    "ga": frozenset("hr hrd hrga general umum kantor fasilitas".split()),
    "hc": frozenset("human karyawan rekrutmen hr hcis pegawai".split()),
    "hr": frozenset("human karyawan rekrutmen recruitment pegawai kandidat intern staff staf officer".split()),
    "pr": frozenset("public humas media pers".split()),
    "nota": frozenset("penjualan pembelian faktur invoice kasir bukti keuangan tagihan".split()),
    "kontrak": frozenset("legal hukum perjanjian draft draf review vendor klausul".split()),
    "workshop": frozenset("seminar webinar pelatihan peserta training materi".split()),
    "mitra": frozenset("kerja kerjasama kemitraan menjalin hubungan partnership".split()),
    "host": frozenset("live acara streaming livestream event tiktok".split()),
    "mc": frozenset("acara event".split()),
    "sampling": frozenset("air analisis lab laboratorium limbah tanah uji".split()),
    "database": _WEB | {"admin", "administrator", "it", "query", "server", "oracle", "mongodb", "postgresql"},
    "drone": frozenset("teknisi pilot uav terbang pemetaan".split()),
    "film": frozenset("produksi video televisi sutradara sinema kamera".split()),
    "import": frozenset("export ekspor bea pib customs logistik logistic kepabeanan".split()),
    "produksi": frozenset("mesin pabrik operator barang bahan ppic gudang output lini manufaktur line".split()),
    "production": frozenset("mesin pabrik operator machine bahan ppic line kitchen manufacturing".split()),
    "desain": _GRAPHIC,
    "mendesain": _GRAPHIC,
    "desainer": _GRAPHIC,
    "designer": _GRAPHIC,
    "drafting": frozenset("autocad cad gambar teknik engineering drawing".split()),
}


class PhraseIndex:
    """Names of a vocabulary by their words, and by their stems as a second chance.

    Occupations stem no single words: "mengarsipkan" is a task, not a person who works as "arsiparis".
    """

    def __init__(self, entries: Iterable[Entry], *, stem_single_words: bool) -> None:
        self._stem_single_words = stem_single_words
        self._exact: dict[_Words, str] = {}
        self._stemmed: dict[_Words, str] = {}
        self._longest: dict[str, int] = {}
        for code, name in entries:
            self._add(code, tuple(name))

    def find(self, text: Sequence[str]) -> tuple[str, ...]:
        """Codes of the names in a text's words, each once, by first appearance; a longer name wins."""
        found: dict[str, None] = {}
        text_stems = stem_all(text)
        present = frozenset(text)
        position = 0
        while position < len(text):
            if text[position] == "pt":
                position += 1 + _COMPANY_WORDS
                continue
            code, length = self._match(text, text_stems, position, present)
            if code:
                found.setdefault(code)
            position += length
        return tuple(found)

    def name_of(self, part: Sequence[str], text: Sequence[str]) -> str | None:
        """The code of the name that a part of a text is, all its words together; None when it is no name."""
        code, length = self._match(part, stem_all(part), 0, frozenset(text)) if part else (None, 0)
        return code if length == len(part) else None

    def _add(self, code: str, name: _Words) -> None:
        if not name:
            return
        self._exact.setdefault(name, code)
        self._reach(name[0], len(name))
        stemmed = stem_all(name)
        if len(name) > 1 or self._may_stem(name[0], stemmed[0]):
            self._stemmed.setdefault(stemmed, code)
            self._reach(stemmed[0], len(name))

    def _may_stem(self, word: str, stemmed: str) -> bool:
        return self._stem_single_words and len(stemmed) >= _SHORTEST_STEM and word not in _ONLY_AS_WRITTEN

    def _reach(self, first: str, length: int) -> None:
        self._longest[first] = max(self._longest.get(first, 0), length)

    def _match(
        self, text: Sequence[str], stems: Sequence[str], start: int, present: frozenset[str]
    ) -> tuple[str | None, int]:
        longest = max(self._longest.get(text[start], 0), self._longest.get(stems[start], 0))
        for length in range(min(longest, len(text) - start), 0, -1):
            name = tuple(text[start : start + length])
            code = self._exact.get(name) or self._by_stems(name, tuple(stems[start : start + length]))
            if code and _in_company(name, present):
                return code, length
        return None, 1

    def _by_stems(self, name: _Words, stemmed: _Words) -> str | None:
        # One bare word that only shares a stem is another word: "pasar" is a market, "pemasaran" is marketing.
        if len(name) == 1 and len(name[0]) - len(stemmed[0]) < 2:
            return None
        return self._stemmed.get(stemmed)


def _in_company(name: _Words, present: frozenset[str]) -> bool:
    company = _NEEDS_COMPANY.get(name[0]) if len(name) == 1 else None
    return company is None or not company.isdisjoint(present)
