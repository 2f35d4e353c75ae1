"""What a desk leaves unanswered for three working days is told to who stands above it, once."""
from datetime import timedelta

from tests.desk.support import report, state, told
from webapp.accounts.responsible import people_above
from webapp.core.database import Database
from webapp.desk.jobs import tell_above
from webapp.desk.scope import late_before


def run(app, database: Database) -> int:
    with app.test_request_context("/"), database.writing():
        return tell_above()


def test_the_province_is_told_and_above_it_the_administrator(app, make, database: Database) -> None:
    city, province, boss = make.officer("3273"), make.officer("32"), make.administrator()
    just = late_before() - timedelta(minutes=5)
    report(make, region_code="3273", made_at=just, code="a")
    report(make, region_code="3271", made_at=just, code="b")
    report(make, region_code="3273", made_at=just - timedelta(days=2), code="c")
    report(make, region_code="3273", code="d")
    assert run(app, database) == 2
    assert told(database, province) == ["1 kasus belum dijawab selama 3 hari kerja dan naik ke meja Anda."]
    assert told(database, boss) == ["1 kasus belum dijawab selama 3 hari kerja dan naik ke meja Anda."]
    assert told(database, city) == []
    with database.reading():
        assert people_above("3273") == (province,) and people_above("3271") == (boss,) == people_above(None)


def test_a_withdrawn_verification_makes_published_vacancies_wait(make, database: Database) -> None:
    _user, firm = make.employer()
    made, draft = make.vacancy(firm), make.vacancy(firm, state="draft")
    officer = make.client(make.officer())
    officer.get(f"/uld/organisasi/{firm}")
    officer.submit({"decision": "cabut", "reason": "Dokumen palsu."}, form="form#tindakan")
    assert (state(database, made), state(database, draft)) == ("waiting", "draft")
