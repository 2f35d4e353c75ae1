"""A form sent while the line drops is neither lost nor doubled, and the person is told in words (issue 3 §3)."""
import contextlib
from collections.abc import Iterator

import pytest
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from a11y_tests import checks_keyboard
from a11y_tests.broken_line import Line, broken_line
from a11y_tests.browser import Browser
from a11y_tests.catalogue import State
from a11y_tests.server import LiveSite
from a11y_tests.states.applications import UNSENT, mine

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SEEKER = "pencari@demo.test"
TOLD = "Sambungan terputus. Isian Anda masih ada"
WORDS = "Apakah saya boleh datang pukul sembilan?"
COUNT = {
    "message": "select count(*) from message m join \"user\" u on u.id = m.sender_id where u.email = :mail",
    "application": "select count(*) from application a join \"user\" u on u.id = a.user_id where u.email = :mail",
}


@pytest.fixture
def line(own_site: LiveSite) -> Iterator[Line]:
    with broken_line(own_site.url) as between:
        yield between


@pytest.fixture
def person(browser: Browser, own_site: LiveSite, line: Line) -> Iterator[Browser]:
    """The demo seeker, whose browser reaches the site only through the line."""
    there = Browser(browser.driver, LiveSite(line.url, own_site.data))
    yield there
    offline(there, False)
    there.cdp("Emulation.setScriptExecutionDisabled", value=False)


def how_many(site: LiveSite, what: str) -> int:
    return int(site.find(COUNT[what], mail=SEEKER))


def offline(person: Browser, off: bool) -> None:
    """What a phone in a lift tells its browser."""
    person.cdp("Network.enable")
    person.cdp("Network.emulateNetworkConditions", offline=off, latency=0, downloadThroughput=-1, uploadThroughput=-1)


def hear(person: Browser, words: str, where: str = "main") -> str:
    """Waits until a part of the page says this."""
    def said(_driver: object) -> bool:
        try:
            return words in " ".join(part.text for part in person.driver.find_elements(By.CSS_SELECTOR, where))
        except WebDriverException:
            return False
    WebDriverWait(person.driver, 20, poll_frequency=0.05).until(said, f"“{words}” is not said in {where}")
    return person.driver.find_element(By.CSS_SELECTOR, where).text


def press(person: Browser, selector: str) -> WebElement:
    """Presses a button by keyboard."""
    button = person.driver.find_element(By.CSS_SELECTOR, selector)
    person.run("arguments[0].focus()", button)
    with_keys = person.driver.switch_to.active_element
    with_keys.send_keys(Keys.ENTER)
    return button


def touch(person: Browser, selector: str) -> None:
    """Comes to a form, whose htmx is then fetched."""
    person.run("document.querySelector(arguments[0]).focus()", selector)
    WebDriverWait(person.driver, 20, poll_frequency=0.05).until(
        lambda driver: driver.execute_script("return !!window.htmx"), "htmx was not fetched")


def focused(person: Browser) -> str:
    return str(person.run("return document.activeElement.id"))


def open_message(person: Browser) -> None:
    person.visit(State("lamaran", mine("invited"), "seeker"))
    touch(person, "#body")
    person.driver.find_element(By.ID, "body").send_keys(WORDS)


def open_review(person: Browser) -> None:
    """The last page before an application is sent."""
    vacancy = person.site.find(UNSENT, mail=SEEKER, unclaimed=0)
    person.visit(State("surat", f"/lowongan/{vacancy}/lamar", "seeker"))
    press(person, "#surat #kirim")
    hear(person, "Langkah 2")
    for box in ("agree_requests", "agree_show"):
        person.run("document.getElementById(arguments[0]).checked = true", box)
    press(person, "#akomodasi #kirim")
    hear(person, "Belum terkirim")


def test_without_a_line_the_typed_words_stay_and_are_sent_once(person: Browser, own_site: LiveSite) -> None:
    before = how_many(own_site, "message")
    open_message(person)
    offline(person, True)
    press(person, "#kirim-pesan")
    hear(person, TOLD, "#gagal[role=alert]")
    assert focused(person) == "kirim-pesan"
    assert person.driver.find_element(By.ID, "body").get_attribute("value") == WORDS
    assert how_many(own_site, "message") == before
    offline(person, False)
    hear(person, "Sambungan kembali", "#status[role=status]")
    press(person, "#kirim-pesan")
    hear(person, "Pesan terkirim.")
    assert how_many(own_site, "message") == before + 1


