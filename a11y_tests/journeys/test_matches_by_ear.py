"""By ear: what suits me and why, and where my applications stand."""
import pytest

from a11y_tests.catalogue import ACCOUNTS
from a11y_tests.journeys.conftest import Journey
from a11y_tests.journeys.phrases import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("by ear")]


def test_matches_and_their_reasons(journey: Journey) -> None:
    with journey("matches") as person:
        sign_in(person, ACCOUNTS["seeker"])
        person.until("k", "^Kecocokan taut")
        person.follow()
        person.hears(r"Kecocokan: \d+ lowongan")
        person.reached("number of my matches, sign-in included")
        person.until("2", "Kebutuhan terpenuhi")
        person.until("3", "Operator entri data.*tajuk tingkat 3")
        person.reached("best match heard")
        person.until("Down", r"Rp[\d.]+", most=6)
        person.until("Down", "Dekat dengan pekerjaan yang dicari", most=6)
        person.until("k", "Semua alasan")
        person.follow()
        person.hears("Kecocokan dengan Anda: Operator entri data|Kecocokan")
        person.until("2", r"Skor: \d+ dari 100", most=3)
        person.press("t")
        person.until("Down", "Dekat dengan pekerjaan", most=8)
        person.until("2", "Tuntutan kerja: Kebutuhan terpenuhi", most=3)
        person.press("i")
        person.reached("reasons of the best match")


def test_state_of_my_first_application(journey: Journey) -> None:
    with journey("state of an application") as person:
        sign_in(person, ACCOUNTS["seeker"])
        person.until("2", "Lamaran saya")
        person.until("Down", "Jawab tawaran kerja: Admin gudang kain")
        person.reached("state of my first application, sign-in included")
