"""For what pay is given, and how it compares per month; people's wishes and vacancies count alike."""
from enum import StrEnum

from webapp.core.i18n import _
from webapp.forms.money import LARGEST


class PayPeriod(StrEnum):
    """For what pay is given; the factor compares per month (173 hours, 25 days, 4.33 weeks; pieces: not compared)."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    PIECE = "piece"

    @property
    def label(self) -> str:
        """As it stands behind an amount: "per bulan"."""
        return {
            PayPeriod.HOUR: _("per jam"), PayPeriod.DAY: _("per hari"), PayPeriod.WEEK: _("per minggu"),
            PayPeriod.MONTH: _("per bulan"), PayPeriod.PIECE: _("per potong"),
        }[self]

    def per_month(self, amount: int) -> int | None:
        """The amount a month, whole rupiah, at most the largest one that can be kept; None for piece work."""
        factor = {PayPeriod.HOUR: 173.0, PayPeriod.DAY: 25.0, PayPeriod.WEEK: 4.33, PayPeriod.MONTH: 1.0}.get(self)
        return None if factor is None else min(round(amount * factor), LARGEST)
