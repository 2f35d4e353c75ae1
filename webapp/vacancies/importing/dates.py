"""Days in a file of vacancies."""

import re
from datetime import date

from webapp.core.i18n import _
from webapp.forms.dates import parse_date_id

EARLIEST, LATEST = 2000, 2100  # a year outside is a slip of the finger
_TIME_OF_DAY = re.compile(r"(?<=[0-9])[T ][0-9]{2}:[0-9]{2}.*", re.DOTALL)


def parse_day(text: str) -> date | None:
    """The day of a cell, None for an empty one; a time of day is ignored. ValueError carries the reason."""
    text = _TIME_OF_DAY.sub("", text.strip())
    if not text:
        return None
    day = parse_date_id(text)
    if not EARLIEST <= day.year <= LATEST:
        raise ValueError(_("Tahun harus antara %(a)s dan %(b)s.", a=EARLIEST, b=LATEST))
    return day
