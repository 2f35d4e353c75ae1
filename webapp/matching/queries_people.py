"""A found person's skills, experience, region and availability in words (design.md §7).

No name, no contact; no languages either, because a signed one would tell what somebody has not told.
"""
from dataclasses import dataclass

from webapp.core.formats import fmt
from webapp.core.i18n import _
from webapp.profiles.queries import ProfileFacts
from webapp.profiles.states import SkillLevel, WishedHours, WishedRemote
from webapp.reference.regions import label as region_label
from webapp.reference.vocabulary import vocabulary


@dataclass(frozen=True)
class CandidateFacts:
    """What an employer reads before an invitation is accepted."""

    skills: tuple[str, ...]
    experience: tuple[str, ...]
    region: str
    wished: tuple[str, ...]
    hours: str
    remote: str
    available: str


def facts_in_words(facts: ProfileFacts) -> CandidateFacts:
    """The facts in the reader's language."""
    known = vocabulary()
    return CandidateFacts(
        skills=(*(f"{known.skills[code].name} ({SkillLevel(height).label})" for code, height in facts.skills
                  if code in known.skills), *facts.own_skills),
        experience=tuple(_experience(one.title, one.years) for one in facts.experience),
        region=region_label(facts.home_region or ""),
        wished=tuple(known.occupations[code].name for code in facts.wished_occupations if code in known.occupations),
        hours=_hours(facts), remote=WishedRemote(facts.remote).label if facts.remote else "",
        available=facts.available or "")


def _experience(title: str, years: float) -> str:
    if years < 1:
        return title
    return _("%(judul)s, %(n)s tahun", judul=title, n=fmt.number(round(years, 1)))


def _hours(facts: ProfileFacts) -> str:
    parts = [WishedHours(facts.hours).label if facts.hours else "",
             _("paling banyak %(n)s jam seminggu", n=facts.hours_per_week) if facts.hours_per_week else ""]
    return ", ".join(part for part in parts if part)
