"""`/lapor`: anybody reports; the officer answers; the answer is read with a number."""
from sqlalchemy import select

from tests.desk.support import long_ago, post, report, row, state, status, told
from webapp.applications.models import Application, Message
from webapp.core import clock
from webapp.core.database import Database
from webapp.core.outbox import OutboxMessage
from webapp.desk.models import Report

WORDS = {"reason": "money", "words": "Mereka meminta dua juta rupiah."}


def newest(database: Database) -> Report:
    with database.reading() as session:
        return session.scalars(select(Report).order_by(Report.id.desc())).first()


def mails(database: Database) -> list[dict[str, str]]:
    with database.reading() as session:
        return [mail.content for mail in session.scalars(select(OutboxMessage))]


def test_reported_without_an_account_answered_and_suspended(make, database: Database) -> None:
    officer_id, (user, firm) = make.officer(), make.employer(name="PT Uang")
    made = make.vacancy(firm, title="Admin")
    visitor = make.client()
    visitor.get(f"/lapor?tentang=lowongan&id={made}")
    assert "Admin, PT Uang" in visitor.text
    visitor.submit({}, status=422)
    assert "Pilih masalahnya." in visitor.text and "Admin, PT Uang" in visitor.text
    visitor.submit(WORDS | {"contact": "saya@contoh.test"})
    number = newest(database).code
    assert number in visitor.h1 and "Menunggu jawaban" in visitor.text and "dua juta" not in visitor.text
    assert told(database, officer_id) == ["Ada laporan baru yang menunggu jawaban Anda."]
    officer = make.client(officer_id)
    officer.get("/uld/laporan")
    officer.follow("Meminta uang")
    assert "dua juta" in officer.text
    officer.submit({"reason": "Diperiksa dulu."}, form="form#tangguhkan")
    assert state(database, made) == "suspended" and told(database, user)
    officer.submit({}, form="form#jawab", status=422)
    officer.submit({"outcome": "accepted", "answer": "Lowongan itu kami hentikan."}, form="form#jawab")
    sent = [mail for mail in mails(database) if mail["to"] == "saya@contoh.test"]
    assert len(sent) == 1 and number in sent[0]["body"] and "dua juta" not in sent[0]["body"]
    visitor.get("/lapor/jawaban")
    visitor.submit({"nomor": number.upper().replace("-", " ")})
    assert "Lowongan itu kami hentikan." in visitor.text
    officer.get(f"/uld/laporan/{newest(database).id}")
    assert post(officer, f"/uld/laporan/{newest(database).id}/jawab", outcome="refused", answer="x") == 303
    assert newest(database).answer == "Lowongan itu kami hentikan.", "answered once"


def test_a_signed_in_reporter_is_told_and_no_contact_is_asked(make, database: Database) -> None:
    make.officer()
    person, firm = make.seeker(), make.organisation()
    visitor = make.client(person)
    visitor.get(f"/lapor?tentang=organisasi&id={firm}")
    assert visitor.page.select_one("[name=contact]") is None
    visitor.submit(WORDS)
    officer = make.client(make.administrator())
    officer.get(f"/uld/laporan/{newest(database).id}")
    officer.submit({"reason": "Penipuan."}, form="form#tangguhkan")
    assert status(database, firm) == "suspended"
    officer.submit({"outcome": "refused", "answer": "Tidak ada."}, form="form#jawab")
    assert "Laporan Anda sudah dijawab." in told(database, person)


def test_about_the_site_the_region_decides_who_answers(make, database: Database) -> None:
    in_bandung, boss = make.officer(), make.administrator()
    visitor = make.client()
    visitor.get("/lapor?tentang=aksesibilitas")
    visitor.submit({"words": "Tidak terbaca.", "region": "Kota Bandung"})
    assert newest(database).region_code == "3273" and told(database, in_bandung)
    officer = make.client(in_bandung)
    officer.get(f"/uld/laporan/{newest(database).id}")
    assert "Jawab paling lambat" in officer.text
    visitor.get("/lapor")
    visitor.submit(WORDS | {"reason": "other"})
    assert newest(database).region_code is None and told(database, boss)


def test_only_what_one_can_see_is_reported(make, database: Database) -> None:
    draft, hidden = make.vacancy(state="draft"), make.organisation(kind="uld")
    seeker, (member, firm) = make.seeker(), make.employer()
    now = clock.now()
    application = make.add(Application(vacancy_id=make.vacancy(firm), user_id=seeker, state="received", to_uld=False,
                                       sent_at=now, changed_at=now)).id
    message = make.add(Message(application_id=application, sender_id=member, role="employer", body="Kata kasar.",
                               sent_at=now)).id
    visitor, stranger = make.client(), make.client(make.seeker())
    for address in (f"lowongan&id={draft}", "lowongan&id=999", "lowongan&id=abc", "lowongan", "apa&id=1",
                    f"organisasi&id={hidden}", f"pesan&id={message}", f"lowongan&id={'9' * 40}"):
        visitor.get(f"/lapor?tentang={address}", status=404)
    stranger.get(f"/lapor?tentang=pesan&id={message}", status=404)
    mine = make.client(seeker)
    mine.get(f"/lapor?tentang=pesan&id={message}")
    mine.submit({"reason": "abuse", "words": "Tidak sopan."})
    officer = make.client(make.officer())
    officer.get(f"/uld/laporan/{newest(database).id}")
    assert "Kata kasar." in officer.text and not officer.page.select("form#tangguhkan")


def test_scope_own_case_and_moving_up(make, database: Database) -> None:
    officer_id = make.officer()
    far, own = report(make, region_code="3578", code="a"), report(make, user_id=officer_id, code="b")
    old = report(make, made_at=long_ago(), code="c")
    officer, province = make.client(officer_id), make.client(make.officer("32"))
    officer.get(f"/uld/laporan/{far}", status=404)
    assert post(officer, f"/uld/laporan/{far}/jawab", outcome="accepted", answer="x") == 404
    assert post(officer, f"/uld/laporan/{own}/jawab", outcome="accepted", answer="x") == 403
    assert row(database, Report, own).state == row(database, Report, far).state == "open"
    province.get(f"/uld/laporan/{old}")
    province.get(f"/uld/laporan/{own}", status=404)


def test_limits_instead_of_puzzles(make) -> None:
    visitor = make.client()
    codes = [post(visitor, "/lapor", tentang="situs", **WORDS) for _ in range(11)]
    assert codes == [303] * 10 + [429]


def test_an_unknown_number_finds_nothing(make) -> None:
    make.client().get("/lapor/aaaa-bbbb-cccc", status=404)
    visitor = make.client()
    visitor.get("/lapor/jawaban?nomor=", status=200)
    assert "Tulis nomor laporan." in visitor.text


def test_the_statement_tells_only_facts(make, monkeypatch, tmp_path) -> None:
    from webapp.desk import routes_statement as statement

    visitor = make.client()
    visitor.get("/aksesibilitas")
    assert "TalkBack" in visitor.text and "14 hari" in visitor.text
    visitor.follow("Tulis pengaduan aksesibilitas")
    record = tmp_path / "record.json"
    record.write_text('[{"date": "2026-11-20", "what": {"id": "320 piksel", "en": "320 pixels"}, '
                      '"result": {"id": "0 kesalahan", "en": "0 errors"}}]')
    monkeypatch.setattr(statement, "RECORD", record)
    statement._read.cache_clear()
    visitor.get("/aksesibilitas")
    statement._read.cache_clear()
    assert "0 kesalahan" in visitor.text and "20 November 2026" in visitor.text
