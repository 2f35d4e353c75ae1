"""States of an application, of an interview and of an offer, with every allowed step in one table."""
from enum import StrEnum

from webapp.core.i18n import _


class ApplicationState(StrEnum):
    """Where an application stands (issue §8)."""

    RECEIVED = "received"
    IN_REVIEW = "in_review"
    INVITED = "invited"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    PLACED = "placed"
    NOT_TAKEN = "not_taken"
    WITHDRAWN = "withdrawn"

    @property
    def label(self) -> str:
        """The state in words."""
        return {
            ApplicationState.RECEIVED: _("Diterima"), ApplicationState.IN_REVIEW: _("Sedang dibaca"),
            ApplicationState.INVITED: _("Diundang wawancara"), ApplicationState.OFFERED: _("Mendapat tawaran"),
            ApplicationState.ACCEPTED: _("Tawaran diterima"), ApplicationState.PLACED: _("Mulai bekerja"),
            ApplicationState.NOT_TAKEN: _("Tidak dilanjutkan"), ApplicationState.WITHDRAWN: _("Ditarik"),
        }[self]


S = ApplicationState
EMPLOYER_STEPS: dict[ApplicationState, tuple[ApplicationState, ...]] = {
    S.RECEIVED: (S.IN_REVIEW, S.INVITED, S.OFFERED, S.NOT_TAKEN),
    S.IN_REVIEW: (S.INVITED, S.OFFERED, S.NOT_TAKEN),
    S.INVITED: (S.INVITED, S.OFFERED, S.NOT_TAKEN),
    S.OFFERED: (S.NOT_TAKEN,),
    S.ACCEPTED: (S.PLACED, S.NOT_TAKEN),
    S.PLACED: (),
    S.NOT_TAKEN: (S.IN_REVIEW,),  # taken up again: undo
    S.WITHDRAWN: (),
}
SEEKER_STEPS: dict[ApplicationState, tuple[ApplicationState, ...]] = {
    S.RECEIVED: (S.WITHDRAWN,), S.IN_REVIEW: (S.WITHDRAWN,), S.INVITED: (S.WITHDRAWN,),
    S.OFFERED: (S.ACCEPTED, S.WITHDRAWN), S.ACCEPTED: (S.WITHDRAWN,), S.PLACED: (), S.NOT_TAKEN: (), S.WITHDRAWN: (),
}
OPEN_STATES = (S.RECEIVED, S.IN_REVIEW, S.INVITED, S.OFFERED, S.ACCEPTED)


class InterviewForm(StrEnum):
    """How an interview is held."""

    IN_PERSON = "in_person"
    VIDEO = "video"
    VIDEO_SIGN = "video_sign"  # with a sign-language interpreter
    VIDEO_TEXT = "video_text"  # with captions
    VOICE = "voice"
    TEXT_CHAT = "text_chat"

    @property
    def label(self) -> str:
        """In words."""
        return {
            InterviewForm.IN_PERSON: _("Tatap muka"), InterviewForm.VIDEO: _("Panggilan video"),
            InterviewForm.VIDEO_SIGN: _("Panggilan video dengan juru bahasa isyarat"),
            InterviewForm.VIDEO_TEXT: _("Panggilan video dengan takarir"),
            InterviewForm.VOICE: _("Panggilan suara"), InterviewForm.TEXT_CHAT: _("Obrolan teks"),
        }[self]


class InterviewState(StrEnum):
    """What the person answered to an interview."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    OTHER_ASKED = "other_asked"  # another time or way
    DECLINED = "declined"
    REPLACED = "replaced"  # by a newer proposal

    @property
    def own_label(self) -> str:
        """In words, as the person reads it who was invited."""
        return {
            InterviewState.PROPOSED: _("Belum Anda jawab"), InterviewState.ACCEPTED: _("Anda akan hadir"),
            InterviewState.OTHER_ASKED: _("Anda meminta waktu atau cara lain"),
            InterviewState.DECLINED: _("Anda tidak dapat hadir"),
            InterviewState.REPLACED: _("Diganti undangan baru"),
        }[self]

    @property
    def label(self) -> str:
        """In words, as everybody else reads it."""
        return {
            InterviewState.PROPOSED: _("Menunggu jawaban pelamar"), InterviewState.ACCEPTED: _("Pelamar akan hadir"),
            InterviewState.OTHER_ASKED: _("Pelamar meminta waktu atau cara lain"),
            InterviewState.DECLINED: _("Pelamar tidak dapat hadir"),
            InterviewState.REPLACED: _("Diganti undangan baru"),
        }[self]


class OfferState(StrEnum):
    """What became of an offer."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TAKEN_BACK = "taken_back"


class Side(StrEnum):
    """Who is asked how it goes after a placement."""

    SEEKER = "seeker"
    EMPLOYER = "employer"
    OFFICER = "officer"

    @property
    def label(self) -> str:
        """In words."""
        return {Side.SEEKER: _("Pekerja"), Side.EMPLOYER: _("Pemberi kerja"), Side.OFFICER: _("Petugas ULD")}[self]
