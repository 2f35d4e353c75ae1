"""Each region has one responsible ULD: its own, else the province's, else the administrator's desk."""
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from webapp.access.roles import Actor, Role
from webapp.accounts.responsible import desk_people, regions_below, regions_of, responsible_uld
from webapp.accounts.sessions import load_seats
from webapp.accounts.states import OrganisationKind, OrganisationStatus
from webapp.core.database import Database
from webapp.reference.regions import regions

BANDUNG, BOGOR, WEST_JAVA, SURABAYA = "3273", "3271", "32", "3578"
CODES = st.sampled_from(sorted(regions()))


def officer(user_id: int) -> Actor:
    return Actor(user_id, "Petugas", frozenset({Role.OFFICER}), load_seats(user_id))


def uld(make, region_code: str, **columns) -> int:
    return make.organisation(kind=OrganisationKind.ULD, region_code=region_code, **columns)


def test_own_then_province_then_administrator(make, database: Database) -> None:
    city, province = uld(make, BANDUNG), uld(make, WEST_JAVA)
    boss = make.administrator()
    at_city = make.member(city)
    with database.reading():
        assert responsible_uld(BANDUNG) == city
        assert responsible_uld(BOGOR) == province
        assert responsible_uld(WEST_JAVA) == province
        assert responsible_uld(SURABAYA) is None and responsible_uld(None) is None and responsible_uld("xx") is None
        assert desk_people(BANDUNG) == (at_city,)
        assert desk_people(BOGOR) == (boss,), "a ULD without officers leaves its work to the administrators"
        assert desk_people(SURABAYA) == (boss,)


def test_a_suspended_uld_answers_for_nobody(make, database: Database) -> None:
    uld(make, BANDUNG, status=OrganisationStatus.SUSPENDED)
    with database.reading():
        assert responsible_uld(BANDUNG) is None


def test_an_officer_sees_what_their_uld_answers_for(make, database: Database) -> None:
    in_city, in_province, boss = make.officer(BANDUNG), make.officer(WEST_JAVA), make.administrator()
    with database.reading():
        assert regions_of(officer(in_city)) == (BANDUNG,)
        mine = regions_of(officer(in_province)) or ()
        assert BOGOR in mine and WEST_JAVA in mine and BANDUNG not in mine and SURABAYA not in mine
        assert BANDUNG in regions_below(officer(in_province)) and not regions_below(officer(in_city))
        assert regions_of(Actor(boss, "x", frozenset({Role.ADMINISTRATOR}))) is None


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(CODES, min_size=1, max_size=6, unique=True))
def test_every_region_has_exactly_one_desk(make, database: Database, codes: list[str]) -> None:
    """Whatever ULDs there are, who is told of a region's work is who sees it."""
    people = [make.officer(code) for code in codes]
    with database.reading():
        seen = {person: set(regions_of(officer(person)) or ()) for person in people}
        for code in regions():
            told = set(desk_people(code)) & set(people)
            assert all(code in seen[person] for person in told), code
            if any(code in seen[person] for person in people):
                assert responsible_uld(code) is not None, code
