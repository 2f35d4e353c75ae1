"""The main job of the site in a real browser by keyboard alone: from sign-up to the officer who sees the placement."""
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.keys import Keys
from sqlalchemy import select

from a11y_tests.journeys.keyboard import Keyboard
from a11y_tests.server import ROOT, LiveSite, kerja, live_site
from webapp.core import clock
from webapp.core.database import Database
from webapp.core.encryption import load_key_ring, use_keys
from webapp.core.outbox import OutboxMessage

pytestmark = [pytest.mark.browser, pytest.mark.slow]

REAL = ROOT.parent / "shared" / "data" / "vacancies.csv"
VACANCY, COMPANY = "Marketing & Sales Supporting", "PT. Len Industri"
OFFICER = "rahmat@uld.test"
NEXT = "Simpan dan lanjutkan"


@pytest.fixture
def fresh_site(tmp_path: Path) -> Iterator[LiveSite]:
    """A site of its own: empty, then the real vacancies, one ULD and its officer."""
    prepared = tmp_path / "prepared"
    prepared.mkdir()
    kerja(prepared, "import-vacancies", str(REAL), "--closes", "2030-01-31")
    kerja(prepared, "user", "add", "--name", "Rahmat Hidayat", "--email", OFFICER)
    kerja(prepared, "user", "officer", OFFICER, "--region", "3273", "--name", "ULD Kota Bandung")
    with live_site(prepared, tmp_path / "served") as running:
        yield running


def test_from_sign_up_to_placement_by_keyboard_alone(driver: Chrome, fresh_site: LiveSite) -> None:
    keys = Keyboard(driver, fresh_site.url)
    keys.sit_down("seeker")
    sign_up(keys, "Sari Wulandari", "0812 1111 2222")
    fill_profile(keys)
    find_and_apply(keys)
    keys.sit_down("employer")
    sign_up(keys, "Budi Hartono", "0812 3333 4444")
    claim(keys)
    keys.sit_down("officer")
    come_as_officer(keys, fresh_site)
    decide(keys)
    keys.sit_down("employer")
    invite(keys)
    keys.sit_down("seeker")
    answer(keys, "Jawab undangan wawancara", "Wawancara: ", "Saya akan hadir")
    keys.hear("Anda akan hadir")
    keys.sit_down("employer")
    offer(keys)
    keys.sit_down("seeker")
    answer(keys, "Jawab tawaran kerja", "Tawaran kerja: ", "Saya menerima tawaran ini")
    keys.hear("Tawaran diterima")
    keys.sit_down("employer")
    start(keys)
    keys.sit_down("officer")
    see_the_placement(keys)


def sign_up(keys: Keyboard, name: str, number: str) -> None:
    """With a forgotten tick first: the summary of errors has the focus and leads to the field."""
    keys.open("/daftar")
    keys.write("Nama lengkap", name)
    keys.write("E-mail atau nomor telepon", number)
    keys.write("Kata sandi", "tiga kata acak")
    keys.push("Daftar sekarang", "Kesalahan: Daftar")
    keys.tab_to("Centang bila Anda berumur 18 tahun")
    keys.press(Keys.ENTER)
    assert "Saya berumur 18 tahun atau lebih" in keys.name, "the entry of the summary leads to its field"
    keys.press(Keys.SPACE)
    keys.tab_to("Kata sandi", back=True)
    keys.press("tiga kata acak")
    keys.push("Daftar sekarang", "Kode pemulihan")
    keys.push("Sudah saya simpan", f"Halo, {name}")


