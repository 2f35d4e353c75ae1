"""Scripts that do not come, or that an older browser cannot read: every form is sent as forms always were."""
import base64
import json
from collections.abc import Iterator

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from a11y_tests.browser import Browser
from a11y_tests.catalogue import State
from a11y_tests.wire import Wire, wire_to

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HTMX, OURS = "*/static/htmx.*", "*/static/site.*.js"
UNREADABLE = base64.b64encode(b"let syntax = of ?? ?. tomorrow {").decode()
each_script = pytest.mark.parametrize("script", [HTMX, OURS], ids=["htmx", "site.js"])


@pytest.fixture
def wire(browser: Browser) -> Iterator[Wire]:
    """A line to the browser on which it has nothing in its cache."""
    with wire_to(browser.driver) as line:
        line.say("Network.enable")
        line.say("Network.setCacheDisabled", cacheDisabled=True)
        yield line


@each_script
def test_a_script_that_does_not_come_leaves_the_search_working(browser: Browser, wire: Wire, script: str) -> None:
    wire.say("Network.setBlockedURLs", urls=[script])
    browser.visit(State("lowongan", "/lowongan"))
    search(browser, "kata", "staf")


@each_script
def test_a_script_that_cannot_be_read_leaves_the_search_working(browser: Browser, wire: Wire, script: str) -> None:
    wire.say("Fetch.enable", patterns=[{"urlPattern": script}])
    if script == HTMX:
        browser.visit(State("lowongan", "/lowongan"))
        browser.run("document.getElementById('kata').focus()")
        answer_unreadably(wire)
    else:
        wire.say("Page.navigate", url=f"{browser.site.url}/lowongan")
        answer_unreadably(wire)
    wire.say("Fetch.disable")
    search(browser, "kata", "staf")


def test_a_profile_grows_without_htmx(browser: Browser, wire: Wire) -> None:
    wire.say("Network.setBlockedURLs", urls=[HTMX])
    browser.visit(State("keterampilan", "/profil/keterampilan", "seeker"))
    search(browser, "cari", "masak")
    browser.visit(State("nama", "/profil/nama", "seeker"))
    press_enter(browser, "full_name")
    assert browser.run("return document.querySelector('.notice.ok') !== null"), "nothing says that it was saved"


def test_going_back_past_a_search_in_place_shows_what_the_address_says(browser: Browser) -> None:
    """The page that came back has no htmx yet, and only it could show the state before the search."""
    heading = "return document.querySelector('h1').innerText"
    browser.visit(State("lowongan", "/lowongan"))
    everything = browser.run(heading)
    browser.visit(State("lowongan dicari", "/lowongan", fill=(("#kata", "staf"),), press="#cari-kirim"))
    found = browser.run(heading)
    assert found != everything and "kata=staf" in browser.run("return location.search")
    # A page that listens to `unload` is not kept whole by the browser: going back loads it anew, without htmx.
    browser.run("addEventListener('unload', () => {})")
    browser.driver.get(f"{browser.site.url}/bantuan")
    for said in (found, everything):
        browser.driver.back()
        browser.wait(f"return document.querySelector('h1')?.innerText === {json.dumps(said)}", f"not shown: {said}")


def search(browser: Browser, field: str, words: str) -> None:
    """Types into a box and presses Enter: another page comes, with what was found."""
    browser.driver.find_element(By.ID, field).send_keys(words)
    press_enter(browser, field)
    assert browser.run("return decodeURIComponent(location.search)").find(words) > 0
    assert browser.run("return typeof window.htmx") == "undefined", "htmx came after all: this shows nothing"
    found = browser.run("return document.querySelector('main').innerText")
    assert words in found.lower()


def press_enter(browser: Browser, field: str) -> None:
    """Sends a form by the keyboard and waits for the page that answers."""
    browser.run("window.stillHere = true")
    browser.driver.find_element(By.ID, field).send_keys(Keys.ENTER)
    browser.wait("return !window.stillHere && document.readyState === 'complete'", "the form was not sent")


def answer_unreadably(wire: Wire) -> None:
    """The script that the browser is asking for comes in a syntax that it does not know."""
    wire.wait_for("Fetch.requestPaused")
    wire.say("Fetch.fulfillRequest", requestId=wire.all("Fetch.requestPaused")[-1]["requestId"], responseCode=200,
             responseHeaders=[{"name": "Content-Type", "value": "text/javascript"}], body=UNREADABLE)
