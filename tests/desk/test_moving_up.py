"""What a desk leaves unanswered for three working days is told to who stands above it, once."""
from datetime import UTC, datetime, timedelta

from tests.desk.support import claim, long_ago, report, state, told
from webapp.accounts.responsible import people_above
from webapp.applications.models import Application
from webapp.core import clock
from webapp.core.database import Database
from webapp.desk.jobs import tell_above
from webapp.desk.scope import late_before

THURSDAY = datetime(2026, 11, 19, 5, tzinfo=UTC)


def run(app, database: Database, now: datetime) -> int:
    with clock.at(now), app.test_request_context("/"), database.writing():
        return tell_above()


def just_late(now: datetime) -> datetime:
    """When something began that became late a moment ago; the round of the day before did not tell of it."""
    with clock.at(now):
        return late_before() - timedelta(minutes=5)


def test_the_province_is_told_and_above_it_the_administrator(app, make, database: Database) -> None:
    city, province, boss = make.officer("3273"), make.officer("32"), make.administrator()
    just = just_late(THURSDAY)
    run(app, database, THURSDAY - timedelta(days=1))
    report(make, region_code="3273", made_at=just, code="a")
    report(make, region_code="3271", made_at=just, code="b")
    report(make, region_code="3273", made_at=just - timedelta(days=4), code="c")
    report(make, region_code="3273", code="d")
    assert run(app, database, THURSDAY) == 2
    assert run(app, database, THURSDAY) == 0, "a restart tells nothing again"
    assert told(database, province) == ["1 kasus belum dijawab selama 3 hari kerja dan naik ke meja Anda."]
    assert told(database, boss) == ["1 kasus belum dijawab selama 3 hari kerja dan naik ke meja Anda."]
    assert told(database, city) == []
    with database.reading():
        assert people_above("3273") == (province,) and people_above("3271") == (boss,) == people_above(None)


def test_each_late_case_is_told_once_over_weekends_and_restarts(app, make, database: Database) -> None:
    """One case made every few hours of two weeks; rounds every day, some twice; nothing is missed or told twice."""
    province, boss = make.officer("32"), make.administrator()
    make.officer("3273")
    start = datetime(2026, 12, 7, 3, tzinfo=UTC)  # a Monday; Christmas lies in the second half
    made = [start + timedelta(hours=5 * n) for n in range(60)]
    for n, moment in enumerate(made):
        report(make, made_at=moment, code=f"n{n}")
    run(app, database, start)
    for day in range(1, 36):
        for _round in range(1 + day % 2):
            run(app, database, start + timedelta(days=day, minutes=day))
    after_three = [text for text in told(database, province) if "3 hari kerja" in text]
    assert sum(int(text.split()[0]) for text in after_three) == len(made)
    above = told(database, boss)
    assert all("6 hari kerja" in text for text in above) and sum(int(text.split()[0]) for text in above) == len(made)


def test_unread_applications_for_an_unclaimed_organisation_move_up(app, make, database: Database) -> None:
    city, province = make.officer("3273"), make.officer("32")
    vacancy = make.vacancy(make.organisation(status="unclaimed"))
    just = just_late(THURSDAY)
    run(app, database, THURSDAY - timedelta(days=1))
    for step in ("received", "in_review"):
        make.add(Application(vacancy_id=vacancy, user_id=make.seeker(), state=step, to_uld=True, sent_at=just,
                             changed_at=just))
    visitors = [make.client(one) for one in (city, province)]
    for visitor in visitors:
        visitor.get("/uld")
        assert "1 sudah lebih dari 3 hari kerja." in visitor.text
    assert run(app, database, THURSDAY) == 1
    assert told(database, province) == ["1 kasus belum dijawab selama 3 hari kerja dan naik ke meja Anda."]


def test_every_queue_moves_up(make) -> None:
    """Verification, claim, vacancy with kept words, report: a city's late case stands at its province's desk."""
    city, province = make.client(make.officer("3273")), make.client(make.officer("32"))
    for made_at, seen in ((clock.now(), "Kosong"), (long_ago(), "1 menunggu")):
        make.organisation(status="waiting", asked_at=made_at)
        claim(make, make.organisation(status="unclaimed"), make.user(), made_at=made_at)
        make.vacancy(state="waiting", updated_at=made_at)
        report(make, made_at=made_at, code=seen)
        province.get("/uld")
        assert province.text.count("1 menunggu") == (0 if seen == "Kosong" else 4)
    city.get("/uld")
    assert city.text.count("2 menunggu") == 4


def test_a_withdrawn_verification_makes_published_vacancies_wait(make, database: Database) -> None:
    _user, firm = make.employer()
    made, draft = make.vacancy(firm), make.vacancy(firm, state="draft")
    officer = make.client(make.officer())
    officer.get(f"/uld/organisasi/{firm}")
    officer.submit({"decision": "cabut", "reason": "Dokumen palsu."}, form="form#tindakan")
    assert (state(database, made), state(database, draft)) == ("waiting", "draft")
