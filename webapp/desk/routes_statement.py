"""`/aksesibilitas`: what was tested and how, what is known not to be good enough, and how to complain."""
import json
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

from werkzeug.wrappers import Response

from webapp.access.rules import anyone
from webapp.core.formats import fmt
from webapp.core.i18n import _, current_locale
from webapp.desk.feature import desk
from webapp.web.page import page

ANSWER_WITHIN = timedelta(days=14)
RECORD = Path(__file__).parents[2] / "docs" / "accessibility-record.json"


@dataclass(frozen=True)
class Tested:
    """One line of the tests' own record."""

    day: date
    what: str
    result: str


@desk.get("/aksesibilitas", access=anyone)
def show_statement() -> Response:
    tested = record()
    return page("desk/statement.html", h1=_("Pernyataan aksesibilitas"), public=True, tested=tested,
                rows=[(line.what, line.result, fmt.date(line.day)) for line in tested],
                days=ANSWER_WITHIN.days)


def record() -> tuple[Tested, ...]:
    """What the tests wrote down about themselves; empty when they have not yet."""
    language = current_locale()
    return tuple(Tested(date.fromisoformat(line["date"]), line["what"][language], line["result"][language])
                 for line in _read())


@lru_cache(1)
def _read() -> list[dict[str, Any]]:
    """`[{"date": "2026-11-21", "what": {"id": …, "en": …}, "result": {"id": …, "en": …}}]`."""
    return list(json.loads(RECORD.read_text("utf-8"))) if RECORD.exists() else []
