"""`bin/migration`: writes a migration by comparing the models with a database made by the migrations so far."""
import sys
import tempfile
from pathlib import Path

from alembic import command

from webapp.core.database import Database
from webapp.core.migrate import FOLDER, alembic_config, migrate

INITIAL = "0001"


def main(arguments: list[str]) -> None:
    """One argument: what changes, or `--initial`."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder) / 'empty.sqlite3'}")
        versions = sorted((FOLDER / "versions").glob("[0-9]*.py"))
        if arguments == ["--initial"]:
            for file in versions[:1]:
                file.unlink()
            # Later migrations stand on the first one: they are set aside while it is written.
            later = [(file, file.read_text()) for file in versions[1:]]
            for file, _text in later:
                file.unlink()
            write(database, "every table", INITIAL)
            for file, text in later:
                file.write_text(text)
        else:
            migrate(database)
            write(database, " ".join(arguments), f"{len(versions) + 1:04d}")


def write(database: Database, message: str, number: str) -> None:
    """Writes one file into versions/."""
    with database.writer.begin() as connection:
        command.revision(alembic_config(connection), message, autogenerate=True, rev_id=number)


if __name__ == "__main__":
    main(sys.argv[1:])
