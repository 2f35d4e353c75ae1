"""People who sign in: accounts, sessions, one-time tokens, recovery codes, notices."""
from datetime import datetime

from sqlalchemy import Boolean, ForeignKey, Integer, String
from sqlalchemy.orm import Mapped

from webapp.core.encryption import EncryptedJson, EncryptedText
from webapp.core.labels import Retention as R
from webapp.core.labels import Sensitivity as S
from webapp.core.labels import col
from webapp.core.models import Base, UtcDateTime


class User(Base):
    """A person with an account; signs in with an e-mail address or a telephone number."""

    __tablename__ = "user"
    # The number of an erased account is never given again: erasures are replayed after a restore.
    __table_args__ = {"sqlite_autoincrement": True}
    __subject__ = "id"

    id: Mapped[int] = col(Integer, "row", S.INTERNAL, R.ACCOUNT, primary_key=True)
    full_name: Mapped[str] = col(String(120), "how the person is called in full", S.PERSONAL, R.ACCOUNT)
    nickname: Mapped[str | None] = col(String(60), "how the person wants to be addressed", S.PERSONAL, R.ACCOUNT)
    email: Mapped[str | None] = col(String(254), "sign-in and mail", S.PERSONAL, R.ACCOUNT, unique=True)
    email_confirmed_at: Mapped[datetime | None] = col(UtcDateTime, "address proven", S.PERSONAL, R.ACCOUNT)
    phone: Mapped[str | None] = col(String(20), "sign-in, as +62…", S.PERSONAL, R.ACCOUNT, unique=True)
    password_hash: Mapped[str | None] = col(String(200), "argon2id", S.PERSONAL, R.ACCOUNT)
    language: Mapped[str] = col(String(2), "language of mail and notices", S.PERSONAL, R.ACCOUNT, default="id")
    contact_how: Mapped[list[str] | None] = col(
        EncryptedJson, "how the person wants to be contacted: text, whatsapp, email, call, companion, uld",
        S.SPECIFIC, R.ACCOUNT)
    contact_note: Mapped[str | None] = col(EncryptedText, "contact in own words", S.SPECIFIC, R.ACCOUNT)
    adult_confirmed_at: Mapped[datetime | None] = col(UtcDateTime, "18 or older, ticked", S.PERSONAL, R.ACCOUNT)
    is_administrator: Mapped[bool] = col(Boolean, "runs the site", S.INTERNAL, R.ACCOUNT, default=False)
    is_demo: Mapped[bool] = col(Boolean, "invented person", S.INTERNAL, R.ACCOUNT, default=False)
    totp_secret: Mapped[str | None] = col(EncryptedText, "authenticator of an officer", S.SPECIFIC, R.ACCOUNT)
    created_at: Mapped[datetime] = col(UtcDateTime, "when the account was made", S.PERSONAL, R.ACCOUNT)
    suspended_at: Mapped[datetime | None] = col(UtcDateTime, "stopped by an officer", S.INTERNAL, R.ACCOUNT)


class LoginSession(Base):
    """A device on which somebody is signed in."""

    __tablename__ = "login_session"
    __subject__ = "user_id"

    id: Mapped[int] = col(Integer, "row", S.INTERNAL, R.SHORT, primary_key=True)
    token_hash: Mapped[str] = col(String(64), "digest of the cookie", S.INTERNAL, R.SHORT, unique=True)
    user_id: Mapped[int] = col(
        Integer, "who", S.PERSONAL, R.SHORT, ForeignKey("user.id", ondelete="CASCADE"), index=True)
    device: Mapped[str] = col(String(120), "browser and system in words", S.PERSONAL, R.SHORT)
    shared: Mapped[bool] = col(Boolean, "a shared computer: 12 hours", S.INTERNAL, R.SHORT, default=False)
    second_factor_at: Mapped[datetime | None] = col(UtcDateTime, "six-digit code given", S.INTERNAL, R.SHORT)
    created_at: Mapped[datetime] = col(UtcDateTime, "signed in", S.PERSONAL, R.SHORT)
    last_used_at: Mapped[datetime] = col(UtcDateTime, "last use", S.PERSONAL, R.SHORT)
    expires_at: Mapped[datetime] = col(UtcDateTime, "end if not used again", S.INTERNAL, R.SHORT, index=True)


