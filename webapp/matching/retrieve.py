"""Retrieval: from all open vacancies the few hundred that may fit best, in a fixed number of statements (design.md §7).

What it leaves out never gets a `Fit`; tests hold its recall@20 to 0.95 of an exhaustive `fit`.
"""
from collections.abc import Collection, Mapping, Sequence
from itertools import zip_longest

from sqlalchemy import ColumnElement, case, func, literal, select

from webapp.core.database import db
from webapp.matching.corpus import Common
from webapp.matching.follow import FAR, UNKNOWN, programme_terms
from webapp.matching.model import Person, PointKind
from webapp.matching.models import MatchKey
from webapp.matching.score import SKILL_HALF, STUDY_FIELD_SHARE, TEXT_FIELD_SHARE, USUAL_KM, isco_nearness
from webapp.matching.weights import STRENGTH
from webapp.reference.regions import regions, regions_within
from webapp.reference.vocabulary import vocabulary
from webapp.vacancies.models import Vacancy
from webapp.vacancies.queries import open_now
from webapp.vacancies.text_index import text_candidates

KEPT = 300
MOST_KEYS, MOST_WORDS = 60, 40
# What one key is worth in people_for, beside its rarity; in the proportions of the score.
SKILL, OCCUPATION = 1.0, 4.0
# How far each kind of key alone can carry a fit: strengths and shares of the score (weights.py, score.py).
BY_STUDY = STRENGTH[PointKind.STUDY] * STUDY_FIELD_SHARE
BY_SKILLED_FIELD = STRENGTH[PointKind.TEXT] * TEXT_FIELD_SHARE
BY_OCCUPATION, BY_SKILLS = STRENGTH[PointKind.OCCUPATION], STRENGTH[PointKind.SKILLS]
# How many of each list stand first: near by keys, near by words, anywhere by keys, anywhere by words.
FIRST = (140, 100, 140, 100)


def candidates(person: Person, known: Common) -> list[int]:
    """At most 300 ids of open vacancies: by keys and by words, near home first, then anywhere, then the newest."""
    keys, words, near = keys_of(person, known), words_of(person, known), places_near(person)
    lists = [by_keys(keys, near, KEPT), text_ids(words, near, KEPT)] if near else [[], []]
    lists += [by_keys(keys, None, KEPT), text_ids(words, None, KEPT)]
    found = merged(lists)
    if len(found) < KEPT:
        found = list(dict.fromkeys([*found, *newest(near, KEPT), *newest(None, KEPT)]))[:KEPT]
    return found


def merged(lists: Sequence[Sequence[int]]) -> list[int]:
    """The first of each list, then what is left of all in turn, each once."""
    first = [one for ids, most in zip(lists, FIRST, strict=True) for one in ids[:most]]
    rest = [one for row in zip_longest(*(ids[most:] for ids, most in zip(lists, FIRST, strict=True)))
            for one in row if one is not None]
    return list(dict.fromkeys([*first, *rest]))[:KEPT]


def keys_of(person: Person, known: Common) -> dict[str, float]:
    """Keys and what each is worth; the rarest skills first, because they tell most."""
    rarity = known.knowledge.rarity
    skills = sorted(((rarity.get(s.code, 1.5), s.code) for s in person.skills), reverse=True)[:MOST_KEYS // 2]
    fields = {code: max(BY_STUDY * person.fields.get(code, 0.0),
                        BY_SKILLED_FIELD * person.skilled_fields.get(code, 0.0))
              for code in {*person.fields, *person.skilled_fields}}
    best = sorted(fields.items(), key=lambda pair: -pair[1])[:MOST_KEYS // 3]
    listed = programme_terms(key for key in person.programme_keys if not key.startswith("field "))
    return ({f"s:{code}": rare for rare, code in skills} | occupation_keys(person)
            | {f"f:{code}": near for code, near in best if near > 0}
            | {term: STRENGTH[PointKind.STUDY] * person.programme_keys[key] for term, key in listed.items()})


def occupation_keys(person: Person) -> dict[str, float]:
    """ISCO groups of wished and past work, and groups near to them for less."""
    table = vocabulary().occupations
    mine = {table[code].isco for code in (*person.wished_occupations, *(e.occupation or "" for e in person.experience))
            if code in table}
    near = {other: max((isco_nearness(one, other) for one in mine), default=0.0)
            for other in {work.isco for work in table.values()}}
    return {f"o:{isco}": BY_OCCUPATION * (1.0 if isco in mine else value) for isco, value in near.items() if value}


def words_of(person: Person, known: Common) -> list[str]:
    """The person's weightiest single words."""
    weights: dict[str, float] = {}
    for terms in (person.terms, person.study_terms):
        for term, weight in terms.items():
            if " " not in term:
                weights[term] = max(weights.get(term, 0.0), weight * known.corpus.rarity(term))
    return sorted(weights, key=lambda term: (-weights[term], term))[:MOST_WORDS]


def places_near(person: Person) -> list[str]:
    """Region codes within the wished distance of the wished regions, with remote work; empty: anywhere."""
    if not person.regions:
        return [FAR] if person.remote else []
    km = person.distance_km if person.distance_km is not None else USUAL_KM
    near = [code for region in person.regions if region in regions() for code in regions_within(region, km)]
    return list(dict.fromkeys([*person.regions, *near, *([] if person.remote is False else [FAR]), UNKNOWN]))


def by_keys(keys: Mapping[str, float], places: Collection[str] | None, limit: int) -> list[int]:
    """Vacancies by the worth of the keys they share with the person, joined as the score joins its parts.

    Of fields, programmes and occupations the nearest counts; skills add up and saturate.
    """
    if not keys:
        return []
    # The primary key is (term, place, vacancy): a condition on both columns walks only what is asked.
    asked = select(MatchKey.vacancy_id).where(MatchKey.term.in_(keys))
    if places is not None:
        asked = asked.where(MatchKey.place.in_(places))
    skills = func.sum(_worth(keys, "s:"))
    left = ((1.0 - func.max(_worth(keys, "f:"))) * (1.0 - func.max(_worth(keys, "n:", "p:")))
            * (1.0 - func.max(_worth(keys, "o:"))) * (1.0 - BY_SKILLS * skills / (skills + SKILL_HALF)))
    return list(db().scalars(asked.group_by(MatchKey.vacancy_id).order_by(left, MatchKey.vacancy_id.desc())
                             .limit(limit)))


def _worth(keys: Mapping[str, float], *kinds: str) -> ColumnElement[float]:
    """What the keys of these kinds are worth in a row; 0 for the others."""
    mine = {term: worth for term, worth in keys.items() if term.startswith(kinds)}
    return MatchKey.weight * case(mine, value=MatchKey.term, else_=0.0) if mine else literal(0.0)


def text_ids(words: list[str], places: Collection[str] | None, limit: int) -> list[int]:
    """Vacancies that hold the person's words."""
    return [vacancy_id for vacancy_id, _rank in text_candidates(words, limit, places)]


def newest(places: Collection[str] | None, limit: int) -> list[int]:
    """What came last: for a person who has told little yet."""
    asked = select(Vacancy.id).where(open_now())
    if places:
        asked = asked.where(Vacancy.region_code.in_(places))
    return list(db().scalars(asked.order_by(Vacancy.published_at.desc(), Vacancy.id.desc()).limit(limit)))
