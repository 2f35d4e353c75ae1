"""`bin/translations`: brings the English catalogue up to date with the texts of the site; says what is missing."""
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "webapp" / "translations" / "en" / "LC_MESSAGES" / "messages.po"
KEYWORDS = {"_": None, "_l": None, "_n": (1, 2)}
SOURCES = (("webapp", "**.py", "python"), ("templates", "**.html", "jinja2"))


def texts_of_the_site() -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """(file, text) for every text in code and templates; a text with a plural is a tuple."""
    for folder, pattern, method in SOURCES:
        for file, _line, message, _comments, _context in extract_from_dir(
                ROOT / folder, [(pattern, method)], keywords=KEYWORDS, options_map={pattern: {"trimmed": "false"}}):
            yield f"{folder}/{file}", message


def updated(known: Catalog) -> Catalog:
    """A catalogue of exactly the texts of the site, with the translations that are known."""
    english = {entry.id[0] if isinstance(entry.id, tuple) else entry.id: entry.string for entry in known if entry.id}
    fresh = Catalog(locale="en", project="Kerja Setara", header_comment="# English texts of Kerja Setara.",
                    fuzzy=False)
    for file, text in sorted(texts_of_the_site(), key=lambda pair: pair[0]):
        key = text[0] if isinstance(text, tuple) else text
        string = english.get(key, "")
        if isinstance(text, tuple) != isinstance(string, tuple):  # a text got a plural, or lost it: to be written anew
            string = ("", "") if isinstance(text, tuple) else ""
        fresh.add(text, string, locations=[(file, 0)])
    return fresh


def main() -> None:
    """Rewrites the file and tells what has no English yet."""
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    known = Catalog(locale="en")
    if CATALOGUE.exists():
        with open(CATALOGUE, "rb") as file:
            known = read_po(file, locale="en")
    fresh = updated(known)
    with open(CATALOGUE, "wb") as file:
        write_po(file, fresh, width=120, sort_by_file=True, include_lineno=False, ignore_obsolete=True)
    empty = [entry.id for entry in fresh if entry.id and not all(
        entry.string if isinstance(entry.string, tuple) else (entry.string,))]
    told = [f"{len(fresh)} texts, {len(empty)} without English", *(f"  {key!r}" for key in empty)]
    sys.stdout.write("\n".join(told) + "\n")


if __name__ == "__main__":
    main()
