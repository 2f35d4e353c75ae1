"""The forms of the editor's steps whose questions are the same for every vacancy."""
from typing import Any

from wtforms import ValidationError

from webapp.core import clock
from webapp.core.i18n import _, _l
from webapp.forms.base import Between, Form, MaxLength, Optional, Required
from webapp.forms.fields import (
    DateField,
    IntegerField,
    LineField,
    RadioField,
    RupiahField,
    SelectField,
    TextAreaField,
    TextField,
    choices_of,
)
from webapp.reference.vocabulary import vocabulary
from webapp.vacancies.actions.steps import latest_closing
from webapp.vacancies.states import Hours, PayPeriod, WorkMode

NO_EDUCATION, WELCOME, ESSENTIAL = "tidak", "diutamakan", "wajib"
AMOUNT, AGREEMENT = "jumlah", "kesepakatan"


def labels(states: Any, empty: Any = None) -> list[tuple[str, Any]]:
    """Choices from one of our StrEnums with `.label`."""
    return ([("", empty)] if empty is not None else []) + [(state.value, state.label) for state in states]


def language_choices() -> list[tuple[str, Any]]:
    """In which language a vacancy is written."""
    return [("id", _("Bahasa Indonesia")), ("en", _("Bahasa Inggris"))]


class JobForm(Form):
    """Name of the work and its tasks."""

    title = TextField(_l("Nama pekerjaan"), [Required(_l("Tulis nama pekerjaan.")), MaxLength(160)],
                      description=_l("Contoh: Penjahit baju seragam"))
    tasks = TextAreaField(
        _l("Tugas"), [Required(_l("Tulis tugas pekerjaan ini.")), MaxLength(6000)],
        description=_l("Tulis apa yang dikerjakan setiap hari, satu tugas satu baris. "
                       "Jangan tulis umur, jenis kelamin, atau penampilan."))
    language = SelectField(_l("Bahasa yang Anda pakai di atas"), choices=language_choices, default="id")


class OrganisationForm(JobForm):
    """The first step for who acts for several organisations."""

    organisation = RadioField(_l("Organisasi"), [Required(_l("Pilih organisasi."))], coerce=int)


class EducationForm(Form):
    """Education only if needed; why, when the work cannot do without it."""

    needed = RadioField(_l("Apakah pekerjaan ini perlu pendidikan tertentu?"), choices=lambda: [
        (NO_EDUCATION, _("Tidak perlu")), (WELCOME, _("Lebih baik ada, tetapi tidak wajib")), (ESSENTIAL, _("Wajib"))],
        validators=[Required(_l("Pilih salah satu jawaban."))])
    level = SelectField(_l("Jenjang"), choices=lambda: choices_of(
        vocabulary().education_levels.values(), _("Pilih jenjang")))
    programmes = TextAreaField(_l("Jurusan"), [Optional(), MaxLength(600)],
                               description=_l("Satu jurusan satu baris. Kosongkan jika semua jurusan boleh."))
    reason = TextAreaField(_l("Mengapa wajib?"), [MaxLength(600)],
                           description=_l("Isi jika wajib. Contoh: Peraturan meminta perawat berijazah D3."))

    def validate_level(self, field: Any) -> None:
        if not field.data and self.needed.data in (WELCOME, ESSENTIAL):
            raise ValidationError(_("Pilih jenjang, atau pilih “Tidak perlu”."))

    def validate_reason(self, field: Any) -> None:
        if self.needed.data == ESSENTIAL and not field.data:
            raise ValidationError(_("Tulis mengapa pekerjaan ini tidak dapat dilakukan tanpa ijazah itu."))


