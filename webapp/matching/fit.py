"""One person, one vacancy → `Fit`. Pure: no database, no clock, no language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from webapp.matching import access, score, weights
from webapp.matching.model import Fit, Group, Knowledge, Person, Point, PointKind, Side, Work

_GROUPS = tuple(Group)


def fit(person: Person, work: Work, knowledge: Knowledge, side: Side = Side.SEEKER) -> Fit:
    """How a person and a work fit. Score and access are computed apart and never read each other.

    On the employer's side nothing depends on what the person dislikes or weighs, nor on a study programme
    unless the vacancy marks education as essential.
    """
    parts = _points(person, work, knowledge, side)
    points = _rounded(parts)
    items, needs = access.access_to(person, work, knowledge), access.needs_at(person, work)
    lacking = tuple(code for code in work.must + work.nice if code not in person.skill_levels)
    return Fit(
        work=work.id,
        score=sum(point.points for point in points),
        exact=sum(value for _, value, _ in parts),
        points=points,
        access=items,
        needs=needs,
        group=access.group_of(items + needs),
        to_learn=lacking,
        optional=tuple(code for code in lacking if code in work.nice),
    )


_Parts = list[tuple[PointKind, float, score.Part]]


def _points(person: Person, work: Work, knowledge: Knowledge, side: Side) -> _Parts:
    share = weights.shares(person, work, side)
    parts = _relevance(person, work, knowledge, side, share[None])
    wishes: dict[PointKind, Callable[[], score.Part]] = {
        PointKind.EDUCATION: lambda: score.education(person, work, knowledge),
        PointKind.PLACE: lambda: score.place(person, work, knowledge),
        PointKind.HOURS: lambda: score.hours(person, work),
        PointKind.PAY: lambda: score.pay(person, work),
    }
    for kind, ask in wishes.items():
        if kind in share:
            part = ask()
            parts.append((kind, share[kind] * part.value, part))
    if side is Side.SEEKER and person.unwanted:
        parts.extend(_unwanted(person, work, sum(value for _, value, _ in parts)))
    return parts


def _relevance(person: Person, work: Work, knowledge: Knowledge, side: Side, share: float) -> _Parts:
    """Each kind of evidence adds to what those before it left open: more evidence never lowers the sum."""
    found = [
        (PointKind.SKILLS, score.skills(person, work, knowledge)),
        (PointKind.OCCUPATION, score.occupation(person, work, knowledge)),
        (PointKind.EXPERIENCE, score.experience(person, work, knowledge)),
        (PointKind.TEXT, score.text(person, work)),
    ]
    if side is Side.SEEKER or work.education_essential:
        found.insert(3, (PointKind.STUDY, score.study(person, work)))
    parts: _Parts = []
    left = 1.0
    for kind, part in found:
        gain = left * weights.STRENGTH[kind] * part.value
        left -= gain
        parts.append((kind, share * gain, part))
    return parts


def _unwanted(person: Person, work: Work, so_far: float) -> _Parts:
    """Points off for what the person said is not for them, all of them for this very work; never below nothing."""
    here: dict[str, set[str | None]] = {
        "occupation": {work.occupation},
        "region": {work.region},
        "employer": {work.employer},
        "vacancy": {work.id},
        "demand": {demand.code for demand in work.demands},
    }
    hits = tuple(f"{item.kind}:{item.code}" for item in person.unwanted if item.code in here.get(item.kind, set()))
    whole = any(hit.startswith("vacancy:") for hit in hits)
    off = so_far if whole else min(so_far, weights.UNWANTED * len(hits))
    return [(PointKind.UNWANTED, -off, score.Part(0.0, hits))] if hits else []


def _rounded(parts: _Parts) -> tuple[Point, ...]:
    """Whole points that sum to the rounded score: each is the step between two rounded running sums."""
    points: list[Point] = []
    running, before = 0.0, 0
    for kind, value, part in parts:
        running += value
        after = round(running)
        points.append(Point(kind, after - before, part.evidence, part.number, part.met))
        before = after
    return tuple(points)


def for_seeker(fits: Iterable[Fit], grouped: bool = True) -> list[Fit]:
    """The seeker's order: by group (unless switched off), within each by score; nothing is left out."""
    return sorted(fits, key=lambda fit: (_GROUPS.index(fit.group) if grouped else 0, -fit.exact, fit.work))


def for_employer(
    people: Sequence[tuple[str, Person]], work: Work, knowledge: Knowledge
) -> list[tuple[str, Fit]]:
    """The employer's order of people: by score alone. Keys break ties: let them tell nothing of a person."""
    fits = [(key, fit(person, work, knowledge, Side.EMPLOYER)) for key, person in people]
    return sorted(fits, key=lambda pair: (-pair[1].exact, pair[0]))
