"""Retrieval: from all open vacancies the few hundred that may fit best, in a fixed number of statements (design.md §7).

What it leaves out never gets a `Fit`; tests hold its recall@20 to 0.95 of an exhaustive `fit`.
"""
from collections.abc import Collection, Mapping

from sqlalchemy import case, func, select

from webapp.core.database import db
from webapp.matching.corpus import Common
from webapp.matching.follow import FAR, UNKNOWN, programme_terms
from webapp.matching.model import Person
from webapp.matching.models import MatchKey
from webapp.matching.score import USUAL_KM
from webapp.reference.regions import regions, regions_within
from webapp.reference.vocabulary import vocabulary
from webapp.vacancies.models import Vacancy
from webapp.vacancies.queries import open_now
from webapp.vacancies.text_index import text_candidates

KEPT = 300
MOST_KEYS, MOST_WORDS = 60, 40
# What one key is worth in retrieval, beside its rarity; in the proportions of the score.
SKILL, OCCUPATION, FIELD, PROGRAMME = 1.0, 4.0, 6.0, 12.0


def candidates(person: Person, known: Common) -> list[int]:
    """At most 300 ids of open vacancies: by keys and by words, near home first, then anywhere, then the newest."""
    keys, words, near = keys_of(person, known), words_of(person, known), places_near(person)
    lists = [by_keys(keys, near, 140), text_ids(words, near, 100)] if near else []
    lists += [by_keys(keys, None, 140), text_ids(words, None, 100)]
    found = list(dict.fromkeys(vacancy_id for ids in lists for vacancy_id in ids))[:KEPT]
    if len(found) < KEPT:
        found = list(dict.fromkeys([*found, *newest(near, KEPT), *newest(None, KEPT)]))[:KEPT]
    return found


def keys_of(person: Person, known: Common) -> dict[str, float]:
    """Keys and what each is worth; the rarest skills first, because they tell most."""
    rarity, table = known.knowledge.rarity, vocabulary().occupations
    skills = sorted(((rarity.get(s.code, 1.5), s.code) for s in person.skills), reverse=True)[:MOST_KEYS // 2]
    keys = {f"s:{code}": SKILL * rare for rare, code in skills}
    for code in (*person.wished_occupations, *(past.occupation or "" for past in person.experience)):
        if code in table:
            keys[f"o:{table[code].isco}"] = OCCUPATION
    fields = {code: max(person.fields.get(code, 0.0), person.skilled_fields.get(code, 0.0))
              for code in {*person.fields, *person.skilled_fields}}
    best = sorted(fields.items(), key=lambda pair: -pair[1])[:MOST_KEYS // 3]
    keys |= {f"f:{code}": FIELD * near for code, near in best if near > 0}
    listed = programme_terms(key for key in person.programme_keys if not key.startswith("field "))
    return keys | {term: PROGRAMME * person.programme_keys[key] for term, key in listed.items()}


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
    """Vacancies by the worth of the keys they share with the person."""
    if not keys:
        return []
    worth = func.sum(MatchKey.weight * case(dict(keys), value=MatchKey.term, else_=0.0))
    asked = select(MatchKey.vacancy_id).where(MatchKey.term.in_(keys))
    if places is not None:
        asked = asked.where(MatchKey.place.in_(places))
    return list(db().scalars(asked.group_by(MatchKey.vacancy_id)
                             .order_by(worth.desc(), MatchKey.vacancy_id.desc()).limit(limit)))


def text_ids(words: list[str], places: Collection[str] | None, limit: int) -> list[int]:
    """Vacancies that hold the person's words."""
    return [vacancy_id for vacancy_id, _rank in text_candidates(words, limit, places)]


def newest(places: Collection[str] | None, limit: int) -> list[int]:
    """What came last: for a person who has told little yet."""
    asked = select(Vacancy.id).where(open_now())
    if places:
        asked = asked.where(Vacancy.region_code.in_(places))
    return list(db().scalars(asked.order_by(Vacancy.published_at.desc(), Vacancy.id.desc()).limit(limit)))
