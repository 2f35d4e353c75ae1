"""An employer registers an organisation, changes it, asks for verification and answers."""
from sqlalchemy import select

from webapp.accounts.models import Notice
from webapp.accounts.models_organisations import Membership, Organisation, OrganisationEvent
from webapp.accounts.states import OrganisationStatus as S
from webapp.core.database import Database

FACTS = {
    "name": "Maju Bersama", "legal_name": "PT Maju Bersama", "body": "private", "nib": "1234567890123",
    "address": "Jl. Asia Afrika 1", "region": "Kota Bandung", "postcode": "40111", "responsible_person": "Sari",
    "phone": "022 4234567", "website": "maju.test", "about": "Kami menjahit."}


def row(database: Database, organisation_id: int) -> Organisation:
    with database.reading() as session:
        return session.get_one(Organisation, organisation_id)


def only(database: Database) -> Organisation:
    with database.reading() as session:
        return session.scalars(select(Organisation).where(Organisation.name == "Maju Bersama")).one()


def notices(database: Database, user_id: int) -> list[str]:
    with database.reading() as session:
        return list(session.scalars(select(Notice.text).where(Notice.user_id == user_id)))


def test_register_and_ask_for_verification(make, database: Database) -> None:
    officer, user = make.officer(), make.user()
    visitor = make.client(user)
    visitor.get("/pemberi-kerja/daftar")
    visitor.submit({"q": "Maju"}, form="form.search")
    assert "0 organisasi cocok" in visitor.text
    visitor.follow("Daftarkan organisasi baru")
    visitor.submit(FACTS)
    made = only(database)
    assert visitor.h1 == "Maju Bersama" and "Belum diverifikasi" in visitor.text
    assert (made.status, made.region_code, made.phone, made.website) == (
        S.UNVERIFIED, "3273", "+62224234567", "https://maju.test")
    with database.reading() as session:
        assert session.scalars(select(Membership.owner).where(Membership.user_id == user)).all() == [True]
    visitor.submit(button="Minta verifikasi")
    assert "Menunggu verifikasi" in visitor.text and "Verifikasi diminta" in visitor.text
    assert row(database, made.id).status == S.WAITING and row(database, made.id).asked_at is not None
    assert any("Maju Bersama" in text for text in notices(database, officer))


def test_the_same_form_twice_makes_one_organisation(make, database: Database) -> None:
    visitor = make.client(make.user())
    visitor.get("/pemberi-kerja/daftar/baru")
    form = visitor.page
    visitor.submit(FACTS)
    visitor.page = form
    visitor.submit(FACTS, action="/pemberi-kerja/daftar/baru")
    assert only(database)


def test_an_unclear_region_is_chosen_from_a_list(make, database: Database) -> None:
    visitor = make.client(make.user())
    visitor.get("/pemberi-kerja/daftar/baru")
    visitor.submit(FACTS | {"region": "bandung"}, status=422)
    assert "Pilih daerah yang dimaksud." in visitor.text and "Kabupaten Bandung" in visitor.text
    visitor.submit({"region_code": "3204"})
    assert only(database).region_code == "3204"


def test_what_is_missing_or_wrong_is_said(make) -> None:
    visitor = make.client(make.user())
    visitor.get("/pemberi-kerja/daftar/baru")
    visitor.submit({}, status=422)
    assert "Tulis nama resmi organisasi." in visitor.text and "Tulis alamat organisasi." in visitor.text
    for name, value, said in (
            ("nib", "", "Hanya badan publik"), ("nib", "12345", "NIB terdiri dari 13 angka"),
            ("postcode", "401", "lima angka"), ("phone", "12", "Nomor ini tidak dapat dipakai"),
            ("website", "tidak ada", "Tulis alamat situs web"), ("region", "Xyzzyq", "tidak ditemukan"),
            ("region", "Jawa Barat", "Pilih daerah"), ("name", "x" * 161, "paling banyak 160"),
            ("about", "a\x00b", "Hapus tanda")):
        visitor.get("/pemberi-kerja/daftar/baru")
        visitor.submit(FACTS | {name: value}, status=422)
        assert said in visitor.text, (name, value)


