"""Amounts of rupiah as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.forms.money import LARGEST, parse_rupiah


@pytest.mark.parametrize("text", [
    "Rp 2.500.000", "2500000", "2,5 juta", "2.5 jt", "rp2.500.000,00", "Rp. 2.500.000,-", "2 500 000", "2,500,000",
    "IDR 2500000", "2.500 ribu".replace(".", ""), "2.500.000 rupiah", "2,500 juta", "2,5JT", "2500000.00",
    "2.5 million",
])
def test_ways_to_write_two_and_a_half_million(text: str) -> None:
    assert parse_rupiah(text) == 2_500_000


@pytest.mark.parametrize(("text", "amount"), [
    ("0", 0), ("150 rb", 150_000), ("150 ribu", 150_000), ("75.000", 75_000), ("1 miliar", 1_000_000_000),
    ("150 thousand", 150_000), ("1 billion", 1_000_000_000),
])
def test_other_amounts(text: str, amount: int) -> None:
    assert parse_rupiah(text) == amount


@pytest.mark.parametrize("text", [
    "", "gratis", "-5", "2,5", "2.50.000", "1.2345", "5 ton", "0,0000001 juta", "9" * 30, "Rp", "1,5 rupiah", "²",
    "1,000.000",
])
def test_what_is_not_an_amount_gets_a_clear_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        parse_rupiah(text)


@given(st.text(max_size=30))
def test_any_text_is_an_amount_or_a_sentence(text: str) -> None:
    try:
        assert 0 <= parse_rupiah(text) <= LARGEST
    except ValueError as error:
        assert str(error).endswith(".")


@given(st.integers(0, LARGEST))
def test_what_we_write_we_can_read(amount: int) -> None:
    assert parse_rupiah(f"Rp {amount:,}".replace(",", ".")) == parse_rupiah(str(amount)) == amount
