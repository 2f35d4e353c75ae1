"""Vocabulary in free text: what is named is found, and a word with another meaning is not."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.reference.recognise import (
    recognise_occupations,
    recognise_skills,
    recognise_study_field,
    suggest_skills,
)
from webapp.reference.text import normalise_phrase
from webapp.reference.vocabulary import vocabulary

SHOP = (
    "Melayani pelanggan dengan ramah, menata display produk, menjaga kebersihan area toko, menghitung stok"
    " dan membuat laporan penjualan harian memakai Excel. Sesekali membalas chat pelanggan di WhatsApp."
)
pieces = st.lists(
    st.sampled_from([*normalise_phrase(SHOP).split(), "PT", "word", "api", "java", ".", "\n", "&", "menjahit"])
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ms. Excel", "spreadsheet"),
        ("mahir MICROSOFT EXCEL", "spreadsheet"),
        ("membuat lembar kerja", "spreadsheet"),
        ("bisa menjahit baju", "sewing"),
        ("terapis pijat", "massage"),
        ("mengarsipkan berkas", "filing"),
        ("memperbarui data siswa", "data-entry"),
        ("mengedit video pendek", "video-editing"),
        ("Front-End Developer", "frontend"),
        ("surat-menyurat", "correspondence"),
        ("juru bahasa isyarat", "sign-language-interpreting"),
        ("Quality Control (QC)", "quality-control"),
        ("servis AC dan kulkas", "ac-repair"),
        ("Word dan Excel", "microsoft-word"),
        ("pengembangan REST API", "backend"),
    ],
)
def test_a_named_skill_is_recognised(text: str, code: str) -> None:
    assert code in recognise_skills(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("penempatan Jawa, Central Java", "java"),
        ("bahaya api dan asap", "backend"),
        ("in other words, a word of thanks", "microsoft-word"),
        ("penerapan APU dan PPT bagi nasabah", "powerpoint"),
        ("lowongan di PT Sales Mandiri", "selling"),
        ("harga pasar", "marketing"),
        ("laporkan kepada pimpinan", "leadership"),
        ("mengoperasikan kendaraan", "cooperative"),
        ("nomor urut", "massage"),
        ("berita acara dan peminjaman alat", "journalism"),
        ("berita acara dan peminjaman alat", "credit-analysis"),
        ("Kampus UI Depok", "ui-ux"),
    ],
)
def test_a_word_with_another_meaning_is_not_a_skill(text: str, code: str) -> None:
    assert code not in recognise_skills(text)


def test_the_longer_name_wins_and_order_is_that_of_the_text() -> None:
    assert recognise_skills("juru bahasa isyarat") == ("sign-language-interpreting",)
    assert recognise_skills("Kasir, lalu barista, kasir lagi") == ("cashiering", "barista")
    assert recognise_skills("") == ()


def test_every_skill_is_recognised_by_its_own_names() -> None:
    missed = [
        (skill.code, name)
        for skill in vocabulary().skills.values()
        for name in (skill.name_id, skill.name_en)
        if skill.code not in recognise_skills(name)
    ]
    assert missed == []


def test_no_name_or_synonym_belongs_to_two_skills() -> None:
    owners: dict[str, set[str]] = {}
    for skill in vocabulary().skills.values():
        for name in (skill.name_id, skill.name_en, *skill.synonyms):
            owners.setdefault(normalise_phrase(name), set()).add(skill.code)
    assert {name: codes for name, codes in owners.items() if len(codes) > 1} == {}


def test_there_are_enough_skills_and_many_need_no_diploma() -> None:
    skills = vocabulary().skills.values()
    assert len(skills) >= 420
    assert sum(skill.no_diploma for skill in skills) / len(skills) >= 0.45
    assert all(skill.synonyms for skill in skills)


def test_occupations_are_recognised_by_name_and_not_by_a_task() -> None:
    for occupation in vocabulary().occupations.values():
        assert occupation.code in recognise_occupations(f"Dicari: {occupation.name_id}")
    assert recognise_occupations("kewirausahaan di perusahaan") == ()


@pytest.mark.parametrize(
    ("programme", "field"),
    [
        ("Akuntansi", "accounting"),
        ("D3 Akuntansi", "accounting"),
        ("S1  AKUNTANSI KEUANGAN", "accounting"),
        ("Akuntansi dan Keuangan Lembaga", "accounting"),
        ("SMK Tata Busana", "fashion"),
        ("SMK Tata Boga", "culinary"),
        ("TKJ", "computer-networks"),
        ("PJJ Teknik Informatika", "informatics"),
        ("Teknik lndustri", "industrial-engineering"),
        ("Ilmu Adminitrasi Niaga", "business-administration"),
        ("Pendidikan  Bahasa Inggris", "languages-english"),
        ("Manajemen Pemasaran/Marketing", "marketing"),
        ("Ekonomi Syari`ah", "sharia-economics"),
        ("Manajemen", "management"),
    ],
)
def test_a_study_programme_has_its_field(programme: str, field: str) -> None:
    assert recognise_study_field(programme) == field


@pytest.mark.parametrize("programme", ["", "S1", "xyzzy", "???"])
def test_an_unknown_programme_has_no_field(programme: str) -> None:
    assert recognise_study_field(programme) is None


def test_study_fields_refer_to_what_exists() -> None:
    known = vocabulary()
    for field in known.study_fields.values():
        assert set(field.skills) <= known.skills.keys(), field.code
        assert set(field.related) <= known.study_fields.keys() - {field.code}, field.code
        assert all(len(isco) == 4 and isco.isdigit() for isco in field.occupations_isco), field.code
        assert {recognise_study_field(name) for name in field.programmes} == {field.code}


def test_a_graduate_in_accounting_has_the_words_of_neighbouring_vacancies() -> None:
    accounting = vocabulary().study_fields["accounting"]
    assert {"tax", "audit", "finance-administration", "administration"} <= set(accounting.skills)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("menjah", "sewing"),
        ("mesin jah", "sewing"),
        ("excel", "spreadsheet"),
        ("MS. EXC", "spreadsheet"),
        ("pijat", "massage"),
    ],
)
def test_suggestions_begin_with_what_was_meant(typed: str, first: str) -> None:
    assert first in suggest_skills(typed)[:3]


def test_suggestions_are_limited_and_names_come_before_synonyms() -> None:
    assert len(suggest_skills("me", limit=5)) == 5
    first = vocabulary().skills[suggest_skills("pem", limit=1)[0]]
    assert normalise_phrase(f"{first.name_id} {first.name_en}").startswith("pem")
    assert suggest_skills("  ") == suggest_skills("zzzz") == ()


@given(st.text())
def test_any_text_is_read_without_error_and_codes_exist(text: str) -> None:
    known = vocabulary()
    assert set(recognise_skills(text)) <= known.skills.keys()
    assert set(recognise_occupations(text)) <= known.occupations.keys()
    assert set(suggest_skills(text)) <= known.skills.keys()
    assert recognise_study_field(text) in {None, *known.study_fields}


@given(pieces)
def test_case_and_punctuation_do_not_matter(parts: list[str]) -> None:
    text = " ".join(parts)
    found = recognise_skills(text)
    assert recognise_skills(text.upper()) == found == recognise_skills(text.replace(" ", ", "))
    assert len(set(found)) == len(found)


def test_a_thousand_descriptions_take_about_a_second() -> None:
    recognise_skills(SHOP)
    start = time.process_time()
    for _ in range(500):
        recognise_skills(SHOP * 4)
    assert time.process_time() - start < 1.0
