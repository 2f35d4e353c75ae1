"""With what a person signs in: an e-mail address or a telephone number, each in one normal form (design.md §8)."""
from dataclasses import dataclass
from typing import Any

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from sqlalchemy import ColumnElement

from webapp.accounts.models import User


@dataclass(frozen=True)
class Identity:
    """Exactly one of the two."""

    email: str | None = None
    phone: str | None = None

    @property
    def key(self) -> str:
        """For counting tries."""
        return self.email or self.phone or ""

    def matches(self) -> ColumnElement[bool]:
        """The condition that finds its account."""
        return User.email == self.email if self.email else User.phone == self.phone


def read_identity(text: str) -> Identity | None:
    """`Sari@Contoh.id` or `0812-3456-7890`; None when it is neither."""
    if "@" in text:
        email = normal_email(text)
        return Identity(email=email) if email else None
    phone = normal_phone(text)
    return Identity(phone=phone) if phone else None


def normal_email(text: str) -> str | None:
    """The address in lower case, or None when it cannot be one; whether it exists is asked by a mail."""
    try:
        found = validate_email(text.strip(), check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return None
    return found.normalized.lower() if len(found.normalized) <= 254 else None


def normal_phone(text: str) -> str | None:
    """The number as +62…; a number without a country is Indonesian. None when it cannot be one."""
    try:
        number = phonenumbers.parse(text, "ID")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def phone_in_words(phone: str | None) -> str | None:
    """`+62 812-3456-7890`, easier to hear and to check; what is no number stays as it was written."""
    if not phone:
        return None
    form: Any = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    try:
        return str(phonenumbers.format_number(phonenumbers.parse(phone, "ID"), form))
    except phonenumbers.NumberParseException:
        return phone
