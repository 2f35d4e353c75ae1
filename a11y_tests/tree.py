"""What a screen reader is given: Chromium's accessibility tree of the page, without the nodes that say nothing."""
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from a11y_tests.browser import Browser

# Boxes without a meaning of their own: what is in them counts. A form without a name is no landmark.
WRAPPERS = {"generic", "none", "InlineTextBox", "rowgroup", "MenuListPopup"}
# Words inside a sentence: they are joined with the words around them.
INLINE_ROLES = {"StaticText", "strong", "emphasis", "code", "time", "mark", "Abbr", "subscript", "superscript",
                "insertion", "deletion"}
INLINE_TOO = {"LineBreak", "ListMarker"}
INLINE_TAGS = {"SPAN", "B", "I", "STRONG", "EM", "SMALL", "CODE", "TIME", "MARK", "ABBR", "SUP", "SUB", "KBD", "Q"}
PLAIN_NAMES = {"RootWebArea": "page", "DisclosureTriangle": "summary", "DescriptionList": "facts", "Legend": "legend",
               "LabelText": "label", "Figcaption": "caption", "Details": "details"}
SAID = ("required", "expanded", "checked", "pressed", "selected", "disabled", "readonly", "multiselectable", "modal",
        "busy", "level", "live")
SILENT = (None, "", False, "false", "off")


@dataclass
class Node:
    """One thing a screen reader stops at. `name` is computed by the browser; `text` is what stands in it."""

    role: str
    name: str = ""
    text: str = ""
    states: tuple[str, ...] = ()
    description: str = ""
    value: str = ""
    lang: str = ""
    url: str = ""
    children: list["Node"] = field(default_factory=list)

    def all(self) -> Iterator["Node"]:
        """This node and all below it, in the order of reading."""
        yield self
        for child in self.children:
            yield from child.all()

    def lines(self, lang: str, depth: int = 0) -> list[str]:
        """One line for each node, indented; a language where it differs from the one around it."""
        parts = [self.role]
        if self.name or self.text:
            parts.append(f'"{self.name or self.text}"')
        if self.value:
            parts.append(f'= "{self.value}"')
        states = [*self.states, *([f'described by "{self.description}"'] if self.description else [])]
        if states:
            parts.append(f"[{', '.join(states)}]")
        if self.lang != lang:
            parts.append(f"({self.lang})")
        below = [line for child in self.children for line in child.lines(self.lang, depth + 1)]
        return ["  " * depth + " ".join(parts), *below]


def read(browser: Browser) -> Node:
    """The tree of the page that is shown now."""
    raw = browser.cdp("Accessibility.getFullAXTree")["nodes"]
    marks: dict[int, Mapping[str, str]] = {}
    language = browser.run("return document.documentElement.lang")
    _mark(browser.cdp("DOM.getDocument", depth=-1)["root"], language, marks)
    browser.cdp("DOM.disable")  # or the browser reports every later change of the page, to nobody
    return _Reader({node["nodeId"]: node for node in raw}, marks).page(raw[0])


def _mark(element: Mapping[str, Any], lang: str, marks: dict[int, Mapping[str, str]]) -> None:
    """Notes of each element of the document what the tree of the browser leaves out."""
    pairs = element.get("attributes", [])
    attributes = dict(zip(pairs[::2], pairs[1::2], strict=True))
    lang = attributes.get("lang", lang)
    marks[element["backendNodeId"]] = {"tag": element["nodeName"], "lang": lang,
                                       "current": attributes.get("aria-current", "")}
    for child in element.get("children", []):
        _mark(child, lang, marks)


