"""Sentences about a vacancy that several pages use."""
from collections.abc import Callable, Iterable

from webapp.accounts.states import OrganisationStatus
from webapp.core.formats import fmt
from webapp.core.i18n import _
from webapp.vacancies.queries.cards import VacancyCard
from webapp.vacancies.states import VacancyState
from webapp.web.names import tell_apart


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
    """Words for the link of each card; equal ones also say place and closing date, if need be their number."""
    shown = list(cards)
    closing = [_("tutup %(tanggal)s", tanggal=fmt.date(card.closes_on)) if card.closes_on else "" for card in shown]
    ids = [card.id for card in shown]
    told = tell_apart([name(card) for card in shown], ids, [card.place for card in shown], closing)
    return dict(zip(ids, told, strict=True))
