"""The person's pages: groups, reasons, what matters more, what is not for them; nothing is hidden."""
import pytest

from tests.support.queries import counted_queries
from webapp.access.roles import Actor, Role
from webapp.accounts.export import export_as_data
from webapp.profiles.models import AccommodationNeed, FunctionalAbility, SeekerSkill
from webapp.reference.vocabulary import vocabulary
from webapp.vacancies.models import AccommodationOffered, VacancyDemand, VacancySkill


@pytest.fixture
def skills():
    """Two skills that the vocabulary has."""
    return list(vocabulary().skills)[:2]


@pytest.fixture
def place(make, skills):
    """A tailor who can do one skill, and three vacancies: one that asks it, one with a barrier, one of another kind."""
    person = make.seeker(distance_km=30)
    make.add(SeekerSkill(user_id=person, skill_code=skills[0], level=3))
    organisation = make.organisation(name="PT Kain")
    good, hard, other = (make.vacancy(organisation, title=title, tasks=tasks) for title, tasks in (
        ("Penjahit", "Menjahit."), ("Penjahit gudang", "Menjahit dan mengangkat."), ("Kasir", "Melayani pembeli.")))
    for vacancy_id in (good, hard):
        make.add(VacancySkill(vacancy_id=vacancy_id, skill_code=skills[0], must=True))
    make.add(VacancySkill(vacancy_id=other, skill_code=skills[1], must=True))
    make.add(VacancyDemand(vacancy_id=hard, demand_code="lift-10kg", essential=True, task="Mengangkat kain."))
    make.index(good, hard, other)
    return {"person": person, "good": good, "hard": hard, "other": other, "organisation": organisation}


def order(page) -> list[str]:
    return [str(link["id"]).removeprefix("lowongan-") for link in page.select(".results h3 a")]


def test_without_a_profile_the_page_says_what_to_fill_in_first(make) -> None:
    visitor = make.client(make.user())
    visitor.get("/kecocokan")
    assert "Isi profil Anda dulu" in visitor.text
    visitor.follow("Isi keterampilan")
    visitor.get("/kecocokan/99999")
    assert "Isi profil Anda dulu" in visitor.text


def test_a_barrier_groups_a_vacancy_and_never_changes_its_score(make, place) -> None:
    visitor = make.client(place["person"])
    before = order(visitor.get("/kecocokan?susun=skor"))
    assert set(before) == {str(place[name]) for name in ("good", "hard", "other")}
    make.add(FunctionalAbility(user_id=place["person"], function_code="lifting", answer="avoid"))
    assert order(visitor.get("/kecocokan?susun=skor")) == before
    page = visitor.get("/kecocokan")
    assert order(page)[-1] == str(place["hard"])
    assert "Hambatan saat ini" in visitor.text and "Minta bantuan ULD" in visitor.text
    assert visitor.h1 == "Kecocokan: 3 lowongan"
    ids = [str(part["id"]) for part in page.select("main [id]")]
    assert ids.index("hasil") < ids.index("susun-skor"), "the list is heard before its settings"


def test_one_vacancy_with_all_reasons_whose_points_sum(make, place, skills) -> None:
    visitor = make.client(place["person"])
    visitor.get("/kecocokan")
    page = visitor.follow("Semua alasan: Penjahit, PT Kain")
    points = [int(cell.get_text()) for cell in page.select("#skor tbody td.num")]
    assert sum(points[:-1]) == points[-1] > 0
    assert f"Skor: {points[-1]} dari 100" in visitor.text
    assert "Keterampilan Anda yang diminta" in visitor.text
    visitor.get(f"/kecocokan/{place['other']}")
    assert "Bisa dipelajari" in visitor.text


def test_unanswered_functions_are_told_kindly_and_offered(make, place) -> None:
    visitor = make.client(place["person"])
    visitor.get(f"/kecocokan/{place['hard']}")
    assert "belum Anda jawab" in visitor.text and "Isi hanya jika Anda mau" in visitor.text
    visitor.follow("Isi kemampuan")


