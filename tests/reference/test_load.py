"""The codes reach the database once, completely, and again only when the files changed."""

from sqlalchemy import Table, delete, func, select, update

from webapp.core.database import Database
from webapp.reference.load import load_reference
from webapp.reference.models import (
    AccommodationRow,
    DemandRow,
    OccupationRow,
    ReferenceState,
    RegionRow,
    SkillRow,
)
from webapp.reference.vocabulary import vocabulary


def test_every_code_is_in_the_database(database: Database) -> None:
    words = vocabulary()
    with database.writing() as session:
        load_reference(session.connection())
        for model, items in (
            (RegionRow, words.regions), (SkillRow, words.skills), (OccupationRow, words.occupations),
            (DemandRow, words.demands), (AccommodationRow, words.accommodations),
        ):
            assert set(session.scalars(select(model.code))) == set(items)


def test_loading_again_does_nothing(database: Database) -> None:
    with database.writing() as session:
        load_reference(session.connection())
        assert load_reference(session.connection()) is False


def test_changed_files_repair_rows_and_delete_none(database: Database) -> None:
    with database.writing() as session:
        connection = session.connection()
        load_reference(connection)
        connection.execute(update(ReferenceState).values(digest="0" * 64))
        connection.execute(update(SkillRow).where(SkillRow.code == "sewing").values(name_id="lama"))
        connection.execute(delete(DemandRow).where(DemandRow.code == "phone"))
        table = AccommodationRow.__table__
        assert isinstance(table, Table)
        connection.execute(table.insert().values(code="left-the-files"))
        assert load_reference(connection) is True
        assert session.scalar(select(SkillRow.name_id).where(SkillRow.code == "sewing")) == "Menjahit"
        assert session.scalar(select(DemandRow.function).where(DemandRow.code == "phone")) == "hearing"
        held = session.scalar(select(func.count()).select_from(AccommodationRow))
        assert held == len(vocabulary().accommodations) + 1
