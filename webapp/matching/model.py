"""What matching reads (a person, a work) and what it answers (a fit): the contract of the package.

Nothing here touches a database. Codes are codes of `webapp.reference`; money is whole rupiah per month.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

Terms = Mapping[str, float]
"""Term → weight, never negative. Made by `webapp.matching.terms`."""


class Ability(StrEnum):
    """What a person says about one function (design §7: three ways of silence are kept apart)."""

    NO_BARRIER = "no_barrier"
    ADJUST = "adjust"  # with a tool or an adjustment
    AVOID = "avoid"  # rather not
    UNANSWERED = "unanswered"
    NOT_SAID = "not_said"  # prefers not to say


class Offer(StrEnum):
    """What an employer says about one accommodation."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Remote(StrEnum):
    """Where the work is done."""

    NO = "no"
    PARTLY = "partly"
    YES = "yes"


class Access(StrEnum):
    """The five states of a demand (design §7)."""

    NO_BARRIER = "no_barrier"
    SOLVED = "solved"
    ASK = "ask"
    BARRIER = "barrier"
    NOT_SAID = "not_said"


class Helper(StrEnum):
    """Who can fill what is missing or remove a barrier."""

    NOBODY = "nobody"
    PERSON = "person"
    EMPLOYER = "employer"
    ULD = "uld"


class Group(StrEnum):
    """How a seeker's list is grouped."""

    NEEDS_MET = "needs_met"
    ASK_FIRST = "ask_first"
    BARRIER_NOW = "barrier_now"


class Side(StrEnum):
    """Whose list is ordered. On the employer's side a study programme counts only where it is essential."""

    SEEKER = "seeker"
    EMPLOYER = "employer"


class PointKind(StrEnum):
    """Where points of a score come from; the order is the order in which they are told."""

    SKILLS = "skills"
    OCCUPATION = "occupation"
    EXPERIENCE = "experience"
    STUDY = "study"
    TEXT = "text"
    EDUCATION = "education"
    PLACE = "place"
    HOURS = "hours"
    PAY = "pay"
    UNWANTED = "unwanted"


@dataclass(frozen=True)
class SkillLevel:
    """One skill of a person; level 1 (a little) to 3 (well)."""

    code: str
    level: int = 2


@dataclass(frozen=True)
class Experience:
    """One stretch of work: an occupation code where known, else only the title; years may be a fraction."""

    title: str
    years: float = 0.0
    occupation: str | None = None


@dataclass(frozen=True)
class Unwanted:
    """"Not for me because …": kind is vacancy, occupation, region, employer or demand; undone by leaving it out."""

    kind: str
    code: str


@dataclass(frozen=True)
class Weights:
    """What matters more to this person: 1 is as usual, 0 not at all, 2 twice as much."""

    work: float = 1.0  # skills, occupation, experience, study and text together
    place: float = 1.0
    hours: float = 1.0
    pay: float = 1.0


@dataclass(frozen=True)
class Person:
    """A job seeker as matching may know one: no name, sex, age, religion or kind of disability is here."""

    skills: tuple[SkillLevel, ...] = ()
    wished_occupations: tuple[str, ...] = ()
    experience: tuple[Experience, ...] = ()
    education: str | None = None
    study_programmes: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    distance_km: float | None = None
    remote: bool | None = None
    hours: int | None = None  # per week, at most
    pay_min: int | None = None  # rupiah per month
    functions: Mapping[str, Ability] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    headline: str = ""
    unwanted: tuple[Unwanted, ...] = ()
    weights: Weights = Weights()
    terms: Terms = field(default_factory=dict)  # headline, skills, occupations, experience
    study_terms: Terms = field(default_factory=dict)  # study programmes and what they teach
    programme_keys: Terms = field(default_factory=dict)  # `webapp.matching.programmes`: key → nearness
    fields: Terms = field(default_factory=dict)  # field of study → nearness
    skilled_fields: Terms = field(default_factory=dict)  # field → how much skills and occupations point to it

    @cached_property
    def skill_levels(self) -> Mapping[str, int]:
        """Skill code → level, for quick look-up."""
        return {skill.code: skill.level for skill in self.skills}


@dataclass(frozen=True)
class Demand:
    """What the work asks; essential when the work cannot be done without it."""

    code: str
    essential: bool = False


@dataclass(frozen=True)
class Work:
    """A vacancy as far as matching may know."""

    id: str
    title: str
    occupation: str | None = None
    must: tuple[str, ...] = ()  # skill codes
    nice: tuple[str, ...] = ()
    demands: tuple[Demand, ...] = ()
    offers: Mapping[str, Offer] = field(default_factory=dict)  # accommodation code → answer
    education: str | None = None
    education_essential: bool = False
    study_programmes: tuple[str, ...] = ()
    region: str | None = None
    remote: Remote = Remote.NO
    hours: int | None = None  # per week
    pay_from: int | None = None  # rupiah per month
    pay_to: int | None = None
    contract: str | None = None
    employer: str | None = None
    terms: Terms = field(default_factory=dict)
    programme_keys: Mapping[str, str] = field(default_factory=dict)  # key → programme as the vacancy lists it
    fields: Terms = field(default_factory=dict)  # field of study → how much the work speaks of what it teaches


@dataclass(frozen=True)
class Knowledge:
    """What the vocabularies and the whole of the vacancies know; built once, never changed by a fit."""

    demand_functions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # demand → accommodations, best 1st
    rarity: Mapping[str, float] = field(default_factory=dict)  # skill → idf; absent means 1
    places: Mapping[str, tuple[float, float]] = field(default_factory=dict)  # region → latitude, longitude
    education_rank: Mapping[str, int] = field(default_factory=dict)  # education code → height
    occupation_group: Mapping[str, str] = field(default_factory=dict)  # occupation → ISCO code


@dataclass(frozen=True)
class Point:
    """Points and what they rest on: codes (skills, occupations, regions …), a number where it helps (km)."""

    kind: PointKind
    points: int
    evidence: tuple[str, ...] = ()
    value: float | None = None
    met: bool | None = None  # wishes and education: met, not met, or the employer has not said


@dataclass(frozen=True)
class AccessItem:
    """One demand, its state, the accommodation that solves it and who can help."""

    demand: str
    state: Access
    accommodation: str | None = None
    who_can_help: Helper = Helper.NOBODY
    essential: bool = False


@dataclass(frozen=True)
class Fit:
    """Score and access, never mixed. `points` sum to `score`; `exact` is the score unrounded, for order."""

    work: str
    score: int
    exact: float
    points: tuple[Point, ...]
    access: tuple[AccessItem, ...]
    needs: tuple[AccessItem, ...]  # accommodations the person needs; `demand` is empty here
    group: Group
    to_learn: tuple[str, ...] = ()  # skills of the work the person has not, must first
    optional: tuple[str, ...] = ()  # those of `to_learn` that are only nice to have
