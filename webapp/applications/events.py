"""What happens to an application, in words for the person and for the receiving side."""
from enum import StrEnum

from webapp.core.i18n import _


class Event(StrEnum):
    """A line of the timeline."""

    SENT = "sent"
    HANDED_OVER = "handed_over"  # the organisation was claimed: the employer reads it from now on
    TAKEN_OVER = "taken_over"  # nobody acts for the organisation any more: the ULD reads it from now on
    FORWARDED = "forwarded"  # by the ULD's officer, by hand
    IN_REVIEW = "in_review"
    INVITED = "invited"
    INTERVIEW_ACCEPTED = "interview_accepted"
    INTERVIEW_OTHER = "interview_other"
    INTERVIEW_DECLINED = "interview_declined"
    OFFERED = "offered"
    OFFER_ACCEPTED = "offer_accepted"
    OFFER_DECLINED = "offer_declined"
    PLACED = "placed"
    NOT_TAKEN = "not_taken"
    TAKEN_UP = "taken_up"
    WITHDRAWN = "withdrawn"
    FACTS_CLOSED = "facts_closed"
    REQUESTS_CLOSED = "requests_closed"
    ERASED = "erased"


def title(kind: str, mine: bool, first_day: str) -> str:
    """The line in words; `mine` when the person who applied reads it. `first_day` of work, where one was noted."""
    event = Event(kind)
    if event is Event.PLACED and first_day:
        return (_("Hari pertama kerja Anda dicatat: %(tanggal)s", tanggal=first_day) if mine
                else _("Hari pertama pelamar dicatat: %(tanggal)s", tanggal=first_day))
    return _for_person(event) if mine else _for_receiver(event)


def _for_person(event: Event) -> str:
    return {
        Event.SENT: _("Anda mengirim lamaran"), Event.HANDED_OVER: _("Pemberi kerja sekarang membaca sendiri"),
        Event.TAKEN_OVER: _("Pemberi kerja tidak mempunyai pengurus lagi: petugas ULD membaca lamaran Anda"),
        Event.FORWARDED: _("Petugas meneruskan lamaran ke pemberi kerja"),
        Event.IN_REVIEW: _("Lamaran sedang dibaca"), Event.INVITED: _("Anda diundang wawancara"),
        Event.INTERVIEW_ACCEPTED: _("Anda menerima undangan wawancara"),
        Event.INTERVIEW_OTHER: _("Anda meminta waktu atau cara lain"),
        Event.INTERVIEW_DECLINED: _("Anda menolak undangan wawancara"), Event.OFFERED: _("Anda mendapat tawaran kerja"),
        Event.OFFER_ACCEPTED: _("Anda menerima tawaran kerja"), Event.OFFER_DECLINED: _("Anda menolak tawaran kerja"),
        Event.PLACED: _("Anda mulai bekerja"), Event.NOT_TAKEN: _("Lamaran tidak dilanjutkan"),
        Event.TAKEN_UP: _("Lamaran dibuka lagi"), Event.WITHDRAWN: _("Anda menarik lamaran"),
        Event.FACTS_CLOSED: _("Anda menarik keterangan yang ditunjukkan"),
        Event.REQUESTS_CLOSED: _("Anda menarik permintaan akomodasi"), Event.ERASED: _("Anda menghapus data"),
    }[event]


def _for_receiver(event: Event) -> str:
    return {
        Event.SENT: _("Lamaran diterima"), Event.HANDED_OVER: _("Diserahkan dari ULD ke pemberi kerja"),
        Event.TAKEN_OVER: _("Pindah ke ULD: pemberi kerja tidak mempunyai pengurus lagi"),
        Event.FORWARDED: _("Diteruskan ke pemberi kerja"), Event.IN_REVIEW: _("Mulai dibaca"),
        Event.INVITED: _("Pelamar diundang wawancara"), Event.INTERVIEW_ACCEPTED: _("Pelamar menerima undangan"),
        Event.INTERVIEW_OTHER: _("Pelamar meminta waktu atau cara lain"),
        Event.INTERVIEW_DECLINED: _("Pelamar menolak undangan"), Event.OFFERED: _("Tawaran kerja dikirim"),
        Event.OFFER_ACCEPTED: _("Pelamar menerima tawaran"), Event.OFFER_DECLINED: _("Pelamar menolak tawaran"),
        Event.PLACED: _("Pelamar mulai bekerja"), Event.NOT_TAKEN: _("Tidak dilanjutkan"),
        Event.TAKEN_UP: _("Dibuka lagi"), Event.WITHDRAWN: _("Pelamar menarik lamaran"),
        Event.FACTS_CLOSED: _("Pelamar menarik keterangan yang ditunjukkan"),
        Event.REQUESTS_CLOSED: _("Pelamar menarik permintaan akomodasi"),
        Event.ERASED: _("Pelamar menghapus datanya"),
    }[event]
