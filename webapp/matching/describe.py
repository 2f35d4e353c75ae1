"""Codes and free words → the weighted terms of a person and of a work; vocabularies → what a fit must know.

Pure apart from the vocabulary files. Whoever builds a `Person` or a `Work` passes through here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from webapp.matching import programmes
from webapp.matching.model import Experience, Knowledge, Terms
from webapp.matching.terms import Corpus, person_terms, work_terms
from webapp.reference.vocabulary import Occupation, Skill, vocabulary

TITLE_IMPORTANCE = 4.0
SKILL_IMPORTANCE = 1.0
PROGRAMME_IMPORTANCE = 0.5

Phrases = Iterator[tuple[str, float]]


def terms_of_person(
    headline: str = "",
    skills: Iterable[str] = (),
    occupations: Iterable[str] = (),
    experience: Iterable[Experience] = (),
    own_words: Iterable[str] = (),
) -> Terms:
    """Terms of what a person can do and wants: codes of skills and occupations, and words of their own."""
    known = vocabulary()

    def phrases() -> Phrases:
        yield headline, 0.9
        for words in own_words:
            yield words, 0.9
        for code in skills:
            if skill := known.skills.get(code):
                yield from named(skill, 0.7)
        for code in occupations:
            if work := known.occupations.get(code):
                yield from named(work, 0.8)
        for past in experience:
            yield past.title, 0.6
            if past.occupation and (work := known.occupations.get(past.occupation)):
                yield from named(work, 0.4)

    return person_terms(phrases())


def named(item: Skill | Occupation, importance: float) -> Phrases:
    """The names of an item, and its synonyms for half as much."""
    yield item.name_id, importance
    yield item.name_en, importance
    for synonym in item.synonyms:
        yield synonym, importance / 2


def study_terms_of_person(study_programmes: Iterable[str]) -> Terms:
    """Terms of what a person studied; kept apart, because a missing programme may not count against anyone."""
    return person_terms(phrase for programme in study_programmes for phrase in programmes.taught(programme))


def fields_of_work(
    title: str, description: str, skills: Iterable[str] = (), occupation: str | None = None,
    study_programmes: Iterable[str] = (),
) -> list[tuple[str, float]]:
    """A vacancy's texts with their importance: its title weighs most; skills and the occupation add their names."""
    known = vocabulary()
    fields = [(title, TITLE_IMPORTANCE), (description, 1.0)]
    fields += [(known.skills[code].name_id, SKILL_IMPORTANCE) for code in skills if code in known.skills]
    if occupation is not None and occupation in known.occupations:
        fields.append((known.occupations[occupation].name_id, SKILL_IMPORTANCE))
    return fields + [(name, PROGRAMME_IMPORTANCE) for name in study_programmes]


def terms_of_work(
    title: str,
    description: str,
    corpus: Corpus,
    skills: Iterable[str] = (),
    occupation: str | None = None,
    study_programmes: Iterable[str] = (),
) -> Terms:
    """Terms of a vacancy."""
    return work_terms(fields_of_work(title, description, skills, occupation, study_programmes), corpus)


def knowledge(rarity: Mapping[str, float]) -> Knowledge:
    """What the vocabularies know, with the rarity of skills among open vacancies."""
    known = vocabulary()
    answers: dict[str, tuple[str, ...]] = {
        demand: tuple(
            code
            for code, item in known.accommodations.items()
            if demand in item.demands and item.stage != "recruitment"
        )
        for demand in known.demands
    }
    return Knowledge(
        demand_functions={code: (demand.function,) for code, demand in known.demands.items()},
        answers=answers,
        rarity=rarity,
        places={code: (region.latitude, region.longitude) for code, region in known.regions.items()},
        education_rank={code: level.rank for code, level in known.education_levels.items()},
        occupation_group={code: work.isco for code, work in known.occupations.items()},
    )
