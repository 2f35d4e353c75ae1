"""`/komponen`: every macro of `templates/components` in each of its states; development only."""
from types import SimpleNamespace
from typing import Any

from flask import request
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response
from wtforms import FieldList

from webapp.access.rules import anyone
from webapp.core.i18n import _, _l
from webapp.forms.base import Form, MaxLength, Optional, Required
from webapp.forms.fields import (
    BooleanField,
    CheckboxesField,
    DateField,
    EmailField,
    FileField,
    PasswordField,
    PhoneField,
    RadioField,
    RupiahField,
    SelectField,
    TextAreaField,
    TextField,
)
from webapp.web.feature import Feature
from webapp.web.page import page

gallery = Feature("gallery", __name__)

CHOICES = [("tulis", _l("Pesan tertulis")), ("wa", "WhatsApp"), ("telepon", _l("Telepon"))]


class SampleForm(Form):
    """One field of each kind; empty required fields show the errors."""

    name = TextField(_l("Nama lengkap"), [Required(_l("Tulis nama Anda."))])
    email = EmailField(_l("Alamat e-mail"), [Optional()])
    phone = PhoneField(_l("Nomor telepon"), [Required(_l("Tulis nomor telepon Anda, misalnya 0812 3456 7890."))])
    password = PasswordField(_l("Kata sandi"))
    born = DateField(_l("Tanggal mulai bekerja"), description=_l("Contoh: 21-11-2026 atau 21 November 2026."))
    pay = RupiahField(_l("Upah per bulan dalam rupiah"), [Optional()])
    region = SelectField(_l("Wilayah"), choices=[("", _l("Pilih wilayah")), ("3171", "Jakarta Pusat")])
    about = TextAreaField(_l("Tentang pekerjaan Anda"), [Optional(), MaxLength(400)])
    contact = RadioField(_l("Cara menghubungi Anda"), [Required(_l("Pilih satu cara."))], choices=CHOICES)
    ways = CheckboxesField(_l("Cara lain"), [Required(_l("Pilih paling sedikit satu."))], choices=CHOICES)
    needs = CheckboxesField(_l("Akomodasi"), choices={
        "Waktu": [("jam", _l("Jam kerja lentur"))],
        "Alat": [("pl", _l("Pembaca layar")), ("kursi", _l("Kursi khusus"))]})
    links = FieldList(TextField(_l("Alamat karya"), [Required(_l("Tulis alamat karya Anda."))]), min_entries=1)
    file = FileField(_l("Berkas CV"), [Optional()])
    agree = BooleanField(_l("Saya berusia 18 tahun atau lebih"), [Required(_l("Beri tanda bila sudah 18 tahun."))])


@gallery.get("/komponen", access=anyone)
def components() -> Response:
    """The macros without errors."""
    return page("gallery/components.html", h1=_("Komponen"), form=SampleForm(prefix="a"), **samples())


@gallery.get("/komponen/kesalahan", access=anyone)
def components_wrong() -> Response:
    """A form that came back: error summary, messages at the fields, the typed text kept."""
    return form_page(MultiDict({"a-email": "sari@", "a-links-0": ""}), 200)


@gallery.post("/komponen", access=anyone)
def try_components() -> Response:
    """The same answer to what was really typed, as a page or into the place of the old one."""
    return form_page(request.form, 422)


def form_page(sent: MultiDict[str, str], status: int) -> Response:
    """The sample form with what was sent and what is wrong with it."""
    form = SampleForm(sent, prefix="a")
    form.validate()
    return page("gallery/form.html", h1=_("Formulir contoh"), form=form, block="page", status=status,
                back=("/komponen", _("Kembali ke komponen")))


def samples() -> dict[str, Any]:
    """Things that pages hand to macros."""
    return {
        "pages": SimpleNamespace(number=2, pages_capped=7, href=lambda n: f"/komponen?halaman={n}"),
        "reach": SimpleNamespace(ways=("WhatsApp",), phone="+62 812-3456-7890", email="", note="Tulis dulu, ya."),
        "messages": [
            SimpleNamespace(sender="PT Contoh Maju", when="20 November 2026", mine=False,
                            text="Selamat pagi, Ibu Sari.\nApakah hari Selasa cocok untuk wawancara?"),
            SimpleNamespace(sender="Sari", when="21 November 2026", mine=True,
                            text="Selamat pagi. Selasa cocok, setelah pukul 10.00."),
        ],
    }