def test_a_need_is_told_item_by_item(make, place) -> None:
    code = next(iter(vocabulary().accommodations))
    make.add(AccommodationNeed(user_id=place["person"], kind="work", content={"code": code, "words": ""}))
    make.add(AccommodationOffered(vacancy_id=place["good"], accommodation_code=code, answer="yes"))
    visitor = make.client(place["person"])
    visitor.get(f"/kecocokan/{place['good']}")
    assert "Akomodasi yang Anda butuhkan" in visitor.text and "disediakan" in visitor.text


def test_an_employer_who_does_not_know_differs_from_one_who_said_nothing(make, place) -> None:
    """The answers come from the employer's own page, so that each of the two can really occur."""
    employer = make.client(make.member(place["organisation"]))
    for code in ("test-extra-time", "screen-reader"):
        make.add(AccommodationNeed(user_id=place["person"], kind="work", content={"code": code, "words": ""}))
    make.add(FunctionalAbility(user_id=place["person"], function_code="lifting", answer="adjust", own_words=""))
    visitor = make.client(place["person"])
    visitor.get(f"/kecocokan/{place['hard']}")
    assert visitor.text.count("belum disebut. Tanyakan kepada pemberi kerja.") == 3
    for part in ("seleksi", "akomodasi"):
        employer.get(f"/pemberi-kerja/lowongan/{place['hard']}/{part}")
        employer.submit({})
    visitor.get(f"/kecocokan/{place['hard']}")
    assert visitor.text.count("pemberi kerja menjawab “belum tahu”") == 3 and "belum disebut" not in visitor.text
    assert visitor.text.count("Tanyakan dulu: ") == 3 and "Belum disebut: " not in visitor.text


def test_a_closed_or_unknown_vacancy_leads_to_its_own_page(make, place) -> None:
    visitor = make.client(place["person"])
    closed = make.vacancy(place["organisation"], title="Tutup", state="closed")
    visitor.get(f"/kecocokan/{closed}")
    assert visitor.path == f"/lowongan/{closed}"
    visitor.get("/kecocokan/999999", status=404)


def test_weights_change_the_order_openly_and_go_back(make, place, skills) -> None:
    far = make.vacancy(place["organisation"], title="Penjahit jauh", region_code="9471")
    make.add(VacancySkill(vacancy_id=far, skill_code=skills[0], must=True))
    make.index(far)
    visitor = make.client(place["person"])
    usual = order(visitor.get("/kecocokan?susun=skor"))
    visitor.follow("Atur apa yang lebih penting")
    visitor.submit({"place": "more", "work": "less", "grouped": None})
    assert "lebih penting" in visitor.text and "Disimpan" in visitor.text
    changed = order(visitor.page)
    assert changed.index(str(place["other"])) < changed.index(str(far))
    visitor.get("/kecocokan/bobot")
    visitor.submit(button="Kembalikan seperti biasa")
    assert order(visitor.get("/kecocokan?susun=skor")) == usual


def test_weights_that_are_none_of_the_three_are_refused(make, place) -> None:
    visitor = make.client(place["person"])
    visitor.get("/kecocokan/bobot")
    visitor.submit({"place": "9"}, status=422)
    assert visitor.h1 == "Apa yang lebih penting bagi Anda?"


def test_not_for_me_is_learnt_openly_and_undone(make, place) -> None:
    visitor = make.client(place["person"])
    before = order(visitor.get("/kecocokan?susun=skor"))
    visitor.get(f"/kecocokan/{place['good']}/bukan-untuk-saya")
    visitor.submit(status=422)
    visitor.submit({"reason": f"vacancy:{place['good']}"})
    assert "Lowongan: Penjahit, PT Kain" in visitor.text
    after = order(visitor.get("/kecocokan?susun=skor"))
    assert set(after) == set(before) and after[-1] == str(place["good"])
    assert "Anda tandai: bukan untuk saya" in visitor.text
    visitor.get(f"/kecocokan/{place['good']}")
    assert "Skor: 0 dari 100" in visitor.text and "lowongan ini" in visitor.text
    visitor.get("/kecocokan/bukan-untuk-saya")
    visitor.submit(button="Batalkan: Lowongan")
    assert order(visitor.get("/kecocokan?susun=skor")) == before


