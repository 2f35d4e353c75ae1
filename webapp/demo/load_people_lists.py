"""The lists of a profile: skills, experience, education, languages, wishes, functions, needs."""
from collections.abc import Iterator
from typing import Any

from webapp.demo.entries import Entry
from webapp.demo.scene import Scene
from webapp.profiles.models import (
    AccommodationNeed,
    Education,
    FunctionalAbility,
    SeekerLanguage,
    SeekerSkill,
    WishedOccupation,
    WishedRegion,
    WorkExperience,
)
from webapp.profiles.states import Answer, NeedKind
from webapp.reference.vocabulary import vocabulary

WISHES = ("work", "place", "hours", "pay")


def add_lists(scene: Scene, entry: Entry, user_id: int) -> None:
    """Writes every list of one person."""
    for rows in (_skills(entry), _languages(entry), _wishes(entry), _experience(scene, entry),
                 _education(scene, entry), _functions(entry), _needs(entry)):
        for row in rows:
            row.user_id = user_id
            scene.session.add(row)


def _skills(entry: Entry) -> Iterator[Any]:
    for code, level in entry.table("skills", vocabulary().skills).items():
        yield SeekerSkill(skill_code=code, level=level)
    for words in entry.get("own_skills", ()):
        yield SeekerSkill(own_words=words, level=2)


def _languages(entry: Entry) -> Iterator[Any]:
    for code, level in entry.table("languages", vocabulary().languages).items():
        yield SeekerLanguage(language_code=code, level=level)


def _wishes(entry: Entry) -> Iterator[Any]:
    for code in entry.codes("occupations", vocabulary().occupations):
        yield WishedOccupation(occupation_code=code)
    for code in entry.codes("regions", vocabulary().regions):
        yield WishedRegion(region_code=code)


def _experience(scene: Scene, entry: Entry) -> Iterator[Any]:
    for job in entry.entries("experience"):
        began, ended = (*job.get("years", ()), None, None)[:2]
        yield WorkExperience(
            title=job.need("title"), occupation_code=job.code("occupation", vocabulary().occupations),
            employer=job.get("employer"), from_year=scene.year(began), to_year=scene.year(ended),
            tasks=job.text("tasks"))
        job.close()


def _education(scene: Scene, entry: Entry) -> Iterator[Any]:
    for school in entry.entries("education"):
        yield Education(
            level_code=school.code("level", vocabulary().education_levels), programme=school.get("programme"),
            school=school.get("school"), year=scene.year(school.get("year")), finished=school.get("finished", True))
        school.close()


def _functions(entry: Entry) -> Iterator[Any]:
    words = entry.table("words", entry.get("functions", {}))
    for code, answer in entry.table("functions", vocabulary().functions).items():
        yield FunctionalAbility(function_code=code, answer=Answer(answer), own_words=words.get(code))


def _needs(entry: Entry) -> Iterator[Any]:
    known = vocabulary()
    lists = ((NeedKind.TOOL, "tools", known.assistive_tools), (NeedKind.APPLY, "needs_apply", known.accommodations),
             (NeedKind.WORK, "needs_work", known.accommodations))
    for kind, field, codes in lists:
        for code in entry.codes(field, codes):
            yield AccommodationNeed(kind=kind, content={"code": code, "words": ""})
    for name, words in entry.get("own_needs", ()):
        yield AccommodationNeed(kind=NeedKind(name), content={"code": "", "words": words})
