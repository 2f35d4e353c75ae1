"""By ear: to the last page before an application is sent; and an application with a request and two mistakes."""
import pytest

from a11y_tests.browser import PASSWORD
from a11y_tests.catalogue import ACCOUNTS
from a11y_tests.journeys.conftest import Journey
from a11y_tests.journeys.listener import Listener

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("by ear")]

VACANCY = "Penjahit borongan dari rumah"
NEXT = "Simpan dan lanjutkan tombol tekan"


def to_the_form(person: Listener) -> None:
    """From the home page: search, the vacancy, its link to apply, and signing in on the way."""
    person.field("e", "Pekerjaan apa")
    person.type("penjahit borongan")
    person.follow()
    person.until("3", VACANCY)
    person.follow()
    person.press("h")
    person.until("k", f"^Lamar: {VACANCY}", most=2)
    person.follow()
    person.hears("^Masuk")
    person.field("e", "E-mail atau nomor telepon")
    person.type(ACCOUNTS["seeker"])
    person.press("Tab")
    person.type(PASSWORD)
    person.follow()
    person.hears(f"Melamar: {VACANCY}")


def test_the_shortest_way_to_the_last_page(journey: Journey) -> None:
    with journey("shortest application") as person:
        to_the_form(person)
        person.until("b", NEXT)
        person.follow()
        person.hears("Akomodasi dan keterbukaan")
        person.until("b", NEXT)
        person.until("shift+x", "Saya setuju hal yang saya pilih", most=1)  # some things are ticked from the profile
        person.press("space")
        person.until("b", NEXT)
        person.follow()
        person.hears("Periksa sebelum mengirim")
        person.reached("final page before sending, search and sign-in included")


def test_a_request_and_two_mistakes(journey: Journey) -> None:
    with journey("application with mistakes") as person:
        to_the_form(person)
        person.until("b", NEXT)
        person.follow()
        person.until("x", "Waktu tambahan saat tes")
        person.press("space")
        person.hears("^dicontreng|Waktu tambahan")
        person.until("b", NEXT)
        person.sets_out()
        person.follow()
        person.hears("Kesalahan: Akomodasi dan keterbukaan")
        person.until("Down", r"taut\.$", most=3)
        person.press("Return")
        person.hears("Saya setuju.*kotak cek")
        person.reached("mistakes heard, first field reached")
        person.press("space")
        person.until("shift+h", "Ada yang perlu diperbaiki")
        person.until("k", "ditunjukkan", most=3)
        person.press("Return")
        person.press("space")
        person.until("b", NEXT)
        person.follow()
        person.hears("Periksa sebelum mengirim")
        person.until("2", "Akomodasi dan keterbukaan")
        person.until("Down", "Waktu tambahan saat tes", most=4)
        person.until("b", "^Kirim lamaran")
        person.follow()
        person.hears(f"Lamaran: {VACANCY}")
        person.until("h", "tajuk tingkat 1")
        person.until("Up", "terkirim", most=3)
