"""The wording check: what it finds, what it leaves alone, and that nothing a person types can break it."""

import csv
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vacancies.wording_harmless import LEFT_ALONE
from tests.vacancies.wording_sentences import NEGATIVE, POSITIVE
from tests.vacancies.wording_variants import FOUND
from webapp.core.i18n import use_locale
from webapp.vacancies.wording import Severity, check, rules, summary

REAL = Path(__file__).parents[3] / "shared" / "data" / "vacancies.csv"


@pytest.mark.parametrize(("code", "text"), POSITIVE, ids=[text[:40] for _, text in POSITIVE])
def test_words_that_shut_people_out_are_found(code: str, text: str) -> None:
    findings = check(text, "description")
    assert code in {finding.code for finding in findings}


@pytest.mark.parametrize("text", NEGATIVE, ids=[text[:40] for text in NEGATIVE])
def test_ordinary_sentences_are_left_alone(text: str) -> None:
    assert [(finding.code, finding.quote) for finding in check(text, "description")] == []


@pytest.mark.parametrize("code", FOUND)
def test_other_ways_of_saying_it_are_found(code: str) -> None:
    missed = [line for line in FOUND[code].split("\n") if line and code not in {f.code for f in check(line, "tasks")}]
    assert missed == []


def test_the_same_words_in_a_harmless_sense_are_left_alone() -> None:
    assert [(f.code, line) for line in LEFT_ALONE.split("\n") for f in check(line, "tasks")] == []


@pytest.mark.parametrize(("code", "text"), POSITIVE[::3], ids=[text[:40] for _, text in POSITIVE[::3]])
def test_case_gaps_and_surroundings_do_not_matter(code: str, text: str) -> None:
    loud = "Tugas:\r\n- Menyusun laporan;\r\n•\t" + text.upper().replace(" ", " \u00a0 ") + "\r\n- Menjaga kebersihan."
    assert code in {finding.code for finding in check(loud, "tasks")}


def test_a_finding_says_where_why_and_what_to_write_instead() -> None:
    text = "Syarat: jujur; usia maks. 25 tahun."
    [finding] = check(text, "tasks")
    assert (finding.field, finding.quote) == ("tasks", "usia maks. 25 tahun")
    assert text[finding.start:finding.end] == finding.quote
    assert "SE Menaker" in finding.why and "Hapus" in finding.advice
    with use_locale("en"):
        assert finding.name == "Age" and "Take out" in finding.advice


def test_money_documents_and_certificates_can_never_stay() -> None:
    text = "Biaya pendaftaran Rp 50.000. Ijazah asli ditahan. Surat bebas narkoba. Usia maks 30 tahun."
    severities = {finding.code: finding.severity for finding in check(text, "how")}
    assert severities == {
        "money": Severity.NEVER, "original_documents": Severity.NEVER,
        "health_certificate": Severity.NEVER, "age": Severity.ASK_REASON,
    }


def test_the_summary_explains_each_rule_once_and_puts_what_must_go_first() -> None:
    groups = summary(check("Usia maks 25 tahun. Deposit Rp 100.000. Umur maks 30 tahun.", "tasks"))
    assert [(group.code, len(group.findings)) for group in groups] == [("money", 1), ("age", 2)]
    assert groups[0].severity is Severity.NEVER and groups[0].why and groups[0].advice


def test_every_rule_is_complete_in_both_languages_and_tested() -> None:
    for code, rule in rules().items():
        assert all(text.strip() for text in rule.texts.values()), code
    assert {code for code, _ in POSITIVE} == set(rules())


SENTENCES = [text for _, text in POSITIVE] + NEGATIVE + ["\x00", "\ud800", "İ", "\u00ad"]


@given(st.text(max_size=400) | st.lists(st.sampled_from(SENTENCES)).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_nothing_typed_breaks_the_check(text: str) -> None:
    findings = check(text, "title")
    for finding in findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert finding.quote == text[finding.start:finding.end]
    assert sum(len(group.findings) for group in summary(findings)) == len(findings)


def _seconds(text: str) -> float:
    check("", "tasks")
    times = []
    for _ in range(5):
        start = time.process_time()
        check(text, "tasks")
        times.append(time.process_time() - start)
    return min(times)


def test_a_very_long_text_is_checked_at_once() -> None:
    plain = " ".join(text for text in NEGATIVE if "2 tahun" in text or "konten" in text or "jadwal" in text)
    filler = "Menyusun jadwal kerja, membuat laporan mingguan, dan menjawab pertanyaan pelanggan lewat telepon. "
    assert _seconds((filler * 18 + plain + "\n") * 10) * 20_000 / len((filler * 18 + plain + "\n") * 10) < 0.05


@pytest.mark.parametrize("bad", [
    "usia " * 4000, "a" * 20_000, "tidak " * 3500, "- " * 10_000, "biaya uang deposit " * 1000,
    "harus dapat bisa wajib berjalan " * 600, "- bersedia wajib membayar jaminan seragam " * 500,
    "tidak ada memiliki kelainan gangguan " * 500, "diutamakan gadis atau janda, " * 700, "tinggi 165 " * 1800,
])
def test_time_grows_with_the_length_only(bad: str) -> None:
    assert _seconds(bad) < 6 * _seconds(bad[: len(bad) // 4]) + 0.02


if REAL.exists():  # other people's sentences: read in place, never part of the repository

    def test_real_vacancies_get_only_findings_that_a_person_agreed_with() -> None:
        """Every finding on the 862 was read; a new one must be read before this number changes."""
        with REAL.open(encoding="utf-8", newline="") as file:
            found = [(finding.code, finding.quote) for row in csv.DictReader(file)
                     for field in ("title", "description") for finding in check(row[field], field)]
        assert sorted(found) == [
            ("age", "sedang mencari anak muda"), ("age", "sedang mencari anak muda"),
            ("appearance", "berpenampilan menarik"), ("independent", "Mandiri"),
            ("sex", "Kebutuhan 2 wanita dan 1 laki - laki"),
            ("sex", "Perempuan"), ("sex", "Wanita"),
        ]
