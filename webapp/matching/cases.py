"""A person or a vacancy given in words (JSON, imported texts) → `Person` and `Work`. No database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping
from math import log
from typing import Any

from webapp.matching import describe, programmes
from webapp.matching.model import Ability, Person, SkillLevel, Work
from webapp.matching.terms import Corpus
from webapp.reference.recognise import recognise_occupations, recognise_skills
from webapp.reference.regions import find_region, regions
from webapp.reference.vocabulary import vocabulary


def person_from_json(data: Mapping[str, Any]) -> Person:
    """A person without an account (`kerja match --seeker`): every key is optional, names or codes both do.

    ValueError for a function's answer that is not one of `Ability`.
    """
    headline = str(data.get("headline") or "")
    skills = _known(_texts(data, "skills"), vocabulary().skills, recognise_skills)
    occupations = _known(_texts(data, "occupations"), vocabulary().occupations, recognise_occupations)
    studied = tuple(dict.fromkeys((*_texts(data, "study_programmes"), *programmes.named_in(headline))))
    told = [*_texts(data, "skills"), *_texts(data, "occupations"), *_texts(data, "languages")]
    return Person(
        skills=tuple(SkillLevel(code) for code in skills),
        wished_occupations=occupations,
        education=education_code(str(data.get("education") or "")),
        study_programmes=studied,
        languages=tuple(_texts(data, "languages")),
        regions=tuple(code for text in _texts(data, "regions") for code in _region(text)),
        distance_km=data.get("distance_km"),
        remote=data.get("remote"),
        functions={code: Ability(answer) for code, answer in (data.get("functions") or {}).items()},
        needs=tuple(_texts(data, "needs")),
        headline=headline,
        terms=describe.terms_of_person(headline, skills, occupations, (), told),
        study_terms=describe.study_terms_of_person(studied),
        programme_keys=programmes.keys_of_person(studied),
        fields=programmes.fields_of_person(studied),
        skilled_fields=programmes.fields_of_skills(skills, occupations),
    )


def work_from_texts(
    key: str, title: str, description: str, corpus: Corpus, study_programmes: Iterable[str] = (),
    region: str | None = None,
) -> Work:
    """An imported vacancy: skills and the occupation are recognised in its words."""
    occupations = recognise_occupations(title)
    skills = recognise_skills(f"{title}\n{description}")
    occupation = occupations[0] if occupations else None
    listed = tuple(study_programmes)
    return Work(
        id=key,
        title=title,
        occupation=occupation,
        must=skills,
        region=region,
        study_programmes=listed,
        terms=describe.terms_of_work(title, description, corpus, skills, occupation, listed),
        programme_keys=programmes.keys_of_work(listed),
        fields=programmes.fields_spoken_of(skills, recognise_skills(title), occupations),
    )


def rarity_of(works: Iterable[Work]) -> Mapping[str, float]:
    """Skill → inverse document frequency among these works, scaled so that a usual skill is about 1."""
    counts: Counter[str] = Counter()
    documents = 0
    for work in works:
        counts.update({*work.must, *work.nice})
        documents += 1
    return {code: log(1 + documents / count) / 3 for code, count in counts.items()}


def education_code(text: str) -> str | None:
    """The education level that a text names ("S1", "SMA sederajat"), by code, name or synonym."""
    asked = text.casefold().strip()
    for level in vocabulary().education_levels.values():
        if asked and asked in {name.casefold() for name in (level.code, level.name_id, level.name_en, *level.synonyms)}:
            return level.code
    return None


def _known(texts: Iterable[str], items: Container[str], find: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    """Codes for texts that are a code already or name something known; each once."""
    codes = [(text,) if text in items else find(text) for text in texts]
    return tuple(dict.fromkeys(code for several in codes for code in several))


def _texts(data: Mapping[str, Any], key: str) -> list[str]:
    return [str(text) for text in data.get(key) or ()]


def _region(text: str) -> tuple[str, ...]:
    if text in regions():
        return (text,)
    return tuple(region.code for region in find_region(text, 1))
