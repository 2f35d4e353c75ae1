"""Abilities, tools, needs and kinds: asked with consent, sealed in the file, gone when the consent goes."""
import pytest
from flask import Flask
from sqlalchemy import select, text

from tests.support.client import AuditingClient
from tests.support.factories import Factory
from webapp.accounts.models_privacy import Consent
from webapp.core.database import Database
from webapp.profiles.disclosures import shown_to
from webapp.profiles.queries import ProfileFacts, profile_facts
from webapp.profiles.queries.needs import functions_of, kinds_of, needs_of

SECRET = "Saya membaca lewat peranti bersuara kuning"


@pytest.fixture
def person(make: Factory) -> int:
    return make.seeker()


@pytest.fixture
def me(make: Factory, person: int) -> AuditingClient:
    return make.client(person)


def facts(database: Database, person: int) -> ProfileFacts:
    with database.reading():
        return profile_facts(person) or ProfileFacts(person)


def consents(database: Database, person: int) -> list[tuple[str, bool]]:
    with database.reading() as session:
        return [(purpose, ended is None) for purpose, ended in session.execute(select(
            Consent.purpose, Consent.withdrawn_at).where(Consent.user_id == person).order_by(Consent.given_at))]


def answer_about_seeing(me: AuditingClient) -> None:
    me.get("/profil/kemampuan/1")
    me.submit({"answer_seeing": "adjust", "words_seeing": SECRET, "consent": "y"})


def test_an_answer_needs_a_consent_and_nothing_is_lost_without_it(
        me: AuditingClient, person: int, database: Database) -> None:
    me.get("/profil/kemampuan")
    me.submit()
    me.submit({"answer_seeing": "adjust", "words_seeing": SECRET, "answer_hearing": "no_barrier"}, status=422)
    assert "Centang persetujuan ini" in me.text
    assert facts(database, person).functions == {}
    me.submit({"consent": "y"})
    assert me.h1 == "Kemampuan fungsional, bagian 2 dari 3"
    assert facts(database, person).functions == {"seeing": "adjust", "hearing": "no_barrier"}
    assert consents(database, person) == [("abilities", True)]
    assert me.page.select_one("[name=consent]") is None, "asked once"


def test_not_answering_and_not_wanting_to_answer_need_no_consent(
        me: AuditingClient, person: int, database: Database) -> None:
    me.get("/profil/kemampuan/1")
    me.submit({"answer_hearing": "not_said"})
    assert facts(database, person).functions == {"hearing": "not_said"} and consents(database, person) == []
    me.get("/profil/kemampuan/1")
    me.submit({"answer_hearing": ""})
    assert facts(database, person).functions == {}, "not answered is no row"


def test_own_words_without_an_answer_are_asked_about(me: AuditingClient) -> None:
    me.get("/profil/kemampuan/2")
    me.submit({"words_hands": "Pelan saja", "consent": "y"}, status=422)
    assert "kosongkan kata-kata Anda" in me.text
    assert me.page.select_one("#words_hands").get_text(strip=True) == "Pelan saja"


def test_accommodations_are_suggested_from_answers_found_by_search_and_written(
        me: AuditingClient, person: int, database: Database) -> None:
    answer_about_seeing(me)
    me.get("/profil/kebutuhan/alat")
    assert me.page.select_one("input[value=screen-reader-computer]") is not None, "suggested"
    assert me.page.select_one("input[value=hearing-aid]") is None
    me.submit({"needs": ["screen-reader-computer"], "q": "alat bantu dengar"}, button="Cari")
    assert "hasil untuk" in me.text and facts(database, person).tools == (), "a search saves nothing"
    assert me.page.select_one("input[value=screen-reader-computer]").has_attr("checked")
    ticked = ["screen-reader-computer", "hearing-aid"]
    me.submit({"needs": ticked, "own_words": "Lampu  kuning\n\nLampu kuning"}, button="Simpan", status=422)
    me.submit({"consent": "y"}, button="Simpan")
    assert set(facts(database, person).tools) == set(ticked)
    with database.reading():
        assert [need.words for need in needs_of(person) if need.words] == ["Lampu kuning"]
    me.get("/profil/kebutuhan/alat")
    me.submit({"needs": ["hearing-aid"], "own_words": ""}, button="Simpan")
    assert facts(database, person).tools == ("hearing-aid",)


