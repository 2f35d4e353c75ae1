"""Dates, numbers, rupiah and distances as people write them, in the language of what runs now."""
from datetime import date
from datetime import datetime as Moment
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date as babel_date
from babel.dates import format_timedelta
from babel.numbers import format_decimal

from webapp.core import clock
from webapp.core.i18n import _, current_locale

WITH_WEEKDAY = {"id": "EEEE, d MMMM y"}  # the locale's own writes "01 Desember"
ZONE_NAMES = {"Asia/Jakarta": "WIB", "Asia/Pontianak": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}


@lru_cache(4096)
def _date(day: date, form: str, language: str) -> str:
    return babel_date(day, form, locale=language)


@lru_cache(4096)
def _number(value: float, language: str) -> str:
    return format_decimal(value, locale=language)


class Formats:
    """The object that templates know as `fmt`."""

    def date(self, day: date | Moment, weekday: bool = False) -> str:
        """`21 November 2026`, with `weekday` `Sabtu, 21 November 2026`; a moment is taken in Jakarta's zone."""
        if isinstance(day, Moment):
            day = day.astimezone(clock.JAKARTA).date()
        return _date(day, WITH_WEEKDAY.get(current_locale(), "full") if weekday else "long", current_locale())

    def datetime(self, moment: Moment, zone: ZoneInfo | str = clock.JAKARTA) -> str:
        """`Sabtu, 21 November 2026 pukul 09.30 WIB`, in the zone of the workplace."""
        local = moment.astimezone(ZoneInfo(zone) if isinstance(zone, str) else zone)
        day, name = self.date(local.date(), weekday=True), ZONE_NAMES.get(str(zone), str(zone))
        if current_locale() == "en":
            return f"{day} at {local:%H:%M} {name}"
        return f"{day} pukul {local:%H.%M} {name}"

    def ago(self, moment: Moment) -> str:
        """`3 hari yang lalu`; for what lies ahead `dalam 3 hari`."""
        return format_timedelta(moment - clock.now(), add_direction=True, locale=current_locale())

    def number(self, value: float) -> str:
        """`1.234,5`."""
        return _number(value, current_locale())

    def rupiah(self, value: int) -> str:
        """`Rp2.500.000`, whole rupiah."""
        return "Rp" + _number(value, current_locale())

    def distance(self, km: float) -> str:
        """`12 km`; below one kilometre `kurang dari 1 km`."""
        return _("kurang dari 1 km") if km < 1 else f"{_number(round(km), current_locale())} km"


fmt = Formats()
