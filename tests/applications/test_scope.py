"""Who may see and do what: other employers, other people, hidden people, stopped organisations, the ULD."""
import pytest
from sqlalchemy import select, update

from tests.applications.conftest import Scene
from webapp.accounts.models_organisations import Membership, Organisation
from webapp.accounts.models_privacy import KeptAway
from webapp.applications.models import Application
from webapp.core import clock, hooks

PARTS = ("", "/undang", "/tawarkan", "/mulai", "/tidak-dilanjutkan", "/berkas")


def test_another_employer_and_another_person_find_nothing(scene: Scene, make) -> None:
    application_id = scene.apply()
    stranger, other = make.client(make.employer()[0]), make.client(make.seeker())
    for part in PARTS:
        stranger.get(f"/pemberi-kerja/pelamar/{application_id}{part}", status=404)
    for part in ("", "/tarik", "/tarik-keterangan", "/tarik-permintaan", "/wawancara", "/wawancara.ics", "/tawaran"):
        other.get(f"/lamaran/{application_id}{part}", status=404)
    stranger.get(f"/pemberi-kerja/lowongan/{scene.vacancy_id}/pelamar", status=404)
    scene.officer.get(f"/uld/lamaran/{application_id}", status=404)
    scene.officer.get("/uld/lamaran")
    assert "Penjahit" not in scene.officer.text


def with_token(visitor) -> str:
    """The form token of this visitor, from any page with a form."""
    page = visitor.get("/tampilan")
    return str(page.select_one('[name="_token"]')["value"])


def test_acts_of_a_stranger_are_not_done(scene: Scene, make, database) -> None:
    application_id = scene.apply()
    stranger_id, _org = make.employer()
    stranger = make.client(stranger_id)
    stranger.get("/pemberi-kerja/pelamar")
    scene.employer.get(f"/pemberi-kerja/pelamar/{application_id}")
    for act in ("baca", "undang", "tawarkan", "mulai", "tidak-dilanjutkan", "buka-lagi", "pesan"):
        data = {"_token": with_token(stranger)}
        answer = stranger.http.post(f"/pemberi-kerja/pelamar/{application_id}/{act}", data=data)
        assert answer.status_code == 404, act
    with database.reading() as session:
        assert session.get_one(Application, application_id).state == "received"


def test_nobody_decides_their_own_case(scene: Scene, make) -> None:
    application_id = scene.apply()
    make.add(Membership(user_id=scene.seeker_id, organisation_id=scene.organisation_id, owner=False,
                        created_at=clock.now()))
    both = make.client(scene.seeker_id)
    both.get(f"/pemberi-kerja/pelamar/{application_id}", status=404)
    both.get(f"/lowongan/{make.vacancy(scene.organisation_id)}/lamar")
    assert "organisasi Anda sendiri" in both.text


def test_a_person_who_hides_is_gone_for_that_employer(scene: Scene, make) -> None:
    application_id = scene.apply()
    make.add(KeptAway(user_id=scene.seeker_id, organisation_id=scene.organisation_id, at=clock.now()))
    scene.employer.get(f"/pemberi-kerja/pelamar/{application_id}", status=404)
    scene.employer.get(f"/pemberi-kerja/lowongan/{scene.vacancy_id}/pelamar")
    assert "Tidak ada lamaran di sini" in scene.employer.text
    scene.seeker.get(f"/lowongan/{make.vacancy(scene.organisation_id)}/lamar")
    assert "menutup diri" in scene.seeker.text


@pytest.mark.parametrize("status", ["suspended", "withdrawn", "refused"])
def test_a_stopped_employer_reads_nobody(scene: Scene, database, status: str) -> None:
    application_id = scene.apply()
    with database.writing() as session:
        session.execute(update(Organisation).where(Organisation.id == scene.organisation_id).values(status=status))
    answer = scene.employer.http.get(f"/pemberi-kerja/pelamar/{application_id}")
    assert answer.status_code in (403, 404)


