"""What matching and search may know of people: codes and numbers, many people in a fixed number of queries."""
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Select, select

from webapp.core import clock
from webapp.core.database import db
from webapp.profiles.models import (
    AccommodationNeed,
    Education,
    FunctionalAbility,
    SeekerLanguage,
    SeekerProfile,
    SeekerSkill,
    WishedOccupation,
    WishedRegion,
    WorkExperience,
)
from webapp.profiles.states import NeedKind
from webapp.reference.pay_periods import PayPeriod
from webapp.reference.vocabulary import vocabulary

SHORTEST_YEARS = 0.5  # work that began and ended in the same year


@dataclass(frozen=True)
class ExperienceFact:
    """One stretch of work; `years` is 0 when the person did not say when."""

    title: str
    occupation: str | None
    years: float


@dataclass(frozen=True)
class ProfileFacts:
    """One person in codes of the vocabulary. No name, sex, age, religion or kind of disability is here."""

    user_id: int
    headline: str = ""
    visibility: str = "private"  # states.Visibility
    skills: tuple[tuple[str, int], ...] = ()  # code, level 1–3
    own_skills: tuple[str, ...] = ()  # in own words
    wished_occupations: tuple[str, ...] = ()
    home_region: str | None = None
    wished_regions: tuple[str, ...] = ()
    distance_km: int | None = None
    remote: str | None = None  # states.WishedRemote
    hours: str | None = None  # states.WishedHours
    hours_per_week: int | None = None  # at most
    pay_month: int | None = None  # wished, whole rupiah a month
    available: str | None = None  # in own words
    education: str | None = None  # the highest level finished
    study_programmes: tuple[str, ...] = ()  # names as written
    languages: tuple[tuple[str, int], ...] = ()  # code, level 1–3
    experience: tuple[ExperienceFact, ...] = ()
    functions: Mapping[str, str] = field(default_factory=dict)  # code → states.Answer; missing: not answered
    needs: tuple[str, ...] = ()  # accommodation codes needed at work
    needs_to_apply: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()


def profile_facts(user_id: int) -> ProfileFacts | None:
    """The facts of one person; None when there is no profile."""
    return profile_facts_of((user_id,)).get(user_id)


def profile_facts_of(user_ids: Iterable[int], *, sensitive: bool = True) -> dict[int, ProfileFacts]:
    """The facts of these people by id, without those who have no profile; nine queries however many they are.

    Not `sensitive`: functions and needs are not even read, as in lists for employers.
    """
    ids = sorted(set(user_ids))
    people = db().execute(select(
        SeekerProfile.user_id, SeekerProfile.headline, SeekerProfile.visibility, SeekerProfile.region_code,
        SeekerProfile.distance_km, SeekerProfile.remote, SeekerProfile.hours, SeekerProfile.hours_per_week,
        SeekerProfile.pay_min, SeekerProfile.pay_period, SeekerProfile.available,
    ).where(SeekerProfile.user_id.in_(ids))).all()
    lists = _lists(ids, sensitive) if people else {}
    return {
        row.user_id: ProfileFacts(
            user_id=row.user_id, headline=row.headline or "", visibility=row.visibility, home_region=row.region_code,
            distance_km=row.distance_km, remote=row.remote, hours=row.hours, hours_per_week=row.hours_per_week,
            pay_month=_pay_month(row.pay_min, row.pay_period), available=row.available,
            **{name: found[row.user_id] for name, found in lists.items() if row.user_id in found})
        for row in people
    }


def _lists(ids: list[int], sensitive: bool) -> dict[str, dict[int, Any]]:
    """What a person has several of: field of ProfileFacts → person → value."""
    return (_sensitive_lists(ids) if sensitive else {}) | {
        **_skills(ids), **_study(ids),
        "wished_occupations": _by_person(_rows(WishedOccupation, ids, WishedOccupation.occupation_code)),
        "wished_regions": _by_person(_rows(WishedRegion, ids, WishedRegion.region_code)),
        "languages": _pairs(_rows(SeekerLanguage, ids, SeekerLanguage.language_code, SeekerLanguage.level)),
        "experience": _experience(ids),
    }


