"""Follows vacancies: keeps the covering key and the prepared texts of those that are open (stack.md §6, a′)."""
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import delete, insert, select

from webapp.core.database import db
from webapp.matching import programmes
from webapp.matching.describe import fields_of_work
from webapp.matching.models import MatchKey, MatchWork
from webapp.matching.terms import count_terms
from webapp.reference.recognise import recognise_occupations, recognise_skills
from webapp.reference.vocabulary import vocabulary
from webapp.vacancies.models import Vacancy, VacancySkill
from webapp.vacancies.queries import open_now
from webapp.vacancies.states import WorkMode

BATCH = 500
FAR, UNKNOWN = "far", ""  # places besides region codes
LONGEST = 70  # letters of a term
FIELD_FLOOR = 0.3  # a field is a key only of works that clearly speak of it


def follow(vacancy_ids: Iterable[int]) -> int:
    """Writes keys and texts of these vacancies anew, or removes them when they are not open; returns how many are."""
    wanted, kept = list(dict.fromkeys(vacancy_ids)), 0
    for start in range(0, len(wanted), BATCH):
        kept += _follow_batch(wanted[start:start + BATCH])
    return kept


def _follow_batch(ids: Sequence[int]) -> int:
    for table in (MatchKey, MatchWork):
        db().execute(delete(table).where(table.vacancy_id.in_(ids)))
    rows = db().execute(
        select(Vacancy.id, Vacancy.title, Vacancy.tasks, Vacancy.occupation_code, Vacancy.region_code,
               Vacancy.work_mode, Vacancy.study_programmes)
        .where(Vacancy.id.in_(ids), open_now())).all()
    named = _skills_of(ids)
    works, keys = [], []
    for row in rows:
        work = _prepared(row, named[row.id])
        works.append(work)
        keys += _keys(row, work)
    if works:
        db().execute(insert(MatchWork), works)
    if keys:
        db().execute(insert(MatchKey), keys)
    return len(works)


def _skills_of(ids: Sequence[int]) -> defaultdict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for vacancy_id, code in db().execute(
            select(VacancySkill.vacancy_id, VacancySkill.skill_code).where(VacancySkill.vacancy_id.in_(ids))
            .order_by(VacancySkill.vacancy_id, VacancySkill.must.desc(), VacancySkill.skill_code)):
        found[vacancy_id].append(code)
    return found


def _prepared(row: Any, named: list[str]) -> dict[str, Any]:
    """What `MatchWork` keeps: skills that were chosen, else those recognised in the text."""
    skills = named or list(recognise_skills(f"{row.title}\n{row.tasks}"))
    counts, length = count_terms(fields_of_work(row.title, row.tasks, skills, row.occupation_code,
                                                row.study_programmes))
    occupations = dict.fromkeys([*([row.occupation_code] if row.occupation_code else []),
                                 *recognise_occupations(row.title)])
    fields = programmes.fields_spoken_of(skills, recognise_skills(row.title), tuple(occupations))
    return {"vacancy_id": row.id, "counts": counts, "length": length, "skills": skills, "fields": dict(fields)}


def programme_terms(keys: Iterable[str]) -> dict[str, str]:
    """Term of the covering key → key of `programmes`: "n:" same name, "p:" same subject, "f:" same field."""
    letters = {"name": "n", "subject": "p", "field": "f"}
    parted = ((key, *key.split(" ", 1)) for key in keys)
    return {f"{letters[kind]}:{rest}"[:LONGEST]: key for key, kind, rest in parted}


def _keys(row: Any, work: dict[str, Any]) -> list[dict[str, Any]]:
    known = vocabulary().occupations
    weights = {f"f:{code}": round(value, 3) for code, value in work["fields"].items() if value >= FIELD_FLOOR}
    weights |= dict.fromkeys(programme_terms(programmes.keys_of_work(row.study_programmes)), 1.0)
    weights |= {f"s:{code}": 1.0 for code in work["skills"]}
    weights |= {f"o:{known[code].isco}": 1.0 for code in (row.occupation_code, *recognise_occupations(row.title))
                if code in known}
    place = FAR if row.work_mode == WorkMode.REMOTE else row.region_code or UNKNOWN
    return [{"term": term, "place": place, "vacancy_id": row.id, "weight": weight}
            for term, weight in weights.items()]
