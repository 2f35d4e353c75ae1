"""The data files hold together: a domain expert who edits them learns here what does not fit."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import pytest

from webapp.core.i18n import use_locale
from webapp.reference.vocabulary import Vocabulary, vocabulary

KINDS = [field.name for field in fields(Vocabulary) if field.name != "regions"]
WORDS = vocabulary()
# Rejected words (domain.md §6) and words of diagnosis: what a person can do and needs is named instead.
FORBIDDEN = re.compile(
    r"\b(cacat|kecacatan|normal|menderita|penderita|idap|pengidap|lumpuh|buta|bisu|gila|autis\w*|skizo\w*|bipolar"
    r"|depresi|epilepsi|stroke|cerebral|palsi|down syndrome|diabetes|tunagrahita|tunadaksa|tunalaras"
    r"|handicap\w*|crippled|suffer\w*|invalid|wheelchair-bound|retard\w*|schizo\w*|autism|epilepsy)\b",
    re.IGNORECASE,
)
REFERENCES = [
    ("occupations", "skills", "skills"),
    ("occupations", "demands", "demands"),
    ("study_fields", "skills", "skills"),
    ("study_fields", "related", "study_fields"),
    ("accommodations", "demands", "demands"),
    ("accommodations", "functions", "functions"),
    ("assistive_tools", "functions", "functions"),
    ("workplace_facts", "functions", "functions"),
]


def items(kind: str) -> Mapping[str, Any]:
    return getattr(WORDS, kind)


def texts(item: Any) -> list[str]:
    """Every text of an item that people read, whatever the language."""
    return [getattr(item, f.name) for f in fields(item) if f.name.endswith(("_id", "_en"))]


@pytest.mark.parametrize(
    ("kind", "least", "most"),
    [
        ("skills", 400, 700), ("occupations", 200, 400), ("demands", 30, 40), ("functions", 9, 9),
        ("accommodations", 80, 100), ("disability_kinds", 4, 4), ("assistive_tools", 30, 60),
        ("education_levels", 15, 25), ("languages", 20, 50), ("study_fields", 40, 200),
    ],
)
def test_each_kind_is_large_enough_and_stays_choosable(kind: str, least: int, most: int) -> None:
    assert least <= len(items(kind)) <= most


@pytest.mark.parametrize("kind", KINDS)
def test_both_languages_are_written_with_plain_codes(kind: str) -> None:
    for code, item in items(kind).items():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code), code
        assert all(text and text == text.strip() for text in texts(item)), code


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_written_twice_within_a_kind(kind: str) -> None:
    names: Counter[str] = Counter()
    for item in items(kind).values():
        own = {text.casefold() for text in (item.name_id, item.name_en)}
        synonyms = [text.casefold() for text in getattr(item, "synonyms", ())]
        assert len(set(synonyms)) == len(synonyms), item.code
        names.update(own | set(synonyms))
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize(("kind", "column", "target"), REFERENCES)
def test_no_reference_dangles_or_repeats(kind: str, column: str, target: str) -> None:
    for item in items(kind).values():
        codes = getattr(item, column)
        assert set(codes) <= set(items(target)), (item.code, set(codes) - set(items(target)))
        assert len(set(codes)) == len(codes), item.code


def test_single_references_hold() -> None:
    assert {demand.function for demand in WORDS.demands.values()} <= set(WORDS.functions)
    assert {work.group for work in WORDS.occupations.values()} == set(WORDS.occupation_groups)


@pytest.mark.parametrize("kind", KINDS)
def test_words_are_respectful(kind: str) -> None:
    for item in items(kind).values():
        assert [text for text in texts(item) if FORBIDDEN.search(text)] == [], item.code


@pytest.mark.parametrize("kind", ["skills", "occupations"])
def test_much_needs_no_diploma(kind: str) -> None:
    open_to_all = [item for item in items(kind).values() if item.no_diploma]
    assert len(open_to_all) >= 0.4 * len(items(kind))


def test_every_demand_is_answered_by_an_accommodation() -> None:
    answered = {demand for item in WORDS.accommodations.values() for demand in item.demands}
    assert set(WORDS.demands) - answered == set()


def test_every_function_has_demands_tools_and_accommodations() -> None:
    asked = {demand.function for demand in WORDS.demands.values()}
    served = {function for item in WORDS.accommodations.values() for function in item.functions}
    assert asked == served == set(WORDS.functions)
    assert all(item.demands and item.functions for item in WORDS.accommodations.values())
    assert {f for tool in WORDS.assistive_tools.values() for f in tool.functions} == set(WORDS.functions)


def test_each_demand_is_answered_for_the_function_it_draws_on() -> None:
    for demand in WORDS.demands.values():
        answers = [item for item in WORDS.accommodations.values() if demand.code in item.demands]
        assert any(demand.function in item.functions for item in answers), demand.code


def test_accommodations_say_stage_cost_and_one_sentence() -> None:
    for item in WORDS.accommodations.values():
        assert item.stage in {"recruitment", "work", "both"}, item.code
        assert item.cost in {"free", "low", "purchase"}, item.code
        for sentence in (item.explanation_id, item.explanation_en):
            assert sentence.endswith(".") and sentence.count(". ") == 0, item.code


def test_occupations_carry_an_isco_unit_group_skills_and_demands() -> None:
    for work in WORDS.occupations.values():
        assert re.fullmatch(r"[1-9]\d{3}", work.isco), work.code
        assert work.skills and work.demands, work.code


def test_study_fields_lead_to_isco_groups_that_some_occupation_has() -> None:
    known = {work.isco for work in WORDS.occupations.values()}
    for field in WORDS.study_fields.values():
        assert all(re.fullmatch(r"[1-9]\d{3}", group) for group in field.occupations_isco), field.code
        assert known & set(field.occupations_isco), field.code


def test_equal_schooling_has_an_equal_rank() -> None:
    rank = {code: level.rank for code, level in WORDS.education_levels.items()}
    assert rank["sma"] == rank["smk"] == rank["paket-c"] == rank["smalb"]
    assert rank["smp"] == rank["smplb"] == rank["paket-b"] and rank["sd"] == rank["sdlb"] == rank["paket-a"]
    assert rank["none"] < rank["sd"] < rank["smp"] < rank["sma"] < rank["d1"] < rank["d3"] < rank["s1"] < rank["s2"]


def test_every_schooling_has_its_kkni_level() -> None:
    """Perpres 8/2012 article 5: basic schooling is 1, secondary 2, a doctorate 9; more schooling is never less."""
    levels = sorted(WORDS.education_levels.values(), key=lambda level: level.rank)
    kkni = [int(level.kkni) for level in levels if level.code != "none"]
    assert kkni == sorted(kkni) and (kkni[0], kkni[-1]) == (1, 9)
    assert {WORDS.education_levels[code].kkni for code in ("sd", "sdlb", "paket-a", "smp", "smplb", "paket-b")} == {"1"}


def test_refusal_reasons_never_speak_of_disability() -> None:
    for reason in WORDS.refusal_reasons.values():
        assert not re.search(r"disabil|kesehatan|health|sehat", " ".join(texts(reason)), re.IGNORECASE)


def test_names_follow_the_language_of_the_reader() -> None:
    demand, fact, work = WORDS.demands["phone"], WORDS.workplace_facts["lift"], WORDS.occupations["tailor"]
    assert (work.name, demand.name) == ("Penjahit", "Menelepon")
    with use_locale("en"):
        assert (work.name, demand.name) == ("Tailor", "Use the telephone")
        assert demand.sentence.startswith("The work asks") and fact.question.startswith("Is there a lift")
        assert WORDS.functions["seeing"].question.startswith("How do you see")
