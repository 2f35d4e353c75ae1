"""By ear: the size of letters and the colours are changed, and heard to be kept."""
import pytest

from a11y_tests.journeys.conftest import Journey
from a11y_tests.journeys.listener import Listener

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("by ear")]


def test_text_size_and_theme(journey: Journey) -> None:
    with journey("text size and theme") as person:
        person.until("shift+k", "^Tampilan")
        person.follow()
        person.hears("^Tampilan – Kerja Setara")
        choose(person, "Huruf 200 persen")
        choose(person, "Kuning di atas hitam")
        person.until("b", "Simpan tampilan")
        person.follow()
        person.hears("Tampilan disimpan di perangkat ini")
        person.reached("text size and theme changed, heard to be kept")
        person.until("shift+k", "^Tampilan")
        person.follow()
        person.until("r", "Huruf 200 persen")
        person.hears("^dipilih tombol radio")


def choose(person: Listener, choice: str) -> None:
    """By the key for radio buttons, whose groups need not be heard to know what a choice is about."""
    person.until("r", choice)
    person.hears("tak dipilih")
    person.press("space")
    person.hears("^dipilih")
