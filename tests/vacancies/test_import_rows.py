"""A file of vacancies: every row becomes a vacancy or a report that says line, column, value and reason."""

import csv
import io
import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from webapp.vacancies.importing import ImportProblem, Level, RowResult, parse_rows, read_rows
from webapp.vacancies.states import PayPeriod

REAL = Path(__file__).parents[3] / "shared" / "data" / "vacancies.csv"
TODAY = date(2026, 11, 21)
GOOD = {
    "id": "a-1", "title": "Penjahit", "company": "Konveksi Contoh", "description": "Menjahit kemeja dan celana.",
    "region_code": "3374", "address": "Jalan Contoh 1", "positions": "2", "study_programmes": "Tata Busana; Teknik",
    "education_levels": "SMK; Diploma", "posted": "2026-11-01", "closes": "2026-12-01", "starts": "2027-01-04",
    "ends": "2027-06-30",
}


def as_csv(*rows: dict[str, str], delimiter: str = ",") -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def results(source: Path | bytes, name: str = "file.csv", closes: date | None = None) -> list[RowResult]:
    return list(parse_rows(read_rows(source, name), closes, TODAY))


def test_a_row_becomes_a_vacancy() -> None:
    [result] = results(as_csv(GOOD))
    vacancy = result.vacancy
    assert vacancy is not None and result.problems == ()
    assert (vacancy.external_id, vacancy.region_code, vacancy.positions) == ("a-1", "3374", 2)
    assert vacancy.study_programmes == ("Tata Busana", "Teknik")
    assert vacancy.education_levels == ("smk", "d3")
    assert (vacancy.posted, vacancy.closes) == (date(2026, 11, 1), date(2026, 12, 1))
    assert vacancy.lang == "id" and vacancy.pay_from is None and vacancy.remote is None


def test_pay_contract_remote_and_skills_are_taken_when_present() -> None:
    more = {"pay_from": "Rp 2.500.000", "pay_to": "3 juta", "pay_period": "bulan", "contract": "Harian lepas",
            "remote": "ya", "skills": "menjahit; menyetrika"}
    vacancy = results(as_csv(GOOD | more))[0].vacancy
    assert vacancy is not None
    assert (vacancy.pay_from, vacancy.pay_to, vacancy.pay_period) == (2_500_000, 3_000_000, PayPeriod.MONTH)
    assert (vacancy.contract, vacancy.remote, vacancy.skills) == ("daily", True, ("menjahit", "menyetrika"))


@pytest.mark.parametrize(("change", "column", "value", "part"), [
    ({"region_code": "9999"}, "region_code", "9999", "tidak dikenal"),
    ({"title": "  "}, "title", "", "wajib"),
    ({"company": ""}, "company", "", "wajib"),
    ({"id": ""}, "id", "", "wajib"),
    ({"positions": "dua"}, "positions", "dua", "angka"),
    ({"positions": "0"}, "positions", "0", "angka"),
    ({"positions": "-1"}, "positions", "-1", "angka"),
    ({"positions": ""}, "positions", "", "angka"),
    ({"posted": "kemarin"}, "posted", "kemarin", "tanggal"),
    ({"closes": "2026-02-30"}, "closes", "2026-02-30", "kalender"),
    ({"starts": "1026-01-01"}, "starts", "1026-01-01", "Tahun"),
    ({"title": "x" * 161}, "title", "x" * 79 + "…", "Terlalu panjang"),
    ({"description": "x" * 20_001}, "description", "x" * 79 + "…", "Terlalu panjang"),
    ({"description": "a\x00b"}, "description", "a b", "NUL"),
    ({"study_programmes": "x" * 201}, "study_programmes", "x" * 79 + "…", "Daftar"),
    ({"pay_from": "banyak"}, "pay_from", "banyak", "rupiah"),
    ({"pay_from": "5 juta", "pay_to": "4 juta"}, "pay_to", "4 juta", "lebih kecil"),
])
def test_a_wrong_value_is_told_with_line_column_value_and_reason(
        change: dict[str, str], column: str, value: str, part: str) -> None:
    other = GOOD | dict.fromkeys(change, "") | {"id": "a-2", "positions": "1", "title": "T", "company": "C"}
    first, second = results(as_csv(other, GOOD | change))
    errors = [problem for problem in second.problems if problem.level is Level.ERROR]
    assert second.vacancy is None and first.vacancy is not None
    assert [(problem.line, problem.column, problem.value) for problem in errors] == [(3, column, value)]
    assert part in errors[0].reason


