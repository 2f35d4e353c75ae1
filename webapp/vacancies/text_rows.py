"""What the text index keeps of a vacancy: stems of its words and tokens of its facts, read for many at once.

Kinds of tokens: r region · p province · m work mode · g occupation group · i ISCO unit group · o occupation · s skill
· h hours · c contract · e rank of the education required (0: none) · f workplace fact · a accommodation offered.
"""
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from webapp.accounts.models_organisations import Organisation
from webapp.core.database import db
from webapp.reference.recognise import recognise_occupations, recognise_skills
from webapp.reference.regions import label, regions
from webapp.reference.text import stems
from webapp.reference.vocabulary import vocabulary
from webapp.vacancies.models import AccommodationOffered, Vacancy, VacancySkill, Workplace
from webapp.vacancies.queries.cards import open_now
from webapp.vacancies.text_terms import plain

COLUMNS = (
    Vacancy.id, Vacancy.title, Vacancy.tasks, Vacancy.occupation_code, Vacancy.region_code, Vacancy.work_mode,
    Vacancy.hours, Vacancy.contract_code, Vacancy.education_code, Vacancy.education_essential,
    Vacancy.education_levels, Vacancy.study_programmes, Vacancy.source, Vacancy.written_by,
    Organisation.name.label("organisation"), Workplace.facts,
)


@dataclass(frozen=True)
class TextRow:
    """One vacancy as the index keeps it: stems in order (repeated ones too), tokens each once."""

    vacancy_id: int
    title: tuple[str, ...]
    words: tuple[str, ...]
    tokens: tuple[str, ...]


def text_rows(vacancy_ids: Sequence[int]) -> Iterator[TextRow]:
    """The rows of those vacancies that are open now; three statements, whatever their number."""
    rows = db().execute(
        select(*COLUMNS).join(Organisation, Organisation.id == Vacancy.organisation_id)
        .outerjoin(Workplace, Workplace.id == Vacancy.workplace_id)
        .where(Vacancy.id.in_(vacancy_ids), open_now()).order_by(Vacancy.id)).all()
    skills = _codes(VacancySkill.vacancy_id, VacancySkill.skill_code, vacancy_ids)
    offers = _codes(AccommodationOffered.vacancy_id, AccommodationOffered.accommodation_code, vacancy_ids,
                    AccommodationOffered.answer == "yes")
    for row in rows:
        yield _text_row(row, skills[row.id], offers[row.id])


def _codes(key: Any, code: Any, vacancy_ids: Sequence[int], *conditions: Any) -> defaultdict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for vacancy_id, value in db().execute(select(key, code).where(key.in_(vacancy_ids), *conditions)):
        found[vacancy_id].append(value)
    return found


def _text_row(row: Any, skills: list[str], offers: list[str]) -> TextRow:
    named = dict.fromkeys([*skills, *recognise_skills(f"{row.title}\n{row.tasks}")])
    words = [row.tasks, row.organisation, label(row.region_code or ""), *row.study_programmes]
    tokens = [*(f"s:{code}" for code in named), *(f"a:{code}" for code in offers), *_tokens(row)]
    return TextRow(row.id, _stems(row.title), _stems("\n".join(words)), tuple(dict.fromkeys(tokens)))


def _stems(text: str) -> tuple[str, ...]:
    return tuple(plain(stem) for stem in stems(text))


def _tokens(row: Any) -> Iterator[str]:
    known = vocabulary()
    # The occupation that was chosen comes first; the title may name further ones.
    for code in dict.fromkeys([row.occupation_code or "", *recognise_occupations(row.title)]):
        if occupation := known.occupations.get(code):
            yield from (f"o:{code}", f"i:{occupation.isco}", f"g:{occupation.group}")
    if region := regions().get(row.region_code or ""):
        yield from (f"r:{region.code}", f"p:{region.province_code}")
    else:
        yield "r:none"
    yield f"m:{row.work_mode}"
    yield f"e:{_education_rank(row)}"
    yield from (f"h:{row.hours}",) if row.hours else ()
    yield from (f"c:{row.contract_code}",) if row.contract_code else ()
    yield from (f"f:{code}" for code, answer in (row.facts or {}).items() if answer == "yes")


def _education_rank(row: Any) -> int:
    """The rank of the least education that opens the door; 0 when none is required.

    Employers here say whether they require it or only welcome it; what an imported text names is taken as required.
    """
    imported = row.source != "own" and row.written_by is None
    if not imported and not row.education_essential:
        return 0
    known = vocabulary().education_levels
    levels = [row.education_code] if row.education_code else row.education_levels
    return min((known[name].rank for name in levels if name in known), default=0)
