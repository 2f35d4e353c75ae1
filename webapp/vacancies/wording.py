"""Finds words in a vacancy that shut people out, says why and offers better words (rules: wording.toml).

The rules follow SE Menaker M/6/HK.04/V/2025: no age, looks, height or marital status unless the job itself needs it.
"""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

from webapp.core.i18n import current_locale

RULES_FILE = Path(__file__).with_name("wording.toml")
_REACH = 160  # characters of context on each side of a telling word; no pattern reaches further
_PIECE = re.compile(r"[^\W_]+|[\W_]+")
_BOUNDARY = re.compile(r"[ ,/|-]")
_CLASS_OR_GAP = re.compile(r"\[[^\]]*\]|[ _]")
_MACRO = re.compile(r"\{([a-z_]+)\}")


class Severity(StrEnum):
    """What the employer may do: give a reason inherent to the job, or only take the words out."""

    ASK_REASON = "ask_reason"
    NEVER = "never"


@dataclass(frozen=True)
class Rule:
    """One kind of wording, as a domain expert wrote it in wording.toml."""

    code: str
    severity: Severity
    texts: dict[str, str]
    stems: re.Pattern[str]
    pattern: re.Pattern[str]
    exceptions: re.Pattern[str] | None

    def text(self, part: str) -> str:
        """`part` is name, why or advice; in the reader's language."""
        return self.texts[f"{part}_{'en' if str(current_locale()).startswith('en') else 'id'}"]


@dataclass(frozen=True)
class Finding:
    """A place in one field: `quote` is exactly `text[start:end]`."""

    code: str
    field: str
    start: int
    end: int
    quote: str

    @property
    def severity(self) -> Severity:
        return rules()[self.code].severity

    @property
    def name(self) -> str:
        return rules()[self.code].text("name")

    @property
    def why(self) -> str:
        return rules()[self.code].text("why")

    @property
    def advice(self) -> str:
        return rules()[self.code].text("advice")


@dataclass(frozen=True)
class Group:
    """All findings of one rule, for a page that explains each rule once."""

    code: str
    severity: Severity
    name: str
    why: str
    advice: str
    findings: tuple[Finding, ...]


def check(text: str, field: str) -> tuple[Finding, ...]:
    """Every finding in one field's text, in reading order. Never raises; time grows with the length only."""
    flat = _Flat(text)
    found = [
        Finding(rule.code, field, start, end, text[start:end])
        for rule in rules().values()
        for start, end in map(flat.original, _spans(rule, flat.text))
    ]
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.end, finding.code)))


def summary(findings: Iterable[Finding]) -> tuple[Group, ...]:
    """Findings by rule; what must be removed stands first, then in the order of the rules' file."""
    by_code: dict[str, list[Finding]] = {}
    for finding in findings:
        by_code.setdefault(finding.code, []).append(finding)
    found = [rule for rule in rules().values() if rule.code in by_code]
    found.sort(key=lambda rule: rule.severity is not Severity.NEVER)
    return tuple(
        Group(r.code, r.severity, r.text("name"), r.text("why"), r.text("advice"), tuple(by_code[r.code]))
        for r in found
    )


@lru_cache(maxsize=1)
def rules() -> dict[str, Rule]:
    """The rules by code, compiled once; a mistake in the file stops the start with the rule's code."""
    source = tomllib.loads(RULES_FILE.read_text(encoding="utf-8"))
    return {code: _rule(code, entry, source["words"]) for code, entry in source["rules"].items()}


def _rule(code: str, entry: dict[str, Any], words: dict[str, str]) -> Rule:
    exceptions = entry.get("exceptions", [])
    try:
        return Rule(
            code=code,
            severity=Severity(entry["severity"]),
            texts={f"{part}_{lang}": entry[f"{part}_{lang}"]
                   for part in ("name", "why", "advice") for lang in ("id", "en")},
            stems=re.compile("|".join(map(re.escape, entry["stems"]))),
            pattern=_compiled(entry["patterns"], words),
            exceptions=_compiled(exceptions, words) if exceptions else None,
        )
    except (KeyError, ValueError, re.error) as error:
        raise ValueError(f"wording.toml, rule {code}: {error!r}") from error


def _compiled(patterns: list[str], words: dict[str, str]) -> re.Pattern[str]:
    """A blank stands for any gap, `_` for a gap inside a clause, `{name}` for an entry of [words]."""
    source = "|".join(patterns)
    while _MACRO.search(source):
        source = _MACRO.sub(lambda m: f"(?:{words[m[1]]})", source)
    source = _CLASS_OR_GAP.sub(_gap_pattern, source)
    return re.compile(rf"(?<!\w)(?:{source})(?!\w)")


def _gap_pattern(found: re.Match[str]) -> str:
    if found[0] == " ":
        return r"[ ,/|\-]"
    return r"[ /\-]" if found[0] == "_" else re.sub("[ _]", r" /\\-", found[0])


def _spans(rule: Rule, text: str) -> Iterator[tuple[int, int]]:
    last_end = 0
    for low, high in _windows(rule.stems, text):
        excepted = [m.span() for m in rule.exceptions.finditer(text, low, high)] if rule.exceptions else []
        for match in rule.pattern.finditer(text, low, high):
            start, end = match.span()
            if start < last_end or any(a < end and start < b for a, b in excepted):
                continue
            last_end = end
            yield start, end


def _windows(stems: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Stretches of text around a rule's telling words; the rest is not searched."""
    low = high = -1
    for hit in stems.finditer(text):
        if hit.start() - _REACH > high:
            if high >= 0:
                yield low, high
            low = max(0, hit.start() - _REACH)
        if hit.end() + _REACH > high:
            gap = _BOUNDARY.search(text, min(hit.end() + _REACH, len(text) - 1))
            high = gap.end() if gap else len(text)
    if high >= 0:
        yield low, high


class _Flat:
    """The text in lower case with every gap as one sign: `|` new clause, `,` `/` `-` or blank; and the way back."""

    def __init__(self, text: str) -> None:
        parts, self._flat, self._text, length = ["|"], [0], [0], 1
        for piece in _PIECE.finditer(text):
            token = piece[0]
            if token[0].isalnum():
                lower = token.lower()
                token = lower if len(lower) == len(token) else token
            else:
                token = _gap(token, text, piece.start(), piece.end())
            self._flat.append(length)
            self._text.append(piece.start())
            parts.append(token)
            length += len(token)
        self.text = "".join(parts) + "|"

    def original(self, span: tuple[int, int]) -> tuple[int, int]:
        """The span in the text as it was typed; findings begin and end with a word."""
        return self._place(span[0]), self._place(span[1] - 1) + 1

    def _place(self, position: int) -> int:
        index = bisect_right(self._flat, position) - 1
        return self._text[index] + position - self._flat[index]


def _gap(gap: str, text: str, start: int, end: int) -> str:
    visible = gap.strip(" \t\u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff")
    if not visible:  # blanks part words, invisible signs do not
        return " " if set(gap) & set(" \t\u00a0") else ""
    if visible in "-–—‐‑":
        digits = start > 0 and text[start - 1].isdigit() and text[end:end + 1].isdigit()
        spaced = gap[0].isspace() and gap[-1].isspace()
        return "|" if spaced and not digits else "-"
    if visible in "/&+\\":
        return "/"
    if visible == ",":
        return ","
    return " " if not visible.strip("'\"`’‘“”_") else "|"
