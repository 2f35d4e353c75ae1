"""`kerja match`: ranks open vacancies for a person described in JSON, without an account."""
import json
import sys
from pathlib import Path
from typing import Any

import click
from sqlalchemy import select

from webapp.core.database import db
from webapp.core.i18n import use_locale
from webapp.matching.cases import person_from_json
from webapp.matching.corpus import refresh_if_stale
from webapp.matching.explain import access_to_seeker, to_seeker
from webapp.matching.feature import matching
from webapp.matching.matches import matches_of
from webapp.matching.model import Fit
from webapp.matching.person_file import read_person, unknown_keys
from webapp.vacancies.models import Vacancy


@click.command("match")
@click.option("--seeker", "file", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True,
              help="A person in JSON; every key is optional (README).")
@click.option("--limit", type=click.IntRange(1, 300), default=20, show_default=True, help="How many vacancies.")
@click.option("--format", "form", type=click.Choice(["json", "text"]), default="text", show_default=True,
              help="One JSON object a line, or sentences.")
@click.option("--grouped", is_flag=True, help="Needs met first, as on /kecocokan; otherwise by score alone.")
@click.option("--language", type=click.Choice(["id", "en"]), default="id", show_default=True, help="Of the reasons.")
@click.pass_obj
def match_command(house: Any, file: Path, limit: int, form: str, grouped: bool, language: str) -> None:
    """Rank open vacancies for the person in a JSON file, with reasons."""
    try:
        person = person_from_json(read_person(file))
    except ValueError as error:
        click.echo(f"{file.name}: {error}", err=True)
        sys.exit(2)
    for key in unknown_keys(file):
        click.echo(f"{file.name}: {key} means nothing here and was passed over", err=True)
    with house.writing():
        refresh_if_stale()
    with house.database.reading(), use_locale(language):
        found = matches_of(person, grouped=grouped).fits[:limit]
        external = external_ids([int(one.work) for one in found])
        for one in found:
            click.echo(as_json(one, external) if form == "json" else as_text(one, external))


def external_ids(ids: list[int]) -> dict[int, tuple[str | None, str]]:
    """External id and title by vacancy."""
    rows = db().execute(select(Vacancy.id, Vacancy.external_id, Vacancy.title).where(Vacancy.id.in_(ids)))
    return {row.id: (row.external_id, row.title) for row in rows}


def as_json(found: Fit, external: dict[int, tuple[str | None, str]]) -> str:
    """One line: vacancy_id, external_id, score, group, reasons."""
    reasons = [reason.text for reason in (*to_seeker(found), *access_to_seeker(found))]
    return json.dumps({
        "vacancy_id": int(found.work), "external_id": external[int(found.work)][0], "score": found.score,
        "group": found.group.value, "reasons": reasons}, ensure_ascii=False)


def as_text(found: Fit, external: dict[int, tuple[str | None, str]]) -> str:
    """A few lines for people."""
    lines = [f"{found.score:3d}  {external[int(found.work)][1]}  (#{found.work})"]
    return "\n".join(lines + [f"     {reason.text}" for reason in to_seeker(found)[:3]])


matching.commands.append(match_command)
