"""Dates as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.forms.dates import parse_date_id


@pytest.mark.parametrize("text", [
    "21-11-2026", "21/11/2026", "21.11.2026", " 21 November 2026 ", "21 Nov 2026", "21 nopember 2026", "21 NOV. 2026",
    "2026-11-21", "21 - 11 - 2026", "21-Nov-2026", "21 november, 2026",
])
def test_ways_to_write_one_day(text: str) -> None:
    assert parse_date_id(text) == date(2026, 11, 21)


@pytest.mark.parametrize(("text", "month"), [
    ("1 Mei 2026", 5), ("1 May 2026", 5), ("1 Agustus 2026", 8), ("1 August 2026", 8), ("1 Des 2026", 12),
    ("1 December 2026", 12), ("1 Maret 2026", 3), ("1 Pebruari 2026", 2), ("1 Okt 2026", 10), ("01-02-2026", 2),
])
def test_months_in_both_languages(text: str, month: int) -> None:
    assert parse_date_id(text) == date(2026, month, 1)


@pytest.mark.parametrize(("text", "part"), [
    ("", "Tulis tanggal"), ("besok", "Tulis tanggal"), ("21-11-26", "Tulis tanggal"), ("11-21-2026", "kalender"),
    ("30 Februari 2026", "kalender"), ("1 Foo 2026", "foo"), ("0-1-2026", "kalender"), ("1-1-0000", "kalender"),
    ("²-1-2026", "Tulis tanggal"),
])
def test_what_is_not_a_date_gets_a_clear_sentence(text: str, part: str) -> None:
    with pytest.raises(ValueError, match=part):
        parse_date_id(text)


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_a_sentence(text: str) -> None:
    try:
        assert isinstance(parse_date_id(text), date)
    except ValueError as error:
        assert str(error).endswith(".")


@given(st.dates(min_value=date(1000, 1, 1)))
def test_what_we_write_we_can_read(day: date) -> None:
    assert parse_date_id(day.strftime("%d-%m-%Y")) == parse_date_id(day.isoformat()) == day
