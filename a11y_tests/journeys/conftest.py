"""Each journey by ear has a site of its own with the demo people, and a fresh browser with a screen reader."""
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from a11y_tests.accepted import difference
from a11y_tests.journeys import by_ear
from a11y_tests.journeys.listener import Listener
from a11y_tests.journeys.screen_reader import screen_reader
from a11y_tests.server import LiveSite, demo_data, live_site

HEARD = Path(__file__).parent / "heard"
Journey = Callable[[str], AbstractContextManager[Listener]]


@pytest.fixture
def own_site(shared_folder: Path, tmp_path: Path) -> Iterator[LiveSite]:
    """The demo, for this test alone: what a journey changes is seen by no other."""
    with live_site(demo_data(shared_folder), tmp_path / "site") as running:
        yield running


@pytest.fixture
def journey(own_site: LiveSite) -> Journey:
    """`with journey("first visit") as person:` at the home page; at the end all that was heard is held against the
    accepted file, and what it cost against docs/by-ear.md."""
    @contextmanager
    def begin(name: str) -> Iterator[Listener]:
        with screen_reader(f"{own_site.url}/") as reader:
            person = Listener(reader, own_site.url)
            yield person
            heard = person.transcript()
        changed = difference(HEARD / f"{name.replace(' ', '-')}.txt", heard)
        changed += by_ear.problems(name, person.costs)
        assert not changed, "\n".join(changed)
    return begin
