"""Provinces, regencies and cities: names, neighbours, distances and time zones."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt
from types import MappingProxyType

from rapidfuzz import fuzz

from webapp.reference.tables import read_rows

EARTH_RADIUS_KM = 6371.0088
# "Kab. Bandung", "kota bdg" and "bandung" name the same place to the one who types.
_KIND_WORDS = {
    "kab": "kabupaten", "kodya": "kota", "prov": "provinsi", "regency": "kabupaten", "city": "kota",
}
_PREFIXES = {"kabupaten", "kota", "provinsi", "administrasi", "adm"}
_FUZZY_FLOOR = 80.0


@dataclass(frozen=True, slots=True)
class Region:
    """A province, regency or city. `zone`: IANA name; `zone_name`: WIB, WITA or WIT; centre in degrees."""

    code: str
    level: str
    name: str
    province_code: str
    latitude: float
    longitude: float
    population: int
    zone: str
    zone_name: str

    @property
    def label(self) -> str:
        """The name with its province: "Kota Bandung, Jawa Barat"; a province stands alone."""
        return self.name if self.level == "province" else f"{self.name}, {regions()[self.province_code].name}"


@lru_cache(maxsize=1)
def regions() -> Mapping[str, Region]:
    """All 552 regions by code, in the order of the official list."""
    zones = {row["province_code"]: row for row in read_rows("zones.csv")}
    found = {row["code"]: _region(row, zones[row["province_code"]]) for row in read_rows("regions.csv")}
    return MappingProxyType(found)


def _region(row: dict[str, str], zone: dict[str, str]) -> Region:
    return Region(
        code=row["code"], level=row["level"], name=row["name"], province_code=row["province_code"],
        latitude=float(row["latitude"]), longitude=float(row["longitude"]),
        population=int(row["population"] or 0), zone=zone["zone"], zone_name=zone["abbreviation"],
    )


def province_of(code: str) -> Region:
    """The province that holds the region (itself, if it is one). KeyError for an unknown code."""
    return regions()[regions()[code].province_code]


def zone_of(code: str) -> str:
    """The IANA time zone of a region. KeyError for an unknown code."""
    return regions()[code].zone


def label(code: str) -> str:
    """The region's name with its province; an unknown code gives an empty string."""
    region = regions().get(code)
    return region.label if region else ""


def distance_km(a: str, b: str) -> float:
    """Great-circle distance between the centres of two regions, in kilometres."""
    one, other = regions()[a], regions()[b]
    lat_a, lat_b = radians(one.latitude), radians(other.latitude)
    half_lat, half_lon = (lat_b - lat_a) / 2, radians(other.longitude - one.longitude) / 2
    square = sin(half_lat) ** 2 + cos(lat_a) * cos(lat_b) * sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(square)))


@lru_cache(maxsize=4096)
def regions_within(code: str, km: float) -> tuple[str, ...]:
    """Codes of the regencies and cities whose centre lies within `km`, nearest first.

    A province stands for all its regencies and cities, whatever the distance.
    """
    if regions()[code].level == "province":
        return tuple(r.code for r in regions().values() if r.province_code == code and r.level != "province")
    measured = ((distance_km(code, r.code), r.code) for r in regions().values() if r.level != "province")
    return tuple(near for distance, near in sorted(measured) if distance <= km)


def find_region(text: str, limit: int = 10) -> list[Region]:
    """Regions whose name begins with, contains or resembles what was typed; the likeliest first."""
    words = _words(text)
    if not words:
        return []
    scored = ((_likeness(words, region), region) for region in regions().values())
    hits = [(score, region) for score, region in scored if score > 0]
    hits.sort(key=lambda hit: (-hit[0], -hit[1].population, hit[1].code))
    return [region for _, region in hits[:limit]]


def _words(text: str) -> tuple[str, ...]:
    plain = re.sub(r"[^a-z0-9 ]+", " ", text.casefold().replace("'", ""))
    return tuple(_KIND_WORDS.get(word, word) for word in plain.split())


@lru_cache(maxsize=1)
def _keys() -> dict[str, tuple[str, str, str]]:
    """Per region: its bare name, its full name, and the words of its province."""
    return {
        region.code: (
            " ".join(word for word in _words(region.name) if word not in _PREFIXES),
            " ".join(_words(region.name)),
            " ".join(_words(province_of(region.code).name)),
        )
        for region in regions().values()
    }


@lru_cache(maxsize=1)
def _short_names() -> dict[str, str]:
    """What people call a region besides its official name ("jabar", "jaksel"), to its code."""
    return {row["short"]: row["code"] for row in read_rows("region_names.csv")}


def _likeness(words: tuple[str, ...], region: Region) -> float:
    typed = " ".join(words)
    if typed == region.code or _short_names().get(typed) == region.code:
        return 200.0
    bare, full, province = _keys()[region.code]
    asked = " ".join(word for word in words if word not in _PREFIXES) or typed
    if _short_names().get(asked) == region.code:
        return 200.0
    # Who types only "bandung" more often means the city.
    kind_bonus = 5.0 if full.startswith(words[0] if words[0] in _PREFIXES else "kota") else 0.0
    if typed in (full, f"{full} {province}"):
        return 180.0
    if asked in (bare, f"{bare} {province}"):
        return 150.0 + kind_bonus
    if full.startswith(typed) or bare.startswith(asked):
        return 130.0 + kind_bonus
    if all(any(part.startswith(word) for part in f"{full} {province}".split()) for word in words):
        return 110.0 + kind_bonus
    score = max(fuzz.ratio(asked, bare), fuzz.ratio(asked.replace(" ", ""), bare.replace(" ", "")))
    return score + kind_bonus if score >= _FUZZY_FLOOR else 0.0
