"""Claiming an organisation for which nobody acts."""
from sqlalchemy import func, select

from webapp.accounts.models_organisations import OrganisationClaim
from webapp.accounts.states import OrganisationStatus as S
from webapp.core.database import Database

CLAIM = {"position": "Personalia", "proof": "Telepon kantor 022 4234567."}


def claims(database: Database) -> int:
    with database.reading() as session:
        return session.scalar(select(func.count(OrganisationClaim.id))) or 0


def test_found_unclaimed_and_claimed_once(make, database: Database) -> None:
    make.officer()
    made = make.organisation(name="PT Belum Ada", status=S.UNCLAIMED, came_with_import=True)
    visitor = make.client(make.user())
    visitor.get("/pemberi-kerja/daftar?q=belum+ADA")
    assert "1 organisasi cocok" in visitor.text
    visitor.follow("Klaim: PT Belum Ada")
    visitor.submit({"proof": ""}, status=422)
    visitor.submit(CLAIM)
    assert "Petugas sedang memeriksa klaim Anda" in visitor.text and claims(database) == 1
    token = visitor.page.select_one("[name=_token]")
    visitor.http.post(f"/organisasi/{made}/klaim", data=CLAIM | {
        "_token": token["value"] if token else ""})
    assert claims(database) == 1


def test_what_somebody_looks_after_cannot_be_claimed(make, database: Database) -> None:
    _user, made = make.employer()
    visitor = make.client(make.user())
    visitor.get(f"/organisasi/{made}/klaim")
    assert "Sudah ada orang" in visitor.text and not visitor.page.select("form#klaim")
    make_suspended = make.organisation(status=S.SUSPENDED)
    visitor.get(f"/organisasi/{make_suspended}/klaim", status=404)


def test_a_percent_sign_finds_nothing_special(make) -> None:
    make.organisation(name="PT Apa Saja", status=S.UNCLAIMED)
    visitor = make.client(make.user())
    visitor.get("/pemberi-kerja/daftar?q=%25")
    assert "0 organisasi cocok" in visitor.text
