"""A typed place: the region it is read as, and the other regions it could mean."""
from dataclasses import dataclass

from webapp.reference.regions import Region, find_region
from webapp.reference.text import normalise_phrase

MOST_OTHERS = 4


@dataclass(frozen=True)
class Place:
    """The likeliest region; `others` are further ones when the words fit several."""

    region: Region
    others: tuple[Region, ...]


def read_place(typed: str) -> Place | None:
    """None when no region resembles what was typed. A full name, or a name only one region has, leaves no others."""
    found = find_region(typed, 1 + MOST_OTHERS)
    if not found:
        return None
    first, *rest = found
    asked = normalise_phrase(typed)
    if asked in (normalise_phrase(first.label), normalise_phrase(first.name), first.code):
        return Place(first, ())
    return Place(first, tuple(region for region in rest if _could_be(region, first, asked)))


def _could_be(region: Region, first: Region, asked: str) -> bool:
    """Another place of that name; what lies inside the province that was found is found with it."""
    inside = first.level == "province" and region.province_code == first.code
    return asked in normalise_phrase(region.name) and not inside
