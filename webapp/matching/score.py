"""The parts of a score, each between 0 and 1 with what it rests on. None reads a function or a need."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import asin, cos, exp, radians, sin, sqrt

from webapp.matching.model import Experience, Knowledge, Person, Remote, Terms, Work

TEXT_HALF = 20.0  # the sum of matched term weights at which text is half convinced
TEXT_FIELD_SHARE = 0.8  # how far the field that skills point to can carry the text part
STUDY_TEXT_HALF = 16.0
STUDY_TEXT_SHARE = 0.4  # how far words alone can carry the study part
STUDY_FIELD_SHARE = 0.95  # how far skills and occupation of the work can
SKILL_HALF = 3.0
USUAL_KM = 30.0
_LEVEL = {1: 0.7, 2: 0.9, 3: 1.0}
_SAME_ISCO = {4: 0.8, 3: 0.5, 2: 0.2}  # digits in common → nearness of two occupations
_ENOUGH_YEARS = 3.0
_UNKNOWN = 0.5


@dataclass(frozen=True)
class Part:
    """How well one part is met, 0 to 1, and its evidence."""

    value: float
    evidence: tuple[str, ...] = ()
    number: float | None = None
    met: bool | None = None


NOTHING = Part(0.0)


def skills(person: Person, work: Work, knowledge: Knowledge) -> Part:
    """Matched skills, rare ones first in weight: half for covering the list, half for how much is matched."""
    levels, rarity = person.skill_levels, knowledge.rarity
    total = matched = 0.0
    found: list[str] = []
    for codes, importance in ((work.must, 1.0), (work.nice, 0.5)):
        for code in codes:
            weight = importance * rarity.get(code, 1.0)
            total += weight
            if code in levels:
                matched += weight * _LEVEL.get(levels[code], 0.9)
                found.append(code)
    if not found or total <= 0:
        return NOTHING
    return Part(0.5 * matched / total + 0.5 * matched / (matched + SKILL_HALF), tuple(found))


def occupation(person: Person, work: Work, knowledge: Knowledge) -> Part:
    """The wished occupation that comes nearest to the work's."""
    return _best((_nearness(wish, work, knowledge), wish) for wish in person.wished_occupations)


def experience(person: Person, work: Work, knowledge: Knowledge) -> Part:
    """The stretch of work that comes nearest, more with years up to three."""
    best = NOTHING
    for past in person.experience:
        value = _nearness(past.occupation, work, knowledge) * _seasoned(past)
        if value > best.value:
            best = Part(value, (past.title,), past.years)
    return best


def _seasoned(past: Experience) -> float:
    return 0.4 + 0.6 * min(1.0, max(0.0, past.years) / _ENOUGH_YEARS)


def _nearness(code: str | None, work: Work, knowledge: Knowledge) -> float:
    if code is None or work.occupation is None:
        return 0.0
    if code == work.occupation:
        return 1.0
    groups = knowledge.occupation_group
    return isco_nearness(groups.get(code, ""), groups.get(work.occupation, ""))


@lru_cache(maxsize=100_000)  # a few hundred codes, asked a thousand times for one list of matches
def isco_nearness(isco: str, other: str) -> float:
    """How near two occupations are by the digits that their ISCO codes share."""
    for digits, value in _SAME_ISCO.items():
        if len(isco) >= digits and isco[:digits] == other[:digits]:
            return value
    return 0.0


def _best(candidates: Iterable[tuple[float, str]]) -> Part:
    value, code = max(candidates, default=(0.0, ""))
    return Part(value, (code,)) if value > 0 else NOTHING


def text(person: Person, work: Work) -> Part:
    """How much of the work's weighty words the person's own words hold; more words never lower it."""
    spoken = _saturate(_overlap(person.terms, work.terms), TEXT_HALF)
    about = TEXT_FIELD_SHARE * _nearest_field(person.skilled_fields, work)
    return Part(1.0 - (1.0 - spoken) * (1.0 - about))


def _nearest_field(fields: Terms, work: Work) -> float:
    return max((near * work.fields.get(code, 0.0) for code, near in fields.items()), default=0.0)


