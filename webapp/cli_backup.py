"""`kerja backup` and `kerja restore`."""
import sys
from pathlib import Path
from typing import Any

import click
from sqlalchemy import select

from webapp.accounts.models_privacy import Erasure
from webapp.core import hooks
from webapp.core.backup import BackupError, back_up, restore
from webapp.vacancies.models import Vacancy

BATCH = 500


@click.command("backup")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def backup_command(house: Any, file: Path) -> None:
    """Write every row of this moment to FILE while the site runs on, and verify it.

    The encryption key is not in it: keep a copy of the key file at another place.
    """
    if file.exists():
        raise click.ClickException(f"{file} exists already; name a new file.")
    rows = back_up(house.database, file, lambda line: click.echo(line, err=True))
    click.echo(f"{rows} rows written to {file} and verified. Keep {house.settings.key_file.name} elsewhere.")


@click.command("restore")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask before replacing what is there.")
@click.pass_obj
def restore_command(house: Any, file: Path, yes: bool) -> None:
    """Replace the whole database by the backup in FILE; erasures made since are carried out again."""
    if not yes:
        click.confirm("Everything in the database will be replaced. Continue?", abort=True)
    try:
        rows = restore(house.database, file, lambda line: click.echo(line, err=True))
    except BackupError as error:
        click.echo(f"Nothing was changed: {error}.", err=True)
        sys.exit(1)
    erased = replay_erasures(house)
    reindex_everything(house)
    click.echo(f"{rows} rows restored; {erased} erasures carried out again; search and matching are made anew.")


def replay_erasures(house: Any) -> int:
    """Erases once more whoever erased their account after the backup was made (design.md §9)."""
    with house.writing() as session:
        people = list(session.scalars(select(Erasure.user_id)))
        for user_id in people:
            hooks.ask("erase_again", user_id)
    return len(people)


def reindex_everything(house: Any) -> None:
    """Search and match keys follow from the vacancies: they are made from them, in batches."""
    with house.database.reading() as session:
        ids = list(session.scalars(select(Vacancy.id).order_by(Vacancy.id)))
    for start in range(0, len(ids), BATCH):
        with house.writing():
            hooks.ask("vacancies_changed", ids[start:start + BATCH])
