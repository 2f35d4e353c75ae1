"""What matching keeps: the covering key for retrieval, a person's weights and dislikes, employers' invitations."""
from datetime import datetime

from sqlalchemy import JSON, Boolean, Float, ForeignKey, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped

from webapp.core.encryption import EncryptedJson, EncryptedText
from webapp.core.labels import Retention as R
from webapp.core.labels import Sensitivity as S
from webapp.core.labels import col
from webapp.core.models import Base, UtcDateTime


class MatchKey(Base):
    """(kind:code, place, vacancy) of every open vacancy: the covering key of stack.md §6 (a′)."""

    __tablename__ = "match_key"
    __table_args__ = ({"sqlite_with_rowid": False},)

    term: Mapped[str] = col(
        String(70), '"s:<skill>", "o:<isco>", "f:<field>", "n:", "p:<programme>"',
        S.PUBLIC, R.RECORD, primary_key=True)
    place: Mapped[str] = col(String(4), 'region, "far" for remote, "" unknown', S.PUBLIC, R.RECORD, primary_key=True)
    vacancy_id: Mapped[int] = col(
        Integer, "which", S.PUBLIC, R.RECORD, ForeignKey("vacancy.id", ondelete="CASCADE"), primary_key=True,
        index=True)
    weight: Mapped[float] = col(Float, "how much the vacancy is about it, 0 to 1", S.PUBLIC, R.RECORD)


class MatchWork(Base):
    """What matching reads of an open vacancy besides its own columns, prepared once when the vacancy changes."""

    __tablename__ = "match_work"

    vacancy_id: Mapped[int] = col(
        Integer, "which", S.PUBLIC, R.RECORD, ForeignKey("vacancy.id", ondelete="CASCADE"), primary_key=True)
    counts: Mapped[dict[str, float]] = col(JSON, "term → how often, by importance", S.PUBLIC, R.RECORD)
    length: Mapped[int] = col(Integer, "number of its words", S.PUBLIC, R.RECORD)
    skills: Mapped[list[str]] = col(JSON, "skills named or recognised", S.PUBLIC, R.RECORD)
    fields: Mapped[dict[str, float]] = col(JSON, "study field → how much it speaks of it", S.PUBLIC, R.RECORD)


class MatchCorpus(Base):
    """What all open vacancies together say about words and skills; one row, made anew when much has changed."""

    __tablename__ = "match_corpus"

    id: Mapped[int] = col(Integer, "always 1", S.PUBLIC, R.RECORD, primary_key=True)
    version: Mapped[str] = col(String(36), "changes with the content", S.PUBLIC, R.RECORD)
    documents: Mapped[int] = col(Integer, "how many vacancies", S.PUBLIC, R.RECORD)
    length: Mapped[float] = col(Float, "their usual length in words", S.PUBLIC, R.RECORD)
    frequency: Mapped[dict[str, int]] = col(JSON, "term → in how many; those in one only are left out", S.PUBLIC,
                                            R.RECORD)
    skills: Mapped[dict[str, int]] = col(JSON, "skill → in how many", S.PUBLIC, R.RECORD)


class MatchPreference(Base):
    """What matters more to a person: weights of work, place, hours, pay."""

    __tablename__ = "match_preference"
    __subject__ = "user_id"

    user_id: Mapped[int] = col(
        Integer, "whose", S.PERSONAL, R.ACCOUNT, ForeignKey("user.id", ondelete="CASCADE"), primary_key=True)
    weights: Mapped[dict[str, float]] = col(JSON, "weight by name, 1 is as usual", S.PERSONAL, R.ACCOUNT)
    grouped: Mapped[bool] = col(Boolean, "group by access", S.PERSONAL, R.ACCOUNT, default=True)


class NotForMe(Base):
    """ "Not for me because …": learnt openly, can be undone."""

    __tablename__ = "not_for_me"
    __subject__ = "user_id"

    id: Mapped[int] = col(Integer, "row", S.INTERNAL, R.ACCOUNT, primary_key=True)
    user_id: Mapped[int] = col(
        Integer, "whose", S.PERSONAL, R.ACCOUNT, ForeignKey("user.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str] = col(String(12), "vacancy, occupation, region, employer, demand", S.PERSONAL, R.ACCOUNT)
    code: Mapped[str] = col(EncryptedText, "which one; a demand may tell of a function", S.SPECIFIC, R.ACCOUNT)
    at: Mapped[datetime] = col(UtcDateTime, "when", S.PERSONAL, R.ACCOUNT)


class Approach(Base):
    """An employer invites a person who chose to be found; name and contact only after the person accepts."""

    __tablename__ = "approach"
    __table_args__ = (UniqueConstraint("vacancy_id", "user_id"),)
    __subject__ = "user_id"

    id: Mapped[int] = col(Integer, "row", S.INTERNAL, R.ACCOUNT, primary_key=True)
    vacancy_id: Mapped[int] = col(
        Integer, "for which vacancy", S.PERSONAL, R.ACCOUNT, ForeignKey("vacancy.id", ondelete="CASCADE"))
    user_id: Mapped[int] = col(
        Integer, "who is invited", S.PERSONAL, R.ACCOUNT, ForeignKey("user.id", ondelete="CASCADE"), index=True)
    words: Mapped[str] = col(EncryptedText, "what the employer writes", S.SPECIFIC, R.ACCOUNT)
    state: Mapped[str] = col(String(10), "matching.states.ApproachState", S.PERSONAL, R.ACCOUNT)
    sent_by: Mapped[int | None] = col(
        Integer, "by whom", S.PERSONAL, R.ACCOUNT, ForeignKey("user.id", ondelete="SET NULL"))
    at: Mapped[datetime] = col(UtcDateTime, "when", S.PERSONAL, R.ACCOUNT)
    answered_at: Mapped[datetime | None] = col(UtcDateTime, "answered", S.PERSONAL, R.ACCOUNT)
    shown: Mapped[list[str] | None] = col(
        EncryptedJson, "facts that the person shows on accepting", S.SPECIFIC, R.ACCOUNT)
