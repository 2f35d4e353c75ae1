"""Words and stems: what a person types finds what an employer wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.reference.text import STOP_WORDS, normalise_phrase, stem, stems, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ms. Excel, Word & PowerPoint", ["ms", "excel", "word", "powerpoint"]),
        ("C++ / C# dan Node.js", ["c++", "c#", "dan", "node", "js"]),
        ("surat-menyurat", ["surat", "menyurat"]),
        ("Ekonomi Syari'ah = Ekonomi Syari`ah", ["ekonomi", "syariah", "ekonomi", "syariah"]),
        ("Café  UI/UX", ["cafe", "ui", "ux"]),
        ("", []),
        ("… — ✓", []),
    ],
)
def test_words_are_split_as_people_mean_them(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_the_same_phrase_in_other_spelling_is_the_same_phrase() -> None:
    assert normalise_phrase("  MS.  Excel ") == normalise_phrase("ms excel") == "ms excel"


@pytest.mark.parametrize(
    "forms",
    [
        ("menulis", "tulis", "penulis", "penulisan", "ditulis"),
        ("mengerjakan", "kerja", "pekerjaan", "bekerja"),
        ("menjahit", "jahit", "penjahit"),
        ("mengarsipkan", "arsip", "pengarsipan"),
        ("memasarkan", "pemasaran", "pasar"),
        ("menyortir", "sortir"),
    ],
)
def test_forms_of_one_indonesian_word_share_a_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize("word", ["administration", "development", "security", "leadership", "it", "c++"])
def test_english_words_stay_as_they_are(word: str) -> None:
    assert stem(word) == word


def test_stop_words_are_left_out_of_stems_but_not_of_words() -> None:
    assert stems("menulis dan untuk yang") == [stem("menulis")]
    assert words("menulis dan") == ["menulis", "dan"]
    assert {"tanpa", "tidak", "bukan"}.isdisjoint(STOP_WORDS)


@given(st.text())
def test_any_text_has_words_and_stems(text: str) -> None:
    assert all(stem(word) for word in words(text))
    assert len(stems(text)) <= len(words(text))
    assert words(normalise_phrase(text)) == words(text)


@given(st.text(alphabet=st.characters(codec="ascii")))
def test_case_does_not_matter(text: str) -> None:
    assert words(text.upper()) == words(text.lower()) == words(text)
