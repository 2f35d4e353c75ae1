"""The laws of design §7 over invented people and works; each was seen failing with the rule broken."""

import os
from dataclasses import fields, replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.matching.strategies import (
    ACCOMMODATIONS,
    FUNCTIONS,
    KNOWLEDGE,
    OCCUPATIONS,
    SKILLS,
    abilities,
    people,
    unwanted,
    works,
)
from webapp.matching.fit import fit, for_employer, for_seeker
from webapp.matching.model import (
    Ability,
    Access,
    Experience,
    Fit,
    Group,
    Offer,
    Person,
    Side,
    SkillLevel,
    Weights,
    Work,
)

NEARLY = 1e-9
BETTER = (Access.BARRIER, Access.ASK, Access.NOT_SAID, Access.SOLVED, Access.NO_BARRIER)
sides = st.sampled_from(tuple(Side))
needs = st.lists(st.sampled_from(ACCOMMODATIONS), unique=True).map(tuple)
leanings = st.sampled_from((Weights(), Weights(place=0.0, work=2.0), Weights(pay=2.0, hours=0.0)))
DEPTH = 400 if os.environ.get("KERJA_FULL") else 60  # `bin/test full` searches deeper
LAW = settings(max_examples=DEPTH, deadline=None)
LAW_OF_LISTS = settings(max_examples=DEPTH // 2, deadline=None)  # each example holds several people or works


def scores(found: Fit) -> tuple[float, tuple[int, ...]]:
    return found.exact, tuple(point.points for point in found.points)


@LAW
@given(people, works, sides)
def test_points_sum_to_a_score_between_0_and_100(person: Person, work: Work, side: Side) -> None:
    found = fit(person, work, KNOWLEDGE, side)
    assert sum(point.points for point in found.points) == found.score
    assert 0 <= found.score <= 100
    assert abs(found.score - found.exact) <= 0.5 + NEARLY


@LAW
@given(people, works, sides, abilities, needs)
def test_score_never_reads_functions_or_needs(
    person: Person, work: Work, side: Side, functions: dict[str, Ability], needs: tuple[str, ...]
) -> None:
    other = replace(person, functions=functions, needs=needs)
    assert scores(fit(person, work, KNOWLEDGE, side)) == scores(fit(other, work, KNOWLEDGE, side))


@pytest.mark.slow
@LAW_OF_LISTS
@given(st.lists(people, min_size=2, max_size=5), works, st.data())
def test_an_employers_order_stays_whatever_functions_needs_and_dislikes_people_state(
    crowd: list[Person], work: Work, data: st.DataObject
) -> None:
    keyed = [(str(number), person) for number, person in enumerate(crowd)]
    changed = [
        (key, replace(person, functions=data.draw(abilities), needs=data.draw(needs),
                      unwanted=data.draw(unwanted), weights=data.draw(leanings)))
        for key, person in keyed
    ]
    before = [key for key, _ in for_employer(keyed, work, KNOWLEDGE)]
    assert before == [key for key, _ in for_employer(changed, work, KNOWLEDGE)]


def test_matching_cannot_know_name_sex_age_religion_or_kind_of_disability() -> None:
    forbidden = {"name", "sex", "gender", "age", "birth", "religion", "kind", "kinds", "disability", "photo"}
    assert not forbidden & {field.name for field in fields(Person)}


@LAW
@given(people, works, sides, st.sampled_from(SKILLS), st.integers(1, 3))
def test_adding_a_skill_or_knowing_it_better_never_lowers_a_score(
    person: Person, work: Work, side: Side, code: str, level: int
) -> None:
    had = person.skill_levels.get(code, 0)
    rest = tuple(skill for skill in person.skills if skill.code != code)
    richer = replace(person, skills=(*rest, SkillLevel(code, max(had, level))))
    before, after = fit(person, work, KNOWLEDGE, side), fit(richer, work, KNOWLEDGE, side)
    assert after.exact >= before.exact - NEARLY
    assert (after.group, after.access) == (before.group, before.access)


@LAW
@given(people, works, sides, st.sampled_from(OCCUPATIONS), st.floats(0, 30))
def test_adding_experience_or_a_wish_for_an_occupation_never_lowers_a_score(
    person: Person, work: Work, side: Side, code: str, years: float
) -> None:
    richer = replace(
        person,
        experience=(*person.experience, Experience("Kerja", years, code)),
        wished_occupations=(*person.wished_occupations, code),
    )
    assert fit(richer, work, KNOWLEDGE, side).exact >= fit(person, work, KNOWLEDGE, side).exact - NEARLY


@pytest.mark.slow
@settings(max_examples=2 * DEPTH, deadline=None)
@given(people, works, sides, st.sampled_from(ACCOMMODATIONS))
def test_offering_one_more_accommodation_never_lowers_score_access_or_group(
    person: Person, work: Work, side: Side, code: str
) -> None:
    before = fit(person, work, KNOWLEDGE, side)
    after = fit(person, replace(work, offers={**work.offers, code: Offer.YES}), KNOWLEDGE, side)
    assert after.exact == before.exact
    for old, new in zip(before.access + before.needs, after.access + after.needs, strict=True):
        assert BETTER.index(new.state) >= BETTER.index(old.state)
    assert tuple(Group).index(after.group) <= tuple(Group).index(before.group)


@LAW
@given(people, works, sides, st.sampled_from(ACCOMMODATIONS))
def test_stating_a_need_never_lowers_a_score(person: Person, work: Work, side: Side, code: str) -> None:
    stated = replace(person, needs=tuple(dict.fromkeys((*person.needs, code))))
    assert fit(stated, work, KNOWLEDGE, side).exact == fit(person, work, KNOWLEDGE, side).exact


@LAW
@given(people, works)
def test_no_study_programme_never_ranks_a_person_down_unless_education_is_essential(
    person: Person, work: Work
) -> None:
    assume(not work.education_essential)
    without = replace(
        person, study_programmes=(), study_terms={}, programme_keys={}, fields={}, education=None
    )
    with_it = fit(person, work, KNOWLEDGE, Side.EMPLOYER)
    assert fit(without, work, KNOWLEDGE, Side.EMPLOYER).exact >= with_it.exact
    ranked = for_employer([("a", without), ("b", person)], work, KNOWLEDGE)
    assert ranked[0][0] == "a"


@LAW_OF_LISTS
@given(people, st.lists(works, max_size=4, unique_by=lambda w: w.id), st.sampled_from(FUNCTIONS))
def test_what_is_unanswered_or_not_said_never_changes_a_group_or_an_order(
    person: Person, offered: list[Work], function: str
) -> None:
    silent = {key: value for key, value in person.functions.items() if key != function}
    orders = []
    for answer in (None, Ability.UNANSWERED, Ability.NOT_SAID, Ability.NO_BARRIER):
        asked = replace(person, functions=silent if answer is None else {**silent, function: answer})
        orders.append(
            [(found.work, found.group) for found in for_seeker(fit(asked, w, KNOWLEDGE) for w in offered)]
        )
    assert orders == [orders[0]] * len(orders)


@LAW_OF_LISTS
@given(people, st.lists(works, max_size=4, unique_by=lambda w: w.id), st.booleans())
def test_a_seekers_list_hides_nothing_and_within_a_group_goes_by_score(
    person: Person, offered: list[Work], grouped: bool
) -> None:
    found = for_seeker((fit(person, work, KNOWLEDGE) for work in offered), grouped)
    assert {item.work for item in found} == {work.id for work in offered}
    keys = [(tuple(Group).index(item.group) if grouped else 0, -item.exact) for item in found]
    assert keys == sorted(keys)
