"""`/aksesibilitas`: what was tested and how, what is known not to be good enough, and how to complain."""
import json
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from flask import current_app
from markupsafe import Markup
from werkzeug.wrappers import Response

from webapp.access.rules import anyone
from webapp.core.formats import fmt
from webapp.core.i18n import _, current_locale
from webapp.desk.feature import desk
from webapp.desk.queries.site import public_units
from webapp.desk.scope import ANSWER_WITHIN
from webapp.desk.shortcomings import BEYOND_AA, KNOWN, UNTRIED
from webapp.web.page import page

RECORD = Path(__file__).parents[2] / "docs" / "accessibility-record.json"


@dataclass(frozen=True)
class Tested:
    """One line of the tests' own record."""

    day: date
    what: str
    result: str


@desk.get("/aksesibilitas", access=anyone)
def show_statement() -> Response:
    return page("desk/statement.html", h1=_("Pernyataan aksesibilitas"), public=True,
                rows=[(line.what, Markup("{},<br>{}").format(line.result, fmt.date(line.day))) for line in record()],
                beyond=BEYOND_AA, untried=UNTRIED, known=KNOWN, days=ANSWER_WITHIN.days,
                address=current_app.extensions["settings"].help_address)


@desk.get("/aksesibilitas/uld", access=anyone)
def list_ulds() -> Response:
    return page("desk/units.html", h1=_("Alamat dan telepon ULD"), public=True, units=public_units(),
                back=("/aksesibilitas", _("Kembali ke pernyataan aksesibilitas")))


def record() -> tuple[Tested, ...]:
    """What the tests wrote down about themselves (a11y_tests/record.py); empty when they have not yet."""
    language = current_locale()
    return tuple(Tested(date.fromisoformat(line["date"]), line["what"][language], line["result"][language])
                 for line in _read())


@lru_cache(1)
def _read() -> list[dict[str, Any]]:
    """`[{"date": "2026-11-21", "what": {"id": …, "en": …}, "result": {"id": …, "en": …}}]`."""
    return list(json.loads(RECORD.read_text("utf-8"))) if RECORD.exists() else []
