"""Words that shut people out, and the states of a vacancy with their buttons."""
from datetime import timedelta

import pytest
from sqlalchemy import select

from tests.support.drafts import BASE, draft, one
from webapp.core import clock
from webapp.vacancies.models import VacancySkill, WordingKept
from webapp.vacancies.states import VACANCY_STEPS, VacancyState


def test_words_that_shut_people_out_are_explained_and_ask_a_reason(make, database) -> None:
    user, organisation = make.employer()
    vacancy = draft(make, organisation)
    page = make.client(user)
    page.get(f"{BASE}/{vacancy}/pekerjaan")
    page.submit({"tasks": "Menjahit.\nBerpenampilan menarik."})
    assert page.h1 == "Kata-kata yang perlu dilihat lagi" and "Berpenampilan menarik" in page.text
    page.get(f"{BASE}/{vacancy}/pratinjau")
    page.submit(form="form.action", button="Terbitkan", status=422)
    assert "Lowongan belum dapat diterbitkan" in page.text
    page.get(f"{BASE}/{vacancy}/kata")
    name = page.page.select_one("textarea")["name"]
    page.submit({name: "Pekerjaan ini memeragakan pakaian di panggung."})
    kept = one(database, WordingKept)
    assert kept.state == "open" and "enampilan menarik" in kept.quote
    page.get(f"{BASE}/{vacancy}/pratinjau")
    page.submit(button="Terbitkan")
    assert "menunggu pemeriksaan" in page.text and one(database).state == "waiting"


def test_a_reason_is_forgotten_with_its_words_and_does_not_cover_others(make, database) -> None:
    user, organisation = make.employer()
    vacancy = draft(make, organisation, tasks="Berpenampilan menarik.")
    page = make.client(user)
    page.get(f"{BASE}/{vacancy}/kata")
    page.submit({page.page.select_one("textarea")["name"]: "Memeragakan pakaian."})
    page.get(f"{BASE}/{vacancy}/pekerjaan")
    page.submit({"tasks": "Berpenampilan menarik dan berpenampilan rapi menarik."})
    assert page.h1 == "Kata-kata yang perlu dilihat lagi"
    page.get(f"{BASE}/{vacancy}/pekerjaan")
    page.submit({"tasks": "Menjahit."})
    page.get(f"{BASE}/{vacancy}/pratinjau")
    page.submit(button="Terbitkan")
    with database.reading() as session:
        assert session.scalars(select(WordingKept)).all() == []
    assert one(database).state == "published"


def test_what_is_never_allowed_must_go(make, database) -> None:
    user, organisation = make.employer()
    vacancy = draft(make, organisation, how_to_apply="Transfer biaya pendaftaran Rp100.000 lebih dulu.")
    page = make.client(user)
    page.get(f"{BASE}/{vacancy}/kata")
    assert "harus dihapus" in page.text and page.page.select_one("textarea") is None
    page.get(f"{BASE}/{vacancy}/pratinjau")
    page.submit(button="Terbitkan", status=422)
    assert one(database).state == "draft"


def test_a_published_vacancy_that_gets_such_words_is_taken_out_until_mended(make, database) -> None:
    user, organisation = make.employer()
    vacancy = draft(make, organisation, state="published", published_at=clock.now())
    page = make.client(user)
    page.get(f"{BASE}/{vacancy}/pekerjaan")
    page.submit({"tasks": "Menjahit. Usia maksimal 25 tahun."})
    assert "berhenti tayang" in page.text and one(database).state == "draft"


def test_a_waiting_vacancy_that_gets_such_words_is_a_draft_again(make, database) -> None:
    user, organisation = make.employer(status="unverified")
    vacancy = draft(make, organisation, state="waiting")
    page = make.client(user)
    page.get(f"{BASE}/{vacancy}/pekerjaan")
    page.submit({"tasks": "Khusus laki-laki. Biaya pendaftaran Rp150.000. Ijazah asli ditahan."})
    assert "tidak lagi menunggu petugas" in page.text and "berhenti tayang" not in page.text
    assert one(database).state == "draft"


def test_nothing_is_published_while_something_is_missing(make, database) -> None:
    user, organisation = make.employer()
    vacancy = make.vacancy(organisation, state="draft", closes_at=None, closes_on=None)
    page = make.client(user)
    page.get(f"{BASE}/{vacancy}")
    assert "Belum diisi" in page.text
    page.follow("Lihat pratinjau")
    page.submit(button="Terbitkan", status=422)
    for words in ("Isi: Upah", "Isi: Tempat kerja", "Isi: Cara melamar"):
        assert words in page.text
    assert one(database).state == "draft"


