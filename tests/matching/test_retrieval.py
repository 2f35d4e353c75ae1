"""Retrieval is held to recall@20 ≥ 0.95 of an exhaustive fit on the real vacancies; its people, to who may be found."""
import csv
import random
from pathlib import Path
from statistics import mean

import pytest
from click.testing import CliRunner
from sqlalchemy import select

from webapp.cli import House
from webapp.core.database import db
from webapp.matching.cases import person_from_json
from webapp.matching.corpus import common
from webapp.matching.fit import for_seeker
from webapp.matching.follow import follow
from webapp.matching.matches import fits_of
from webapp.matching.model import Work
from webapp.matching.models import MatchKey, MatchWork
from webapp.matching.retrieve import KEPT, candidates
from webapp.matching.retrieve_people import people_for
from webapp.profiles.models import SeekerSkill, WishedOccupation
from webapp.reference.vocabulary import vocabulary
from webapp.vacancies.commands import import_vacancies
from webapp.vacancies.models import Vacancy

REAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "vacancies.csv"
PEOPLE, FIRST = 40, 20


def invented_people(rows: list[dict[str, str]]) -> list[dict[str, object]]:
    """People who name a study programme, skills, both or only an occupation; two of three say where."""
    dice, known = random.Random(11), vocabulary()
    programmes = sorted({name for row in rows for name in row["study_programmes"].split("; ") if name})
    regions = [row["region_code"] for row in rows if row["region_code"]]
    people: list[dict[str, object]] = []
    for number in range(PEOPLE):
        one: dict[str, object] = {}
        if number % 4 in (0, 1):
            one["study_programmes"] = [dice.choice(programmes)]
        if number % 4 in (1, 2):
            one["skills"] = dice.sample(list(known.skills), dice.randint(2, 8))
        if number % 4 == 3:
            one["occupations"] = [dice.choice(list(known.occupations))]
        if number % 3:
            one["regions"] = [dice.choice(regions)]
        if number % 5 == 0:
            one["headline"] = dice.choice(rows)["title"]
        people.append(one)
    return people


@pytest.fixture
def house(app, settings, database):
    """The command line's house on the database of this test."""
    house = House.__new__(House)
    house.settings, house.database, house.app = settings, database, app
    return house


@pytest.mark.slow
def test_recall_at_20_on_the_real_vacancies(house, database) -> None:
    done = CliRunner().invoke(import_vacancies, [str(REAL), "--closes", "2030-01-31"], obj=house)
    assert done.exit_code == 0, done.output
    with open(REAL, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    shares = []
    with database.reading():
        every, known = list(db().scalars(select(Vacancy.id))), common()
        for one in invented_people(rows):
            person = person_from_json(one)
            best = for_seeker(fits_of(person, every, known).values(), grouped=False)[:FIRST]
            kept = candidates(person, known)
            assert len(kept) == len(set(kept)) == KEPT
            found = for_seeker(fits_of(person, kept, known).values(), grouped=False)[:FIRST]
            # Ties are equally good: what counts is how many are as good as the twentieth.
            shares.append(min(1.0, sum(fit.exact >= best[-1].exact - 1e-9 for fit in found) / FIRST))
    assert mean(shares) >= 0.95, sorted(shares)[:8]


def test_keys_follow_a_vacancy_and_go_when_it_closes(make, app, database) -> None:
    vacancy_id = make.vacancy(title="Penjahit", tasks="Menjahit pakaian dengan mesin.")
    with database.reading():
        assert db().scalars(select(MatchKey.term).where(MatchKey.vacancy_id == vacancy_id)).all()
    with app.test_request_context("/"), database.writing():
        db().get_one(Vacancy, vacancy_id).state = "closed"
        db().flush()
        assert follow([vacancy_id]) == 0
    with database.reading():
        assert db().scalars(select(MatchKey.term)).all() == []
        assert db().scalars(select(MatchWork.vacancy_id)).all() == []


def test_who_told_nothing_gets_the_newest(make, database) -> None:
    ids = [make.vacancy(title=f"Kasir {number}") for number in range(3)]
    with database.reading():
        assert sorted(candidates(person_from_json({}), common())) == sorted(ids)


def test_people_near_with_the_skill_come_first_and_the_list_ends_at_300(make, database, monkeypatch) -> None:
    monkeypatch.setattr("webapp.matching.retrieve_people.KEPT", 3)
    organisation = make.organisation()
    skill, occupation = next(iter(vocabulary().skills)), next(iter(vocabulary().occupations))
    nobody = make.seeker(visibility="findable", region_code="9471")
    far, near = (make.seeker(visibility="findable", region_code=code) for code in ("9471", "3273"))
    wishing = make.seeker(visibility="findable", region_code="9471")
    for person in (far, near):
        make.add(SeekerSkill(user_id=person, skill_code=skill, level=2))
    make.add(WishedOccupation(user_id=wishing, occupation_code=occupation))
    work = Work("1", "Kerja", occupation=occupation, must=(skill,), region="3273")
    with database.reading():
        found = people_for(work, organisation, common())
    assert found[0] == near and set(found) == {near, far, wishing} and nobody not in found


def test_a_vacancy_in_which_nothing_is_recognised_is_taken_all_the_same(make, database) -> None:
    vacancy = make.vacancy(title="Petugas lembar", tasks="Menyusun kertas.")
    with database.reading():
        assert list(db().scalars(select(MatchWork.vacancy_id))) == [vacancy]
        assert db().scalars(select(MatchKey)).all() == []
