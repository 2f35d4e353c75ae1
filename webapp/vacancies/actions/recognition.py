"""What our vocabularies recognise in an imported vacancy: its occupation, its skills, doubtful wording. Pure."""
from collections.abc import Sequence
from dataclasses import dataclass

from webapp.reference.recognise import recognise_occupations, recognise_skills, recognise_study_field
from webapp.reference.vocabulary import StudyField, vocabulary
from webapp.vacancies.importing import ParsedVacancy
from webapp.vacancies.wording import check

MOST_SKILLS = 15  # more than that says nothing about a work


@dataclass(frozen=True)
class Recognised:
    """Codes found in a text, and whether its wording is doubtful (the text itself is never changed)."""

    occupation: str | None
    skills: tuple[str, ...]
    flagged: bool
    by_study: bool = False  # the text was silent, the study programmes were not


def recognise(vacancy: ParsedVacancy) -> Recognised:
    """The title tells most, then the description; study programmes speak where the text is silent."""
    text = "\n".join((vacancy.title, "; ".join(vacancy.skills), vacancy.description))
    fields = _fields(vacancy.study_programmes)
    skills, occupation = recognise_skills(text), _occupation(vacancy)
    by_study = bool(fields) and not (skills and occupation)
    flagged = bool(check(vacancy.title, "title") or check(vacancy.description, "tasks"))
    if by_study:
        skills, occupation = skills or fields[0].skills, occupation or _occupation_of(fields[0])
    return Recognised(occupation, tuple(skills[:MOST_SKILLS]), flagged, by_study)


def _occupation(vacancy: ParsedVacancy) -> str | None:
    found = recognise_occupations(vacancy.title) or recognise_occupations(vacancy.description)
    return found[0] if found else None


def _occupation_of(field: StudyField) -> str | None:
    wanted = field.occupations_isco
    by_study = (item.code for isco in wanted for item in vocabulary().occupations.values() if item.isco == isco)
    return next(by_study, None)


def _fields(programmes: Sequence[str]) -> list[StudyField]:
    codes = (recognise_study_field(programme) for programme in programmes)
    known = vocabulary().study_fields
    return [known[code] for code in dict.fromkeys(codes) if code]
