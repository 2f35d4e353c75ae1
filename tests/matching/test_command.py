"""`kerja match`: one JSON object a line with five keys, and a clear message for what cannot be read."""
import json

import pytest
from click.testing import CliRunner

from webapp.cli import House
from webapp.core.i18n import DEFAULT, use_locale
from webapp.matching.commands import match_command


@pytest.fixture
def run(app, settings, database, tmp_path):
    """Runs the command for a person given as text or as an object."""

    def run(person: object, *options: str):
        file = tmp_path / "orang.json"
        file.write_text(person if isinstance(person, str) else json.dumps(person), "utf-8")
        house = House.__new__(House)
        house.settings, house.database, house.app = settings, database, app
        return CliRunner().invoke(match_command, ["--seeker", str(file), *options], obj=house)

    with use_locale(DEFAULT):
        yield run


def test_one_json_object_a_line_best_first(run, make) -> None:
    cashier = make.vacancy(title="Kasir", tasks="Melayani pembeli di kasir.", external_id="b-2")
    tailor = make.vacancy(title="Penjahit", tasks="Menjahit baju dengan mesin jahit.", external_id="a-1")
    done = run({"headline": "Penjahit", "skills": ["menjahit"], "functions": {"seeing": "adjust"}},
               "--format", "json", "--limit", "5")
    assert done.exit_code == 0, done.output
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["vacancy_id"] for line in lines] == [tailor, cashier]
    assert all(set(line) == {"vacancy_id", "external_id", "score", "group", "reasons"} for line in lines)
    assert lines[0]["external_id"] == "a-1" and lines[0]["score"] > lines[1]["score"]
    assert lines[0]["group"] in ("needs_met", "ask_first", "barrier_now") and lines[0]["reasons"]


def test_limit_and_words_for_people(run, make) -> None:
    for number in range(3):
        make.vacancy(title=f"Penjahit {number}")
    assert run({}, "--format", "json", "--limit", "2").stdout.count("\n") == 2
    assert "Penjahit" in run({"headline": "Penjahit"}).stdout


def test_null_one_text_and_unknown_keys_are_taken_kindly(run, make) -> None:
    make.vacancy(title="Penjahit")
    done = run({"skills": "menjahit", "education": None, "remote": "also", "hobby": "x",
                "functions": {"flying": "adjust"}}, "--format", "json")
    assert done.exit_code == 0 and len(done.stdout.splitlines()) == 1
    assert "hobby means nothing here" in done.stderr and "functions.flying means nothing" in done.stderr


@pytest.mark.parametrize(("person", "said"), [
    ("{", "not JSON"), ("[1]", "one JSON object"), ({"functions": {"seeing": "perhaps"}}, "perhaps"),
    ({"functions": ["seeing"]}, "functions"),
    ({"skills": [7]}, "skills"), ({"distance_km": "jauh"}, "distance_km"), ({"remote": "maybe"}, "remote"),
])
def test_what_cannot_be_read_is_said_and_ends_with_2(run, person, said) -> None:
    done = run(person, "--format", "json")
    assert done.exit_code == 2 and said in done.stderr and "Traceback" not in done.output
    assert done.stdout == ""
