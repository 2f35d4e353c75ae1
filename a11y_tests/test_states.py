"""Every page state is held against every check (issue 2 §10, issue 3 §2)."""
import os

import pytest

from a11y_tests import axe, checks_contrast, checks_keyboard, checks_layout, checks_print, checks_tree, tree, tree_files
from a11y_tests.browser import NARROW, WIDE, Browser
from a11y_tests.catalogue import State, all_states

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FULL = bool(os.environ.get("KERJA_FULL"))  # bin/test full: every theme × width × language × wish
STATES = all_states()
each_state = pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)

# Theme as chosen on /tampilan, and whether the system itself wishes for dark. "light" and "dark" have the colours of
# the system's own (held by test_pages.py), so only a full run looks at all pages in them again.
THEMES = (("system", False), ("system", True), ("black-on-white", False), ("yellow-on-black", False))
SAME_AGAIN = (("light", True), ("dark", False))
WIDTHS = (NARROW, WIDE)

# What else people set, in English: theme, width, size of text in %, spacing. Any two values of different columns meet
# in some row; a default run gives each page one row, a full run gives it all.
WISHES = (
    ("light", NARROW, "200", "wider"), ("dark", NARROW, "150", "wide"), ("black-on-white", NARROW, "200", "standard"),
    ("yellow-on-black", NARROW, "125", "wider"), ("light", WIDE, "150", "standard"), ("dark", WIDE, "200", "wider"),
    ("black-on-white", WIDE, "150", "wider"), ("yellow-on-black", WIDE, "200", "wide"),
    ("light", 640, "125", "wide"), ("dark", 640, "125", "standard"), ("black-on-white", 640, "125", "wide"),
    ("yellow-on-black", 640, "150", "standard"), ("dark", 640, "200", "wider"), ("light", 640, "150", "wider"),
)


@each_state
def test_in_indonesian(browser: Browser, state: State) -> None:
    """The tree for screen readers, all rules of axe, keyboard, focus, contrast, reflow: one visit, it takes longest."""
    browser.prefer()
    browser.visit(state)
    checks_layout.remember(browser)
    found = checks_keyboard.after_press(browser, state.focus, state.says)
    found += tree_files.problems(browser, state)
    found += axe.problems(browser, axe.everything())
    found += checks_keyboard.order(browser)
    for width in WIDTHS:
        found += looks(browser, width, THEMES + SAME_AGAIN if FULL else THEMES)
    found += enlarged(browser) + checks_print.paper(browser)
    assert not found, "\n".join(found)


@each_state
def test_in_english(browser: Browser, state: State) -> None:
    """All rules of structure again, for other words; then reflow and contrast as somebody wishes to read."""
    browser.prefer()
    browser.visit(state, "en")
    checks_layout.remember(browser)
    found = checks_keyboard.after_press(browser, state.focus, None)
    found += [f"tree: {problem}" for problem in checks_tree.problems(tree.read(browser))]
    found += axe.problems(browser, axe.structure())
    for wish in WISHES if FULL else [WISHES[STATES.index(state) % len(WISHES)]]:
        found += [f"{wish}: {problem}" for problem in as_wished(browser, *wish)]
    browser.choose(theme="system", size="100", spacing="standard")
    found += [f"more contrast or forced colours: {problem}" for problem in as_the_system_wishes(browser)]
    if FULL:
        for width in WIDTHS:
            found += looks(browser, width, THEMES)
    assert not found, "\n".join(found)


def looks(browser: Browser, width: int, themes: tuple[tuple[str, bool], ...]) -> list[str]:
    """Reflow, also with spaced text, once; contrast and visible focus in each theme."""
    browser.resize(width)
    whole = checks_layout.reflow(browser) + checks_layout.vanished(browser) + checks_layout.text_spacing(browser)
    found = [f"{width}px: {p}" for p in whole + checks_layout.signs(browser)]
    found += [f"{width}px: {p}" for p in axe.problems(browser, axe.only("link-in-text-block", "target-size"))]
    focus = checks_keyboard.visible_focus
    for theme, dark in themes:
        browser.prefer(dark=dark)
        browser.choose(theme=theme)
        where = f"{theme}{' (system dark)' if dark else ''} {width}px"
        found += [f"{where}: {p}" for p in checks_contrast.contrast(browser) + focus(browser)]
        focus = checks_keyboard.focus_outlines  # a theme changes colours, neither sizes nor places
    return found


def enlarged(browser: Browser) -> list[str]:
    """Text alone at 200 %, by the site's switch and by the browser's own; the whole page at 400 %, 320 by 256."""
    browser.prefer()
    browser.choose(theme="system")
    found = []
    for width in (NARROW, WIDE):
        browser.resize(width)
        browser.choose(size="200")
        by_site = checks_layout.reflow(browser) + checks_layout.vanished(browser)
        by_site += checks_layout.grown(browser, 2) if width == WIDE else []  # headings are smaller where it is narrow
        browser.choose(size="100")
        browser.letters(2)
        by_browser = checks_layout.reflow(browser) + checks_layout.vanished(browser)
        browser.letters(1)
        found += [f"text at 200%, {width}px: {problem}" for problem in by_site]
        found += [f"browser's text at 200%, {width}px: {problem}" for problem in by_browser]
    browser.resize(NARROW, 256)
    seen = checks_layout.reflow(browser) + checks_layout.vanished(browser) + checks_keyboard.visible_focus(browser)
    return found + [f"at 400%: {problem}" for problem in seen]


def as_wished(browser: Browser, theme: str, width: int, size: str, spacing: str) -> list[str]:
    """Reflow and contrast with one set of display preferences."""
    browser.prefer()
    browser.choose(theme=theme, size=size, spacing=spacing)
    browser.resize(width)
    found = checks_layout.reflow(browser) + checks_layout.vanished(browser) + checks_contrast.contrast(browser)
    return found + axe.problems(browser, axe.only("target-size"))


def as_the_system_wishes(browser: Browser) -> list[str]:
    """More contrast, and colours that the system forces upon a page, each on light and on dark: nothing vanishes."""
    browser.resize(WIDE)
    found = []
    for dark in (False, True):
        browser.prefer(dark=dark, contrast=True)
        found += checks_contrast.contrast(browser)
        browser.prefer(dark=dark, forced=True)
        found += checks_contrast.contrast(browser) + checks_layout.vanished(browser)
        found += checks_keyboard.focus_outlines(browser) if dark else checks_keyboard.visible_focus(browser)
    return found
