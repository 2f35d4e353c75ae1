"""On a page in English what people wrote in Indonesian carries its language (WCAG 3.1.2), else a voice mangles it."""
from collections.abc import Iterator

from bs4 import BeautifulSoup, Comment, Doctype
from bs4.element import NavigableString

from webapp.core.language import small_words


def own_words_have_their_language(page: BeautifulSoup) -> Iterator[str]:
    """Texts that are Indonesian by two different small words and stand in an English part of the page."""
    for text in page.find_all(string=True):
        if isinstance(text, Comment | Doctype) or language_of(text) != "en":
            continue
        indonesian, english = small_words(text)
        if len(set(indonesian)) > 1 and not english:
            yield f"Indonesian without lang=\"id\": {' '.join(text.split())[:100]}"


def language_of(text: NavigableString) -> str:
    """The nearest `lang` around it; nothing for what is not read out, and for a title, which can hold no mark."""
    if text.parent is None or text.parent.name in ("script", "style", "title"):
        return ""
    return next((str(around["lang"]) for around in text.parents if around.get("lang")), "")
