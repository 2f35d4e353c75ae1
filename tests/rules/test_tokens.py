"""Every pair of colours that the style sheets may put together, in every theme (WCAG 1.4.6: 7:1, 1.4.11: 3:1).

The browser's checks see what a page shows at one moment; a visited link, a pressed button or a rare notice is here.
"""
import re
from itertools import product
from pathlib import Path

import pytest

CSS = Path(__file__).parents[2] / "static" / "css"
TEXTS = ("ink", "soft", "teal", "strong", "danger", "ok", "visited")
GROUNDS = ("page", "paper", "wash", "danger-wash", "ok-wash")
FILLS = ("teal", "strong", "danger", "ink")  # of buttons and strong tags, with words in the colour of the page
LINES = ("line", "teal", "danger", "ok", "ink")
BLOCK = re.compile(r'(:root(?:\[data-theme="(?P<name>[a-z-]+)"\]|:not\(\[data-theme\]\))?) \{(?P<body>[^}]*)\}')
TOKEN = re.compile(r"--([a-z-]+): (#[0-9A-F]{6})")

Theme = dict[str, str]


def themes() -> dict[str, Theme]:
    """The tokens of each theme, those of the light one where it says nothing; each also with more contrast."""
    found: dict[str, Theme] = {}
    for block in BLOCK.finditer((CSS / "tokens.css").read_text("utf-8")):
        name = block["name"] or ("dark by the system" if ":not" in block[1] else "light")
        found[name] = found.get("light", {}) | dict(TOKEN.findall(block["body"]))
    more = {f"{name}, more contrast": theme | {"soft": theme["ink"], "line": theme["ink"], "paper": theme["page"]}
            for name, theme in found.items()}
    return found | more


def light(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= .04045 else ((part + .055) / 1.055) ** 2.4 for part in parts)
    return .2126 * red + .7152 * green + .0722 * blue


def ratio(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21."""
    low, high = sorted((light(one), light(other)))
    return (high + .05) / (low + .05)


def test_all_themes_are_looked_at() -> None:
    assert len(themes()) == 10 and all(set(TEXTS + GROUNDS + LINES) <= set(theme) for theme in themes().values())
    wishes = (CSS / "preferences.css").read_text("utf-8")
    assert "--soft: var(--ink); --line: var(--ink); --paper: var(--page)" in wishes
    assert ratio("#FFFFFF", "#767676") == pytest.approx(4.54, abs=.01), "the ratio is that of WCAG"


@pytest.mark.parametrize("name", list(themes()))
def test_words_stand_out_by_7_and_lines_by_3(name: str) -> None:
    theme = themes()[name]
    pairs = [*((text, ground, 7) for text, ground in product(TEXTS, GROUNDS)),
             *(("page", fill, 7) for fill in FILLS), *((line, ground, 3) for line, ground in product(LINES, GROUNDS))]
    weak = [f"{one} on {other}: {ratio(theme[one], theme[other]):.2f}" for one, other, least in pairs
            if ratio(theme[one], theme[other]) < least]
    assert not weak
