"""What a job seeker can do and needs; functions, needs and disclosures are sealed (design.md §6)."""
from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, ForeignKey, Integer, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, MappedColumn

from webapp.core.encryption import EncryptedJson, EncryptedText
from webapp.core.labels import Retention as R
from webapp.core.labels import Sensitivity as S
from webapp.core.labels import col
from webapp.core.models import Base, UtcDateTime


def row_id() -> MappedColumn[Any]:
    """The key of a row."""
    return col(Integer, "row", S.INTERNAL, R.ACCOUNT, primary_key=True)


def owner() -> MappedColumn[Any]:
    """Whose row it is."""
    return col(Integer, "whose", S.PERSONAL, R.ACCOUNT, ForeignKey("user.id", ondelete="CASCADE"), index=True)


class SeekerProfile(Base):
    """One a person, made when the first page of the profile is saved."""

    __tablename__ = "seeker_profile"
    __subject__ = "user_id"

    user_id: Mapped[int] = col(
        Integer, "whose", S.PERSONAL, R.ACCOUNT, ForeignKey("user.id", ondelete="CASCADE"), primary_key=True)
    headline: Mapped[str | None] = col(String(160), "what I do, in one line", S.PERSONAL, R.ACCOUNT)
    about: Mapped[str | None] = col(Text, "about me, in own words", S.PERSONAL, R.ACCOUNT)
    region_code: Mapped[str | None] = col(String(4), "where I live", S.PERSONAL, R.ACCOUNT, index=True)
    address: Mapped[str | None] = col(Text, "free lines", S.PERSONAL, R.ACCOUNT)
    visibility: Mapped[str] = col(
        String(10), "profiles.states.Visibility", S.PERSONAL, R.ACCOUNT, default="private", index=True)
    remote: Mapped[str | None] = col(String(8), "work from home: yes, also, no", S.PERSONAL, R.ACCOUNT)
    distance_km: Mapped[int | None] = col(Integer, "travel distance at most", S.PERSONAL, R.ACCOUNT)
    hours: Mapped[str | None] = col(String(12), "full_time, part_time, any", S.PERSONAL, R.ACCOUNT)
    hours_per_week: Mapped[int | None] = col(Integer, "hours a week at most", S.PERSONAL, R.ACCOUNT)
    pay_min: Mapped[int | None] = col(Integer, "wished pay, rupiah", S.PERSONAL, R.ACCOUNT)
    pay_period: Mapped[str | None] = col(String(8), "hour, day, week, month, piece", S.PERSONAL, R.ACCOUNT)
    available: Mapped[str | None] = col(String(120), "from when, in own words", S.PERSONAL, R.ACCOUNT)
    disability_kinds: Mapped[list[str] | None] = col(
        EncryptedJson, "optional, four kinds (UU 8/2016 art. 4), statistics only", S.SPECIFIC, R.ACCOUNT)
    done_pages: Mapped[list[str] | None] = col(
        EncryptedJson, 'pages by step: "skills" saved, "-skills" skipped', S.PERSONAL, R.ACCOUNT)
    cv_items: Mapped[list[str] | None] = col(
        EncryptedJson, "what the person chose for the CV; empty: not chosen yet", S.PERSONAL, R.ACCOUNT)
    updated_at: Mapped[datetime] = col(UtcDateTime, "last change", S.PERSONAL, R.ACCOUNT)


class SeekerSkill(Base):
    """A skill from the vocabulary, or in own words."""

    __tablename__ = "seeker_skill"
    __table_args__ = (UniqueConstraint("user_id", "skill_code", "own_words"),)
    __subject__ = "user_id"

    id: Mapped[int] = row_id()
    user_id: Mapped[int] = owner()
    skill_code: Mapped[str | None] = col(String(60), "reference skill", S.PERSONAL, R.ACCOUNT, index=True)
    own_words: Mapped[str | None] = col(String(80), "a skill the list does not know", S.PERSONAL, R.ACCOUNT)
    level: Mapped[int] = col(Integer, "1 a little, 2 well, 3 very well", S.PERSONAL, R.ACCOUNT, default=2)


class WorkExperience(Base):
    """A job, also an unpaid one or a business of one's own."""

    __tablename__ = "work_experience"
    __subject__ = "user_id"

    id: Mapped[int] = row_id()
    user_id: Mapped[int] = owner()
    title: Mapped[str] = col(String(120), "what", S.PERSONAL, R.ACCOUNT)
    occupation_code: Mapped[str | None] = col(String(60), "reference occupation", S.PERSONAL, R.ACCOUNT)
    employer: Mapped[str | None] = col(String(160), "where", S.PERSONAL, R.ACCOUNT)
    from_year: Mapped[int | None] = col(Integer, "from", S.PERSONAL, R.ACCOUNT)
    to_year: Mapped[int | None] = col(Integer, "until; empty: still", S.PERSONAL, R.ACCOUNT)
    tasks: Mapped[str | None] = col(Text, "tasks, in own words", S.PERSONAL, R.ACCOUNT)


