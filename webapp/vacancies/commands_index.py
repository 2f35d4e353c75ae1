"""`kerja reindex`: text index and keys of matching, made anew from the vacancies."""
from collections.abc import Iterator
from typing import Any

import click
from sqlalchemy import func, select

from webapp.core import hooks
from webapp.core.database import Database, db
from webapp.vacancies.feature import vacancies
from webapp.vacancies.models import Vacancy
from webapp.vacancies.text_index import BATCH, forget_closed, refresh_statistics


def reindex_from(database: Database, after: int) -> Iterator[tuple[int, int]]:
    """Yields (last id done, how many are left) after each batch; a batch is one transaction: stopping loses nothing."""
    last = after
    while True:
        with database.writing():
            ids = list(db().scalars(select(Vacancy.id).where(Vacancy.id > last).order_by(Vacancy.id).limit(BATCH)))
            if not ids:
                forget_closed()
                refresh_statistics()
                return
            hooks.ask("vacancies_changed", ids)
            last = ids[-1]
            left = db().scalar(select(func.count()).select_from(Vacancy).where(Vacancy.id > last)) or 0
        yield last, left


@click.command("reindex")
@click.option("--after", type=int, default=0, metavar="ID", help="Go on after this vacancy (told when it was stopped).")
@click.pass_obj
def reindex_command(house: Any, after: int) -> None:
    """Make the search index and the keys of matching anew. Search works all the while."""
    last = after
    with house.app.app_context():
        try:
            for last, left in reindex_from(house.database, after):
                click.echo(f"Up to vacancy {last}; {left} left.", err=True)
        except KeyboardInterrupt:
            click.echo(f"Stopped. Go on with: kerja reindex --after {last}", err=True)
            raise SystemExit(130) from None
    click.echo("The index is up to date.")


vacancies.commands.append(reindex_command)