class OneTimeToken(Base):
    """A link or code that works once: confirm, sign in, reset, invite."""

    __tablename__ = "one_time_token"
    __subject__ = "user_id"

    id: Mapped[int] = col(Integer, "row", S.INTERNAL, R.SHORT, primary_key=True)
    token_hash: Mapped[str] = col(String(64), "digest of the token", S.INTERNAL, R.SHORT, unique=True)
    purpose: Mapped[str] = col(String(20), "confirm, sign_in, reset, change_email, code, invite", S.INTERNAL, R.SHORT)
    user_id: Mapped[int | None] = col(
        Integer, "for whom", S.PERSONAL, R.SHORT, ForeignKey("user.id", ondelete="CASCADE"), index=True)
    content: Mapped[dict[str, str] | None] = col(EncryptedJson, "what it is about", S.SPECIFIC, R.SHORT)
    expires_at: Mapped[datetime] = col(UtcDateTime, "end", S.INTERNAL, R.SHORT, index=True)
    used_at: Mapped[datetime | None] = col(UtcDateTime, "when it was used", S.INTERNAL, R.SHORT)


class RecoveryCode(Base):
    """One of ten codes to sign in without mail, or one that an officer made after checking the person."""

    __tablename__ = "recovery_code"
    __subject__ = "user_id"

    id: Mapped[int] = col(Integer, "row", S.INTERNAL, R.ACCOUNT, primary_key=True)
    user_id: Mapped[int] = col(
        Integer, "whose", S.PERSONAL, R.ACCOUNT, ForeignKey("user.id", ondelete="CASCADE"), index=True)
    code_hash: Mapped[str] = col(String(64), "keyed digest of the code", S.INTERNAL, R.ACCOUNT)
    made_by: Mapped[int | None] = col(Integer, "officer who made it", S.INTERNAL, R.ACCOUNT)
    expires_at: Mapped[datetime | None] = col(UtcDateTime, "end of an officer's code", S.INTERNAL, R.ACCOUNT)
    used_at: Mapped[datetime | None] = col(UtcDateTime, "when it was used", S.INTERNAL, R.ACCOUNT)


class InterruptedForm(Base):
    """A form that a session's end interrupted: kept 24 hours, given back once to the same person (design.md §8)."""

    __tablename__ = "interrupted_form"
    __subject__ = "user_id"

    id: Mapped[int] = col(Integer, "row", S.INTERNAL, R.SHORT, primary_key=True)
    token_hash: Mapped[str] = col(String(64), "digest of the address part", S.INTERNAL, R.SHORT, unique=True)
    user_id: Mapped[int] = col(
        Integer, "whose", S.PERSONAL, R.SHORT, ForeignKey("user.id", ondelete="CASCADE"), index=True)
    path: Mapped[str] = col(String(300), "where the form was sent", S.INTERNAL, R.SHORT)
    content: Mapped[list[list[str]]] = col(EncryptedJson, "what was typed, never passwords", S.SPECIFIC, R.SHORT)
    expires_at: Mapped[datetime] = col(UtcDateTime, "end", S.INTERNAL, R.SHORT, index=True)


class Notice(Base):
    """One line in `/notifikasi`; never names disability, needs or the text of messages."""

    __tablename__ = "notice"
    __subject__ = "user_id"

    id: Mapped[int] = col(Integer, "row", S.INTERNAL, R.ACCOUNT, primary_key=True)
    user_id: Mapped[int] = col(
        Integer, "for whom", S.PERSONAL, R.ACCOUNT, ForeignKey("user.id", ondelete="CASCADE"), index=True)
    text: Mapped[str] = col(String(300), "what happened, in the person's language", S.PERSONAL, R.ACCOUNT)
    href: Mapped[str] = col(String(300), "the page it is about", S.PERSONAL, R.ACCOUNT)
    at: Mapped[datetime] = col(UtcDateTime, "when", S.PERSONAL, R.ACCOUNT)
    read_at: Mapped[datetime | None] = col(UtcDateTime, "when it was read", S.PERSONAL, R.ACCOUNT)
