"""Places: people find theirs however they type it; distance and time zone follow from the list."""

from collections import Counter
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.reference.regions import (
    distance_km,
    find_region,
    label,
    province_of,
    regions,
    regions_within,
    zone_of,
)

codes = st.sampled_from(sorted(regions()))
BANDUNG, JAKARTA_CENTRE, JAYAPURA = "3273", "3171", "9171"


def test_all_regions_are_there() -> None:
    assert Counter(region.level for region in regions().values()) == {"province": 38, "regency": 416, "city": 98}


def test_every_region_has_a_province_and_a_zone() -> None:
    offsets = {"WIB": 7, "WITA": 8, "WIT": 9}
    for code, region in regions().items():
        assert province_of(code).level == "province" and code.startswith(region.province_code)
        ahead = datetime(2026, 11, 21, 12, tzinfo=ZoneInfo(zone_of(code))).utcoffset()
        assert ahead == timedelta(hours=offsets[region.zone_name])


def test_labels_name_the_province() -> None:
    assert label(BANDUNG) == "Kota Bandung, Jawa Barat"
    assert label("32") == "Jawa Barat"
    assert label("0000") == ""


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("bandung", "Kota Bandung"), ("Kab. Bandung", "Kabupaten Bandung"), ("bandng", "Kota Bandung"),
        ("  SURABYA ", "Kota Surabaya"), ("jaksel", "Kota Administrasi Jakarta Selatan"), ("jabar", "Jawa Barat"),
        ("kota solo", "Kota Surakarta"), ("ujung pandang", "Kota Makassar"), ("3273", "Kota Bandung"),
        ("jogja", "Kota Yogyakarta"), ("tanggerang selatan", "Kota Tangerang Selatan"), ("Papua", "Papua"),
        ("bandung jawa barat", "Kota Bandung"), ("jakarta", "Daerah Khusus Ibukota Jakarta"),
    ],
)
def test_a_place_is_found_as_people_type_it(typed: str, first: str) -> None:
    assert find_region(typed)[0].name == first


def test_both_bandungs_are_offered_with_their_province() -> None:
    labels = [region.label for region in find_region("bandung", 2)]
    assert labels == ["Kota Bandung, Jawa Barat", "Kabupaten Bandung, Jawa Barat"]


@given(st.text(max_size=60), st.integers(1, 20))
def test_any_typing_gives_at_most_the_limit(typed: str, limit: int) -> None:
    assert len(find_region(typed, limit)) <= limit


@given(codes)
def test_the_official_name_finds_its_region_first(code: str) -> None:
    assert find_region(regions()[code].label, 1)[0].code == code


@given(codes, codes, codes)
def test_distance_is_a_distance(a: str, b: str, c: str) -> None:
    assert distance_km(a, a) == 0
    assert distance_km(a, b) == pytest.approx(distance_km(b, a))
    assert distance_km(a, c) <= distance_km(a, b) + distance_km(b, c) + 1e-6


def test_distances_are_those_of_the_map() -> None:
    assert distance_km(BANDUNG, JAKARTA_CENTRE) == pytest.approx(120, abs=10)
    assert distance_km(JAKARTA_CENTRE, JAYAPURA) == pytest.approx(3780, abs=60)


def test_neighbours_come_nearest_first_and_a_province_is_all_of_its_parts() -> None:
    near = regions_within(BANDUNG, 30)
    assert near[0] == BANDUNG and "3277" in near and JAKARTA_CENTRE not in near
    assert all(code.startswith("34") for code in regions_within("34", 0)) and len(regions_within("34", 0)) == 5
