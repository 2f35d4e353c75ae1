"""What the journeys by ear cost is kept whole: each target of the issue has its goal, none is passed or forgotten."""
import re

import pytest

from a11y_tests.journeys import by_ear
from a11y_tests.journeys.conftest import HEARD
from a11y_tests.journeys.listener import Cost

ROWS = [row for line in by_ear.TABLE.read_text("utf-8").splitlines() if (row := by_ear.ROW.match(line))]
SOURCES = "".join(path.read_text("utf-8") for path in HEARD.parent.glob("test_*.py"))


def test_every_target_has_a_goal_that_keeps_it() -> None:
    kept = {row["goal"]: row for row in ROWS}
    for goal, target in by_ear.TARGETS.items():
        assert int(kept[goal]["keys"]) <= target.keys and int(kept[goal]["words"]) <= target.words, goal


def test_every_row_and_every_file_belongs_to_a_journey() -> None:
    journeys = set(re.findall(r'journey\("([^"]+)"\)', SOURCES))
    assert {row["journey"] for row in ROWS} <= journeys
    assert {row["goal"] for row in ROWS} == set(re.findall(r'reached\("([^"]+)"\)', SOURCES))
    assert {path.stem for path in HEARD.glob("*.txt")} >= {name.replace(" ", "-") for name in journeys}


def test_what_grew_or_is_too_much_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(by_ear, "ACCEPTING", False)  # nothing was heard here that somebody could accept
    goal = "main heading heard"
    row = next(row for row in ROWS if row["goal"] == goal)
    keys, words = int(row["keys"]), int(row["words"])
    assert by_ear.problems(row["journey"], [Cost(goal, keys, words, 0)]) == []
    assert "took" in by_ear.problems(row["journey"], [Cost(goal, keys, words + 3, 0)])[0]
    assert "more than" in by_ear.problems(row["journey"], [Cost(goal, keys + 1, words, 0)])[0]
