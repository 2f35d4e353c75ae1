"""Applications: what was sent, what happened, what was said. Requests, answers and messages are sealed."""
from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, MappedColumn

from webapp.core.encryption import EncryptedBytes, EncryptedJson, EncryptedText
from webapp.core.labels import Retention as R
from webapp.core.labels import Sensitivity as S
from webapp.core.labels import col
from webapp.core.models import Base, UtcDateTime


def row_id() -> MappedColumn[Any]:
    """The key of a row."""
    return col(Integer, "row", S.INTERNAL, R.ACCOUNT, primary_key=True)


def of_application() -> MappedColumn[Any]:
    """The application a row belongs to."""
    return col(Integer, "application", S.INTERNAL, R.ACCOUNT, ForeignKey("application.id", ondelete="CASCADE"),
               index=True)


class Application(Base):
    """A person applies for a vacancy. After erasure only state and dates stay, without the person."""

    __tablename__ = "application"
    __subject__ = "user_id"

    id: Mapped[int] = row_id()
    vacancy_id: Mapped[int] = col(
        Integer, "for what", S.PERSONAL, R.ACCOUNT, ForeignKey("vacancy.id", ondelete="CASCADE"), index=True)
    user_id: Mapped[int | None] = col(
        Integer, "who; empty after erasure", S.PERSONAL, R.ACCOUNT, ForeignKey("user.id", ondelete="SET NULL"),
        index=True)
    state: Mapped[str] = col(String(10), "applications.states.ApplicationState", S.PERSONAL, R.ACCOUNT, index=True)
    to_uld: Mapped[bool] = col(
        Boolean, "the organisation is unclaimed: the responsible ULD receives it", S.INTERNAL, R.ACCOUNT,
        default=False)
    letter: Mapped[str | None] = col(EncryptedText, "letter", S.SPECIFIC, R.ACCOUNT)
    answers: Mapped[list[list[str]] | None] = col(
        EncryptedJson, "[question, answer] of the employer's own questions", S.SPECIFIC, R.ACCOUNT)
    cv: Mapped[dict[str, Any] | None] = col(EncryptedJson, "CV as it was sent", S.SPECIFIC, R.ACCOUNT)
    file_id: Mapped[int | None] = col(
        Integer, "attached file", S.PERSONAL, R.ACCOUNT, ForeignKey("stored_file.id", ondelete="SET NULL"))
    requests: Mapped[list[dict[str, str]] | None] = col(
        EncryptedJson, 'accommodations asked for in the selection: [{"code","words","answer","note"}]',
        S.SPECIFIC, R.ACCOUNT)
    shown: Mapped[list[dict[str, str]] | None] = col(
        EncryptedJson, "facts disclosed to this employer, as they were", S.SPECIFIC, R.ACCOUNT)
    consent_id: Mapped[str | None] = col(
        String(36), "consent for what is shown", S.INTERNAL, R.ACCOUNT, ForeignKey("consent.id"))
    contact_name: Mapped[str | None] = col(
        String(120), "named contact for accommodations, from the employer", S.PERSONAL, R.ACCOUNT)
    refusal_code: Mapped[str | None] = col(String(40), "reference refusal reason", S.PERSONAL, R.ACCOUNT)
    refusal_words: Mapped[str | None] = col(EncryptedText, "own words of the refusal", S.SPECIFIC, R.ACCOUNT)
    sent_at: Mapped[datetime] = col(UtcDateTime, "sent", S.PERSONAL, R.ACCOUNT)
    changed_at: Mapped[datetime] = col(UtcDateTime, "last change", S.PERSONAL, R.ACCOUNT, index=True)


class ApplicationEvent(Base):
    """One line of the timeline."""

    __tablename__ = "application_event"
    __subject__ = "application_id:application.user_id"

    id: Mapped[int] = row_id()
    application_id: Mapped[int] = of_application()
    at: Mapped[datetime] = col(UtcDateTime, "when", S.PERSONAL, R.ACCOUNT)
    kind: Mapped[str] = col(String(24), "what happened", S.PERSONAL, R.ACCOUNT)
    actor_id: Mapped[int | None] = col(
        Integer, "by whom", S.PERSONAL, R.ACCOUNT, ForeignKey("user.id", ondelete="SET NULL"))
    role: Mapped[str] = col(String(16), "in which role", S.PERSONAL, R.ACCOUNT)
    words: Mapped[str | None] = col(EncryptedText, "in own words", S.SPECIFIC, R.ACCOUNT)


