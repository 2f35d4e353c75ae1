"""The officer's desk: reports and complaints that anybody may make, and their answers."""
from datetime import datetime

from sqlalchemy import ForeignKey, Integer, String
from sqlalchemy.orm import Mapped

from webapp.core.encryption import EncryptedText
from webapp.core.labels import Retention as R
from webapp.core.labels import Sensitivity as S
from webapp.core.labels import col
from webapp.core.models import Base, UtcDateTime


class Report(Base):
    """"Laporkan": about a vacancy, an organisation, a message or the site; open without an account."""

    __tablename__ = "report"
    __subject__ = "user_id"

    id: Mapped[int] = col(Integer, "row", S.INTERNAL, R.ACCOUNT, primary_key=True)
    user_id: Mapped[int | None] = col(
        Integer, "who, if signed in", S.PERSONAL, R.ACCOUNT, ForeignKey("user.id", ondelete="SET NULL"), index=True)
    about: Mapped[str] = col(String(16), "vacancy, organisation, message, access, other", S.INTERNAL, R.ACCOUNT)
    about_id: Mapped[int | None] = col(Integer, "which one", S.INTERNAL, R.ACCOUNT)
    region_code: Mapped[str | None] = col(String(4), "whose desk", S.INTERNAL, R.ACCOUNT)
    reason: Mapped[str] = col(String(24), "from a list", S.INTERNAL, R.ACCOUNT)
    words: Mapped[str] = col(EncryptedText, "in own words", S.SPECIFIC, R.ACCOUNT)
    contact: Mapped[str | None] = col(EncryptedText, "where to answer", S.SPECIFIC, R.ACCOUNT)
    state: Mapped[str] = col(String(10), "accounts.states.Decision", S.INTERNAL, R.ACCOUNT, index=True)
    answer: Mapped[str | None] = col(EncryptedText, "the officer's answer", S.SPECIFIC, R.ACCOUNT)
    answered_by: Mapped[int | None] = col(
        Integer, "officer", S.INTERNAL, R.ACCOUNT, ForeignKey("user.id", ondelete="SET NULL"))
    made_at: Mapped[datetime] = col(UtcDateTime, "when", S.INTERNAL, R.ACCOUNT, index=True)
    answered_at: Mapped[datetime | None] = col(UtcDateTime, "answered", S.INTERNAL, R.ACCOUNT)
    code: Mapped[str] = col(String(16), "number to ask for the answer without an account", S.INTERNAL, R.ACCOUNT,
                            unique=True)


class LateRound(Base):
    """When late cases were last told to those above; one row, so that each is told once however often we restart."""

    __tablename__ = "late_round"

    id: Mapped[int] = col(Integer, "always 1", S.INTERNAL, R.SHORT, primary_key=True)
    at: Mapped[datetime] = col(UtcDateTime, "last round", S.INTERNAL, R.SHORT)
