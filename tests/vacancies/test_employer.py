"""The employer's whole path through pages: write, be told about words, publish, change the state; and whose it is."""
from datetime import timedelta

import pytest
from sqlalchemy import select

from tests.support.queries import counted_queries
from tests.support.swap import assert_swap_is_reload
from webapp.core import clock
from webapp.vacancies.models import Vacancy, VacancyDemand, VacancySkill, WordingKept, Workplace
from webapp.vacancies.states import VACANCY_STEPS, VacancyState

BASE = "/pemberi-kerja/lowongan"
NEXT_MONTH = f"{clock.today() + timedelta(days=30):%d-%m-%Y}"


def one(database, table=Vacancy, **where):
    with database.reading() as session:
        return session.scalars(select(table).filter_by(**where)).one()


def draft(make, organisation, **columns) -> int:
    """A draft that could be published as it stands."""
    place = make.workplace(organisation)
    return make.vacancy(organisation, **{
        "state": "draft", "workplace_id": place, "pay_by_agreement": True, "published_at": None} | columns)


def test_from_nothing_to_a_published_vacancy(make, database) -> None:
    user, _organisation = make.employer(name="Konveksi Sari")
    page = make.client(user)
    page.get("/pemberi-kerja")
    page.follow("Tulis lowongan baru")
    page.submit({"title": "Penjahit seragam", "tasks": "Menjahit baju sekolah.\nMemasang kancing."})
    assert page.h1 == "Jenis pekerjaan" and "Langkah 2 dari 9" in page.text

    page.submit({"cari": "jahit"}, form="form[role=search]")
    assert page.page.select("#langkah input[name=occupation]")
    code = page.page.select_one("#langkah input[name=occupation]")["value"]
    page.submit({"occupation": code}, form="#langkah")
    assert page.h1 == "Keahlian"

    page.submit({"cari": "menjahit"}, form="form[role=search]")
    skill = page.page.select_one("#tambah input[name=codes]")["value"]
    page.submit({"codes": [skill]}, form="#tambah")
    assert "Ditambahkan" in page.text and "Keahlian yang dipilih: 1" in page.text
    page.submit({f"skill-{skill}": "nice"}, form="#langkah")

    assert page.h1 == "Yang diminta pekerjaan"
    page.submit({"codes": ["sit-long", "fine-fingers"]})
    page.submit({"essential-fine-fingers": "no"}, status=422)
    assert "Tulis satu kalimat: tugas apa" in page.text
    page.submit({"essential-fine-fingers": "no", "task-fine-fingers": "Memasang kancing kecil."})

    assert page.h1 == "Pendidikan"
    page.submit({"needed": "wajib", "level": ""}, status=422)
    assert "Pilih jenjang" in page.text and "Tulis mengapa" in page.text
    page.submit({"needed": "tidak"})
    page.submit({"kind": "jumlah", "pay_from": "", "hours": "full_time"}, status=422)
    assert "Tulis jumlah upah" in page.text
    page.submit({"kind": "jumlah", "pay_from": "2,5 juta", "pay_to": "3.000.000", "hours": "full_time"})

    assert page.h1 == "Tempat kerja"
    page.submit({"work_mode": "onsite"}, status=422)
    page.follow("Tambah tempat kerja baru")
    page.submit({"name": "Bengkel", "region": "Bandun"}, status=422)
    assert "Maksud Anda" in page.text
    page.submit({"name": "Bengkel", "region": "Kota Bandung", "directions": "Pintu tanpa tangga di kiri."})
    page.submit({"fact-lift": "no", "fact-step-free-entrance": "yes"})
    assert page.h1 == "Tempat kerja"
    place = one(database, Workplace)
    assert place.facts == {"lift": "no", "step-free-entrance": "yes"}
    page.submit({"work_mode": "onsite", "workplace": str(place.id)})

    assert page.h1 == "Akomodasi saat bekerja"
    first = page.page.select_one("#langkah input[type=radio]")["name"]
    page.submit({first: "yes"})
    page.submit({"offer-test-extra-time": "no"})
    assert page.h1 == "Cara melamar dan tanggal tutup"
    page.submit({"closes_on": "1-1-2020"}, status=422)
    page.submit({"closes_on": NEXT_MONTH, "question_1": "Kapan bisa mulai?", "reply_days": "3"})

    assert page.h1 == "Pratinjau: Penjahit seragam" and "Rp2.500.000 sampai Rp3.000.000" in page.text
    page.submit(button="Terbitkan")
    assert "Lowongan tayang" in page.text
    vacancy = one(database)
    assert (vacancy.state, vacancy.region_code, vacancy.pay_per_month) == ("published", "3273", 3_000_000)
    assert one(database, VacancySkill).must is False
    assert one(database, VacancyDemand, demand_code="fine-fingers").essential is True
    page.follow("Lihat halaman lowongan")
    assert "Memasang kancing kecil." in page.text and "Kelola lowongan Anda ini" in page.text


