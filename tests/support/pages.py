"""Rules that hold for every HTML answer; the auditing client runs them over each page any test asks for.

Each rule is a function from a parsed page to sentences that say what is wrong; no sentence means the rule holds.
"""
import re
from collections import defaultdict
from collections.abc import Callable, Iterator

from bs4 import BeautifulSoup, Tag

from tests.support.languages import own_words_have_their_language

ERROR_PREFIXES = ("Kesalahan: ", "Error: ")
INTERACTIVE = ("a", "button", "input", "select", "textarea", "summary", "label")
LABELLED = ("input", "select", "textarea")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class PageError(AssertionError):
    """An HTML answer broke a rule."""


class Page(BeautifulSoup):
    """A page as a tree whose elements were listed once: every rule goes through all of them."""

    def __init__(self, html: str) -> None:
        super().__init__(html, "lxml")  # several times quicker than the parser of the standard library
        self.tags: list[Tag] = super().find_all(True)

    def having(self, attribute: str, *values: str) -> list[Tag]:
        """Elements with the attribute, or with one of these values of it."""
        return [tag for tag in self.tags if attribute in tag.attrs and (not values or tag.attrs[attribute] in values)]

    def named(self, *names: str) -> list[Tag]:
        """Elements of these names, in the order of the page."""
        return [tag for tag in self.tags if tag.name in names]

    def links(self) -> list[Tag]:
        """What leads somewhere."""
        return [tag for tag in self.named("a") if "href" in tag.attrs]


Rule = Callable[[Page], Iterator[str]]


def check_page(html: str, where: str = "") -> BeautifulSoup:
    """Raises PageError with every broken rule of a whole page; returns the tree for further questions."""
    return _check(html, (*WHOLE, *PARTS), where)


def check_fragment(html: str, where: str = "") -> BeautifulSoup:
    """The rules that also a piece of a page keeps on its own (an answer to htmx)."""
    return _check(html, PARTS, where)


def _check(html: str, rules: tuple[Rule, ...], where: str) -> BeautifulSoup:
    page = Page(html)
    broken = [f"{rule.__name__}: {sentence}" for rule in rules for sentence in rule(page)]
    if broken:
        raise PageError(f"{where or 'page'} breaks {len(broken)} rule(s):\n  " + "\n  ".join(broken))
    return page


def words(element: Tag | None) -> str:
    """The text of an element with single spaces."""
    return " ".join(element.get_text(" ").split()) if element else ""


def show(element: Tag) -> str:
    """An element's opening tag, short enough for a message."""
    return re.match(r"<[^>]*>", str(element)).group(0)[:160]  # type: ignore[union-attr]  # a tag starts with <


def one_language(page: Page) -> Iterator[str]:
    html = page.find("html")
    if not isinstance(html, Tag) or html.get("lang") not in ("id", "en"):
        yield "<html> needs lang id or en"


def one_h1_that_starts_the_title(page: Page) -> Iterator[str]:
    found = page.named("h1")
    if len(found) != 1:
        yield f"{len(found)} h1 instead of one"
        return
    name, title = " ".join(found[0].get_text().split()), words(page.find("title"))
    if not name or not title.startswith((name, *(prefix + name for prefix in ERROR_PREFIXES))):
        yield f"title {title!r} does not start with h1 {name!r}"


def one_main(page: Page) -> Iterator[str]:
    if len(page.named("main")) != 1:
        yield "a page has one <main>"


def one_empty_status_region(page: Page) -> Iterator[str]:
    found = [one for one in page.having("id", "status") if one.get("role") == "status"]
    if len(found) != 1 or words(found[0]):
        yield "a page has one #status with role=status, empty at load"


def error_title_with_error_summary(page: Page) -> Iterator[str]:
    invalid = page.having("aria-invalid", "true")
    if invalid and not words(page.find("title")).startswith(ERROR_PREFIXES):
        yield "fields are invalid, but the title does not begin with Kesalahan:"


def errors_in_the_order_of_the_page(page: Page) -> Iterator[str]:
    place = {element["id"]: number for number, element in enumerate(page.having("id"))}
    links = [_text(link, "href")[1:] for link in page.select(".summary a")]
    told = [place[target] for target in links if target in place]
    if told != sorted(told):
        yield f"the summary of errors jumps about: {links}"


def headings_without_gaps(page: Page) -> Iterator[str]:
    last = 0
    for heading in page.named(*HEADINGS):
        level = int(heading.name[1])
        if last and level > last + 1:
            yield f"h{last} is followed by h{level}: {words(heading)!r}"
        if not words(heading):
            yield f"empty {show(heading)}"
        last = level


def references_reach_something(page: Page) -> Iterator[str]:
    ids = {element["id"] for element in page.having("id")}
    for attribute in ("aria-describedby", "aria-labelledby", "aria-controls", "aria-errormessage", "for", "list"):
        for element in page.having(attribute):
            for target in str(element[attribute]).split() if attribute != "for" else [_text(element, "for")]:
                if target not in ids:
                    yield f'{attribute}="{target}" leads nowhere: {show(element)}'
    for link in page.links():
        if _text(link, "href").startswith("#") and _text(link, "href")[1:] not in ids:
            yield f"link leads nowhere on this page: {show(link)}"


def same_link_words_same_address(page: Page) -> Iterator[str]:
    addresses: dict[str, set[str]] = defaultdict(set)
    for link in page.links():
        addresses[_name(page, link)].add(_text(link, "href"))
    for name, found in addresses.items():
        if not name:
            yield f"a link without words leads to {sorted(found)}"
        elif len(found) > 1:
            yield f"links named {name!r} lead to different places: {sorted(found)}"


