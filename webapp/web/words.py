"""What people wrote, marked with its language where that is another than the page's (WCAG 3.1.2)."""
from typing import Any

from markupsafe import Markup

from webapp.core.i18n import foreign
from webapp.core.language import guess_language


def foreign_language(text: Any, otherwise: str = "id") -> str | None:
    """For a `lang` attribute: the language of somebody's text when it is not the page's; `otherwise` when unclear.

    People write in either language, whichever the page is in; what they chose is nowhere kept but in the words.
    """
    return foreign(guess_language(str(text), otherwise)) if text else None


def plain(text: Any) -> str:
    """The same without marks: a title holds only text."""
    return text.striptags() if isinstance(text, Markup) else str(text)


def words(text: Any, otherwise: str = "id") -> Any:
    """Somebody's text among words of the page, in a `span` with its language where it has another; lists one by one."""
    if isinstance(text, Markup):
        return text
    if isinstance(text, list | tuple):
        return [words(one, otherwise) for one in text]
    lang = foreign_language(text, otherwise)
    return Markup('<span lang="{}">{}</span>').format(lang, text) if lang else text
