"""The vocabularies of the field: every kind of item that a person, a job or a workplace is described with.

Pure data: no database, no HTTP. The wording is ours; a domain expert edits webapp/reference/data/*.csv.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TypeVar

from webapp.core.i18n import current_locale
from webapp.reference.regions import Region, regions
from webapp.reference.tables import read_items

T = TypeVar("T")


def in_locale(indonesian: str, english: str) -> str:
    """The text of the two that the reader's language asks for."""
    return english if current_locale() == "en" else indonesian


@dataclass(frozen=True, slots=True)
class Item:
    """Something with a stable code and a name in both languages."""

    code: str
    name_id: str
    name_en: str

    @property
    def name(self) -> str:
        return in_locale(self.name_id, self.name_en)


@dataclass(frozen=True, slots=True)
class Explained(Item):
    """An item with one plain sentence that explains it."""

    explanation_id: str
    explanation_en: str

    @property
    def explanation(self) -> str:
        return in_locale(self.explanation_id, self.explanation_en)


@dataclass(frozen=True, slots=True)
class Skill(Item):
    """Something a person can do. `synonyms`: other words and spellings, both languages."""

    group: str
    no_diploma: bool
    synonyms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Occupation(Item):
    """A kind of work. `isco`: ISCO-08 unit group; `skills` and `demands`: codes that are typical for it."""

    isco: str
    group: str
    no_diploma: bool
    synonyms: tuple[str, ...]
    skills: tuple[str, ...]
    demands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StudyField(Item):
    """A field of study. `programmes`: names of programmes in it; `related`: codes of near fields."""

    programmes: tuple[str, ...]
    skills: tuple[str, ...]
    occupations_isco: tuple[str, ...]
    related: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Function(Explained):
    """A functional ability; the question is asked of the person and may stay unanswered."""

    question_id: str
    question_en: str

    @property
    def question(self) -> str:
        return in_locale(self.question_id, self.question_en)


@dataclass(frozen=True, slots=True)
class Demand(Item):
    """What the work asks of a person. `function`: the ability it draws on most."""

    function: str
    sentence_id: str
    sentence_en: str

    @property
    def sentence(self) -> str:
        return in_locale(self.sentence_id, self.sentence_en)


@dataclass(frozen=True, slots=True)
class Accommodation(Explained):
    """A reasonable accommodation. `stage`: recruitment, work or both; `cost`: free, low or purchase."""

    stage: str
    cost: str
    demands: tuple[str, ...]
    functions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EducationLevel(Item):
    """A level of schooling; equal `rank` means equal. `kkni`: national qualification level, "" if none."""

    rank: int
    kkni: str
    synonyms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Language(Item):
    """A language; `signed` for sign languages."""

    signed: bool


@dataclass(frozen=True, slots=True)
class AssistiveTool(Item):
    """A tool or app that a person works with; `functions`: the abilities it serves."""

    functions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WorkplaceFact(Item):
    """A checkable fact about a workplace: answered yes, no or not known."""

    question_id: str
    question_en: str
    group: str
    functions: tuple[str, ...]

    @property
    def question(self) -> str:
        return in_locale(self.question_id, self.question_en)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All kinds, each a mapping from code to item in file order."""

    skills: Mapping[str, Skill]
    occupations: Mapping[str, Occupation]
    occupation_groups: Mapping[str, Item]
    study_fields: Mapping[str, StudyField]
    demands: Mapping[str, Demand]
    functions: Mapping[str, Function]
    accommodations: Mapping[str, Accommodation]
    education_levels: Mapping[str, EducationLevel]
    languages: Mapping[str, Language]
    assistive_tools: Mapping[str, AssistiveTool]
    workplace_facts: Mapping[str, WorkplaceFact]
    disability_kinds: Mapping[str, Explained]
    contract_types: Mapping[str, Explained]
    refusal_reasons: Mapping[str, Explained]
    regions: Mapping[str, Region]


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The whole vocabulary, read once per process."""
    return Vocabulary(
        skills=_read("skills", Skill),
        occupations=_read("occupations", Occupation),
        occupation_groups=_read("occupation_groups", Item),
        study_fields=_read("study_fields", StudyField),
        demands=_read("demands", Demand),
        functions=_read("functions", Function),
        accommodations=_read("accommodations", Accommodation),
        education_levels=_read("education_levels", EducationLevel),
        languages=_read("languages", Language),
        assistive_tools=_read("assistive_tools", AssistiveTool),
        workplace_facts=_read("workplace_facts", WorkplaceFact),
        disability_kinds=_read("disability_kinds", Explained),
        contract_types=_read("contract_types", Explained),
        refusal_reasons=_read("refusal_reasons", Explained),
        regions=regions(),
    )


def _read(kind_name: str, kind: type[T]) -> Mapping[str, T]:
    return MappingProxyType(read_items(f"{kind_name}.csv", kind))
