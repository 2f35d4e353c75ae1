"""Workplaces and vacancies: what the work asks and what the workplace offers."""
from datetime import date, datetime

from sqlalchemy import JSON, Boolean, Date, ForeignKey, Index, Integer, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped

from webapp.core.labels import Retention as R
from webapp.core.labels import Sensitivity as S
from webapp.core.labels import col
from webapp.core.models import Base, UtcDateTime


class Workplace(Base):
    """A place of work with its facts; a fact that is not in `facts` was never answered."""

    __tablename__ = "workplace"

    id: Mapped[int] = col(Integer, "row", S.PUBLIC, R.RECORD, primary_key=True)
    organisation_id: Mapped[int] = col(
        Integer, "whose", S.PUBLIC, R.RECORD, ForeignKey("organisation.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = col(String(120), "name", S.PUBLIC, R.RECORD)
    address: Mapped[str | None] = col(Text, "free lines", S.PUBLIC, R.RECORD)
    region_code: Mapped[str | None] = col(String(4), "region", S.PUBLIC, R.RECORD)
    postcode: Mapped[str | None] = col(String(5), "postcode", S.PUBLIC, R.RECORD)
    facts: Mapped[dict[str, str]] = col(JSON, "reference workplace fact → yes, no or unknown", S.PUBLIC, R.RECORD)
    directions: Mapped[str | None] = col(Text, "how to get there, in words", S.PUBLIC, R.RECORD)


class Vacancy(Base):
    """Work that is offered."""

    __tablename__ = "vacancy"
    __table_args__ = (
        UniqueConstraint("source", "external_id"), Index("ix_vacancy_state_closes_at", "state", "closes_at"))

    id: Mapped[int] = col(Integer, "row", S.PUBLIC, R.RECORD, primary_key=True)
    organisation_id: Mapped[int] = col(
        Integer, "whose", S.PUBLIC, R.RECORD, ForeignKey("organisation.id", ondelete="CASCADE"), index=True)
    workplace_id: Mapped[int | None] = col(
        Integer, "where", S.PUBLIC, R.RECORD, ForeignKey("workplace.id", ondelete="SET NULL"))
    source: Mapped[str] = col(String(40), "own, or the name of an import", S.PUBLIC, R.RECORD, default="own")
    external_id: Mapped[str | None] = col(String(80), "id in its source", S.PUBLIC, R.RECORD)
    import_digest: Mapped[str | None] = col(String(64), "digest of the imported row", S.INTERNAL, R.RECORD)
    state: Mapped[str] = col(String(10), "vacancies.states.VacancyState", S.PUBLIC, R.RECORD)
    title: Mapped[str] = col(String(160), "name of the work", S.PUBLIC, R.RECORD)
    occupation_code: Mapped[str | None] = col(String(60), "reference occupation", S.PUBLIC, R.RECORD)
    tasks: Mapped[str] = col(Text, "tasks, or the imported text as it came", S.PUBLIC, R.RECORD, default="")
    language: Mapped[str] = col(String(2), "language of title and tasks", S.PUBLIC, R.RECORD, default="id")
    education_code: Mapped[str | None] = col(String(30), "education only if needed", S.PUBLIC, R.RECORD)
    education_essential: Mapped[bool] = col(Boolean, "the work cannot do without it", S.PUBLIC, R.RECORD, default=False)
    education_reason: Mapped[str | None] = col(Text, "why it is needed", S.PUBLIC, R.RECORD)
    study_programmes: Mapped[list[str]] = col(JSON, "study programmes named", S.PUBLIC, R.RECORD, default=list)
    education_levels: Mapped[list[str]] = col(JSON, "levels named by an import", S.PUBLIC, R.RECORD, default=list)
    pay_from: Mapped[int | None] = col(Integer, "gross, rupiah", S.PUBLIC, R.RECORD)
    pay_to: Mapped[int | None] = col(Integer, "gross, rupiah", S.PUBLIC, R.RECORD)
    pay_period: Mapped[str | None] = col(String(8), "vacancies.states.PayPeriod", S.PUBLIC, R.RECORD)
    pay_per_month: Mapped[int | None] = col(Integer, "highest pay compared per month", S.PUBLIC, R.RECORD)
    pay_by_agreement: Mapped[bool] = col(Boolean, "pay is agreed on", S.PUBLIC, R.RECORD, default=False)
    hours: Mapped[str | None] = col(String(12), "vacancies.states.Hours", S.PUBLIC, R.RECORD)
    hours_per_week: Mapped[int | None] = col(Integer, "hours a week", S.PUBLIC, R.RECORD)
    hours_note: Mapped[str | None] = col(String(200), "days and times in words", S.PUBLIC, R.RECORD)
    contract_code: Mapped[str | None] = col(String(30), "reference contract type", S.PUBLIC, R.RECORD)
    positions: Mapped[int] = col(Integer, "how many people", S.PUBLIC, R.RECORD, default=1)
    work_mode: Mapped[str] = col(String(8), "vacancies.states.WorkMode", S.PUBLIC, R.RECORD, default="onsite")
    region_code: Mapped[str | None] = col(String(4), "region of the work", S.PUBLIC, R.RECORD, index=True)
    address: Mapped[str | None] = col(Text, "address of an import", S.PUBLIC, R.RECORD)
    how_to_apply: Mapped[str | None] = col(Text, "how to apply, beside this site", S.PUBLIC, R.RECORD)
    questions: Mapped[list[str]] = col(JSON, "the employer's own questions", S.PUBLIC, R.RECORD, default=list)
    reply_days: Mapped[int | None] = col(Integer, "promise: reply within so many days", S.PUBLIC, R.RECORD)
    starts_on: Mapped[date | None] = col(Date, "first day", S.PUBLIC, R.RECORD)
    ends_on: Mapped[date | None] = col(Date, "last day", S.PUBLIC, R.RECORD)
    closes_on: Mapped[date | None] = col(Date, "last day to apply, at the workplace", S.PUBLIC, R.RECORD)
    closes_at: Mapped[datetime | None] = col(UtcDateTime, "when that day ends", S.PUBLIC, R.RECORD)
    published_at: Mapped[datetime | None] = col(UtcDateTime, "first published", S.PUBLIC, R.RECORD, index=True)
    created_at: Mapped[datetime] = col(UtcDateTime, "written", S.INTERNAL, R.RECORD)
    updated_at: Mapped[datetime] = col(UtcDateTime, "last change", S.PUBLIC, R.RECORD)
    written_by: Mapped[int | None] = col(
        Integer, "who wrote it", S.PERSONAL, R.RECORD, ForeignKey("user.id", ondelete="SET NULL"))
    stop_reason: Mapped[str | None] = col(Text, "why it was suspended or sent back", S.INTERNAL, R.RECORD)
    flagged: Mapped[bool] = col(Boolean, "an imported text with doubtful wording", S.PUBLIC, R.RECORD, default=False)


class VacancySkill(Base):
    """A skill the work asks for."""

    __tablename__ = "vacancy_skill"
    __table_args__ = (Index("ix_vacancy_skill_skill_code_vacancy_id", "skill_code", "vacancy_id"),)

    vacancy_id: Mapped[int] = col(
        Integer, "which", S.PUBLIC, R.RECORD, ForeignKey("vacancy.id", ondelete="CASCADE"), primary_key=True)
    skill_code: Mapped[str] = col(String(60), "reference skill", S.PUBLIC, R.RECORD, primary_key=True)
    must: Mapped[bool] = col(Boolean, "needed, not only welcome", S.PUBLIC, R.RECORD)
    recognised: Mapped[bool] = col(Boolean, "found in an imported text", S.PUBLIC, R.RECORD, default=False)


class VacancyDemand(Base):
    """A functional demand of the work; an essential one names its task."""

    __tablename__ = "vacancy_demand"

    vacancy_id: Mapped[int] = col(
        Integer, "which", S.PUBLIC, R.RECORD, ForeignKey("vacancy.id", ondelete="CASCADE"), primary_key=True)
    demand_code: Mapped[str] = col(String(30), "reference demand", S.PUBLIC, R.RECORD, primary_key=True)
    essential: Mapped[bool] = col(Boolean, "the work cannot do without it", S.PUBLIC, R.RECORD)
    task: Mapped[str | None] = col(String(300), "the task that asks it", S.PUBLIC, R.RECORD)


class AccommodationOffered(Base):
    """The employer's answer about one accommodation; no row means that nothing was said."""

    __tablename__ = "accommodation_offered"

    vacancy_id: Mapped[int] = col(
        Integer, "which", S.PUBLIC, R.RECORD, ForeignKey("vacancy.id", ondelete="CASCADE"), primary_key=True)
    accommodation_code: Mapped[str] = col(
        String(60), "reference accommodation", S.PUBLIC, R.RECORD, primary_key=True)
    answer: Mapped[str] = col(String(8), "yes, no or unknown", S.PUBLIC, R.RECORD)


class WordingKept(Base):
    """Doubtful words that an employer keeps, with a reason inherent to the job; an officer decides."""

    __tablename__ = "wording_kept"

    id: Mapped[int] = col(Integer, "row", S.INTERNAL, R.RECORD, primary_key=True)
    vacancy_id: Mapped[int] = col(
        Integer, "which", S.INTERNAL, R.RECORD, ForeignKey("vacancy.id", ondelete="CASCADE"), index=True)
    rule: Mapped[str] = col(String(40), "rule of wording.toml", S.INTERNAL, R.RECORD)
    quote: Mapped[str] = col(String(300), "the words", S.INTERNAL, R.RECORD)
    reason: Mapped[str] = col(Text, "why the work needs it", S.INTERNAL, R.RECORD)
    state: Mapped[str] = col(String(10), "accounts.states.Decision", S.INTERNAL, R.RECORD, index=True)
    answer: Mapped[str | None] = col(Text, "what the officer says", S.INTERNAL, R.RECORD)
    decided_by: Mapped[int | None] = col(
        Integer, "officer", S.INTERNAL, R.RECORD, ForeignKey("user.id", ondelete="SET NULL"))
    decided_at: Mapped[datetime | None] = col(UtcDateTime, "when", S.INTERNAL, R.RECORD)