def test_buttons_change_the_state_and_the_next_one_undoes_it(make, database) -> None:
    user, organisation = make.employer()
    vacancy = draft(make, organisation, state="published", published_at=clock.now())
    page = make.client(user)
    page.get(f"{BASE}/{vacancy}")
    for button, state in (("Jeda lowongan", "paused"), ("Tayangkan lagi", "published"), ("Tandai terisi", "filled"),
                          ("Tayangkan lagi", "published"), ("Tutup lowongan", "closed"),
                          ("Tayangkan lagi", "published")):
        form = next(f for f in page.page.select("form.action") if button in f.get_text())
        page.submit(form=f"form[action='{form['action']}']")
        assert one(database).state == state, button
        assert page.page.select(".notice.ok")
    before = one(database).closes_on
    page.submit(form=f"form[action='{BASE}/{vacancy}/perpanjang']")
    assert one(database).closes_on == before + timedelta(days=30)


def test_a_vacancy_is_extended_to_a_year_ahead_and_never_shortened(make, database) -> None:
    user, organisation = make.employer()
    latest = clock.today() + timedelta(days=366)
    page = make.client(user)
    for closes, extended in ((latest - timedelta(days=2), latest), (latest, latest),
                             (latest + timedelta(days=9), latest + timedelta(days=9))):
        vacancy = draft(make, organisation, state="published", published_at=clock.now(), closes_on=closes)
        page.get(f"{BASE}/{vacancy}")
        page.submit(form=f"form[action='{BASE}/{vacancy}/perpanjang']")
        assert one(database, id=vacancy).closes_on == extended
        assert "lebih dari satu tahun ke depan" in page.text
    page.get(f"{BASE}/{vacancy}/melamar")
    page.submit({"closes_on": f"{latest:%d-%m-%Y}"})


@pytest.mark.parametrize("status", ["unverified", "withdrawn"])
def test_who_is_not_verified_shows_nothing_before_the_officer_has_looked(make, database, status: str) -> None:
    user, organisation = make.employer(status=status)
    shown = draft(make, organisation, state="published", published_at=clock.now())
    page = make.client(user)
    page.get(f"{BASE}/{shown}/pekerjaan")
    page.submit({"tasks": "Pekerjaan yang lain sama sekali."})
    assert one(database).state == "waiting"
    page.get(f"{BASE}/{shown}")
    assert "Petugas memeriksa" in page.text
    closed = draft(make, organisation, state="closed", published_at=clock.now())
    page.get(f"{BASE}/{closed}")
    page.submit(form="form.action", button="Tayangkan lagi")
    assert one(database, id=closed).state == "waiting"


def test_a_copy_is_a_draft_with_the_same_content(make, database) -> None:
    user, organisation = make.employer()
    vacancy = draft(make, organisation, state="closed")
    make.add(VacancySkill(vacancy_id=vacancy, skill_code="sewing", must=True, recognised=False))
    page = make.client(user)
    page.get(f"{BASE}/{vacancy}")
    page.submit(form=f"form[action='{BASE}/{vacancy}/salin']")
    assert page.h1 == "Salinan: Penjahit"
    copied = one(database, state="draft")
    assert copied.closes_on is None and copied.pay_by_agreement
    assert one(database, VacancySkill, vacancy_id=copied.id).skill_code == "sewing"


@pytest.mark.parametrize("state", ["suspended", "closed", "filled"])
def test_what_is_stopped_cannot_be_edited_or_resumed_around_the_officer(make, database, state: str) -> None:
    user, organisation = make.employer()
    vacancy = draft(make, organisation, state=state)
    page = make.client(user)
    page.get(f"{BASE}/{vacancy}/pekerjaan")
    assert page.path == f"{BASE}/{vacancy}" and "tidak dapat diubah" in page.text


@pytest.mark.parametrize("act", ["lanjutkan", "tutup", "terisi", "perpanjang", "salin"])
def test_a_suspended_vacancy_is_not_brought_back_by_a_button_or_a_copy(make, database, act: str) -> None:
    user, organisation = make.employer()
    vacancy = draft(make, organisation, state="suspended")
    page = make.client(user)
    page.get(f"{BASE}/{vacancy}")
    assert not page.page.select("form.action") and "diubah atau disalin" in page.text
    page.get("/pemberi-kerja/tempat-kerja/baru")
    page.submit(action=f"{BASE}/{vacancy}/{act}")
    assert "Tidak ada yang berubah" in page.text and one(database).state == "suspended"


@pytest.mark.parametrize("state", list(VacancyState))
def test_every_button_of_a_state_is_an_allowed_step(state: VacancyState) -> None:
    from webapp.vacancies.routes_own import acts_for

    leads = {"jeda": VacancyState.PAUSED, "lanjutkan": VacancyState.PUBLISHED, "terisi": VacancyState.FILLED,
             "tutup": VacancyState.CLOSED}
    shown = {leads[path] for path, _text, _kind in acts_for(state) if path in leads}
    assert shown <= set(VACANCY_STEPS[state])
