"""People before the officer, codes for those who cannot sign in, and the administrator's pages."""
import re
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from tests.desk.support import post, told
from webapp.accounts.models import RecoveryCode, User
from webapp.accounts.models_organisations import Membership, Organisation
from webapp.accounts.models_privacy import AccessLog
from webapp.core import clock
from webapp.core.database import Database
from webapp.desk.scope import late_before


def email(database: Database, user_id: int) -> str:
    with database.reading() as session:
        return str(session.get_one(User, user_id).email)


def test_only_those_who_chose_it_are_seen_and_each_reading_is_noted(make, database: Database) -> None:
    shown, private = make.seeker(visibility="uld"), make.seeker(visibility="private")
    far = make.seeker(visibility="uld", region_code="3578")
    officer = make.client(make.officer())
    officer.get("/uld/orang")
    assert "1 orang" in officer.text
    officer.get(f"/uld/orang/{shown}")
    assert "Pembacaan ini dicatat" in officer.text
    officer.get(f"/uld/orang/{private}", status=404)
    officer.get(f"/uld/orang/{far}", status=404)
    with database.reading() as session:
        assert set(session.scalars(select(AccessLog.subject_id))) == {shown}


def test_a_code_for_a_person_of_the_region_and_nobody_else(make, database: Database) -> None:
    person, far = make.seeker(visibility="private"), make.seeker(region_code="3578")
    boss, (employer, _firm), officer_id = make.administrator(), make.employer(), make.officer()
    officer = make.client(officer_id)
    for other in (far, boss, employer, officer_id):
        officer.get("/uld/kode-masuk")
        officer.submit({"identity": email(database, other), "sure": "y"}, status=422)
        assert "Tidak ada akun" in officer.text
    officer.get("/uld/kode-masuk")
    officer.submit({"identity": email(database, person)}, status=422)
    officer.submit({"identity": "bukan"}, status=422)
    officer.submit({"identity": email(database, person), "sure": "y"})
    assert re.search(r"Kode masuk: \w{5}-\w{5}", officer.text)
    with database.reading() as session:
        made = session.scalars(select(RecoveryCode)).one()
        assert (made.user_id, made.made_by) == (person, officer_id) and made.expires_at is not None
    assert any("Petugas membuat kode masuk" in text for text in told(database, person))


def test_administrators_make_units_and_invite_officers(make, database: Database) -> None:
    boss = make.client(make.administrator())
    boss.get("/pengelola")
    boss.follow("Buat ULD baru")
    boss.submit({"name": "ULD Jawa Barat", "region": "Jawa Barat"})
    assert boss.h1 == "ULD Jawa Barat"
    with database.reading() as session:
        unit = session.scalars(select(Organisation).where(Organisation.kind == "uld")).one()
    assert (unit.region_code, unit.status) == ("32", "verified")
    boss.submit({"email": "bukan"}, form="form#undang", status=422)
    boss.submit({"email": "petugas@contoh.test"}, form="form#undang")
    assert "petugas@contoh.test" in boss.text
    boss.submit(form="form.action[action*=undangan]")
    assert "Undangan ditarik" in boss.text
    boss.get("/pengelola/uld/baru")
    boss.submit({"name": "Kedua", "region": "Jawa Barat"}, status=422)
    assert "sudah mempunyai ULD" in boss.text
    officer = make.member(unit.id)
    boss.get(f"/pengelola/uld/{unit.id}")
    boss.submit(form=f"form[action$='{officer}/keluar']")
    with database.reading() as session:
        assert session.scalars(select(Membership).where(Membership.user_id == officer)).all() == []
    make.client(officer).get("/uld", status=403)


def test_an_employer_is_no_unit(make, database: Database) -> None:
    user, firm = make.employer()
    boss = make.client(make.administrator())
    boss.get(f"/pengelola/uld/{firm}", status=404)
    assert post(boss, f"/pengelola/uld/{firm}/petugas/{user}/keluar") == 404
    assert post(boss, f"/pengelola/uld/{firm}/undang", email="a@contoh.test") == 404


@pytest.mark.parametrize(("now", "expected"), [
    (datetime(2026, 11, 19, 5, tzinfo=UTC), datetime(2026, 11, 16, 5, tzinfo=UTC)),  # Thursday → Monday
    (datetime(2026, 11, 17, 5, tzinfo=UTC), datetime(2026, 11, 12, 5, tzinfo=UTC)),  # Tuesday → Thursday before
    (datetime(2026, 11, 22, 5, tzinfo=UTC), datetime(2026, 11, 18, 5, tzinfo=UTC)),  # Sunday → Wednesday
])
def test_three_working_days_leave_out_the_weekend(now: datetime, expected: datetime) -> None:
    with clock.at(now):
        assert late_before() == expected
        assert clock.now() - late_before() >= timedelta(days=3)
