"""Forms of the profile's pages about the person and the work they look for."""
from typing import Any

from wtforms import ValidationError

from webapp.accounts.contact_ways import CONTACT_WAYS, within_reach
from webapp.core import clock
from webapp.core.i18n import _, _l
from webapp.forms.base import Between, Form, MaxLength, Optional, Required
from webapp.forms.fields import (
    BooleanField,
    CheckboxesField,
    IntegerField,
    LineField,
    RadioField,
    RupiahField,
    SelectField,
    TextAreaField,
    TextField,
    choices_of,
)
from webapp.profiles.states import LanguageLevel, SkillLevel, WishedHours, WishedRemote
from webapp.reference.pay_periods import PayPeriod
from webapp.reference.vocabulary import vocabulary

OLDEST_YEAR = 1940


def a_year(_form: Any, field: Any) -> None:
    """A validator: a year that a working life can hold."""
    latest = clock.today().year + 6
    if field.data is not None and not OLDEST_YEAR <= field.data <= latest:
        raise ValidationError(_("Tulis tahun dengan empat angka, misalnya 2021."))


def labelled(values: Any, empty: Any = None) -> list[tuple[str, str]]:
    """Choices from an enum with labels; its labels are in the language of the page."""
    first = [] if empty is None else [("", str(empty))]
    return first + [(str(value.value), value.label) for value in values]


class NameForm(Form):
    """Who I am and how to reach me."""

    full_name = TextField(
        _l("Nama lengkap"), [Required(_l("Tulis nama lengkap Anda. Satu kata juga boleh.")), MaxLength(120)],
        render_kw={"autocomplete": "name"})
    nickname = TextField(_l("Nama panggilan"), [Optional(), MaxLength(60)], render_kw={"autocomplete": "nickname"})
    contact_how = CheckboxesField(
        _l("Bagaimana sebaiknya kami menghubungi Anda?"),
        [Required(_l("Pilih sedikitnya satu cara untuk menghubungi Anda.")), within_reach],
        choices=list(CONTACT_WAYS.items()),
        description=_l("Boleh lebih dari satu. Tidak ada langkah di sini yang mewajibkan telepon suara."))
    contact_note = LineField(
        _l("Catatan tentang menghubungi Anda"), [Optional(), MaxLength(500)],
        description=_l("Contoh: nama dan nomor pendamping, jam yang baik, mohon tulis kalimat pendek."))


class SummaryForm(Form):
    """What I do, in one line and in my own words."""

    headline = LineField(
        _l("Satu kalimat tentang diri Anda"), [Optional(), MaxLength(160)],
        description=_l("Contoh: Penjahit rumahan, teliti dengan pesanan kecil."))
    about = TextAreaField(
        _l("Cerita singkat"), [Optional(), MaxLength(2000)],
        description=_l("Apa yang Anda kuasai dan sukai? Tidak perlu menyebut disabilitas."))


class PlacesForm(Form):
    """How far, and from home or not."""

    remote = RadioField(_l("Di mana Anda mau bekerja?"), [Optional()])
    distance_km = IntegerField(
        _l("Paling jauh dari tempat tinggal, dalam kilometer"), [Optional(), Between(1, 2000)],
        description=_l("Kami menghitung jarak antarpusat kota atau kabupaten."))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.remote.choices = labelled(WishedRemote, _("Belum saya tentukan"))


