"""The officer decides about claims."""
from sqlalchemy import select

from tests.desk.support import claim, long_ago, post, row, status, told
from webapp.accounts.models_organisations import Membership, OrganisationClaim
from webapp.accounts.states import OrganisationStatus as S
from webapp.core.database import Database

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
