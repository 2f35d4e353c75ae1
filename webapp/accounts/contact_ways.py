"""How a person wants to be contacted, where, and which ways are possible with what their account holds."""
from dataclasses import dataclass
from typing import Any

from flask import g
from sqlalchemy import select
from wtforms import ValidationError

from webapp.accounts.identity import phone_in_words
from webapp.accounts.models import User
from webapp.core.database import db
from webapp.core.i18n import _, _l

CONTACT_WAYS = {
    "text": _l("Pesan teks (SMS)"), "whatsapp": _l("Pesan WhatsApp"), "email": _l("E-mail"),
    "call": _l("Telepon suara"), "companion": _l("Lewat pendamping saya"), "uld": _l("Lewat petugas ULD"),
}
BY_NUMBER, BY_ADDRESS = frozenset(("text", "whatsapp", "call")), frozenset(("email",))


def within_reach(_form: Any, field: Any) -> None:
    """A validator: nobody is left with a way that leads nowhere, such as WhatsApp without a number."""
    email, phone = db().execute(select(User.email, User.phone).where(User.id == g.actor.user_id)).one()
    if not phone and (ways := _named(field, BY_NUMBER)):
        raise ValidationError(_(
            "Akun Anda belum mempunyai nomor telepon. Tambahkan di halaman Akun, atau jangan pilih: %(cara)s.",
            cara=ways))
    if not email and (ways := _named(field, BY_ADDRESS)):
        raise ValidationError(_(
            "Akun Anda belum mempunyai alamat e-mail. Tambahkan di halaman Akun, atau jangan pilih: %(cara)s.",
            cara=ways))


@dataclass(frozen=True)
class Reach:
    """How somebody wants to be contacted, and where; what is empty was not said or is not wanted."""

    ways: tuple[str, ...]
    phone: str
    email: str
    note: str


def reach_of(user_id: int) -> Reach:
    """The chosen ways with what they need; everything the account holds when no chosen way says where."""
    row = db().execute(select(
        User.contact_how, User.contact_note, User.email, User.phone).where(User.id == user_id)).one()
    chosen = set(row.contact_how or ())
    anywhere = not chosen & (BY_NUMBER | BY_ADDRESS)
    return Reach(
        tuple(str(name) for code, name in CONTACT_WAYS.items() if code in chosen),
        (phone_in_words(row.phone) or "") if anywhere or chosen & BY_NUMBER else "",
        (row.email or "") if anywhere or chosen & BY_ADDRESS else "", row.contact_note or "")


def _named(field: Any, ways: frozenset[str]) -> str:
    """The chosen ones of these ways, as the form calls them."""
    chosen = ways.intersection(field.data or ())
    return ", ".join(str(choice[1]) for choice in field.iter_choices() if choice[0] in chosen)
