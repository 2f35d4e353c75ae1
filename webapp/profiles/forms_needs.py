"""Forms about abilities, tools, needs and kinds (each asks its consent), about who sees a profile, and disclosures."""
from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from wtforms import ValidationError

from webapp.core import clock
from webapp.core.i18n import _, _l
from webapp.forms.base import Form, MaxLength, Optional, Required
from webapp.forms.fields import (
    BooleanField,
    CheckboxesField,
    DateField,
    LineField,
    RadioField,
    TextAreaField,
    TextField,
    choices_of,
)
from webapp.profiles.states import Answer, Visibility
from webapp.reference.vocabulary import vocabulary

LONGEST_OWN_NEED = 200
MOST_OWN_NEEDS = 10


class ConsentForm(Form):
    """A form whose answers are kept only with a consent; `given` says that it is in force already.

    A form names `consent` after its answers, as its page does, so that its errors are told in the order of the page.
    """

    consent: Any
    given = False

    def ask_consent(self, wording: str, given: bool) -> None:
        """The words of the box; no box when the consent is in force."""
        self.consent.label.text, self.given = wording, given

    def holds_something(self) -> bool:
        """Whether there is an answer that needs the consent."""
        raise NotImplementedError

    def validate(self, extra_validators: Any = None) -> bool:
        """Also: what needs a consent has one."""
        valid = super().validate(extra_validators)
        if not self.given and not self.consent.data and self.holds_something():
            self.consent.errors = [_("Centang persetujuan ini agar jawaban disimpan, atau pilih Lewati.")]
            return False
        return valid


class AbilitiesForm(ConsentForm):
    """One page of questions about functions; the fields are made by `abilities_form`."""

    codes: tuple[str, ...] = ()

    def answers(self) -> dict[str, tuple[str, str]]:
        """Function → (answer, own words)."""
        return {code: (self[f"answer_{code}"].data or "", self[f"words_{code}"].data or "") for code in self.codes}

    def holds_something(self) -> bool:
        return any(words or answer not in ("", Answer.NOT_SAID) for answer, words in self.answers().values())

    def validate(self, extra_validators: Any = None) -> bool:
        """Also: words of one's own go with an answer."""
        valid = super().validate(extra_validators)
        for code, (answer, words) in self.answers().items():
            if words and not answer and not self[f"answer_{code}"].errors:
                self[f"answer_{code}"].errors = [_("Pilih satu jawaban, atau kosongkan kata-kata Anda.")]
                valid = False
        return valid


def abilities_form(codes: Iterable[str]) -> type[AbilitiesForm]:
    """A form with an answer and own words for each of these functions."""
    fields: dict[str, Any] = {"codes": tuple(codes)}
    answers = [*((str(answer), answer.label) for answer in Answer if answer is not Answer.NOT_SAID),
               ("", _("Belum saya jawab")), (str(Answer.NOT_SAID), Answer.NOT_SAID.label)]
    for code in fields["codes"]:
        function = vocabulary().functions[code]
        fields[f"answer_{code}"] = RadioField(
            function.question, [Optional()], choices=answers, description=function.explanation)
        fields[f"words_{code}"] = LineField(
            _("Dengan kata-kata sendiri: %(fungsi)s", fungsi=function.name), [Optional(), MaxLength(300)])
    fields["consent"] = BooleanField()
    return type("ChosenAbilitiesForm", (AbilitiesForm,), fields)


class NeedsForm(ConsentForm):
    """Tools or accommodations: from the list, found by search, and in own words."""

    needs = CheckboxesField(_l("Pilihan Anda"))
    q = TextField(_l("Cari yang lain"), [Optional(), MaxLength(80)])
    own_words = TextAreaField(
        _l("Dengan kata-kata sendiri"), [Optional(), MaxLength(2000)], description=_l("Satu kebutuhan setiap baris."))
    consent = BooleanField()

    def lines(self) -> list[str]:
        """The own words, one need a line, each once."""
        lines = (" ".join(line.split()) for line in (self.own_words.data or "").splitlines())
        return list(dict.fromkeys(line for line in lines if line))

    def holds_something(self) -> bool:
        return bool(self.needs.data or self.lines())

    def validate_own_words(self, _field: Any) -> None:
        if len(self.lines()) > MOST_OWN_NEEDS:
            raise ValidationError(_("Tulis paling banyak %(n)s baris.", n=MOST_OWN_NEEDS))
        if any(len(line) > LONGEST_OWN_NEED for line in self.lines()):
            raise ValidationError(_("Persingkat: paling banyak %(n)s huruf setiap baris.", n=LONGEST_OWN_NEED))


class KindsForm(ConsentForm):
    """The four kinds of the law, several allowed, none needed."""

    kinds = CheckboxesField(_l("Ragam disabilitas"), description=_l("Boleh lebih dari satu. Boleh dikosongkan."))
    consent = BooleanField()

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.kinds.choices = choices_of(vocabulary().disability_kinds.values())

    def holds_something(self) -> bool:
        return bool(self.kinds.data)


class VisibilityForm(Form):
    """Who may see the profile."""

    visibility = RadioField(
        _l("Siapa yang boleh melihat profil Anda?"), [Required(_l("Pilih siapa yang boleh melihat profil Anda."))])

    def offer(self, steps: Iterable[Visibility]) -> None:
        """The steps that this person may choose."""
        self.visibility.choices = [(str(step), step.label) for step in steps]


class DisclosureForm(Form):
    """What is shown, until when."""

    items = CheckboxesField(_l("Apa yang boleh ditampilkan?"), [Required(_l("Pilih sedikitnya satu hal."))])
    until = DateField(
        _l("Sampai tanggal"), [Optional()],
        description=_l("Contoh: 31-12-2027. Kosongkan bila berlaku sampai Anda menariknya."))
    consent = BooleanField(validators=[Required(_l("Centang persetujuan ini, atau kembali tanpa menyimpan."))])

    def ask(self, facts: Mapping[str, str], wording: str) -> None:
        """The facts by key, and the words of the box."""
        self.items.choices, self.consent.label.text = list(facts.items()), wording

    def validate_until(self, field: Any) -> None:
        if field.data is not None and field.data < clock.today():
            raise ValidationError(_("Pilih tanggal hari ini atau sesudahnya."))
        if field.data is not None and field.data > clock.today() + timedelta(days=3660):
            raise ValidationError(_("Pilih tanggal dalam sepuluh tahun ke depan."))
