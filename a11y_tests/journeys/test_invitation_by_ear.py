"""By ear: an invitation to an interview is read, another time asked for, the next one accepted."""
from datetime import timedelta

import pytest

from a11y_tests.catalogue import ACCOUNTS
from a11y_tests.journeys.conftest import Journey
from a11y_tests.journeys.listener import Listener
from a11y_tests.journeys.other_person import OtherPerson
from a11y_tests.journeys.phrases import sign_in
from a11y_tests.server import LiveSite
from webapp.core import clock

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("by ear")]

INVITED = "Operator entri data"


def test_another_time_then_accepted(journey: Journey, own_site: LiveSite) -> None:
    with journey("invitation") as person:
        sign_in(person, ACCOUNTS["seeker"])
        person.until("2", "^Lamaran saya")
        person.until("k", f"^Jawab undangan wawancara: {INVITED}")
        person.follow()
        person.hears(f"Wawancara: {INVITED}")
        person.until("2", "^Undangan tajuk")
        person.until("Down", r"\d{4} pukul|‹jam›|WIB", most=12)
        person.reached("when the interview is, sign-in included")
        answer(person, "Saya meminta waktu atau cara lain")
        person.field("e", "Pesan untuk pemberi kerja")
        person.type("Boleh hari Kamis pagi?")
        person.press("Tab")
        person.hears("Kirim jawaban tombol tekan")
        person.follow()
        person.reached("another time asked for")
        invite_again(own_site)
        person.until("k", "^Kerja Setara taut")
        person.follow()
        person.until("2", "^Lamaran saya")
        person.until("k", f"^Jawab undangan wawancara: {INVITED}")
        person.follow()
        answer(person, "Saya akan hadir")
        person.until("b", "Kirim jawaban")
        person.follow()
        person.hears("Jawaban Anda sudah dikirim")
        person.reached("next invitation accepted")


def answer(person: Listener, wanted: str) -> None:
    """Chooses one of the answers; a screen reader says whether it is chosen."""
    person.until("r", wanted)
    person.press("space")
    person.hears("dipilih")


def invite_again(site: LiveSite) -> None:
    """The employer proposes the day that was asked for; all else stays as in the first invitation."""
    question = ("select a.id from application a join vacancy v on v.id = a.vacancy_id join interview i "
                "on i.application_id = a.id join user u on u.id = a.user_id where v.title = :title and u.email = :who")
    application = site.find(question, title=INVITED, who=ACCOUNTS["seeker"])
    day = f"{clock.today() + timedelta(days=9):%d-%m-%Y}"
    OtherPerson(site.url, ACCOUNTS["employer"]).send(f"/pemberi-kerja/pelamar/{application}/undang", day=day)
