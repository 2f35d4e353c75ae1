"""A visitor: follows links, fills in forms, and audits every page it gets (tests/support/pages.py)."""
from typing import Any

from bs4 import BeautifulSoup, Tag
from flask import Flask
from werkzeug.test import TestResponse

from tests.support.pages import check_fragment, check_page
from webapp.accounts.sessions import COOKIE, open_session
from webapp.core.database import Database


class AuditingClient:
    """Like a browser without JavaScript: keeps cookies, sends the hidden fields of forms, follows 303."""

    def __init__(self, app: Flask) -> None:
        self.app, self.http = app, app.test_client()
        self.page = BeautifulSoup("", "lxml")
        self.response: TestResponse  # there once something was asked
        self.path = "/"

    def sign_in(self, user_id: int, *, officer: bool = False) -> "AuditingClient":
        """Signs in without the sign-in page (which has tests of its own)."""
        database: Database = self.app.extensions["database"]
        with self.app.test_request_context("/"), database.writing():
            token = open_session(user_id, officer=officer, second_factor=True)
        self.http.set_cookie(COOKIE, token)
        return self

    def get(self, path: str, *, status: int = 200, **options: Any) -> BeautifulSoup:
        """Opens an address, following redirects; fails when the status is another or a page rule is broken."""
        self.response = self.http.get(path, follow_redirects=True, **options)
        return self._take(status)

    def fragment(self, path: str, **options: Any) -> BeautifulSoup:
        """What HTMX would get from this address."""
        answer = self.http.get(path, headers={"HX-Request": "true"}, **options)
        assert answer.status_code == 200, answer.status_code
        return check_fragment(answer.get_data(as_text=True), path)

    def submit(
        self, values: dict[str, Any] | None = None, *, form: str = "main form", button: str | None = None,
        status: int = 200, action: str | None = None,
    ) -> BeautifulSoup:
        """Fills in a form of the present page (a CSS selector; the first that matches) and sends it.

        Values not given stay as the page has them; a value None leaves a field out (an unticked box); unknown names
        fail. `button` is the name or text of the pressed button.
        """
        found = self.page.select_one(form)
        assert found is not None, f"no {form} on {self.path}: {self.page.get_text(' ', strip=True)[:300]}"
        data = fields_of(found)
        for name, value in (values or {}).items():
            assert found.select_one(f'[name="{name}"]') is not None, f"no field {name} in {form} on {self.path}"
            data.pop(name, None)
            if value is not None:
                data[name] = value
        data |= pressed(found, button)
        target = action or str(found.get("action") or self.path)
        if str(found.get("method", "get")).lower() == "post":
            self.response = self.http.post(target, data=data, follow_redirects=True)
        else:
            self.response = self.http.get(target, query_string=data, follow_redirects=True)
        return self._take(status)

    def follow(self, text: str, *, status: int = 200) -> BeautifulSoup:
        """Follows the first link whose words contain `text`."""
        for link in self.page.find_all("a"):
            if text in " ".join(link.get_text(" ").split()):
                return self.get(str(link["href"]), status=status)
        raise AssertionError(f"no link “{text}” on {self.path}")

    @property
    def text(self) -> str:
        """The words of the main part of the present page."""
        return " ".join((self.page.find("main") or self.page).get_text(" ").split())

    @property
    def h1(self) -> str:
        """The name of the present page."""
        found = self.page.find("h1")
        return " ".join(found.get_text(" ").split()) if found else ""

    def _take(self, status: int) -> BeautifulSoup:
        self.path = self.response.request.full_path.rstrip("?")
        html = self.response.get_data(as_text=True)
        assert self.response.status_code == status, (
            f"{self.path}: {self.response.status_code} instead of {status}\n"
            + BeautifulSoup(html, "lxml").get_text(" ", strip=True)[:600])
        if self.response.mimetype == "text/html":
            self.page = check_page(html, self.path)
        return self.page


def fields_of(form: Tag) -> dict[str, Any]:
    """What a browser would send for this form as it stands, without its buttons."""
    data: dict[str, Any] = {}
    for field in form.select("input[name], select[name], textarea[name]"):
        for value in values_of(field):
            name = str(field["name"])
            earlier = data.get(name)
            data[name] = value if earlier is None else [*([earlier] if isinstance(earlier, str) else earlier), value]
    return data


def values_of(field: Tag) -> list[str]:
    """The values of one control: none for an unticked box, several for a list that allows it."""
    kind = str(field.get("type", ""))
    if kind in ("submit", "button", "file") or (kind in ("checkbox", "radio") and not field.has_attr("checked")):
        return []
    if field.name == "textarea":
        return [field.get_text().removeprefix("\n")]
    if field.name != "select":
        return [str(field.get("value", "on" if kind == "checkbox" else ""))]
    options = field.find_all("option")
    chosen = [option for option in options if option.has_attr("selected")]
    return [str(o.get("value", o.get_text())) for o in chosen or ([] if field.has_attr("multiple") else options[:1])]


def pressed(form: Tag, button: str | None) -> dict[str, str]:
    """The name and value of the pressed button: the first one unless told."""
    for found in form.find_all(["button", "input"]):
        if found.name == "input" and found.get("type") != "submit":
            continue
        if button is None or button in (found.get("name"), " ".join(found.get_text(" ").split())) or (
                button in found.get_text(" ")):
            return {str(found["name"]): str(found.get("value", ""))} if found.has_attr("name") else {}
    assert button is None, f"no button “{button}”"
    return {}
