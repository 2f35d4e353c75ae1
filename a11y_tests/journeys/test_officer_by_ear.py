"""By ear: an officer works through what waits, verifies an employer and decides a claim."""
import pytest

from a11y_tests.catalogue import ACCOUNTS
from a11y_tests.journeys.conftest import Journey
from a11y_tests.journeys.listener import Listener
from a11y_tests.journeys.phrases import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("by ear")]


def test_the_queue_an_employer_and_a_claim(journey: Journey) -> None:
    with journey("officer") as person:
        sign_in(person, ACCOUNTS["officer"])
        person.until("k", "^Meja ULD taut")
        person.follow()
        person.hears("^Meja ULD")
        person.until("2", "Yang menunggu keputusan")
        person.until("k", "Verifikasi", most=6)
        person.reached("what waits for me, sign-in included")
        person.follow()
        person.until("3", "tajuk tingkat 3", most=1)
        person.follow()
        person.until("2", "^Verifikasi tajuk")
        checked(person, "Menelepon nomor")
        person.until("b", "Verifikasi organisasi ini")
        person.follow()
        person.hears("sekarang terverifikasi")
        person.reached("employer verified")
        person.until("k", "^Meja ULD taut")
        person.follow()
        person.until("2", "Yang menunggu keputusan")
        person.until("k", "^Klaim organisasi")
        person.follow()
        person.until("3", "tajuk tingkat 3", most=1)
        person.follow()
        person.until("2", "^Terima klaim tajuk")
        checked(person, "Memeriksa dokumen resmi")
        person.until("b", "^Terima klaim")
        person.follow()
        person.hears("Klaim diterima")
        person.reached("claim decided")
        person.until("h", "tajuk tingkat 1")
        person.until("Up", "Klaim diterima", most=3)


def checked(person: Listener, how: str) -> None:
    """How it was checked, and with what."""
    person.until("r", how)
    person.press("space")
    person.hears("dipilih")
    person.field("e", "Nomor atau dokumen yang dipakai")
    person.type("NIB di laman resmi.")
    person.press("Insert+a")
