"""Privacy rights by the person's own hand: copy, log, consents, erasure without a trace."""
import json

import pytest
from sqlalchemy import exists, func, select

from tests.accounts.test_sign_in import PASSWORD
from webapp.access.roles import Actor, Role
from webapp.accounts.access_log import Facts, note_reading
from webapp.accounts.consents import give_consent
from webapp.accounts.erasure import erase_again
from webapp.accounts.export import is_secret
from webapp.accounts.kept_away import is_kept_away, keep_away
from webapp.accounts.models import User
from webapp.accounts.models_privacy import Consent, Erasure
from webapp.accounts.passwords import hash_password
from webapp.accounts.subject import subject_tables
from webapp.applications.models import Application, ApplicationEvent
from webapp.core import clock
from webapp.core.database import db
from webapp.core.demo import DemoMark
from webapp.profiles.models import SeekerProfile


@pytest.fixture
def sari(make, database) -> int:
    user_id = make.seeker(headline="Penjahit kebaya")
    with database.writing() as session:
        user = session.get(User, user_id)
        user.full_name, user.password_hash = "Sari Unik", hash_password(PASSWORD)
    return user_id


def applied(make, user_id: int) -> int:
    now = clock.now()
    application = make.add(Application(
        vacancy_id=make.vacancy(), user_id=user_id, state="received", letter="Surat rahasia", to_uld=False,
        sent_at=now, changed_at=now))
    make.add(ApplicationEvent(application_id=application.id, at=now, kind="sent", actor_id=user_id, role="seeker"))
    return int(application.id)


def test_the_copy_holds_what_is_known_and_no_secret(make, sari) -> None:
    applied(make, sari)
    me = make.client(sari)
    me.get("/akun/data/salinan.json")
    data = json.loads(me.response.get_data(as_text=True))
    assert data["tables"]["user"][0]["full_name"] == "Sari Unik"
    assert data["tables"]["seeker_profile"][0]["headline"] == "Penjahit kebaya"
    assert data["tables"]["application"][0]["letter"] == "Surat rahasia"
    assert data["columns"]["user"]["email"] == "sign-in and mail"
    assert "argon2" not in str(data) and "password_hash" not in str(data) and "token_hash" not in str(data)
    assert "attachment" in me.response.headers["Content-Disposition"]
    me.get("/akun/data/salinan")
    assert "Surat rahasia" in me.text and "argon2" not in me.text


def test_the_page_shows_the_newest_of_many_and_the_file_has_all(make, sari) -> None:
    visits = [make.client(sari) for _visit in range(12)]
    visits[-1].get("/akun/data/salinan")
    assert "10 dari 12 ditampilkan" in visits[-1].text
    visits[-1].get("/akun/data/salinan.json")
    assert len(json.loads(visits[-1].response.get_data(as_text=True))["tables"]["login_session"]) == 12


def test_every_hidden_column_is_one_that_protects_the_person() -> None:
    hidden = {c.name for one in subject_tables() for c in one.table.columns if is_secret(c)}
    assert hidden == {"password_hash", "token_hash", "code_hash", "totp_secret", "digest"}


def test_the_person_sees_who_read_what(app, database, make, sari) -> None:
    me = make.client(sari)
    me.get("/akun/data")
    assert "Belum ada yang membaca" in me.text and "belum memberi persetujuan" in me.text
    viewer, organisation_id = make.employer(name="PT Pembaca")
    with app.test_request_context("/"), database.reading():
        note_reading(Actor(viewer, "x", frozenset({Role.EMPLOYER})), sari, organisation_id, [Facts.PROFILE])
    me.get("/akun/data")
    assert "PT Pembaca (Pemberi kerja) membaca profil dan CV" in me.text


def test_a_consent_is_withdrawn_by_its_giver_only(app, database, make, sari) -> None:
    with app.app_context(), database.writing():
        consent_id = give_consent(sari, "test", "Boleh memakai data saya.")
    me, other = make.client(sari), make.client(make.user())
    other.get("/akun/nama")
    other.submit({}, action=f"/akun/data/persetujuan/{consent_id}/tarik", status=404)
    me.get("/akun/data")
    me.submit(button="Tarik persetujuan", form=f'form[action*="{consent_id}"]')
    assert "Persetujuan ditarik" in me.text and "Ditarik" in me.text
    assert not me.page.select('form[action*="/tarik"]')


def test_an_organisation_is_let_back(app, database, make, sari) -> None:
    organisation_id = make.organisation(name="PT Jauh")
    with database.writing():
        keep_away(Actor(sari, "x", frozenset()), organisation_id)
    me = make.client(sari)
    me.get("/akun/data")
    me.submit(button="Izinkan lagi: PT Jauh", form='form[action*="/jauh/"]')
    with database.reading():
        assert not is_kept_away(sari, organisation_id)


def test_erasure_needs_a_proof_and_a_tick(make, database, sari) -> None:
    me = make.client(sari)
    me.get("/akun/data/hapus")
    me.submit({"proof": PASSWORD}, status=422)
    me.submit({"proof": "bukan", "sure": "y"}, status=422)
    with database.reading() as session:
        assert session.get(User, sari)


def test_the_shared_accounts_of_a_demonstration_stay(make, database) -> None:
    make.add(DemoMark(id=1, loaded_at=clock.now()))
    user_id = make.user(email="pencari@demo.test", is_demo=True, password_hash=hash_password(PASSWORD))
    me = make.client(user_id)
    me.get("/akun/data/hapus")
    me.submit({"proof": PASSWORD, "sure": "y"}, status=422)
    assert "Akun contoh dipakai bersama" in me.text
    with database.reading() as session:
        assert session.get(User, user_id)


def test_erasure_leaves_no_trace_of_the_person(app, make, database, settings, sari) -> None:
    application_id = applied(make, sari)
    with app.app_context(), database.writing():
        consent_id = give_consent(sari, "test", "Boleh.")
    me = make.client(sari)
    me.get("/akun/data/hapus")
    me.submit({"proof": PASSWORD, "sure": "y"})
    assert me.path == "/" and "sudah dihapus" in me.text
    with database.reading() as session:
        for one in subject_tables():
            assert session.scalar(select(func.count()).select_from(one.table).where(one.of(sari))) == 0, one.table.name
        left = session.get(Application, application_id)
        assert left.user_id is None and left.letter is None  # that somebody applied stays as a count
        assert session.get(Consent, consent_id).user_id is None  # the proof stays, without a name
        assert session.scalar(select(Erasure.user_id)) == sari
    me.get("/akun")
    assert me.h1 == "Masuk"
    assert "Sari Unik" not in everything(database)


def everything(database) -> str:
    """All text in the database."""
    with database.reading() as session:
        from webapp.core.models import Base

        return "\n".join(str(row) for table in Base.metadata.sorted_tables if table.name != "occupation"
                         for row in session.execute(select(table)).all())


def test_the_number_of_an_erased_account_is_not_given_again(make, database, sari) -> None:
    me = make.client(sari)
    me.get("/akun/data/hapus")
    me.submit({"proof": PASSWORD, "sure": "y"})
    assert make.user() > sari


def test_a_restored_person_is_erased_again(app, make, database, sari) -> None:
    with app.app_context(), database.writing():
        erase_again(sari)
        erase_again(sari)  # nobody there any more
        assert not db().scalar(select(exists().where(SeekerProfile.user_id == sari)))
        assert not db().scalar(select(exists().where(User.id == sari)))
