"""People and vacancies given in words: the laws hold from the words on, and words find their work."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from webapp.matching import describe, programmes
from webapp.matching.cases import education_code, person_from_json, rarity_of, work_from_texts
from webapp.matching.fit import fit, for_seeker
from webapp.matching.model import Group, Person
from webapp.matching.terms import corpus_of
from webapp.reference.vocabulary import vocabulary

# Invented vacancies: title, description, listed programmes, region.
VACANCIES = (
    ("Operator jahit", "Menjahit kemeja dengan mesin jahit industri di pabrik garmen.", (), "3273"),
    ("Staf pajak", "Menyusun laporan pajak dan pembukuan bulanan dengan Excel.", ("Akuntansi",), "3273"),
    ("Programmer web", "Membuat aplikasi web dengan Python dan SQL.", ("Ilmu Komputer", "Hukum"), "3578"),
    ("Juru masak", "Memasak masakan Nusantara dan menjaga kebersihan dapur.", (), "3578"),
)
CORPUS = corpus_of(f"{title} {text}" for title, text, _, _ in VACANCIES)
WORKS = [
    work_from_texts(str(number), title, text, CORPUS, listed, region)
    for number, (title, text, listed, region) in enumerate(VACANCIES)
]
KNOWLEDGE = describe.knowledge(rarity_of(WORKS))


def order(person: Person) -> list[str]:
    return [found.work for found in for_seeker(fit(person, work, KNOWLEDGE) for work in WORKS)]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ({"skills": ["jahit"]}, "0"),
        ({"occupations": ["tukang masak"], "headline": "Suka memasak"}, "3"),
        ({"study_programmes": ["Perpajakan"]}, "1"),
        ({"study_programmes": ["Hukum"]}, "2"),
        ({"headline": "Lulusan Teknik Informatika"}, "2"),
        ({"headline": "Penjahit di Bandung", "regions": ["Kota Bandung"], "distance_km": 20}, "0"),
    ],
)
def test_words_find_their_work(words: dict[str, object], first: str) -> None:
    assert order(person_from_json(words))[0] == first


def test_a_person_who_tells_nothing_gets_every_work_without_a_barrier() -> None:
    person = person_from_json({})
    assert sorted(order(person)) == ["0", "1", "2", "3"]
    assert {fit(person, work, KNOWLEDGE).group for work in WORKS} == {Group.NEEDS_MET}


def test_near_work_comes_before_far_work_of_the_same_kind() -> None:
    far, near = (work_from_texts(code, "Kasir", "Melayani pembeli.", CORPUS, (), code) for code in ("3578", "3204"))
    person = person_from_json({"skills": ["kasir"], "regions": ["3273"], "distance_km": 30})
    assert [found.work for found in for_seeker(fit(person, w, KNOWLEDGE) for w in (far, near))] == ["3204", "3578"]


def test_an_answer_that_is_none_of_the_five_is_refused() -> None:
    with pytest.raises(ValueError, match="perhaps"):
        person_from_json({"functions": {"seeing": "perhaps"}})


skill_names = st.sampled_from([skill.name_id for skill in vocabulary().skills.values()])
wordings = st.fixed_dictionaries(
    {},
    optional={
        "headline": st.sampled_from(("", "Lulusan Akuntansi", "Suka memasak dan menjahit")),
        "skills": st.lists(skill_names, max_size=6),
        "occupations": st.sampled_from(([], ["Penjahit"], ["juru masak", "programmer"])),
        "study_programmes": st.sampled_from(([], ["Akuntansi"], ["Tata Boga"])),
        "regions": st.sampled_from(([], ["3273"])),
    },
)


@settings(max_examples=60, deadline=None)
@given(wordings, skill_names)
def test_one_more_skill_in_words_never_lowers_a_score(words: dict[str, list[str]], skill: str) -> None:
    richer = {**words, "skills": [*words.get("skills", []), skill]}
    before, after = person_from_json(words), person_from_json(richer)
    for work in WORKS:
        assert fit(after, work, KNOWLEDGE).exact >= fit(before, work, KNOWLEDGE).exact - 1e-9


def test_programmes_are_known_by_subject_and_through_a_typing_mistake() -> None:
    assert programmes.subject("PJJ Ilmu Komunikasi") == programmes.subject("Komunikasi Terapan")
    assert {field.code for field in programmes.fields_of("Akutansi")} & {"accounting"}
    assert programmes.fields_of("zzz qqq") == ()
    assert programmes.named_in("Lulusan hukum, pandai manajemen waktu") == ("hukum",)


def test_education_is_read_from_code_name_or_synonym() -> None:
    assert education_code("SD") == education_code("sekolah dasar") == "sd"
    assert education_code("entah") is None
