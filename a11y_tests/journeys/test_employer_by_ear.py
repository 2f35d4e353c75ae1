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
GROUP, DEMAND = "^Menggunakan tangan", "^Bekerja teliti dengan jari"


def to_the_desk(person: Listener) -> None:
    """From the home page of a visitor to the desk of an employer."""
    sign_in(person, ACCOUNTS["employer"])
    person.until("k", "^Meja kerja taut")
    person.follow()
    person.hears("^Meja kerja pemberi kerja")


def test_a_vacancy_and_the_wording_check(journey: Journey) -> None:
    with journey("vacancy") as person:
        to_the_desk(person)
        person.until("2", "^Lowongan tajuk")
        person.until("k", "^Tulis lowongan baru")
        person.follow()
        person.hears("^Lowongan baru")
        person.field("e", "Nama pekerjaan")
        person.type("Penjahit sampel")
        person.press("Tab")
        person.type("Menjahit contoh baju. Berpenampilan menarik.")
        person.until("Tab", NEXT, most=6)
        person.follow()
        person.reached("first page of a vacancy saved, sign-in included")
        person.until("2", "enampilan", most=3)
        person.until("Down", "Lebih baik", most=8)
        person.reached("what is wrong with a word, and what is better")
        mend(person)
        fill_in_the_rest(person)
        person.until("b", "^Terbitkan")
        person.follow()
        person.hears("Lowongan tayang")
        person.reached("vacancy published")
        person.until("h", "tajuk tingkat 1")
        person.until("Up", "tayang", most=3)


def mend(person: Listener) -> None:
    """Back to the words by the link that names their place; better ones over the old."""
    person.until("k", "^Ubah di: Nama dan tugas")
    person.follow()
    person.field("e", "^Tugas")
    person.press("ctrl+a")
    person.type("Menjahit contoh baju. Menyambut tamu dengan ramah.")
    person.until("Tab", NEXT, most=6)
    person.follow()


def fill_in_the_rest(person: Listener) -> None:
    """Ten pages: what the work demands and why, pay, place, the day of closing; the others are passed."""
    save(person, "^Jenis pekerjaan")
    save(person, "^Keahlian")
    person.hears("^Yang diminta pekerjaan")
    person.until("2", GROUP)
    choose(person, DEMAND, key="x")
    save(person)
    person.hears("^Rincian yang diminta")
    choose(person, "^Tidak dapat diganti")
    person.field("e", DEMAND)
    person.type("Menjahit kancing kecil pada contoh baju.")
    person.press("Insert+a")
    save(person)
    save(person, "^Pendidikan")
    person.hears("^Upah dan jam kerja")
    choose(person, "^Menurut kesepakatan")
    choose(person, "^Penuh waktu")
    save(person)
    person.hears("^Tempat kerja")
    choose(person, "^Di tempat kerja")
    choose(person, "^Kantor Jalan")
    save(person)
    save(person, "^Akomodasi saat bekerja")
    save(person, "^Akomodasi saat seleksi")
    person.hears("^Cara melamar")
    person.field("e", "^Tanggal tutup")
    person.type(f"{clock.today() + timedelta(days=30):%d-%m-%Y}")
    person.press("Insert+a")
    save(person)


def save(person: Listener, title: str | None = None) -> None:
    """Saves the page, when its title was heard, and goes on to the next."""
    if title:
        person.hears(title)
    person.until("b", NEXT)
    person.follow()


def choose(person: Listener, name: str, key: str = "r") -> None:
    """One of several, by Orca's key for radio buttons (r) or check boxes (x)."""
    person.until(key, name)
    person.press("space")


def test_an_applicant_is_invited(journey: Journey) -> None:
    with journey("applicants") as person:
        sign_in(person, ACCOUNTS["employer"])
        person.until("k", "^Pelamar taut")
        person.follow()
        person.hears("^Pelamar")
        person.until("2", "^Pemberi label data teks")
        person.follow()
        person.hears("^Pelamar: Pemberi label data teks")
        person.until("3", "tajuk tingkat 3", most=1)
        person.reached("first applicant heard, sign-in included")
        person.follow()
        person.until("2", "^Langkah berikutnya")
        person.until("k", "^Undang wawancara", most=3)
        person.follow()
        invite(person)
        person.hears("Undangan terkirim")
        person.reached("applicant invited")
        person.until("h", "tajuk tingkat 1")
        person.until("Up", "Undangan terkirim", most=3)


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