@pytest.mark.parametrize(("width", "high", "size"), [(1280, 600, "100"), (320, 256, "100"), (320, 256, "200")])
def test_the_alert_covers_no_focus_and_needs_no_scrolling_of_its_own(
        person: Browser, line: Line, width: int, high: int, size: str) -> None:
    """Safari lets no key scroll inside a part of a page: all of the alert is read by scrolling the page."""
    person.visit(State("nama", "/akun/nama", "seeker"))
    person.resize(width, high)
    person.choose(size=size)
    person.run("document.getElementById('kirim').focus(); "
               "scrollTo(0, scrollY + document.activeElement.getBoundingClientRect().bottom - innerHeight)")
    line.down = True
    person.driver.switch_to.active_element.send_keys(Keys.ENTER)
    hear(person, TOLD, "#gagal[role=alert]")
    assert checks_keyboard.after_press(person, "#kirim", None) == []
    assert checks_keyboard.visible_focus(person) == []
    scrolls, top = person.run("const g = document.getElementById('gagal'); scrollTo(0, 0); return ["
                              "g.scrollHeight > g.clientHeight + 1, g.getBoundingClientRect().top / innerHeight]")
    assert not scrolls and .49 < top < 1, "the alert is in sight and leaves half of the window"
    gap = person.run("scrollTo(0, document.documentElement.scrollHeight); const [g, f] = ['#gagal', 'footer']"
                     ".map(s => document.querySelector(s).getBoundingClientRect()); return f.top - g.bottom")
    assert abs(gap) < 1, "at the end of the page the whole alert stands before the footer"


@pytest.mark.parametrize("broken", ["the browser knows", "nobody knows", "only a gateway answers"])
def test_a_plain_form_does_not_leave_for_an_error_page(person: Browser, line: Line, broken: str) -> None:
    person.visit(State("nama", "/profil/ringkasan", "seeker"))
    field = person.driver.find_element(By.CSS_SELECTOR, "main form textarea")
    field.send_keys(" dan teliti")
    typed = field.get_attribute("value")
    offline(person, broken == "the browser knows")
    line.down, line.away = broken == "nobody knows", broken == "only a gateway answers"
    press(person, "#kirim")
    hear(person, TOLD, "#gagal[role=alert]")
    assert focused(person) == "kirim" and field.get_attribute("value") == typed
    offline(person, False)
    line.down = line.away = False
    press(person, "#kirim")
    hear(person, "Keterampilan", "h1")
    person.visit(State("nama", "/profil/ringkasan", "seeker"))
    assert person.driver.find_element(By.CSS_SELECTOR, "main form textarea").get_attribute("value") == typed


def test_a_browser_that_cannot_ask_first_sends_a_plain_form_as_ever(person: Browser) -> None:
    """Phones that are not updated: no `AbortSignal.timeout` (before 2022) or no `requestSubmit`."""
    for old in ("delete AbortSignal.timeout", "delete HTMLFormElement.prototype.requestSubmit"):
        person.visit(State("nama", "/profil/ringkasan", "seeker"))
        person.run(old)
        press(person, "#kirim")
        hear(person, "Keterampilan", "h1")


def test_an_answer_lost_on_the_way_back_doubles_nothing(person: Browser, own_site: LiveSite, line: Line) -> None:
    before = how_many(own_site, "message")
    open_message(person)
    person.run("document.getElementById('body').value += ' Terima kasih.'")
    line.lose_answers = True
    press(person, "#kirim-pesan")
    hear(person, TOLD, "#gagal[role=alert]")
    assert line.answers_lost and how_many(own_site, "message") == before + 1
    line.lose_answers = False
    press(person, "#kirim-pesan")
    hear(person, "Ini sudah kami terima. Tidak ada yang terkirim dua kali.")
    assert how_many(own_site, "message") == before + 1


def test_an_application_whose_answer_is_lost_is_sent_once(person: Browser, own_site: LiveSite, line: Line) -> None:
    before = how_many(own_site, "application")
    open_review(person)
    touch(person, "#kirim")
    line.lose_answers = True
    press(person, "#kirim")
    hear(person, TOLD, "#gagal[role=alert]")
    line.lose_answers = False
    press(person, "#kirim")
    hear(person, "Ini sudah kami terima. Tidak ada yang terkirim dua kali.")
    hear(person, "Perjalanan lamaran")
    assert how_many(own_site, "application") == before + 1


@pytest.mark.parametrize("again", ["reload", "back"])
def test_without_scripts_reload_or_back_doubles_nothing(
        person: Browser, own_site: LiveSite, line: Line, again: str) -> None:
    before = how_many(own_site, "message")
    open_message_without_scripts(person, again)
    line.lose_answers = True
    with contextlib.suppress(WebDriverException):  # the browser's own error page
        press(person, "#kirim-pesan")
    assert how_many(own_site, "message") == before + 1
    line.lose_answers = False
    send_again(person, again)
    hear(person, "Tidak ada yang terkirim dua kali.")
    assert how_many(own_site, "message") == before + 1


def open_message_without_scripts(person: Browser, words: str) -> None:
    """Signed in, then as a browser opens it that runs no script."""
    person.visit(State("lamaran", mine("invited"), "seeker"))
    person.cdp("Emulation.setScriptExecutionDisabled", value=True)
    person.driver.refresh()
    person.driver.find_element(By.ID, "body").send_keys(f"{WORDS} {words}")


def send_again(person: Browser, again: str) -> None:
    """Reload sends the same form; going back and pressing sends a form with another key."""
    if again == "reload":
        person.driver.refresh()
        return
    person.driver.back()
    hear(person, "Pesan")
    body = person.driver.find_element(By.ID, "body")
    body.clear()
    body.send_keys(f"{WORDS} {again}")
    press(person, "#kirim-pesan")
