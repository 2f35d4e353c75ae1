"""The pages on which an application is written."""
from collections.abc import Sequence
from typing import Any

from webapp.applications.files import CheckedFile, Refused, check_file
from webapp.core.i18n import _, _l
from webapp.forms.base import Form, MaxLength, Optional, Required
from webapp.forms.fields import BooleanField, CheckboxesField, FileField, RadioField, TextAreaField

LONGEST_LETTER, LONGEST_ANSWER, LONGEST_WORDS = 4000, 2000, 1000
CV_WAYS = (("profile", _l("CV dari profil saya")), ("file", _l("Berkas PDF atau DOCX")), ("none", _l("Tanpa CV")))


class LetterForm(Form):
    """Letter, the employer's questions (added by `letter_form`), which CV, and the file when it is one.

    `needs_file` says whether a file must come with this page; `checked` is the sound one that came.
    """

    letter = TextAreaField(
        _l("Surat lamaran"), [Optional(), MaxLength(LONGEST_LETTER)],
        description=_l("Beberapa kalimat sudah cukup: apa yang Anda bisa, dan mengapa Anda mau pekerjaan ini."))
    cv = RadioField(_l("CV yang dikirim"), [Required(_l("Pilih CV dari profil, berkas, atau tanpa CV."))],
                    choices=CV_WAYS)
    file = FileField(_l("Berkas CV"), description=_l(
        "PDF atau DOCX, paling besar 2 MB, tanpa kata sandi, makro, atau program di dalamnya. "
        "Berkas disimpan tersandi."))
    needs_file = True
    checked: CheckedFile | None = None

    def validate(self, extra_validators: Any = None) -> bool:
        """A file is kept only when it was chosen as the CV, is sound, and nothing else has to be mended."""
        valid = super().validate(extra_validators)
        why = self._wrong_file(valid)
        self.file.errors = [why] if why else []
        return valid and not why

    def _wrong_file(self, valid: bool) -> str:
        sent, wanted = self.file.data, self.cv.data == "file"
        if sent is None or not sent.filename:
            return _("Pilih berkas, atau pilih CV dari profil.") if wanted and self.needs_file else ""
        if not wanted:
            return _("Pilih “Berkas PDF atau DOCX” di atas dan pilih berkasnya sekali lagi, "
                     "atau lanjutkan tanpa berkas.")
        try:
            self.checked = check_file(sent.stream.read(), sent.filename)
        except Refused as error:
            return str(error)
        return "" if valid else _("Pilih berkas ini sekali lagi: isian lain masih perlu diperbaiki.")


def letter_form(questions: Sequence[str], content: dict[str, Any]) -> Any:
    """The first page for these questions, filled from the draft; an answer stays with its own question."""
    answers = dict(content.get("answered", []))
    fields = {f"answer_{n}": TextAreaField(question, [Optional(), MaxLength(LONGEST_ANSWER)])
              for n, question in enumerate(questions)}
    data = {"letter": content.get("letter"), "cv": content.get("cv")}
    data |= {f"answer_{n}": answers.get(question) for n, question in enumerate(questions)}
    made: type[LetterForm] = type("LetterFormWithQuestions", (LetterForm,), fields)
    return made.of_request(data=data)


class RequestsForm(Form):
    """What is needed in the selection, and what this employer may read; both empty unless chosen."""

    mine = CheckboxesField(_l("Dari profil Anda"), [Optional()])
    others = CheckboxesField(_l("Akomodasi lain"), [Optional()])
    request_words = TextAreaField(
        _l("Akomodasi dengan kata-kata sendiri"), [Optional(), MaxLength(LONGEST_WORDS)])
    agree_requests = BooleanField(_l("Saya setuju permintaan ini dibaca."))
    show = CheckboxesField(_l("Yang boleh dibaca pemberi kerja ini"), [Optional()])
    agree_show = BooleanField(_l("Saya setuju hal yang dipilih ditunjukkan."))

    def validate(self, extra_validators: Any = None) -> bool:
        """What is chosen needs its consent, each its own."""
        valid = super().validate(extra_validators)
        asked = bool(self.mine.data or self.others.data or self.request_words.data)
        if asked and not self.agree_requests.data:
            self.agree_requests.errors = [_("Centang persetujuan ini, atau kosongkan permintaan akomodasi.")]
            valid = False
        if self.show.data and not self.agree_show.data:
            # Often nobody ticked them here: they come from earlier choices, and the page was sent as it was.
            self.agree_show.errors = [_(
                "%(n)s hal di atas tercentang. Centang persetujuan ini agar ditunjukkan, atau hapus centangnya.",
                n=len(self.show.data))]
            valid = False
        return valid
