"""Searching the vocabularies by what a person types: skills, occupations, accommodations and tools. Pure."""
from collections.abc import Iterable, Mapping

from webapp.profiles.states import NeedKind
from webapp.reference.recognise import recognise_occupations, recognise_skills, suggest_skills
from webapp.reference.text import normalise_phrase, stems
from webapp.reference.vocabulary import Accommodation, AssistiveTool, vocabulary

MOST_FOUND = 10
MOST_SUGGESTED = 8


def find_skills(text: str) -> tuple[str, ...]:
    """Codes of skills for what was typed, the likeliest first."""
    return tuple(dict.fromkeys((*recognise_skills(text), *suggest_skills(text, MOST_FOUND))))[:MOST_FOUND]


def find_occupations(text: str) -> tuple[str, ...]:
    """Codes of occupations: names that begin with what was typed, then those that hold every word."""
    typed = normalise_phrase(text)
    if not typed:
        return ()
    best: dict[str, int] = {}
    for code, item in vocabulary().occupations.items():
        ranks = [_rank(typed, normalise_phrase(name)) for name in (item.name_id, item.name_en, *item.synonyms)]
        rank = min((rank for rank in ranks if rank is not None), default=None)
        if rank is not None:
            best[code] = rank
    ordered = sorted(best, key=lambda code: best[code])
    return tuple(dict.fromkeys((*recognise_occupations(text), *ordered)))[:MOST_FOUND]


def find_needs(kind: NeedKind, text: str) -> tuple[str, ...]:
    """Codes of tools or accommodations of which every typed word begins a word; else those that share a stem."""
    typed = normalise_phrase(text)
    if not typed:
        return ()
    items = needs_for(kind)
    whole = [code for code, item in items.items() if _rank(typed, _told(item)) is not None]
    wanted = set(stems(text))
    near = [code for code, item in items.items() if wanted & set(stems(_told(item)))]
    return tuple(dict.fromkeys((*whole, *near)))[:MOST_FOUND]


def suggested_needs(kind: NeedKind, functions: Iterable[str]) -> tuple[str, ...]:
    """Codes that serve these functions (the ones where the person wants an adjustment), the most fitting first."""
    wanted = set(functions)
    items = needs_for(kind)
    serving = [code for code, item in items.items() if wanted & set(item.functions)]
    serving.sort(key=lambda code: -len(wanted & set(items[code].functions)))
    return tuple(serving[:MOST_SUGGESTED])


def needs_for(kind: NeedKind) -> Mapping[str, Accommodation | AssistiveTool]:
    """The part of the vocabulary from which a kind is chosen."""
    if kind is NeedKind.TOOL:
        return vocabulary().assistive_tools
    other = "work" if kind is NeedKind.APPLY else "recruitment"
    return {code: item for code, item in vocabulary().accommodations.items() if item.stage != other}


def _told(item: Accommodation | AssistiveTool) -> str:
    explained = item.explanation if isinstance(item, Accommodation) else ""
    return normalise_phrase(f"{item.name_id} {item.name_en} {explained}")


def _rank(typed: str, name: str) -> int | None:
    if name.startswith(typed):
        return 0
    return 1 if all(f" {word}" in f" {name}" for word in typed.split()) else None
