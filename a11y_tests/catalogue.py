"""The catalogue: every state of every page that a person can meet, and in which role.

Each feature lists its own in `a11y_tests/states/<feature>.py` as `STATES: tuple[State, …]`; a rule test fails when a
page of the app is in none of them. What is checked on each stands in the `checks_*.py` beside this file.
"""
import importlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from a11y_tests.browser import Browser

# Who signs in with which account of the demo.
ACCOUNTS = {
    "seeker": "pencari@demo.test", "employer": "pemberi@demo.test",
    "officer": "petugas@demo.test", "administrator": "admin@demo.test",
}


class Lookup(Protocol):
    """Answers a question about the demo database: `find("select id from vacancy where status = :s", s="open")`."""

    def __call__(self, question: str, **values: Any) -> Any: ...


@dataclass(frozen=True)
class State:
    """One page in one state, seen in one role (None: signed out).

    `path` may be a function of a Lookup, when an id has to be found. `fill` (CSS selector → text) and `press` (CSS
    selector of a button or link) lead from the page to the state, for example to a form with errors or to a part that
    htmx has replaced; `focus` says where the focus is then, and `says` what the status region says. `status` is the
    HTTP status of the page itself, `refused` that of the answer to a press that the site refuses. `lands` is the route
    on which the browser ends, where that is another than the one of `path`. `prepare` makes what the page needs, by the
    app's own functions (`prepare.py`); what it returns stands in the path for `{}`, and the next state finds the demo
    as it was. `act` does what no press does (`acts.py`). `undo` is SQL that takes back what other states have left
    behind and this one would show.
    """

    name: str
    path: str | Callable[[Lookup], str]
    role: str | None = None
    fill: tuple[tuple[str, str], ...] = ()
    press: str | None = None
    focus: str | None = None
    says: str | None = None
    theme: str | None = None
    status: int = 200
    refused: int | None = None
    lands: str | None = None
    prepare: Callable[[], str] | None = None
    act: "Callable[[Browser], None] | None" = None
    undo: str | None = None

    def address(self, find: Lookup, made: str = "{}") -> str:
        """The path, with ids looked up and what `prepare` has made."""
        return (self.path if isinstance(self.path, str) else self.path(find)).replace("{}", made)

    def may_end_on(self, asked: str, path: str) -> bool:
        """Whether this is where the browser ends: the path that was asked, or one of the route `lands`."""
        pattern = re.sub("<[^>]+>", "[^/]+", self.lands) if self.lands else re.escape(asked.split("?")[0].split("#")[0])
        return re.fullmatch(pattern, path) is not None


# Addresses that answer GET and are no page to look at, each with the reason.
NOT_PAGES = {
    "/lamaran/<int:application_id>/wawancara.ics": "a calendar file",
    "/lamaran/<int:application_id>/berkas": "a download",
    "/pemberi-kerja/pelamar/<int:application_id>/berkas": "a download",
    "/uld/lamaran/<int:application_id>/berkas": "a download",
    "/status": "JSON for machines",
    "/bahasa/<language>": "sets a cookie and leads back",
    "/akun/data/salinan.json": "a download",
    "/sitemap.xml": "XML for search engines",
    "/umpan/lowongan.atom": "a feed",
    "/profil/cv.pdf": "a PDF to download; its page is /profil/cv",
    "/simpanan.js": "a script: the worker of kept vacancies",
    "/pemberi-kerja/anggota": "leads to the members of the only organisation, or to the list of several",
    "/robots.txt": "text for search engines",
}


def states_by_feature() -> dict[str, tuple[State, ...]]:
    """The states of each file of `states/`, in the order of the files; ValueError when a name stands twice."""
    folder = Path(__file__).parent / "states"
    found: dict[str, tuple[State, ...]] = {path.stem: importlib.import_module(f"a11y_tests.states.{path.stem}").STATES
                                           for path in sorted(folder.glob("[a-z]*.py"))}
    names = [state.name for states in found.values() for state in states]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ValueError(f"two page states have the same name: {twice}")
    return found


def all_states() -> tuple[State, ...]:
    """The states of all features, in the order of their files."""
    return tuple(state for states in states_by_feature().values() for state in states)
