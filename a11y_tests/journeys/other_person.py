"""Somebody else who does their part meanwhile, at another computer: by the same pages, without a screen."""
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar

from bs4 import BeautifulSoup, Tag

from a11y_tests.browser import PASSWORD


class OtherPerson:
    """Signed in on the live site; sends forms with the hidden fields and the choices they have."""

    def __init__(self, url: str, identity: str) -> None:
        self._url = url
        self._open = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar())).open
        self.send("/masuk", identity=identity, password=PASSWORD)

    def send(self, path: str, **values: str) -> str:
        """Opens a page, fills in its first form that is sent by POST, sends it; returns the name of the next page."""
        form = self._page(path).select_one("main form[method=post]")
        assert form is not None, f"{path} has no form"
        data = {**_as_it_stands(form), **values}
        target = urllib.parse.urljoin(self._url + path, str(form.get("action") or path))
        with self._open(target, urllib.parse.urlencode(data).encode()) as answer:
            heading = BeautifulSoup(answer.read(), "lxml").find("h1")
        return heading.get_text(" ", strip=True) if heading else ""

    def _page(self, path: str) -> BeautifulSoup:
        with self._open(self._url + path) as answer:
            return BeautifulSoup(answer.read(), "lxml")


def _as_it_stands(form: Tag) -> dict[str, str]:
    """What the form would send if nobody touched it."""
    data = {str(area["name"]): area.get_text() for area in form.select("textarea[name]")}
    for chosen in form.select("select[name] option[selected]"):
        select = chosen.find_parent("select")
        assert select is not None
        data[str(select["name"])] = str(chosen["value"])
    for field in form.select("input[name]"):
        if field.get("type") not in ("radio", "checkbox", "file") or field.has_attr("checked"):
            data[str(field["name"])] = str(field.get("value", ""))
    return data
