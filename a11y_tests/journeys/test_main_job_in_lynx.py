"""The main job of a seeker in a text browser, by its own keys: no style, no script, one column of words."""
from pathlib import Path

import pytest

from a11y_tests.journeys.text_browser import TextBrowser, lynx
from a11y_tests.server import LiveSite
from a11y_tests.states.applications import SEEKER, UNSENT

pytestmark = pytest.mark.slow

NEXT = "Simpan dan lanjutkan"
INVITED = "Operator entri data"  # the demo seeker is invited there


def test_a_seeker_does_the_main_job_in_lynx(own_site: LiveSite, tmp_path: Path) -> None:
    job = str(own_site.find(UNSENT.replace("select v.id", "select v.title"), mail=SEEKER, unclaimed=0))
    company = str(own_site.find(UNSENT.replace("select v.id", "select o.name"), mail=SEEKER, unclaimed=0))
    with lynx(own_site.url, tmp_path) as person:
        person.hear("Pekerjaan untuk penyandang disabilitas")
        sign_in(person)
        describe_oneself(person)
        read_why_it_fits(person)
        search(person, job, company)
        apply(person, job, company)
        accept_an_invitation(person)


def sign_in(person: TextBrowser) -> None:
    """With e-mail and password; the page says who and in which role one is."""
    person.push("* Masuk", "Masuk")
    person.write("E-mail atau nomor telepon", SEEKER)
    person.write("Kata sandi", "demo-setara")
    person.push("(BUTTON) Masuk", "Halo, Ratna")
    person.hear("Anda di sini sebagai: Pencari kerja")


def describe_oneself(person: TextBrowser) -> None:
    """One page of the profile: the second row of a sentence that goes on."""
    person.push("* Profil", "Profil saya")
    person.push("Ringkasan tentang saya", "Ringkasan tentang saya")
    person.write("____", "dan lembar kerja")
    person.push(NEXT, "Keterampilan: Disimpan")


def read_why_it_fits(person: TextBrowser) -> None:
    """The groups of matches, and all reasons of the best one with their points."""
    person.push("* Kecocokan", "Kecocokan: ")
    person.hear("Kebutuhan terpenuhi")
    person.push("Semua alasan: ", "Kecocokan dengan Anda")
    person.hear("Dari mana skor ini")


def search(person: TextBrowser, job: str, company: str) -> None:
    """The count comes first, then each vacancy with place, pay and closing date."""
    person.push("* Lowongan", "lowongan terbuka")
    person.write("Pekerjaan apa?", job)
    person.push("(BUTTON) Cari", "lowongan ditemukan")
    for fact in ("Tempat", "Upah", "Tutup"):
        person.hear(fact)
    person.push(f"* {job}, {company}", job)
    for part in ("Upah kotor", "Yang diminta pekerjaan ini", "Akomodasi yang disediakan", "Cara melamar"):
        person.hear(part)


def apply(person: TextBrowser, job: str, company: str) -> None:
    """Three pages; a forgotten tick comes back as an error with everything else kept."""
    person.push(f"Lamar: {job}", f"Melamar: {job}")
    person.write("____", "Saya teliti.")
    person.push(NEXT, "Akomodasi dan keterbukaan")
    each_choice_has_its_own_line(person)
    person.tick("Formulir lamaran yang terbaca pembaca layar")
    person.push(NEXT, "Kesalahan: Akomodasi dan keterbukaan")
    person.hear("[X] Formulir lamaran yang terbaca pembaca layar")
    person.tick("Saya setuju permintaan ini dibaca")
    person.tick("Saya setuju hal yang saya pilih")
    person.push(NEXT, "Periksa sebelum mengirim")
    person.hear("Akomodasi yang diminta Formulir lamaran yang terbaca pembaca layar")
    person.push("(BUTTON) Kirim lamaran", f"Lamaran: {job}")
    person.hear("Berhasil. Lamaran Anda sudah terkirim.")
    assert company in person.text


def each_choice_has_its_own_line(person: TextBrowser) -> None:
    """Boxes are read from the left edge, not out of the middle of a paragraph."""
    crowded = [line for line in person.lines if line.count("[ ]") + line.count("[X]") > 1]
    assert not crowded, f"several boxes in one line: {crowded}"
    assert not [line for line in person.lines if line.rstrip().endswith("[ ]")], "a box apart from its words"


def accept_an_invitation(person: TextBrowser) -> None:
    """The interview that waits for an answer; lynx, which chooses the first answer itself, must not accept it."""
    person.push("Kerja Setara", "Halo, Ratna")
    person.push(f"Jawab undangan wawancara: {INVITED}", f"Wawancara: {INVITED}")
    person.hear("(*) Belum saya jawab")
    person.push("(BUTTON) Kirim jawaban", "Kesalahan: Wawancara")
    person.choose("Saya akan hadir")
    person.push("(BUTTON) Kirim jawaban", f"Wawancara: {INVITED}")
    person.hear("Jawaban Anda sudah dikirim")