class Education(Base):
    """A school or training, finished or not."""

    __tablename__ = "education"
    __subject__ = "user_id"

    id: Mapped[int] = row_id()
    user_id: Mapped[int] = owner()
    level_code: Mapped[str] = col(String(30), "reference education level", S.PERSONAL, R.ACCOUNT)
    programme: Mapped[str | None] = col(String(160), "study programme", S.PERSONAL, R.ACCOUNT)
    school: Mapped[str | None] = col(String(160), "where", S.PERSONAL, R.ACCOUNT)
    year: Mapped[int | None] = col(Integer, "last year", S.PERSONAL, R.ACCOUNT)
    finished: Mapped[bool] = col(Boolean, "with a certificate", S.PERSONAL, R.ACCOUNT, default=True)


class SeekerLanguage(Base):
    """A language, spoken or signed."""

    __tablename__ = "seeker_language"
    __table_args__ = (UniqueConstraint("user_id", "language_code"),)
    __subject__ = "user_id"

    id: Mapped[int] = row_id()
    user_id: Mapped[int] = owner()
    language_code: Mapped[str] = col(String(30), "reference language", S.PERSONAL, R.ACCOUNT)
    level: Mapped[int] = col(Integer, "1 a little, 2 well, 3 fluent", S.PERSONAL, R.ACCOUNT)


class WishedOccupation(Base):
    """Work that the person wants to do."""

    __tablename__ = "wished_occupation"
    __table_args__ = (UniqueConstraint("user_id", "occupation_code"),)
    __subject__ = "user_id"

    id: Mapped[int] = row_id()
    user_id: Mapped[int] = owner()
    occupation_code: Mapped[str] = col(String(60), "reference occupation", S.PERSONAL, R.ACCOUNT)


class WishedRegion(Base):
    """Where the person wants to work, besides near home."""

    __tablename__ = "wished_region"
    __table_args__ = (UniqueConstraint("user_id", "region_code"),)
    __subject__ = "user_id"

    id: Mapped[int] = row_id()
    user_id: Mapped[int] = owner()
    region_code: Mapped[str] = col(String(4), "reference region", S.PERSONAL, R.ACCOUNT)


class FunctionalAbility(Base):
    """What a person says about one function; no row means "not answered"."""

    __tablename__ = "functional_ability"
    __table_args__ = (UniqueConstraint("user_id", "function_code"),)
    __subject__ = "user_id"

    id: Mapped[int] = row_id()
    user_id: Mapped[int] = owner()
    function_code: Mapped[str] = col(String(20), "which of the nine functions", S.INTERNAL, R.ACCOUNT)
    answer: Mapped[str] = col(EncryptedText, "matching.model.Ability", S.SPECIFIC, R.ACCOUNT)
    own_words: Mapped[str | None] = col(EncryptedText, "in own words", S.SPECIFIC, R.ACCOUNT)


class AccommodationNeed(Base):
    """An accommodation or tool that a person uses or needs."""

    __tablename__ = "accommodation_need"
    __subject__ = "user_id"

    id: Mapped[int] = row_id()
    user_id: Mapped[int] = owner()
    kind: Mapped[str] = col(String(12), "apply, work or tool", S.INTERNAL, R.ACCOUNT)
    content: Mapped[dict[str, str]] = col(
        EncryptedJson, '{"code": reference code or "", "words": own words}', S.SPECIFIC, R.ACCOUNT)


class Disclosure(Base):
    """What may be shown to whom, until when; nothing is disclosed without a row here."""

    __tablename__ = "disclosure"
    __subject__ = "user_id"

    id: Mapped[int] = row_id()
    user_id: Mapped[int] = owner()
    organisation_id: Mapped[int | None] = col(
        Integer, "to whom; empty: to every employer I apply to", S.SPECIFIC, R.ACCOUNT,
        ForeignKey("organisation.id", ondelete="CASCADE"), index=True)
    to_finders: Mapped[bool] = col(
        Boolean, "to employers that find me, before they invite me; then nobody else", S.PERSONAL, R.ACCOUNT,
        default=False)
    content: Mapped[list[str]] = col(
        EncryptedJson, 'items: "function:seeing", "need:work:<code>", "tool:<code>", "kinds"', S.SPECIFIC, R.ACCOUNT)
    consent_id: Mapped[str | None] = col(
        String(36), "the consent given for it", S.INTERNAL, R.ACCOUNT, ForeignKey("consent.id"))
    until: Mapped[datetime | None] = col(UtcDateTime, "end", S.PERSONAL, R.ACCOUNT)
    given_at: Mapped[datetime] = col(UtcDateTime, "since when", S.PERSONAL, R.ACCOUNT)
    withdrawn_at: Mapped[datetime | None] = col(UtcDateTime, "withdrawn", S.PERSONAL, R.ACCOUNT)
