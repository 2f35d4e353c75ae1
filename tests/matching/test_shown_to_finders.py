"""What a person shows to employers that find them: off by default, item by item, and it moves nobody in the list."""
import pytest
from sqlalchemy import select, update

from webapp.accounts.models_privacy import AccessLog, Consent, KeptAway
from webapp.core import clock
from webapp.core.database import Database
from webapp.profiles.disclosures import shown_to, shown_to_finder
from webapp.profiles.models import AccommodationNeed, Disclosure, FunctionalAbility, SeekerProfile

HERE = "/profil/keterbukaan/penemu"
SECRET = "Saya memakai pembaca layar"
SAME = "Kebutuhan kerja dibicarakan setelah undangan diterima."
HEADING = "Yang dipilih orang ini untuk ditunjukkan"


@pytest.fixture
def place(make):
    """A verified employer with an open vacancy; two people who may be found and who answered alike."""
    member, organisation = make.employer(name="PT Kain")
    vacancy = make.vacancy(organisation, title="Penjahit")
    people = [make.seeker(visibility="findable", headline=headline) for headline in ("Penjahit", "Pembordir")]
    for person in people:
        make.add(FunctionalAbility(user_id=person, function_code="seeing", answer="adjust", own_words=SECRET))
        make.add(AccommodationNeed(user_id=person, kind="work", content={"code": "", "words": "Meja yang tenang"}))
    with make.database.writing() as session:
        session.execute(update(SeekerProfile).values(disability_kinds=["sensory"]))
    return {"member": member, "organisation": organisation, "person": people[0], "other": people[1],
            "path": f"/pemberi-kerja/lowongan/{vacancy}/calon"}


def choose(make, person: int, *items: str):
    """The person's client after choosing on the page."""
    me = make.client(person)
    me.get("/profil/keterbukaan")
    me.follow("Kepada setiap pemberi kerja yang menemukan saya")
    me.submit({"items": list(items), "consent": "y"})
    return me


def page_of(visitor, path: str, headline: str) -> None:
    visitor.get(path)
    visitor.follow(f"{headline}, calon")


def test_nothing_is_shown_until_it_is_chosen_and_the_list_never_changes(make, place, database: Database) -> None:
    employer = make.client(place["member"])
    before = employer.get(place["path"]).select_one(".results").get_text(" ")
    page_of(employer, place["path"], "Penjahit")
    assert HEADING not in employer.text and SAME in employer.text
    me = make.client(place["person"])
    page = me.get(HERE)
    assert not page.select("input:checked") and "Ragam disabilitas:" not in me.text
    me.submit({"items": ["function:seeing"]}, status=422)
    choose(make, place["person"], "function:seeing")
    assert employer.get(place["path"]).select_one(".results").get_text(" ") == before
    page_of(employer, place["path"], "Penjahit")
    assert HEADING in employer.text and SECRET in employer.text and SAME in employer.text
    assert "Meja yang tenang" not in employer.text, "item by item"
    page_of(employer, place["path"], "Pembordir")
    assert HEADING not in employer.text and SECRET not in employer.text and SAME in employer.text
    with database.reading() as session:
        read = session.scalars(select(AccessLog.facts).where(AccessLog.subject_id == place["person"])).all()
        told = session.scalars(select(Consent.wording).where(Consent.purpose == "disclosure_finders")).one()
    assert ["abilities" in facts for facts in read].count(True) == 1, "one page showed them, and it is in the log"
    assert "menemukan" in told and SECRET not in told and "Melihat" not in told


def test_it_is_no_disclosure_to_whom_one_applies_and_the_other_way_round(make, place, database: Database) -> None:
    choose(make, place["person"], "function:seeing")
    with database.reading():
        assert shown_to(place["person"], place["organisation"]) == ()
        assert len(shown_to_finder(place["person"], place["organisation"])) == 1
    other = make.client(place["other"])
    other.get("/profil/keterbukaan/baru")
    other.submit({"items": ["function:seeing"], "consent": "y"})
    with database.reading():
        assert shown_to_finder(place["other"], place["organisation"]) == ()


def test_a_new_choice_replaces_and_kinds_are_never_shown(make, place, database: Database) -> None:
    choose(make, place["person"], "function:seeing")
    me = choose(make, place["person"], next(iter(needs(make, place))))
    with database.reading():
        shown = shown_to_finder(place["person"], place["organisation"])
    assert [fact.kind for fact in shown] == ["need"]
    me.get(HERE)
    me.submit({"items": ["kinds"], "consent": "y"}, status=422)


def needs(make, place) -> list[str]:
    page = make.client(place["person"]).get(HERE)
    return [str(box["value"]) for box in page.select("[name=items]") if str(box["value"]).startswith("need:")]


@pytest.mark.parametrize("way", ["withdraw", "private", "hide", "consent"])
def test_every_way_back_ends_it_at_once(make, place, database: Database, way: str) -> None:
    me = choose(make, place["person"], "function:seeing")
    if way == "withdraw":
        me.submit(form="form[action$=tarik]")
    elif way == "private":
        me.get("/profil/terlihat")
        me.submit({"visibility": "private"})
        me.get("/profil/terlihat")
        me.submit({"visibility": "findable"})
    elif way == "hide":
        make.add(KeptAway(user_id=place["person"], organisation_id=place["organisation"], at=clock.now()))
    else:
        page = me.get("/akun/data")
        rows = page.select("form[action*=persetujuan]")
        assert rows
        for form in rows:
            me.http.post(str(form["action"]), data={"_token": str(form.select_one("[name=_token]")["value"])})
    with database.reading():
        assert shown_to_finder(place["person"], place["organisation"]) == (), "also when found again later"


def test_who_cannot_be_found_is_told_so(make, database: Database) -> None:
    person = make.seeker(visibility="applied")
    make.add(FunctionalAbility(user_id=person, function_code="seeing", answer="adjust", own_words=SECRET))
    me = make.client(person)
    me.get(HERE)
    assert "boleh ditemukan" in me.text and not me.page.select("[name=items]")
    me.get("/profil/keterbukaan/baru")
    me.submit({"items": ["function:seeing"], "consent": "y"}, action=HERE)
    with database.reading() as session:
        assert session.scalars(select(Disclosure)).all() == []
