"""The outbox: mail and other effects are written in the same transaction as the change that causes them."""
import uuid
from datetime import datetime

from sqlalchemy import ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped

from webapp.core import clock
from webapp.core.database import db
from webapp.core.encryption import EncryptedJson
from webapp.core.labels import Retention, Sensitivity, col
from webapp.core.models import Base, UtcDateTime


class OutboxMessage(Base):
    """A message that waits to be sent; sent at least once, always with the same Message-ID."""

    __tablename__ = "outbox_message"
    __subject__ = "user_id"

    id: Mapped[int] = col(Integer, "row", Sensitivity.INTERNAL, Retention.SHORT, primary_key=True)
    user_id: Mapped[int | None] = col(
        Integer, "whom the message is for", Sensitivity.PERSONAL, Retention.SHORT,
        ForeignKey("user.id", ondelete="CASCADE"), index=True)
    channel: Mapped[str] = col(String(12), "email or sms", Sensitivity.INTERNAL, Retention.SHORT)
    content: Mapped[dict[str, str]] = col(
        EncryptedJson, "to, subject and body", Sensitivity.SPECIFIC, Retention.SHORT)
    message_id: Mapped[str] = col(String(120), "fixed Message-ID", Sensitivity.INTERNAL, Retention.SHORT, unique=True)
    created_at: Mapped[datetime] = col(UtcDateTime, "when it was written", Sensitivity.INTERNAL, Retention.SHORT)
    next_try_at: Mapped[datetime | None] = col(
        UtcDateTime, "when to send or try again; empty when done", Sensitivity.INTERNAL, Retention.SHORT, index=True)
    sent_at: Mapped[datetime | None] = col(UtcDateTime, "when it was sent", Sensitivity.INTERNAL, Retention.SHORT)
    attempts: Mapped[int] = col(Integer, "how often it was tried", Sensitivity.INTERNAL, Retention.SHORT, default=0)
    error: Mapped[str | None] = col(Text, "kind of the last failure", Sensitivity.INTERNAL, Retention.SHORT)


def queue_mail(to: str, subject: str, body: str, user_id: int | None = None, channel: str = "email") -> None:
    """Puts a message into the outbox of this transaction; `body` is plain text, `channel` "email" or "sms"."""
    db().add(OutboxMessage(
        user_id=user_id, channel=channel, content={"to": to, "subject": subject, "body": body},
        message_id=f"<{uuid.uuid4()}@kerja-setara>", created_at=clock.now(), next_try_at=clock.now()))