def _overlap(mine: Terms, theirs: Terms) -> float:
    if len(theirs) < len(mine):
        mine, theirs = theirs, mine
    return sum(weight * theirs[term] for term, weight in mine.items() if term in theirs)


def _saturate(amount: float, half: float) -> float:
    return amount / (amount + half)


def study(person: Person, work: Work) -> Part:
    """The programme's nearness to those the vacancy lists, and how much the work speaks of its subjects."""
    if not person.study_programmes:
        return NOTHING
    named = [(near, work.programme_keys[key]) for key, near in person.programme_keys.items()
             if key in work.programme_keys]
    listed = _best(named)
    spoken = STUDY_TEXT_SHARE * _saturate(_overlap(person.study_terms, work.terms), STUDY_TEXT_HALF)
    about = STUDY_FIELD_SHARE * _nearest_field(person.fields, work)
    return Part(1.0 - (1.0 - listed.value) * (1.0 - spoken) * (1.0 - about), listed.evidence)


def education(person: Person, work: Work, knowledge: Knowledge) -> Part:
    """Whether the level that is essential for the work is reached."""
    rank = knowledge.education_rank
    asked, has = rank.get(work.education or ""), rank.get(person.education or "")
    if asked is None:
        return Part(1.0, (), None, True)
    met = has is not None and has >= asked
    return Part(float(met), (work.education or "",), None, met)


def place(person: Person, work: Work, knowledge: Knowledge) -> Part:
    """Within the wished distance of a wished region, or remote; beyond it less and less."""
    remote = {Remote.YES: 1.0, Remote.PARTLY: 0.6 if person.remote else 0.0, Remote.NO: 0.0}[work.remote]
    if work.remote is Remote.YES and person.remote is not False:
        return Part(1.0, ("remote",), None, True)
    if work.region is None or not person.regions:
        return Part(max(_UNKNOWN if work.region is None else 0.0, remote))
    distances = [(kilometres(region, work.region, knowledge), region) for region in person.regions]
    known = [(km, region) for km, region in distances if km is not None]
    if not known:
        return Part(max(_UNKNOWN, remote))
    km, nearest = min(known)
    limit = max(person.distance_km if person.distance_km is not None else USUAL_KM, 1.0)
    near = 1.0 - 0.2 * km / limit if km <= limit else 0.8 * exp(-(km - limit) / (2 * limit + 20.0))
    return Part(max(near, remote), (nearest,), km, km <= limit)


def kilometres(a: str, b: str, knowledge: Knowledge) -> float | None:
    """Distance between the centres of two regions; 0 within one, and within the province that was named."""
    if a == b or b.startswith(a):
        return 0.0
    if a not in knowledge.places or b not in knowledge.places:
        return None
    (lat_a, lon_a), (lat_b, lon_b) = knowledge.places[a], knowledge.places[b]
    phi_a, phi_b = radians(lat_a), radians(lat_b)
    square = sin((phi_b - phi_a) / 2) ** 2 + cos(phi_a) * cos(phi_b) * sin(radians(lon_b - lon_a) / 2) ** 2
    return 2 * 6371.0 * asin(min(1.0, sqrt(square)))


def hours(person: Person, work: Work) -> Part:
    """Whether the weekly hours stay within what the person can work."""
    if person.hours is None or work.hours is None:
        return Part(_UNKNOWN)
    met = work.hours <= person.hours
    value = 1.0 if met else max(0.0, 1.0 - (work.hours - person.hours) / 20.0)
    return Part(value, (), float(work.hours), met)


def pay(person: Person, work: Work) -> Part:
    """Whether the pay can reach what the person asks for, in rupiah per month."""
    offered = work.pay_to if work.pay_to is not None else work.pay_from
    if person.pay_min is None or offered is None:
        return Part(_UNKNOWN)
    met = offered >= person.pay_min
    value = 1.0 if met else max(0.0, 1.0 - 2.0 * (person.pay_min - offered) / max(person.pay_min, 1))
    return Part(value, (), float(offered), met)
