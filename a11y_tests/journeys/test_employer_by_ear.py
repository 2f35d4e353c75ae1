"""By ear: an employer writes a vacancy, meets the wording check, sees who applied and invites one."""
from datetime import timedelta

import pytest

from a11y_tests.catalogue import ACCOUNTS
from a11y_tests.journeys.conftest import Journey
from a11y_tests.journeys.listener import Listener
from a11y_tests.journeys.phrases import sign_in
from webapp.core import clock

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("by ear")]

NEXT = "^Simpan dan lanjutkan tombol"


def test_a_vacancy_and_the_wording_check(journey: Journey) -> None:
    with journey("vacancy") as person:
        sign_in(person, ACCOUNTS["employer"])
        person.opens("/pemberi-kerja")
        person.until("k", "^Tulis lowongan baru")
        person.follow()
        person.hears("^Tulis lowongan baru|Lowongan baru")
        person.field("e", "Nama pekerjaan|Judul")
        person.type("Penjahit sampel")
        person.press("Tab")
        person.type("Menjahit contoh baju. Berpenampilan menarik.")
        person.until("Tab", NEXT, most=6)
        person.follow()
        person.reached("first page of a vacancy saved, sign-in included")
        person.until("2", "enampilan", most=3)
        person.until("Down", "Lebih baik", most=8)
        person.reached("what is wrong with a word, and what is better")


def test_an_applicant_is_invited(journey: Journey) -> None:
    with journey("applicants") as person:
        sign_in(person, ACCOUNTS["employer"])
        person.opens("/pemberi-kerja")
        person.until("k", "^Lihat semua pelamar")
        person.follow()
        person.hears("^Pelamar")
        person.until("2", "^Pemberi label data teks")
        person.follow()
        person.hears("^Pelamar: Pemberi label data teks")
        person.until("3", "tajuk tingkat 3", most=1)
        person.reached("first applicant heard, sign-in included")
        person.follow()
        person.until("k", "^Undang wawancara", most=20)
        person.follow()
        invite(person)
        person.until("h", "tajuk tingkat 1")
        person.until("Up", "Undangan terkirim", most=3)
        person.reached("applicant invited")


def invite(person: Listener) -> None:
    """The form of an invitation, without the fields that already hold something."""
    person.until("r", "Panggilan suara|Obrolan teks|Percakapan teks|teks")
    person.press("space")
    person.field("e", "^Tanggal")
    person.type(f"{clock.today() + timedelta(days=6):%d-%m-%Y}")
    for label, text in {"^Jam": "09.30", "^Alamat, tautan": "WhatsApp", "^Nama orang": "Bu Rina",
                        "^Cara menghubunginya": "rina@contoh.test"}.items():
        person.until("Tab", label, most=4)
        person.type(text)
    person.until("Tab", "^Kirim undangan", most=12)
    person.follow()
