"""Recognising the vocabulary in free text: skills, occupations and fields of study. Pure, built once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache

from webapp.reference.phrases import Entry, PhraseIndex
from webapp.reference.text import normalise_phrase, words
from webapp.reference.vocabulary import Occupation, Skill, vocabulary

_SIMILAR = 0.86  # repairs "lndustri" and "Adminitrasi"; lower begins to confuse real words


def recognise_skills(text: str) -> tuple[str, ...]:
    """Codes of the skills that a text names, each once, in the order of first appearance."""
    return _skill_index().find(words(text))


def recognise_occupations(text: str) -> tuple[str, ...]:
    """Codes of the occupations that a text names, each once, in the order of first appearance."""
    return _occupation_index().find(words(text))


def named_skill(part: Sequence[str], text: Sequence[str]) -> str | None:
    """The code of the skill whose name or synonym this part of a text's words is as a whole."""
    return _skill_index().name_of(part, text)


def named_occupation(part: Sequence[str], text: Sequence[str]) -> str | None:
    """The code of the occupation whose name or synonym this part of a text's words is as a whole."""
    return _occupation_index().name_of(part, text)


def recognise_study_field(programme: str) -> str | None:
    """The field of study of one programme's name ("D3 Akuntansi", "TKJ"); None when it is not known.

    The longest known name inside it decides; a word written wrongly is read as the nearest known word.
    """
    names = _programme_names()
    sequence = [_known_word(word) for word in words(programme)]
    found = [name for name in _sub_sequences(sequence) if name in names]
    return names[max(found, key=lambda name: (len(name), sum(map(len, name))))] if found else None


def suggest_skills(prefix: str, limit: int = 10) -> tuple[str, ...]:
    """Codes of skills for what a person has typed so far: every typed word begins a word of one name.

    Names that begin with it come first, then other words of names, then synonyms in the same order.
    """
    typed = normalise_phrase(prefix)
    if not typed:
        return ()
    best: dict[str, tuple[int, int]] = {}
    for code, place, name in _skill_names():
        rank = _suggestion_rank(typed, name)
        if rank is not None:
            best[code] = min(best.get(code, (9, 0)), (rank + 2 * min(place, 1), place))
    return tuple(sorted(best, key=best.__getitem__)[:limit])


def _suggestion_rank(typed: str, name: str) -> int | None:
    if name.startswith(typed):
        return 0
    padded = f" {name}"
    return 1 if all(f" {word}" in padded for word in typed.split()) else None


@lru_cache(maxsize=1)
def _skill_index() -> PhraseIndex:
    return PhraseIndex(_entries(vocabulary().skills), stem_single_words=True)


@lru_cache(maxsize=1)
def _occupation_index() -> PhraseIndex:
    return PhraseIndex(_entries(vocabulary().occupations), stem_single_words=False)


def _entries(items: Mapping[str, Skill] | Mapping[str, Occupation]) -> Iterator[Entry]:
    for code, item in items.items():
        for name in (item.name_id, item.name_en, *item.synonyms):
            yield code, words(name)


@lru_cache(maxsize=1)
def _skill_names() -> tuple[tuple[str, int, str], ...]:
    """Code, place (0 for a name, then the number of the synonym) and normalised name of every skill."""
    return tuple(
        (skill.code, max(0, position - 1), normalise_phrase(name))
        for skill in vocabulary().skills.values()
        for position, name in enumerate((skill.name_id, skill.name_en, *skill.synonyms))
    )


@lru_cache(maxsize=1)
def _programme_names() -> Mapping[tuple[str, ...], str]:
    names: dict[tuple[str, ...], str] = {}
    for field in vocabulary().study_fields.values():
        for name in (*field.programmes, field.name_id, field.name_en):
            names.setdefault(_without_and(words(name)), field.code)
    return names


@lru_cache(maxsize=1)
def _programme_words() -> frozenset[str]:
    return frozenset(word for name in _programme_names() for word in name)


@lru_cache(maxsize=4096)
def _known_word(word: str) -> str:
    if word in _programme_words() or len(word) < 6:
        return word
    return next(iter(get_close_matches(word, sorted(_programme_words()), 1, _SIMILAR)), word)


def _sub_sequences(sequence: list[str]) -> Iterator[tuple[str, ...]]:
    kept = _without_and(sequence)
    for start in range(len(kept)):
        for end in range(start + 1, len(kept) + 1):
            yield kept[start:end]


def _without_and(sequence: Iterable[str]) -> tuple[str, ...]:
    """Names of programmes write "dan" and "&" as they like: it is left out on both sides."""
    return tuple(word for word in sequence if word not in ("dan", "and"))
