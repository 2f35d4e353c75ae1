"""What is searched, checked: the same whether it came from an address, a saved search or a test."""
from dataclasses import dataclass, replace
from enum import StrEnum
from urllib.parse import urlencode

from webapp.core.i18n import _

DISTANCES = (0, 10, 25, 50, 100, 200)  # kilometres
DEFAULT_DISTANCE = 25
DAYS = (1, 3, 7, 14, 30)
PATH = "/lowongan"


class Home(StrEnum):
    """Whether work from home counts when a place is given."""

    ASKED_LIKE_ANY = ""
    ALSO = "juga"
    ONLY = "hanya"

    @property
    def label(self) -> str:
        """In words."""
        return {Home.ASKED_LIKE_ANY: _("Tidak disaring"),
                Home.ALSO: _("Juga pekerjaan dari rumah, di mana pun kantornya"),
                Home.ONLY: _("Hanya pekerjaan dari rumah, di mana pun kantornya")}[self]


class Sort(StrEnum):
    """The order of results."""

    WORDS = "kata"
    NEWEST = "terbaru"
    FIT = "kecocokan"
    NEAREST = "terdekat"
    CLOSING = "tutup"

    @property
    def label(self) -> str:
        """In words."""
        return {Sort.WORDS: _("Judul yang cocok dahulu"), Sort.NEWEST: _("Terbaru dahulu"),
                Sort.FIT: _("Paling cocok dengan Anda dahulu"), Sort.NEAREST: _("Terdekat dahulu"),
                Sort.CLOSING: _("Segera ditutup dahulu")}[self]


@dataclass(frozen=True)
class Criteria:
    """A search. `place` is what was typed, `region` the code it was read as; money in rupiah a month."""

    words: str = ""
    place: str = ""
    region: str | None = None
    distance: int = DEFAULT_DISTANCE
    home: Home = Home.ASKED_LIKE_ANY
    pay_from: int | None = None
    hours: tuple[str, ...] = ()
    contracts: tuple[str, ...] = ()
    education: str | None = None
    days: int | None = None
    groups: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    fitting: bool = False  # only what fits the profile of the person who looks
    sort: Sort | None = None

    @property
    def is_empty(self) -> bool:
        """Whether everything that is open would be found."""
        return replace(self, sort=None, distance=DEFAULT_DISTANCE) == Criteria()

    @property
    def by_place(self) -> bool:
        """Whether the place narrows the results: work done only from home has no place."""
        return self.region is not None and self.home is not Home.ONLY

    def pairs(self) -> list[tuple[str, str]]:
        """The query string as pairs, without what is usual."""
        distance = str(self.distance) if self.distance != DEFAULT_DISTANCE else ""
        single = (("kata", self.words), ("tempat", self.place), ("jarak", distance), ("rumah", self.home.value),
                  ("upah", str(self.pay_from or "")), ("pendidikan", self.education or ""),
                  ("sejak", str(self.days or "")), ("cocok", "y" if self.fitting else ""),
                  ("urut", self.sort.value if self.sort else ""))
        several = (("jam", self.hours), ("kontrak", self.contracts), ("bidang", self.groups), ("fakta", self.facts),
                   ("dukungan", self.offers))
        return [pair for pair in single if pair[1]] + [(name, code) for name, codes in several for code in codes]

    def href(self, page: int = 1, path: str = PATH) -> str:
        """The address of this search."""
        query = urlencode([*self.pairs(), *([("halaman", str(page))] if page > 1 else [])])
        return f"{path}?{query}" if query else path
