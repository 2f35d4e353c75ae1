"""Consent, who read what, and whom a person keeps away (design.md §9, UU 27/2022 art. 20–24, 32)."""
from datetime import datetime

from sqlalchemy import ForeignKey, Integer, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped

from webapp.core.labels import Retention as R
from webapp.core.labels import Sensitivity as S
from webapp.core.labels import col
from webapp.core.models import Base, UtcDateTime


class Consent(Base):
    """A consent with the wording that was shown; stays as proof under its random id when the person is gone."""

    __tablename__ = "consent"
    __subject__ = "user_id"

    id: Mapped[str] = col(String(36), "random id", S.INTERNAL, R.PROOF, primary_key=True)
    user_id: Mapped[int | None] = col(
        Integer, "who; empty after erasure", S.PERSONAL, R.ACCOUNT, ForeignKey("user.id", ondelete="SET NULL"),
        index=True)
    purpose: Mapped[str] = col(String(40), "for what, one purpose each", S.INTERNAL, R.PROOF)
    recipient_id: Mapped[int | None] = col(
        Integer, "to which organisation, if one", S.INTERNAL, R.PROOF,
        ForeignKey("organisation.id", ondelete="SET NULL"))
    wording: Mapped[str] = col(Text, "what was shown", S.INTERNAL, R.PROOF)
    language: Mapped[str] = col(String(2), "in which language", S.INTERNAL, R.PROOF)
    given_at: Mapped[datetime] = col(UtcDateTime, "given", S.INTERNAL, R.PROOF)
    withdrawn_at: Mapped[datetime | None] = col(UtcDateTime, "withdrawn", S.INTERNAL, R.PROOF)


class AccessLog(Base):
    """Who read which group of facts about a person; the person reads this."""

    __tablename__ = "access_log"
    __subject__ = "subject_id"

    id: Mapped[int] = col(Integer, "row", S.INTERNAL, R.ACCOUNT, primary_key=True)
    subject_id: Mapped[int] = col(
        Integer, "about whom", S.PERSONAL, R.ACCOUNT, ForeignKey("user.id", ondelete="CASCADE"), index=True)
    viewer_id: Mapped[int | None] = col(
        Integer, "who read", S.PERSONAL, R.ACCOUNT, ForeignKey("user.id", ondelete="SET NULL"))
    organisation_id: Mapped[int | None] = col(
        Integer, "for which organisation", S.PERSONAL, R.ACCOUNT,
        ForeignKey("organisation.id", ondelete="SET NULL"))
    role: Mapped[str] = col(String(16), "in which role", S.PERSONAL, R.ACCOUNT)
    facts: Mapped[str] = col(String(200), "which groups of facts", S.PERSONAL, R.ACCOUNT)
    at: Mapped[datetime] = col(UtcDateTime, "when", S.PERSONAL, R.ACCOUNT)


class KeptAway(Base):
    """An organisation from which a person hides, or that they blocked."""

    __tablename__ = "kept_away"
    __table_args__ = (UniqueConstraint("user_id", "organisation_id"),)
    __subject__ = "user_id"

    id: Mapped[int] = col(Integer, "row", S.INTERNAL, R.ACCOUNT, primary_key=True)
    user_id: Mapped[int] = col(Integer, "who", S.PERSONAL, R.ACCOUNT, ForeignKey("user.id", ondelete="CASCADE"))
    organisation_id: Mapped[int] = col(
        Integer, "from whom", S.PERSONAL, R.ACCOUNT, ForeignKey("organisation.id", ondelete="CASCADE"), index=True)
    at: Mapped[datetime] = col(UtcDateTime, "since when", S.PERSONAL, R.ACCOUNT)


class Erasure(Base):
    """An account that was erased, without a name; replayed after every restore."""

    __tablename__ = "erasure"

    id: Mapped[int] = col(Integer, "row", S.INTERNAL, R.PROOF, primary_key=True)
    user_id: Mapped[int] = col(Integer, "number of the erased account", S.INTERNAL, R.PROOF, unique=True)
    at: Mapped[datetime] = col(UtcDateTime, "when", S.INTERNAL, R.PROOF)
