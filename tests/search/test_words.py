"""What is typed, as terms: any name of the same thing, and better words for a slip of the finger."""
import pytest

from webapp.reference.recognise import recognise_occupations, recognise_skills
from webapp.reference.vocabulary import vocabulary
from webapp.search.places import read_place
from webapp.search.words import asked_title, asked_words, suggest
from webapp.vacancies.text_terms import AllOf, AnyOf, Term, as_fts5, as_tsquery, token


@pytest.mark.parametrize(("typed", "better"), [
    ("admnistrsi", "administrasi"), ("kasirr toko", "kasir toko"), ("penjahitt", "penjahit"), ("kasir", None),
    ("xq", None), ("", None), ("zzzzqqqq", None), ("yang untuk", None),
])
def test_suggests_the_nearest_known_words(typed, better) -> None:
    assert suggest(typed) == better


def test_names_of_one_thing_are_one(settings) -> None:
    one, other = as_fts5(asked_words("Excel")), as_fts5(asked_words("lembar kerja"))
    assert "sspreadsheet" in one and "sspreadsheet" in other
    assert asked_words("yang dan") is asked_words(" \x00 !") is None
    assert "sspreadsheet" not in as_fts5(asked_title("excel"))


def test_both_databases_are_asked_the_same(settings) -> None:
    asked = asked_words("kasir toko C++")
    assert as_fts5(asked).count(" AND ") == as_tsquery(asked).count(" & ")
    assert as_fts5(asked).count(" OR ") == as_tsquery(asked).count(" | ")


@pytest.mark.parametrize(("typed", "first", "others"), [
    ("bandung", "3273", {"3204", "3217"}), ("Kota Bandung", "3273", set()), ("jawa barat", "32", set()),
    ("Kabupaten Bandung, Jawa Barat", "3204", set()), ("jakarta", "31", set()), ("3273", "3273", set()),
])
def test_a_place_is_read_with_its_namesakes(typed, first, others) -> None:
    place = read_place(typed)
    assert place.region.code == first and {region.code for region in place.others} == others


def test_no_place_is_invented() -> None:
    assert read_place("qqqqq") is read_place("!!") is None


def test_every_name_of_a_thing_finds_what_its_other_names_find() -> None:
    known = vocabulary()
    lost = [(code, name) for kind, items, recognise in (
                ("s", known.skills, recognise_skills), ("o", known.occupations, recognise_occupations))
            for code, item in items.items() for name in (item.name_id, item.name_en, *item.synonyms)
            if recognise(name) and f"{kind}:{code}" not in enough(name)]  # "word" alone is not yet a program
    assert lost == []


def enough(typed: str) -> list[str]:
    """Each token that finds a vacancy without any other of the words."""
    asked = asked_words(typed)
    return [part.text for part in asked.parts if isinstance(part, Term)] if isinstance(asked, AnyOf) else []


def test_words_that_are_no_name_together_narrow() -> None:
    for typed in ("kasir gudang bandung", "excel microsoft word", "java backend", "koki hotel"):
        assert isinstance(asked_words(typed), AllOf), typed
    assert token("s", "java") in asked_words("java backend").parts[0].parts  # beside "backend" it is no island