class Message(Base):
    """One message between the two sides."""

    __tablename__ = "message"
    __subject__ = "application_id:application.user_id"

    id: Mapped[int] = row_id()
    application_id: Mapped[int] = of_application()
    sender_id: Mapped[int | None] = col(
        Integer, "by whom", S.PERSONAL, R.ACCOUNT, ForeignKey("user.id", ondelete="SET NULL"))
    role: Mapped[str] = col(String(16), "in which role", S.PERSONAL, R.ACCOUNT)
    body: Mapped[str] = col(EncryptedText, "text", S.SPECIFIC, R.ACCOUNT)
    sent_at: Mapped[datetime] = col(UtcDateTime, "when", S.PERSONAL, R.ACCOUNT)


class Interview(Base):
    """A proposed interview and the person's answer."""

    __tablename__ = "interview"
    __subject__ = "application_id:application.user_id"

    id: Mapped[int] = row_id()
    application_id: Mapped[int] = of_application()
    state: Mapped[str] = col(String(12), "applications.states.InterviewState", S.PERSONAL, R.ACCOUNT)
    form: Mapped[str] = col(String(12), "applications.states.InterviewForm", S.PERSONAL, R.ACCOUNT)
    starts_at: Mapped[datetime] = col(UtcDateTime, "when", S.PERSONAL, R.ACCOUNT)
    zone: Mapped[str] = col(String(32), "zone of the workplace", S.PERSONAL, R.ACCOUNT)
    minutes: Mapped[int] = col(Integer, "how long", S.PERSONAL, R.ACCOUNT, default=45)
    place: Mapped[str] = col(EncryptedText, "address, link or number", S.SPECIFIC, R.ACCOUNT)
    contact: Mapped[str] = col(EncryptedText, "named contact and how to reach them", S.SPECIFIC, R.ACCOUNT)
    accommodations: Mapped[list[dict[str, str]]] = col(
        EncryptedJson, 'confirmed one by one: [{"code","words","answer": yes|no|other,"note"}]', S.SPECIFIC, R.ACCOUNT)
    note: Mapped[str | None] = col(EncryptedText, "what to know beforehand", S.SPECIFIC, R.ACCOUNT)
    answer_words: Mapped[str | None] = col(EncryptedText, "the person's answer in words", S.SPECIFIC, R.ACCOUNT)
    proposed_at: Mapped[datetime] = col(UtcDateTime, "proposed", S.PERSONAL, R.ACCOUNT)
    answered_at: Mapped[datetime | None] = col(UtcDateTime, "answered", S.PERSONAL, R.ACCOUNT)


class Offer(Base):
    """An offer of work."""

    __tablename__ = "offer"
    __subject__ = "application_id:application.user_id"

    id: Mapped[int] = row_id()
    application_id: Mapped[int] = of_application()
    state: Mapped[str] = col(String(12), "applications.states.OfferState", S.PERSONAL, R.ACCOUNT)
    content: Mapped[dict[str, Any]] = col(
        EncryptedJson, "start, contract, pay, hours, accommodations, words", S.SPECIFIC, R.ACCOUNT)
    made_at: Mapped[datetime] = col(UtcDateTime, "made", S.PERSONAL, R.ACCOUNT)
    answered_at: Mapped[datetime | None] = col(UtcDateTime, "answered", S.PERSONAL, R.ACCOUNT)


