"""Study programmes → keys that a person and a vacancy share: the same name, the same subject, the same field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import log

from rapidfuzz import fuzz, process

from webapp.matching.model import Terms
from webapp.matching.terms import words
from webapp.reference.vocabulary import StudyField, vocabulary

# Nearness of a person's programme to one that shares only this much with it.
SAME_NAME = 1.0
SAME_SUBJECT = 0.8
SAME_FIELD = 0.45
NEAR_FIELD = 0.2
RELATED = 0.5
LATER = 0.1  # how much less a skill counts the later a field names it
IN_TITLE = 2.0
AS_OCCUPATION = 2.0
SKILLS_HALF = 6.0
FIELD_DOUBT = 1.0  # keeps a work with one weak hint from looking certain
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
    return _keys_of_list(tuple(programmes))


@lru_cache(maxsize=8192)
def _keys_of_list(programmes: tuple[str, ...]) -> Mapping[str, str]:
    """Kept, because the same vacancies are read again and again; nobody changes the answer."""
    keys: dict[str, str] = {}
    for programme in programmes:
        keys.setdefault(f"name {plain(programme)}", programme)
        keys.setdefault(f"subject {subject(programme)}", programme)
        for field in fields_of(programme):
            keys.setdefault(f"field {field.code}", programme)
    return keys


def fields_of_person(programmes: Iterable[str]) -> Terms:
    """Field → nearness: the fields of the programmes and, less, those near to them."""
    near: dict[str, float] = {}
    for field in (field for programme in programmes for field in fields_of(programme)):
        near[field.code] = 1.0
        for code in field.related:
            near[code] = max(near.get(code, 0.0), RELATED)
    return near


@lru_cache(maxsize=1)
def _teachers() -> tuple[Mapping[str, Terms], Mapping[str, Terms]]:
    """Skill → fields that teach it, ISCO group → fields that lead to it; what few fields share weighs more."""
    fields = vocabulary().study_fields.values()
    skills: dict[str, dict[str, float]] = {}
    groups: dict[str, dict[str, float]] = {}
    for field in fields:
        for table, codes in ((skills, field.skills), (groups, field.occupations_isco)):
            for place, code in enumerate(codes):
                table.setdefault(code, {})[field.code] = 1.0 / (1.0 + LATER * place)
    for table in (skills, groups):
        for code, found in table.items():
            rare = log(1.0 + len(fields) / len(found))
            table[code] = {field_code: value * rare for field_code, value in found.items()}
    return skills, groups


def fields_spoken_of(skills: Iterable[str], title_skills: Iterable[str], occupations: Iterable[str]) -> Terms:
    """Field → 0 to 1: how much a work's skills and occupations are what the field teaches and leads to."""
    sums = _sums([*((code, 1.0) for code in skills), *((code, IN_TITLE) for code in title_skills)], occupations)
    most = max(sums.values(), default=0.0)
    return {field: value / (most + FIELD_DOUBT) for field, value in sums.items()}


def fields_of_skills(skills: Iterable[str], occupations: Iterable[str]) -> Terms:
    """Field → 0 to 1: how much a person's skills and wishes point to it; one more never lowers any."""
    sums = _sums([(code, 1.0) for code in skills], occupations)
    return {field: value / (value + SKILLS_HALF) for field, value in sums.items()}


def _sums(skills: Iterable[tuple[str, float]], occupations: Iterable[str]) -> dict[str, float]:
    teach, lead = _teachers()
    known = vocabulary().occupations
    said = [(teach.get(code, {}), importance) for code, importance in skills]
    said += [(lead.get(known[code].isco, {}), AS_OCCUPATION) for code in occupations if code in known]
    sums: dict[str, float] = {}
    for fields, importance in said:
        for field, value in fields.items():
            sums[field] = sums.get(field, 0.0) + importance * value
    return sums


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
