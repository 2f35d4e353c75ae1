"""Fields of this site: WTForms' own, plus dates, money and files as people write them."""
from datetime import date
from typing import Any

import wtforms
from wtforms import BooleanField, PasswordField, StringField, TextAreaField
from wtforms.fields import FileField, HiddenField, IntegerField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # newer than its types

from webapp.core.formats import fmt
from webapp.forms.dates import parse_date_id
from webapp.forms.money import parse_rupiah

__all__ = [
    "BooleanField", "CheckboxesField", "DateField", "EmailField", "FileField", "HiddenField", "IntegerField",
    "LineField", "PasswordField", "PhoneField", "RadioField", "RupiahField", "SelectField", "StringField",
    "TextAreaField", "TextField",
]

TextField = StringField
LETTERS_IN_A_ROW = 24  # at 320 CSS pixels


class LineField(TextAreaField):
    """One sentence in a box of two rows, or of as many as what it holds needs on a phone; line breaks become spaces."""

    def __init__(self, label: Any = None, validators: Any = None, **options: Any) -> None:
        super().__init__(label, validators, render_kw={"class": "line"}, **options)

    def __call__(self, **options: Any) -> Any:
        return super().__call__(rows=max(2, -(-len(self.data or "") // LETTERS_IN_A_ROW)), **options)

    def process_formdata(self, valuelist: Any) -> None:
        super().process_formdata([" ".join(text.split()) for text in valuelist])


class EmailField(StringField):
    """An e-mail address; the macro gives it type=email and autocomplete."""


class PhoneField(StringField):
    """A telephone number as people write it."""


class _Pairs(wtforms.Field):
    """Choices as (value, label) pairs, as the rest of the house writes them; also set after a form is made."""

    def __init__(self, label: Any = None, validators: Any = None, *, choices: Any = None, **options: Any) -> None:
        super().__init__(label, validators, choices=as_choices(choices), **options)  # type: ignore[call-arg]  # the select's

    @property
    def choices(self) -> Any:
        return super().choices  # type: ignore[misc]  # WTForms' own: asks a callable, once for each request

    @choices.setter
    def choices(self, pairs: Any) -> None:
        self._choices = as_choices(pairs)


class SelectField(_Pairs, wtforms.SelectField):
    """One of a list."""


class RadioField(_Pairs, wtforms.RadioField):
    """One of a few, all in sight."""

    def process_formdata(self, valuelist: Any) -> None:
        """An empty answer that is none of the choices is no answer: it is what a text browser sends (`choice_set`)."""
        if valuelist == [""] and not self.offers_empty():
            self.data = None
        else:
            super().process_formdata(valuelist)

    def offers_empty(self) -> bool:
        """Whether one of the choices stands for "nothing yet" itself."""
        return bool(self.choices) and any(not choice[0] for choice in self.iter_choices())


class CheckboxesField(_Pairs, wtforms.SelectMultipleField):
    """Several of a list, as check boxes; a missing answer is an empty list."""


def as_choices(pairs: Any) -> Any:
    """WTForms' own objects for pairs; callables and None stay as they are."""
    if pairs is None or callable(pairs):
        return pairs
    if isinstance(pairs, dict):  # a group's name → its pairs
        return [SelectChoice(value, label, optgroup=name) for name, group in pairs.items() for value, label in group]
    return [pair if isinstance(pair, SelectChoice) else SelectChoice(pair[0], pair[1]) for pair in pairs]


class _TypedText(StringField):
    """A text that stands for a value: what was typed is shown again, `data` is the value.

    `read` refuses with a ValueError whose sentence is shown at the field: it says what is wrong with this very text.
    """

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return self.show(self.data) if self.data is not None else ""

    def process_formdata(self, valuelist: Any) -> None:
        self.data = None
        if valuelist and valuelist[0].strip():
            self.data = self.read(valuelist[0].strip())

    def show(self, value: Any) -> str:
        raise NotImplementedError

    def read(self, text: str) -> Any:
        raise NotImplementedError


class DateField(_TypedText):
    """A date that is typed: `21-11-2026` or `21 November 2026`."""

    def show(self, value: date) -> str:
        return f"{value:%d-%m-%Y}"

    def read(self, text: str) -> date:
        return parse_date_id(text)


class RupiahField(_TypedText):
    """An amount in whole rupiah: `2.500.000` or `2,5 juta`."""

    def show(self, value: int) -> str:
        return fmt.number(value)

    def read(self, text: str) -> int:
        return parse_rupiah(text)


Choices = list[tuple[str, Any]]


def choices_of(items: Any, empty: Any = None) -> Choices:
    """Choices from vocabulary items (`.code`, `.name`), with an empty one first when asked."""
    first: Choices = [("", empty)] if empty is not None else []
    return first + [(item.code, item.name) for item in items]
