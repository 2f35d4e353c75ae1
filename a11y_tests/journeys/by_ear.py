"""What each goal costs by ear, kept in docs/by-ear.md: it may fall, it may not grow by more than a twentieth."""
import fcntl
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from a11y_tests.accepted import ACCEPTING
from a11y_tests.journeys.listener import Cost

TABLE = Path(__file__).parents[2] / "docs" / "by-ear.md"
GROWTH = 1.05
ROW = re.compile(r"^\| (?P<journey>[^|]+) \| (?P<goal>[^|]+) \| (?P<keys>\d+) \| (?P<words>\d+) \| (?P<all>\d+) \|")


@dataclass(frozen=True)
class Target:
    """At most so many keys and words (issue 3 §1), and what a comparable public job site takes."""

    keys: int
    words: int
    elsewhere: str


TARGETS = {
    "main heading heard": Target(1, 25, "1 / 45"),
    "what the place is for": Target(3, 45, "6 / 91"),
    "number of results heard after a search": Target(8, 90, "14 / 194, only if looked for"),
    "first vacancy open": Target(11, 150, "19 / 364"),
    "its pay heard": Target(14, 190, "not there after 46 / 528"),
    "state of my first application, sign-in included": Target(20, 150, "13 / 320"),
    "final page before sending, search and sign-in included": Target(24, 300, "24 / 610"),
    "empty required field: error heard and field reached": Target(3, 40, "silence"),
}


def problems(journey: str, costs: Iterable[Cost]) -> list[str]:
    """Costs over their target or grown by more than 5 %; what is new or fell is kept when somebody accepts it."""
    found: list[str] = []
    with open(TABLE, "r+", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)  # journeys run side by side
        lines = file.read().splitlines()
        for cost in costs:
            found += _too_much(cost, TARGETS.get(cost.goal))
            found += _compared(journey, cost, lines)
        if ACCEPTING:
            file.seek(0)
            file.truncate()
            file.write("\n".join(lines) + "\n")
    return found


def _too_much(cost: Cost, target: Target | None) -> list[str]:
    if target is None or (cost.keys <= target.keys and cost.words <= target.words):
        return []
    return [f"“{cost.goal}” takes {cost.keys} keys and {cost.words} words, "
            f"more than {target.keys} keys and {target.words} words"]


def _compared(journey: str, cost: Cost, lines: list[str]) -> list[str]:
    """Against the row that is kept; changes `lines` where a person who accepts would."""
    place, kept = next(((place, row) for place, line in enumerate(lines) if (row := ROW.match(line))
                        and (row["journey"], row["goal"]) == (journey, cost.goal)), (len(lines), None))
    if kept is None:
        lines.append(_row(journey, cost))
        return [] if ACCEPTING else [f"“{cost.goal}” is not yet in docs/by-ear.md"]
    keys, words = int(kept["keys"]), int(kept["words"])
    if cost.keys > keys * GROWTH or cost.words > words * GROWTH:
        return [f"“{cost.goal}” took {keys} keys and {words} words, now {cost.keys} and {cost.words}"]
    if cost.keys <= keys and cost.words <= words:
        lines[place] = _row(journey, cost)
    return []


def _row(journey: str, cost: Cost) -> str:
    target = TARGETS.get(cost.goal)
    wanted = f"{target.keys} / {target.words} | {target.elsewhere}" if target else "– | –"
    return f"| {journey} | {cost.goal} | {cost.keys} | {cost.words} | {cost.all_words} | {wanted} |"
