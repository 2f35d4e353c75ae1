"""English is complete: no text of the site is missing, empty or fuzzy in its catalogue (stack.md §7)."""
import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT / "webapp" / "translations" / "en" / "LC_MESSAGES" / "messages.po"
KEYWORDS = {"_": None, "_l": None, "_n": (1, 2)}
PLACE = re.compile(r"%\(\w+\)s")


@cache
def texts_of_the_site() -> set[str]:
    found = set()
    for folder, method in ((ROOT / "webapp", "python"), (ROOT / "templates", "jinja2")):
        for _file, _line, message, _comments, _context in extract_from_dir(
                folder, [("**.py", "python")] if method == "python" else [("**.html", "jinja2")],
                keywords=KEYWORDS, options_map={"**.html": {"trimmed": "false", "silent": "false"}}):
            found.add(message[0] if isinstance(message, tuple) else message)
    return found


def english_strings() -> list[str]:
    """Every English text, each number of it."""
    with open(CATALOGUE, "rb") as file:
        return [string for m in read_po(file, locale="en") if m.id
                for string in (m.string if isinstance(m.string, tuple) else (m.string,))]


def test_every_text_has_its_english() -> None:
    with open(CATALOGUE, "rb") as file:
        catalogue = {(m.id[0] if isinstance(m.id, tuple) else m.id): m for m in read_po(file, locale="en") if m.id}
    missing = sorted(texts_of_the_site() - set(catalogue))
    assert not missing, f"{len(missing)} texts have no English, first: {missing[:5]}"
    for key in texts_of_the_site():
        message = catalogue[key]
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        assert all(strings), f"empty: {key!r}"
        assert not message.fuzzy, f"fuzzy: {key!r}"
        for string in strings:
            assert set(PLACE.findall(string)) <= set(PLACE.findall(key)) | {"%(n)s"}, f"places differ: {key!r}"


def test_nothing_is_kept_that_the_site_no_longer_says() -> None:
    with open(CATALOGUE, "rb") as file:
        kept = {(m.id[0] if isinstance(m.id, tuple) else m.id) for m in read_po(file, locale="en") if m.id}
    assert not kept - texts_of_the_site()


# One word for one thing (domain.md §6), and a typographic apostrophe as in the rest of the house.
AVOIDED = {
    r"[Ee]-mail": "email", r"[Tt]elephone": "phone", r"'": "’", r"job ?hunter|jobseeker": "job seeker",
    r"[Nn]ot known yet": "don’t know yet, as the answer itself says", r"\bdeaf\b": "Deaf",
    r"handicap|impair|[Tt]he disabled|[Tt]he blind|wheelchair-bound|suffers? from": "person with disability",
    r"normal (?:people|person|worker)|able-bodied": "non-disabled",
}


@pytest.mark.parametrize("pattern", AVOIDED)
def test_english_has_one_word_for_one_thing(pattern: str) -> None:
    found = [string for string in english_strings() if re.search(pattern, string)]
    assert not found, f"write “{AVOIDED[pattern]}”: {found[:5]}"
