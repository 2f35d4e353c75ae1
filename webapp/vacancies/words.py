"""Sentences about a vacancy that several pages use."""
from collections import Counter
from collections.abc import Callable, Iterable

from webapp.accounts.states import OrganisationStatus
from webapp.core.formats import fmt
from webapp.core.i18n import _
from webapp.vacancies.queries.cards import VacancyCard
from webapp.vacancies.states import VacancyState


def employer_status(status: str) -> str:
    """What the site knows about an employer, in a sentence."""
    if status == OrganisationStatus.VERIFIED:
        return _("Pemberi kerja ini sudah diperiksa oleh petugas.")
    if status == OrganisationStatus.UNCLAIMED:
        return _("Belum diklaim: belum ada orang dari pemberi kerja ini di situs ini. "
                 "Lamaran dikirim ke unit layanan disabilitas (ULD) setempat.")
    return _("Pemberi kerja ini belum diperiksa oleh petugas.")


def why_closed(card: VacancyCard) -> str | None:
    """Why nobody can apply now, in words; None while the vacancy is open."""
    if card.is_open:
        return None
    return {
        VacancyState.PUBLISHED: _("Lowongan ini sudah lewat tanggal tutupnya. Anda tidak dapat melamar lagi."),
        VacancyState.PAUSED: _("Lowongan ini sedang dijeda oleh pemberi kerja. Anda belum dapat melamar."),
        VacancyState.FILLED: _("Lowongan ini sudah terisi. Anda tidak dapat melamar lagi."),
        VacancyState.CLOSED: _("Lowongan ini sudah ditutup. Anda tidak dapat melamar lagi."),
        VacancyState.SUSPENDED: _("Lowongan ini ditangguhkan oleh petugas dan tidak terlihat oleh umum."),
        VacancyState.WAITING: _("Lowongan ini menunggu pemeriksaan petugas dan belum terlihat oleh umum."),
    }.get(VacancyState(card.state), _("Ini konsep. Orang lain belum dapat melihatnya."))


def link_names(cards: Iterable[VacancyCard], name: Callable[[VacancyCard], str]) -> dict[int, str]:
    """Words for the link of each card; equal ones also get what tells them apart: place, closing date, number."""
    shown = list(cards)
    names = {card.id: name(card) for card in shown}
    for detail in (_place, _closing, _number):
        often = Counter(names.values())
        details: dict[str, set[str]] = {}
        for card in shown:
            details.setdefault(names[card.id], set()).add(detail(card))
        for card in shown:
            if often[said := names[card.id]] > 1 and len(details[said]) > 1 and detail(card):
                names[card.id] = f"{said}, {detail(card)}"
    return names


def _place(card: VacancyCard) -> str:
    return card.place


def _closing(card: VacancyCard) -> str:
    return _("tutup %(tanggal)s", tanggal=fmt.date(card.closes_on)) if card.closes_on else ""


def _number(card: VacancyCard) -> str:
    return _("nomor %(nomor)s", nomor=card.id)
