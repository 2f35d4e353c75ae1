"""The officer decides about employers; every step of the table and none beside it."""
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tests.desk.support import FACTS, long_ago, post, row, state, status, told
from webapp.access.roles import Actor, Role
from webapp.accounts import organisations_actions as own_actions
from webapp.accounts import organisations_decisions as decisions
from webapp.accounts.models_organisations import Membership, Organisation, OrganisationEvent
from webapp.accounts.organisations_steps import WrongStep
from webapp.accounts.states import ORGANISATION_STEPS
from webapp.accounts.states import OrganisationStatus as S
from webapp.core import clock
from webapp.core.database import Database
from webapp.vacancies.models import WordingKept

CHECK = {"how": "phone", "checked": "Nomor 022 111 dari situs resmi."}


def test_verified_with_a_number_found_independently(make, database: Database) -> None:
    user, firm = make.employer(status=S.WAITING, asked_at=clock.now(), **FACTS)
    waiting = make.vacancy(firm, state="waiting")
    officer = make.client(make.officer())
    officer.get("/uld")
    officer.follow("Pemberi kerja yang minta verifikasi")
    officer.follow("PT Uji")
    officer.submit({}, form="form#verifikasi", status=422)
    assert "Pilih cara memeriksa." in officer.text
    officer.submit(CHECK, form="form#verifikasi")
    assert "sekarang terverifikasi" in officer.text and "Cara memeriksa: Menelepon" in officer.text
    assert status(database, firm) == S.VERIFIED and row(database, Organisation, firm).asked_at is None
    assert state(database, waiting) == "published", "what waited for the verification is published"
    assert any("sudah terverifikasi" in text for text in told(database, user))
    employer = make.client(user)
    employer.get(f"/pemberi-kerja/organisasi/{firm}")
    assert "Terverifikasi" in employer.text and "022 111" not in employer.text, "how it was checked is for officers"


def test_verifying_publishes_no_words_that_shut_people_out(make, database: Database) -> None:
    _user, firm = make.employer(status=S.WAITING, asked_at=clock.now(), **FACTS)
    fair, unasked, refused, kept = (make.vacancy(firm, state="waiting", tasks=tasks) for tasks in (
        "Menjahit.", "Khusus laki-laki. Ijazah asli ditahan.", "Khusus wanita.", "Khusus wanita."))
    for vacancy, decision in ((refused, "refused"), (kept, "open")):
        make.add(WordingKept(vacancy_id=vacancy, rule="sex", quote="Khusus wanita", reason="x", state=decision))
    officer = make.client(make.officer())
    officer.get(f"/uld/organisasi/{firm}")
    officer.submit(CHECK, form="form#verifikasi")
    assert [state(database, one) for one in (fair, unasked, refused, kept)] == [
        "published", "waiting", "waiting", "waiting"]


def test_refused_withdrawn_and_suspended_with_a_reason(make, database: Database) -> None:
    officer = make.client(make.officer())
    for before, decision, after in ((S.WAITING, "tolak", S.REFUSED), (S.VERIFIED, "cabut", S.WITHDRAWN),
                                    (S.VERIFIED, "tangguhkan", S.SUSPENDED), (S.SUSPENDED, "periksa", S.WAITING)):
        user, firm = make.employer(status=before, **FACTS)
        shown = make.vacancy(firm)
        officer.get(f"/uld/organisasi/{firm}")
        officer.submit({"decision": decision, "reason": ""}, form="form#tindakan", status=422)
        assert status(database, firm) == before
        officer.submit({"decision": decision, "reason": "Alamatnya tidak ada."}, form="form#tindakan")
        assert status(database, firm) == after
        assert told(database, user), after
        employer = make.client(user)
        employer.get(f"/pemberi-kerja/organisasi/{firm}")
        assert "Alamatnya tidak ada." in employer.text
        if after == S.SUSPENDED:
            assert state(database, shown) == "suspended"
            make.client().get(f"/organisasi/{firm}", status=404)


def test_other_regions_do_not_exist_and_administrators_see_all(make, database: Database) -> None:
    _user, firm = make.employer(status=S.WAITING, asked_at=clock.now(), region_code="3578", name="PT Surabaya")
    stranger, boss = make.client(make.officer()), make.client(make.administrator())
    stranger.get("/uld/verifikasi")
    assert "PT Surabaya" not in stranger.text
    stranger.get(f"/uld/organisasi/{firm}", status=404)
    assert post(stranger, f"/uld/organisasi/{firm}/verifikasi", **CHECK) == 404
    assert post(stranger, f"/uld/organisasi/{firm}/tindakan", decision="tangguhkan", reason="x") == 404
    boss.get("/uld/verifikasi")
    boss.follow("PT Surabaya")
    boss.submit(CHECK, form="form#verifikasi")
    assert status(database, firm) == S.VERIFIED