class HoursForm(Form):
    """How much work, for what pay, from when."""

    hours = RadioField(_l("Berapa banyak Anda mau bekerja?"), [Optional()])
    hours_per_week = IntegerField(_l("Paling banyak jam kerja seminggu"), [Optional(), Between(1, 60)])
    pay_min = RupiahField(
        _l("Upah yang Anda harapkan, dalam rupiah"), [Optional()],
        description=_l("Contoh: 2.500.000. Upah kotor, sebelum potongan. Lowongan di bawahnya tetap Anda lihat."))
    pay_period = SelectField(_l("Upah itu untuk"))
    available = TextField(
        _l("Mulai kapan Anda bisa bekerja?"), [Optional(), MaxLength(120)],
        description=_l("Contoh: segera, atau mulai Februari."))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.hours.choices = labelled(WishedHours, _("Belum saya tentukan"))
        self.pay_period.choices = labelled(PayPeriod)

    def validate_pay_min(self, field: Any) -> None:
        if field.data is not None and not 0 < field.data <= 2_000_000_000:
            raise ValidationError(_("Tulis upah yang lebih dari nol. Periksa banyaknya angka nol."))


class OwnSkillForm(Form):
    """A skill that the list does not know."""

    words = TextField(_l("Keterampilan dengan kata-kata Anda sendiri"), [
        Required(_l("Tulis nama keterampilannya, misalnya: membuat wayang kulit.")), MaxLength(80)])


class LanguageForm(Form):
    """A language and its level."""

    language = SelectField(_l("Bahasa"), [Required(_l("Pilih sebuah bahasa."))])
    level = RadioField(_l("Seberapa baik?"), [Required(_l("Pilih seberapa baik Anda memakai bahasa ini."))])

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        spoken = sorted(vocabulary().languages.values(), key=lambda one: (not one.signed, one.code not in ("id", "en")))
        self.language.choices = choices_of(spoken, _("Pilih bahasa lisan atau bahasa isyarat"))
        self.level.choices = labelled(LanguageLevel)


class ExperienceForm(Form):
    """A job, also an unpaid one."""

    title = TextField(_l("Pekerjaan"), [Required(_l("Tulis pekerjaan Anda, misalnya: penjahit.")), MaxLength(120)])
    employer = TextField(
        _l("Tempat"), [Optional(), MaxLength(160)],
        description=_l("Perusahaan, keluarga, organisasi, atau usaha sendiri."))
    from_year = IntegerField(_l("Mulai tahun"), [Optional(), a_year])
    to_year = IntegerField(
        _l("Sampai tahun"), [Optional(), a_year], description=_l("Kosongkan bila masih berjalan."))
    tasks = TextAreaField(_l("Apa saja yang Anda kerjakan?"), [Optional(), MaxLength(2000)])

    def validate_to_year(self, field: Any) -> None:
        began = self.from_year.data
        if field.data is not None and isinstance(began, int) and field.data < began:
            raise ValidationError(_("Tahun selesai tidak boleh sebelum tahun mulai."))


class EducationForm(Form):
    """A school or a training."""

    level = SelectField(_l("Jenjang"), [Required(_l("Pilih jenjang pendidikan."))])
    programme = TextField(
        _l("Jurusan atau nama pelatihan"), [Optional(), MaxLength(160)],
        description=_l("Contoh: Tata Busana, atau kursus komputer bicara."))
    school = TextField(_l("Sekolah atau lembaga"), [Optional(), MaxLength(160)])
    year = IntegerField(_l("Tahun terakhir"), [Optional(), a_year])
    finished = BooleanField(_l("Selesai, dengan ijazah atau sertifikat"))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.level.choices = choices_of(vocabulary().education_levels.values(), _("Pilih jenjang"))


def levels_form(names: dict[int, str]) -> type[Form]:
    """A form with one question for each skill: row → name."""
    fields = {
        f"level_{row}": RadioField(name, [Optional()], choices=labelled(SkillLevel)) for row, name in names.items()}
    return type("LevelsForm", (Form,), fields)


class CvForm(Form):
    """What goes into the CV; one field a heading is made by `cv_form`."""


def cv_form(groups: dict[str, list[tuple[str, str]]]) -> type[CvForm]:
    """A form with one group of check boxes for each heading of the CV."""
    fields = {f"part_{n}": CheckboxesField(heading, choices=items) for n, (heading, items) in enumerate(groups.items())}
    return type("ChosenCvForm", (CvForm,), fields)
