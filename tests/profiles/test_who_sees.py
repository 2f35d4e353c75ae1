"""Who sees what: visibility with its consent, hiding, the officer's view, the CV; searches swapped as reloaded."""
import io

import pytest
from flask import Flask
from pypdf import PdfReader
from sqlalchemy import select, update

from tests.support.client import AuditingClient
from tests.support.factories import Factory
from tests.support.queries import counted_queries
from tests.support.swap import assert_swap_is_reload
from webapp.access.roles import Actor, Role, Seat
from webapp.accounts.access_log import readings_of
from webapp.accounts.consents import consents_of, withdraw_consent
from webapp.accounts.kept_away import is_kept_away
from webapp.accounts.models import User
from webapp.accounts.models_privacy import Consent
from webapp.core.database import Database
from webapp.core.hooks import Hooks
from webapp.profiles.models import FunctionalAbility, SeekerProfile, SeekerSkill
from webapp.profiles.queries import profile_facts
from webapp.profiles.queries.officer import profile_for_officer


@pytest.fixture
def person(make: Factory) -> int:
    return make.seeker(visibility="private")


@pytest.fixture
def me(make: Factory, person: int) -> AuditingClient:
    return make.client(person)


def visibility(database: Database, person: int) -> str:
    with database.reading():
        found = profile_facts(person)
    assert found is not None
    return found.visibility


def in_force(database: Database, person: int) -> list[str]:
    with database.reading() as session:
        return list(session.execute(select(Consent.purpose).where(
            Consent.user_id == person, Consent.withdrawn_at.is_(None))).scalars())


def test_each_visibility_keeps_the_words_that_were_on_the_page(
        me: AuditingClient, person: int, database: Database) -> None:
    for step in ("uld", "findable", "applied"):
        me.get("/profil/terlihat")
        me.submit({"visibility": step})
        assert visibility(database, person) == step and in_force(database, person) == [f"visible_{step}"]
    me.get("/profil/terlihat")
    with database.reading():
        wording = consents_of(person)[0].wording
    assert wording in me.text
    me.submit({"visibility": "private"})
    assert visibility(database, person) == "private" and in_force(database, person) == []


def test_withdrawing_the_consent_elsewhere_makes_the_profile_private(
        me: AuditingClient, person: int, database: Database, app: Flask) -> None:
    me.get("/profil/terlihat")
    me.submit({"visibility": "findable"})
    with app.app_context(), database.writing():
        withdraw_consent(person, consents_of(person)[0].id)
    assert visibility(database, person) == "private"


def test_nobody_younger_than_18_can_be_found(me: AuditingClient, person: int, database: Database) -> None:
    with database.writing() as session:
        session.execute(update(User).where(User.id == person).values(adult_confirmed_at=None))
    me.get("/profil/terlihat")
    assert me.page.select_one("[value=findable]") is None and "18 tahun" in me.text
    token = str(me.page.select_one("[name=_token]")["value"])
    assert me.http.post("/profil/terlihat", data={"visibility": "findable", "_token": token}).status_code == 422
    assert visibility(database, person) == "private"


def test_a_person_hides_from_an_employer_and_comes_back(
        me: AuditingClient, make: Factory, person: int, database: Database) -> None:
    organisation_id = make.organisation(name="PT Jangan Lihat")
    make.organisation(name="ULD Jangan", kind="uld")
    me.get("/profil/sembunyi")
    me.submit({"q": "jangan"}, form="#cari-formulir")
    assert "ULD Jangan" not in me.text
    me.submit(form=f"form:has(#sembunyi-{organisation_id})")
    with database.reading():
        assert is_kept_away(person, organisation_id)
    me.submit(form=f"form:has(#batal-{organisation_id})")
    with database.reading():
        assert not is_kept_away(person, organisation_id)



@pytest.mark.parametrize(("step", "region", "seen"), [
    ("private", "3273", False), ("uld", "3273", True), ("findable", "3273", True), ("applied", "3374", False)])
def test_an_officer_reads_who_chose_it_in_their_region_and_the_reading_is_noted(
        app: Flask, make: Factory, database: Database, step: str, region: str, seen: bool) -> None:
    officer = make.officer(region)
    person = make.seeker(visibility=step, disability_kinds=["sensory"])
    make.add(FunctionalAbility(user_id=person, function_code="seeing", answer="adjust"))
    actor = Actor(officer, "Petugas", frozenset({Role.OFFICER}),
                  (Seat(1, "ULD", "uld", "verified", region, False),))
    with app.test_request_context("/"), database.reading():
        found = profile_for_officer(actor, person)
    with database.reading():
        noted = readings_of(person)
    assert (found is not None) == seen and len(noted) == int(seen)
    if found is not None:
        assert found.functions[0].code == "seeing" and "sensorik" not in repr(found)
        assert "kemampuan fungsional" in noted[0].facts


