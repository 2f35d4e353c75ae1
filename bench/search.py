"""How long a search takes among many vacancies, in the database and as a whole page.

Usage: python -m bench.search [--vacancies 100000] [--url postgresql+psycopg://…] [--write]
Makes invented vacancies in a database of its own (a temporary SQLite file unless told); --write puts the table into
docs/performance.md.
"""
import argparse
import random
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from statistics import median, quantiles
from typing import Any
from urllib.parse import parse_qsl

from flask import g
from sqlalchemy import insert, select

from bench.paper import write_section
from webapp import create_app
from webapp.accounts.models_organisations import Organisation
from webapp.cli import prepare_database
from webapp.core import clock
from webapp.core.database import Database, db
from webapp.core.encryption import load_key_ring, use_keys
from webapp.core.settings import Settings, normal_database_url
from webapp.reference.regions import regions
from webapp.reference.vocabulary import vocabulary
from webapp.search.find import find_ids
from webapp.search.forms import VacancySearchForm
from webapp.search.results import Sort
from webapp.search.routes import read_criteria
from webapp.vacancies.models import Vacancy
from webapp.vacancies.states import Hours
from webapp.vacancies.text_index import refresh_statistics, reindex

MARKS = ("<!-- search: bench/search.py -->", "<!-- /search -->")
QUERIES = (
    "", "kata=kasir", "kata=excel", "kata=pekerjaan", "kata=kasir&urut=terbaru", "kata=staf+administrasi+gudang",
    "tempat=Kota+Bandung", "kata=kasir&tempat=Kota+Bandung&jarak=50&jam=shift", "tempat=Jawa+Barat&urut=terdekat",
    "urut=terdekat&tempat=Kota+Surabaya&jarak=200", "upah=4000000&pendidikan=smk", "urut=tutup", "kata=tidakada",
)
ROUNDS = 15


def invent(number: int, dice: random.Random) -> dict[str, Any]:
    """One vacancy; occupations and places are unequally frequent, as they are in life."""
    known = vocabulary()
    occupation = list(known.occupations.values())[min(int(dice.paretovariate(0.7)) - 1, len(known.occupations) - 1)]
    skills = [known.skills[code].name_id for code in occupation.skills]
    places = [region.code for region in regions().values() if region.level != "province"]
    pay = dice.choice([None, 2_500_000, 3_500_000, 4_500_000, 7_000_000])
    now = clock.now()
    return {
        "organisation_id": 1 + number % 500, "source": "own", "state": "published",
        "title": f"{occupation.name_id} {dice.choice(['', 'junior', 'gudang', 'toko', 'senior'])}".strip(),
        "occupation_code": occupation.code, "language": "id", "positions": 1,
        "tasks": "Pekerjaan: " + ". ".join(dice.sample(skills, len(skills)) * 3) + ". Bekerja bersama tim.",
        "education_code": dice.choice([None, "sd", "sma", "d3", "s1"]), "education_essential": False,
        "study_programmes": [], "education_levels": [], "questions": [], "pay_by_agreement": pay is None,
        "pay_from": pay, "pay_period": "month" if pay else None, "pay_per_month": pay,
        "hours": dice.choice(list(Hours)).value, "contract_code": dice.choice(list(known.contract_types)),
        "work_mode": dice.choices(["onsite", "hybrid", "remote"], [80, 10, 10])[0],
        "region_code": places[min(int(dice.paretovariate(0.5)) - 1, len(places) - 1)], "flagged": False,
        "published_at": now - timedelta(minutes=dice.randrange(90 * 1440)), "created_at": now, "updated_at": now,
        "closes_at": now + timedelta(days=dice.randrange(1, 90)), "closes_on": clock.today() + timedelta(days=30)}


def fill(database: Database, count: int) -> float:
    """Writes the vacancies and returns the seconds that indexing took."""
    dice, spent = random.Random(7), 0.0
    with database.writing():
        db().execute(insert(Organisation), [
            {"id": n, "name": f"PT Contoh {n}", "kind": "employer", "status": "verified", "created_at": clock.now(),
             "is_public_body": False, "came_with_import": False} for n in range(1, 501)])
    for start in range(0, count, 5_000):
        with database.writing():
            ids = list(db().scalars(insert(Vacancy).returning(Vacancy.id), [
                invent(number, dice) for number in range(start, min(start + 5_000, count))]))
            began = time.perf_counter()
            reindex(ids)
            spent += time.perf_counter() - began
    with database.writing():
        refresh_statistics()
    return spent


def timed(act: Callable[[], Any]) -> tuple[float, float]:
    """Median and 95th percentile, ms."""
    act()
    times = []
    for _round in range(ROUNDS):
        began = time.perf_counter()
        act()
        times.append((time.perf_counter() - began) * 1000)
    return median(times), quantiles(times, n=20)[-1]


def measure(settings: Settings, count: int) -> list[str]:
    """The lines of the table."""
    app = create_app(settings)
    database, visitor = app.extensions["database"], app.test_client()
    spent = fill(database, count)
    lines = [f"{count:,} invented vacancies on {database.writer.dialect.name}; indexed in {spent:.0f} s "
             f"({count / spent:,.0f} a second). Milliseconds, one process, {ROUNDS} rounds.", "",
             "| search | found | ids p50 | ids p95 | page p50 | page p95 |",
             "| --- | ---: | ---: | ---: | ---: | ---: |"]
    for query in QUERIES:
        with app.test_request_context(f"/lowongan?{query}"), database.reading():
            g.actor = None
            criteria, _place = read_criteria(VacancySearchForm.of_query())
            sort = criteria.sort or (Sort.WORDS if criteria.words else Sort.NEWEST)
            found = len(find_ids(criteria, sort))
            ids = timed(lambda criteria=criteria, sort=sort: find_ids(criteria, sort))
        pages = timed(lambda query=query: visitor.get(f"/lowongan?{query}").get_data())
        shown = " · ".join(f"{name} {value}" for name, value in parse_qsl(query)) or "everything"
        lines.append(f"| {shown} | {'> 1,000' if found > 1000 else found} | "
                     + " | ".join(f"{ms:.1f}" for ms in (*ids, *pages)) + " |")
    return lines


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vacancies", type=int, default=100_000)
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
        lines = measure(Settings(data_dir=Path(folder), database_url=url, secret_key="bench"), chosen.vacancies)
    print("\n".join(lines))
    if chosen.write:
        write_section(MARKS, "Search", lines)


if __name__ == "__main__":
    main()