def test_signed_out_people_are_sent_to_sign_in(scene: Scene, make) -> None:
    answer = make.client().http.get(f"/lowongan/{scene.vacancy_id}/lamar")
    assert answer.status_code == 303 and answer.location == f"/masuk?lanjut=/lowongan/{scene.vacancy_id}/lamar"


@pytest.fixture
def unclaimed(scene: Scene, make) -> Scene:
    scene.organisation_id = make.organisation(status="unclaimed", name="CV Belum Ada")
    scene.vacancy_id = make.vacancy(scene.organisation_id, title="Admin")
    return scene


def test_an_application_to_an_unclaimed_organisation_goes_to_the_uld_and_says_so(unclaimed: Scene) -> None:
    scene = unclaimed
    scene.seeker.get(f"/lowongan/{scene.vacancy_id}")
    assert "belum diklaim" in scene.seeker.text
    scene.seeker.get(f"/lowongan/{scene.vacancy_id}/lamar")
    assert "ULD Uji" in scene.seeker.text
    application_id = scene.apply()
    scene.officer.get("/uld/lamaran")
    scene.officer.follow("Admin")
    scene.officer.follow("Catat bahwa lamaran diteruskan")
    scene.officer.submit({}, status=422)
    scene.officer.submit({"how": "Lewat surel personalia"})
    scene.officer.submit({"body": "Sudah saya teruskan."}, form="#pesan")
    scene.seeker.get(f"/lamaran/{application_id}")
    assert "Lewat surel personalia" in scene.seeker.text and "Sudah saya teruskan." in scene.seeker.text
    assert "petugas ULD" in scene.seeker.text


def test_another_region_s_officer_does_not_see_it(unclaimed: Scene, make) -> None:
    application_id = unclaimed.apply()
    far = make.client(make.member(make.organisation(kind="uld", region_code="7371", name="ULD Jauh")))
    far.get(f"/uld/lamaran/{application_id}", status=404)


def test_without_any_uld_the_administrator_receives_it(make, database, app) -> None:
    admin, seeker = make.client(make.administrator()), make.client(make.seeker())
    vacancy_id = make.vacancy(make.organisation(status="unclaimed", region_code="9171"), region_code="9171")
    seeker.get(f"/lowongan/{vacancy_id}/lamar")
    assert "pengelola Kerja Setara" in seeker.text
    seeker.submit({"letter": "Halo", "cv": "none"})
    seeker.submit({})
    seeker.submit(form="#kirim-lamaran")
    admin.get("/uld/lamaran")
    assert "Penjahit" in admin.text


def test_once_verified_the_employer_reads_what_the_uld_held(unclaimed: Scene, make, database, app) -> None:
    scene = unclaimed
    application_id = scene.apply()
    member = make.member(scene.organisation_id)
    with database.writing() as session:
        session.execute(update(Organisation).where(Organisation.id == scene.organisation_id)
                        .values(status="verified"))
    with app.test_request_context("/"), database.writing():
        hooks.ask("organisation_decided", scene.organisation_id, "verified")
    make.client(member).get(f"/pemberi-kerja/pelamar/{application_id}")
    scene.officer.get(f"/uld/lamaran/{application_id}", status=404)
    scene.seeker.get(f"/lamaran/{application_id}")
    assert "Pemberi kerja sekarang membaca sendiri" in scene.seeker.text
    with database.reading() as session:
        assert session.scalars(select(Application.to_uld)).all() == [False]


def test_what_a_city_leaves_unread_moves_up_to_its_province(unclaimed: Scene, make) -> None:
    from datetime import timedelta

    application_id = unclaimed.apply()
    province_id = make.member(make.organisation(kind="uld", region_code="32", name="ULD Provinsi"))
    make.client(province_id).get(f"/uld/lamaran/{application_id}", status=404)
    with clock.at(clock.now() + timedelta(days=7)):
        make.client(province_id).get(f"/uld/lamaran/{application_id}")
