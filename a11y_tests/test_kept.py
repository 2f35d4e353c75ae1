"""“Simpan di perangkat ini”: a vacancy is read without a line; nothing personal stays; it goes when it should."""
import contextlib
from collections.abc import Iterator
from typing import Any

import pytest
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait
from sqlalchemy import create_engine, text

from a11y_tests.broken_line import Line, broken_line
from a11y_tests.browser import Browser
from a11y_tests.catalogue import State
from a11y_tests.server import LiveSite
from a11y_tests.states.vacancies import any_vacancy

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LIST, BUTTON = "/lowongan/tersimpan", "simpan-tombol"
KEEP, DROP = "Simpan di perangkat ini", "Hapus dari perangkat ini"
WORKERS = "navigator.serviceWorker.getRegistrations().then(found => arguments[0](found.length))"
BODIES = """(async done => {
  let text = "";
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const kept = await cache.match(request, {ignoreVary: true});
      text += request.url + JSON.stringify([...kept.headers]) + await kept.text();
    }
  }
  done(text);
})(arguments[0])"""


@pytest.fixture
def line(own_site: LiveSite) -> Iterator[Line]:
    with broken_line(own_site.url) as between:
        yield between


@pytest.fixture
def reader(browser: Browser, own_site: LiveSite, line: Line) -> Iterator[Browser]:
    """Somebody whose browser reaches the site through the line; afterwards it knows nothing of this address."""
    yield Browser(browser.driver, LiveSite(line.url, own_site.data))
    browser.cdp("Storage.clearDataForOrigin", origin=line.url, storageTypes="all")


def ask(reader: Browser, script: str) -> Any:
    return reader.driver.execute_async_script(script)


def until(reader: Browser, condition: str, otherwise: str) -> None:
    def asked(driver: Any) -> bool:
        with contextlib.suppress(WebDriverException):  # a page on its way
            return bool(driver.execute_script(f"return {condition}"))
        return False
    WebDriverWait(reader.driver, 20, poll_frequency=0.05).until(asked, otherwise)


def status_says(reader: Browser, words: str) -> None:
    until(reader, f"document.getElementById('status').textContent.includes({words!r})", f"status never said “{words}”")


def main_says(reader: Browser, words: str) -> None:
    until(reader, f"document.querySelector('main')?.innerText.includes({words!r})", f"main never said “{words}”")


def push(reader: Browser, button: str, words: str) -> None:
    """Presses a button with these words by keyboard; afterwards the focus is still on it."""
    until(reader, f"document.getElementById({button!r})?.textContent === {words!r}", f"no button “{words}”")
    reader.run("document.getElementById(arguments[0]).focus()", button)
    reader.driver.switch_to.active_element.send_keys(Keys.ENTER)


def keep(reader: Browser, role: str | None = None) -> str:
    """Opens a vacancy and keeps it; returns its path."""
    path = any_vacancy("published")(reader.site.find)
    reader.visit(State("lowongan", path, role))
    push(reader, BUTTON, KEEP)
    status_says(reader, "Tersimpan di perangkat ini.")
    assert reader.run("return document.activeElement.id") == BUTTON
    return path


def empty(reader: Browser) -> bool:
    return ask(reader, BODIES) == "" and ask(reader, WORKERS) == 0


def test_nothing_is_registered_or_kept_without_the_press(reader: Browser) -> None:
    reader.visit(State("lowongan", any_vacancy("published"), "seeker"))
    until(reader, f"document.getElementById({BUTTON!r})", "no button")
    reader.visit(State("daftar", LIST))
    main_says(reader, "Belum ada yang tersimpan")
    assert empty(reader)


def test_a_kept_vacancy_is_read_without_a_line(reader: Browser, line: Line) -> None:
    path = keep(reader)
    title = reader.driver.find_element(By.TAG_NAME, "h1").text
    line.down = True
    reader.driver.get(line.url + path)
    main_says(reader, "mungkin sudah berubah")
    noted = reader.driver.find_element(By.CSS_SELECTOR, "main > :first-child").text
    assert noted.startswith("Perhatian. Disimpan pada ")
    main_says(reader, "Upah kotor")
    assert reader.run("return getComputedStyle(document.querySelector('.notice')).paddingTop") != "0px", "no style"
    reader.driver.get(f"{line.url}/bantuan")  # not kept: what is kept is offered instead
    status_says(reader, "Tidak ada sambungan.")
    main_says(reader, title)
    reader.driver.get(line.url + LIST)
    main_says(reader, title)


def test_what_is_kept_is_public_and_signed_out(reader: Browser) -> None:
    path = keep(reader, "seeker")
    bodies = ask(reader, BODIES)
    assert path in bodies and "/masuk" in bodies
    for personal in ("Ratna", "Pujihastari", "pencari@demo.test", "_token", "Kecocokan dengan Anda", "set-cookie"):
        assert personal not in bodies, personal


