"""The base of every form: clean text in, messages in the person's language out."""
from collections.abc import Mapping
from typing import Any, Self

import wtforms
from flask import request
from wtforms import Field, ValidationError

from webapp.core import hooks
from webapp.core.formats import fmt
from webapp.core.i18n import _


class Messages:
    """WTForms' own texts, which are English, in the language of the page."""

    def gettext(self, text: str) -> str:
        known = {
            "Not a valid choice.": _("Pilih salah satu dari daftar."),
            "Invalid Choice: could not coerce.": _("Pilih salah satu dari daftar."),
            "'%(value)s' is not a valid choice for this field.": _("Pilih dari daftar."),
            "'%(value)s' are not valid choices for this field.": _("Pilih dari daftar."),
            "Not a valid integer value.": _("Tulis bilangan bulat, misalnya 5."),
            "Not a valid decimal value.": _("Tulis sebuah angka, misalnya 2,5."),
            "Not a valid float value.": _("Tulis sebuah angka, misalnya 2,5."),
        }
        return known.get(text, text)

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        return self.gettext(singular if n == 1 else plural)


class Form(wtforms.Form):
    """A form of this site; `of_request()` reads what was posted, `of_query()` the address of a search or a filter."""

    class Meta:
        def get_translations(self, _form: Any) -> Messages:
            return Messages()

        def bind_field(self, form: Any, unbound: Any, options: dict[str, Any]) -> Any:
            filters = list(unbound.kwargs.get("filters", []))
            if issubclass(unbound.field_class, wtforms.StringField) and not issubclass(
                    unbound.field_class, wtforms.PasswordField):
                filters.insert(0, trimmed)
            return unbound.bind(form=form, filters=filters, **options)

    @classmethod
    def of_request(cls, obj: Any = None, data: Mapping[str, Any] | None = None, **options: Any) -> Any:
        """The form filled from what was posted; from `obj` or `data` when nothing was.

        A page opened after a session had ended in the middle of its form gets back what was typed then. Anything else
        in the address is no answer: a link with `?utm_source=…` must not untick what was saved.
        """
        kept = next(iter(hooks.ask("kept_fields")), None) if request.method == "GET" else None
        sent = request.form if request.method == "POST" else kept
        form = cls(sent, obj=obj, data=data, **options)
        if request.method == "POST":
            for field in form:
                if isinstance(field, wtforms.FileField):
                    field.data = request.files.get(field.name)
        return form

    @classmethod
    def of_query(cls) -> Self:
        """The form as the address has it: for forms that are sent by GET and save nothing."""
        return cls(request.args)

    def validate(self, extra_validators: Any = None) -> bool:
        """All fields; refuses control characters and broken characters in any text (design.md §6)."""
        valid = super().validate(extra_validators)
        for field in self._fields.values():
            if isinstance(field.data, str) and not is_clean(field.data):
                field.errors = [*field.errors, _("Hapus tanda yang tidak dapat dibaca dari isian “%(isian)s”.",
                                                  isian=field.label.text)]
                valid = False
        return valid


def trimmed(value: Any) -> Any:
    """Without the white space around it; Windows line ends become plain ones."""
    return value.strip().replace("\r\n", "\n") if isinstance(value, str) else value


def is_clean(text: str) -> bool:
    """No control characters but line end and tab, and no lone surrogates."""
    return not any((ord(c) < 32 and c not in "\n\t") or c == "\x7f" or "\ud800" <= c <= "\udfff" for c in text)


class Required:
    """The field must hold something; the message says what to write."""

    field_flags = {"required": True}

    def __init__(self, message: Any) -> None:
        self.message = message

    def __call__(self, form: wtforms.Form, field: Field) -> None:
        data = field.data
        if data is None or (isinstance(data, str | list | tuple) and not data) or data is False:
            if field.process_errors and any(isinstance(raw, str) and raw.strip() for raw in field.raw_data or ()):
                raise wtforms.validators.StopValidation()  # something was written: its own message says more
            field.errors = []
            raise wtforms.validators.StopValidation(str(self.message))


class Optional:
    """An empty field is fine, and ends the checks; the label says "(tidak wajib)"."""

    field_flags = {"optional": True}

    def __call__(self, form: wtforms.Form, field: Field) -> None:
        raw = field.raw_data
        if not raw or (isinstance(raw[0], str) and not raw[0].strip()):
            field.errors = []
            raise wtforms.validators.StopValidation()


class MaxLength:
    """At most so many characters; the message says how many there are."""

    def __init__(self, most: int) -> None:
        self.most = most

    def __call__(self, form: wtforms.Form, field: Field) -> None:
        length = len(field.data or "")
        if length > self.most:
            raise ValidationError(
                _("Persingkat isian ini: paling banyak %(most)s huruf, sekarang %(length)s.",
                  most=self.most, length=length))


class Between:
    """A whole number within bounds; the message says which."""

    def __init__(self, least: int, most: int) -> None:
        self.least, self.most = least, most

    def __call__(self, _form: wtforms.Form, field: Field) -> None:
        if field.data is not None and not self.least <= field.data <= self.most:
            raise ValidationError(_("Tulis angka dari %(dari)s sampai %(hingga)s.",
                                    dari=fmt.number(self.least), hingga=fmt.number(self.most)))
