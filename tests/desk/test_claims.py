"""The officer decides about claims."""
from sqlalchemy import select

from tests.desk.support import claim, long_ago, post, row, status, told
from webapp.accounts.models_organisations import Membership, OrganisationClaim
from webapp.accounts.states import OrganisationStatus as S
from webapp.applications.models import Application
from webapp.core import clock
from webapp.core.database import Database
from webapp.vacancies.models import Vacancy

CHECK = {"how": "phone", "checked": "Nomor 022 111."}


def owners(database: Database, organisation_id: int) -> list[int]:
    with database.reading() as session:
        return list(session.scalars(select(Membership.user_id).where(
            Membership.organisation_id == organisation_id, Membership.owner)))


def test_accepted_the_claimant_owns_it_and_rivals_are_told(make, database: Database) -> None:
    firm = make.organisation(status=S.UNCLAIMED, name="PT Klaim")
    first, rival = make.user(), make.user()
    mine, other = claim(make, firm, first), claim(make, firm, rival)
    officer = make.client(make.officer())
    officer.get("/uld/klaim")
    officer.get(f"/uld/klaim/{mine}")
    assert "Telepon kantor." in officer.text
    officer.submit({}, form="form#terima", status=422)
    officer.submit(CHECK, form="form#terima")
    assert owners(database, firm) == [first] and status(database, firm) == S.UNVERIFIED
    assert told(database, first) and row(database, OrganisationClaim, other).state == "refused"
    assert any("ditolak" in text for text in told(database, rival))
    assert post(officer, f"/uld/klaim/{other}/terima", **CHECK) == 303
    assert owners(database, firm) == [first], "a decided claim is not decided again"


def test_accepted_and_verified_in_one_go(make, database: Database) -> None:
    firm = make.organisation(status=S.UNCLAIMED)
    mine = claim(make, firm, make.user())
    officer = make.client(make.officer())
    officer.get(f"/uld/klaim/{mine}")
    officer.submit(CHECK | {"verified": "y"}, form="form#terima")
    assert status(database, firm) == S.VERIFIED


def test_refused_with_a_reason_that_is_read_and_claimed_again(make, database: Database) -> None:
    firm, person = make.organisation(status=S.UNCLAIMED), make.user()
    mine = claim(make, firm, person)
    officer = make.client(make.officer())
    officer.get(f"/uld/klaim/{mine}")
    officer.submit({"reason": ""}, form="form#tolak", status=422)
    officer.submit({"reason": "Kantor tidak mengenal Anda."}, form="form#tolak")
    assert not owners(database, firm) and status(database, firm) == S.UNCLAIMED
    claimant = make.client(person)
    claimant.get(f"/organisasi/{firm}/klaim")
    assert "Kantor tidak mengenal Anda." in claimant.text
    claimant.submit({"position": "Direktur", "proof": "Telepon lagi."})
    assert "Petugas sedang memeriksa klaim Anda" in claimant.text


def test_scope_own_case_and_moving_up(make, database: Database) -> None:
    officer_id = make.officer()
    far = claim(make, make.organisation(status=S.UNCLAIMED, region_code="3578"), make.user())
    own = claim(make, make.organisation(status=S.UNCLAIMED), officer_id)
    old = claim(make, make.organisation(status=S.UNCLAIMED), make.user(), made_at=long_ago())
    officer, province = make.client(officer_id), make.client(make.officer("32"))
    officer.get(f"/uld/klaim/{far}", status=404)
    assert post(officer, f"/uld/klaim/{far}/terima", **CHECK) == 404
    officer.get(f"/uld/klaim/{own}")
    assert "Petugas lain yang memutuskan" in officer.text
    assert post(officer, f"/uld/klaim/{own}/terima", **CHECK) == 403
    assert post(officer, f"/uld/klaim/{own}/tolak", reason="x") == 403
    province.get(f"/uld/klaim/{old}")
    province.get(f"/uld/klaim/{own}", status=404)


def test_a_claim_reaches_every_desk_with_work_of_the_organisation(app, make, database: Database) -> None:
    firm = make.organisation(status=S.UNCLAIMED, name="PT Surabaya", region_code="3578")
    at_home, here, elsewhere = make.officer("3578"), make.officer("3273"), make.officer("3374")
    open_here, over = make.vacancy(firm, region_code="3273"), make.vacancy(firm, region_code="3374", state="closed")
    person = make.user()
    claimant = make.client(person)
    claimant.get(f"/organisasi/{firm}/klaim")
    claimant.submit({"position": "Direktur", "proof": "Telepon kantor."})
    assert [len(told(database, one)) for one in (at_home, here, elsewhere)] == [1, 1, 0]
    with database.reading() as session:
        mine = session.scalars(select(OrganisationClaim.id)).one()
    home, bandung = make.client(at_home), make.client(here)
    make.client(elsewhere).get(f"/uld/klaim/{mine}", status=404)
    for officer in (home, bandung):
        officer.get("/uld/klaim")
        officer.follow("PT Surabaya")
        assert "Siapa yang lebih dulu memutuskan" in officer.text
    bandung.get(f"/uld/organisasi/{firm}", status=404)
    bandung.get(f"/uld/klaim/{mine}")
    bandung.follow("Buka organisasi ini")
    bandung.get(f"/uld/klaim/{mine}")
    bandung.submit(CHECK, form="form#terima")
    assert owners(database, firm) == [person]
    home.submit(CHECK, form="form#terima")
    assert "sudah diputuskan" in home.text and owners(database, firm) == [person]
    with database.writing() as session:
        session.get_one(Vacancy, open_here).state = "closed"
    for officer in (home, bandung):
        officer.get(f"/uld/klaim/{mine}")
        assert "Klaim ini diterima." in officer.text and "Diputuskan oleh" in officer.text
        assert officer.page.select_one("form#terima") is None
    assert over


def test_applications_held_by_a_uld_bring_it_the_claim(make, database: Database) -> None:
    firm = make.organisation(status=S.UNCLAIMED, region_code="3578")
    vacancy = make.vacancy(firm, region_code="3273", state="closed")
    mine = claim(make, firm, make.user())
    officer = make.client(make.officer("3273"))
    officer.get(f"/uld/klaim/{mine}", status=404)
    sent = make.add(Application(vacancy_id=vacancy, user_id=make.seeker(), state="received", to_uld=True,
                                sent_at=clock.now(), changed_at=clock.now()))
    officer.get(f"/uld/klaim/{mine}")
    with database.writing() as session:
        session.get_one(Application, sent.id).state = "withdrawn"
    officer.get(f"/uld/klaim/{mine}", status=404)


def test_an_old_claim_moves_up_from_every_desk_that_had_it(make) -> None:
    firm = make.organisation(status=S.UNCLAIMED, region_code="3578")
    make.vacancy(firm, region_code="3273")
    fresh, old = claim(make, firm, make.user()), claim(make, firm, make.user(), made_at=long_ago())
    make.officer("3273")
    province = make.client(make.officer("32"))
    province.get(f"/uld/klaim/{fresh}", status=404)
    province.get(f"/uld/klaim/{old}")
