"""Working days leave out weekends and the listed holidays, and an installation lists more in a file of its own."""
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.core.clock import JAKARTA
from webapp.reference.tables import DATA, read_rows
from webapp.reference.workdays import FILE, holidays, is_working_day, read_holidays, use_holidays, working_days_before

MOMENTS = st.integers(0, 20 * 365 * 24 * 60).map(lambda n: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=n))
CLOSED = st.frozensets(st.dates(date(2019, 12, 1), date(2040, 1, 1)), max_size=12)
NEARBY = st.lists(st.integers(0, 20), max_size=10)


def day(moment: datetime) -> date:
    return moment.astimezone(JAKARTA).date()


@given(MOMENTS, st.integers(0, 6), NEARBY)
def test_exactly_so_many_working_days_lie_between(moment: datetime, count: int, near: list[int]) -> None:
    closed = {day(moment) - timedelta(days=back) for back in near}
    found = working_days_before(moment, count, closed)
    between = [day(found) + timedelta(days=n) for n in range((day(moment) - day(found)).days)]
    assert sum(is_working_day(one, closed) for one in between) == count
    assert found.astimezone(JAKARTA).time() == moment.astimezone(JAKARTA).time()
    assert count == 0 or is_working_day(between[0], closed), "the earliest day counts, nothing before it does"


@given(MOMENTS, st.integers(0, 6), CLOSED, CLOSED)
def test_more_holidays_never_make_a_case_late_earlier(moment: datetime, count: int, some: frozenset[date],
                                                      more: frozenset[date]) -> None:
    assert working_days_before(moment, count, some | more) <= working_days_before(moment, count, some)


@given(MOMENTS, MOMENTS, st.integers(0, 6), CLOSED)
def test_what_is_late_stays_late(one: datetime, other: datetime, count: int, closed: frozenset[date]) -> None:
    first, later = sorted((one, other))
    assert working_days_before(first, count, closed) <= working_days_before(later, count, closed)


def test_eid_2026_is_one_long_weekend(tmp_path: Path) -> None:
    use_holidays(tmp_path)
    after = datetime(2026, 3, 25, 10, tzinfo=JAKARTA)  # Wednesday; closed since Wednesday the week before
    assert day(working_days_before(after, 1)) == date(2026, 3, 17)


def test_every_listed_day_names_its_decree() -> None:
    rows = read_rows(FILE)
    days = [row["day"] for row in rows]
    assert days == sorted(set(days)) and all(row["source"] and row["name_id"] and row["name_en"] for row in rows)
    assert read_holidays(DATA / FILE) == {date.fromisoformat(one) for one in days}


def test_an_installation_lists_more_days(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("day,name_id\n2031-01-01,Tahun Baru\n2031-08-17,\n", "utf-8")
    use_holidays(tmp_path)
    assert {date(2031, 1, 1), date(2031, 8, 17), date(2026, 8, 17)} <= holidays()
    use_holidays(tmp_path / "nowhere")
    assert date(2031, 1, 1) not in holidays()


@pytest.mark.parametrize(("text", "said"), [
    ("day\n2031-01-01\n1 Januari\n", "line 3: '1 Januari'"), ("tanggal\n2031-01-01\n", "a column 'day'"),
    ("day\n2031-02-30\n", "line 2")])
def test_a_mistake_in_the_file_is_named_at_the_start(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / FILE).write_text(text, "utf-8")
    with pytest.raises(ValueError, match=said):
        use_holidays(tmp_path)
