"""The employer's side: people who chose to be found, by score alone; an invitation and its answers."""
import pytest
from sqlalchemy import delete, select, update

from tests.support.queries import counted_queries
from webapp.accounts.models import User
from webapp.accounts.models_privacy import AccessLog, KeptAway
from webapp.core import clock
from webapp.matching.models import Approach
from webapp.profiles.models import AccommodationNeed, FunctionalAbility, SeekerProfile, SeekerSkill
from webapp.reference.vocabulary import vocabulary
from webapp.vacancies.models import Vacancy, VacancyDemand, VacancySkill

SKILLS = tuple(vocabulary().skills)[:3]
SAME = "Kebutuhan kerja dibicarakan setelah undangan diterima."
WORDS = "Kami menjahit seragam di Bandung. Maukah Anda melamar?"


@pytest.fixture
def place(make):
    """A verified employer, its open vacancy with a demand, and four people who chose to be found."""
    member, organisation = make.employer(name="PT Kain")
    vacancy = make.vacancy(organisation, title="Penjahit")
    for code in SKILLS:
        make.add(VacancySkill(vacancy_id=vacancy, skill_code=code, must=True))
    make.add(VacancyDemand(vacancy_id=vacancy, demand_code="lift-10kg", essential=True, task="Mengangkat kain."))
    make.index(vacancy)
    people = []
    for known in (3, 2, 1, 1):
        person = make.seeker(visibility="findable", headline="Penjahit")
        for code in SKILLS[:known]:
            make.add(SeekerSkill(user_id=person, skill_code=code, level=3))
        people.append(person)
    return {"member": member, "organisation": organisation, "vacancy": vacancy, "people": people,
            "path": f"/pemberi-kerja/lowongan/{vacancy}/calon"}


def links(page) -> list[str]:
    return [str(link["href"]) for link in page.select(".results h3 a")]


def change(database, *statements) -> None:
    with database.writing() as session:
        for statement in statements:
            session.execute(statement)


def invite(make, place, words: str = WORDS, nth: int = 0):
    """The employer's client after inviting the nth person of the list."""
    visitor = make.client(place["member"])
    visitor.get(links(visitor.get(place["path"]))[nth])
    visitor.submit({"words": words}, form="#undangan")
    return visitor


def test_people_by_score_without_names_or_contact(make, place, database) -> None:
    visitor = make.client(place["member"])
    page = visitor.get(place["path"])
    scores = [int(text.get_text().split()[0]) for text in page.find_all("dd") if "dari 100" in text.get_text()]
    assert len(links(page)) == 4 and scores == sorted(scores, reverse=True) and scores[0] > scores[-1]
    with database.reading() as session:
        names = session.scalars(select(User.full_name).where(User.id.in_(place["people"]))).all()
        mails = session.scalars(select(User.email).where(User.id.in_(place["people"]))).all()
    for path in [place["path"], *links(page)]:
        html = str(visitor.get(path))
        assert not any(text in html for text in [*names, *mails])
        assert SAME in visitor.text


def test_the_points_told_add_up_to_the_score(make, place, database) -> None:
    """Also when some of them come from what an employer does not read: here the pay the person wishes."""
    change(database, update(SeekerProfile).where(SeekerProfile.user_id == place["people"][0]).values(
        pay_min=2_000_000, pay_period="month"),
           update(Vacancy).where(Vacancy.id == place["vacancy"]).values(pay_per_month=3_000_000))
    visitor = make.client(place["member"])
    page = visitor.get(links(visitor.get(place["path"]))[0])
    total = int(page.find("h2", string=lambda text: "Skor" in text).get_text().split()[1])
    rows = [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in page.select("#skor tbody tr")]
    assert sum(int(points) for _, points in rows) == total
    assert rows[-1][0] == "Hal lain yang cocok, tidak dirinci di sini." and "2.000.000" not in visitor.text


@pytest.mark.parametrize("change_of", ["functions", "needs", "kinds", "name"])
def test_the_page_stays_the_same_whatever_people_say_of_themselves(make, place, database, change_of) -> None:
    """Law of design §7, on the page itself: order and every word."""
    visitor = make.client(place["member"])
    before = visitor.get(place["path"])
    detail = links(before)[-1]
    listed, one = str(before.select_one("main")), str(visitor.get(detail).select_one("main dl"))
    for person in place["people"][:3]:
        if change_of == "functions":
            make.add(FunctionalAbility(user_id=person, function_code="lifting", answer="avoid", own_words="x"))
        elif change_of == "needs":
            code = next(iter(vocabulary().accommodations))
            make.add(AccommodationNeed(user_id=person, kind="work", content={"code": code, "words": ""}))
        elif change_of == "kinds":
            change(database, update(SeekerProfile).where(SeekerProfile.user_id == person).values(
                disability_kinds=["physical"]))
        elif change_of == "name":
            change(database, update(User).where(User.id == person).values(full_name=f"Aaa {person}"))
    assert str(visitor.get(place["path"]).select_one("main")) == listed
    assert str(visitor.get(detail).select_one("main dl")) == one
    assert visitor.text.count(SAME) == 1


