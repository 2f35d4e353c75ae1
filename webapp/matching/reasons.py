"""A reason as a page shows it, and the names that sentences need."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from webapp.reference.regions import regions
from webapp.reference.vocabulary import Item, vocabulary


class Tone(StrEnum):
    """Whether a reason speaks for the fit, against it, or tells what can be learnt or asked."""

    FOR = "for"
    AGAINST = "against"
    LEARN = "learn"
    ASK = "ask"


@dataclass(frozen=True)
class Reason:
    """One sentence. `points` is what it adds to the score; access and skills to learn add nothing."""

    tone: Tone
    text: str
    points: int = 0


def name_of(items: Mapping[str, Item], code: str | None) -> str:
    """The item's name in the reader's language; an unknown code stands for itself."""
    item = items.get(code or "")
    return item.name if item else (code or "")


def names_of(items: Mapping[str, Item], codes: Iterable[str]) -> str:
    """The names, parted by commas."""
    return ", ".join(name_of(items, code) for code in codes)


def region_name(code: str) -> str:
    """The region's own name without its province."""
    region = regions().get(code)
    return region.name if region else code


def function_of(demand: str) -> str:
    """The function that a demand draws on, or an empty string."""
    found = vocabulary().demands.get(demand)
    return found.function if found else ""
