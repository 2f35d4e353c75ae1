"""A real browser that visits page states: signs in once per role, changes width, theme and language at will."""
import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

from a11y_tests.catalogue import ACCOUNTS, State
from a11y_tests.server import LiveSite
from webapp.web import assets
from webapp.web.site import STYLE_COOKIE

WIDE, NARROW = 1280, 320  # CSS pixels; 320 is what WCAG 1.4.10 asks for
PASSWORD = "demo-setara"  # the published password of the demo accounts
ARGUMENTS = ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars",
             "--disable-background-networking", "--force-color-profile=srgb", f"--window-size={WIDE},900")


@contextlib.contextmanager
def chromium() -> Iterator[Chrome]:
    """Starts Debian's chromium and its driver; nothing is downloaded."""
    os.environ["SE_OFFLINE"] = "true"
    options = ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ARGUMENTS:
        options.add_argument(argument)
    driver = Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    driver.set_script_timeout(60)
    driver.set_page_load_timeout(60)
    # As for a person who looks at the window: without it a page may be told nothing of where the focus goes.
    driver.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})
    try:
        yield driver
    finally:
        driver.quit()


@dataclass
class Browser:
    """The browser on one live site."""

    driver: Chrome
    site: LiveSite
    _cookies: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    _left_behind: bool = False

    def visit(self, state: State, language: str = "id", width: int = WIDE) -> None:
        """Brings the page into its state, in that language and width; fails where it ends on another page."""
        self.resize(width)
        if self._left_behind:
            self._tidy()
        self._be(state.role, language, state.theme)
        asked = self.site.address(state)
        self.driver.get(self.site.url + asked)
        answered = self.run("return performance.getEntriesByType('navigation')[0].responseStatus")
        assert answered == state.status, f"the server answered {answered}"
        for selector, text in state.fill:
            self._fill(selector, text)
        if state.press:
            self._press(state.press)
        if state.act:
            self._left_behind = True
            state.act(self)
        path = self.run("return decodeURI(location.pathname)")
        assert state.may_end_on(asked, path), f"{asked} ended on {path}, and the state does not say so (`lands`)"

    def resize(self, width: int, height: int = 900) -> None:
        """Sets the viewport exactly, in CSS pixels; a window cannot be made as narrow as 320."""
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def letters(self, times: float) -> None:
        """The browser's own text size: media queries in em follow it, unlike the switch of the site."""
        self.cdp("Page.setFontSizes", fontSizes={"standard": round(16 * times)})

    def choose(self, **wishes: str) -> None:
        """Shows the page as the server would send it with that display chosen (attributes of <html>)."""
        self.run("""for (const [name, value] of Object.entries(arguments[0]))
            if (['system', '100', 'standard'].includes(value)) delete document.documentElement.dataset[name];
            else document.documentElement.dataset[name] = value;""", wishes)

    def prefer(self, dark: bool = False, contrast: bool = False, forced: bool = False) -> None:
        """The system's own wishes: dark, more contrast, colours of one's own (forced colours)."""
        wishes = {"prefers-color-scheme": "dark" if dark else "light", "prefers-reduced-motion": "reduce",
                  "prefers-contrast": "more" if contrast else "no-preference",
                  "forced-colors": "active" if forced else "none"}
        self.cdp("Emulation.setEmulatedMedia", features=[{"name": name, "value": wishes[name]} for name in wishes])

    def run(self, script: str, *arguments: Any) -> Any:
        """Runs a script in the page and returns its answer."""
        return self.driver.execute_script(script, *arguments)

    def cdp(self, command: str, **values: Any) -> Any:
        """Says something to the browser itself."""
        return self.driver.execute_cdp_cmd(command, values)

    def tab(self, times: int = 1) -> None:
        """Presses the Tab key, as a person does; several times by holding it down."""
        # Said to the browser itself: WebDriver takes keys sent to a file field for the name of a file.
        key = {"key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}
        for again in range(times):
            self.cdp("Input.dispatchKeyEvent", type="rawKeyDown", autoRepeat=again > 0, **key)
        self.cdp("Input.dispatchKeyEvent", type="keyUp", **key)

    def cookies(self, role: str | None, language: str = "id") -> dict[str, str]:
        """What a request in this role and language carries."""
        signed_in = {cookie["name"]: cookie["value"] for cookie in self._session(role)}
        return signed_in | {"bahasa": language}

    def _tidy(self) -> None:
        """Takes back what an act has left on this device: no line, kept pages."""
        self.cdp("Network.emulateNetworkConditions", offline=False, latency=0, downloadThroughput=-1,
                 uploadThroughput=-1)
        self.cdp("Storage.clearDataForOrigin", origin=self.site.url, storageTypes="service_workers,cache_storage")
        self._left_behind = False

    def _be(self, role: str | None, language: str, theme: str | None) -> None:
        session = self._session(role)
        self.cdp("Network.clearBrowserCookies")
        # As on any page but the first of a visit: the whole style. What the first one carries: test_first_style.py.
        wishes = {"bahasa": language, STYLE_COOKIE: assets.style().version}
        if theme:
            wishes["tampilan"] = f"{theme}/100/standard/system"
        for cookie in [*session, *({"name": name, "value": value} for name, value in wishes.items())]:
            self.cdp("Network.setCookie", name=cookie["name"], value=cookie["value"], url=self.site.url)

    def _session(self, role: str | None) -> list[dict[str, Any]]:
        if role is None:
            return []
        if role not in self._cookies:
            self._sign_in(role)
        return self._cookies[role]

    def _sign_in(self, role: str) -> None:
        self.site.take_back()
        self.cdp("Network.clearBrowserCookies")
        self.driver.get(f"{self.site.url}/masuk")
        self.driver.find_element(By.NAME, "identity").send_keys(ACCOUNTS[role])
        password = self.driver.find_element(By.NAME, "password")
        password.send_keys(PASSWORD)
        password.send_keys(Keys.ENTER)
        self.wait("return location.pathname !== '/masuk' && document.readyState === 'complete'",
                  f"{ACCOUNTS[role]} could not sign in")
        self._cookies[role] = self.driver.get_cookies()

    def _fill(self, selector: str, text: str) -> None:
        field_ = self.driver.find_element(By.CSS_SELECTOR, selector)
        kind = field_.get_attribute("type")
        if field_.tag_name == "select":
            field_.find_element(By.CSS_SELECTOR, f'option[value="{text}"]').click()
        elif kind in ("checkbox", "radio"):
            self.run("arguments[0].click()", field_)
        elif kind == "hidden":
            self.run("arguments[0].value = arguments[1]", field_, text)
        else:
            field_.clear()
            field_.send_keys(text)

    def _press(self, selector: str) -> None:
        """By keyboard, so that focus is where a keyboard user has it; then waits until the page is still."""
        control = self.driver.find_element(By.CSS_SELECTOR, selector)
        self.run("""window.stillHere = true; window.swapped = false;
            addEventListener('htmx:finally:request', () => setTimeout(() => { window.swapped = true }, 150));
            arguments[0].focus()""", control)
        self.wait("""const served = document.activeElement.closest('[data-hx-get],[data-hx-post]');
            return !served || served.hasAttribute('data-htmx-powered')""", "htmx did not come")
        control.send_keys(Keys.ENTER)
        self.wait("return document.readyState === 'complete' && (window.swapped || !window.stillHere)",
                  f"pressing {selector} led nowhere")
        # A new page gives the focus to what has `autofocus` when it is first drawn, which may be after it is loaded.
        self.driver.execute_async_script("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))")

    def wait(self, condition: str, otherwise: str) -> None:
        """Until the script answers true; TimeoutException saying `otherwise` when it does not."""
        WebDriverWait(self.driver, 20, poll_frequency=0.03).until(lambda driver: driver.execute_script(condition),
                                                                  message=otherwise)
