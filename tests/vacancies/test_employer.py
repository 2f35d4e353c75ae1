"""The employer's whole path through pages: from nothing to a published vacancy; and whose it is."""
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from tests.support.drafts import BASE, draft, one
from tests.support.queries import counted_queries
from tests.support.swap import assert_swap_is_reload
from webapp.core import clock
from webapp.reference.vocabulary import vocabulary
from webapp.vacancies.models import AccommodationOffered, VacancyDemand, VacancySkill, Workplace

NEXT_MONTH = f"{clock.today() + timedelta(days=30):%d-%m-%Y}"


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
    assert page.page.find("legend", string=vocabulary().functions["hands"].name)
    assert "Bekerja teliti dengan jari" in page.text
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
    assert place.facts == dict.fromkeys(vocabulary().workplace_facts, "unknown") | {
        "lift": "no", "step-free-entrance": "yes"}
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


def test_not_known_is_an_answer_and_differs_from_silence(make, database) -> None:
    user, organisation = make.employer()
    vacancy = draft(make, organisation, state="published")
    page, visitor = make.client(user), make.client()
    visitor.get(f"/lowongan/{vacancy}")
    assert "Pemberi kerja belum menyebutkannya." in visitor.text and "Belum disebut: lift" in visitor.text
    assert "belum tahu" not in visitor.text

    page.get(f"{BASE}/{vacancy}/seleksi")
    page.submit({"offer-test-extra-time": "yes", "offer-contact-by-text": "no"})
    with database.reading() as session:
        asked = session.scalar(select(func.count()).select_from(AccommodationOffered))
    visitor.get(f"/lowongan/{vacancy}")
    assert f"menjawab “belum tahu” tentang {asked - 2} akomodasi" in visitor.text
    assert "Yang lain belum disebut." in visitor.text

    page.get(f"/pemberi-kerja/tempat-kerja/{one(database).workplace_id}/keterangan")
    page.submit({"fact-lift": "no"})
    visitor.get(f"/lowongan/{vacancy}")
    assert "Pemberi kerja menjawab “belum tahu”" in visitor.text and "Belum disebut" not in visitor.text
    page.get(f"{BASE}/{vacancy}/seleksi")
    assert page.page.select_one("input[name=offer-test-extra-time]:checked")["value"] == "yes"


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


def test_numbers_too_large_are_told_at_their_field(make) -> None:
    user, organisation = make.employer()
    vacancy = draft(make, organisation)
    page = make.client(user)
    for field, typed in (("positions", "9" * 400), ("hours_per_week", "9" * 400), ("pay_to", "9 miliar")):
        page.get(f"{BASE}/{vacancy}/upah")
        page.submit({"kind": "jumlah", "pay_from": "1", "hours": "full_time", "positions": "2"} | {field: typed},
                    status=422)
        assert page.page.select(f".summary a[href='#{field}']"), field
    page.get(f"/pemberi-kerja/tempat-kerja/baru?lowongan={'9' * 25}")


def test_a_workplace_is_of_the_chosen_organisation_or_of_the_vacancys(make, database) -> None:
    from webapp.accounts.models_organisations import Membership

    user, first = make.employer(name="Anyaman Satu")
    second = make.organisation(name="Toko Kedua")
    make.add(Membership(user_id=user, organisation_id=second, owner=True, created_at=clock.now()))
    page = make.client(user)
    for path, organisation, chosen in (
            ("", second, {"organisation": str(second)}), (f"?lowongan={draft(make, second)}", second, {}),
            ("", first, {"organisation": str(first)})):
        page.get(f"/pemberi-kerja/tempat-kerja/baru{path}")
        if chosen:
            page.submit({"name": "Gudang", "region": "Kota Bandung"}, status=422)
            assert "Pilih organisasi." in page.text
        page.submit({"name": f"Gudang {organisation}{path}", "region": "Kota Bandung"} | chosen)
        assert one(database, Workplace, name=f"Gudang {organisation}{path}").organisation_id == organisation


@pytest.mark.parametrize("typed", [{"pay_from": "0"}, {"pay_from": "", "pay_to": "Rp 0"}])
def test_work_for_no_pay_is_not_offered(make, database, typed: dict[str, str]) -> None:
    user, organisation = make.employer()
    vacancy = draft(make, organisation)
    page = make.client(user)
    page.get(f"{BASE}/{vacancy}/upah")
    page.submit({"kind": "jumlah", "pay_period": "hour", "hours": "full_time"} | typed, status=422)
    assert "lebih dari nol" in page.text
    page.submit({"kind": "kesepakatan"})
    assert one(database).pay_by_agreement and one(database).pay_from is None


def test_pay_by_the_hour_is_kept_however_much_it_is(make, database) -> None:
    user, organisation = make.employer()
    vacancy = draft(make, organisation)
    page = make.client(user)
    page.get(f"{BASE}/{vacancy}/upah")
    page.submit({"kind": "jumlah", "pay_from": "1 miliar", "pay_period": "hour", "hours": "full_time"})
    assert one(database).pay_per_month < 2**31, "as much as an integer column of PostgreSQL holds"


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