def test_a_public_body_needs_no_nib(make, database: Database) -> None:
    visitor = make.client(make.user())
    visitor.get("/pemberi-kerja/daftar/baru")
    visitor.submit(FACTS | {"body": "public", "nib": ""})
    assert only(database).is_public_body and only(database).nib is None


def test_what_was_checked_does_not_change(make, database: Database) -> None:
    for status in (S.VERIFIED, S.WAITING):
        user, organisation_id = make.employer(status=status, name="PT Lama", legal_name="PT Lama", nib="1")
        visitor = make.client(user)
        visitor.get(f"/pemberi-kerja/organisasi/{organisation_id}/ubah")
        assert visitor.page.select_one("[name=legal_name]") is None
        data = FACTS | {"_token": visitor.page.select_one("[name=_token]")["value"]}
        answer = visitor.http.post(f"/pemberi-kerja/organisasi/{organisation_id}/ubah", data=data)
        assert answer.status_code == 303
        made = row(database, organisation_id)
        assert (made.name, made.legal_name, made.nib, made.about) == ("PT Lama", "PT Lama", "1", "Kami menjahit.")


def test_only_owners_change_and_strangers_see_nothing(make, database: Database) -> None:
    _owner, organisation_id = make.employer()
    member, stranger = make.client(make.member(organisation_id, owner=False)), make.client(make.employer()[0])
    member.get(f"/pemberi-kerja/organisasi/{organisation_id}")
    assert "Ubah data organisasi" not in member.text
    member.get(f"/pemberi-kerja/organisasi/{organisation_id}/ubah", status=403)
    for path in ("", "/ubah", "/anggota"):
        stranger.get(f"/pemberi-kerja/organisasi/{organisation_id}{path}", status=404)


def test_a_refusal_is_read_and_answered(make, database: Database) -> None:
    user, organisation_id = make.employer(
        status=S.REFUSED, legal_name="PT X", address="Jl. 1", phone="+62224234567", name="PT X")
    make.add(OrganisationEvent(organisation_id=organisation_id, at=row(database, organisation_id).created_at,
                               from_status=S.WAITING, to_status=S.REFUSED, reason="Nomor telepon salah."))
    visitor = make.client(user)
    visitor.get(f"/pemberi-kerja/organisasi/{organisation_id}")
    assert "Nomor telepon salah." in visitor.text
    visitor.submit({"answer": ""}, status=422)
    visitor.submit({"answer": "Sudah kami perbaiki."})
    assert row(database, organisation_id).status == S.WAITING and "Sudah kami perbaiki." in visitor.text


def test_a_suspended_employer_answers_but_does_not_free_itself(make, database: Database) -> None:
    user, organisation_id = make.employer(
        status=S.SUSPENDED, legal_name="PT X", address="Jl. 1", phone="+62224234567")
    visitor = make.client(user)
    visitor.get(f"/pemberi-kerja/organisasi/{organisation_id}")
    visitor.submit({"answer": "Ini salah paham."})
    assert row(database, organisation_id).status == S.SUSPENDED and "Ini salah paham." in visitor.text
    visitor.get(f"/pemberi-kerja/organisasi/{organisation_id}/ubah", status=403)


def test_asking_needs_the_facts_first(make, database: Database) -> None:
    user, organisation_id = make.employer(status=S.UNVERIFIED)
    visitor = make.client(user)
    visitor.get(f"/pemberi-kerja/organisasi/{organisation_id}")
    visitor.submit(button="Minta verifikasi")
    assert "Lengkapi dulu data organisasi" in visitor.text and visitor.h1.startswith("Ubah data")
    assert row(database, organisation_id).status == S.UNVERIFIED


def test_with_several_organisations_one_is_chosen(make) -> None:
    user, first = make.employer(name="PT Satu")
    second = make.organisation(name="PT Dua")
    make.add(Membership(user_id=user, organisation_id=second, owner=False, created_at=make_time()))
    visitor = make.client(user)
    visitor.get("/pemberi-kerja/organisasi")
    assert visitor.h1 == "Organisasi Anda"
    visitor.follow("PT Dua")
    assert visitor.h1 == "PT Dua" and visitor.path.endswith(str(second)) and first != second


def make_time():
    from webapp.core import clock

    return clock.now()