def test_a_copy_is_in_the_language_of_its_reader(reader: Browser, line: Line) -> None:
    path = any_vacancy("published")(reader.site.find)
    reader.visit(State("lowongan", path), "en")
    push(reader, BUTTON, "Keep on this device")
    status_says(reader, "Kept on this device.")
    line.down = True
    reader.driver.get(line.url + path)
    main_says(reader, "Gross pay")
    assert reader.run("return document.documentElement.lang") == "en"
    reader.driver.get(line.url + LIST)
    until(reader, f"document.querySelector('#tersimpan a[href=\"{path}\"]')?.lang === 'id'", "an English title")


def test_a_vacancy_that_was_taken_down_leaves_the_device_too(reader: Browser) -> None:
    path = keep(reader)
    reader.site.change(f"update vacancy set state = 'suspended' where id = {path.rpartition('/')[2]}")
    try:
        reader.driver.get(reader.site.url + path)
        main_says(reader, "tidak ditemukan")
        assert empty(reader)
    finally:
        reader.site.change(f"update vacancy set state = 'published' where id = {path.rpartition('/')[2]}")


@pytest.mark.parametrize("refused", ["caches.has = caches.open = ", "navigator.serviceWorker.register = "])
def test_where_the_browser_refuses_to_keep_it_is_said_and_nothing_is_left(reader: Browser, refused: str) -> None:
    before = f"{refused} () => Promise.reject(new DOMException('', 'SecurityError'))"
    script = reader.cdp("Page.addScriptToEvaluateOnNewDocument", source=before)["identifier"]
    try:
        reader.visit(State("lowongan", any_vacancy("published")))
        for _twice in range(2):
            push(reader, BUTTON, KEEP)
            status_says(reader, "Belum berhasil. Periksa sambungan, dan apakah peramban ini boleh menyimpan")
            reader.run("document.getElementById('status').textContent = ''")
    finally:
        reader.cdp("Page.removeScriptToEvaluateOnNewDocument", identifier=script)
    reader.visit(State("daftar", LIST))
    assert empty(reader)


def test_the_same_button_deletes_it_and_the_worker_ends(reader: Browser) -> None:
    keep(reader)
    push(reader, BUTTON, DROP)
    status_says(reader, "Dihapus dari perangkat ini.")
    assert empty(reader)


def test_it_is_deleted_from_the_list_without_a_line(reader: Browser, line: Line) -> None:
    path = keep(reader)
    line.down = True
    reader.driver.get(line.url + LIST)
    until(reader, f"document.querySelector('#tersimpan a[href=\"{path}\"]')", "the list does not show it")
    reader.driver.find_element(By.CSS_SELECTOR, "#tersimpan button").send_keys(Keys.ENTER)
    status_says(reader, "Dihapus dari perangkat ini.")
    main_says(reader, "Belum ada yang tersimpan")
    assert reader.run("return document.activeElement.id") == "isi"
    assert empty(reader)


def test_sign_out_clears_the_device(reader: Browser) -> None:
    keep(reader, "seeker")
    reader.driver.get(f"{reader.site.url}/keluar")
    reader.driver.find_element(By.CSS_SELECTOR, "main button").send_keys(Keys.ENTER)
    main_says(reader, "tutup juga peramban")
    assert empty(reader)


def test_an_ended_session_clears_the_device(reader: Browser) -> None:
    keep(reader, "seeker")
    end_newest_session(reader.site)
    reader.driver.get(f"{reader.site.url}/lamaran")
    main_says(reader, "Kata sandi")
    assert empty(reader)


def test_a_401_clears_the_device(reader: Browser, line: Line) -> None:
    keep(reader)
    reader.driver.get(line.url + LIST)  # from here on the worker serves the pages
    ask(reader, """navigator.serviceWorker.ready.then(async () => {
        while (!navigator.serviceWorker.controller) await new Promise(soon => setTimeout(soon, 50));
        arguments[0]();
    })""")
    line.refuse = True
    ask(reader, "fetch('/status', {cache: 'no-store'}).then(arguments[0], arguments[0])")
    line.refuse = False
    assert empty(reader)


def end_newest_session(site: LiveSite) -> None:
    """The session that was opened last is long over."""
    engine = create_engine(f"sqlite:///{site.data / 'kerja.sqlite3'}")
    with engine.begin() as connection:
        connection.execute(text("update login_session set expires_at = '2020-01-01 00:00:00' "
                                "where id = (select max(id) from login_session)"))
    engine.dispose()


def test_the_button_moves_nothing(reader: Browser) -> None:
    reader.visit(State("lowongan", any_vacancy("published")))
    until(reader, f"document.getElementById({BUTTON!r})", "no button")
    moved = ask(reader, """new PerformanceObserver(list => arguments[0](list.getEntries().length))
        .observe({type: 'layout-shift', buffered: true}); setTimeout(arguments[0], 500, 0)""")
    assert moved == 0
