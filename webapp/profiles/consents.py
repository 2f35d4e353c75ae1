"""Purposes of consent of a profile, each with the words that are shown and kept; none names a fact (design.md §9)."""
from sqlalchemy import select

from webapp.access.roles import Actor
from webapp.accounts.consents import give_consent, withdraw_consent
from webapp.accounts.models_privacy import Consent
from webapp.core.database import db
from webapp.core.i18n import _
from webapp.profiles.states import Visibility

ABILITIES = "abilities"
NEEDS = "needs"
KINDS = "disability_kinds"
TO_FINDERS = "disclosure_finders"  # apart from other disclosures: these employers were neither applied to nor accepted
VISIBLE = {Visibility.ULD: "visible_uld", Visibility.APPLIED: "visible_applied",
           Visibility.FINDABLE: "visible_findable"}


def wording(purpose: str) -> str:
    """The sentence to which a person says yes."""
    return {
        ABILITIES: _(
            "Saya setuju Kerja Setara menyimpan jawaban saya tentang kemampuan fungsional, untuk mencocokkan saya "
            "dengan lowongan. Jawaban hanya ditampilkan kepada pihak yang saya pilih. Saya boleh menarik persetujuan "
            "ini kapan saja; jawaban saya lalu dihapus."),
        NEEDS: _(
            "Saya setuju Kerja Setara menyimpan alat bantu dan kebutuhan akomodasi saya, untuk mencocokkan saya dengan "
            "lowongan. Isian hanya ditampilkan kepada pihak yang saya pilih. Saya boleh menarik persetujuan ini kapan "
            "saja; isian saya lalu dihapus."),
        KINDS: _(
            "Saya setuju Kerja Setara menyimpan ragam disabilitas saya, hanya untuk statistik tanpa nama. Saya boleh "
            "menarik persetujuan ini kapan saja; jawaban saya lalu dihapus."),
        TO_FINDERS: _(
            "Saya setuju pilihan saya ditampilkan kepada setiap pemberi kerja terverifikasi yang menemukan profil "
            "saya, sebelum mereka tahu nama saya. Saya boleh menariknya kapan saja."),
        VISIBLE[Visibility.ULD]: _(
            "Saya setuju petugas ULD di wilayah saya membaca profil saya untuk membantu saya mencari kerja."),
        VISIBLE[Visibility.APPLIED]: _(
            "Saya setuju pemberi kerja yang saya lamar membaca profil saya, dan petugas ULD di wilayah saya membacanya "
            "untuk membantu saya."),
        VISIBLE[Visibility.FINDABLE]: _(
            "Saya setuju pemberi kerja terverifikasi menemukan keterampilan, pengalaman, wilayah, dan ketersediaan "
            "saya tanpa nama dan kontak. Nama dan kontak baru ditampilkan setelah saya menerima undangan. Petugas ULD "
            "di wilayah saya juga boleh membaca profil saya."),
    }[purpose]


def consent_to(user_id: int, purpose: str) -> str | None:
    """The id of the consent in force for a purpose; None when there is none."""
    return db().execute(select(Consent.id).where(
        Consent.user_id == user_id, Consent.purpose == purpose, Consent.withdrawn_at.is_(None)).limit(1)).scalar()


def in_force(user_id: int) -> frozenset[str]:
    """The purposes to which a person agrees now."""
    return frozenset(db().execute(select(Consent.purpose).where(
        Consent.user_id == user_id, Consent.withdrawn_at.is_(None))).scalars())


def agree(actor: Actor, purpose: str) -> None:
    """The actor gives the consent, with the wording of the page; an earlier one stays as it is."""
    if consent_to(actor.user_id, purpose) is None:
        give_consent(actor.user_id, purpose, wording(purpose))


def disagree(actor: Actor, purpose: str) -> bool:
    """The actor takes the consent back; what rested on it is deleted by the hook. False when there was none."""
    consent_id = consent_to(actor.user_id, purpose)
    return consent_id is not None and withdraw_consent(actor.user_id, consent_id)