class PayForm(Form):
    """Pay, hours, contract and how many people."""

    kind = RadioField(_l("Upah"), choices=lambda: [
        (AMOUNT, _("Saya tulis jumlahnya")), (AGREEMENT, _("Menurut kesepakatan"))],
        validators=[Required(_l("Pilih cara menyebut upah."))],
        description=_l("Lowongan dengan jumlah upah lebih mudah dipilih."))
    pay_from = RupiahField(_l("Upah kotor paling rendah, dalam rupiah"), description=_l("Contoh: 2.500.000"))
    pay_to = RupiahField(_l("Upah kotor paling tinggi, dalam rupiah"), [Optional()])
    pay_period = SelectField(_l("Upah ini untuk"), choices=lambda: labels(PayPeriod), default="month")
    hours = RadioField(_l("Jam kerja"), [Required(_l("Pilih jam kerja."))], choices=lambda: labels(Hours))
    hours_per_week = IntegerField(_l("Jam dalam seminggu"), [
        Optional(), Between(1, 60)])
    hours_note = LineField(_l("Hari dan jam"), [Optional(), MaxLength(200)],
                           description=_l("Contoh: Senin sampai Jumat, 08.00 sampai 16.00"))
    contract_code = SelectField(
        _l("Jenis kontrak"), [Optional()],
        choices=lambda: choices_of(vocabulary().contract_types.values(), _("Pilih jenis kontrak")))
    positions = IntegerField(_l("Berapa orang yang dicari?"), [
        Required(_l("Tulis jumlah orang.")), Between(1, 10_000)])

    def validate_pay_from(self, field: Any) -> None:
        if self.kind.data == AMOUNT and not field.errors and field.data is None and self.pay_to.data is None:
            raise ValidationError(_("Tulis jumlah upah, atau pilih “Menurut kesepakatan”."))
        self._more_than_nothing(field)

    def validate_pay_to(self, field: Any) -> None:
        self._more_than_nothing(field)
        if field.data is not None and self.pay_from.data is not None and field.data < self.pay_from.data:
            raise ValidationError(_("Upah paling tinggi harus sama dengan atau lebih dari upah paling rendah."))

    def _more_than_nothing(self, field: Any) -> None:
        if self.kind.data == AMOUNT and field.data == 0:
            raise ValidationError(_("Tulis jumlah yang lebih dari nol, atau pilih “Menurut kesepakatan”."))


class PlaceForm(Form):
    """Where the work is done."""

    work_mode = RadioField(_l("Di mana pekerjaan dilakukan?"), [Required(_l("Pilih di mana pekerjaan dilakukan."))],
                           choices=lambda: labels(WorkMode))
    workplace = RadioField(_l("Tempat kerja"), validate_choice=False)

    def validate_workplace(self, field: Any) -> None:
        known = [choice[0] for choice in field.iter_choices()]
        if field.data not in known and (field.data or self.work_mode.data != WorkMode.REMOTE):
            raise ValidationError(_("Pilih tempat kerja, atau tambahkan tempat kerja baru."))


class ApplyForm(Form):
    """How to apply, the employer's own questions, until when, and when an answer comes."""

    closes_on = DateField(_l("Tanggal tutup"), [Required(_l("Tulis tanggal tutup seperti 21-11-2026."))],
                          description=_l("Contoh: 21-11-2026 atau 21 November 2026. "
                                         "Lowongan tutup pukul 24.00 hari itu."))
    reply_days = SelectField(_l("Anda menjawab pelamar dalam"), coerce=int, choices=lambda: [
        (3, _("3 hari")), (7, _("7 hari")), (14, _("14 hari")), (0, _("Belum dapat berjanji"))], default=7)
    question_1 = LineField(_l("Pertanyaan 1 untuk pelamar"), [Optional(), MaxLength(200)],
                           description=_l("Tanyakan hanya yang perlu untuk pekerjaan. Jangan tanyakan kesehatan."))
    question_2 = LineField(_l("Pertanyaan 2 untuk pelamar"), [Optional(), MaxLength(200)])
    question_3 = LineField(_l("Pertanyaan 3 untuk pelamar"), [Optional(), MaxLength(200)])
    how_to_apply = TextAreaField(
        _l("Cara lain untuk melamar"), [Optional(), MaxLength(1000)],
        description=_l("Pelamar selalu dapat melamar lewat situs ini. Tulis di sini jika ada cara lain."))

    def validate_closes_on(self, field: Any) -> None:
        if field.data is None:
            return
        if field.data < clock.today():
            raise ValidationError(_("Tanggal tutup sudah lewat. Tulis hari ini atau sesudahnya."))
        if field.data > latest_closing():
            raise ValidationError(_("Tulis tanggal dalam satu tahun ke depan."))

    @property
    def questions(self) -> list[str]:
        """The questions that were written, in order."""
        return [field.data for field in (self.question_1, self.question_2, self.question_3) if field.data]
