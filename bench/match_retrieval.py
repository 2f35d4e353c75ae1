"""How much of the best retrieval finds among many vacancies, and what one person's list costs.

Usage: python -m bench.match_retrieval [--vacancies 100000] [--people 12] [--url postgresql+psycopg://…] [--write]
Invented vacancies (those of bench/search.py) in a database of its own; --write puts the table into docs/performance.md.
"""
import argparse
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import mean, median
from typing import Any

from sqlalchemy import func, insert, select

from bench.paper import write_section
from bench.search import invent
from webapp import create_app
from webapp.accounts.models_organisations import Organisation
from webapp.cli import prepare_database
from webapp.core import clock
from webapp.core.database import Database, db
from webapp.core.encryption import load_key_ring, use_keys
from webapp.core.settings import Settings, normal_database_url
from webapp.matching.cases import person_from_json
from webapp.matching.corpus import common, refresh
from webapp.matching.fit import for_seeker
from webapp.matching.follow import follow
from webapp.matching.matches import fits_of
from webapp.matching.model import Fit, Person
from webapp.matching.models import MatchKey
from webapp.matching.retrieve import candidates
from webapp.reference.regions import regions
from webapp.reference.vocabulary import vocabulary
from webapp.vacancies.models import Vacancy
from webapp.vacancies.text_index import refresh_statistics, reindex

MARKS = ("<!-- matching: bench/match_retrieval.py -->", "<!-- /matching -->")
BATCH, FIRST = 5_000, 20


def invent_person(number: int, dice: random.Random) -> dict[str, Any]:
    """A study programme, skills, both, or an occupation; two of three say where, one of five has a headline."""
    known = vocabulary()
    kind = number % 4
    one: dict[str, Any] = {}
    if kind in (0, 1):
        one["study_programmes"] = [dice.choice(dice.choice(list(known.study_fields.values())).programmes)]
    if kind in (1, 2):
        one["skills"] = dice.sample(list(known.skills), dice.randint(2, 8))
    if kind == 3:
        one["occupations"] = [dice.choice(list(known.occupations))]
    if number % 3:
        one["regions"] = [dice.choice([code for code, region in regions().items() if region.level != "province"])]
    if number % 5 == 0:
        one["headline"] = dice.choice(list(known.occupations.values())).name_id
    return one


def fill(database: Database, count: int) -> float:
    """Writes the vacancies; returns the seconds that keys and prepared texts took."""
    dice, spent = random.Random(7), 0.0
    with database.writing():
        db().execute(insert(Organisation), [
            {"id": n, "name": f"PT Contoh {n}", "kind": "employer", "status": "verified", "created_at": clock.now(),
             "is_public_body": False, "came_with_import": False} for n in range(1, 501)])
    for start in range(0, count, BATCH):
        with database.writing():
            ids = list(db().scalars(insert(Vacancy).returning(Vacancy.id), [
                invent(number, dice) for number in range(start, min(start + BATCH, count))]))
            reindex(ids)
            began = time.process_time()
            follow(ids)
            spent += time.process_time() - began
    with database.writing():
        refresh()
        refresh_statistics()
    return spent


def clocked(act: Callable[[], Any]) -> tuple[Any, float, float]:
    """The result, and milliseconds on the wall and of the processor."""
    wall, cpu = time.perf_counter(), time.process_time()
    result = act()
    return result, (time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000


def exhaustive(person: Person, ids: list[int]) -> list[Fit]:
    """The best twenty of all, fitted in parts so that memory stays small."""
    best: list[Fit] = []
    for start in range(0, len(ids), BATCH):
        best = for_seeker([*best, *fits_of(person, ids[start:start + BATCH]).values()], grouped=False)[:FIRST]
    return best


def measure(settings: Settings, count: int, people: int) -> list[str]:
    """The lines of the table."""
    database: Database = create_app(settings).extensions["database"]
    spent = fill(database, count)
    dice, recalls, finding, fitting, cpu = random.Random(11), [], [], [], []
    with database.reading():
        ids, known = list(db().scalars(select(Vacancy.id))), common()
        keys = db().scalar(select(func.count()).select_from(MatchKey)) or 0
        for number in range(people):
            person = person_from_json(invent_person(number, dice))
            best = exhaustive(person, ids)
            kept, wall, one = clocked(lambda person=person: candidates(person, known))
            fits, wall_fit, two = clocked(lambda person=person, kept=kept: fits_of(person, kept, known))
            found = for_seeker(fits.values(), grouped=False)[:FIRST]
            recalls.append(min(1.0, sum(fit.exact >= best[-1].exact - 1e-9 for fit in found) / FIRST))
            finding.append(wall)
            fitting.append(wall_fit)
            cpu.append(one + two)
    return [
        f"{count:,} invented vacancies on {database.writer.dialect.name}, {keys:,} keys; prepared with "
        f"{spent * 1000 / count:.1f} ms of processor each. {people} invented people, one process. Recall@20: how many "
        "of the first twenty are as good as the twentieth of an exhaustive fit.", "",
        "| recall@20 mean | lowest | candidates p50, ms | slowest | 300 fits p50, ms | slowest | processor p50, ms |",
        "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
        f"| {mean(recalls):.3f} | {min(recalls):.2f} | {median(finding):.0f} | {max(finding):.0f} | "
        f"{median(fitting):.0f} | {max(fitting):.0f} | {median(cpu):.0f} |"]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vacancies", type=int, default=100_000)
    parser.add_argument("--people", type=int, default=12)
    parser.add_argument("--url")
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = normal_database_url(chosen.url) if chosen.url else f"sqlite:///{folder}/bench.sqlite3"
        use_keys(load_key_ring(Path(folder) / "kerja.key"))
        database = Database(url)
        prepare_database(database)
        with database.reading():
            assert db().scalar(select(Vacancy.id).limit(1)) is None, "not an empty database"
        lines = measure(Settings(data_dir=Path(folder), database_url=url, secret_key="bench"), chosen.vacancies,
                        chosen.people)
    print("\n".join(lines))
    if chosen.write:
        write_section(MARKS, "Matching", lines)


if __name__ == "__main__":
    main()
