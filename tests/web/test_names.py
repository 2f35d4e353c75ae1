"""Names of links: equal ones are told apart by what means something, and no two stay equal."""
from hypothesis import given
from hypothesis import strategies as st

from webapp.core.i18n import use_locale
from webapp.web.names import tell_apart

few = st.sampled_from(["Sopir", "Kasir"])
lists = st.lists(st.tuples(few, st.sampled_from(["Bandung", "Semarang", ""])), max_size=6)


@given(lists)
def test_no_two_are_equal_and_what_is_alone_stays(rows: list[tuple[str, str]]) -> None:
    names = [name for name, _place in rows]
    with use_locale("id"):
        told = tell_apart(names, range(len(rows)), [place for _name, place in rows])
    assert len(set(told)) == len(told)
    assert all(after.startswith(before) for before, after in zip(names, told, strict=True))
    assert all(after == before for before, after in zip(names, told, strict=True) if names.count(before) == 1)


def test_what_all_share_is_not_said() -> None:
    with use_locale("id"):
        told = tell_apart(["Sopir", "Sopir"], (7, 8), ["Bandung", "Bandung"], ["2 Mei", "3 Mei"])
        assert told == ["Sopir, 2 Mei", "Sopir, 3 Mei"]
        assert tell_apart(["Sopir", "Sopir"], (7, 8), ["", ""]) == ["Sopir, nomor 7", "Sopir, nomor 8"]
