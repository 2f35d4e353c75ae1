"""By ear: signing up, with a form sent empty first, and filling in the profile."""
import re

import pytest

from a11y_tests.journeys.conftest import Journey
from a11y_tests.journeys.listener import Listener
from a11y_tests.server import LiveSite, kerja

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("by ear")]

NAME, NUMBER, NEW_PASSWORD = "Sari Wulandari", "0812 1111 2222", "tiga kata acak"
NEXT = "Simpan dan lanjutkan"


def test_sign_up(journey: Journey) -> None:
    with journey("sign up") as person:
        person.until("k", "^Daftar taut")
        person.follow()
        person.hears("^Daftar – Kerja Setara")
        person.until("b", "Daftar sekarang")
        send_it_empty(person)
        person.reached("empty required field: error heard and field reached")
        write_who_one_is(person)
        person.follow()
        person.hears("^Kode pemulihan: Akun Anda sudah jadi")
        person.reached("signed up, from the empty form on")
        person.press("h")
        person.until("l", "10 butir", most=2)
        person.until("b", "Sudah saya simpan", most=2)
        person.follow()
        person.hears(f"^Halo, {NAME}")


def send_it_empty(person: Listener) -> None:
    """The errors are told by themselves, and the first leads to its field."""
    person.sets_out()
    person.follow()
    person.hears("Ada yang perlu diperbaiki")
    assert "Tulis nama lengkap" in person.press("Tab")[0]
    person.press("Return")
    person.hears("^Nama lengkap entri")
    person.hears("^Kesalahan: Tulis nama lengkap")


def write_who_one_is(person: Listener) -> None:
    """From the first field to the button, by Tab."""
    person.type(NAME)
    person.until("Tab", "E-mail atau nomor telepon", most=2)
    person.hears("entri tidak valid")
    person.type(NUMBER)
    person.until("Tab", "Kata sandi", most=1)
    person.type(NEW_PASSWORD)
    person.until("Tab", "Saya berumur 18 tahun atau lebih kotak cek tak dicontreng", most=1)
    person.press("space")
    person.hears("^dicontreng")
    person.until("Tab", "Daftar sekarang", most=1)


def test_profile(journey: Journey, own_site: LiveSite) -> None:
    kerja(own_site.data, "user", "add", "--name", NAME, "--email", "sari@contoh.test")
    link = re.search(r"https?://[^/]+(/\S+)", kerja(own_site.data, "user", "link", "sari@contoh.test"))
    assert link
    with journey("profile") as person:
        person.opens(link.group(1))
        person.until("b", "Masuk sekarang")
        person.follow()
        person.hears(f"^Halo, {NAME}")
        person.sets_out()
        say_how_to_be_reached(person)
        person.reached("first page of the profile saved")
        add_a_skill(person)
        person.reached("a skill found and added")
        answer_about_seeing(person)
        person.reached("a question about functions answered")
        tick_a_need(person)
        person.reached("a need ticked")
        choose_who_may_read(person)
        person.reached("chosen who may read it")


def say_how_to_be_reached(person: Listener) -> None:
    """From the person's first page on, where the next page of the profile waits."""
    person.until("2", "Profil saya")
    person.until("Tab", "Lanjutkan: Nama dan cara dihubungi", most=1)
    person.follow()
    person.hears("^Nama dan cara dihubungi")
    tick(person, "E-mail")
    save(person, "^Ringkasan tentang saya: Disimpan: Nama dan cara dihubungi")


def add_a_skill(person: Listener) -> None:
    """One sentence about oneself, then a skill: how many were found is heard while one stands in the field."""
    person.field("e", "Satu kalimat tentang diri Anda")
    person.type("Penata data yang teliti")
    person.until("Tab", NEXT, most=2)
    person.follow()
    person.hears("^Keterampilan: Disimpan: Ringkasan tentang saya")
    person.field("e", "Apa yang bisa Anda lakukan")
    person.type("excel")
    person.hears("^3 hasil")
    person.until("Tab", "Tambah: Lembar kerja", most=2)
    person.follow()
    person.hears(r"^Keterampilan: Ditambahkan: Lembar kerja \(Excel\)")
    person.until("b", r"Hapus: Lembar kerja \(Excel\)", most=1)


def answer_about_seeing(person: Listener) -> None:
    """Tab says the question with its first answer; consent comes last."""
    way_back(person)
    from_the_list(person, "Kemampuan dan kebutuhan", "Kemampuan fungsional")
    person.until("b", "Mulai menjawab")
    person.follow()
    person.hears("^Kemampuan fungsional, bagian 1")
    person.press("h")
    person.until("Tab", "Belum saya jawab", most=1)
    person.hears("^Bagaimana Anda melihat saat bekerja")
    person.until("Up", "Bisa, dengan alat atau penyesuaian", most=5)
    person.press("space")
    person.hears("^dipilih")
    person.field("e", "Dengan kata-kata sendiri: Melihat")
    person.type("Saya memakai pembaca layar.")
    person.press("Insert+a")
    tick(person, "Saya setuju Kerja Setara menyimpan")
    save(person, "^Kemampuan fungsional, bagian 2")


def tick_a_need(person: Listener) -> None:
    """What is needed while applying."""
    person.until("k", "^Profil taut")  # the way back leads to the question before
    from_the_list(person, "Kemampuan dan kebutuhan", "Akomodasi saat melamar")
    tick(person, "Formulir lamaran yang terbaca pembaca layar")
    tick(person, "Saya setuju Kerja Setara menyimpan")
    save(person, "^Akomodasi saat bekerja")


def choose_who_may_read(person: Listener) -> None:
    """Whoever I apply to."""
    way_back(person)
    from_the_list(person, "Siapa yang melihat apa", "Siapa yang boleh melihat profil")
    person.until("r", "Pemberi kerja yang saya lamar")
    person.press("space")
    person.hears("^dipilih")
    save(person, "^Kebutuhan yang boleh ditampilkan")


def way_back(person: Listener) -> None:
    """To the link that stands above the page's heading."""
    person.press("h")
    person.until("shift+k", "^Ke daftar profil", most=1)


def from_the_list(person: Listener, group: str, name: str) -> None:
    """By a link to the list of pages, and the headings in it."""
    person.follow()
    person.hears("^Profil saya")
    person.until("2", group)
    person.until("k", f"^{name}")
    person.follow()


def tick(person: Listener, label: str) -> None:
    """A check box, by its key."""
    person.until("x", label)
    person.press("space")
    person.hears("^dicontreng")


def save(person: Listener, following: str) -> None:
    """On to the next page, whose title says what was kept."""
    person.until("b", NEXT)
    person.follow()
    person.hears(following)
