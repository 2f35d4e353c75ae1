"""How much each part of a score weighs, and what a person may turn up or down."""

from __future__ import annotations

from webapp.matching.model import Person, PointKind, Side, Weights, Work

CHOICES: dict[str, float] = {"less": 0.5, "usual": 1.0, "more": 2.0}
"""The steps a person chooses from, by name."""

RELEVANCE = 60.0
WISHES = {PointKind.PLACE: 20.0, PointKind.HOURS: 8.0, PointKind.PAY: 8.0}
EDUCATION = 12.0

# How far each kind of evidence alone can carry a fit (measured: bench/match_relevance.py).
STRENGTH = {
    PointKind.SKILLS: 0.35,
    PointKind.OCCUPATION: 0.4,
    PointKind.EXPERIENCE: 0.35,
    PointKind.STUDY: 0.95,
    PointKind.TEXT: 0.7,
}
UNWANTED = 15.0  # points off for each thing learnt as "not for me"


def shares(person: Person, work: Work, side: Side) -> dict[PointKind | None, float]:
    """Points out of 100 for each part; `None` is relevance. A wish that was not stated weighs nothing.

    Depends on no skill, need or function. An employer's order ignores the person's weights.
    """
    chosen = person.weights if side is Side.SEEKER else Weights()
    raw: dict[PointKind | None, float] = {None: max(RELEVANCE * chosen.work, 1.0)}
    if person.regions or person.remote:
        raw[PointKind.PLACE] = WISHES[PointKind.PLACE] * chosen.place
    if person.hours is not None:
        raw[PointKind.HOURS] = WISHES[PointKind.HOURS] * chosen.hours
    if person.pay_min is not None:
        raw[PointKind.PAY] = WISHES[PointKind.PAY] * chosen.pay
    if work.education_essential and work.education is not None:
        raw[PointKind.EDUCATION] = EDUCATION
    total = sum(raw.values())
    return {kind: 100.0 * value / total for kind, value in raw.items()}