def test_only_who_chose_to_be_found_and_does_not_hide(make, place, database) -> None:
    private, hidden, *_rest = place["people"]
    visitor = make.client(place["member"])
    before = links(visitor.get(place["path"]))
    change(database, update(SeekerProfile).where(SeekerProfile.user_id == private).values(visibility="applied"))
    make.add(KeptAway(user_id=hidden, organisation_id=place["organisation"], at=clock.now()))
    after = links(visitor.get(place["path"]))
    assert len(after) == 2 and set(after) < set(before)
    for gone in set(before) - set(after):
        visitor.get(gone, status=404)


def test_every_reading_is_noted_for_the_person(make, place, database) -> None:
    make.client(place["member"]).get(place["path"])
    with database.reading() as session:
        rows = session.execute(select(AccessLog.subject_id, AccessLog.facts, AccessLog.organisation_id)).all()
    assert {row.subject_id for row in rows} == set(place["people"])
    assert {(row.facts, row.organisation_id) for row in rows} == {("profile", place["organisation"])}


def test_only_a_verified_employer_with_an_open_own_vacancy(make, place) -> None:
    stranger, _organisation = make.employer()
    make.client(stranger).get(place["path"], status=404)
    make.client(make.seeker()).get(place["path"], status=403)
    visitor = make.client(place["member"])
    paused = make.vacancy(place["organisation"], state="paused")
    visitor.get(f"/pemberi-kerja/lowongan/{paused}/calon")
    assert "selama lowongan ini tayang" in visitor.text
    waiting, organisation = make.employer(status="waiting")
    draft = make.vacancy(organisation)
    visitor = make.client(waiting)
    visitor.get(f"/pemberi-kerja/lowongan/{draft}/calon")
    assert "setelah organisasi Anda diverifikasi" in visitor.text and not visitor.page.select(".results")


def test_keys_belong_to_one_vacancy_and_cannot_be_guessed(make, place) -> None:
    visitor = make.client(place["member"])
    key = links(visitor.get(place["path"]))[0].rsplit("/", 1)[1]
    other = make.vacancy(place["organisation"], title="Kasir")
    visitor.get(f"/pemberi-kerja/lowongan/{other}/calon/{key}", status=404)
    for wrong in ("1", "a" * 26, "!" * 26, key[:-1] + ("a" if key[-1] != "a" else "b")):
        visitor.get(f"{place['path']}/{wrong}", status=404)


def test_an_invitation_that_asks_about_disability_is_not_sent(make, place, database) -> None:
    visitor = make.client(place["member"])
    visitor.get(links(visitor.get(place["path"]))[0])
    for words in ("", "Apa disabilitas Anda?", "Kami mencari yang berpenampilan menarik."):
        visitor.submit({"words": words}, form="#undangan", status=422)
    assert visitor.page.select_one("[aria-invalid=true]") is not None
    visitor.submit({"words": "Kantor kami punya alat bantu angkat. Maukah Anda melamar?"}, form="#undangan")
    assert "Menunggu jawaban" in visitor.text


def test_invited_then_accepted_then_taken_back(make, place, database) -> None:
    employer = invite(make, place)
    path = employer.path
    assert "Undangan terkirim" in employer.text and not employer.page.select("#undangan")
    person = make.client(place["people"][0])
    person.get("/")
    person.follow("Baca undangan")
    person.follow("Penjahit, PT Kain")
    assert WORDS.split(".")[0] in person.text
    person.follow("Terima undangan")
    person.submit({}, status=422)
    person.submit({"agree_contact": "y"})
    assert "Undangan diterima" in person.text
    employer.get(path)
    with database.reading() as session:
        mail = session.scalar(select(User.email).where(User.id == place["people"][0]))
        facts = session.scalars(select(AccessLog.facts).where(AccessLog.subject_id == place["people"][0])).all()
    assert mail in employer.text and "profile,contact" in facts
    person.get(person.path)
    person.submit(form="form.action[action$=tolak]")
    employer.get(path)
    assert mail not in employer.text and "Belum berminat" in employer.text


