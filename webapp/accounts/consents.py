"""Consents: one purpose and one recipient each, with the wording that was shown (design.md §9)."""
import uuid
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from webapp.accounts.models_organisations import Organisation
from webapp.accounts.models_privacy import Consent
from webapp.core import clock, hooks
from webapp.core.database import db
from webapp.core.i18n import _l, current_locale

# What each consent is about, in a few words; the features that ask for it own the full wording.
NAMES = {
    "abilities": _l("Kemampuan fungsional"), "needs": _l("Alat bantu dan akomodasi"),
    "disability_kinds": _l("Ragam disabilitas"), "visible_uld": _l("Profil dibaca petugas ULD"),
    "visible_applied": _l("Profil dibaca pemberi kerja yang dilamar"),
    "visible_findable": _l("Profil ditemukan pemberi kerja"), "disclosure": _l("Keterangan yang ditunjukkan"),
    "disclosure_finders": _l("Keterangan untuk pemberi kerja yang menemukan Anda"),
    "selection_accommodations": _l("Permintaan akomodasi untuk seleksi"), "approach": _l("Undangan melamar"),
}


@dataclass(frozen=True)
class ConsentLine:
    """A consent as its giver reads it."""

    id: str
    purpose: str
    wording: str
    recipient: str | None
    language: str
    given_at: datetime
    withdrawn_at: datetime | None

    @property
    def name(self) -> str:
        """`Ragam disabilitas`, or with who receives `Undangan melamar: PT Contoh`; the wording where none fits."""
        name = str(NAMES.get(self.purpose, self.wording))
        return f"{name}: {self.recipient}" if self.recipient else name


def give_consent(user_id: int, purpose: str, wording: object, recipient_id: int | None = None) -> str:
    """Keeps a consent with the words that were on the page and returns its id; the same one twice stays one."""
    shown = str(wording)
    same = db().execute(select(Consent.id).where(
        Consent.user_id == user_id, Consent.purpose == purpose, Consent.recipient_id == recipient_id,
        Consent.wording == shown, Consent.withdrawn_at.is_(None))).scalar()
    if same:
        return str(same)
    consent_id = str(uuid.uuid4())
    db().add(Consent(
        id=consent_id, user_id=user_id, purpose=purpose, recipient_id=recipient_id, wording=shown,
        language=current_locale(), given_at=clock.now()))
    db().flush()
    return consent_id


def withdraw_consent(user_id: int, consent_id: str) -> bool:
    """Ends a consent at once and tells the features (hook `consent_withdrawn`); False when there is none to end."""
    consent = db().execute(select(Consent).where(
        Consent.id == consent_id, Consent.user_id == user_id, Consent.withdrawn_at.is_(None))).scalar_one_or_none()
    if consent is None:
        return False
    consent.withdrawn_at = clock.now()
    db().flush()
    hooks.ask("consent_withdrawn", user_id, consent.purpose, consent.recipient_id)
    return True


def consents_of(user_id: int) -> tuple[ConsentLine, ...]:
    """Every consent of a person, the newest first, withdrawn ones included."""
    rows = db().execute(
        select(Consent.id, Consent.purpose, Consent.wording, Organisation.name, Consent.language, Consent.given_at,
               Consent.withdrawn_at)
        .outerjoin(Organisation, Organisation.id == Consent.recipient_id)
        .where(Consent.user_id == user_id).order_by(
            Consent.given_at.desc(), Consent.purpose, Consent.recipient_id, Consent.id)).all()
    return tuple(ConsentLine(*row) for row in rows)
