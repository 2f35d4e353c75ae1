"""Study programmes → keys that a person and a vacancy share: the same name, the same subject, the same field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from rapidfuzz import fuzz, process

from webapp.matching.model import Terms
from webapp.matching.terms import words
from webapp.reference.vocabulary import StudyField, vocabulary

# Nearness of a person's programme to one that shares only this much with it.
SAME_NAME = 1.0
SAME_SUBJECT = 0.8
SAME_FIELD = 0.45
NEAR_FIELD = 0.2
_TYPO_FLOOR = 91.0

# "PJJ Ilmu Komunikasi" and "Komunikasi Terapan" teach the same subject as "Komunikasi".
_FORM = "ilmu pjj pendidikan vokasional terapan studi program prodi jurusan sains teknologi dan"
_FORM_WORDS = frozenset(_FORM.split())
_OPENINGS = frozenset("lulusan jurusan prodi studi mahasiswa mahasiswi sarjana diploma alumni s1 s2 d3 d4 smk".split())
_LONGEST_NAME = 7
_LEVELS = re.compile(r"\b(?:s[1-3]|d[1-4]|d ?(?:iii|iv)|sarjana|diploma|smk|sma)\b")


@lru_cache(maxsize=4096)
def plain(programme: str) -> str:
    """The programme's name without case, level, punctuation and doubled blanks."""
    text = _LEVELS.sub(" ", programme.casefold().replace("&", " dan ").replace("'", "").replace("`", ""))
    return " ".join(re.findall(r"[a-z0-9]+", text))


@lru_cache(maxsize=4096)
def subject(programme: str) -> str:
    """The programme's words that name its subject, in one order: "Ilmu Komunikasi" → "komunikasi"."""
    named = [word for word in plain(programme).split() if word not in _FORM_WORDS]
    return " ".join(sorted(set(words(" ".join(named))))) or plain(programme)


@lru_cache(maxsize=1)
def _fields_by_name() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    """Fields by plain name and by subject of the programmes they hold."""
    names: dict[str, list[str]] = {}
    subjects: dict[str, list[str]] = {}
    for field in vocabulary().study_fields.values():
        for programme in (field.name_id, field.name_en, *field.programmes):
            names.setdefault(plain(programme), []).append(field.code)
            subjects.setdefault(subject(programme), []).append(field.code)
    return (
        {key: tuple(dict.fromkeys(codes)) for key, codes in names.items()},
        {key: tuple(dict.fromkeys(codes)) for key, codes in subjects.items()},
    )


@lru_cache(maxsize=4096)
def fields_of(programme: str) -> tuple[StudyField, ...]:
    """The fields that hold a programme: by its name, by its subject, or by the name nearest in spelling."""
    names, subjects = _fields_by_name()
    codes = names.get(plain(programme)) or subjects.get(subject(programme), ())
    if not codes and (near := process.extractOne(plain(programme), names.keys(), scorer=fuzz.ratio,
                                                 score_cutoff=_TYPO_FLOOR)):
        codes = names[near[0]]
    return tuple(vocabulary().study_fields[code] for code in codes)


def named_in(text: str) -> tuple[str, ...]:
    """Known programmes that a sentence names: "Lulusan Teknik Sipil"; a single word only after such an opening."""
    names, _ = _fields_by_name()
    found: list[str] = []
    said = re.findall(r"[a-z0-9]+", text.casefold().replace("&", " dan "))
    at = 0
    while at < len(said):
        opened = at > 0 and said[at - 1] in _OPENINGS
        for size in range(min(_LONGEST_NAME, len(said) - at), 0 if opened else 1, -1):
            if (name := " ".join(said[at : at + size])) in names:
                found.append(name)
                at += size
                break
        else:
            at += 1
    return tuple(dict.fromkeys(found))


def keys_of_person(programmes: Iterable[str]) -> Terms:
    """Key → nearness for all that the person studied."""
    keys: dict[str, float] = {}

    def note(key: str, near: float) -> None:
        keys[key] = max(near, keys.get(key, 0.0))

    for programme in programmes:
        note(f"name {plain(programme)}", SAME_NAME)
        note(f"subject {subject(programme)}", SAME_SUBJECT)
        for field in fields_of(programme):
            note(f"field {field.code}", SAME_FIELD)
            for code in field.related:
                note(f"field {code}", NEAR_FIELD)
    return keys


def keys_of_work(programmes: Iterable[str]) -> Mapping[str, str]:
    """Key → the listed programme it comes from, as the vacancy writes it."""
    keys: dict[str, str] = {}
    for programme in programmes:
        keys.setdefault(f"name {plain(programme)}", programme)
        keys.setdefault(f"subject {subject(programme)}", programme)
        for field in fields_of(programme):
            keys.setdefault(f"field {field.code}", programme)
    return keys


@lru_cache(maxsize=512)
def taught(programme: str) -> tuple[tuple[str, float], ...]:
    """Phrases that a programme stands for, with their importance: its name, its field's skills and occupations."""
    phrases = [(plain(programme), 0.9)]
    known = vocabulary()
    for field in fields_of(programme):
        phrases += [(field.name_id, 0.6), (field.name_en, 0.6)]
        phrases += [(name, 0.3) for name in field.programmes]
        for code in field.skills:
            if skill := known.skills.get(code):
                phrases += [(name, 0.4) for name in (skill.name_id, skill.name_en, *skill.synonyms)]
        for work in known.occupations.values():
            if work.isco in field.occupations_isco:
                phrases += [(name, 0.4) for name in (work.name_id, work.name_en, *work.synonyms)]
    return tuple(phrases)
