"""Profiles as `Person`: what matching may know of somebody, and nothing else."""
from flask import g
from sqlalchemy import select

from webapp.access.roles import Actor, Role
from webapp.core.database import db
from webapp.matching import describe, programmes
from webapp.matching.model import Ability, Experience, Person, SkillLevel, Unwanted, Weights
from webapp.matching.models import MatchPreference, NotForMe
from webapp.profiles.queries import ProfileFacts, profile_facts

HOURS = {"part_time": 20}  # hours a week at most, where only the kind was chosen
REMOTE = {"yes": True, "also": True, "no": False}


def person_of(user_id: int) -> Person | None:
    """The person with their own weights and dislikes; None without a profile."""
    facts = profile_facts(user_id)
    if facts is None:
        return None
    weights = db().execute(select(MatchPreference.weights).where(MatchPreference.user_id == user_id)).scalar()
    disliked = db().execute(select(NotForMe.kind, NotForMe.code).where(NotForMe.user_id == user_id)).all()
    return as_person(facts, Weights(**(weights or {})), tuple(Unwanted(kind, code) for kind, code in disliked))


def person_here(actor: Actor | None) -> Person | None:
    """The person who looks, read once a request; None for somebody without a profile."""
    if actor is None or Role.SEEKER not in actor.roles:
        return None
    if "matching_person" not in g:
        g.matching_person = person_of(actor.user_id)
    found: Person | None = g.matching_person
    return found


def as_person(facts: ProfileFacts, weights: Weights = Weights(), unwanted: tuple[Unwanted, ...] = ()) -> Person:  # noqa: B008  # frozen
    """Facts → person; the words of headline, own skills and past work become terms."""
    past = tuple(Experience(e.title, e.years, e.occupation) for e in facts.experience)
    codes = tuple(code for code, _level in facts.skills)
    studied = facts.study_programmes
    return Person(
        skills=tuple(SkillLevel(code, level) for code, level in facts.skills),
        wished_occupations=facts.wished_occupations, experience=past, education=facts.education,
        study_programmes=studied, languages=tuple(code for code, _level in facts.languages),
        regions=tuple(dict.fromkeys(code for code in (facts.home_region, *facts.wished_regions) if code)),
        distance_km=facts.distance_km, remote=REMOTE.get(facts.remote or ""),
        hours=facts.hours_per_week or HOURS.get(facts.hours or ""), pay_min=facts.pay_month,
        functions={code: Ability(answer) for code, answer in facts.functions.items()}, needs=facts.needs,
        headline=facts.headline, unwanted=unwanted, weights=weights,
        terms=describe.terms_of_person(facts.headline, codes, facts.wished_occupations, past, facts.own_skills),
        study_terms=describe.study_terms_of_person(studied), programme_keys=programmes.keys_of_person(studied),
        fields=programmes.fields_of_person(studied),
        skilled_fields=programmes.fields_of_skills(codes, facts.wished_occupations))
