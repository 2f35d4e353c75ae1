"""Which ways to contact a person are possible with what their account holds."""
from typing import Any

from flask import g
from sqlalchemy import select
from wtforms import ValidationError

from webapp.accounts.models import User
from webapp.core.database import db
from webapp.core.i18n import _

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


def _named(field: Any, ways: frozenset[str]) -> str:
    """The chosen ones of these ways, as the form calls them."""
    chosen = ways.intersection(field.data or ())
    return ", ".join(str(choice[1]) for choice in field.iter_choices() if choice[0] in chosen)