def fill_profile(keys: Keyboard) -> None:
    """Name, summary, a skill, wished work, home, a function and a need, and who may read it."""
    keys.push("Lanjutkan: Nama dan cara dihubungi", "Nama dan cara dihubungi")
    keys.tick("Pesan WhatsApp")
    keys.push(NEXT, "Ringkasan tentang saya")
    keys.write("Satu kalimat tentang diri Anda", "Penata data yang teliti")
    keys.push(NEXT, "Keterampilan")
    add(keys, "Apa yang bisa Anda lakukan?", "excel", "Tambah: Lembar kerja (Excel)")
    keys.hear("Ditambahkan: Lembar kerja (Excel)")
    keys.push(NEXT, "Seberapa baik keterampilan Anda?")
    keys.push(NEXT, "Pengalaman kerja")
    keys.open("/profil/pekerjaan")
    add(keys, "Pekerjaan apa yang Anda cari?", "administrasi", "Tambah: Staf administrasi")
    keys.hear("Ditambahkan: Staf administrasi")
    keys.push(NEXT, "Tempat tinggal")
    add(keys, "Kota atau kabupaten tempat Anda tinggal", "bandung", "Pilih: Kota Bandung")
    keys.hear("Disimpan: Tempat tinggal")
    keys.open("/profil/kemampuan")
    keys.push("Mulai menjawab", "Kemampuan fungsional, bagian 1")
    keys.choose("Belum saya jawab", "Bisa, dengan alat atau penyesuaian")
    keys.write("Dengan kata-kata sendiri: Melihat", "Saya memakai pembaca layar.")
    keys.tick("Saya setuju Kerja Setara menyimpan")
    keys.push(NEXT, "Kemampuan fungsional, bagian 2")
    keys.open("/profil/kebutuhan/melamar")
    keys.tick("Formulir lamaran yang terbaca pembaca layar")
    keys.tick("Saya setuju Kerja Setara menyimpan")
    keys.push(NEXT, "Akomodasi saat bekerja")
    keys.open("/profil/terlihat")
    keys.choose("Hanya saya", "Pemberi kerja yang saya lamar")
    keys.push(NEXT, "Kebutuhan yang boleh ditampilkan")


def add(keys: Keyboard, label: str, word: str, button: str) -> None:
    """Searches in a list that grows, and adds what was found."""
    keys.write(label, word)
    keys.press(Keys.ENTER)
    keys.hear(f"hasil untuk “{word}”")
    keys.tab_to(button)
    keys.press(Keys.ENTER)


def find_and_apply(keys: Keyboard) -> None:
    """The matches with their reasons; a vacancy found by search; three pages that ask for an accommodation."""
    keys.open("/")
    keys.push("Kecocokan", "Kecocokan")
    keys.hear("Dekat dengan pekerjaan yang dicari")
    keys.push("Semua alasan: ", "Kecocokan dengan Anda")
    keys.push("Lowongan", "862 lowongan terbuka")
    keys.write("Pekerjaan apa?", "marketing sales supporting")
    keys.write("Di mana?", "Kota Bandung")
    keys.press(Keys.ENTER)
    keys.hear("dari Kota Bandung")
    keys.push(VACANCY, VACANCY)
    keys.hear("Kecocokan dengan Anda")
    keys.push(f"Lamar: {VACANCY}", f"Melamar: {VACANCY}")
    keys.hear("diterima oleh ULD Kota Bandung")
    keys.write("Surat lamaran", "Saya teliti.")
    keys.push(NEXT, "Akomodasi dan keterbukaan")
    keys.tick("Formulir lamaran yang terbaca pembaca layar")
    keys.tick("Saya setuju permintaan ini dibaca")
    keys.push(NEXT, "Periksa sebelum mengirim")
    keys.hear("Formulir lamaran yang terbaca pembaca layar")
    keys.push("Kirim lamaran", f"Lamaran: {VACANCY}")
    keys.hear("sudah terkirim")


def claim(keys: Keyboard) -> None:
    """The employer finds the company and claims it."""
    keys.push("Anda pemberi kerja?", "Untuk pemberi kerja")
    keys.push("Daftarkan atau klaim organisasi Anda", "Daftarkan organisasi Anda")
    keys.write("Nama organisasi", "len industri")
    keys.press(Keys.ENTER)
    keys.hear("1 organisasi cocok")
    keys.push("Klaim: ", "Klaim ")
    keys.write("Jabatan Anda di sana", "Manajer personalia")
    keys.write("Bagaimana petugas dapat memeriksanya?", "Telepon kantor.")
    keys.tab_to("Kirim klaim")
    keys.press(Keys.ENTER)
    keys.hear("Petugas sedang memeriksa klaim Anda")


def come_as_officer(keys: Keyboard, site: LiveSite) -> None:
    """By a link from the command line and the mailed code."""
    link = re.search(r"https?://[^/]+(/\S+)", kerja(site.data, "user", "link", OFFICER))
    assert link
    keys.open(link.group(1))
    keys.push("Masuk sekarang", "Tulis kode masuk")
    keys.write("Kode", newest_code(site))
    keys.push("Lanjutkan masuk", "Halo, Rahmat Hidayat")


