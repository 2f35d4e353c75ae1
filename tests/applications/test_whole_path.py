"""From applying to the follow-ups through the pages of both sides, without JavaScript."""
from datetime import timedelta

from sqlalchemy import select

from tests.applications.conftest import SECRET, Scene, day_ahead
from webapp.accounts.models import Notice
from webapp.accounts.models_privacy import AccessLog
from webapp.applications.models import FollowUp, Placement
from webapp.core import clock
from webapp.core.formats import fmt
from webapp.core.outbox import OutboxMessage


def test_a_person_applies_and_reads_what_will_be_sent(scene: Scene) -> None:
    visitor = scene.seeker
    visitor.get(f"/lowongan/{scene.vacancy_id}")
    visitor.follow("Lamar: Penjahit, PT Jahit Rapi")
    visitor.submit({"letter": "Saya teliti.", "cv": "none", "answer_0": "Minggu depan"})
    assert visitor.h1 == "Akomodasi dan keterbukaan"
    visitor.submit({"mine": ["need:apply:interview-by-chat"], "request_words": "Ruang yang tenang",
                    "agree_requests": "y", "show": ["function:seeing"], "agree_show": "y"})
    assert visitor.h1 == "Periksa sebelum mengirim"
    for said in ("Saya teliti.", "Minggu depan", "Ruang yang tenang", SECRET, "Tanpa CV"):
        assert said in visitor.text
    visitor.submit(form="#kirim-lamaran")
    assert visitor.path.startswith("/lamaran/")
    assert "sudah terkirim" in visitor.text
    assert "Anda mengirim lamaran" in visitor.text
    visitor.get("/lamaran")
    assert "Penjahit, PT Jahit Rapi" in visitor.text
    visitor.get(f"/lowongan/{scene.vacancy_id}")
    assert "Buka lamaran: Penjahit" in visitor.text


def test_the_employer_reads_only_what_was_shown_and_the_reading_is_noted(scene: Scene, database) -> None:
    silent, open_ = scene.apply(), None
    scene.employer.get(f"/pemberi-kerja/pelamar/{silent}")
    assert "Kebutuhan kerja dibicarakan setelah undangan diterima." in scene.employer.text
    assert SECRET not in scene.employer.text
    scene.seeker.get(f"/lamaran/{silent}/tarik")
    scene.seeker.submit()
    open_ = scene.apply(show=("function:seeing",))
    scene.employer.get(f"/pemberi-kerja/pelamar/{open_}")
    assert SECRET in scene.employer.text
    with database.reading() as session:
        facts = session.scalars(select(AccessLog.facts).where(AccessLog.subject_id == scene.seeker_id)).all()
    assert any("abilities" in line for line in facts)
    assert all(line.startswith("contact,application") for line in facts)


def test_interview_offer_placement_and_follow_ups(scene: Scene, database, app) -> None:
    application_id = scene.apply(requests=("interview-questions-ahead",))
    page, mine = f"/pemberi-kerja/pelamar/{application_id}", f"/lamaran/{application_id}"
    scene.employer.get(page)
    scene.employer.submit(form="form:has(#baca)")
    assert "Sedang dibaca" in scene.employer.text
    scene.invite(application_id, note_0="Dikirim dua hari sebelumnya")
    scene.seeker.get("/lamaran")
    assert "Jawab undangan wawancara" in scene.seeker.text
    scene.seeker.get(mine + "/wawancara")
    for said in ("pukul 09.30 WIB", "takarir", "Bu Sari", "Ya, disiapkan", "Dikirim dua hari sebelumnya"):
        assert said in scene.seeker.text
    scene.seeker.submit({"answer": "accepted"})
    assert "Anda akan hadir" in scene.seeker.text
    scene.employer.get(page + "/tawarkan")
    scene.employer.submit({"start": day_ahead(10), "pay": "Rp3.000.000 per bulan", "hours": "Senin sampai Jumat"})
    scene.seeker.get(mine + "/tawaran")
    assert "Rp3.000.000 per bulan" in scene.seeker.text
    scene.seeker.submit({"answer": "accept"})
    assert "Tawaran diterima" in scene.seeker.text
    scene.employer.get(page + "/mulai")
    scene.employer.submit({"starts_on": day_ahead(10)})
    assert "Mulai bekerja" in scene.employer.text
    first_day = fmt.date(clock.today() + timedelta(days=10))
    assert f"Hari pertama pelamar dicatat: {first_day}" in scene.employer.text
    scene.seeker.get(mine)
    assert f"Hari pertama kerja Anda dicatat: {first_day}" in scene.seeker.text
    with database.reading() as session:
        placement = session.scalars(select(Placement)).one()
        due = session.execute(select(FollowUp.month, FollowUp.side).order_by(FollowUp.id)).all()
    assert placement.user_id == scene.seeker_id and placement.organisation_id == scene.organisation_id
    assert sorted({month for month, _side in due}) == [1, 3, 6] and len(due) == 9
    scene.officer.get("/uld/penempatan")
    scene.officer.follow("Penjahit")
    assert "Bulan ke-6, Pekerja" in scene.officer.text and "Belum waktunya" in scene.officer.text


def test_each_change_tells_the_other_side_and_no_mail_names_needs(scene: Scene, database) -> None:
    application_id = scene.apply(letter="RAHASIA surat", requests=("interview-interpreter",), show=("function:seeing",))
    scene.invite(application_id)
    scene.seeker.get(f"/lamaran/{application_id}/wawancara")
    scene.seeker.submit({"answer": "other_asked", "words": "RAHASIA waktu"})
    scene.employer.get(f"/pemberi-kerja/pelamar/{application_id}")
    assert "RAHASIA waktu" in scene.employer.text
    scene.employer.submit({"body": "RAHASIA pesan"}, form="#pesan")
    with database.reading() as session:
        notices = session.execute(select(Notice.user_id, Notice.text, Notice.href)).all()
        mails = [row.content for row in session.scalars(select(OutboxMessage))]
    told = {(user_id, href) for user_id, _text, href in notices}
    assert (scene.employer_id, f"/pemberi-kerja/pelamar/{application_id}") in told
    assert (scene.seeker_id, f"/lamaran/{application_id}/wawancara") in told
    said = " ".join([text for _u, text, _h in notices] + [mail["subject"] + mail["body"] for mail in mails])
    assert len(mails) >= 5
    for secret in ("RAHASIA", "isyarat", "takarir", SECRET, "Melihat", "Akomodasi", "akomodasi"):
        assert secret not in said, secret
