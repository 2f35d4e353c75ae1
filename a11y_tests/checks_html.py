"""The Nu HTML checker over all pages at once: starting Java for each would take most of the time."""
import json
import subprocess
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from email.message import Message
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup, Tag

from a11y_tests.catalogue import State
from a11y_tests.server import LiveSite

JAR = Path(__file__).parent.parent / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
# Void elements written "<br />" and the like are matters of taste; only errors and warnings count.
ACCEPTED = ("Trailing slash on void elements",)


@dataclass(frozen=True)
class Answer:
    """What the server sent: status, HTML as it is before a browser has repaired it, and new cookies."""

    status: int
    html: str
    cookies: dict[str, str]


def fetch(site: LiveSite, state: State, cookies: dict[str, str]) -> Answer:
    """The page in its state without a browser; a press becomes the request that the form or link makes."""
    path = site.address(state)
    answer = _ask(site.url + path, cookies)
    if state.press is None:
        return answer
    page = BeautifulSoup(answer.html, "lxml")
    control = page.select_one(state.press)
    assert control is not None, f"{state.name}: no {state.press}"
    if control.name == "a":
        return _ask(urllib.parse.urljoin(site.url + path, str(control["href"])), cookies)
    form = page.find("form", id=str(control["form"])) if control.get("form") else control.find_parent("form")
    assert isinstance(form, Tag), f"{state.name}: {state.press} is in no form"
    return _send(site.url + path, form, control, dict(state.fill), cookies | answer.cookies)


def check(pages: dict[str, str], folder: Path) -> list[str]:
    """One sentence for each error or warning, with the name of the page."""
    names = {}
    for number, (name, html) in enumerate(pages.items()):
        file = folder / f"{number}.html"
        file.write_text(html, "utf-8")
        names[file.name] = name
    done = subprocess.run(["java", "-Xss2m", "-jar", str(JAR), "--format", "json", "--exit-zero-always", str(folder)],
                          capture_output=True, text=True, timeout=600)
    try:
        messages = json.loads(done.stderr or done.stdout)["messages"]
    except ValueError as error:
        raise RuntimeError(f"the HTML checker did not run: {done.stderr[-2000:]}") from error
    return [f"{names.get(Path(m.get('url', '')).name, '?')}: {m['message']} … {m.get('extract', '')[:160]!r}"
            for m in messages if not m["message"].startswith(ACCEPTED)]


def _send(base: str, form: Tag, button: Tag, fill: dict[str, str], cookies: dict[str, str]) -> Answer:
    page = form.find_parent("html")
    assert isinstance(page, Tag)
    typed = {str(control.get("name")): text for selector, text in fill.items()
             for control in page.select(selector) if isinstance(control, Tag)}
    fields = [(name, typed.pop(name, value)) for name, value in _fields(form)] + list(typed.items())
    if button.get("name"):
        fields.append((str(button["name"]), str(button.get("value", ""))))
    data = urllib.parse.urlencode(fields)
    address = urllib.parse.urljoin(base, str(form["action"]))
    if form.get("method") == "post":
        return _ask(address, cookies, data.encode())
    return _ask(address.split("?")[0] + "?" + data, cookies)


def _fields(form: Tag) -> list[tuple[str, str]]:
    """The successful controls of a form, as HTML defines them, without files and buttons."""
    found: list[tuple[str, str]] = []
    for control in form.select("input[name], select[name], textarea[name]"):
        name, kind = str(control["name"]), control.get("type", "text")
        if control.name == "select":
            options = control.select("option[selected]") or control.select("option")[:1]
            found += [(name, str(option.get("value", option.get_text()))) for option in options]
        elif control.name == "textarea":
            found.append((name, control.get_text()))
        elif kind in ("checkbox", "radio"):
            found += [(name, str(control.get("value", "on")))] if control.has_attr("checked") else []
        elif kind not in ("file", "submit", "button"):
            found.append((name, str(control.get("value", ""))))
    return found


class _Stay(urllib.request.HTTPRedirectHandler):
    """Leaves it to the caller to go where it is sent."""

    def redirect_request(self, *_what: Any) -> None:
        """Goes nowhere."""


def _ask(address: str, cookies: dict[str, str], data: bytes | None = None) -> Answer:
    jar = "; ".join(f"{name}={value}" for name, value in cookies.items())
    request = urllib.request.Request(address, data, {"Cookie": jar})
    try:
        with urllib.request.build_opener(_Stay).open(request, timeout=30) as response:
            return Answer(response.status, response.read().decode(), _set(response.headers))
    except urllib.error.HTTPError as error:
        if error.code == 303:  # with the cookies that came with it
            return _ask(urllib.parse.urljoin(address, error.headers["Location"]), cookies | _set(error.headers))
        return Answer(error.code, error.read().decode(), _set(error.headers))


def _set(headers: Message) -> dict[str, str]:
    """The cookies of an answer: a form of somebody signed out is tied to a session that its page begins."""
    jar = SimpleCookie("; ".join(line.split(";")[0] for line in headers.get_all("Set-Cookie", [])))
    return {name: morsel.value for name, morsel in jar.items()}
