"""The style inside the first page of a visit shows that page, and what comes into it, as the whole sheet would."""
import pytest
from selenium.webdriver.common.by import By

from a11y_tests import checks_html
from a11y_tests.browser import Browser
from a11y_tests.catalogue import State, all_states
from webapp.web import assets, first_style
from webapp.web.site import STYLE_COOKIE

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# Which of these selectors would match in this page, whatever is hovered, focused, visited or chosen in it.
MATCHING = r"""const page = new DOMParser().parseFromString(arguments[0], 'text/html');
    return arguments[1].filter(selector => page.querySelector(
        selector.replace(/::[\w-]+|:(hover|focus|focus-visible|active|visited|checked|empty)(?![\w-])/g, '')))"""
# What each element looks like: all its properties.
LOOKS = """return [...document.querySelectorAll('body, body *')].map(element => {
    const style = getComputedStyle(element);
    return [...style].map(name => style.getPropertyValue(name)).join(';'); })"""


def first_visit(browser: Browser, path: str) -> None:
    """The page as the first of a visit; what tests before this one left on the device is gone."""
    browser.visit(State(path, path))
    browser.cdp("Network.clearBrowserCookies")
    browser.driver.get(browser.site.url + path)


def test_what_a_first_page_leaves_out_would_match_nothing_in_it(browser: Browser) -> None:
    """Each page as the server sends it; a signed-in page may be the first one too."""
    browser.driver.get("about:blank")
    wrong, seen = [], 0
    for state in all_states():
        cookies = {name: value for name, value in browser.cookies(state.role).items() if name != STYLE_COOKIE}
        html = checks_html.fetch(browser.site, state, cookies).html
        if "<style>" not in html:
            continue
        seen += 1
        names = first_style.names_in(html)
        selectors = [pair for rule in first_style.rules() for pair in rule.selectors]
        left_out = [selector for selector, asked in selectors if not asked <= names]
        wrong += [f"{state.name}: {selector}" for selector in browser.run(MATCHING, html, left_out)]
    assert not wrong, "\n".join(wrong)
    assert seen > 50, "the pages did not come with their style inside"


@pytest.mark.parametrize("path", ["/", "/lowongan", "/aksesibilitas"])
def test_a_first_page_looks_as_with_the_whole_sheet(browser: Browser, path: str) -> None:
    first_visit(browser, path)
    first, inside = browser.run(LOOKS), browser.run("return document.querySelector('style').textContent")
    browser.driver.get(browser.site.url + path)
    assert browser.run("return !document.querySelector('style')"), "the second page links to the file"
    assert browser.run(LOOKS) == first
    assert len(inside) < len(assets.style().text) * 0.7, "the first page carries hardly less than all"


def test_the_whole_style_is_there_for_what_htmx_brings(browser: Browser) -> None:
    """The list of results becomes an empty state, for which the first page had no style."""
    first_visit(browser, "/lowongan")
    box = browser.driver.find_element(By.NAME, "kata")
    box.click()
    browser.wait("return window.htmx && document.querySelector('[data-htmx-powered]')", "htmx did not come")
    box.send_keys("xyzzyq\n")
    browser.wait("return document.querySelector('.empty') && document.readyState === 'complete'", "nothing came")
    browser.wait("return getComputedStyle(document.querySelector('.empty')).paddingTop !== '0px'", "it has no style")
    assert browser.run("return !!document.querySelector('style')"), "the page itself is still the first one"
