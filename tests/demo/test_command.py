"""`kerja demo`: the same every time, never twice, never over other people's data."""
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import func, select

from tests.demo.conftest import House
from tests.support.factories import Factory
from webapp.accounts.models import User
from webapp.applications.models import Application
from webapp.core import clock
from webapp.core.database import Database
from webapp.core.demo import DemoMark
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


def test_dates_count_from_the_day_of_loading(house: House, app: Flask, database: Database) -> None:
    leap_day = datetime(2028, 2, 28, 17, 10, tzinfo=UTC)  # 29 February, ten past midnight in Jakarta
    with clock.at(leap_day):
        assert House(app, database).run().exit_code == 0
    with house.database.reading() as session:
        loaded = session.scalars(select(DemoMark.loaded_at)).one()
    assert closing_days(database, date(2028, 2, 29)) == closing_days(
        house.database, loaded.astimezone(clock.JAKARTA).date())
    with database.reading() as session:
        for moment in (User.created_at, Application.changed_at):
            assert session.execute(select(moment).order_by(moment.desc()).limit(1)).scalar_one() < leap_day


def closing_days(database: Database, today: date) -> dict[int, int]:
    """Vacancy → in how many days it closes."""
    with database.reading() as session:
        rows = session.execute(select(Vacancy.id, Vacancy.closes_on)).all()
    return {vacancy_id: (closes - today).days for vacancy_id, closes in rows if closes}
