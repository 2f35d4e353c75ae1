"""The CV made from a profile: only what the person chose, nothing about disability, functions or needs (design.md §9).

What may be shown of those is a disclosure, item by item and per employer: `webapp.profiles.disclosures`.
"""
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from webapp.core.formats import fmt
from webapp.core.i18n import _
from webapp.core.language import guess_language
from webapp.profiles.queries import cv as rows
from webapp.profiles.states import LanguageLevel, SkillLevel
from webapp.reference.regions import label as region_label
from webapp.reference.vocabulary import vocabulary


@dataclass(frozen=True)
class CvEntry:
    """A job or a school: what, where, when and in own words."""

    title: str
    place: str = ""
    years: str = ""
    text: str = ""


@dataclass(frozen=True)
class CvItem:
    """Something that a person may put into the CV; `group` is the heading under which it is chosen."""

    key: str
    group: str
    text: str


@dataclass(frozen=True)
class Cv:
    """A CV in words, as its owner saw it; an application keeps it as it was when it was sent."""

    name: str = ""
    contact: tuple[str, ...] = ()
    region: str = ""
    headline: str = ""
    about: str = ""
    skills: tuple[str, ...] = ()
    experience: tuple[CvEntry, ...] = ()
    education: tuple[CvEntry, ...] = ()
    languages: tuple[str, ...] = ()
    available: str = ""
    made_on: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing but the date is in it."""
        return self == Cv(made_on=self.made_on)

    @property
    def language(self) -> str:
        """The language it was made in, as its words tell: an application keeps them, whoever reads it later."""
        entries = (f"{one.title} {one.years} {one.text}" for one in (*self.experience, *self.education))
        return guess_language("\n".join((self.headline, self.about, *self.skills, *entries, *self.languages)))


def cv_items(user_id: int) -> tuple[CvItem, ...]:
    """Everything of this profile that could stand in a CV, in its order; empty facts are left out."""
    person = rows.person_of(user_id)
    if person is None:
        return ()
    me, work = _("Tentang saya"), _("Pekerjaan dan keterampilan")
    single = (
        CvItem("name", me, person.name), CvItem("email", me, person.email), CvItem("phone", me, person.phone),
        CvItem("region", me, region_label(person.region_code)), CvItem("headline", me, person.headline),
        CvItem("about", me, person.about), CvItem("available", me, person.available))
    listed = [
        *(CvItem(f"skill:{s.id}", work, _skill(s)) for s in rows.skills_of(user_id)),
        *(CvItem(f"experience:{e.id}", work, _one_line(job_entry(e))) for e in rows.experience_of(user_id)),
        *(CvItem(f"education:{e.id}", _("Pendidikan dan bahasa"), _one_line(school_entry(e)))
          for e in rows.education_of(user_id)),
        *(CvItem(f"language:{one.id}", _("Pendidikan dan bahasa"), _language(one))
          for one in rows.languages_of(user_id))]
    return tuple(item for item in (*single, *listed) if item.text)


def make_cv(user_id: int, shown_items: Iterable[str]) -> Cv:
    """The CV with these items and nothing else; keys that are not this person's are passed over."""
    person, wanted = rows.person_of(user_id), set(shown_items)
    if person is None:
        return Cv(made_on=fmt.date(rows.today()))

    def one(key: str, text: str) -> str:
        return text if key in wanted else ""

    contact = tuple(text for text in (one("email", person.email), one("phone", person.phone)) if text)
    return Cv(
        name=one("name", person.name), contact=contact, region=one("region", region_label(person.region_code)),
        headline=one("headline", person.headline), about=one("about", person.about),
        available=one("available", person.available),
        skills=tuple(_skill(s) for s in rows.skills_of(user_id) if f"skill:{s.id}" in wanted),
        experience=tuple(job_entry(e) for e in rows.experience_of(user_id) if f"experience:{e.id}" in wanted),
        education=tuple(school_entry(e) for e in rows.education_of(user_id) if f"education:{e.id}" in wanted),
        languages=tuple(_language(x) for x in rows.languages_of(user_id) if f"language:{x.id}" in wanted),
        made_on=fmt.date(rows.today()))


def chosen_cv_items(user_id: int) -> tuple[str, ...] | None:
    """Keys that the person chose for the CV; None while they have not chosen yet."""
    return rows.chosen_items_of(user_id)


def cv_as_data(cv: Cv) -> dict[str, Any]:
    """The CV as JSON-able data: what an application keeps."""
    return asdict(cv)


def cv_from_data(data: Mapping[str, Any]) -> Cv:
    """The CV that was kept; unknown keys are passed over, so that an older one stays readable."""
    known = {field.name for field in fields(Cv)}
    values: dict[str, Any] = {}
    for name, value in data.items():
        if name in ("experience", "education"):
            values[name] = tuple(CvEntry(**entry) for entry in value)
        elif name in known:
            values[name] = tuple(value) if isinstance(value, list | tuple) else value
    return Cv(**values)


def _skill(skill: rows.SkillRow) -> str:
    item = vocabulary().skills.get(skill.code or "")
    name = item.name if item else skill.own_words or skill.code or ""
    return f"{name} ({SkillLevel(skill.level).label})"


def _language(row: rows.LanguageRow) -> str:
    item = vocabulary().languages.get(row.code)
    return f"{item.name if item else row.code} ({LanguageLevel(row.level).label})"


def job_entry(row: rows.ExperienceRow) -> CvEntry:
    """A job in words."""
    return CvEntry(row.title, row.employer, years_in_words(row.from_year, row.to_year), row.tasks)


def school_entry(row: rows.EducationRow) -> CvEntry:
    """A school in words."""
    level = vocabulary().education_levels.get(row.level_code)
    name = level.name if level else row.level_code
    title = f"{name}, {row.programme}" if row.programme else name
    state = "" if row.finished else _("Tidak selesai atau masih berjalan")
    return CvEntry(title, row.school, str(row.year or ""), state)


def years_in_words(began: int | None, ended: int | None) -> str:
    """`2019 sampai 2022`, `sejak 2019`, `sampai 2022`; empty when neither is known."""
    if began and ended:
        return str(began) if began == ended else _("%(dari)s sampai %(hingga)s", dari=began, hingga=ended)
    if began:
        return _("sejak %(tahun)s", tahun=began)
    return _("sampai %(tahun)s", tahun=ended) if ended else ""


def _one_line(entry: CvEntry) -> str:
    return ", ".join(part for part in (entry.title, entry.place, entry.years) if part)
