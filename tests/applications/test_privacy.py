"""What was shown can be closed; what was written is sealed; what was erased is gone."""
from sqlalchemy import func, select, text

from tests.applications.conftest import SECRET, Scene
from webapp.applications.models import (
    Application,
    ApplicationEvent,
    FollowUp,
    Interview,
    Message,
    Placement,
    StoredFile,
)
from webapp.core import hooks
from webapp.profiles import disclosures


def test_closing_facts_ends_the_reading_at_once_and_says_what_cannot_be_called_back(scene: Scene) -> None:
    application_id = scene.apply(show=("function:seeing",), requests=("interview-interpreter",))
    page = f"/pemberi-kerja/pelamar/{application_id}"
    scene.seeker.get(f"/lamaran/{application_id}/tarik-keterangan")
    assert "tidak dapat dipanggil kembali" in scene.seeker.text
    scene.seeker.submit()
    scene.employer.get(page)
    assert SECRET not in scene.employer.text
    assert "Kebutuhan kerja dibicarakan setelah undangan diterima." in scene.employer.text
    assert "Juru bahasa isyarat" in scene.employer.text
    scene.seeker.get(f"/lamaran/{application_id}/tarik-permintaan")
    scene.seeker.submit()
    scene.employer.get(page)
    assert "Juru bahasa isyarat" not in scene.employer.text


def test_closing_on_the_page_of_the_profile_closes_it_here_too(scene: Scene, database, app) -> None:
    from webapp.access.roles import Actor, Role

    application_id = scene.apply(show=("function:seeing",))
    actor = Actor(scene.seeker_id, "x", frozenset({Role.SEEKER}))
    with app.test_request_context("/"), database.writing():
        assert disclosures.withdraw(actor, disclosures.disclosures_of(scene.seeker_id)[0].id)
    scene.employer.get(f"/pemberi-kerja/pelamar/{application_id}")
    assert SECRET not in scene.employer.text


def test_what_is_written_is_sealed_in_the_database(scene: Scene, database) -> None:
    application_id = scene.apply(letter="RAHASIA", show=("function:seeing",), requests=("interview-interpreter",))
    scene.seeker.submit({"body": "RAHASIA pesan"}, form="#pesan")
    scene.invite(application_id, place="RAHASIA tempat")
    with database.reading() as session:
        for table in ("application", "message", "interview", "application_event", "application_draft"):
            for row in session.execute(text(f"select * from {table}")).mappings():
                said = " ".join(str(value) for value in row.values())
                for secret in ("RAHASIA", SECRET, "interpreter", "Sari,"):
                    assert secret not in said, (table, secret)


def test_erasure_leaves_a_line_without_the_person(scene: Scene, database, app) -> None:
    from tests.applications.test_follow_ups import placed

    open_one = scene.apply(letter="RAHASIA", show=("function:seeing",))
    scene.seeker.submit({"body": "Pesan saya"}, form="#pesan")
    scene.invite(open_one)
    scene.vacancy_id = scene.make.vacancy(scene.organisation_id, title="Kasir")
    placed(scene)
    with app.test_request_context("/"), database.writing():
        hooks.ask("erase", scene.seeker_id)
        hooks.ask("erase_again", scene.seeker_id)
    scene.employer.get(f"/pemberi-kerja/pelamar/{open_one}")
    assert scene.employer.h1 == "Pelamar: Pelamar menghapus datanya"
    assert "RAHASIA" not in scene.employer.text and not scene.employer.page.select("main form")
    scene.employer.get(f"/pemberi-kerja/lowongan/{scene.vacancy_id}/pelamar")
    assert "Pelamar menghapus datanya" in scene.employer.text
    with database.reading() as session:
        assert all(row.user_id is None and row.letter is None for row in session.scalars(select(Application)))
        assert session.scalars(select(Placement.user_id)).all() == [None]
        for table in (Message, Interview, StoredFile, FollowUp):
            assert session.execute(select(func.count()).select_from(table)).scalar_one() == 0
        assert not [row for row in session.scalars(select(ApplicationEvent)) if row.actor_id == scene.seeker_id]
    scene.officer.get("/uld/penempatan")
    assert "Pelamar menghapus datanya" in scene.officer.text
    scene.officer.follow("Pelamar menghapus datanya")


def test_the_export_holds_what_the_person_wrote_and_answered(scene: Scene, database, app) -> None:
    scene.apply(letter="Surat saya", show=("function:seeing",))
    scene.seeker.submit({"body": "Pesan saya"}, form="#pesan")
    with app.test_request_context("/"), database.reading():
        parts = [part for part in hooks.ask("export", scene.seeker_id) if "lamaran" in part]
    said = str(parts)
    assert "Surat saya" in said and "Pesan saya" in said and SECRET in said


def test_queues_and_panels_name_what_waits(scene: Scene, make) -> None:
    vacancy_id = make.vacancy(make.organisation(status="unclaimed"), title="Admin")
    scene.apply()
    scene.employer.get("/pemberi-kerja/pelamar")
    assert "Penjahit" in scene.employer.text
    scene.vacancy_id = vacancy_id
    scene.apply()
    scene.officer.get("/uld")
    assert "Lamaran untuk organisasi yang belum diklaim" in scene.officer.text
    scene.seeker.get("/")
    scene.employer.get("/")
    assert "1 lamaran belum Anda tanggapi" in scene.employer.text
