"""Forms of matching: what matters more, what is not for me, an invitation and its answer."""
from collections.abc import Sequence

from wtforms import ValidationError

from webapp.core.i18n import _, _l
from webapp.forms.base import Form, MaxLength, Optional, Required
from webapp.forms.fields import BooleanField, CheckboxesField, RadioField, TextAreaField
from webapp.matching.model import Weights
from webapp.matching.weights import CHOICES
from webapp.matching.wording import asks_about_disability
from webapp.vacancies.wording import check, summary

STEPS = (("less", _l("Kurang penting")), ("usual", _l("Seperti biasa")), ("more", _l("Lebih penting")))
CHOOSE = _l("Pilih salah satu.")
PARTS = ("work", "place", "hours", "pay")


class WeightsForm(Form):
    """How much each part counts for this person."""

    work = RadioField(_l("Isi pekerjaan: keterampilan, pengalaman, bidang"), [Required(CHOOSE)], choices=STEPS)
    place = RadioField(_l("Dekat dari tempat yang saya pilih"), [Required(CHOOSE)], choices=STEPS)
    hours = RadioField(_l("Jam kerja yang sesuai"), [Required(CHOOSE)], choices=STEPS)
    pay = RadioField(_l("Upah yang sesuai"), [Required(CHOOSE)], choices=STEPS)
    grouped = BooleanField(_l("Kelompokkan menurut kebutuhan saya"))

    @property
    def weights(self) -> Weights:
        """What was chosen."""
        return Weights(**{part: CHOICES[self[part].data] for part in PARTS})


def chosen(weights: Weights, grouped: bool) -> dict[str, object]:
    """The form's data for these weights."""
    names = {value: name for name, value in CHOICES.items()}
    return {part: names.get(getattr(weights, part), "usual") for part in PARTS} | {"grouped": grouped}


class DislikeForm(Form):
    """One reason why a vacancy is not for this person."""

    reason = RadioField(_l("Apa yang bukan untuk Anda?"), [Required(_l("Pilih satu alasan."))])


class InviteForm(Form):
    """What an employer writes to somebody whom they do not know by name."""

    words = TextAreaField(
        _l("Kata-kata undangan"), [Required(_l("Tulis beberapa kalimat undangan.")), MaxLength(2000)],
        description=_l("Tulis mengapa orang ini cocok dan apa langkah berikutnya."))

    def validate_words(self, field: TextAreaField) -> None:
        """The same words are refused as in a vacancy, and questions about disability as well."""
        said = [_("“%(kata)s”: %(alasan)s", kata=group.findings[0].quote, alasan=group.why)
                for group in summary(check(field.data or "", "words"))]
        if asks_about_disability(field.data or ""):
            said.append(_("Jangan tanyakan disabilitas, kesehatan, atau kebutuhan. "
                          "Hal itu dibicarakan bila orangnya mau."))
        if said:
            raise ValidationError(" ".join(said[:3]))


class AcceptForm(Form):
    """What the invited person lets this employer read."""

    show = CheckboxesField(_l("Yang boleh dibaca pemberi kerja ini"), [Optional()])
    agree_contact = BooleanField("", [Required(_l("Centang persetujuan ini untuk menerima undangan."))])
    agree_show = BooleanField("")

    def ask(self, facts: Sequence[tuple[str, str]], contact: str, shown: str) -> None:
        """The facts and the words of both consents; the words never name a fact."""
        self.show.choices = facts
        self.agree_contact.label.text, self.agree_show.label.text = contact, shown

    def validate(self, extra_validators: object = None) -> bool:
        """What is shown needs a consent of its own."""
        valid = super().validate(extra_validators)
        if self.show.data and not self.agree_show.data:
            self.agree_show.errors = [_("Centang persetujuan ini, atau kosongkan pilihan di atas.")]
            return False
        return valid
