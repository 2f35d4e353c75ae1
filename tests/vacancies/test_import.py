"""`kerja import-vacancies`: real data as it is, all or nothing, twice the same, what changed is updated."""
import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import func, select

from webapp.accounts.models_organisations import Organisation
from webapp.cli import House
from webapp.core.i18n import DEFAULT, use_locale
from webapp.vacancies.actions.imports import company_key
from webapp.vacancies.commands import import_vacancies
from webapp.vacancies.models import Vacancy, VacancySkill

REAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "vacancies.csv"
HEADER = ["id", "title", "company", "description", "region_code", "positions", "study_programmes", "posted", "closes"]
ROWS = [
    ["a1", "Penjahit", "PT. Kain Indah, Tbk", "Menjahit baju.", "3273", "2", "", "2026-01-05", "2027-01-05"],
    ["a2", "Kasir", "PT Kain Indah Tbk.", "Berpenampilan menarik.", "3171", "1", "", "2026-01-05", "2027-01-05"],
]


@pytest.fixture
def run(app, settings, database, tmp_path):
    """Runs the command on rows (or a file) and gives its result."""

    def run(rows, *options: str, name: str = "lowongan.csv"):
        file = rows if isinstance(rows, Path) else tmp_path / name
        if not isinstance(rows, Path):
            with open(file, "w", newline="", encoding="utf-8") as target:
                csv.writer(target).writerows([HEADER, *rows])
        house = House.__new__(House)  # on the database of this test instead of the environment's
        house.settings, house.database, house.app = settings, database, app
        return CliRunner().invoke(import_vacancies, [str(file), *options], obj=house)

    with use_locale(DEFAULT):
        yield run


def count(database, table=Vacancy) -> int:
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(table))


@pytest.mark.slow
def test_the_real_file_as_it_is(run, database) -> None:
    first = run(REAL, "--closes", "2030-01-31")
    assert first.exit_code == 0, first.output
    assert "Imported 862 new" in first.output and "New organisations: 209" in first.output
    assert "region_code" in first.output and "Recognised: occupation in" in first.output
    assert count(database) == 862
    again = run(REAL, "--closes", "2030-01-31")
    assert "Imported 0 new, 0 changed; 862 unchanged. New organisations: 0." in again.output


def test_a_row_becomes_a_published_vacancy_with_what_was_recognised(run, database) -> None:
    assert run(ROWS).exit_code == 0
    with database.reading() as session:
        sewing, cashier = session.scalars(select(Vacancy).order_by(Vacancy.external_id)).all()
        assert (sewing.state, sewing.source, sewing.positions) == ("published", "import", 2)
        assert sewing.closes_at.isoformat() == "2027-01-05T17:00:00+00:00"
        assert sewing.occupation_code and not sewing.flagged
        assert cashier.flagged and cashier.tasks == "Berpenampilan menarik."
        assert sewing.organisation_id == cashier.organisation_id
        organisation = session.get(Organisation, sewing.organisation_id)
        assert (organisation.status, organisation.came_with_import) == ("unclaimed", True)
        assert session.scalars(select(VacancySkill.skill_code).where(VacancySkill.vacancy_id == sewing.id)).all()


def test_bad_rows_are_named_and_nothing_is_written(run, database) -> None:
    bad = ["a3", "", "PT Kain Indah", "x", "9999", "nol", "", "2026-13-01", "2027-01-05"]
    result = run([*ROWS, bad])
    assert result.exit_code == 1 and count(database) == 0
    for words in ("line 4, column title", "column region_code, value “9999”", "column positions, value “nol”",
                  "column posted, value “2026-13-01”", "nothing was imported"):
        assert words in result.output, result.output
    assert run([*ROWS, bad], "--skip-bad").exit_code == 0
    assert count(database) == 2


def test_the_same_rows_under_another_file_name_change_nothing(run, database) -> None:
    run(ROWS, name="lowongan.csv")
    again = run(ROWS, name="lowongan-unduhan-2.csv")
    assert "Imported 0 new, 0 changed; 2 unchanged" in again.output and count(database) == 2


def test_what_changed_is_updated_and_what_was_decided_stays(run, database) -> None:
    run(ROWS)
    with database.writing() as session:
        session.scalars(select(Vacancy).where(Vacancy.external_id == "a1")).one().state = "suspended"
    changed = [[*ROWS[0][:3], "Menjahit jas.", *ROWS[0][4:]], ROWS[1]]
    assert "Imported 0 new, 1 changed; 1 unchanged" in run(changed).output
    with database.reading() as session:
        vacancy = session.scalars(select(Vacancy).where(Vacancy.external_id == "a1")).one()
        assert (vacancy.tasks, vacancy.state) == ("Menjahit jas.", "suspended")
    assert count(database) == 2


def test_a_dry_run_tells_and_writes_nothing(run, database) -> None:
    result = run(ROWS, "--dry-run")
    assert "Would import 2 new" in result.output and "New organisations: 1." in result.output
    assert count(database) == 0 and count(database, Organisation) == 0


def test_the_closing_date_of_the_operator_wins(run, database) -> None:
    run(ROWS, "--closes", "2030-06-01")
    with database.reading() as session:
        assert {day.isoformat() for day in session.scalars(select(Vacancy.closes_on))} == {"2030-06-01"}


def test_json_and_a_source_of_its_own(run, database, tmp_path) -> None:
    file = tmp_path / "lain.json"
    file.write_text(json.dumps([dict(zip(HEADER, ROWS[0], strict=True))]), encoding="utf-8")
    assert run(file, "--source", "magang").exit_code == 0
    with database.reading() as session:
        assert session.scalars(select(Vacancy.source)).all() == ["magang"]


def test_an_element_that_is_no_vacancy_is_one_bad_row(run, database, tmp_path) -> None:
    file = tmp_path / "lain.json"
    file.write_text(f'["Penjahit",\n{json.dumps(dict(zip(HEADER, ROWS[0], strict=True)))}]', encoding="utf-8")
    refused = run(file)
    assert refused.exit_code == 1 and count(database) == 0
    assert "line 1, value “\"Penjahit\"”" in refused.output and "1 of 2 rows are bad" in refused.output
    assert run(file, "--skip-bad").exit_code == 0 and count(database) == 1


def test_a_file_that_breaks_off_says_on_which_line(run, tmp_path) -> None:
    file = tmp_path / "putus.json"
    file.write_text('[{"id": "a1"},\n{"id": ', encoding="utf-8")
    assert "putus.json, line 2: " in run(file).output


def test_a_file_that_is_none_is_told_in_one_line(run, tmp_path) -> None:
    file = tmp_path / "kosong.csv"
    file.write_bytes(b"")
    result = run(file)
    assert result.exit_code == 1 and "Traceback" not in result.output


def test_a_company_that_only_took_the_name_gets_nothing(run, make, database) -> None:
    impostor = make.organisation(name="PT Kain Indah", status="unverified")
    known = make.organisation(name="PT KAIN INDAH TBK", status="verified")
    run(ROWS)
    with database.reading() as session:
        assert set(session.scalars(select(Vacancy.organisation_id))) == {known} != {impostor}


@pytest.mark.parametrize(("one", "other", "same"), [
    ("PT. Telkom Indonesia (Persero) Tbk", "pt telkom indonesia", True), ("PT Maju", "CV Maju", False),
    ("Tbk", "Persero", False)])
def test_one_company_in_several_spellings(one: str, other: str, same: bool) -> None:
    assert (company_key(one) == company_key(other)) is same
