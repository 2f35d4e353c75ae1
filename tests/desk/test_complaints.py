"""Complaints about accessibility: in any form, answered within 14 days, followed with a number."""
import re
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from tests.desk.support import told
from webapp.core import clock
from webapp.core.database import Database
from webapp.core.formats import fmt
from webapp.desk.models import Report
from webapp.desk.scope import answer_due

NUMBER = re.compile(r"\w{4}-\w{4}-\w{4}")


@pytest.fixture
def due(app) -> str:
    """The last day for an answer, in words."""
    with app.test_request_context("/"):
        return fmt.date(clock.now() + timedelta(days=14))


def complain(visitor) -> str:
    """From the statement to the number, as somebody without an account."""
    visitor.get("/aksesibilitas")
    visitor.follow("Tulis pengaduan aksesibilitas")
    assert visitor.h1 == "Pengaduan aksesibilitas" and "14 hari" in visitor.text
    visitor.submit({"region": "Kota Bandung"}, status=422)
    assert visitor.page.select_one(".summary a")["href"] == "#words"
    visitor.submit({"words": "Tombol kirim tidak terbaca TalkBack."})
    return NUMBER.search(visitor.h1).group()


def test_by_the_form_to_the_queue_and_back_with_a_number(make, due: str) -> None:
    officer = make.client(make.officer())
    visitor = make.client()
    number = complain(visitor)
    assert number in visitor.text and f"paling lambat {due}" in visitor.text
    officer.get("/uld/laporan")
    assert "Aksesibilitas situs ini" in officer.text and f"Jawab paling lambat {due}" in officer.text
    officer.follow("Tidak dapat dipakai dengan alat bantu saya")
    assert f"Jawab paling lambat {due}" in officer.text and "TalkBack" in officer.text
    officer.submit({"outcome": "accepted", "answer": "Tombolnya kami perbaiki."}, form="form#jawab")
    stranger = make.client()
    stranger.get("/aksesibilitas")
    stranger.follow("Baca jawaban dengan nomor laporan")
    stranger.submit({"nomor": number})
    assert "Tombolnya kami perbaiki." in stranger.text


def test_who_was_promised_an_answer_sees_that_it_is_late_and_so_does_the_officer(make, database: Database) -> None:
    visitor, officer = make.client(), make.client(make.officer())
    number = complain(visitor)
    for days, late in ((14, False), (15, True)):
        with database.writing() as session:
            session.scalars(select(Report)).one().made_at = clock.now() - timedelta(days=days)
        visitor.get(f"/lapor/{number}")
        assert ("Maaf, jawaban terlambat." in visitor.text) is late
        assert ("Jawaban ada paling lambat" in visitor.text) is not late
        officer.get("/uld/laporan")
        assert ("Lewat batas waktu menjawab" in officer.text) is late and "lebih dari 3 hari" not in officer.text * late
        officer.follow("Tidak dapat dipakai dengan alat bantu saya")
        assert ("Lewat batas waktu menjawab" in officer.text) is late
    visitor.follow("Cara lain menghubungi petugas")
    assert visitor.h1 == "Pernyataan aksesibilitas"


def test_a_signed_in_person_is_told_of_the_answer(make, database: Database) -> None:
    officer, person = make.client(make.officer()), make.seeker()
    complain(make.client(person))
    officer.get("/uld/laporan")
    officer.follow("Tidak dapat dipakai dengan alat bantu saya")
    officer.submit({"outcome": "accepted", "answer": "Terima kasih."}, form="form#jawab")
    assert "Laporan Anda sudah dijawab." in told(database, person)


def test_by_telephone_or_in_person_an_officer_writes_it_down_and_may_answer(
        make, database: Database, due: str) -> None:
    officer = make.client(make.officer())
    officer.get("/uld")
    officer.follow("Laporan dan pengaduan")
    officer.follow("Catat pengaduan lewat telepon, surat, atau tatap muka")
    officer.submit({"words": "Huruf di formulir terlalu kecil."}, status=422)
    assert "Pilih cara pengaduan disampaikan." in officer.text and "Huruf di formulir" in officer.text
    officer.submit({"way": "phone", "about": "access"})
    number = NUMBER.search(officer.text).group()
    assert f"Jawab paling lambat {due}" in officer.text
    officer.follow("Tidak dapat dipakai dengan alat bantu saya")
    assert "Dicatat petugas. Lewat telepon: Huruf di formulir terlalu kecil." in officer.text
    officer.submit({"outcome": "accepted", "answer": "Buka halaman Tampilan."}, form="form#jawab")
    with database.reading() as session:
        kept = session.scalars(select(Report)).one()
        assert (kept.code, kept.user_id, kept.region_code) == (number, None, "3273")
    caller = make.client()
    caller.get(f"/lapor/{number}")
    assert "Buka halaman Tampilan." in caller.text
    make.client(make.seeker()).get("/uld/laporan/catat", status=403)


def test_only_complaints_about_accessibility_have_such_a_day() -> None:
    assert answer_due("vacancy", clock.now()) is None


def test_the_ways_to_complain_are_told_as_they_are(app, make) -> None:
    make.organisation(kind="uld", name="ULD Kota Contoh", address="Jalan Melati 4", phone=None)
    visitor = make.client()
    visitor.get("/aksesibilitas")
    assert "Alamat e-mail untuk pengaduan belum ada." in visitor.text
    assert "Nomor telepon bantuan belum ada." in visitor.text
    visitor.follow("Alamat dan telepon ULD")
    assert "ULD Kota Contoh Jalan Melati 4 Nomor telepon belum ditulis." in visitor.text
    app.extensions["settings"] = replace(
        app.extensions["settings"], help_mail="aduan@contoh.test", help_phone="021 555", help_address="Jalan Mawar 1")
    visitor.get("/aksesibilitas")
    for href in ("mailto:aduan@contoh.test", "tel:021555"):
        assert visitor.page.select_one(f'main a[href="{href}"]')
    assert "Jalan Mawar 1" in visitor.text and "belum ada." not in visitor.text


def test_the_statement_says_what_it_is_not(make) -> None:
    visitor = make.client()
    visitor.get("/aksesibilitas")
    for said in ("bukan uji oleh orang disabilitas netra", "TalkBack", "NVDA", "JAWS", "VoiceOver", "braille",
                 "WCAG 2.2 tingkat AA", "7:1", "bahasa isyarat"):
        assert said in visitor.text
