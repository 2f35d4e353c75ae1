"""Organisations, who acts for them, and the decisions about them."""
from datetime import datetime

from sqlalchemy import Boolean, ForeignKey, Integer, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped

from webapp.core.encryption import EncryptedText
from webapp.core.labels import Retention as R
from webapp.core.labels import Sensitivity as S
from webapp.core.labels import col
from webapp.core.models import Base, UtcDateTime


class Organisation(Base):
    """A firm, a disability service unit, a training centre …"""

    __tablename__ = "organisation"

    id: Mapped[int] = col(Integer, "row", S.PUBLIC, R.RECORD, primary_key=True)
    kind: Mapped[str] = col(String(20), "accounts.states.OrganisationKind", S.PUBLIC, R.RECORD)
    status: Mapped[str] = col(String(12), "accounts.states.OrganisationStatus", S.PUBLIC, R.RECORD, index=True)
    name: Mapped[str] = col(String(160), "public name", S.PUBLIC, R.RECORD, index=True)
    legal_name: Mapped[str | None] = col(String(160), "name in the registration", S.PUBLIC, R.RECORD)
    nib: Mapped[str | None] = col(String(20), "registration number, not machine-checked", S.INTERNAL, R.RECORD)
    address: Mapped[str | None] = col(Text, "free lines", S.PUBLIC, R.RECORD)
    region_code: Mapped[str | None] = col(String(4), "region", S.PUBLIC, R.RECORD, index=True)
    postcode: Mapped[str | None] = col(String(5), "postcode", S.PUBLIC, R.RECORD)
    phone: Mapped[str | None] = col(String(20), "telephone", S.PUBLIC, R.RECORD)
    website: Mapped[str | None] = col(String(200), "web address", S.PUBLIC, R.RECORD)
    about: Mapped[str | None] = col(Text, "about, in own words", S.PUBLIC, R.RECORD)
    responsible_person: Mapped[str | None] = col(String(120), "who answers for it", S.PERSONAL, R.RECORD)
    is_public_body: Mapped[bool] = col(Boolean, "public body: quota 2 % (UU 8/2016 art. 53)", S.PUBLIC, R.RECORD,
                                       default=False)
    came_with_import: Mapped[bool] = col(Boolean, "made by an import", S.INTERNAL, R.RECORD, default=False)
    created_at: Mapped[datetime] = col(UtcDateTime, "when it was added", S.INTERNAL, R.RECORD)
    asked_at: Mapped[datetime | None] = col(UtcDateTime, "verification asked", S.INTERNAL, R.RECORD)


class Membership(Base):
    """A person's place in an organisation."""

    __tablename__ = "membership"
    __table_args__ = (UniqueConstraint("user_id", "organisation_id"),)
    __subject__ = "user_id"

    id: Mapped[int] = col(Integer, "row", S.INTERNAL, R.ACCOUNT, primary_key=True)
    user_id: Mapped[int] = col(Integer, "who", S.PERSONAL, R.ACCOUNT, ForeignKey("user.id", ondelete="CASCADE"))
    organisation_id: Mapped[int] = col(
        Integer, "where", S.PERSONAL, R.ACCOUNT, ForeignKey("organisation.id", ondelete="CASCADE"), index=True)
    owner: Mapped[bool] = col(Boolean, "may invite, remove and change the organisation", S.PERSONAL, R.ACCOUNT)
    created_at: Mapped[datetime] = col(UtcDateTime, "since when", S.PERSONAL, R.ACCOUNT)


class Invitation(Base):
    """An open invitation to join an organisation, by a link that is mailed or handed over."""

    __tablename__ = "invitation"

    id: Mapped[int] = col(Integer, "row", S.INTERNAL, R.SHORT, primary_key=True)
    organisation_id: Mapped[int] = col(
        Integer, "where", S.INTERNAL, R.SHORT, ForeignKey("organisation.id", ondelete="CASCADE"), index=True)
    email: Mapped[str] = col(String(254), "who is invited", S.PERSONAL, R.SHORT)
    owner: Mapped[bool] = col(Boolean, "as owner", S.INTERNAL, R.SHORT)
    token_hash: Mapped[str] = col(String(64), "digest of the link", S.INTERNAL, R.SHORT, unique=True)
    invited_by: Mapped[int | None] = col(
        Integer, "by whom", S.PERSONAL, R.SHORT, ForeignKey("user.id", ondelete="SET NULL"))
    created_at: Mapped[datetime] = col(UtcDateTime, "when", S.INTERNAL, R.SHORT)
    expires_at: Mapped[datetime] = col(UtcDateTime, "end", S.INTERNAL, R.SHORT)
    accepted_at: Mapped[datetime | None] = col(UtcDateTime, "accepted", S.INTERNAL, R.SHORT)


class OrganisationClaim(Base):
    """Somebody says that they act for an unclaimed organisation; an officer decides."""

    __tablename__ = "organisation_claim"
    __subject__ = "user_id"

    id: Mapped[int] = col(Integer, "row", S.INTERNAL, R.ACCOUNT, primary_key=True)
    organisation_id: Mapped[int] = col(
        Integer, "which", S.INTERNAL, R.ACCOUNT, ForeignKey("organisation.id", ondelete="CASCADE"), index=True)
    user_id: Mapped[int] = col(
        Integer, "who claims", S.PERSONAL, R.ACCOUNT, ForeignKey("user.id", ondelete="CASCADE"), index=True)
    position: Mapped[str] = col(String(120), "position there", S.PERSONAL, R.ACCOUNT)
    proof: Mapped[str] = col(EncryptedText, "how it can be checked, in own words", S.SPECIFIC, R.ACCOUNT)
    state: Mapped[str] = col(String(10), "accounts.states.Decision", S.INTERNAL, R.ACCOUNT, index=True)
    made_at: Mapped[datetime] = col(UtcDateTime, "when", S.INTERNAL, R.ACCOUNT)
    decided_at: Mapped[datetime | None] = col(UtcDateTime, "decided", S.INTERNAL, R.ACCOUNT)
    decided_by: Mapped[int | None] = col(
        Integer, "officer", S.INTERNAL, R.ACCOUNT, ForeignKey("user.id", ondelete="SET NULL"))
    reason: Mapped[str | None] = col(Text, "reason that the claimant reads", S.PERSONAL, R.ACCOUNT)


class OrganisationEvent(Base):
    """The history of an organisation's verification: asked, decided how and why, answered."""

    __tablename__ = "organisation_event"

    id: Mapped[int] = col(Integer, "row", S.INTERNAL, R.RECORD, primary_key=True)
    organisation_id: Mapped[int] = col(
        Integer, "which", S.INTERNAL, R.RECORD, ForeignKey("organisation.id", ondelete="CASCADE"), index=True)
    at: Mapped[datetime] = col(UtcDateTime, "when", S.INTERNAL, R.RECORD)
    actor_id: Mapped[int | None] = col(
        Integer, "who", S.PERSONAL, R.RECORD, ForeignKey("user.id", ondelete="SET NULL"))
    from_status: Mapped[str] = col(String(12), "before", S.INTERNAL, R.RECORD)
    to_status: Mapped[str] = col(String(12), "after", S.INTERNAL, R.RECORD)
    how: Mapped[str | None] = col(Text, "how it was checked", S.INTERNAL, R.RECORD)
    reason: Mapped[str | None] = col(Text, "reason, or the employer's answer", S.INTERNAL, R.RECORD)
