"""The rows a CV and the lists of the profile are made of: one person's, in the order in which they are read."""
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from webapp.accounts.models import User
from webapp.core import clock
from webapp.core.database import db
from webapp.profiles.models import Education, SeekerLanguage, SeekerProfile, SeekerSkill, WorkExperience


@dataclass(frozen=True)
class CvPerson:
    """Name, ways to be reached and the texts of the profile; empty texts where nothing was written."""

    name: str
    email: str
    phone: str
    region_code: str
    headline: str
    about: str
    available: str


@dataclass(frozen=True)
class SkillRow:
    """A skill from the vocabulary (`code`) or in own words."""

    id: int
    code: str | None
    own_words: str | None
    level: int


@dataclass(frozen=True)
class ExperienceRow:
    """A job."""

    id: int
    title: str
    occupation_code: str | None
    employer: str
    from_year: int | None
    to_year: int | None
    tasks: str


@dataclass(frozen=True)
class EducationRow:
    """A school or training."""

    id: int
    level_code: str
    programme: str
    school: str
    year: int | None
    finished: bool


@dataclass(frozen=True)
class LanguageRow:
    """A language with its level."""

    id: int
    code: str
    level: int


def person_of(user_id: int) -> CvPerson | None:
    """The person's own facts; None when there is no such person."""
    row = db().execute(
        select(User.full_name, User.email, User.phone, SeekerProfile.region_code, SeekerProfile.headline,
               SeekerProfile.about, SeekerProfile.available)
        .outerjoin(SeekerProfile, SeekerProfile.user_id == User.id).where(User.id == user_id)).one_or_none()
    return None if row is None else CvPerson(*(value or "" for value in row))


def chosen_items_of(user_id: int) -> tuple[str, ...] | None:
    """What the person chose for the CV; None while nothing was chosen."""
    found = db().execute(select(SeekerProfile.cv_items).where(SeekerProfile.user_id == user_id)).scalar()
    return None if found is None else tuple(found)


def skills_of(user_id: int) -> tuple[SkillRow, ...]:
    """The best known first, then in the order in which they were added."""
    rows = db().execute(
        select(SeekerSkill.id, SeekerSkill.skill_code, SeekerSkill.own_words, SeekerSkill.level)
        .where(SeekerSkill.user_id == user_id).order_by(SeekerSkill.level.desc(), SeekerSkill.id)).all()
    return tuple(SkillRow(*row) for row in rows)


def experience_of(user_id: int) -> tuple[ExperienceRow, ...]:
    """Jobs, the present one first, then the latest; those without a year last."""
    ended = func.coalesce(WorkExperience.to_year, WorkExperience.from_year + 1000, 0)
    rows = db().execute(
        select(WorkExperience.id, WorkExperience.title, WorkExperience.occupation_code, WorkExperience.employer,
               WorkExperience.from_year, WorkExperience.to_year, WorkExperience.tasks)
        .where(WorkExperience.user_id == user_id).order_by(ended.desc(), WorkExperience.id.desc())).all()
    return tuple(ExperienceRow(r.id, r.title, r.occupation_code, r.employer or "", r.from_year, r.to_year,
                               r.tasks or "") for r in rows)


def education_of(user_id: int) -> tuple[EducationRow, ...]:
    """Schools, the latest first."""
    rows = db().execute(
        select(Education.id, Education.level_code, Education.programme, Education.school, Education.year,
               Education.finished)
        .where(Education.user_id == user_id)
        .order_by(func.coalesce(Education.year, 0).desc(), Education.id.desc())).all()
    return tuple(EducationRow(r.id, r.level_code, r.programme or "", r.school or "", r.year, r.finished)
                 for r in rows)


def languages_of(user_id: int) -> tuple[LanguageRow, ...]:
    """Languages, the best known first."""
    rows = db().execute(
        select(SeekerLanguage.id, SeekerLanguage.language_code, SeekerLanguage.level)
        .where(SeekerLanguage.user_id == user_id).order_by(SeekerLanguage.level.desc(), SeekerLanguage.id)).all()
    return tuple(LanguageRow(*row) for row in rows)


def today() -> date:
    """The day on which a CV is made."""
    return clock.today()