def newest_code(site: LiveSite) -> str:
    """The six digits of the newest mail."""
    use_keys(load_key_ring(site.data / "kerja.key"))
    database = Database(f"sqlite:///{site.data / 'kerja.sqlite3'}")
    try:
        with database.reading() as session:
            mail = session.scalars(select(OutboxMessage).order_by(OutboxMessage.id.desc()).limit(1)).one()
            found = re.search(r"\d{6}", mail.content["subject"])
    finally:
        database.dispose()
    assert found
    return found.group()


def decide(keys: Keyboard) -> None:
    """The officer accepts the claim and verifies at once."""
    keys.push("Buka meja ULD", "Meja ULD")
    keys.push("Klaim organisasi", "Klaim organisasi")
    keys.push(COMPANY, "Klaim atas ")
    keys.choose("Menelepon nomor", "Memeriksa dokumen resmi")
    keys.write("Nomor atau dokumen yang dipakai", "NIB di laman resmi.")
    keys.tick("jadikan terverifikasi")
    keys.tab_to("Terima klaim")
    keys.press(Keys.ENTER)
    keys.hear("Klaim diterima.")


def to_applicant(keys: Keyboard) -> None:
    """From the employer's first page to the person who applied."""
    keys.push("Lihat semua pelamar", "Pelamar")
    keys.push(VACANCY, f"Pelamar: {VACANCY}")
    keys.push("Sari Wulandari", "Pelamar: Sari Wulandari")


def invite(keys: Keyboard) -> None:
    """Answers what was asked for, and proposes an interview; a wrong date is told and the rest stays."""
    to_applicant(keys)
    keys.hear("Formulir lamaran yang terbaca pembaca layar")
    keys.push("Undang wawancara", "Undang wawancara: ")
    keys.choose("Tatap muka", "Panggilan video dengan takarir")
    keys.write("Tanggal", "32-13-2026")
    keys.write("Jam", "09.30")
    keys.write("Alamat, tautan, atau nomor", "Tautan rapat dikirim lewat e-mail.")
    keys.write("Nama orang yang dapat dihubungi", "Bu Rina")
    keys.write("Cara menghubunginya", "rina@contoh.test")
    keys.choose("Ya, disiapkan", "Ya, disiapkan")
    keys.push("Kirim undangan", "Kesalahan: Undang wawancara")
    keys.tab_to("Tanggal 32-13-2026 tidak ada")
    keys.press(Keys.ENTER)
    assert "Tanggal" in keys.name
    keys.hold(Keys.CONTROL, "a")
    keys.press(in_days(5))
    keys.push("Kirim undangan", "Pelamar: Sari Wulandari")
    keys.hear("Undangan terkirim")


def answer(keys: Keyboard, waits: str, title: str, wanted: str) -> None:
    """The person follows what waits on the first page, reads, chooses and sends."""
    keys.push(waits, title)
    keys.choose("Saya", wanted)
    keys.tab_to("Kirim jawaban")
    keys.press(Keys.ENTER)


def offer(keys: Keyboard) -> None:
    """The employer offers the work."""
    to_applicant(keys)
    keys.push("Tawarkan pekerjaan", "Tawarkan pekerjaan: ")
    keys.write("Tanggal mulai", in_days(20))
    keys.write("Upah", "Rp4.200.000 per bulan")
    keys.write("Hari dan jam kerja", "Senin sampai Jumat")
    keys.push("Kirim tawaran", "Pelamar: Sari Wulandari")
    keys.hear("Tawaran terkirim")


def start(keys: Keyboard) -> None:
    """The employer records the first day that was agreed on."""
    to_applicant(keys)
    keys.push("Catat hari pertama bekerja", "Mulai bekerja: ")
    keys.push("Catat hari pertama", "Pelamar: Sari Wulandari")
    keys.hear("Hari pertama tercatat")


def see_the_placement(keys: Keyboard) -> None:
    """The officer finds the placement with its nine follow-ups."""
    keys.push("Buka meja ULD", "Meja ULD")
    keys.push("Penempatan dan tindak lanjut", "Penempatan kerja")
    keys.push(f"Sari Wulandari, {VACANCY}", "Penempatan: Sari Wulandari")
    assert keys.text.count("Belum waktunya") == 9


def in_days(days: int) -> str:
    """A date as people type it."""
    return f"{clock.today() + timedelta(days=days):%d-%m-%Y}"
