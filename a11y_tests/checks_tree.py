"""What a blind reader would trip over in the tree: nodes without a name, twins, decoration, echoes."""
from collections import Counter, defaultdict
from collections.abc import Iterable

from a11y_tests.tree import Node

LANDMARKS = {"banner", "navigation", "main", "search", "complementary", "contentinfo", "region", "form"}
CLEAR_BY_THEMSELVES = {"banner", "main", "contentinfo", "search", "complementary"}  # where a page has one of them
ACTS = {"button", "link", "summary", "menuitem", "tab"}  # one name, one act
FIELDS = {"textbox", "searchbox", "combobox", "listbox", "checkbox", "radio", "switch", "slider", "spinbutton"}
PARTS = {"group", "radiogroup"}
PLACES = {"heading", "table"}
NAMED = ACTS | FIELDS | PARTS | {"page", "table", "image", "img", "figure", "dialog", "alertdialog", "option",
                                 "navigation", "region", "form", "progressbar", "meter", "Iframe"}
HOLDS_WORDS = {"paragraph", "heading", "listitem", "list", "facts", "term", "definition", "blockquote", "caption",
               "cell", "columnheader", "rowheader", "row", "text", "label", "legend"}
DECORATION = {"separator", "splitter"}
PUNCTUATION = set(".,;:!?()“”\"'… ")


def problems(page: Node) -> list[str]:
    """Everything wrong in the tree of one page; none when a reader gets on with it."""
    return [*_nameless(page), *_empty(page), *_decoration(page), *_same_name(page), *_same_place(page),
            *_landmarks(page), *_twice(page)]


def _nameless(page: Node) -> list[str]:
    return [f"no name: {node.role} with {_words(node)[:80]!r}" for node in page.all()
            if node.role in NAMED and not (node.name or (node.role in ACTS | {"option"} and node.text))]


def _empty(page: Node) -> list[str]:
    return [f"says nothing: {node.role}" for node in page.all() if node.role in HOLDS_WORDS and not _words(node)]


def _decoration(page: Node) -> list[str]:
    """Lines and signs that stand for nothing a reader would miss."""
    signs = [node for node in page.all() if node.role in DECORATION or (node.role in HOLDS_WORDS and _only_signs(node))]
    return [f"decoration that is read out: {node.role} {node.text!r}" for node in signs]


def _only_signs(node: Node) -> bool:
    if not node.text or any(letter.isalnum() for letter in node.text):
        return False
    return node.role != "text" or not set(node.text) <= PUNCTUATION


def _same_name(page: Node) -> list[str]:
    """Links of one name lead to one place; other controls of one name are told apart by the named group around."""
    found: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for node, around in _in_groups(page, ()):
        if node.role in ACTS:
            found[node.role, node.name].append(node.url or str(id(node)))
        elif node.role in FIELDS | PARTS and node.name:
            found[(node.role, node.name, *around)].append(str(id(node)))
    return [f"{len(places)} of one name that do different things: {key[0]} {key[1]!r}"
            for key, places in found.items() if len(set(places)) > 1]


def _in_groups(node: Node, around: tuple[str, ...]) -> Iterable[tuple[Node, tuple[str, ...]]]:
    yield node, around
    inside = (*around, node.name) if node.role in PARTS | LANDMARKS and node.name else around
    for child in node.children:
        yield from _in_groups(child, inside)


def _same_place(page: Node) -> list[str]:
    """Headings and tables of one name, which a reader jumps to, under the same headings; items of a list (events of a
    history, letters) may begin alike, if the rest of them differs."""
    found: Counter[tuple[str, ...]] = Counter()
    above: list[tuple[int, str]] = []
    for node, item in _in_items(page, ""):
        if node.role not in PLACES:
            continue
        name = node.name or node.text
        level = _level(node)
        above = [one for one in above if one[0] < level]
        found[(node.role, name, item, *(heading for _, heading in above))] += 1
        if node.role == "heading":
            above.append((level, name))
    return [f"{times} of one name in one place: {key[0]} {key[1]!r}" for key, times in found.items() if times > 1]


def _level(node: Node) -> int:
    """Of a heading; a table stands below every heading before it."""
    return int(next((state.removeprefix("level ") for state in node.states if state.startswith("level ")), "9"))


def _in_items(node: Node, item: str) -> Iterable[tuple[Node, str]]:
    yield node, item
    inside = _words(node) if node.role == "listitem" else item
    for child in node.children:
        yield from _in_items(child, inside)


def _landmarks(page: Node) -> list[str]:
    found: dict[str, list[str]] = defaultdict(list)
    for node in page.all():
        if node.role in LANDMARKS:
            found[node.role].append(node.name)
    return [f"{len(names)} landmarks {role}, not told apart by name: {names}"
            for role, names in found.items() if len(names) > 1 and ("" in names or len(set(names)) < len(names))]


def _twice(page: Node) -> list[str]:
    """A description that its name already says, an image that repeats the words beside it."""
    described = [f"said twice: {node.role} {node.name!r}, described by the same" for node in page.all()
                 if node.description and node.description.casefold() in node.name.casefold()]
    pictures = [f"said twice: image {child.name!r} beside the same words" for node in page.all()
                for child in node.children if child.role in ("image", "img") and child.name
                and child.name.casefold() in " ".join(c.text for c in node.children).casefold()]
    return described + pictures


def _words(node: Node) -> str:
    """All that is said of a node and in it."""
    return " ".join(part for one in node.all() for part in (one.name, one.text, one.value) if part.strip())
