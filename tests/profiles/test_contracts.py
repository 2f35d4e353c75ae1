"""What other features rest on: facts of many people, disclosures that end, a CV of only what was chosen."""
import json
from datetime import timedelta

import pytest

from tests.support.factories import Factory
from tests.support.queries import counted_queries
from webapp.access.roles import Actor, Role
from webapp.accounts.consents import consents_of, withdraw_consent
from webapp.accounts.kept_away import keep_away
from webapp.core import clock
from webapp.core.database import Database
from webapp.profiles.cv import cv_as_data, cv_from_data, cv_items, make_cv
from webapp.profiles.disclosures import disclosable_items, disclose, disclosures_of, shown_to, withdraw
from webapp.profiles.models import (
    AccommodationNeed,
    Education,
    FunctionalAbility,
    SeekerLanguage,
    SeekerSkill,
    WishedOccupation,
    WishedRegion,
    WorkExperience,
)
from webapp.profiles.queries import profile_facts, profile_facts_of


def acting(user_id: int) -> Actor:
    return Actor(user_id, "Uji", frozenset({Role.SEEKER}))


@pytest.fixture
def person(make: Factory) -> int:
    """Someone who filled in everything."""
    user_id = make.seeker(pay_min=150_000, pay_period="day", distance_km=20, remote="also", hours="part_time")
    for row in (
        SeekerSkill(user_id=user_id, skill_code="sewing", level=3),
        SeekerSkill(user_id=user_id, own_words="Membuat wayang", level=2),
        WishedOccupation(user_id=user_id, occupation_code="tailor"),
        WishedRegion(user_id=user_id, region_code="3204"),
        WorkExperience(user_id=user_id, title="Penjahit rumahan", from_year=2019, to_year=2022),
        Education(user_id=user_id, level_code="smp", finished=True),
        Education(user_id=user_id, level_code="s1", programme="Sastra Jawa", finished=False),
        SeekerLanguage(user_id=user_id, language_code="bisindo", level=3),
        FunctionalAbility(user_id=user_id, function_code="hearing", answer="adjust", own_words="Saya membaca bibir"),
        FunctionalAbility(user_id=user_id, function_code="stress", answer="not_said"),
        AccommodationNeed(user_id=user_id, kind="work", content={"code": "", "words": "Lampu tanda di meja"}),
        AccommodationNeed(user_id=user_id, kind="tool", content={"code": "hearing-aid", "words": ""}),
    ):
        make.add(row)
    return user_id


def test_facts_say_everything_that_matching_needs(person: int, database: Database) -> None:
    with database.reading():
        facts = profile_facts(person)
    assert facts is not None
    assert (facts.skills, facts.own_skills) == ((("sewing", 3),), ("Membuat wayang",))
    assert (facts.education, facts.study_programmes) == ("smp", ("Sastra Jawa",)), "unfinished is no level"
    assert facts.pay_month == 150_000 * 25
    assert facts.functions == {"hearing": "adjust", "stress": "not_said"}
    assert (facts.tools, facts.needs) == (("hearing-aid",), ())
    assert facts.experience[0].years == 3 and facts.languages == (("bisindo", 3),)
    assert (facts.home_region, facts.wished_regions, facts.wished_occupations) == ("3273", ("3204",), ("tailor",))


def test_facts_of_many_take_as_many_queries_as_of_one(person: int, make: Factory, database: Database) -> None:
    others = [make.seeker() for _n in range(5)]
    with database.reading(), counted_queries(database.reader) as one:
        profile_facts_of([person])
    with database.reading(), counted_queries(database.reader) as many:
        found = profile_facts_of([person, *others, 999_999])
    assert set(found) == {person, *others}
    assert len(many) == len(one) <= 10, many


def test_nothing_is_shown_without_a_disclosure_and_only_what_was_chosen(
        person: int, make: Factory, database: Database) -> None:
    one, other = make.organisation(), make.organisation()
    with database.writing():
        keys = [fact.key for fact in disclosable_items(person)]
        assert "function:stress" not in keys, "who prefers not to say has nothing to show"
        assert shown_to(person, one) == ()
        assert disclose(acting(person), one, ["function:hearing", "function:stress", "kinds"], None, "Saya setuju.")
        assert disclose(acting(person), other, ["bukan"], None, "Saya setuju.") is None
    with database.reading():
        assert [fact.key for fact in shown_to(person, one)] == ["function:hearing"]
        assert "Saya membaca bibir" in shown_to(person, one)[0].text
        assert shown_to(person, other) == ()


def test_a_disclosure_ends_by_its_date_by_withdrawal_by_consent_and_by_hiding(
        person: int, make: Factory, database: Database) -> None:
    orgs = [make.organisation() for _n in range(4)]
    me = acting(person)
    with database.writing():
        dated = disclose(me, orgs[0], ["tool:hearing-aid"], clock.now() + timedelta(days=1), "a")
        taken = disclose(me, orgs[1], ["tool:hearing-aid"], None, "a")
        disclose(me, orgs[2], ["tool:hearing-aid"], None, "a")
        disclose(me, orgs[3], ["tool:hearing-aid"], None, "a")
    assert dated and taken
    stranger = acting(make.user())
    with database.writing():
        assert withdraw(me, taken) and not withdraw(me, taken)
        assert not withdraw(stranger, dated), "only one's own"
        keep_away(me, orgs[2])
    with database.reading(), clock.at(clock.now() + timedelta(days=2)):
        assert [bool(shown_to(person, org)) for org in orgs] == [False, False, False, True]


def test_withdrawing_the_consent_ends_what_rests_on_it(person: int, make: Factory, database: Database) -> None:
    org = make.organisation()
    with database.writing():
        disclose(acting(person), org, ["tool:hearing-aid"], None, "a")
    with database.writing():
        assert withdraw_consent(person, consents_of(person)[0].id)
    with database.reading():
        assert shown_to(person, org) == () and disclosures_of(person) == ()


def test_a_cv_holds_only_what_was_chosen_and_survives_as_data(person: int, database: Database) -> None:
    with database.reading():
        items = {item.text: item.key for item in cv_items(person)}
        empty, cv = make_cv(person, ()), make_cv(person, [items["Membuat wayang (baik)"], "headline", "skill:99999"])
    assert empty.is_empty
    assert (cv.skills, cv.headline, cv.name, cv.experience) == (("Membuat wayang (baik)",), "Penjahit", "", ())
    with database.reading():
        whole = make_cv(person, [item.key for item in cv_items(person)])
    assert cv_from_data(json.loads(json.dumps(cv_as_data(whole)))) == whole
    told = json.dumps(cv_as_data(whole), ensure_ascii=False)
    assert "Alat bantu" not in told and "bibir" not in told and "Lampu tanda" not in told
