"""A person with a keyboard and nothing else: keys go to whatever has the focus, and what is read is its name."""
import time
from typing import Any

from selenium.common.exceptions import WebDriverException
from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

PATIENCE = 30.0  # seconds until a page must have come
MOST_STOPS = 160  # no page of this site has more to tab through
MOST_CHOICES = 20


class Keyboard:
    """The keys of a person at one site. Each person has cookies of their own, as on a computer of their own."""

    def __init__(self, driver: Chrome, url: str) -> None:
        self.driver, self.url, self.person = driver, url, ""
        self.cookies: dict[str, list[dict[str, Any]]] = {}

    def sit_down(self, person: str) -> None:
        """Another person takes the chair, at a computer that knows only their cookies; opens the first page."""
        if self.person:
            self.cookies[self.person] = self.driver.get_cookies()
        self.driver.delete_all_cookies()
        self.person = person
        self.driver.get(f"{self.url}/status")
        for cookie in self.cookies.get(person, []):
            self.driver.add_cookie(cookie)
        self.open("/")

    def open(self, path: str) -> None:
        """Types an address, as a person opens a link of a mail."""
        self.driver.get(self.url + path)

    def press(self, *keys: str) -> None:
        """Sends keys to whatever has the focus."""
        ActionChains(self.driver, duration=0).send_keys(*keys).perform()

    def hold(self, modifier: str, key: str) -> None:
        """Presses a key while another is held, such as Shift+Tab."""
        ActionChains(self.driver, duration=0).key_down(modifier).send_keys(key).key_up(modifier).perform()

    @property
    def focused(self) -> WebElement:
        """What has the focus."""
        return self.driver.switch_to.active_element

    @property
    def name(self) -> str:
        """The accessible name of what has the focus, as a screen reader would say it."""
        try:
            return " ".join(self.focused.accessible_name.split())
        except WebDriverException:  # a page or swap is on its way
            return ""

    @property
    def whole(self) -> bool:
        """Whether the page has come down to its end."""
        return bool(self.driver.find_elements(By.TAG_NAME, "footer"))

    @property
    def text(self) -> str:
        """The words of the main part of the page; none while it is on its way."""
        return " ".join(" ".join(part.text for part in self.driver.find_elements(By.TAG_NAME, "main")).split())

    def tab_to(self, label: str, *, back: bool = False) -> None:
        """Presses Tab (or Shift+Tab) until the name of what has the focus contains this label."""
        seen: list[str] = []
        for _stop in range(MOST_STOPS):
            if back:
                self.hold(Keys.SHIFT, Keys.TAB)
            else:
                self.press(Keys.TAB)
            seen.append(self.name)
            if label in seen[-1]:
                return
        raise AssertionError(f"Tab never reached “{label}” on {self.driver.title!r}; it passed {seen[:60]}")

    def write(self, label: str, text: str) -> None:
        """Goes to a field and types; what stood there is selected by arriving with Tab, so it is replaced."""
        self.tab_to(label)
        self.press(text)

    def tick(self, label: str) -> None:
        """Goes to a box and presses Space."""
        self.tab_to(label)
        self.press(Keys.SPACE)
        assert self.focused.is_selected(), f"Space did not tick “{label}”"

    def choose(self, first: str, wanted: str) -> None:
        """Goes to a group of radio buttons, where Tab stops at `first`, and on with the arrow keys."""
        self.tab_to(first)
        for _choice in range(MOST_CHOICES):
            if wanted in self.name:
                break
            self.press(Keys.ARROW_DOWN)
        else:
            raise AssertionError(f"the arrow keys never reached “{wanted}” from “{first}”")
        if not self.focused.is_selected():
            self.press(Keys.SPACE)
        assert wanted in self.name and self.focused.is_selected(), f"“{wanted}” cannot be chosen"

    def push(self, label: str, title: str) -> None:
        """Goes to a link or button, presses Enter, and waits for the page whose title begins like this."""
        self.tab_to(label)
        self.press(Keys.ENTER)
        self.wait(lambda: self.driver.title.startswith(title) and self.whole,
                  lambda: f"“{label}” led to {self.driver.title!r}, not to {title!r}: {self.text[:400]}")

    def hear(self, words: str) -> None:
        """Waits until the main part of the page says this."""
        self.wait(lambda: words in self.text, lambda: f"“{words}” is not said on {self.driver.title!r}: "
                  f"{self.text[:600]}")

    def wait(self, happened: Any, otherwise: Any) -> None:
        """Asks again and again, for half a minute at most."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                if happened():
                    return
            except WebDriverException:  # the page changed while it was read
                pass
            time.sleep(0.05)
        raise AssertionError(otherwise())