def test_a_search_for_needs_says_when_nothing_is_found(me: AuditingClient) -> None:
    for which in ("alat", "melamar", "bekerja"):
        me.get(f"/profil/kebutuhan/{which}")
        me.submit({"q": "zzqqxx"}, button="Cari")
        assert "Tidak ada hasil" in me.text
        me.submit({"q": ""}, button="Cari")
        assert "Tulis dulu yang Anda cari" in me.text and "Tidak ada hasil" not in me.text


def test_kinds_are_optional_and_kept_with_a_consent_of_their_own(
        me: AuditingClient, person: int, database: Database) -> None:
    me.get("/profil/ragam")
    me.submit({"kinds": None})
    assert consents(database, person) == []
    me.get("/profil/ragam")
    me.submit({"kinds": ["sensory", "physical"]}, status=422)
    me.submit({"consent": "y"})
    with database.reading():
        assert set(kinds_of(person)) == {"sensory", "physical"}
    assert consents(database, person) == [("disability_kinds", True)]


def test_withdrawing_a_consent_deletes_what_rested_on_it(
        me: AuditingClient, make: Factory, person: int, database: Database) -> None:
    organisation_id = make.organisation(name="PT Terbuka")
    answer_about_seeing(me)
    disclose_everything(me, organisation_id)
    with database.reading():
        assert len(shown_to(person, organisation_id)) == 1
    me.get("/profil")
    me.follow("Tarik persetujuan: kemampuan fungsional")
    me.submit()
    assert "sudah dihapus" in me.text
    with database.reading():
        assert functions_of(person) == () and shown_to(person, organisation_id) == ()
    assert ("abilities", False) in consents(database, person)
    answer_about_seeing(me)
    with database.reading():
        assert shown_to(person, organisation_id) == (), "an old disclosure never shows a new answer"


def disclose_everything(me: AuditingClient, organisation_id: int) -> None:
    me.get(f"/profil/keterbukaan/baru/{organisation_id}")
    keys = [str(box["value"]) for box in me.page.select("[name=items]")]
    me.submit({"items": keys, "consent": "y"})


def test_nothing_sensitive_stands_readable_in_the_database_file(
        me: AuditingClient, app: Flask, make: Factory, database: Database) -> None:
    answer_about_seeing(me)
    me.get("/profil/kebutuhan/bekerja")
    me.submit({"own_words": "Kursi berlapis wol merah", "consent": "y"}, button="Simpan")
    me.get("/profil/ragam")
    me.submit({"kinds": ["sensory"], "consent": "y"})
    disclose_everything(me, make.organisation())
    raw = b"".join(file.read_bytes() for file in app.extensions["settings"].data_dir.glob("kerja.sqlite3*"))
    with database.reader.connect() as connection:  # on PostgreSQL there is no file to look into: its rows as they are
        for table in ("functional_ability", "accommodation_need", "disclosure", "seeker_profile", "consent"):
            raw += repr(connection.execute(text(f"select * from {table}")).all()).encode()
    for plain in (SECRET, "berlapis wol", "function:seeing", "need:work", "[\"sensory"):
        assert plain.encode() not in raw, plain
    assert b"functional_ability" in raw or not database.is_sqlite, "the file was looked into"


def test_a_disclosure_is_given_to_one_or_all_until_a_day_and_taken_back(
        me: AuditingClient, make: Factory, person: int, database: Database) -> None:
    one, other = make.organisation(name="PT Satu"), make.organisation(name="PT Dua")
    me.get("/profil/keterbukaan")
    assert "Belum ada yang dapat ditampilkan" in me.text
    answer_about_seeing(me)
    me.get("/profil/keterbukaan")
    me.submit({"q": "satu"}, form="#cari-formulir")
    me.follow("Pilih apa yang dilihat PT Satu")
    me.submit({"items": None, "until": "kemarin"}, status=422)
    assert "Pilih sedikitnya satu" in me.text and "Tulis tanggal seperti" in me.text
    me.submit({"items": ["function:seeing"], "until": "21-11-2020", "consent": "y"}, status=422)
    me.submit({"items": ["function:seeing"], "until": "", "consent": "y"})
    with database.reading():
        assert (len(shown_to(person, one)), len(shown_to(person, other))) == (1, 0)
    assert "Kepada PT Satu" in me.text and SECRET in me.text
    me.submit(form="form[action$=tarik]")
    with database.reading():
        assert shown_to(person, one) == ()
    me.follow("Kepada setiap pemberi kerja")
    me.submit({"items": ["function:seeing"], "consent": "y"})
    with database.reading():
        assert len(shown_to(person, other)) == 1
    with database.reading() as session:
        told = " ".join(session.execute(select(Consent.wording)).scalars())
    assert "Melihat" not in told and SECRET not in told, "a consent names no fact"