def unique_ids(page: Page) -> Iterator[str]:
    seen: set[str] = set()
    for element in page.having("id"):
        value = _text(element, "id")
        if not value or re.search(r"\s", value) or value in seen:
            yield f"id {value!r} is empty, has a space or stands twice"
        seen.add(value)


def every_control_has_a_label(page: Page) -> Iterator[str]:
    for control in page.named(*LABELLED):
        if control.get("type") in ("hidden", "submit", "button"):
            continue
        if not _name(page, control):
            yield f"no label: {show(control)}"
        if not control.get("id"):
            yield f"no id, so it loses focus when its part is replaced: {show(control)}"
    for button in page.named("button"):
        if not _name(page, button):
            yield f"a button without words: {show(button)}"
        if button.get("type", "submit") == "submit" and not (button.get("form") or button.find_parent("form")):
            yield f"a submit button outside of a form: {show(button)}"
    for group in page.named("fieldset"):
        if not words(group.find("legend", recursive=False)):
            yield f"a fieldset without a legend: {show(group)}"


def nothing_interactive_inside_interactive(page: Page) -> Iterator[str]:
    for outer in page.named("a", "button", "summary", "label"):
        for inner in outer.find_all((*INTERACTIVE, "form", "details")):
            own_control = outer.name == "label" and inner.name in LABELLED
            if not own_control:
                yield f"{show(inner)} inside {show(outer)}"


def forms_post_with_a_token(page: Page) -> Iterator[str]:
    for form in page.named("form"):
        method = form.get("method")
        if method not in ("get", "post"):
            yield f"method is get or post: {show(form)}"
        if not form.get("action"):
            yield f"an action for those without JavaScript: {show(form)}"
        tokens = form.select('input[type=hidden][name="_token"]')
        if (method == "post") != (len(tokens) == 1):
            yield f"a post form carries one _token, a get form none: {show(form)}"
        asks = [control for control in form.find_all(LABELLED) if control.get("type") != "hidden"]
        if method == "post" and asks and not form.has_attr("novalidate"):
            yield f"novalidate, so that our own error summary is what people get: {show(form)}"


def htmx_is_an_enhancement(page: Page) -> Iterator[str]:
    for element in page.tags:
        names = [name for name in element.attrs if name.startswith(("hx-", "data-hx-"))]
        for name in names:
            if name.startswith("hx-"):
                yield f"htmx attributes are written data-hx-…: {show(element)}"
            if name.startswith(("data-hx-boost", "data-hx-on", "data-hx-disable")):
                yield f"{name} is not used in this house: {show(element)}"
        asks = any(re.fullmatch(r"data-hx-(get|post|put|patch|delete)", name) for name in names)
        if asks and not (element.name == "form" or element.get("href") or element.find_parent("form")):
            yield f"htmx on something that does nothing without JavaScript: {show(element)}"


def nothing_inline(page: Page) -> Iterator[str]:
    for element in page.tags:
        for name in element.attrs:
            if name == "style" or re.match(r"on[a-z]+$", name):
                yield f"{name}= is blocked by our CSP: {show(element)}"
        if element.name == "a" and _text(element, "href").startswith("javascript:"):
            yield f"javascript: address: {show(element)}"
    for script in page.named("script"):
        if not script.get("src") and script.get("type") not in ("application/ld+json", "application/json"):
            yield "inline script"


def no_positive_tabindex(page: Page) -> Iterator[str]:
    for element in page.having("tabindex"):
        if _text(element, "tabindex") not in ("0", "-1"):
            yield f"tabindex other than 0 or -1: {show(element)}"


def images_have_words_or_none(page: Page) -> Iterator[str]:
    for image in page.named("img"):
        if not image.has_attr("alt"):
            yield f"no alt: {show(image)}"
    for drawing in page.named("svg"):
        if drawing.get("aria-hidden") != "true" and not (drawing.get("role") == "img" and _name(page, drawing)):
            yield f"an svg is aria-hidden or role=img with a name: {show(drawing)}"


def tables_have_names_and_headers(page: Page) -> Iterator[str]:
    for table in page.named("table"):
        if not words(table.find("caption")):
            yield f"a table without a caption: {show(table)}"
        for header in table.find_all("th"):
            if header.get("scope") not in ("col", "row", "colgroup", "rowgroup"):
                yield f"th without scope: {words(header)!r}"


def _text(element: Tag, attribute: str) -> str:
    value = element.get(attribute, "")
    return value if isinstance(value, str) else " ".join(value or ())


def _name(page: Page, element: Tag) -> str:
    """The accessible name, as far as these pages use its sources."""
    named_by = _text(element, "aria-labelledby").split()
    by_id = [words(named) for target in named_by for named in page.having("id", target)[:1]]
    if any(by_id):
        return " ".join(by_id)
    if _text(element, "aria-label"):
        return _text(element, "aria-label")
    if element.name in LABELLED:
        targets = page.having("for", _text(element, "id")) if element.get("id") else []
        labels = [one for one in targets if one.name == "label"]  # <output for> names nothing
        return words(labels[0] if labels else element.find_parent("label"))
    images = " ".join(_text(image, "alt") for image in element.find_all("img"))
    return " ".join(f"{words(element)} {images}".split())


# What only a whole page can keep, and what each piece keeps by itself.
WHOLE: tuple[Rule, ...] = (
    one_language, one_h1_that_starts_the_title, one_main, one_empty_status_region, error_title_with_error_summary,
    errors_in_the_order_of_the_page, headings_without_gaps, references_reach_something, same_link_words_same_address,
    own_words_have_their_language,
)
PARTS: tuple[Rule, ...] = (
    unique_ids, every_control_has_a_label, nothing_interactive_inside_interactive, forms_post_with_a_token,
    htmx_is_an_enhancement, nothing_inline, no_positive_tabindex, images_have_words_or_none,
    tables_have_names_and_headers,
)
