"""Several applicants at once: chosen with check boxes, confirmed in words, done once."""
from tests.applications.conftest import Scene


def several(scene: Scene, n: int) -> list[int]:
    ids = []
    for _number in range(n):
        ids.append(scene.apply(visitor=scene.make.client(scene.make.seeker())))
    return ids


def test_the_ticked_are_marked_as_read_and_nobody_else(scene: Scene) -> None:
    first, second, third = several(scene, 3)
    listed = f"/pemberi-kerja/lowongan/{scene.vacancy_id}/pelamar"
    scene.employer.get(listed)
    assert scene.employer.page.select("h2")[1].get_text() == "Diterima"
    scene.employer.submit({"id": [str(first), str(second)]}, form="#bersama", button="Tandai sedang dibaca")
    assert scene.employer.h1 == "Tandai sedang dibaca?" and "2 lamaran akan diubah" in scene.employer.text
    scene.employer.submit(form="#bersama")
    assert scene.employer.path == listed and "2 lamaran diubah" in scene.employer.text
    assert "Sedang dibaca (2)" in scene.employer.text and "Diterima (1)" in scene.employer.text
    scene.employer.follow("Diterima (1)")
    assert scene.employer.page.select(f"#pelamar-{third}") and not scene.employer.page.select(f"#pelamar-{first}")


def test_refusing_several_asks_for_a_reason_and_names_those_it_does_not_fit(scene: Scene) -> None:
    first, second = several(scene, 2)
    listed = f"/pemberi-kerja/lowongan/{scene.vacancy_id}/pelamar"
    scene.employer.get(listed)
    scene.employer.submit({"id": [str(first)]}, form="#bersama", button="Tidak dilanjutkan")
    scene.employer.submit({}, form="#bersama", status=422)
    scene.employer.submit({"reason": "position-filled"}, form="#bersama")
    scene.employer.submit({"id": [str(first), str(second)]}, form="#bersama", button="Tidak dilanjutkan")
    assert "1 lamaran akan diubah" in scene.employer.text and "1 lamaran tidak berubah" in scene.employer.text
    scene.employer.get(listed)
    scene.employer.submit({"id": [str(first)]}, form="#bersama", button="Buka lagi")
    scene.employer.submit(form="#bersama")
    assert "Sedang dibaca (1)" in scene.employer.text


def test_nothing_ticked_and_strange_requests_do_nothing(scene: Scene, make) -> None:
    application_id = scene.apply()
    base = "/pemberi-kerja/pelamar/bersama"
    scene.employer.get(f"{base}?langkah=baca")
    assert "Tidak ada yang dapat diubah" in scene.employer.text
    scene.employer.get(f"{base}?langkah=hapus", status=404)
    scene.employer.get(f"{base}?langkah=baca&id=abc&id=99999999999999&dari=../x")
    stranger = make.client(make.employer()[0])
    stranger.get(f"{base}?langkah=baca&id={application_id}")
    assert "Tidak ada yang dapat diubah" in stranger.text


def test_long_lists_have_pages_and_a_bounded_number_of_statements(scene: Scene, make, app) -> None:
    from webapp.applications.models import Application
    from webapp.core import clock

    with make.database.writing() as session:
        session.add_all(Application(vacancy_id=scene.vacancy_id, user_id=scene.seeker_id, state="received",
                                    to_uld=False, sent_at=clock.now(), changed_at=clock.now()) for _ in range(60))
    scene.employer.get(f"/pemberi-kerja/lowongan/{scene.vacancy_id}/pelamar")
    assert len(scene.employer.page.select("li.result")) == 50
    scene.employer.follow("Halaman berikutnya")
    assert len(scene.employer.page.select("li.result")) == 10
    scene.employer.get(f"/pemberi-kerja/lowongan/{scene.vacancy_id}/pelamar?halaman=999999999999999999999&keadaan=x")