def test_after_three_working_days_it_moves_up(make) -> None:
    make.officer("3273")
    province = make.client(make.officer("32"))
    make.employer(status=S.WAITING, asked_at=clock.now(), name="PT Baru")
    _user, old = make.employer(status=S.WAITING, asked_at=long_ago(), name="PT Lama")
    province.get("/uld/verifikasi")
    assert "PT Baru" not in province.text and "PT Lama" in province.text
    assert "Sudah lebih dari 3 hari kerja" in province.text
    province.get(f"/uld/organisasi/{old}")
    province.get("/uld")
    assert "1 kasus sudah lebih dari 3 hari kerja" in province.text


def test_nobody_decides_their_own_case(make, database: Database) -> None:
    officer_id = make.officer()
    _user, firm = make.employer(status=S.WAITING, asked_at=clock.now(), **FACTS)
    make.add(Membership(user_id=officer_id, organisation_id=firm, owner=False, created_at=clock.now()))
    officer = make.client(officer_id)
    officer.get(f"/uld/organisasi/{firm}")
    assert "Petugas lain yang memutuskan" in officer.text and not officer.page.select("form#verifikasi")
    assert post(officer, f"/uld/organisasi/{firm}/verifikasi", **CHECK) == 403
    assert post(officer, f"/uld/organisasi/{firm}/tindakan", decision="tolak", reason="x") == 403
    assert status(database, firm) == S.WAITING


def test_a_stale_page_changes_nothing(make, database: Database) -> None:
    _user, firm = make.employer(status=S.WAITING, asked_at=clock.now(), **FACTS)
    one, other = make.client(make.officer()), make.client(make.administrator())
    one.get(f"/uld/organisasi/{firm}")
    other.get(f"/uld/organisasi/{firm}")
    one.submit({"decision": "tolak", "reason": "Tidak jelas."}, form="form#tindakan")
    other.submit(CHECK, form="form#verifikasi")
    assert "statusnya sudah berubah" in other.text and status(database, firm) == S.REFUSED


def test_those_who_are_not_officers_stay_outside(make) -> None:
    for person in (make.seeker(), make.employer()[0]):
        for path in ("/uld", "/uld/verifikasi", "/uld/orang", "/uld/kode-masuk", "/pengelola"):
            make.client(person).get(path, status=403)
    make.client(make.officer()).get("/pengelola", status=403)


ACTS = {
    S.VERIFIED: lambda actor, firm: decisions.verify(actor, firm, "Telepon"),
    S.REFUSED: lambda actor, firm: decisions.refuse(actor, firm, "x"),
    S.WITHDRAWN: lambda actor, firm: decisions.withdraw(actor, firm, "x"),
    S.SUSPENDED: lambda actor, firm: decisions.suspend(actor, firm, "x"),
    S.WAITING: lambda actor, firm: own_actions.ask_verification(actor, firm, "x"),
}


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(S), st.lists(st.sampled_from(sorted(ACTS)), min_size=1, max_size=8))
def test_no_path_leaves_the_table_and_each_step_leaves_a_line(app, make, database: Database, first, acts) -> None:
    """Any order of decisions: only allowed steps happen, each leaves a line, and no employer frees itself."""
    firm = make.organisation(status=first)
    actor, now, lines = Actor(make.user(), "x", frozenset({Role.OFFICER})), first, 0
    for to in acts:
        by_employer = to == S.WAITING
        allowed = to in ORGANISATION_STEPS[now] and not (by_employer and now == S.SUSPENDED)
        try:
            with app.test_request_context("/"), database.writing():
                ACTS[to](actor, firm)
            assert allowed, (now, to)
            now, lines = to, lines + 1
        except WrongStep:
            assert not allowed, (now, to)
        assert status(database, firm) == now
    with database.reading() as session:
        kept = session.scalars(select(OrganisationEvent).where(OrganisationEvent.organisation_id == firm)).all()
    assert len(kept) == lines and all(event.actor_id == actor.user_id for event in kept)