@pytest.mark.parametrize(("change", "column"), [
    ({"region_code": ""}, "region_code"), ({"closes": "2026-10-01"}, "closes"), ({"ends": "2026-12-31"}, "ends"),
    ({"education_levels": "Akademi Langit"}, "education_levels"), ({"contract": "entah"}, "contract"),
    ({"remote": "mungkin"}, "remote"), ({"pay_from": "100000"}, "pay_period"),
])
def test_a_doubtful_value_is_told_and_the_row_goes_in(change: dict[str, str], column: str) -> None:
    [result] = results(as_csv(GOOD | change))
    assert result.vacancy is not None
    assert [(problem.column, problem.level) for problem in result.problems] == [(column, Level.WARNING)]


def test_a_pay_of_nothing_is_pay_that_was_not_stated() -> None:
    [result] = results(as_csv(GOOD | {"pay_from": "0", "pay_to": "3000000", "pay_period": "bulan"}))
    assert result.vacancy is not None and (result.vacancy.pay_from, result.vacancy.pay_to) == (None, 3_000_000)
    assert [(problem.column, problem.value) for problem in result.problems] == [("pay_from", "0")]


def test_the_operator_may_set_the_closing_day() -> None:
    [result] = results(as_csv(GOOD | {"closes": "2026-10-01"}), closes=date(2027, 1, 31))
    assert result.vacancy is not None and result.vacancy.closes == date(2027, 1, 31) and result.problems == ()


def test_an_id_that_stands_twice_is_an_error_that_names_the_first_line() -> None:
    first, second = results(as_csv(GOOD, GOOD))
    assert first.vacancy is not None and second.vacancy is None
    assert (second.problems[0].line, second.problems[0].column) == (3, "id") and "2" in second.problems[0].reason


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_lines_are_right_when_a_cell_has_several(newline: str) -> None:
    text = newline.join([
        "id,title,company,description,positions", '1,A,B,"satu', "dua", "", 'tiga",1', "", "2,C,D,empat,x",
        '3,E,F,"lima', 'enam",y'])
    parsed = results(text.encode())
    assert [result.line for result in parsed] == [2, 7, 8]
    assert [p.line for r in parsed for p in r.problems if p.column == "positions"] == [7, 8]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_separators_and_byte_order_mark(delimiter: str, mark: bytes) -> None:
    [result] = results(mark + as_csv(GOOD, delimiter=delimiter))
    assert result.vacancy is not None and result.vacancy.title == "Penjahit" and result.problems == ()


def test_windows_letters_are_read_and_told() -> None:
    rows = read_rows(as_csv(GOOD | {"title": "Kafé"}).decode().encode("cp1252"), "file.csv")
    [result] = parse_rows(rows, None, TODAY)
    assert result.vacancy is not None and result.vacancy.title == "Kafé"
    assert "UTF-8" in rows.warnings[0].reason


def test_unknown_columns_are_told_and_left_out() -> None:
    rows = read_rows(as_csv(GOOD | {"warna": "biru"}), "file.csv")
    assert len(list(rows)) == 1
    assert [(problem.line, problem.column) for problem in rows.warnings] == [(1, "warna")]


def test_a_row_with_too_many_cells_is_told() -> None:
    [result] = results(as_csv(GOOD).rstrip() + b",extra\r\n")
    assert result.vacancy is None and "kolom" in result.problems[0].reason and result.problems[0].value == "extra"


@pytest.mark.parametrize("wrap", [lambda items: items, lambda items: {"source": {"a": [1]}, "vacancies": items}])
def test_json_gives_the_same_vacancies_as_csv(wrap) -> None:
    other = GOOD | {"id": "a-2", "region_code": ""}
    items = [GOOD | {"positions": 2, "study_programmes": ["Tata Busana", "Teknik"]}, other]
    parsed = results(json.dumps(wrap(items), indent=1).encode(), "file.json")
    assert [r.vacancy for r in parsed] == [r.vacancy for r in results(as_csv(GOOD, other))]
    assert parsed[1].line > parsed[0].line > 1


def test_json_values_that_no_cell_can_hold_are_told() -> None:
    [result] = results(json.dumps([GOOD | {"title": {"a": 1}}]).encode(), "x.json")
    assert result.vacancy is None and {problem.column for problem in result.problems} == {"title"}
    [result] = results(json.dumps([GOOD | {"title": "a\ud800"}]).encode(), "x.json")
    assert result.vacancy is None and result.problems[0].value == "a"


