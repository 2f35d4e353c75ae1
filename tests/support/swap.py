"""Does to a page what htmx does with an answer, so that a test can assert: swapped ≡ reloaded (design.md §3)."""
from bs4 import BeautifulSoup, Tag

from tests.support.pages import Page, words

SWAP_OOB = ("data-hx-swap-oob", "hx-swap-oob")


def swap(page: str, control: str, answer: str, status: int = 200) -> BeautifulSoup:
    """The page after htmx has put the answer in: target replaced, title taken over, out-of-band parts filled.

    `control` selects the element that carries data-hx-get or data-hx-post. Knows what this house uses: targets #id and
    `this`, swaps innerHTML, outerHTML and none, data-hx-status:422, data-hx-select. ValueError for anything else.
    """
    tree = Page(page)
    element = tree.select_one(control)
    if element is None:
        raise ValueError(f"no {control} on this page")
    target, style = _asked(tree, element, status)
    pieces = BeautifulSoup(answer, "html.parser")  # adds no <html> around a fragment
    _take_title(tree, pieces)
    out_of_band = _cut_out_of_band(pieces)
    _replace(target, _selected(element, pieces), style)
    for part in out_of_band:  # after the main swap, as htmx 4 does
        _fill_out_of_band(tree, part)
    return Page(str(tree))


def assert_swap_is_reload(page: str, control: str, answer: str, reloaded: str) -> None:
    """Fails with the first difference between the swapped page and the same page asked for as a whole."""
    left, right = _comparable(swap(page, control, answer)), _comparable(Page(reloaded))
    for number, (swapped, loaded) in enumerate(zip(left, right, strict=False)):
        assert swapped == loaded, f"line {number}: swapped {swapped!r}, reloaded {loaded!r}"
    assert len(left) == len(right), f"swapped has {len(left)} lines, reloaded {len(right)}"


def _asked(tree: BeautifulSoup, element: Tag, status: int) -> tuple[Tag, str]:
    target = str(element.get("data-hx-target", "this"))
    style = str(element.get("data-hx-swap", "innerHTML"))
    if status >= 400:
        own = element.get(f"data-hx-status:{status}")
        if own is None:
            return element, "none"  # our configuration swaps no other error
        wishes = dict(part.split(":", 1) for part in str(own).split())
        target, style = wishes.get("target", target), wishes.get("swap", style)
    found = element if target == "this" else tree.select_one(target) if target.startswith("#") else None
    if found is None:
        raise ValueError(f"target {target!r} is not on the page, or not written as #id or this")
    return found, style.split()[0]


def _take_title(tree: BeautifulSoup, pieces: BeautifulSoup) -> None:
    new, old = pieces.find("title"), tree.find("title")
    if isinstance(new, Tag) and isinstance(old, Tag):
        old.string = words(new)
        new.extract()


def _cut_out_of_band(pieces: BeautifulSoup) -> list[Tag]:
    found = [part for name in SWAP_OOB for part in pieces.select(f"[{name}]")]
    return [part.extract() for part in found]


def _fill_out_of_band(tree: BeautifulSoup, part: Tag) -> None:
    style = next(str(part.attrs.pop(name)) for name in SWAP_OOB if name in part.attrs)
    target = tree.find(id=str(part.get("id", "")))
    if not isinstance(target, Tag):
        raise ValueError(f"out of band: nothing has the id {part.get('id')!r}")
    if style == "innerHTML":
        _replace(target, list(part.children), "innerHTML")
    elif style in ("true", "outerHTML"):
        _replace(target, [part], "outerHTML")
    else:
        raise ValueError(f"out of band swap {style!r} is not used in this house")


def _selected(element: Tag, pieces: BeautifulSoup) -> list[object]:
    wanted = element.get("data-hx-select")
    return list(pieces.select(str(wanted))) if wanted else list(pieces.contents)


def _replace(target: Tag, new: list, style: str) -> None:  # type: ignore[type-arg]  # bs4's own element types
    if style == "none":
        return
    if style == "innerHTML":
        target.clear()
        target.extend(new)
    elif style == "outerHTML":
        target.replace_with(*new) if new else target.decompose()
    else:
        raise ValueError(f"swap {style!r} is not used in this house")


def _comparable(tree: BeautifulSoup) -> list[str]:
    """The page in lines, without what may differ: the status sentence, focus marks, one-time keys."""
    tree = Page(str(tree))
    for status in tree.select("#status"):
        status.clear()
    for focused in tree.select("[autofocus]"):
        del focused["autofocus"]
        focused.attrs.pop("tabindex", None)
    for hidden in tree.select('input[type=hidden][name^="_"]'):
        hidden["value"] = ""
    return [line.strip() for line in tree.prettify().splitlines() if line.strip()]