def _sensitive_lists(ids: list[int]) -> dict[str, dict[int, Any]]:
    return _needs(ids) | {"functions": {person: dict(pairs) for person, pairs in _pairs(
        _rows(FunctionalAbility, ids, FunctionalAbility.function_code, FunctionalAbility.answer)).items()}}


def _rows(table: Any, ids: list[int], *columns: Any) -> Select[Any]:
    return select(table.user_id, *columns).where(table.user_id.in_(ids)).order_by(table.user_id, table.id)


def _by_person(statement: Select[Any]) -> dict[int, tuple[Any, ...]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for person, value in db().execute(statement):
        found[person].append(value)
    return {person: tuple(values) for person, values in found.items()}


def _pairs(statement: Select[Any]) -> dict[int, tuple[tuple[Any, Any], ...]]:
    found: dict[int, list[tuple[Any, Any]]] = defaultdict(list)
    for person, one, other in db().execute(statement):
        found[person].append((one, other))
    return {person: tuple(values) for person, values in found.items()}


def _skills(ids: list[int]) -> dict[str, dict[int, Any]]:
    known: dict[int, list[tuple[str, int]]] = defaultdict(list)
    own: dict[int, list[str]] = defaultdict(list)
    for person, code, words, level in db().execute(
            _rows(SeekerSkill, ids, SeekerSkill.skill_code, SeekerSkill.own_words, SeekerSkill.level)):
        if code:
            known[person].append((code, level))
        elif words:
            own[person].append(words)
    return {"skills": {p: tuple(v) for p, v in known.items()}, "own_skills": {p: tuple(v) for p, v in own.items()}}


def _study(ids: list[int]) -> dict[str, dict[int, Any]]:
    levels = vocabulary().education_levels
    highest: dict[int, str] = {}
    programmes: dict[int, list[str]] = defaultdict(list)
    for person, level, programme, finished in db().execute(
            _rows(Education, ids, Education.level_code, Education.programme, Education.finished)):
        if finished and level in levels and (
                person not in highest or levels[level].rank > levels[highest[person]].rank):
            highest[person] = level
        if programme:
            programmes[person].append(programme)
    return {"education": highest, "study_programmes": {p: tuple(v) for p, v in programmes.items()}}


def _needs(ids: list[int]) -> dict[str, dict[int, Any]]:
    fields = {NeedKind.WORK: "needs", NeedKind.APPLY: "needs_to_apply", NeedKind.TOOL: "tools"}
    found: dict[str, dict[int, tuple[str, ...]]] = {name: {} for name in fields.values()}
    for person, kind, content in db().execute(_rows(AccommodationNeed, ids, AccommodationNeed.kind,
                                                    AccommodationNeed.content)):
        if content.get("code"):
            people = found[fields[NeedKind(kind)]]
            people[person] = (*people.get(person, ()), content["code"])
    return dict(found)


def _experience(ids: list[int]) -> dict[int, tuple[ExperienceFact, ...]]:
    found: dict[int, list[ExperienceFact]] = defaultdict(list)
    this_year = clock.today().year
    for person, title, occupation, began, ended in db().execute(_rows(
            WorkExperience, ids, WorkExperience.title, WorkExperience.occupation_code, WorkExperience.from_year,
            WorkExperience.to_year)):
        years = 0.0 if began is None else max(SHORTEST_YEARS, (ended or this_year) - began)
        found[person].append(ExperienceFact(title, occupation, years))
    return {person: tuple(values) for person, values in found.items()}


def _pay_month(amount: int | None, period: str | None) -> int | None:
    return None if amount is None else PayPeriod(period or PayPeriod.MONTH).per_month(amount)
