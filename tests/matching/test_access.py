"""The five states of a demand, one by one, and who can help."""

import pytest

from tests.matching.strategies import KNOWLEDGE
from webapp.matching.access import access_to, group_of, needs_at
from webapp.matching.model import Ability, Access, Demand, Group, Helper, Offer, Person, Work

A, X, H = Ability, Access, Helper


@pytest.mark.parametrize(
    ("ability", "essential", "offers", "state", "accommodation", "helper"),
    [
        (None, True, {}, X.NOT_SAID, None, H.PERSON),
        (A.UNANSWERED, True, {}, X.NOT_SAID, None, H.PERSON),
        (A.NOT_SAID, True, {}, X.NOT_SAID, None, H.NOBODY),
        (A.NO_BARRIER, True, {}, X.NO_BARRIER, None, H.NOBODY),
        (A.ADJUST, True, {"large_print": Offer.YES}, X.SOLVED, "large_print", H.EMPLOYER),
        (A.ADJUST, True, {}, X.ASK, "screen_reader", H.EMPLOYER),
        (A.ADJUST, True, {"screen_reader": Offer.NO}, X.ASK, "large_print", H.EMPLOYER),
        (A.ADJUST, True, {"screen_reader": Offer.UNKNOWN, "large_print": Offer.NO}, X.NOT_SAID,
         "screen_reader", H.EMPLOYER),
        (A.ADJUST, True, {"screen_reader": Offer.NO, "large_print": Offer.NO}, X.BARRIER,
         "screen_reader", H.ULD),
        (A.ADJUST, False, {"screen_reader": Offer.NO, "large_print": Offer.NO}, X.ASK, None, H.EMPLOYER),
        (A.AVOID, True, {}, X.BARRIER, "screen_reader", H.ULD),
        (A.AVOID, True, {"screen_reader": Offer.YES}, X.SOLVED, "screen_reader", H.EMPLOYER),
        (A.AVOID, False, {}, X.ASK, "screen_reader", H.EMPLOYER),
    ],
)
def test_state_of_reading_print(
    ability: Ability | None, essential: bool, offers: dict[str, Offer], state: Access,
    accommodation: str | None, helper: Helper,
) -> None:
    person = Person(functions={} if ability is None else {"seeing": ability})
    work = Work("w", "Arsip", demands=(Demand("read_print", essential),), offers=offers)
    (item,) = access_to(person, work, KNOWLEDGE)
    assert (item.state, item.accommodation, item.who_can_help) == (state, accommodation, helper)


def test_what_the_person_needs_is_asked_for_not_something_else_that_is_offered() -> None:
    person = Person(functions={"seeing": A.ADJUST}, needs=("screen_reader",))
    work = Work("w", "Arsip", demands=(Demand("read_print"),), offers={"large_print": Offer.YES})
    (item,) = access_to(person, work, KNOWLEDGE)
    assert (item.state, item.accommodation) == (X.ASK, "screen_reader")


@pytest.mark.parametrize(
    ("offers", "group"),
    [
        ({"captions": Offer.YES}, Group.NEEDS_MET),
        ({}, Group.ASK_FIRST),
        ({"captions": Offer.UNKNOWN}, Group.ASK_FIRST),
        ({"captions": Offer.NO}, Group.BARRIER_NOW),
    ],
)
def test_a_need_alone_groups_a_work(offers: dict[str, Offer], group: Group) -> None:
    assert group_of(needs_at(Person(needs=("captions",)), Work("w", "Kasir", offers=offers))) is group


def test_a_demand_of_two_functions_is_as_hard_as_the_harder_one() -> None:
    person = Person(functions={"seeing": A.NO_BARRIER, "hearing": A.ADJUST})
    work = Work("w", "Juru parkir", demands=(Demand("carry_signs", True),), offers={"captions": Offer.YES})
    assert access_to(person, work, KNOWLEDGE)[0].state is X.SOLVED
