"""Forms of the receiving side: invite, offer, begin, refuse, forward."""
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from wtforms import ValidationError

from webapp.applications.actions.receiver import Proposal
from webapp.applications.states import InterviewForm
from webapp.applications.words import ANSWERS, answer_in_words, request_in_words
from webapp.core import clock
from webapp.core.i18n import _, _l
from webapp.forms.base import Form, MaxLength, Optional, Required
from webapp.forms.fields import DateField, LineField, RadioField, SelectField, TextAreaField, TextField, choices_of
from webapp.forms.times import TimeField
from webapp.reference.vocabulary import vocabulary

FARTHEST = timedelta(days=365)
LONGEST_BACK = timedelta(days=180)
SHORTEST, LONGEST = 10, 480
WORDS_NEEDED = {"other", "skills-missing", "other-position"}


def form_choices() -> list[tuple[str, str]]:
    """How an interview may be held, in words."""
    return [(form, form.label) for form in InterviewForm]


class InviteForm(Form):
    """An interview; `invite_form` adds one answer for each accommodation that was asked for."""

    form = RadioField(_l("Cara wawancara"), [Required(_l("Pilih cara wawancara."))], choices=form_choices)
    day = DateField(_l("Tanggal"), [Required(_l("Tulis tanggal wawancara."))],
                    description=_l("Contoh: 21-11-2026 atau 21 November 2026"))
    at = TimeField(_l("Jam"), [Required(_l("Tulis jam wawancara."))], description=_l("Contoh: 09.30"))
    minutes = TextField(_l("Lama dalam menit"), [Required(_l("Tulis lama wawancara dalam menit."))])
    place = TextAreaField(
        _l("Alamat, tautan, atau nomor"), [Required(_l("Tulis di mana wawancara diadakan.")), MaxLength(1000)],
        description=_l("Alamat dengan petunjuk jalan, tautan panggilan video, nomor telepon, atau nama aplikasi teks."))
    contact_name = TextField(
        _l("Nama orang yang dapat dihubungi"), [Required(_l("Tulis nama orang yang dapat dihubungi.")), MaxLength(120)],
        description=_l("Orang ini menjawab pertanyaan tentang wawancara dan akomodasi."))
    contact_reach = LineField(
        _l("Cara menghubunginya"), [Required(_l("Tulis cara menghubunginya, juga lewat teks.")), MaxLength(200)],
        description=_l("Sebut juga cara lewat teks, misalnya e-mail atau WhatsApp."))
    note = TextAreaField(_l("Yang perlu diketahui sebelumnya"), [Optional(), MaxLength(2000)],
                         description=_l("Misalnya siapa yang hadir, bentuk tes, dan bahan yang perlu dibawa."))
    zone: ZoneInfo = clock.JAKARTA
    requests: Sequence[dict[str, str]] = ()

    @property
    def starts_at(self) -> datetime:
        """When it begins, in the zone of the workplace."""
        day: Any = self.day.data
        return datetime.combine(day, self.at.moment, self.zone)

    def validate(self, extra_validators: Any = None) -> bool:
        """Beyond each field: the moment lies ahead, and a "no" is explained."""
        valid = super().validate(extra_validators)
        for field, wrong in self._wrong():
            if not field.errors:
                field.errors, valid = [wrong], False
        return valid

    def _wrong(self) -> list[tuple[Any, str]]:
        found: list[tuple[Any, str]] = []
        minutes = self.minutes.data or ""
        if not (minutes.isascii() and minutes.isdigit() and SHORTEST <= int(minutes[:6]) <= LONGEST):
            found.append((self.minutes, _("Tulis lama antara 10 dan 480 menit, misalnya 45.")))
        if self.day.data and not self.at.errors:
            if self.starts_at <= clock.now():
                found.append((self.day, _("Waktu ini sudah lewat. Pilih tanggal dan jam yang akan datang.")))
            elif self.starts_at > clock.now() + FARTHEST:
                found.append((self.day, _("Tanggal ini lebih dari satu tahun lagi. Periksa tahunnya.")))
        for n in range(len(self.requests)):
            if self[f"answer_{n}"].data in ("no", "other") and not self[f"note_{n}"].data:
                found.append((self[f"note_{n}"], _("Tulis cara lain yang ada, atau alasannya.")))
        return found

    def proposal(self) -> Proposal:
        """What the form says."""
        answers = [{**request, "answer": self[f"answer_{n}"].data, "note": self[f"note_{n}"].data or ""}
                   for n, request in enumerate(self.requests)]
        for answer in answers:
            answer["words"] = request_in_words(answer["code"], answer["words"])
        return Proposal(
            InterviewForm(self.form.data), self.starts_at, int(self.minutes.data or 0), self.place.data or "",
            self.contact_name.data or "", self.contact_reach.data or "", answers, self.note.data or "")


