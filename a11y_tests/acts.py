"""What leads to a page state and is neither typing nor one press: keeping a page on the device, losing the line."""
import tempfile

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from a11y_tests.broken_line import broken_line
from a11y_tests.browser import Browser
from webapp import MAX_REQUEST

NO_LINE = {"offline": True, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}


def send_without_a_line(browser: Browser) -> None:
    """Presses the form's button while the line is gone; the page then tells it, and stays."""
    browser.cdp("Network.enable")
    browser.cdp("Network.emulateNetworkConditions", **NO_LINE)
    browser.wait("return !navigator.onLine", "the browser does not know that the line is gone")
    _press(browser, "#kirim")
    browser.wait("return document.getElementById('gagal').innerText.trim()", "the page does not say it")


def send_a_huge_file(browser: Browser) -> None:
    """Chooses a file that is larger than any request may be, and sends it."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.truncate(MAX_REQUEST + 1)
        browser.run("document.getElementById('cv-1').click()")
        browser.driver.find_element(By.CSS_SELECTOR, "input[type=file]").send_keys(file.name)
        browser.run("document.getElementById('kirim').click()")
        browser.wait("return /^(Berkas terlalu besar|File too large)/.test(document.title)",
                     "the site does not say that it is too large")


def open_kept_list(browser: Browser) -> None:
    """Keeps the vacancy that is shown, then opens the list of what is kept."""
    _keep(browser)
    browser.driver.get(f"{browser.site.url}/lowongan/tersimpan")
    browser.wait("return document.querySelector('#tersimpan ul')", "the list shows nothing")


def open_kept_copy(browser: Browser) -> None:
    """Keeps the vacancy that is shown, then opens it again without a line: the worker gives out its copy."""
    path = browser.run("return location.pathname")
    with broken_line(browser.site.url) as line:
        browser.driver.get(line.url + path)
        _keep(browser)
        line.down = True
        browser.driver.get(line.url + path)
        browser.wait("return document.querySelector('main > .notice:first-child')", "this is not the copy")
        browser.cdp("Storage.clearDataForOrigin", origin=line.url, storageTypes="service_workers,cache_storage")


def _keep(browser: Browser) -> None:
    browser.wait("return document.getElementById('simpan-tombol')", "there is no button")
    _press(browser, "#simpan-tombol")
    browser.wait("return document.querySelector('#simpan a:not([hidden])')", "it was not kept")
    browser.wait("return document.getElementById('status').innerText.trim()", "the page does not say it")


def _press(browser: Browser, selector: str) -> None:
    button = browser.driver.find_element(By.CSS_SELECTOR, selector)
    browser.run("arguments[0].focus()", button)
    button.send_keys(Keys.ENTER)
