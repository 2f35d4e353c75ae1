"""By ear in Firefox, where Orca says nothing of a live region that was replaced instead of filled.

No lines are kept here: what Firefox says while a page loads differs from run to run.
"""
import pytest

from a11y_tests.journeys.listener import Listener
from a11y_tests.journeys.screen_reader import screen_reader
from a11y_tests.server import LiveSite

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("by ear")]


def test_the_status_is_heard_after_a_search_in_place(own_site: LiveSite) -> None:
    with screen_reader(f"{own_site.url}/lowongan", browser="firefox") as reader:
        person = Listener(reader, own_site.url)
        person.until("Tab", "Pekerjaan apa", most=20)
        reader.settle(quiet=2)  # what serves the form comes when somebody is in it
        person.type("penjahit")
        person.press("Return")
        person.hears(r"^\d+ lowongan ditemukan")
        person.type("xyzzyq")
        person.press("Return")
        person.hears("^Tidak ada lowongan yang ditemukan")
