"""For every demand of a work and every need of a person: the barrier, what solves it, who helps."""

from __future__ import annotations

from collections.abc import Iterable

from webapp.matching.model import (
    Ability,
    Access,
    AccessItem,
    Demand,
    Group,
    Helper,
    Knowledge,
    Offer,
    Person,
    Work,
)

# From the best to the worst: where a demand draws on several functions, the worst one speaks.
_WORSE = (Access.NO_BARRIER, Access.SOLVED, Access.NOT_SAID, Access.ASK, Access.BARRIER)
_OPEN = frozenset({Ability.ADJUST, Ability.AVOID})


def access_to(person: Person, work: Work, knowledge: Knowledge) -> tuple[AccessItem, ...]:
    """One item for each demand of the work, in its order."""
    return tuple(_of_demand(person, work, knowledge, demand) for demand in work.demands)


def needs_at(person: Person, work: Work) -> tuple[AccessItem, ...]:
    """One item for each accommodation the person needs; its `demand` is empty."""
    return tuple(_of_need(need, work.offers.get(need)) for need in person.needs)


def group_of(items: Iterable[AccessItem]) -> Group:
    """The group of a work in the seeker's list. What the person has not answered never changes it."""
    states = {(item.state, item.who_can_help) for item in items}
    if any(state is Access.BARRIER for state, _ in states):
        return Group.BARRIER_NOW
    if (Access.NOT_SAID, Helper.EMPLOYER) in states or any(state is Access.ASK for state, _ in states):
        return Group.ASK_FIRST
    return Group.NEEDS_MET


def _of_demand(person: Person, work: Work, knowledge: Knowledge, demand: Demand) -> AccessItem:
    functions = knowledge.demand_functions.get(demand.code, ())
    abilities = {person.functions.get(function, Ability.UNANSWERED) for function in functions}
    items = [_of_ability(ability, person, work, knowledge, demand) for ability in abilities]
    unknown = AccessItem(demand.code, Access.NOT_SAID, None, Helper.PERSON, demand.essential)
    # Sorted by name as well: two ways of silence are equally bad, and a set has no order.
    return max(items, key=lambda item: (_WORSE.index(item.state), item.who_can_help), default=unknown)


def _of_ability(
    ability: Ability, person: Person, work: Work, knowledge: Knowledge, demand: Demand
) -> AccessItem:
    state, accommodation, helper = Access.NO_BARRIER, None, Helper.NOBODY
    if ability in _OPEN:
        state, accommodation, helper = _solution(ability, person, work, knowledge, demand)
    elif ability is Ability.UNANSWERED:
        state, helper = Access.NOT_SAID, Helper.PERSON
    elif ability is Ability.NOT_SAID:
        state = Access.NOT_SAID
    return AccessItem(demand.code, state, accommodation, helper, demand.essential)


def _solution(
    ability: Ability, person: Person, work: Work, knowledge: Knowledge, demand: Demand
) -> tuple[Access, str | None, Helper]:
    """The state of a demand that the person meets only with an adjustment, or would rather not meet."""
    known = knowledge.answers.get(demand.code, ())
    wanted = tuple(code for code in known if code in person.needs) or known
    by_answer: dict[Offer | None, str] = {}
    for code in wanted:
        by_answer.setdefault(work.offers.get(code), code)
    if Offer.YES in by_answer:
        return Access.SOLVED, by_answer[Offer.YES], Helper.EMPLOYER
    if ability is Ability.AVOID and demand.essential:
        return Access.BARRIER, wanted[0] if wanted else None, Helper.ULD
    if None in by_answer:
        return Access.ASK, by_answer[None], Helper.EMPLOYER
    if Offer.UNKNOWN in by_answer:
        return Access.NOT_SAID, by_answer[Offer.UNKNOWN], Helper.EMPLOYER
    if wanted and demand.essential:
        return Access.BARRIER, wanted[0], Helper.ULD
    return Access.ASK, None, Helper.EMPLOYER  # a task that is not essential may be exchanged


def _of_need(need: str, offer: Offer | None) -> AccessItem:
    state, helper = {
        Offer.YES: (Access.SOLVED, Helper.EMPLOYER),
        Offer.NO: (Access.BARRIER, Helper.ULD),
        Offer.UNKNOWN: (Access.NOT_SAID, Helper.EMPLOYER),
        None: (Access.ASK, Helper.EMPLOYER),
    }[offer]
    return AccessItem("", state, need, helper)
