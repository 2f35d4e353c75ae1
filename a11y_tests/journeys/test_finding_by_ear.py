"""By ear: the first visit, and from a search to a vacancy that is understood."""
import re

import pytest

from a11y_tests.journeys.conftest import Journey
from a11y_tests.journeys.spoken import of_the_page

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("by ear")]

FIRST_WORDS = 60


def test_first_visit(journey: Journey) -> None:
    with journey("first visit") as person:
        assert "tajuk tingkat 1" in person.press("h")[0]
        person.reached("main heading heard")
        person.until("p", "lalu lamar", most=2)
        person.reached("what the place is for")
        person.until("h", "Yang dapat Anda lakukan di sini")
        person.until("Down", "Lihat semua lowongan")
        person.reached("what I can do here")


def test_first_words_say_where_one_is(journey: Journey) -> None:
    """From the title on, as a person hears it who lets the page be read: the place and its purpose."""
    with journey("first words") as person:
        person.press("ctrl+Home")
        person.press("KP_Add")
        person.reader.settle(quiet=1)
        said = " ".join(of_the_page(record.text for record in person.reader.records if record.kind == "say"))
        first = " ".join(said.split()[:FIRST_WORDS])
        assert re.search("Kerja Setara", first) and re.search("pekerjaan untuk penyandang disabilitas", first, re.I)
        assert re.search("(cari|lamar|temukan).*", first, re.I)


def test_search(journey: Journey) -> None:
    with journey("search") as person:
        person.field("e", "Pekerjaan apa")
        person.type("penjahit")
        person.follow()
        person.hears(r"\d+ lowongan ditemukan")
        person.reached("number of results heard after a search")
        person.until("3", "Penjahit.*tajuk tingkat 3")
        person.follow()
        person.hears("Penjahit")
        person.reached("first vacancy open")
        person.until("Down", r"Rp[\d.]+", most=10)
        person.reached("its pay heard")
        person.until("Down", "Kota Bandung|Dari rumah", most=6)
        person.until("2", "Yang diminta pekerjaan ini")
        person.until("i", "Memakai dua tangan bersamaan")
        person.reached("what the work demands")
        person.until("2", "Akomodasi yang disediakan")
        person.press("i")
        person.reached("which accommodations there are")
        person.until("shift+k", "^Lamar: ", most=4)