@dataclass
class _Reader:
    nodes: dict[str, Any]
    marks: dict[int, Mapping[str, str]]

    def page(self, raw: Mapping[str, Any]) -> Node:
        """The page with all that is in it."""
        page = self._node(raw)
        names = {node.name for node in page.all() if node.role not in ("text", "label", "caption")}
        _without_labels(page, names)
        return page

    def _below(self, raw: Mapping[str, Any]) -> list[Node]:
        found: list[Node] = []
        flows = False  # whether the words before stand in the same line of text
        for child in (self.nodes[key] for key in raw.get("childIds", []) if key in self.nodes):
            inline = self._is_inline(child)
            for node in self._read(child):
                if flows and inline and found and node.role == found[-1].role == "text" and node.lang == found[-1].lang:
                    found[-1].text = _joined(found[-1].text, node.text)
                else:
                    found.append(node)
            flows = inline
        return found

    def _read(self, raw: Mapping[str, Any]) -> list[Node]:
        role = raw["role"]["value"]
        if role in ("StaticText", "LineBreak", "ListMarker") and not raw["ignored"]:
            return [Node("text", text=_text(role, raw), lang=self._mark_of(raw)["lang"])]
        if raw["ignored"] or role in WRAPPERS or role in INLINE_ROLES or (role == "form" and not _value(raw, "name")):
            return self._below(raw)
        node = self._node(raw)
        opens = not node.name and [child.role for child in node.children[:1]] == ["summary"]
        return node.children if opens else [node]  # what can be opened is a nameless group: its summary says all

    def _is_inline(self, raw: Mapping[str, Any]) -> bool:
        return raw["role"]["value"] in INLINE_ROLES | INLINE_TOO or self._mark_of(raw)["tag"] in INLINE_TAGS

    def _node(self, raw: Mapping[str, Any]) -> Node:
        role, mark = raw["role"]["value"], self._mark_of(raw)
        properties = {one["name"]: one["value"].get("value") for one in raw.get("properties", [])}
        node = Node(PLAIN_NAMES.get(role, role), _value(raw, "name"), "", _states(role, properties, mark["current"]),
                    _value(raw, "description"), _value(raw, "value"), mark["lang"], properties.get("url", ""),
                    [child for child in self._below(raw) if child.role != "text" or child.text.strip()])
        if role == "button":
            node.value = ""  # of a file: the browser's own words that none is chosen
        if role in ("textbox", "searchbox"):
            node.children = []  # the value once more
        _settle_text(node)
        return node

    def _mark_of(self, raw: Mapping[str, Any]) -> Mapping[str, str]:
        nothing = {"tag": "", "lang": "", "current": ""}
        while raw.get("backendDOMNodeId") not in self.marks and raw.get("parentId") in self.nodes:
            raw = self.nodes[raw["parentId"]]
        return self.marks.get(raw.get("backendDOMNodeId", 0), nothing)


def _states(role: str, properties: Mapping[str, Any], current: str) -> tuple[str, ...]:
    said = {name: properties.get(name) for name in SAID}
    if role != "heading":
        said["level"] = None  # of list items: how deep they lie, which the indentation shows
    if "expanded" in properties and not properties["expanded"]:
        said["expanded"] = "no"
    if role in ("checkbox", "radio", "switch") and said["checked"] in SILENT:
        said["checked"] = "no"
    if properties.get("focused") and role != "RootWebArea":
        said["focused"] = True
    said |= {"invalid": properties.get("invalid"), "current": current}
    return tuple(name if str(value).lower() == "true" else f"{name} {value}"
                 for name, value in said.items() if value not in SILENT)


def _value(raw: Mapping[str, Any], name: str) -> str:
    return " ".join(str(raw.get(name, {}).get("value", "")).split())


def _text(role: str, raw: Mapping[str, Any]) -> str:
    """Words with the spaces at their ends; of the markers of a list the numbers, for the dots are no words."""
    text = re.sub(r"\s+", " ", str(raw.get("name", {}).get("value", "")))
    if role == "LineBreak":
        return " "
    return text if role == "StaticText" or any(sign.isalnum() for sign in text) else ""


def _joined(before: str, after: str) -> str:
    """Words of one line; the space between two boxes in a line is no node of the tree."""
    return before + (" " if before[-1:].isalnum() and after[:1].isalnum() else "") + after


def _settle_text(node: Node) -> None:
    """Moves words into the node that they stand in, where there is nothing else; drops them where the name says it."""
    for child in node.children:
        child.text = child.text.strip()
    if node.children and all(child.role == "text" and child.lang == node.lang for child in node.children):
        node.text = " / ".join(child.text for child in node.children)
        if not node.name or _bare(node.text) in (_bare(node.name), ""):
            node.children = []


def _bare(text: str) -> str:
    return re.sub(r"[\s/]+", "", text)


def _without_labels(node: Node, names: set[str]) -> None:
    """Drops the words of a label, legend or caption that are the name of the thing they belong to."""
    kept: list[Node] = []
    for child in node.children:
        _without_labels(child, names)
        if child.role in ("label", "legend", "caption") and (child.text in names or not child.text):
            kept += [below for below in child.children if below.role != "text"]
        else:
            kept.append(child)
    node.children = kept
