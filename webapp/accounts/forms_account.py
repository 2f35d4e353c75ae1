"""Forms of one's own account."""
from wtforms import ValidationError

from webapp.accounts.contact_ways import CONTACT_WAYS, within_reach
from webapp.accounts.forms import NEW_PASSWORD, PASSWORD_HINT, good_email, good_password
from webapp.accounts.identity import normal_phone
from webapp.core.i18n import LANGUAGES, _, _l
from webapp.forms.base import Form, MaxLength, Optional, Required
from webapp.forms.fields import (
    BooleanField,
    CheckboxesField,
    EmailField,
    HiddenField,
    PasswordField,
    PhoneField,
    RadioField,
    TextAreaField,
    TextField,
)


class NameForm(Form):
    """How a person is called, and the language of mail and notices."""

    full_name = TextField(
        _l("Nama lengkap"), [Required(_l("Tulis nama lengkap Anda. Satu kata juga boleh.")), MaxLength(120)],
        render_kw={"autocomplete": "name"})
    nickname = TextField(_l("Nama panggilan"), [Optional(), MaxLength(60)], render_kw={"autocomplete": "nickname"})
    language = RadioField(_l("Bahasa surat dan pemberitahuan"), choices=list(LANGUAGES.items()))


class ContactForm(Form):
    """How a person wants to be contacted."""

    contact_how = CheckboxesField(_l("Cara menghubungi saya"), [within_reach], choices=list(CONTACT_WAYS.items()))
    contact_note = TextAreaField(
        _l("Catatan"), [Optional(), MaxLength(500)],
        description=_l(
            "Misalnya: tulis dahulu sebelum menelepon. Ini dibaca oleh ULD dan pemberi kerja yang Anda izinkan."))


class ProofForm(Form):
    """A change of how one signs in needs a proof."""

    proof = PasswordField(
        _l("Kata sandi sekarang, atau satu kode pemulihan"),
        [Required(_l("Tulis kata sandi Anda sekarang, atau satu kode pemulihan."))],
        render_kw={"autocomplete": "current-password"})


class ChangePasswordForm(ProofForm):
    """A new password."""

    password = PasswordField(
        _l("Kata sandi baru"), [Required(_l("Tulis kata sandi baru sepanjang 8 huruf atau lebih.")), good_password],
        description=PASSWORD_HINT, render_kw=NEW_PASSWORD)


class ChangeEmailForm(ProofForm):
    """Another address; it counts once it is proven."""

    email = EmailField(_l("E-mail baru"), [Required(_l("Tulis alamat e-mail baru.")), good_email])


class ChangePhoneForm(ProofForm):
    """Another number."""

    phone = PhoneField(_l("Nomor telepon baru"), [Required(_l("Tulis nomor telepon baru."))])

    def validate_phone(self, field: PhoneField) -> None:
        found = normal_phone(field.data or "")
        if found is None:
            raise ValidationError(_("Tulis nomor telepon seperti 0812 3456 7890."))
        field.data = found


class EraseForm(ProofForm):
    """The last step before erasure."""

    sure = BooleanField(_l("Saya mengerti bahwa ini tidak dapat dibatalkan"), [Required(_l(
        "Centang bahwa Anda mengerti, atau kembali tanpa menghapus."))])


class AuthenticatorForm(Form):
    """The first code of a new authenticator."""

    secret = HiddenField()
    code = TextField(
        _l("Kode enam angka dari aplikasi"), [Required(_l("Tulis kode enam angka dari aplikasi pengaman."))],
        render_kw={"autocomplete": "one-time-code", "inputmode": "numeric"})
