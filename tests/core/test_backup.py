"""A backup is whole or it is not there; a restore gives back every row, sealed cells sealed."""
from pathlib import Path

import pytest
from sqlalchemy import select, text

from webapp.accounts.models import User
from webapp.accounts.models_privacy import Erasure
from webapp.core import clock
from webapp.core.backup import BackupError, back_up, restore, verify
from webapp.core.database import Database
from webapp.profiles.models import FunctionalAbility


def quiet(_line: str) -> None:
    """Nobody watches a test."""


def names(database: Database) -> list[str]:
    with database.reading() as session:
        return list(session.scalars(select(User.full_name).order_by(User.id)))


def test_a_restore_gives_back_what_was_there(database: Database, make, tmp_path: Path) -> None:
    person = make.seeker()
    make.add(FunctionalAbility(user_id=person, function_code="seeing", answer="adjust", own_words="layar xyzzy saya"))
    vacancy = make.vacancy()
    before = names(database)
    back_up(database, tmp_path / "b", quiet)
    assert b"layar xyzzy saya" not in (tmp_path / "b").read_bytes(), "sealed cells travel sealed"
    make.seeker()
    assert names(database) != before
    restore(database, tmp_path / "b", quiet)
    assert names(database) == before
    with database.reading() as session:
        assert session.scalar(select(FunctionalAbility.own_words)) == "layar xyzzy saya"
    assert make.vacancy() > vacancy, "new rows get new numbers"


def test_a_damaged_backup_is_refused_and_nothing_changes(database: Database, make, tmp_path: Path) -> None:
    make.seeker()
    back_up(database, tmp_path / "b", quiet)
    damaged = Database(f"sqlite:///{tmp_path / 'b'}")
    with damaged.writing() as session:
        session.execute(text("UPDATE user SET full_name = 'Orang Lain'"))
    damaged.dispose()
    before = names(database)
    with pytest.raises(BackupError, match="user"):
        restore(database, tmp_path / "b", quiet)
    (tmp_path / "c").write_text("this is no backup")
    with pytest.raises(BackupError):
        verify(tmp_path / "c")
    assert names(database) == before


def test_an_erasure_made_after_the_backup_stays_known(database: Database, make, tmp_path: Path) -> None:
    person = make.seeker()
    back_up(database, tmp_path / "b", quiet)
    make.add(Erasure(user_id=person, at=clock.now()))
    restore(database, tmp_path / "b", quiet)
    with database.reading() as session:
        assert list(session.scalars(select(Erasure.user_id))) == [person]


def test_an_interrupted_backup_leaves_no_file(database: Database, tmp_path: Path) -> None:
    def stop(_line: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        back_up(database, tmp_path / "b", stop)
    assert list(tmp_path.glob("b*")) == []
