"""When somebody who acts for an employer deletes their account it keeps an owner, or the ULD answers its applicants."""
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from tests.desk.support import status, told
from webapp.accounts.models import User
from webapp.accounts.models_organisations import Membership, Organisation
from webapp.accounts.passwords import hash_password
from webapp.accounts.states import OrganisationStatus as S
from webapp.applications.models import Application, ApplicationEvent, Interview, Message
from webapp.core import clock
from webapp.core.database import Database

HERE = "/akun/data/hapus"
SECRET = "Saya memakai kursi roda"


def owners(database: Database, organisation_id: int) -> dict[int, bool]:
    with database.reading() as session:
        return dict(session.execute(select(Membership.user_id, Membership.owner).where(
            Membership.organisation_id == organisation_id)).all())


def leave(make, user_id: int) -> None:
    """Deletes the account through the page."""
    with make.database.writing() as session:
        session.execute(update(User).where(User.id == user_id).values(password_hash=hash_password("kata-sandi-uji")))
    visitor = make.client(user_id)
    visitor.get(HERE)
    visitor.submit({"proof": "kata-sandi-uji", "sure": "y"})
    assert "Akun dan data Anda sudah dihapus" in visitor.page.get_text(" ")


def applied(make, organisation_id: int, state: str = "received", **columns) -> int:
    vacancy = make.vacancy(organisation_id)
    now = clock.now()
    return int(make.add(Application(
        vacancy_id=vacancy, user_id=make.seeker(), state=state, to_uld=False, letter="Saya penjahit.", sent_at=now,
        changed_at=now, **columns)).id)


def test_another_owner_goes_on_as_before(make, database: Database) -> None:
    user, firm = make.employer(name="PT Berdua")
    other = make.member(firm)
    make.client(user).get(HERE)
    leave(make, user)
    assert owners(database, firm) == {other: True} and status(database, firm) == S.VERIFIED
    assert not told(database, other)


def test_the_longest_standing_member_becomes_owner_and_is_told(make, database: Database) -> None:
    user, firm = make.employer(name="PT Bertiga")
    later, first = make.member(firm, owner=False), make.member(firm, owner=False)
    with database.writing() as session:
        session.execute(update(Membership).where(Membership.user_id == first).values(
            created_at=clock.now() - timedelta(days=9)))
        name = session.get_one(User, first).full_name
    visitor = make.client(user)
    visitor.get(HERE)
    assert f"{name} menjadi pemiliknya" in visitor.text
    visitor.follow("Pilih pemilik lain dulu: PT Bertiga")
    visitor.submit(form=f"form[action$='{later}/hak/pemilik']")
    visitor.get(HERE)
    assert "Pemilik lain mengurusnya" in visitor.text
    visitor.get(f"/pemberi-kerja/organisasi/{firm}/anggota")
    visitor.submit(form=f"form[action$='{later}/hak/anggota']")
    leave(make, user)
    assert owners(database, firm) == {first: True, later: False}
    assert told(database, first) == ["Anda sekarang pemilik PT Bertiga: pemilik terakhir menghapus akunnya."]
    assert status(database, firm) == S.VERIFIED


@pytest.mark.parametrize("before", [S.UNVERIFIED, S.WAITING, S.VERIFIED, S.REFUSED, S.WITHDRAWN])
def test_with_nobody_left_it_can_be_claimed_again(make, database: Database, before: S) -> None:
    officer = make.officer()
    user, firm = make.employer(name="PT Sendiri", status=before, asked_at=clock.now())
    visitor = make.client(user)
    visitor.get(HERE)
    assert "menjadi belum diklaim" in visitor.text and "dibaca petugas ULD" in visitor.text
    leave(make, user)
    assert status(database, firm) == S.UNCLAIMED
    assert told(database, officer) == ["PT Sendiri tidak mempunyai pengurus lagi. Lamarannya sekarang dibaca ULD."]
    desk = make.client(officer)
    desk.get(f"/uld/organisasi/{firm}")
    assert "Pengurus terakhir menghapus akunnya" in desk.text
    newcomer = make.client(make.user())
    newcomer.get(f"/organisasi/{firm}/klaim")
    newcomer.submit({"position": "Direktur", "proof": "Telepon kantor."})
    assert "Petugas sedang memeriksa klaim Anda" in newcomer.text


def test_a_suspended_one_stays_suspended(make, database: Database) -> None:
    user, firm = make.employer(status=S.SUSPENDED)
    visitor = make.client(user)
    visitor.get(HERE)
    assert "tetap ditangguhkan" in visitor.text
    leave(make, user)
    assert status(database, firm) == S.SUSPENDED


def test_open_applications_go_to_the_uld_without_what_was_for_the_employer_alone(make, database: Database) -> None:
    officer, (user, firm) = make.officer(), make.employer(name="PT Pergi")
    asked = [{"code": "", "words": SECRET}]
    open_one = applied(make, firm, "invited", requests=asked)
    over = applied(make, firm, "not_taken")
    now = clock.now()
    make.add(Message(application_id=open_one, role="seeker", body="Pesan lama untuk PT Pergi", sent_at=now))
    make.add(Interview(application_id=open_one, state="proposed", form="video_text", starts_at=now + timedelta(days=2),
                       zone="Asia/Jakarta", place="Tautan", contact="Bu Sari, sari@contoh.test", proposed_at=now,
                       accommodations=[{"words": SECRET, "answer": "yes", "note": ""}]))
    leave(make, user)
    with database.reading() as session:
        person = session.get_one(Application, open_one).user_id
        assert session.get_one(Application, open_one).to_uld and not session.get_one(Application, over).to_uld
    assert told(database, person) == [
        "PT Pergi tidak mempunyai pengurus lagi. Petugas ULD sekarang membaca lamaran Anda."]
    assert "Lamaran untuk “Penjahit” sekarang di meja Anda." in told(database, officer)
    desk = make.client(officer)
    desk.get("/uld/lamaran")
    desk.get(f"/uld/lamaran/{open_one}")
    assert "Saya penjahit." in desk.text and "semula untuk pemberi kerja" in desk.text
    assert SECRET not in desk.text and "Pesan lama" not in desk.text
    desk.get(f"/uld/lamaran/{open_one}/undang")
    assert SECRET not in desk.text
    me = make.client(person)
    me.get(f"/lamaran/{open_one}")
    assert "tidak dibuka kepada ULD" in me.text and SECRET in me.text and "Pesan lama" in me.text
    me.submit({"body": "Saya perlu jalan landai."}, button="Kirim pesan")
    desk.get(f"/uld/lamaran/{open_one}")
    assert "Saya perlu jalan landai." in desk.text
    with database.reading() as session:
        kinds = session.scalars(select(ApplicationEvent.kind).where(ApplicationEvent.application_id == open_one)).all()
    assert "taken_over" in kinds


def test_a_new_applicant_is_told_that_the_uld_reads_it(make, database: Database) -> None:
    make.officer()
    user, firm = make.employer(name="PT Pergi")
    vacancy = make.vacancy(firm)
    leave(make, user)
    seeker = make.client(make.seeker())
    seeker.get(f"/lowongan/{vacancy}")
    assert "Organisasi ini belum diklaim" in seeker.text
    with database.reading() as session:
        assert session.get_one(Organisation, firm).asked_at is None
