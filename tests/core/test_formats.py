"""Dates as people write them."""
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from webapp.core.formats import fmt
from webapp.core.i18n import use_locale
from webapp.forms.dates import parse_date_id

DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))


@given(DAYS)
def test_a_day_that_is_shown_can_be_typed_as_it_stands(day: date) -> None:
    with use_locale("id"):
        shown = fmt.date(day)
        assert parse_date_id(shown) == day
        assert fmt.date(day, weekday=True).endswith(f", {shown}"), "the same words, only with the day of the week"


def test_no_day_begins_with_a_nought() -> None:
    with use_locale("id"):
        assert fmt.date(date(2026, 12, 1), weekday=True) == "Selasa, 1 Desember 2026"
    with use_locale("en"):
        assert fmt.date(date(2026, 12, 1), weekday=True) == "Tuesday, December 1, 2026"
