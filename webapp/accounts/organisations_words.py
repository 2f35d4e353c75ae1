"""Sentences about an organisation's verification."""
from collections.abc import Iterable

from markupsafe import Markup

from webapp.accounts.organisations_queries import Event, OrganisationView
from webapp.accounts.states import OrganisationStatus
from webapp.core.formats import fmt
from webapp.core.i18n import _
from webapp.web.words import words

S = OrganisationStatus
TAG = {S.VERIFIED: "ok", S.WAITING: "wait", S.REFUSED: "danger", S.WITHDRAWN: "danger", S.SUSPENDED: "danger"}


def rights(owner: bool) -> str:
    """The right of a member in a word."""
    return _("Pemilik") if owner else _("Anggota")


def next_step(organisation: OrganisationView) -> str:
    """What the status means for the employer, and what to do."""
    return {
        S.UNCLAIMED: _("Belum ada orang yang bertindak untuk organisasi ini."),
        S.UNVERIFIED: _("Petugas belum memeriksa organisasi ini. Lowongan Anda menunggu petugas sebelum tayang."),
        S.WAITING: _("Petugas sedang memeriksa. Nama dan NIB tidak dapat diubah selama itu."),
        S.VERIFIED: _("Petugas sudah memeriksa organisasi ini. Lowongan Anda langsung tayang."),
        S.REFUSED: _("Petugas belum dapat memverifikasi organisasi ini. Baca alasannya, perbaiki, lalu jawab."),
        S.WITHDRAWN: _("Petugas mencabut verifikasi. Lowongan baru menunggu petugas. Baca alasannya, lalu jawab."),
        S.SUSPENDED: _("Organisasi ini tidak terlihat oleh umum dan lamaran tidak dapat dibuka. "
                       "Baca alasannya, lalu jawab."),
    }[organisation.status]


def event_title(event: Event) -> str:
    """What happened, in a few words."""
    if event.is_answer:
        return _("Jawaban dari pemberi kerja")
    if event.before == S.UNCLAIMED:
        return _("Klaim diterima")
    if event.after == S.UNCLAIMED:
        return _("Pengurus terakhir menghapus akunnya")
    return {
        S.WAITING: _("Verifikasi diminta") if event.before != S.SUSPENDED else _("Penangguhan diakhiri"),
        S.VERIFIED: _("Terverifikasi"), S.REFUSED: _("Verifikasi ditolak"), S.WITHDRAWN: _("Verifikasi dicabut"),
        S.SUSPENDED: _("Ditangguhkan"),
    }.get(event.after, event.after.label)


def history_lines(events: Iterable[Event], officers: bool = False) -> list[tuple[str, str, str]]:
    """For `timeline`: when, what, the words. Officers also read who did it and how it was checked."""
    lines: list[tuple[str, str, str]] = []
    for event in events:
        said = [words(event.reason or "")]
        if officers:
            said += [_("Cara memeriksa: %(cara)s", cara=words(event.how)) if event.how else "",
                     _("Oleh %(orang)s.", orang=event.who) if event.who else ""]
        lines.append((fmt.datetime(event.at), event_title(event), Markup(" ").join(one for one in said if one)))
    return lines
