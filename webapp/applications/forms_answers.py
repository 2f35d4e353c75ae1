"""Forms with which people answer: interviews, offers, messages, follow-ups."""
from collections.abc import Mapping
from typing import Any

from webapp.applications.states import InterviewState
from webapp.core.i18n import _, _l
from webapp.forms.base import Form, MaxLength, Optional, Required
from webapp.forms.fields import RadioField, TextAreaField


class MessageForm(Form):
    """One message to the other side."""

    body = TextAreaField(_l("Pesan"), [Required(_l("Tulis pesan Anda.")), MaxLength(4000)])


class WordsForm(Form):
    """A few words that may be left out."""

    words = TextAreaField(_l("Pesan"), [Optional(), MaxLength(2000)])


class InterviewAnswerForm(Form):
    """Accept, ask for another time or way, or decline."""

    answer = RadioField(_l("Apakah Anda akan hadir?"), [Required(_l("Pilih salah satu jawaban."))], choices=(
        (InterviewState.ACCEPTED, _l("Saya akan hadir")),
        (InterviewState.OTHER_ASKED, _l("Saya meminta waktu atau cara lain")),
        (InterviewState.DECLINED, _l("Saya tidak dapat hadir"))))
    words = TextAreaField(
        _l("Pesan untuk pemberi kerja"), [Optional(), MaxLength(2000)],
        description=_l("Kalau meminta waktu atau cara lain, tulis waktu dan cara yang cocok untuk Anda."))

    def validate(self, extra_validators: Any = None) -> bool:
        """Who asks for something else says what."""
        valid = super().validate(extra_validators)
        if self.answer.data == InterviewState.OTHER_ASKED and not self.words.data:
            self.words.errors, valid = [_("Tulis waktu atau cara yang cocok untuk Anda.")], False
        return valid


class OfferAnswerForm(Form):
    """Accept or decline an offer."""

    answer = RadioField(_l("Jawaban Anda"), [Required(_l("Pilih terima atau tolak."))], choices=(
        ("accept", _l("Saya menerima tawaran ini")), ("decline", _l("Saya menolak tawaran ini"))))
    words = TextAreaField(_l("Pesan untuk pemberi kerja"), [Optional(), MaxLength(2000)])


class FollowUpForm(Form):
    """How it goes after a placement."""

    still = RadioField(_l("Apakah orang ini masih bekerja di sana?"), [Required(_l("Pilih salah satu jawaban."))],
                       choices=(("yes", _l("Ya")), ("no", _l("Tidak lagi")), ("unknown", _l("Tidak tahu"))))
    how = RadioField(_l("Bagaimana keadaannya?"), [Required(_l("Pilih salah satu keadaan."))], choices=(
        ("good", _l("Berjalan baik")), ("some", _l("Ada kesulitan kecil")), ("help", _l("Perlu bantuan ULD"))))
    words = TextAreaField(_l("Cerita dengan kata-kata sendiri"), [Optional(), MaxLength(2000)],
                          description=_l("Misalnya akomodasi yang berjalan baik atau yang belum ada."))


def still_in_words(code: str) -> str:
    """The answer about still working there."""
    return {"yes": _("Masih bekerja"), "no": _("Tidak bekerja lagi"), "unknown": _("Tidak tahu")}.get(code, code)


def how_in_words(code: str) -> str:
    """The answer about how it goes."""
    known = {"good": _("Berjalan baik"), "some": _("Ada kesulitan kecil"), "help": _("Perlu bantuan ULD")}
    return known.get(code, code)


def asks_for_help(answer: Mapping[str, str] | None) -> bool:
    """Whether this answer asks the ULD for help."""
    return answer is not None and answer.get("how") == "help"
