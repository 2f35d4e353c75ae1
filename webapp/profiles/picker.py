"""A page on which a list grows by search: a plain search form, answered in place by htmx while one types."""
from dataclasses import dataclass
from typing import Any

from flask import request
from werkzeug.wrappers import Response

from webapp.core.i18n import _, _n
from webapp.profiles.flow import step_page
from webapp.profiles.queries.own import Chosen

LONGEST_SEARCH = 80


@dataclass(frozen=True)
class Picker:
    """What such a page shows. `single`: one choice at most, and choosing leads on."""

    path: str
    label: str
    hint: str
    chosen: tuple[Chosen, ...]
    found: tuple[Chosen, ...]
    lead: str
    single: bool = False

    @property
    def new(self) -> tuple[Chosen, ...]:
        """What was found and is not chosen yet."""
        there = {one.code for one in self.chosen}
        return tuple(one for one in self.found if one.code not in there)


def typed() -> str:
    """What stands in the search box; too long is cut, what cannot be read is left out."""
    text = request.args.get("q", "")[:LONGEST_SEARCH]
    return "".join(letter for letter in text if letter.isprintable()).strip()


def sent_id() -> int:
    """The id that a button sends; 0, which nothing has, for anything else."""
    text = request.form.get("code", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def found_in_words(number: int) -> str:
    """For the heading and the status region."""
    return _n("%(n)s hasil", "%(n)s hasil", number) if number else _("Tidak ada hasil")


def picker_page(code: str, picker: Picker, template: str = "profiles/picker.html", **view: Any) -> Response:
    """The page, or only its results when htmx asks."""
    q = typed()
    return step_page(code, template, picker=picker, q=q, block="hasil", found_text=found_in_words(len(picker.found)),
                     announce=found_in_words(len(picker.found)) if q else None, **view)
