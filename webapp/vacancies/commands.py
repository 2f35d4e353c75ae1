"""`kerja import-vacancies`: vacancies of a file, all of them or none, with every bad value named."""
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from webapp.core import clock
from webapp.core.i18n import use_locale
from webapp.forms.dates import parse_date_id
from webapp.vacancies.actions.imports import ImportRow, save_rows
from webapp.vacancies.actions.recognition import recognise
from webapp.vacancies.feature import vacancies
from webapp.vacancies.importing import ImportProblem, Level, Problem, RawRow, RowResult, parse_rows, read_rows

WARNINGS_SHOWN = 20


class Day(click.ParamType):  # type: ignore[type-arg]  # generic only in newer stubs
    """A date as people write it."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return parse_date_id(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


@click.command("import-vacancies")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--closes", type=Day(), help="Closing date for every row (YYYY-MM-DD), instead of the file's own.")
@click.option("--source", default="import", show_default=True,
              help="Who numbers the rows: ids are unique within a source, whatever the name of the file.")
@click.option("--skip-bad", is_flag=True, help="Import the good rows when some are bad.")
@click.option("--dry-run", is_flag=True, help="Check and tell what would happen; write nothing.")
@click.pass_obj
def import_vacancies(house: Any, file: Path, closes: date | None, source: str, skip_bad: bool,
                     dry_run: bool) -> None:
    """Import vacancies from a CSV or JSON FILE and publish them.

    Every bad row is told with line, column, value and reason; then nothing is imported unless --skip-bad is given.
    The same file again, also under another name, changes nothing; rows that changed are updated. Files whose ids
    may collide, since different people numbered them, need a --source each. Interrupted, it has written nothing.
    Each company becomes an organisation that nobody has claimed yet.
    """
    with use_locale("en"):
        results, digests = _read(file, closes)
        bad = [result for result in results if result.vacancy is None]
        _tell(results)
        if bad and not skip_bad:
            raise click.ClickException(f"{len(bad)} of {len(results)} rows are bad; nothing was imported. "
                                       "Mend them, or use --skip-bad.")
        rows = _recognised(results, digests)
        _save(house, source[:40], rows, dry_run)
        _tell_shares(rows)


vacancies.commands.append(import_vacancies)


def _read(file: Path, closes: date | None) -> tuple[list[RowResult], dict[int, str]]:
    digests: dict[int, str] = {}

    def noting(rows: Iterable[RawRow]) -> Iterator[RawRow]:
        for raw in rows:
            text = json.dumps([sorted(raw.values.items()), str(closes or "")], ensure_ascii=True)
            digests[raw.line] = hashlib.sha256(text.encode()).hexdigest()
            yield raw

    try:
        rows = read_rows(file, file.name)
        results = list(parse_rows(noting(rows), closes, clock.today()))
    except ImportProblem as problem:
        where = f"{file.name}, line {problem.line}" if problem.line else file.name
        raise click.ClickException(f"{where}: {problem.reason}") from None
    for warning in rows.warnings:
        click.echo(_line(warning), err=True)
    return results, digests


def _recognised(results: Sequence[RowResult], digests: dict[int, str]) -> list[ImportRow]:
    good = [(result.vacancy, digests[result.line]) for result in results if result.vacancy is not None]
    with click.progressbar(good, label="Recognising", file=sys.stderr) as bar:
        return [ImportRow(vacancy, digest, recognise(vacancy)) for vacancy, digest in bar]


def _save(house: Any, source: str, rows: Sequence[ImportRow], dry_run: bool) -> None:
    app = house.app
    session = house.database.reading() if dry_run else house.database.writing()
    with (app.app_context(), session,
          click.progressbar(length=len(rows), label="Writing", file=sys.stderr) as bar):
        counts = save_rows(source, rows, dry_run=dry_run, progress=bar.update)
    would = "Would import" if dry_run else "Imported"
    click.echo(f"{would} {counts.new} new, {counts.changed} changed; {counts.same} unchanged. "
               f"New organisations: {counts.organisations}.")


def _tell(results: Sequence[RowResult]) -> None:
    problems = [problem for result in results for problem in result.problems]
    errors = [problem for problem in problems if problem.level is Level.ERROR]
    warnings = [problem for problem in problems if problem.level is not Level.ERROR]
    for problem in (*errors, *warnings[:WARNINGS_SHOWN]):
        click.echo(_line(problem), err=True)
    if len(warnings) > WARNINGS_SHOWN:
        click.echo(f"… and {len(warnings) - WARNINGS_SHOWN} more warnings.", err=True)


def _line(problem: Problem) -> str:
    column = f", column {problem.column}" if problem.column else ""
    value = f", value “{problem.value}”" if problem.value else ""
    return f"{problem.level.value}: line {problem.line}{column}{value}: {problem.reason}"


def _tell_shares(rows: Sequence[ImportRow]) -> None:
    if not rows:
        return
    occupations = sum(row.recognised.occupation is not None for row in rows)
    skills = sum(bool(row.recognised.skills) for row in rows)
    by_study = sum(row.recognised.by_study for row in rows)
    flagged = sum(row.recognised.flagged for row in rows)
    click.echo(f"Recognised: occupation in {occupations / len(rows):.0%}, skills in {skills / len(rows):.0%} of rows; "
               f"in {by_study / len(rows):.0%} study programmes helped. Flagged for wording: {flagged}.")