def test_only_what_was_ticked_is_shown_and_only_after_accepting(make, place, database) -> None:
    person_id = place["people"][0]
    make.add(FunctionalAbility(user_id=person_id, function_code="seeing", answer="adjust", own_words="kaca pembesar"))
    make.add(FunctionalAbility(user_id=person_id, function_code="hearing", answer="avoid", own_words="rahasia"))
    employer = invite(make, place)
    path = employer.path
    assert "kaca pembesar" not in employer.text
    person = make.client(person_id)
    person.get("/undangan")
    person.follow("Penjahit, PT Kain")
    person.follow("Terima undangan")
    person.submit({"agree_contact": "y", "show": "function:seeing"}, status=422)
    person.submit({"agree_contact": "y", "show": "function:seeing", "agree_show": "y"})
    employer.get(path)
    assert "kaca pembesar" in employer.text and "rahasia" not in employer.text
    person.get("/profil/keterbukaan")
    person.submit(form="form[action$=tarik]")
    employer.get(path)
    assert "kaca pembesar" not in employer.text


def test_declining_needs_no_reason_and_can_be_changed(make, place) -> None:
    employer = invite(make, place)
    path = employer.path
    person = make.client(place["people"][0])
    person.get("/undangan")
    person.follow("Penjahit, PT Kain")
    person.submit(button="Tolak undangan", form="form[action$=tolak]")
    assert "Anda menolak" in person.text
    employer.get(path)
    assert "Belum berminat" in employer.text
    person.follow("Terima undangan")
    person.submit({"agree_contact": "y"})
    employer.get(path)
    assert "Nama dan kontak" in employer.text


def test_who_accepts_is_reached_the_way_they_chose(make, place, database) -> None:
    """A number that the person has but does not want to be called on stays theirs."""
    wish = {"contact_how": ["email"], "contact_note": "Tulis saja.", "email": "sari@contoh.test",
            "phone": "+6281311112222"}
    change(database, update(User).where(User.id == place["people"][0]).values(**wish))
    employer = invite(make, place)
    path = employer.path
    person = make.client(place["people"][0])
    person.get("/undangan")
    person.follow("Penjahit, PT Kain")
    person.follow("Terima undangan")
    person.submit({"agree_contact": "y"})
    employer.get(path)
    assert "sari@contoh.test" in employer.text and "Tulis saja." in employer.text
    assert "1111" not in employer.text


def test_blocking_hides_the_person_from_that_employer(make, place, database) -> None:
    employer = invite(make, place)
    path = employer.path
    person = make.client(place["people"][0])
    person.get("/undangan")
    person.follow("Penjahit, PT Kain")
    person.submit(form="form[action$=blokir]")
    assert "PT Kain" in person.text
    employer.get(path, status=404)
    assert len(links(employer.get(place["path"]))) == 3


def test_nobody_answers_for_another_and_nobody_is_invited_twice(make, place, database) -> None:
    employer = invite(make, place)
    with database.reading() as session:
        approach = session.scalar(select(Approach.id))
    other = make.client(place["people"][1])
    other.get(f"/undangan/{approach}", status=404)
    other.get("/kecocokan/bobot")
    for act in ("terima", "tolak", "blokir"):
        other.get("/kecocokan/bobot")
        other.submit({}, action=f"/undangan/{approach}/{act}", status=404)
    employer.get(f"{place['path']}/{employer.path.rsplit('/', 1)[1]}")
    assert not employer.page.select("#undangan")


def test_an_employer_invites_at_most_twenty_people_a_day(make, place, database) -> None:
    for _number in range(20):
        make.add(Approach(vacancy_id=place["vacancy"], user_id=make.user(), words="x", state="sent", at=clock.now()))
    visitor = make.client(place["member"])
    visitor.get(links(visitor.get(place["path"]))[0])
    visitor.submit({"words": WORDS}, form="#undangan", status=422)
    assert "Lanjutkan besok" in visitor.text
    change(database, delete(Approach))
    visitor.submit({"words": WORDS}, form="#undangan")


def test_the_list_asks_a_fixed_number_of_questions(make, place, database) -> None:
    visitor = make.client(place["member"])
    with counted_queries(database.reader) as few:
        visitor.get(place["path"])
    for _number in range(12):
        make.seeker(visibility="findable", headline="Penjahit")
    with counted_queries(database.reader) as many:
        visitor.get(place["path"])
    assert len(many) <= len(few) and len(many) <= 40, many


def test_the_employers_desk_and_vacancy_lead_to_people(make, place) -> None:
    visitor = make.client(place["member"])
    visitor.get("/pemberi-kerja")
    visitor.follow("Calon untuk: Penjahit")
    visitor.get(f"/lowongan/{place['vacancy']}")
    visitor.follow("Lihat calon untuk lowongan ini")
    assert visitor.h1 == "4 calon: Penjahit"