def test_an_unverified_employers_vacancy_waits_for_the_officer(make, app, database) -> None:
    from webapp.access.roles import SYSTEM
    from webapp.vacancies import actions

    user, organisation = make.employer(status="unverified")
    vacancy = draft(make, organisation)
    page = make.client(user)
    page.get(f"{BASE}/{vacancy}/pratinjau")
    assert "belum diverifikasi" in page.text
    page.submit(button="Terbitkan")
    assert "menunggu pemeriksaan petugas" in page.text
    make.client().get(f"/lowongan/{vacancy}", status=404)
    with app.test_request_context("/"), database.writing():
        actions.send_back(SYSTEM, vacancy, "Tulis upahnya.")
    page.get(f"{BASE}/{vacancy}")
    assert "Tulis upahnya." in page.text and one(database).state == "draft"
    page.get(f"{BASE}/{vacancy}/pratinjau")
    page.submit(button="Terbitkan")
    with app.test_request_context("/"), database.writing():
        actions.approve(SYSTEM, vacancy)
    make.client().get(f"/lowongan/{vacancy}")


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
    if state == "suspended":
        assert not page.page.select(f"form[action$='{vacancy}/lanjutkan']")
        page.submit(form="form.action", action=f"{BASE}/{vacancy}/lanjutkan")
        assert "Tidak ada yang berubah" in page.text and one(database).state == "suspended"


def test_another_employers_vacancy_does_not_exist(make, app) -> None:
    user, _own = make.employer()
    _other, organisation = make.employer()
    vacancy, place = draft(make, organisation), make.workplace(organisation)
    page = make.client(user)
    rules = [str(rule) for rule in app.url_map.iter_rules()
             if str(rule).startswith("/pemberi-kerja/") and "GET" in rule.methods and "<" in str(rule)
             and rule.endpoint.startswith("vacancies.")]
    assert len(rules) >= 15
    for rule in rules:
        path = rule.replace("<int:vacancy_id>", str(vacancy)).replace("<int:workplace_id>", str(place))
        page.get(path.replace('<any("akomodasi","seleksi","lain"):part>', "akomodasi"), status=404)
    page.get("/pemberi-kerja/tempat-kerja/baru")
    for action in ("jeda", "lanjutkan", "perpanjang", "terisi", "tutup", "salin", "terbitkan", "kata", "pekerjaan"):
        page.get("/pemberi-kerja/tempat-kerja/baru")
        page.submit(action=f"{BASE}/{vacancy}/{action}", status=404)


def test_a_workplace_of_another_organisation_cannot_be_chosen(make, database) -> None:
    user, organisation = make.employer()
    foreign = make.workplace(make.organisation())
    vacancy = draft(make, organisation)
    page = make.client(user)
    page.get(f"{BASE}/{vacancy}/tempat")
    page.submit({"work_mode": "onsite", "workplace": str(foreign)}, status=422)
    assert one(database).workplace_id != foreign


def test_who_acts_for_two_organisations_chooses_one(make, database) -> None:
    from webapp.accounts.models_organisations import Membership

    user, _first = make.employer()
    second = make.organisation(name="Toko Kedua")
    make.add(Membership(user_id=user, organisation_id=second, owner=True, created_at=clock.now()))
    page = make.client(user)
    page.get(f"{BASE}/baru")
    page.submit({"title": "Kasir", "tasks": "Melayani pembeli."}, status=422)
    page.submit({"organisation": str(second)})
    assert one(database).organisation_id == second


def test_a_seeker_has_no_desk(make) -> None:
    make.client(make.seeker()).get("/pemberi-kerja", status=403)


def test_lists_ask_the_database_the_same_however_long(make, database) -> None:
    user, organisation = make.employer()
    page = make.client(user)
    page.get(BASE)  # the first page of a process asks once whether the data are a demo
    numbers = []
    for _round in range(2):
        for _ in range(5):
            make.vacancy(organisation)
        with counted_queries(database.reader) as seen:
            page.get(BASE)
        numbers.append(len(seen))
    assert numbers[0] == numbers[1], seen


def test_the_skill_search_swaps_as_it_reloads(make) -> None:
    user, organisation = make.employer()
    vacancy = draft(make, organisation)
    page = make.client(user)
    address = f"{BASE}/{vacancy}/keahlian"
    page.get(address)
    page.get(address)  # the second page of a visit links the style sheet
    before = page.response.get_data(as_text=True)
    answer = page.http.get(f"{address}?cari=excel", headers={"HX-Request": "true"}).get_data(as_text=True)
    assert "keahlian ditemukan" in answer
    page.get(address + "?cari=excel")
    after = page.response.get_data(as_text=True)
    # The box keeps what was typed on either way: the answer to htmx leaves it alone.
    typed = before.replace('name="cari" value=""', 'name="cari" value="excel"')
    assert_swap_is_reload(typed, "#cari-formulir", answer, after)


def test_changing_a_workplace_moves_the_closing_hour_of_its_vacancies(make, database) -> None:
    user, organisation = make.employer()
    place = make.workplace(organisation)
    make.vacancy(organisation, workplace_id=place)
    page = make.client(user)
    page.get(f"/pemberi-kerja/tempat-kerja/{place}")
    page.submit({"region": "Kota Jayapura"})
    vacancy = one(database)
    assert vacancy.region_code == "9171" and vacancy.closes_at.hour == 15  # 24.00 WIT


@pytest.mark.parametrize("state", list(VacancyState))
def test_every_button_of_a_state_is_an_allowed_step(state: VacancyState) -> None:
    from webapp.vacancies.routes_own import acts_for

    leads = {"jeda": VacancyState.PAUSED, "lanjutkan": VacancyState.PUBLISHED, "terisi": VacancyState.FILLED,
             "tutup": VacancyState.CLOSED}
    shown = {leads[path] for path, _text, _kind in acts_for(state) if path in leads}
    assert shown <= set(VACANCY_STEPS[state])