def test_json_that_holds_something_else_keeps_only_that_row_out() -> None:
    text = f'[{json.dumps(GOOD)},\n"Penjahit",\n\n[1, {{}}], null,\n{json.dumps(GOOD | {"id": "a-2"})}]'
    first, *bad, last = results(text.encode(), "a.json")
    assert first.vacancy is not None and last.vacancy is not None and last.line == 5
    assert [(p.line, p.column, p.value) for r in bad for p in r.problems] == [
        (2, "", '"Penjahit"'), (4, "", "[1, {}]"), (4, "", "null")]
    assert all(r.vacancy is None and "objek" in r.problems[0].reason for r in bad)


@pytest.mark.parametrize(("data", "name", "part"), [
    (b"", "a.csv", "kosong"), (b"  \n", "a.json", "kosong"), (b"PK\x03\x04rest", "a.csv", "CSV"),
    (b"\xff\xfei\x00d\x00", "a.csv", "CSV"), (b"\x81\x8d", "a.csv", "tidak terbaca"),
    (b"name,age\n1,2", "a.csv", "id"),
    (b"id,title,company,description,id\n", "a.csv", "dua kali"),
    (b'id,title,company,description\n1,"a', "a.csv", "Tanda kutip"),
    (b"{}", "a.json", "vacancies"), (b"[{},", "a.json", "JSON"), (b"[" * 9999, "a.json", "JSON"),
    (b"id,title,company,description\n1,a,b," + b"x" * 1_100_000, "a.csv", "terlalu panjang"),
])
def test_a_file_that_cannot_be_read_gets_one_clear_sentence(data: bytes, name: str, part: str) -> None:
    with pytest.raises(ImportProblem, match=part):
        results(data, name)


@pytest.mark.parametrize(("data", "name", "line"), [
    (b'id,title,company,description\n1,a,b,c\n2,"a', "a.csv", 3), (b"[{},\n\n{]", "a.json", 3),
    (b"id,title,company,description\n1,a,b," + b"x" * 1_100_000, "a.csv", 2)])
def test_a_file_that_cannot_be_read_on_says_where(data: bytes, name: str, line: int) -> None:
    with pytest.raises(ImportProblem) as told:
        results(data, name)
    assert told.value.line == line


def test_a_file_that_is_not_there_gets_one_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(ImportProblem, match="tidak dapat dibuka"):
        results(tmp_path / "none.csv")


@given(st.binary(max_size=300), st.sampled_from(["a.csv", "a.json", "a"]))
@settings(max_examples=150, deadline=None)
def test_any_bytes_give_rows_or_one_clear_problem(data: bytes, name: str) -> None:
    for source in (data, b"id,title,company,description,positions,posted\n" + data, b'[{"id":"' + data):
        try:
            for result in results(source, name):
                assert result.vacancy is not None or result.problems
        except ImportProblem as problem:
            assert problem.reason.endswith(".")


@given(st.dictionaries(st.sampled_from([*GOOD, "pay_from", "pay_period", "remote", "contract", "skills"]), st.text()))
@settings(max_examples=150, deadline=None)
def test_any_cells_give_a_vacancy_or_a_problem(cells: dict[str, str]) -> None:
    [result] = results(json.dumps([cells]).encode(), "a.json")
    assert (result.vacancy is None) == any(problem.level is Level.ERROR for problem in result.problems)


def test_rows_are_read_one_at_a_time() -> None:
    """A file whose end is broken still gives its first rows: nothing is gathered before it is handed on."""
    rows = read_rows(as_csv(*(GOOD | {"id": str(n)} for n in range(500))) + b'x,"broken', "file.csv")
    assert [next(rows).values["id"] for _ in range(500)] == [str(n) for n in range(500)]
    with pytest.raises(ImportProblem):
        next(rows)


@pytest.mark.parametrize(("text", "lang"), [
    ("Prepare reports and support the team with data entry.", "en"), ("Menyusun laporan dan membantu tim.", "id"),
    ("", "id"), ("Admin", "id"),
])
def test_the_language_of_a_description_is_guessed(text: str, lang: str) -> None:
    vacancy = results(as_csv(GOOD | {"description": text}))[0].vacancy
    assert vacancy is not None and vacancy.lang == lang


if REAL.exists():  # other people's sentences: read in place, never part of the repository

    def test_the_real_vacancies_come_in_with_the_expected_warnings() -> None:
        parsed = results(REAL)
        assert len(parsed) == 862 and all(result.vacancy for result in parsed)
        warnings = Counter((p.column, p.level) for result in parsed for p in result.problems)
        assert warnings == {("closes", Level.WARNING): 375, ("region_code", Level.WARNING): 2}
        reopened = results(REAL, closes=date(2027, 1, 31))
        assert Counter(p.column for result in reopened for p in result.problems) == {"region_code": 2}
        codes = {code for result in parsed if result.vacancy for code in result.vacancy.education_levels}
        assert codes == {"d3", "s1"}
