"""What is asked of all pages together: valid HTML, and that the rules of the issue really ran."""
from collections.abc import Callable
from pathlib import Path

import pytest

from a11y_tests import axe, checks_html, tree_files
from a11y_tests.browser import Browser
from a11y_tests.catalogue import State, all_states

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_every_page_is_valid_html(
        browser: Browser, tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    """Each page state as the server sends it, in both languages."""
    pages, wrong = {}, []
    for language in ("id", "en"):
        for state in all_states():
            answer = checks_html.fetch(browser.site, state, browser.cookies(state.role, language))
            expected = {state.status} | ({200, 409, 422} if state.press else set())
            expected = {state.refused} if state.refused else expected
            if answer.status not in expected:
                wrong.append(f"{state.name}: the server answered {answer.status}")
            pages[f"{state.name} ({language})"] = answer.html
    record_property("counted", len(pages))
    wrong += checks_html.check(pages, tmp_path)
    assert not wrong, "\n".join(wrong)


def test_the_rules_of_the_issue_ran(browser: Browser) -> None:
    """Also those that axe leaves off by default."""
    browser.visit(State("beranda", "/"))
    ran = axe.rules_that_ran(browser)
    assert set(axe.BY_NAME) <= ran
    assert {"color-contrast", "label", "region", "heading-order", "page-has-heading-one", "link-name"} <= ran


def test_every_accepted_tree_belongs_to_a_page_state() -> None:
    assert tree_files.orphans() == []


TOKENS = """return [...document.styleSheets].flatMap(s => [...s.cssRules]).flatMap(r => r.style ? [...r.style] : [])
    .filter((name, at, all) => name.startsWith('--') && all.indexOf(name) === at)
    .map(name => name + ' ' + getComputedStyle(document.documentElement).getPropertyValue(name))"""


@pytest.mark.parametrize(("theme", "dark"), [("light", False), ("dark", True)])
def test_a_chosen_theme_has_the_colours_of_the_system(browser: Browser, theme: str, dark: bool) -> None:
    """So what holds for pages that follow the system holds for those that were chosen so, and the other way round."""
    browser.visit(State("beranda", "/"))
    browser.prefer(dark=dark)
    browser.choose(theme="system")
    followed = browser.run(TOKENS)
    browser.prefer(dark=not dark)
    browser.choose(theme=theme)
    assert browser.run(TOKENS) == followed and len(followed) > 10
