"""A notice is new until its reader says so or acts where it leads; opening a page writes nothing and claims nothing."""
from sqlalchemy import select

from webapp.accounts.models import Notice


def new_ones(scene, user_id: int) -> list[str]:
    with scene.make.database.reading() as session:
        return list(session.scalars(select(Notice.href).where(Notice.user_id == user_id, Notice.read_at.is_(None))))


def test_opening_marks_nothing_and_answering_marks_what_it_was_about(scene) -> None:
    first = scene.apply()
    desk = f"/pemberi-kerja/pelamar/{first}"
    assert new_ones(scene, scene.employer_id) == [desk]
    scene.employer.get("/notifikasi")
    assert "sampai Anda menandainya" in scene.employer.text
    scene.employer.get(desk)
    assert new_ones(scene, scene.employer_id) == [desk], "a GET writes nothing"
    scene.employer.get("/pemberi-kerja")
    assert "1 lamaran belum Anda tanggapi" in scene.employer.text
    scene.employer.get(desk)
    scene.employer.submit({"body": "Selamat siang."}, form="#pesan")
    assert new_ones(scene, scene.employer_id) == []
    assert f"/lamaran/{first}" in new_ones(scene, scene.seeker_id)
    other = scene.make.vacancy(scene.organisation_id, title="Pembordir")
    kept, scene.vacancy_id = scene.vacancy_id, other
    second = scene.apply()
    scene.vacancy_id = kept
    scene.seeker.get(f"/lamaran/{first}")
    scene.seeker.submit({"body": "Selamat siang juga."}, form="#pesan")
    assert set(new_ones(scene, scene.seeker_id)) == {f"/lamaran/{second}"}, "only what was answered"