def test_a_cv_is_empty_until_chosen_and_holds_only_that(
        me: AuditingClient, make: Factory, person: int, database: Database) -> None:
    make.add(SeekerSkill(user_id=person, own_words="Membuat wayang", level=2))
    make.add(FunctionalAbility(user_id=person, function_code="seeing", answer="adjust", own_words="peranti kuning"))
    me.get("/profil/cv")
    assert "masih kosong" in me.text and "Penjahit" not in me.text
    me.follow("Pilih isi CV")
    assert "peranti kuning" not in me.text
    boxes = {str(box["value"]): box.has_attr("checked") for box in me.page.select("input[type=checkbox]")}
    assert boxes["headline"] and not boxes["email"], "contact is the person's own decision"
    me.submit(dict.fromkeys({str(b["name"]) for b in me.page.select("input[type=checkbox]")})
              | {"part_0": ["headline"]})
    assert me.h1 == "CV saya" and "Penjahit" in me.text
    assert "Membuat wayang" not in me.text and "@" not in me.text
    me.get("/profil/cv/pilih")
    assert not me.page.select_one("input[value=name]").has_attr("checked")


def test_the_pdf_holds_the_same_and_is_tagged(me: AuditingClient, person: int) -> None:
    assert me.http.get("/profil/cv.pdf").headers["Location"].endswith("/profil/cv"), "nothing chosen, no file"
    me.get("/profil/cv/pilih")
    me.submit()
    answer = me.http.get("/profil/cv.pdf")
    assert answer.data.startswith(b"%PDF") and answer.headers["Cache-Control"] == "private, no-store"
    pdf = PdfReader(io.BytesIO(answer.data))
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"] and pdf.trailer["/Root"]["/Lang"] == "id"
    assert "Penjahit" in pdf.pages[0].extract_text()


@pytest.mark.parametrize(("path", "q"), [
    ("/profil/keterampilan", "masak"), ("/profil/pekerjaan", "kasir"), ("/profil/wilayah", "bandung"),
    ("/profil/tempat-tinggal", "zzqqxx"), ("/profil/sembunyi", "pt"), ("/profil/keterbukaan", "pt")])
def test_a_search_in_place_shows_what_a_reload_shows(
        me: AuditingClient, make: Factory, person: int, path: str, q: str) -> None:
    make.organisation(name="PT Swap")
    make.add(FunctionalAbility(user_id=person, function_code="seeing", answer="adjust"))
    me.get("/profil")  # from now on the style sheet is linked
    before = me.http.get(path).get_data(as_text=True)
    answer = me.http.get(f"{path}?q={q}", headers={"HX-Request": "true"}).get_data(as_text=True)
    reloaded = me.http.get(f"{path}?q={q}").get_data(as_text=True)
    assert 'name="q" value=""' in before and 'id="status"' in answer
    typed = before.replace('name="q" value=""', f'name="q" value="{q}"')  # what the browser itself keeps in the box
    assert_swap_is_reload(typed, "#cari-formulir", answer, reloaded)


def test_pages_take_a_fixed_number_of_queries(
        me: AuditingClient, make: Factory, person: int, database: Database) -> None:
    def queries(path: str) -> int:
        with counted_queries(database.reader) as seen:
            me.http.get(path)
        assert len(seen) <= 12, f"{path}: {seen}"
        return len(seen)

    paths = ("/profil", "/profil/keterampilan", "/profil/keterampilan/tingkat", "/profil/cv", "/profil/cv/pilih")
    queries("/profil")  # the first one of a process also asks what is then remembered
    before = [queries(path) for path in paths]
    for n in range(15):
        make.add(SeekerSkill(user_id=person, own_words=f"Hal {n}", level=2))
    assert [queries(path) for path in paths] == before


def test_every_change_tells_those_who_follow_profiles(
        me: AuditingClient, person: int, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[list[int]] = []
    known = Hooks.ask

    def listen(self: Hooks, name: str, *args: object, **values: object) -> list[object]:
        if name == "person_changed":
            told.append(list(args[0]))
        return known(self, name, *args, **values)

    monkeypatch.setattr(Hooks, "ask", listen)
    me.get("/profil/keterampilan?q=jahit")
    me.submit(form="form:has(#tambah-sewing)")
    me.get("/profil/ragam")
    me.submit()
    assert told and {tuple(ids) for ids in told} == {(person,)}


def test_profiles_are_for_their_owner_only(make: Factory, me: AuditingClient, database: Database) -> None:
    assert make.client().http.get("/profil").headers["Location"].startswith("/masuk")
    with database.reading() as session:
        assert session.scalar(select(SeekerProfile.user_id).limit(1)) is not None
    assert me.http.get("/profil").headers["Cache-Control"] == "private, no-store"
