"""By ear: a session that ran out in the middle of a form, which comes back filled in and not sent."""
import pytest
from sqlalchemy import create_engine, text

from a11y_tests.browser import PASSWORD
from a11y_tests.journeys.conftest import Journey
from a11y_tests.journeys.listener import Listener
from a11y_tests.journeys.phrases import sign_in
from a11y_tests.server import LiveSite
from a11y_tests.states.applications import SEEKER, UNSENT

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("by ear")]

LETTER = "Saya teliti dan tepat waktu."


def test_session_that_ran_out(journey: Journey, own_site: LiveSite) -> None:
    vacancy = own_site.find(UNSENT, mail=SEEKER, unclaimed=0)
    with journey("session that ran out") as person:
        sign_in(person, SEEKER)
        person.opens(f"/lowongan/{vacancy}/lamar")
        person.field("e", "Surat lamaran")
        person.type(LETTER)
        person.until("Tab", "Simpan dan lanjutkan", most=6)
        end_all_sessions(own_site)
        person.sets_out()
        person.follow()
        person.hears("^Masuk lagi: isian Anda tersimpan")
        person.reached("heard that the session ended and nothing is lost")
        sign_in_again(person)
        person.hears("^Isian Anda masih ada, belum dikirim")
        person.press("h")
        person.until("Tab", "Buka formulir dengan isian ini", most=2)
        person.follow()
        person.hears("^Melamar: ")
        assert LETTER in person.until("e", "Surat lamaran")
        person.reached("back in the filled form")
        person.until("b", "Simpan dan lanjutkan")
        person.follow()
        person.hears("^Akomodasi dan keterbukaan")
        person.reached("the form sent")


def sign_in_again(person: Listener) -> None:
    """On the page that came instead of the answer."""
    person.field("e", "E-mail atau nomor telepon")
    person.type(SEEKER)
    person.press("Tab")
    person.type(PASSWORD)
    person.follow()


def end_all_sessions(site: LiveSite) -> None:
    """As when thirty days have gone by."""
    engine = create_engine(f"sqlite:///{site.data / 'kerja.sqlite3'}")
    with engine.begin() as connection:
        connection.execute(text("update login_session set expires_at = '2020-01-01 00:00:00'"))
    engine.dispose()
