"""The employer: signs up, claims the company, is verified, invites, offers and records the first day."""
from tests.journeys.story import (
    COMPANY,
    EMPLOYER,
    EMPLOYER_PASSWORD,
    HEARD_NEED,
    VACANCY,
    Story,
    errors,
    in_days,
    ticked,
    typed,
)


def sign_up_as_employer(story: Story) -> None:
    """By telephone number, usable at once; recovery codes first."""
    visitor = story.employer
    visitor.get("/untuk-pemberi-kerja")
    visitor.follow("Daftar")
    visitor.submit({"full_name": "Budi Hartono", "identity": "0812", "password": EMPLOYER_PASSWORD, "adult": "y"},
                   status=422)
    assert set(errors(visitor)) == {"identity"} and ticked(visitor, "adult") == ["y"]
    visitor.submit({"identity": EMPLOYER, "password": EMPLOYER_PASSWORD})
    visitor.submit(button="Sudah saya simpan")
    assert visitor.h1 == "Halo, Budi Hartono"


def claim(story: Story) -> None:
    """Finds the company among the imported ones and says how to check that he works there."""
    visitor = story.employer
    visitor.follow("Anda pemberi kerja?")
    visitor.follow("Daftarkan atau klaim organisasi Anda")
    visitor.submit({"q": "len industri"}, form="#cari-formulir")
    visitor.follow("Klaim: ")
    visitor.submit({"position": "Manajer personalia"}, status=422)
    assert set(errors(visitor)) == {"proof"} and typed(visitor, "position") == "Manajer personalia"
    visitor.submit({"proof": "Telepon kantor, minta bicara dengan Bu Rina."})
    assert "Petugas sedang memeriksa klaim Anda" in visitor.text
    visitor.get("/")
    assert "Petugas sedang memeriksa klaim Anda" in visitor.text, "it is not forgotten"


def accept_claim(story: Story) -> None:
    """The officer checks and decides; the claimant reads it."""
    officer = story.officer
    officer.get("/uld")
    officer.follow("Klaim organisasi")
    officer.follow(COMPANY)
    officer.submit({"how": "phone"}, form="#terima", status=422)
    assert set(errors(officer)) == {"checked"} and ticked(officer, "how") == ["phone"]
    officer.submit({"checked": "Nomor kantor dari direktori perusahaan."}, form="#terima")
    assert "Klaim diterima." in officer.text
    story.employer.get("/notifikasi")
    story.employer.follow("Anda sekarang dapat bertindak untuk")
    assert "Belum diverifikasi" in story.employer.text


def verify(story: Story) -> None:
    """The employer writes the company's facts and asks; the officer verifies."""
    visitor, officer = story.employer, story.officer
    visitor.get("/pemberi-kerja")
    visitor.follow("Lihat verifikasi")
    visitor.submit(button="Minta verifikasi")
    assert "Lengkapi dulu data organisasi" in visitor.text and "Berhasil" not in visitor.text
    facts = {"legal_name": "PT Len Industri (Persero)", "body": "private", "nib": "1234567890123",
             "address": "Jl. Soekarno-Hatta 442, Bandung", "responsible_person": "Rina Kusuma", "phone": "022 5202682"}
    visitor.submit(facts | {"phone": "kantor"}, status=422)
    assert set(errors(visitor)) == {"phone"} and typed(visitor, "address") == facts["address"]
    visitor.submit({"phone": facts["phone"]})
    visitor.submit(button="Minta verifikasi")
    assert "Menunggu verifikasi" in visitor.text
    officer.get("/uld")
    officer.follow("Pemberi kerja yang minta verifikasi")
    officer.follow(COMPANY)
    officer.submit({"how": "document", "checked": "NIB di laman resmi."}, form="#verifikasi")
    assert "sekarang terverifikasi" in officer.text


def read(story: Story) -> None:
    """What the ULD held stands at the employer's desk now, with what the person asked for and chose to show."""
    visitor = story.employer
    visitor.get("/")
    assert "1 lamaran belum Anda tanggapi" in visitor.text
    visitor.follow("Lihat semua pelamar")
    visitor.follow(VACANCY)
    visitor.follow("Sari Wulandari")
    story.received = visitor.path
    for said in (HEARD_NEED, "Pembaca layar di komputer", "Saya teliti", "Diserahkan dari ULD ke pemberi kerja"):
        assert said in visitor.text
    assert "Saya memakai pembaca layar." not in visitor.text, "not shown by the person"
    visitor.submit(form="form:has(#baca)")
    assert "Sedang dibaca" in visitor.text