class Placement(Base):
    """A person began to work; counts stay under a random id, the person does not."""

    __tablename__ = "placement"
    __subject__ = "user_id"

    id: Mapped[str] = col(String(36), "random id", S.INTERNAL, R.PROOF, primary_key=True)
    application_id: Mapped[int | None] = col(
        Integer, "application", S.PERSONAL, R.ACCOUNT, ForeignKey("application.id", ondelete="SET NULL"), index=True)
    user_id: Mapped[int | None] = col(
        Integer, "who; empty after erasure", S.PERSONAL, R.ACCOUNT, ForeignKey("user.id", ondelete="SET NULL"),
        index=True)
    organisation_id: Mapped[int] = col(
        Integer, "where", S.INTERNAL, R.PROOF, ForeignKey("organisation.id", ondelete="CASCADE"), index=True)
    vacancy_id: Mapped[int | None] = col(
        Integer, "as what", S.INTERNAL, R.PROOF, ForeignKey("vacancy.id", ondelete="SET NULL"))
    region_code: Mapped[str | None] = col(String(4), "region", S.INTERNAL, R.PROOF, index=True)
    started_on: Mapped[datetime] = col(UtcDateTime, "first day", S.INTERNAL, R.PROOF)
    ended_on: Mapped[datetime | None] = col(UtcDateTime, "last day", S.INTERNAL, R.PROOF)


class FollowUp(Base):
    """A question after 1, 3 and 6 months, to the person, the employer and the officer."""

    __tablename__ = "follow_up"
    __subject__ = "placement_id:placement.user_id"

    id: Mapped[int] = row_id()
    placement_id: Mapped[str] = col(
        String(36), "placement", S.INTERNAL, R.ACCOUNT, ForeignKey("placement.id", ondelete="CASCADE"), index=True)
    month: Mapped[int] = col(Integer, "1, 3 or 6", S.INTERNAL, R.ACCOUNT)
    side: Mapped[str] = col(String(12), "seeker, employer or officer", S.INTERNAL, R.ACCOUNT)
    due_at: Mapped[datetime] = col(UtcDateTime, "when it is due", S.INTERNAL, R.ACCOUNT, index=True)
    asked_at: Mapped[datetime | None] = col(UtcDateTime, "notice sent", S.INTERNAL, R.ACCOUNT)
    answered_at: Mapped[datetime | None] = col(UtcDateTime, "answered", S.PERSONAL, R.ACCOUNT)
    answer: Mapped[dict[str, str] | None] = col(EncryptedJson, "the answer", S.SPECIFIC, R.ACCOUNT)
    help_asked_at: Mapped[datetime | None] = col(
        UtcDateTime, "since when this side waits for help of the ULD; empty once it is answered", S.PERSONAL, R.ACCOUNT,
        index=True)


class StoredFile(Base):
    """A file (≤ 2 MB), sealed in the database, so that backup, move and erasure cover it."""

    __tablename__ = "stored_file"
    __subject__ = "user_id"

    id: Mapped[int] = row_id()
    user_id: Mapped[int] = col(
        Integer, "whose", S.PERSONAL, R.ACCOUNT, ForeignKey("user.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = col(EncryptedText, "file name", S.SPECIFIC, R.ACCOUNT)
    media_type: Mapped[str] = col(String(80), "checked by content", S.INTERNAL, R.ACCOUNT)
    size: Mapped[int] = col(Integer, "bytes", S.INTERNAL, R.ACCOUNT)
    content: Mapped[bytes] = col(EncryptedBytes, "the file", S.SPECIFIC, R.ACCOUNT)
    stored_at: Mapped[datetime] = col(UtcDateTime, "when", S.PERSONAL, R.ACCOUNT)


class ApplicationDraft(Base):
    """An application that is being written over its pages; 30 days."""

    __tablename__ = "application_draft"
    __subject__ = "user_id"

    id: Mapped[int] = row_id()
    user_id: Mapped[int] = col(
        Integer, "whose", S.PERSONAL, R.ACCOUNT, ForeignKey("user.id", ondelete="CASCADE"), index=True)
    vacancy_id: Mapped[int] = col(
        Integer, "for what", S.PERSONAL, R.ACCOUNT, ForeignKey("vacancy.id", ondelete="CASCADE"))
    content: Mapped[dict[str, Any]] = col(EncryptedJson, "what was typed so far", S.SPECIFIC, R.ACCOUNT)
    file_id: Mapped[int | None] = col(
        Integer, "attached file", S.PERSONAL, R.ACCOUNT, ForeignKey("stored_file.id", ondelete="SET NULL"))
    saved_at: Mapped[datetime] = col(UtcDateTime, "last saved", S.PERSONAL, R.ACCOUNT)
