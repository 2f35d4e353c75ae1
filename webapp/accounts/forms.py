"""Forms of signing up and signing in. Paste and password managers work: fields have the names that they know."""
from typing import Any

from wtforms import ValidationError

from webapp.accounts.identity import normal_email, read_identity
from webapp.accounts.passwords import what_is_wrong
from webapp.core.i18n import _, _l
from webapp.forms.base import Form, MaxLength, Optional, Required
from webapp.forms.fields import BooleanField, EmailField, HiddenField, PasswordField, TextField

NEW_PASSWORD = {"autocomplete": "new-password"}
PASSWORD_HINT = _l("8 huruf atau lebih. Boleh disalin-tempel dari pengelola kata sandi.")


def good_password(form: Any, field: Any) -> None:
    """A validator for new passwords."""
    wrong = what_is_wrong(field.data or "", getattr(getattr(form, "identity", None), "data", "") or "")
    if wrong:
        raise ValidationError(wrong)


def good_email(_form: Any, field: Any) -> None:
    """A validator for addresses; `field.data` becomes the normal form."""
    found = normal_email(field.data)
    if found is None:
        raise ValidationError(_("Tulis alamat e-mail yang lengkap, misalnya nama@contoh.id."))
    field.data = found


class SignUpForm(Form):
    """`/daftar`: one page."""

    full_name = TextField(
        _l("Nama lengkap"), [Required(_l("Tulis nama lengkap Anda. Satu kata juga boleh.")), MaxLength(120)],
        render_kw={"autocomplete": "name"})
    nickname = TextField(_l("Nama panggilan"), [Optional(), MaxLength(60)], render_kw={"autocomplete": "nickname"})
    identity = TextField(
        _l("E-mail atau nomor telepon"), [Required(_l("Tulis e-mail atau nomor telepon Anda.")), MaxLength(254)],
        description=_l(
            "Dengan ini Anda masuk. Nomor telepon langsung dapat dipakai; ke e-mail kami kirim surat dahulu."),
        render_kw={"autocomplete": "username"})
    password = PasswordField(
        _l("Kata sandi"), [Required(_l("Tulis kata sandi sepanjang 8 huruf atau lebih.")), good_password],
        description=PASSWORD_HINT, render_kw=NEW_PASSWORD)
    adult = BooleanField(_l("Saya berumur 18 tahun atau lebih"), [Required(_l(
        "Centang bila Anda berumur 18 tahun atau lebih. Bila belum, kami senang membantu: datanglah bersama orang tua "
        "atau wali ke Unit Layanan Disabilitas (ULD). Umur 15–17 tahun didaftarkan oleh petugas."))])

    def validate_identity(self, field: Any) -> None:
        if read_identity(field.data) is None:
            raise ValidationError(
                _("Tulis e-mail seperti nama@contoh.id, atau nomor telepon seperti 0812 3456 7890."))


class SignInForm(Form):
    """`/masuk`."""

    identity = TextField(
        _l("E-mail atau nomor telepon"), [Required(_l("Tulis e-mail atau nomor telepon Anda."))],
        render_kw={"autocomplete": "username"})
    password = PasswordField(
        _l("Kata sandi"), [Required(_l("Tulis kata sandi Anda."))], render_kw={"autocomplete": "current-password"})
    shared = BooleanField(_l("Ini komputer bersama"))
    lanjut = HiddenField()


class CodeSignInForm(Form):
    """`/masuk/pemulihan`: a recovery code instead of the password."""

    identity = TextField(
        _l("E-mail atau nomor telepon"), [Required(_l("Tulis e-mail atau nomor telepon Anda."))],
        render_kw={"autocomplete": "username"})
    code = TextField(
        _l("Kode pemulihan"), [Required(_l("Tulis salah satu kode pemulihan Anda."))],
        description=_l("Contoh: k7mpr-3xqvt. Huruf besar, spasi, dan tanda hubung tidak penting."),
        render_kw={"autocomplete": "off"})
    shared = BooleanField(_l("Ini komputer bersama"))
    lanjut = HiddenField()


class EmailForm(Form):
    """Where to send a link."""

    email = EmailField(_l("E-mail"), [Required(_l("Tulis alamat e-mail Anda.")), good_email])


class NewPasswordForm(Form):
    """A new password, after a reset link."""

    password = PasswordField(
        _l("Kata sandi baru"), [Required(_l("Tulis kata sandi baru sepanjang 8 huruf atau lebih.")), good_password],
        description=PASSWORD_HINT, render_kw=NEW_PASSWORD)


class SixDigitsForm(Form):
    """The second step."""

    code = TextField(
        _l("Kode"), [Required(_l("Tulis kode enam angka, atau salah satu kode pemulihan."))],
        render_kw={"autocomplete": "one-time-code"})
