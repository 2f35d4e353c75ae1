"""Forms of the desk: decisions with reasons, reports and their answers."""
from typing import Any

from wtforms import ValidationError

from webapp.accounts.identity import read_identity
from webapp.accounts.organisations_forms import RegionForm, region_choice, region_field
from webapp.core.i18n import _, _l
from webapp.desk.words import HOW_CHECKED, REASONS, WAYS
from webapp.forms.base import Form, MaxLength, Optional, Required
from webapp.forms.fields import BooleanField, EmailField, HiddenField, RadioField, TextAreaField, TextField


class CheckedForm(Form):
    """How an organisation was checked."""

    how = RadioField(_l("Bagaimana Anda memeriksanya?"), [Required(_l("Pilih cara memeriksa."))],
                     choices=list(HOW_CHECKED.items()))
    checked = TextAreaField(
        _l("Nomor atau dokumen yang dipakai"),
        [Required(_l("Tulis nomor atau dokumen yang Anda pakai.")), MaxLength(1000)],
        description=_l("Hanya petugas yang membacanya."))

    def in_words(self) -> str:
        """Both answers in one text, as it is kept."""
        return f"{HOW_CHECKED[str(self.how.data)]}: {self.checked.data}"


class ClaimCheckedForm(CheckedForm):
    """The same for a claim."""

    verified = BooleanField(_l("Organisasi ini sekaligus sudah saya periksa: jadikan terverifikasi"))


class StopForm(Form):
    """A decision against an organisation, with the reason that its people read."""

    decision = RadioField(_l("Keputusan"), [Required(_l("Pilih keputusan."))], choices=[])
    reason = TextAreaField(_l("Alasan"), [Required(_l("Tulis alasannya.")), MaxLength(2000)],
                           description=_l("Pemberi kerja membaca alasan ini dan dapat menjawab."))


class ReasonForm(Form):
    """A reason alone; the button says what it is for."""

    reason = TextAreaField(_l("Alasan"), [Required(_l("Tulis alasannya.")), MaxLength(2000)],
                           description=_l("Orang yang terkait membaca alasan ini."))


class WordingForm(Form):
    """What an officer says to words that an employer keeps."""

    accept = RadioField(_l("Apakah pekerjaan ini memang memerlukannya?"), [Required(_l("Pilih ya atau tidak."))],
                        choices=[("ya", _l("Ya, kalimat ini boleh tetap")),
                                 ("tidak", _l("Tidak, kalimat ini diganti"))])
    answer = TextAreaField(_l("Penjelasan untuk pemberi kerja"), [MaxLength(1000)],
                           description=_l("Wajib bila kalimat ini harus diganti."))

    def validate_answer(self, field: TextAreaField) -> None:
        if self.accept.data == "tidak" and not field.data:
            raise ValidationError(_("Tulis mengapa kalimat ini harus diganti."))


class ReportForm(Form):
    """"Laporkan": a reason, own words, and if one likes a contact; no proof."""

    tentang = HiddenField()
    id = HiddenField()
    reason = RadioField(_l("Apa masalahnya?"), [Required(_l("Pilih masalahnya."))], choices=list(REASONS.items()))
    words = TextAreaField(_l("Ceritakan dengan kata-kata Anda"), [
        Required(_l("Tulis apa yang terjadi.")), MaxLength(4000)],
        description=_l("Bukti tidak wajib. Jangan menulis kata sandi."))
    region = TextField(_l("Kabupaten atau kota Anda"), [Optional(), MaxLength(80)],
                       description=_l("Supaya petugas di daerah Anda yang menjawab. Contoh: Kota Bandung"))
    contact = TextField(_l("E-mail atau nomor telepon untuk menjawab Anda"), [Optional(), MaxLength(200)],
                        description=_l("Tanpa ini Anda tetap dapat membaca jawaban dengan nomor laporan."))


    def about_access(self) -> None:
        """A complaint about accessibility needs no list of reasons, only what could not be used."""
        self.reason.data = "access"
        self.words.label.text = _("Apa yang tidak dapat Anda pakai?")
        self.words.description = _("Sebutkan halamannya dan alat bantu Anda, misalnya TalkBack. Boleh singkat.")


class ComplaintForm(Form):
    """What somebody told an officer by telephone, by mail or in person."""

    way = RadioField(_l("Bagaimana pengaduan ini disampaikan?"), [Required(_l("Pilih cara pengaduan disampaikan."))],
                     choices=list(WAYS.items()))
    about = RadioField(_l("Tentang apa?"), [Required(_l("Pilih tentang apa pengaduan ini."))], choices=[
        ("access", _l("Aksesibilitas situs ini")), ("other", _l("Hal lain"))])
    words = TextAreaField(_l("Apa yang disampaikan"), [Required(_l("Tulis apa yang disampaikan.")), MaxLength(3800)],
                          description=_l("Tulis kata-kata orang itu. Jangan menulis diagnosis bila tidak perlu."))
    contact = TextField(_l("E-mail atau nomor telepon untuk menjawab"), [Optional(), MaxLength(200)],
                        description=_l("Tanpa ini orang itu tetap dapat membaca jawaban dengan nomor laporan."))


class CodeForm(Form):
    """The number of a report."""

    nomor = TextField(_l("Nomor laporan"), [Required(_l("Tulis nomor laporan.")), MaxLength(40)],
                      description=_l("Contoh: k7mp-r3xq-vt29"))


class AnswerReportForm(Form):
    """An officer's answer to a report."""

    outcome = RadioField(_l("Hasil"), [Required(_l("Pilih hasilnya."))], choices=[
        ("accepted", _l("Laporan ini benar dan sudah ditindaklanjuti")),
        ("refused", _l("Tidak ada yang perlu ditindaklanjuti"))])
    answer = TextAreaField(_l("Jawaban untuk pelapor"), [Required(_l("Tulis jawaban.")), MaxLength(3000)])


class RecoveryForm(Form):
    """For whom a sign-in code is made."""

    identity = TextField(_l("E-mail atau nomor telepon orang itu"), [
        Required(_l("Tulis e-mail atau nomor telepon yang dipakai orang itu untuk masuk.")), MaxLength(254)])
    sure = BooleanField(_l("Saya sudah memeriksa bahwa ini benar orangnya"), [
        Required(_l("Periksa dulu orangnya, lalu centang kotak ini."))])

    def validate_identity(self, field: TextField) -> None:
        if read_identity(field.data or "") is None:
            raise ValidationError(_("Tulis alamat e-mail atau nomor telepon. Contoh: nama@contoh.id"))


class UldForm(RegionForm):
    """A new disability service unit; of a city, a regency or a whole province."""

    provinces = True
    name = TextField(_l("Nama ULD"), [Required(_l("Tulis nama ULD.")), MaxLength(160)],
                     description=_l("Contoh: ULD Ketenagakerjaan Kota Bandung"))
    region, region_code = region_field(), region_choice()
    phone = TextField(_l("Telepon"), [Optional(), MaxLength(20)])

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.region.label.text = _("Kabupaten, kota, atau provinsi")


class OfficerForm(Form):
    """Whom to invite as an officer."""

    email = EmailField(_l("E-mail petugas"), [Required(_l("Tulis alamat e-mail."))])

    def validate_email(self, field: EmailField) -> None:
        found = read_identity(field.data or "")
        if found is None or found.email is None:
            raise ValidationError(_("Alamat e-mail ini tidak dapat dipakai. Contoh: nama@contoh.id"))
        field.data = found.email
