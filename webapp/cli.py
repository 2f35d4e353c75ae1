"""`kerja`: the one command-line program. Each feature brings its commands; they stand in `Feature.commands`."""
import contextlib
from collections.abc import Iterator
from functools import cached_property

import click
from flask import Flask
from sqlalchemy.orm import Session

from webapp import create_app
from webapp.cli_backup import backup_command, restore_command
from webapp.core.database import Database
from webapp.core.encryption import load_key_ring, use_keys
from webapp.core.migrate import migrate
from webapp.core.settings import Settings
from webapp.core.worker import work
from webapp.features import COMMANDS, FEATURES, load_rooms
from webapp.reference.load import load_reference


class House:
    """What a command gets as `click.pass_obj`: settings and a migrated database."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings.from_env()
        use_keys(load_key_ring(self.settings.key_file))
        self.database = Database(self.settings.database_url)

    @cached_property
    def app(self) -> Flask:
        """The application: hooks answer only when it was made."""
        return create_app(self.settings)

    @contextlib.contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction with everything that a page has: `db()`, hooks, notices, mail."""
        with self.app.test_request_context("/"), self.database.writing() as session:
            yield session

    def prepare(self) -> "House":
        """Migrates an empty or older database and loads the vocabularies: any command may be the first."""
        prepare_database(self.database)
        return self


def prepare_database(database: Database) -> None:
    """Newest schema, newest vocabularies; quick when nothing changed."""
    migrate(database)
    with database.writer.begin() as connection:
        load_reference(connection)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.pass_context
def main(context: click.Context) -> None:
    """Kerja Setara on the command line. `kerja COMMAND --help` explains one command."""
    if context.invoked_subcommand is not None and context.obj is None:
        context.obj = House().prepare()


@main.command("migrate")
@click.pass_obj
def migrate_command(house: House) -> None:
    """Bring the database to the newest schema and vocabularies."""
    click.echo("The database is up to date.")


@main.command("work")
@click.option("--once", is_flag=True, help="Run every job once and stop.")
@click.pass_obj
def work_command(house: House, once: bool) -> None:
    """Do what must happen again and again: mail, reminders, follow-ups, expiry. One worker at a time."""
    with house.app.test_request_context("/"):
        work(house.database, [job for feature in FEATURES for job in feature.jobs], once=once)


load_rooms(COMMANDS)
main.add_command(backup_command)
main.add_command(restore_command)
for feature in FEATURES:
    for command in feature.commands:
        main.add_command(command)

if __name__ == "__main__":
    main(prog_name="kerja")