def invite_form(requests: Sequence[dict[str, str]], zone: str, earlier: dict[str, Any]) -> Any:
    """The invitation for an applicant who asked for these accommodations; begins as the earlier one was."""
    data, answers = {"minutes": "45"} | earlier, earlier.get("answers", {})
    fields: dict[str, Any] = {"zone": ZoneInfo(zone), "requests": tuple(requests)}
    for n, request in enumerate(requests):
        words = request_in_words(request["code"], request["words"])
        fields[f"answer_{n}"] = RadioField(
            words, [Required(_("Jawab akomodasi ini: %(apa)s", apa=words))],
            choices=[(code, answer_in_words(code)) for code in ANSWERS])
        fields[f"note_{n}"] = TextAreaField(_("Keterangan tentang: %(apa)s", apa=words), [Optional(), MaxLength(500)])
        data[f"answer_{n}"], data[f"note_{n}"] = answers.get(words, (None, ""))
    made: type[InviteForm] = type("InviteFormWithRequests", (InviteForm,), fields)
    return made.of_request(data=data)


def contracts() -> list[tuple[str, Any]]:
    """Kinds of contract, with an empty choice first."""
    return choices_of(vocabulary().contract_types.values(), empty=_("Belum ditentukan"))


class OfferForm(Form):
    """What is offered."""

    start = DateField(_l("Tanggal mulai"), [Required(_l("Tulis tanggal mulai kerja."))],
                      description=_l("Contoh: 1-12-2026"))
    contract = SelectField(_l("Jenis kontrak"), [Optional()], choices=contracts)
    pay = TextField(_l("Upah"), [Required(_l("Tulis upah yang ditawarkan.")), MaxLength(200)],
                    description=_l("Contoh: Rp3.000.000 per bulan, kotor"))
    hours = LineField(_l("Hari dan jam kerja"), [Required(_l("Tulis hari dan jam kerja.")), MaxLength(200)])
    accommodations = TextAreaField(
        _l("Akomodasi yang disiapkan"), [Optional(), MaxLength(2000)],
        description=_l("Apa yang sudah siap pada hari pertama, dan siapa yang mengurusnya."))
    words = TextAreaField(_l("Pesan untuk pelamar"), [Optional(), MaxLength(2000)])

    def validate_start(self, field: Any) -> None:
        """Not long ago and not far ahead."""
        check_start(field.data, back=timedelta(0))

    def content(self) -> dict[str, Any]:
        """As it is kept."""
        start: Any = self.start.data
        return {"start": start.isoformat(), "contract": self.contract.data or "", "pay": self.pay.data,
                "hours": self.hours.data, "accommodations": self.accommodations.data or "",
                "words": self.words.data or ""}


class PlaceForm(Form):
    """The first day of work."""

    starts_on = DateField(_l("Hari pertama bekerja"), [Required(_l("Tulis hari pertama bekerja."))],
                          description=_l("Contoh: 1-12-2026"))

    def validate_starts_on(self, field: Any) -> None:
        """At most half a year ago, at most a year ahead."""
        check_start(field.data, back=LONGEST_BACK)


def check_start(day: date, *, back: timedelta) -> None:
    """ValidationError with a sentence when a first day cannot be meant."""
    if day < clock.today() - back:
        raise ValidationError(_("Tanggal ini sudah terlalu lama lewat. Periksa hari, bulan, dan tahunnya."))
    if day > clock.today() + FARTHEST:
        raise ValidationError(_("Tanggal ini lebih dari satu tahun lagi. Periksa tahunnya."))


def reasons() -> list[tuple[str, Any]]:
    """Reasons of a refusal."""
    return choices_of(vocabulary().refusal_reasons.values())


class RefuseForm(Form):
    """Why an application is not taken further; the person reads it."""

    reason = RadioField(_l("Alasan"), [Required(_l("Pilih alasannya."))], choices=reasons)
    words = TextAreaField(_l("Penjelasan untuk pelamar"), [Optional(), MaxLength(2000)],
                          description=_l("Pelamar membaca penjelasan ini. Tulis dengan jelas dan sopan."))

    def validate(self, extra_validators: Any = None) -> bool:
        """Some reasons say nothing without words."""
        valid = super().validate(extra_validators)
        if self.reason.data in WORDS_NEEDED and not self.words.data:
            self.words.errors, valid = [_("Tulis penjelasannya untuk alasan ini.")], False
        return valid


class ForwardForm(Form):
    """How an officer passed an application on."""

    how = TextAreaField(_l("Bagaimana lamaran diteruskan?"), [
        Required(_l("Tulis kepada siapa dan lewat apa lamaran diteruskan.")), MaxLength(500)],
        description=_l("Contoh: lewat e-mail ke bagian personalia. Pelamar membaca tulisan ini."))
