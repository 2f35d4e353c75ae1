"""Languages: gettext with Indonesian as the source, and the language of what runs now (design.md §4)."""
import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from markupsafe import Markup, escape

LANGUAGES = {"id": "Bahasa Indonesia", "en": "English"}
DEFAULT = "id"
FOLDER = Path(__file__).parent.parent / "translations"

_language: ContextVar[str] = ContextVar("language", default=DEFAULT)


def current_locale() -> str:
    """The language code of what runs now: "id" or "en"."""
    return _language.get()


def foreign(language: str) -> str | None:
    """The language of a text when it is another than that of what runs now: what a `lang` attribute tells."""
    return language if language != current_locale() else None


@contextlib.contextmanager
def use_locale(language: str) -> Iterator[None]:
    """Within this block texts are in that language."""
    token = _language.set(language if language in LANGUAGES else DEFAULT)
    try:
        yield
    finally:
        _language.reset(token)


@lru_cache
def catalogue(language: str) -> NullTranslations:
    """The texts of a language, compiled from its .po file in memory, once; the source language has none."""
    import io

    path = FOLDER / language / "LC_MESSAGES" / "messages.po"
    if language == DEFAULT or not path.exists():
        return NullTranslations()
    compiled = io.BytesIO()
    with open(path, "rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)


def _(text: str, **values: Any) -> str:
    """The text in the language of what runs now; `%(name)s` places are filled from the keywords.

    A value that is Markup (a person's words with their language) stays so: the whole sentence is Markup then.
    """
    found = catalogue(_language.get()).gettext(text)
    if any(isinstance(value, Markup) for value in values.values()):
        return escape(found) % values
    return found % values if values else found


def _n(singular: str, plural: str, n: int, /, **values: Any) -> str:
    """The text for a number of things; `%(n)s` is the number unless told otherwise."""
    found = catalogue(_language.get()).ngettext(singular, plural, n)
    return found % {"n": n, **values}


class LazyText:
    """A text that is translated when it is shown; for labels that are made when a module loads."""

    def __init__(self, text: str, values: dict[str, Any]) -> None:
        self._text, self._values = text, values

    def __str__(self) -> str:
        return _(self._text, **self._values)

    def __html__(self) -> str:
        return escape(str(self))

    def __eq__(self, other: object) -> bool:
        return str(self) == str(other)

    def __hash__(self) -> int:
        return hash(self._text)

    def __mod__(self, values: Any) -> str:
        return str(self) % values


def _l(text: str, **values: Any) -> Any:
    """A lazy text (typed Any because WTForms and enums want str)."""
    return LazyText(text, values)
