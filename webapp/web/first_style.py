"""The style inside the first page of a visit: of the whole sheet only the rules that this page can show (design.md §5).

A rule stays when every tag, class, id and attribute that its selector names stands somewhere in the page. States
(:hover, :checked) and what is inside :is(), :not() and :has() are not asked for, so in doubt a rule stays. What scripts
put in later is named in an attribute `data-style` of the page, or site.js fetches the whole sheet before it comes.
"""
import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

import tinycss2
from flask import g
from markupsafe import Markup

from webapp.web import assets

PLACE = Markup("<style>/* first style */</style>")  # the layout writes it; what people write is escaped
TAG = re.compile(r"<([a-z][a-z0-9]*)([^>]*)>")
ATTRIBUTE = re.compile(r'\s([a-z-]+)(?:="([^"]*)")?')
LISTS = {"class": ".", "id": "#", "data-style": ""}  # attributes that hold names, and how a selector marks those


@dataclass(frozen=True)
class Rule:
    """One rule of the sheet: its selectors, each with the names that it asks for; `media` is "" outside of @media.

    A rule that is tied to no element, such as @page, has no selectors.
    """

    media: str
    selectors: tuple[tuple[str, frozenset[str]], ...]
    body: str

    def shown_on(self, names: frozenset[str]) -> str | None:
        """The rule with the selectors that can match there; None when none can."""
        if not self.selectors:
            return self.body
        kept = [selector for selector, asked in self.selectors if asked <= names]
        return f"{','.join(kept)}{{{self.body}}}" if kept else None


def fill(html: str) -> str:
    """The page with its own style in place; the CSP of this answer then allows exactly that text."""
    if PLACE not in html:
        return html
    style = of_page(names_in(html) & all_asked())
    g.style_hash = "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return html.replace(PLACE, f"<style>{style}</style>", 1)


def names_in(html: str) -> frozenset[str]:
    """What selectors may ask for: tags, .classes, #ids, [attributes] and [attributes="with their value"]."""
    names = set()
    for tag, attributes in TAG.findall(html):
        names.add(tag)
        for attribute, value in ATTRIBUTE.findall(attributes):
            names |= {f"[{attribute}]", f'[{attribute}="{value}"]'}
            if attribute in LISTS:
                names |= {LISTS[attribute] + name for name in value.split()}
    return frozenset(names)


@lru_cache(maxsize=256)  # pages of one shape ask for the same part
def of_page(names: frozenset[str]) -> str:
    """The part of the sheet that a page with these names can show, in the order of the sheet."""
    kept = [(rule.media, text) for rule in rules() if (text := rule.shown_on(names))]
    parts = []
    for media, group in groupby(kept, key=lambda pair: pair[0]):
        inside = "".join(text for _media, text in group)
        parts.append(f"{media}{{{inside}}}" if media else inside)
    return "".join(parts)


@lru_cache
def rules() -> tuple[Rule, ...]:
    """The whole sheet, read once a process."""
    return tuple(_read(tinycss2.parse_stylesheet(assets.style().text, skip_comments=True, skip_whitespace=True), ""))


@lru_cache
def all_asked() -> frozenset[str]:
    """Every name that some selector of the sheet asks for."""
    return frozenset(name for rule in rules() for _selector, asked in rule.selectors for name in asked)


def _read(nodes: Iterable[Any], media: str) -> Iterator[Rule]:
    for node in nodes:
        if node.type == "qualified-rule":
            yield Rule(media, tuple(_selectors(node.prelude)), tinycss2.serialize(node.content))
        elif node.lower_at_keyword == "media" and not media:
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            yield from _read(inner, f"@media{tinycss2.serialize(node.prelude)}")
        else:  # @page, @keyframes: few, and not tied to elements; @media in @media is kept whole
            yield Rule(media, (), node.serialize())


def _selectors(prelude: list[Any]) -> Iterator[tuple[str, frozenset[str]]]:
    for is_comma, part in groupby(prelude, key=lambda token: token == ","):
        if not is_comma:
            tokens = list(part)
            yield tinycss2.serialize(tokens).strip(), frozenset(_asked(tokens))


def _asked(tokens: list[Any]) -> Iterator[str]:
    """The names in one selector; `before` tells a class and a pseudo-class from a tag."""
    before = None
    for token in tokens:
        if token.type == "ident" and before != ":":
            yield f".{token.value}" if before == "." else token.value
        elif token.type == "hash":
            yield f"#{token.value}"
        elif token.type == "[] block":
            yield token.serialize()
        before = token
