"""Every page state is held against every check (issue 2 §10)."""
import os

import pytest

from a11y_tests import axe, checks_keyboard, checks_layout
from a11y_tests.browser import NARROW, WIDE, Browser
from a11y_tests.catalogue import State, all_states

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FULL = bool(os.environ.get("KERJA_FULL"))  # bin/test full: every pair, also in English
STATES = all_states()
each_state = pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)

# Theme as chosen on /tampilan, and whether the system itself wishes for dark.
THEMES = (("system", False), ("system", True), ("light", True), ("dark", False),
          ("black-on-white", False), ("yellow-on-black", False))
WIDTHS = (NARROW, WIDE)


@each_state
@pytest.mark.parametrize("language", ["id", "en"])
def test_structure(browser: Browser, state: State, language: str) -> None:
    """The structure is right for assistive technology: all rules of axe, once per language."""
    browser.prefer_dark(False)
    browser.visit(state, language)
    found = checks_keyboard.after_press(browser, state.focus, state.says if language == "id" else None)
    found += axe.problems(browser, axe.everything())
    assert not found, "\n".join(found)


@each_state
def test_keyboard(browser: Browser, state: State) -> None:
    """Tab goes through the page in order and leaves it again."""
    browser.visit(state)
    found = checks_keyboard.order(browser)
    assert not found, "\n".join(found)


@each_state
@pytest.mark.parametrize("language", ["id", "en"] if FULL else ["id"])
def test_looks(browser: Browser, state: State, language: str) -> None:
    """Contrast, focus and reflow in each theme and width; spaced text in each width."""
    found = []
    browser.visit(state, language)
    for width in WIDTHS:
        browser.resize(width)
        found += [f"{width}px: {p}" for p in checks_layout.reflow(browser) + checks_layout.text_spacing(browser)]
        for theme, dark in THEMES:
            browser.prefer_dark(dark)
            browser.choose_theme(theme)
            where = f"{theme}{' (system dark)' if dark else ''} {width}px"
            looks = axe.problems(browser, axe.only("color-contrast-enhanced", "target-size", "link-in-text-block"))
            found += [f"{where}: {problem}" for problem in looks + checks_keyboard.visible_focus(browser)]
    assert not found, "\n".join(found)