def invite(story: Story) -> None:
    """Each accommodation is answered; a date that does not exist and a missing answer are told, the rest stays."""
    visitor = story.employer
    visitor.follow("Undang wawancara")
    invitation = {"form": "in_person", "day": "32-13-2026", "at": "09.30", "place": "Kantor pusat, lobi",
                  "contact_name": "Bu Rina", "contact_reach": "rina@contoh.test", "answer_0": "yes", "answer_1": "yes",
                  "note_1": "Dua hari sebelumnya"}
    visitor.submit(invitation, status=422)
    wrong = errors(visitor)
    assert wrong["day"] == "Tanggal 32-13-2026 tidak ada di kalender."
    assert set(wrong) == {"day", "answer_2-0"} and typed(visitor, "day") == "32-13-2026"
    assert ticked(visitor, "answer_1") == ["yes"] and typed(visitor, "place") == "Kantor pusat, lobi"
    visitor.submit({"day": in_days(5), "answer_2": "other", "note_2": "Ada lift"})
    assert "Undangan terkirim" in visitor.text


def agree_on_a_time(story: Story) -> None:
    """The person asks for another time, the employer proposes one without typing all again, the person accepts."""
    visitor, employer = story.seeker, story.employer
    visitor.get("/notifikasi")
    visitor.follow("Anda diundang wawancara")
    for said in ("pukul 09.30 WIB", "Dua hari sebelumnya", "Ada cara lain. Ada lift", "Bu Rina"):
        assert said in visitor.text
    visitor.submit({"answer": "other_asked"}, status=422)
    assert set(errors(visitor)) == {"words"} and ticked(visitor, "answer") == ["other_asked"]
    visitor.submit({"words": "Mohon Kamis sore."})
    employer.get("/")
    assert "1 pelamar meminta waktu atau cara wawancara yang lain." in employer.text
    employer.get("/notifikasi")
    employer.follow("Pelamar meminta waktu atau cara wawancara yang lain")
    employer.follow("Usulkan wawancara lain")
    assert "Mohon Kamis sore." in employer.text and typed(employer, "contact_name") == "Bu Rina"
    assert ticked(employer, "answer_2") == ["other"]
    employer.submit({"day": in_days(6), "at": "15.00"})
    visitor.get(story.application)
    visitor.follow("Baca dan jawab undangan wawancara")
    assert "pukul 15.00 WIB" in visitor.text and "Dua hari sebelumnya" in visitor.text
    visitor.submit({"answer": "accepted"})
    assert "Anda akan hadir" in visitor.text


def offer(story: Story) -> None:
    """The employer offers, the person accepts."""
    visitor, employer = story.seeker, story.employer
    employer.get(story.received)
    employer.follow("Tawarkan pekerjaan")
    terms = {"start": in_days(20), "pay": "Rp4.200.000 per bulan", "hours": "Senin sampai Jumat",
             "accommodations": "Pembaca layar terpasang pada hari pertama."}
    employer.submit(terms | {"start": "besok"}, status=422)
    assert set(errors(employer)) == {"start"} and typed(employer, "accommodations") == terms["accommodations"]
    employer.submit({"start": terms["start"]})
    visitor.get("/")
    assert "Terbaru: Mendapat tawaran. " in visitor.text
    visitor.follow("Jawab tawaran kerja")
    assert "Rp4.200.000" in visitor.text and terms["accommodations"] in visitor.text
    visitor.submit({}, status=422)
    visitor.submit({"answer": "accept"})
    assert "Tawaran diterima" in visitor.text


def start(story: Story) -> None:
    """The employer records the first day; the agreed one stands there already."""
    visitor = story.employer
    visitor.get("/pemberi-kerja")
    assert "1 pelamar menerima tawaran. Catat hari pertamanya." in visitor.text
    visitor.get(story.received)
    visitor.follow("Catat hari pertama bekerja")
    assert typed(visitor, "starts_on") == in_days(20)
    visitor.submit({"starts_on": "31-02-2027"}, status=422)
    assert typed(visitor, "starts_on") == "31-02-2027"
    visitor.submit({"starts_on": in_days(20)})
    assert "Mulai bekerja" in visitor.text
