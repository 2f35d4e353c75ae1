"""The officer decides about vacancies: kept words first, then publish, send back or suspend."""
import pytest

from tests.desk.support import long_ago, post, row, state, told
from webapp.accounts.models_organisations import Membership
from webapp.core import clock
from webapp.core.database import Database
from webapp.vacancies.models import Vacancy, WordingKept


def kept(make, vacancy_id: int, rule: str = "healthy", quote: str = "sehat jasmani", state: str = "open") -> int:
    return int(make.add(WordingKept(
        vacancy_id=vacancy_id, rule=rule, quote=quote, reason="Mengangkat barang.", state=state)).id)


def test_published_and_the_employer_is_told(make, database: Database) -> None:
    user, firm = make.employer(status="unverified")
    made = make.vacancy(firm, state="waiting", title="Kasir")
    officer = make.client(make.officer())
    officer.get("/uld/lowongan")
    officer.follow("Kasir")
    assert "Menjahit pakaian." in officer.text
    officer.submit(button="Terbitkan lowongan ini")
    assert state(database, made) == "published" and any("Kasir" in text for text in told(database, user))


def test_each_kept_wording_is_decided_first(make, database: Database) -> None:
    _user, firm = make.employer()
    made = make.vacancy(firm, state="waiting", tasks="Harus sehat jasmani. Khusus wanita.")
    first, second = kept(make, made), kept(make, made, "sex", "Khusus wanita")
    officer = make.client(make.officer())
    officer.get(f"/uld/lowongan/{made}")
    assert "Belum dapat diterbitkan" in officer.text
    assert post(officer, f"/uld/lowongan/{made}/terbitkan") == 303
    assert state(database, made) == "waiting"
    officer.get(f"/uld/lowongan/{made}")
    officer.submit({}, form=f"form#kata-{first}", status=422)
    officer.submit({f"k{first}-accept": "tidak"}, form=f"form#kata-{first}", status=422)
    assert "Tulis mengapa" in officer.text
    officer.submit({f"k{first}-accept": "tidak", f"k{first}-answer": "Tulis bebannya."}, form=f"form#kata-{first}")
    officer.submit({f"k{second}-accept": "ya"}, form=f"form#kata-{second}")
    assert row(database, WordingKept, first).state == "refused"
    assert row(database, WordingKept, second).state == "accepted"
    assert "Belum dapat diterbitkan" in officer.text, "refused words are still in the text"
    officer.submit({"reason": "Ganti kalimat itu."}, form="form#alasan")
    assert state(database, made) == "draft" and row(database, Vacancy, made).stop_reason == "Ganti kalimat itu."


@pytest.mark.parametrize("columns", [{"how_to_apply": "Ijazah asli ditahan."}, {"questions": ["Khusus laki-laki?"]}])
def test_words_without_a_reason_are_shown_and_keep_it_from_being_published(make, database: Database, columns) -> None:
    _user, firm = make.employer()
    made = make.vacancy(firm, state="waiting", **columns)
    officer = make.client(make.officer())
    officer.get(f"/uld/lowongan/{made}")
    assert "Kata-kata yang harus diganti dulu" in officer.text and "Belum dapat diterbitkan" in officer.text
    assert post(officer, f"/uld/lowongan/{made}/terbitkan") == 303
    assert state(database, made) == "waiting"


def test_a_refused_reason_for_several_words_keeps_it_from_being_published(make, database: Database) -> None:
    _user, firm = make.employer()
    made = make.vacancy(firm, state="waiting", tasks="Khusus wanita. Hanya perempuan.")
    kept(make, made, "sex", "Khusus wanita; Hanya perempuan", state="refused")
    officer = make.client(make.officer())
    officer.get(f"/uld/lowongan/{made}")
    assert "Khusus wanita; Hanya perempuan" in officer.text and not officer.page.select("#terbitkan")
    assert post(officer, f"/uld/lowongan/{made}/terbitkan") == 303
    assert state(database, made) == "waiting"


def test_an_import_that_was_stopped_is_published_again_as_it_was_quoted(make, database: Database) -> None:
    made = make.vacancy(state="suspended", source="magang", external_id="1", tasks="Khusus wanita.", flagged=True)
    officer = make.client(make.officer())
    officer.get(f"/uld/lowongan/{made}")
    officer.submit(button="Terbitkan lowongan ini")
    assert state(database, made) == "published"


def test_words_of_another_vacancy_are_not_decided_here(make, database: Database) -> None:
    mine, far = make.vacancy(state="waiting"), make.vacancy(state="waiting", region_code="3578")
    words = kept(make, far)
    officer = make.client(make.officer())
    assert post(officer, f"/uld/lowongan/{mine}/kata/{words}", **{f"k{words}-accept": "ya"}) == 404
    assert row(database, WordingKept, words).state == "open"


def test_suspended_at_once_and_given_back(make, database: Database) -> None:
    made = make.vacancy()
    officer = make.client(make.officer())
    officer.get(f"/uld/lowongan/{made}")
    assert not officer.page.select("#kembalikan"), "what is published is not sent back"
    assert post(officer, f"/uld/lowongan/{made}/kembalikan", reason="x") == 303 and state(database, made) == "published"
    officer.get(f"/uld/lowongan/{made}")
    officer.submit({"reason": ""}, form="form#alasan", status=422)
    officer.submit({"reason": "Meminta uang."}, form="form#alasan")
    assert state(database, made) == "suspended"
    make.client().get(f"/lowongan/{made}", status=404)
    officer.get(f"/uld/lowongan/{made}")
    officer.submit(button="Terbitkan lowongan ini")
    assert state(database, made) == "published"


def test_scope_own_case_drafts_and_wrong_steps(make, database: Database) -> None:
    officer_id = make.officer()
    _user, firm = make.employer()
    make.add(Membership(user_id=officer_id, organisation_id=firm, owner=False, created_at=clock.now()))
    own, far = make.vacancy(firm, state="waiting"), make.vacancy(state="waiting", region_code="3578")
    draft, closed = make.vacancy(state="draft"), make.vacancy(state="closed")
    officer = make.client(officer_id)
    for path, data in (("terbitkan", {}), ("kembalikan", {"reason": "x"}), ("tangguhkan", {"reason": "x"})):
        assert post(officer, f"/uld/lowongan/{own}/{path}", **data) == 403
        assert post(officer, f"/uld/lowongan/{far}/{path}", **data) == 404
        assert post(officer, f"/uld/lowongan/{draft}/{path}", **data) == 404
        assert post(officer, f"/uld/lowongan/{closed}/{path}", **data) == 303
    assert [state(database, one) for one in (own, far, draft, closed)] == ["waiting", "waiting", "draft", "closed"]
    officer.get(f"/uld/lowongan/{draft}", status=404)
    officer.get(f"/uld/lowongan/{own}")
    assert "Petugas lain yang memutuskan" in officer.text


def test_what_waits_too_long_moves_up(make) -> None:
    make.officer()
    province = make.client(make.officer("32"))
    new, old = make.vacancy(state="waiting"), make.vacancy(state="waiting", updated_at=long_ago())
    province.get(f"/uld/lowongan/{new}", status=404)
    province.get(f"/uld/lowongan/{old}")
    assert "Sudah lebih dari 3 hari kerja" in province.text