@pytest.mark.parametrize("kind", ["employer", "region", "demand"])
def test_each_reason_lowers_what_it_names(make, place, kind) -> None:
    visitor = make.client(place["person"])
    visitor.get(f"/kecocokan/{place['hard']}/bukan-untuk-saya")
    choice = next(str(box["value"]) for box in visitor.page.select("input[type=radio]")
                  if str(box["value"]).startswith(kind))
    visitor.submit({"reason": choice})
    visitor.get(f"/kecocokan/{place['hard']}")
    assert "bukan untuk saya" in visitor.text and "membatalkannya" in visitor.text


def test_nobody_undoes_or_reads_what_another_marked(make, place, database) -> None:
    visitor, other = make.client(place["person"]), make.client(make.seeker())
    visitor.get(f"/kecocokan/{place['good']}/bukan-untuk-saya")
    visitor.submit({"reason": f"vacancy:{place['good']}"})
    form = visitor.page.select_one("form.action[action*=batal]")
    other.get("/kecocokan/bukan-untuk-saya")
    assert "Belum ada yang Anda tandai" in other.text
    other.get("/kecocokan/bobot")
    other.submit({}, form="main form", action=str(form["action"]), status=404)


def test_the_vacancy_page_and_the_home_page_show_the_fit(make, place) -> None:
    visitor = make.client(place["person"])
    visitor.get(f"/lowongan/{place['good']}")
    assert "Kecocokan dengan Anda" in visitor.text and "Keterampilan Anda yang diminta" in visitor.text
    visitor.follow("Lihat semua alasan")
    visitor.get("/")
    assert "Cocok dengan Anda" in visitor.text and "Penjahit, PT Kain" in visitor.text
    visitor.follow("Lihat semua kecocokan")
    stranger = make.client()
    stranger.get(f"/lowongan/{place['good']}")
    assert "Kecocokan dengan Anda" not in stranger.text


def test_pages_go_through_everything_once(make, place) -> None:
    for number in range(25):
        make.vacancy(place["organisation"], title=f"Kasir {number}")
    visitor = make.client(place["person"])
    first = order(visitor.get("/kecocokan"))
    second = order(visitor.follow("Halaman berikutnya"))
    assert len(first) == 20 and len(set(first + second)) == 28
    assert "(lanjutan)" in visitor.text
    assert order(visitor.get("/kecocokan?halaman=999")) == second
    assert order(visitor.get("/kecocokan?halaman=abc")) == first


def test_the_list_asks_a_fixed_number_of_questions(make, place, database) -> None:
    visitor = make.client(place["person"])
    with counted_queries(database.reader) as few:
        visitor.get("/kecocokan")
    for number in range(15):
        make.vacancy(place["organisation"], title=f"Penjahit {number}")
    with counted_queries(database.reader) as many:
        visitor.get("/kecocokan")
    assert len(many) <= len(few) + 1 and len(many) <= 45, many


def test_export_holds_what_was_learnt(make, place, app, database) -> None:
    visitor = make.client(place["person"])
    visitor.get(f"/kecocokan/{place['good']}/bukan-untuk-saya")
    visitor.submit({"reason": f"employer:{place['organisation']}"})
    actor = Actor(place["person"], "x", frozenset({Role.SEEKER}))
    with app.test_request_context("/"), database.reading():
        rows = export_as_data(actor)["tables"]["not_for_me"]
    assert [(row["kind"], row["code"]) for row in rows] == [("employer", str(place["organisation"]))]
