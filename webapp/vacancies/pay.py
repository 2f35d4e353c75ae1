"""Pay in words: whole rupiah, gross, from–to, for an hour, a day, a week, a month or a piece (design.md §6)."""
from webapp.core.formats import fmt
from webapp.core.i18n import _
from webapp.vacancies.states import PayPeriod


def pay_in_words(pay_from: int | None, pay_to: int | None, period: str | None, by_agreement: bool) -> str:
    """`Rp2.500.000 sampai Rp3.000.000 per bulan`; says so when pay is agreed on, or when it is not told."""
    if pay_from is None and pay_to is None:
        return _("Menurut kesepakatan") if by_agreement else _("Tidak disebut")
    unit = PayPeriod(period or PayPeriod.MONTH).label
    if pay_from is None or pay_to is None or pay_from == pay_to:
        return _one_amount(pay_from, pay_to, unit)
    return _("%(dari)s sampai %(sampai)s %(per)s", dari=fmt.rupiah(pay_from), sampai=fmt.rupiah(pay_to), per=unit)


def _one_amount(pay_from: int | None, pay_to: int | None, unit: str) -> str:
    if pay_to is None and pay_from is not None:
        return _("mulai %(jumlah)s %(per)s", jumlah=fmt.rupiah(pay_from), per=unit)
    amount = fmt.rupiah(pay_to or 0)
    if pay_from is None:
        return _("sampai %(jumlah)s %(per)s", jumlah=amount, per=unit)
    return f"{amount} {unit}"


def compared_per_month(pay_from: int | None, pay_to: int | None, period: str | None) -> int | None:
    """The highest pay a month, whole rupiah; None when nothing is told or pay is by the piece."""
    amount = pay_to if pay_to is not None else pay_from
    return None if amount is None or period is None else PayPeriod(period).per_month(amount)
