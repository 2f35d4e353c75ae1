"""`kerja demo`: the same every time, never twice, never over other people's data."""
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import func, select

from tests.demo.conftest import House
from tests.support.factories import Factory
from webapp.accounts.models import User
from webapp.core.database import Database
from webapp.core.models import Base
from webapp.demo import entries as files
from webapp.vacancies.models import Vacancy


def rows(database: Database) -> dict[str, int]:
    with database.reading() as session:
        return {name: session.scalar(select(func.count()).select_from(table)) or 0
                for name, table in Base.metadata.tables.items()}


def test_a_second_run_changes_nothing_and_says_so(house: House) -> None:
    before = rows(house.database)
    result = house.run()
    assert result.exit_code == 0
    assert "already here" in result.output
    assert rows(house.database) == before


def test_two_loadings_give_the_same_ids(house: House, app: Flask, database: Database) -> None:
    again = House(app, database)
    assert again.run().exit_code == 0
    assert rows(database) == rows(house.database)
    for query in (select(User.id, User.email), select(Vacancy.id, Vacancy.title)):
        with database.reading() as one, house.database.reading() as other:
            assert one.execute(query.order_by("id")).all() == other.execute(query.order_by("id")).all()


def test_other_peoples_data_are_left_alone(app: Flask, database: Database, make: Factory) -> None:
    make.seeker()
    before = rows(database)
    result = House(app, database).run()
    assert result.exit_code == 1
    assert "not demo people" in result.output
    assert rows(database) == before


@pytest.mark.parametrize(("old", "new", "told"), [
    ('"sewing-machine-industrial"', '"menjahit-industri"', "'menjahit-industri' is not known"),
    ("positions = 8", "jumlah = 8", "jumlah: no such field"),
    ('key = "lipat-kemas"', 'key = "operator-jahit"', "this key is written twice"),
    ('title = "Operator mesin jahit"', "", "title is missing")])
def test_a_mistake_in_a_file_is_told_with_its_place_and_nothing_is_loaded(
        app: Flask, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str, told: str
) -> None:
    for file in files.DATA.glob("*.toml"):
        text = file.read_text(encoding="utf-8")
        text = text.replace(old, new, 1) if file.stem == "vacancies" else text
        (tmp_path / file.name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(files, "DATA", tmp_path)
    result = House(app, database).run()
    assert result.exit_code == 1
    assert told in result.output and "vacancies.toml" in result.output and "operator-jahit" in result.output
    assert rows(database)["user"] == 0
