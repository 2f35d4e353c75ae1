"""Forms about an organisation: its facts, a claim, an invitation, an answer to an officer."""
import re
from typing import Any

from wtforms import ValidationError

from webapp.accounts.identity import normal_email, normal_phone
from webapp.core.i18n import _, _l
from webapp.forms.base import Form, MaxLength, Optional, Required
from webapp.forms.fields import EmailField, PhoneField, RadioField, TextAreaField, TextField
from webapp.reference.regions import find_region

OFFERED = 8
WEB_ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s]+")
BODIES = [("private", _l("Perusahaan, usaha perorangan, koperasi, atau yayasan")),
          ("public", _l("Badan publik: instansi pemerintah, BUMN, atau BUMD"))]
RIGHTS = [("member", _l("Anggota: mengurus lowongan dan lamaran")),
          ("owner", _l("Pemilik: juga mengubah organisasi, mengundang, dan mengeluarkan anggota"))]


def region_field() -> Any:
    """The region as it is typed."""
    return TextField(_l("Kabupaten atau kota"), [
        Required(_l("Tulis nama kabupaten atau kota.")), MaxLength(80)], description=_l("Contoh: Kota Bandung"))


def region_choice() -> Any:
    """Which of several regions of that name is meant."""
    return RadioField(_l("Daerah mana yang dimaksud?"), choices=[], validate_choice=False)


class RegionForm(Form):
    """A region that is typed and, when the words fit several, chosen from a list.

    A form names both fields where its page has them, so that its errors are told in the order of the page.
    """

    region: Any
    region_code: Any
    provinces = False  # whether a whole province may be chosen

    def validate(self, extra_validators: Any = None) -> bool:
        """Also finds the region; `region_code.data` is its code when all is well."""
        valid = super().validate(extra_validators)
        return (bool(self.region.errors) or self._find_region()) and valid

    def _find_region(self) -> bool:
        typed = (self.region.data or "").casefold()
        hits = [hit for hit in find_region(typed, OFFERED) if self.provinces or hit.level != "province"]
        if not hits:
            self.region.errors = [_("Daerah ini tidak ditemukan. Periksa ejaannya, atau tulis kota terdekat.")]
            return False
        meant = [hit for hit in hits if hit.code == self.region_code.data] or [
            hit for hit in hits if typed in (hit.name.casefold(), hit.label.casefold())]
        if len(meant) == 1 or len(hits) == 1:
            self.region_code.data = (meant or hits)[0].code
            return True
        self.region_code.choices = [(hit.code, hit.label) for hit in hits]
        self.region_code.errors = [_("Pilih daerah yang dimaksud.")]
        return False


class OrganisationForm(RegionForm):
    """What an employer says about itself; the NIB is not machine-checked."""

    name = TextField(_l("Nama yang dikenal umum"), [
        Required(_l("Tulis nama organisasi.")), MaxLength(160)], description=_l("Nama ini tampil di lowongan."))
    legal_name = TextField(_l("Nama resmi"), [
        Required(_l("Tulis nama resmi organisasi.")), MaxLength(160)],
        description=_l("Seperti dalam akta atau surat izin. Contoh: PT Maju Bersama"))
    body = RadioField(_l("Bentuk organisasi"), [Required(_l("Pilih bentuk organisasi."))], choices=BODIES)
    nib = TextField(_l("Nomor Induk Berusaha (NIB)"), [MaxLength(20)],
                    description=_l("13 angka. Badan publik boleh mengosongkannya."))
    address = TextAreaField(_l("Alamat"), [Required(_l("Tulis alamat organisasi.")), MaxLength(400)],
                            description=_l("Jalan, nomor, desa atau kelurahan, kecamatan."))
    region, region_code = region_field(), region_choice()
    postcode = TextField(_l("Kode pos"), [Optional()])
    responsible_person = TextField(_l("Penanggung jawab"), [
        Required(_l("Tulis nama orang yang bertanggung jawab.")), MaxLength(120)],
        description=_l("Nama orang yang dapat ditanya petugas. Tidak tampil di halaman umum."))
    phone = PhoneField(_l("Telepon organisasi"), [Required(_l("Tulis nomor telepon organisasi."))])
    website = TextField(_l("Situs web"), [Optional(), MaxLength(200)], description=_l("Contoh: contoh.co.id"))
    about = TextAreaField(_l("Tentang organisasi"), [Optional(), MaxLength(3000)])

    def validate_nib(self, field: TextField) -> None:
        if not field.data and self.body is not None and self.body.data == "private":
            raise ValidationError(_("Tulis NIB. Hanya badan publik boleh mengosongkannya."))
        if field.data and len([letter for letter in field.data if letter.isdigit()]) != 13:
            raise ValidationError(_("NIB terdiri dari 13 angka. Contoh: 1234567890123"))

    def validate_postcode(self, field: TextField) -> None:
        if not re.fullmatch(r"[0-9]{5}", field.data or ""):
            raise ValidationError(_("Kode pos terdiri dari lima angka. Contoh: 40111"))

    def validate_phone(self, field: PhoneField) -> None:
        number = normal_phone(field.data or "")
        if number is None:
            raise ValidationError(_("Nomor ini tidak dapat dipakai. Contoh: 022 4234567 atau 0812 3456 7890"))
        field.data = number

    def validate_website(self, field: TextField) -> None:
        typed = field.data or ""
        address = typed if "://" in typed else f"https://{typed}"
        if not WEB_ADDRESS.fullmatch(address):
            raise ValidationError(_("Tulis alamat situs web. Contoh: contoh.co.id"))
        field.data = address

    def without_checked_facts(self) -> "OrganisationForm":
        """The form while an officer checks, and after: names, number and form of organisation stay as they are."""
        for name in ("name", "legal_name", "body", "nib"):
            delattr(self, name)
        return self


class ClaimForm(Form):
    """Somebody says that they act for an unclaimed organisation."""

    position = TextField(_l("Jabatan Anda di sana"), [Required(_l("Tulis jabatan Anda.")), MaxLength(120)])
    proof = TextAreaField(
        _l("Bagaimana petugas dapat memeriksanya?"),
        [Required(_l("Tulis cara memeriksanya, misalnya nomor kantor atau alamat e-mail kantor.")), MaxLength(2000)],
        description=_l("Contoh: telepon kantor dan minta bicara dengan bagian personalia. Jangan kirim KTP."))


class InviteForm(Form):
    """An invitation by e-mail."""

    email = EmailField(_l("E-mail orang yang diundang"), [Required(_l("Tulis alamat e-mail."))])
    right = RadioField(_l("Hak"), [Required(_l("Pilih hak."))], choices=RIGHTS, default="member")

    def validate_email(self, field: EmailField) -> None:
        found = normal_email(field.data or "")
        if found is None:
            raise ValidationError(_("Alamat e-mail ini tidak dapat dipakai. Contoh: nama@contoh.id"))
        field.data = found


class AnswerForm(Form):
    """What an employer answers to a refusal, a withdrawal or a suspension."""

    answer = TextAreaField(_l("Jawaban Anda kepada petugas"), [
        Required(_l("Tulis jawaban Anda: apa yang sudah diperbaiki, atau apa yang tidak benar.")), MaxLength(2000)])
