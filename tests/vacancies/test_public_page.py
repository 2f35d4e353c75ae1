"""The public page of a vacancy: what one needs to decide, who may see it, and what machines read."""
import json
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.queries import counted_queries
from webapp.core import clock
from webapp.vacancies.jsonld import job_posting
from webapp.vacancies.models import AccommodationOffered, VacancyDemand, VacancySkill
from webapp.vacancies.queries import cards, show_vacancy
from webapp.vacancies.queries.show import zone_name


def full_vacancy(make, **columns):
    organisation = make.organisation(name="Toko Kain Melati")
    place = make.workplace(
        organisation, facts={"lift": "no", "quiet-place": "yes"}, directions="Turun di halte Simpang.")
    vacancy = make.vacancy(
        organisation, workplace_id=place, pay_from=2_500_000, pay_to=3_000_000, pay_period="month", hours="full_time",
        reply_days=7, questions=["Kapan bisa mulai?"], occupation_code="tailor", **columns)
    make.add(VacancySkill(vacancy_id=vacancy, skill_code="sewing", must=True, recognised=False))
    make.add(VacancyDemand(vacancy_id=vacancy, demand_code="sit-long", essential=True, task="Menjahit di mesin."))
    make.add(AccommodationOffered(vacancy_id=vacancy, accommodation_code="test-extra-time", answer="yes"))
    return vacancy


def test_the_page_says_what_one_needs_to_decide(make, client) -> None:
    vacancy = full_vacancy(make)
    client.get(f"/lowongan/{vacancy}")
    assert client.h1 == "Penjahit"
    for words in ("Toko Kain Melati", "Kota Bandung, Jawa Barat", "Rp2.500.000 sampai Rp3.000.000 per bulan",
                  "pukul 24.00 WIB", "Menjahit di mesin.", "tidak dapat diganti", "Turun di halte Simpang.",
                  "Tidak ada", "Belum disebut", "berjanji menjawab dalam 7 hari", "Jangan pernah membayar",
                  "sudah diperiksa oleh petugas", "Laporkan lowongan ini", "Kapan bisa mulai?"):
        assert words in client.text, words


def test_machines_read_a_job_posting_that_cannot_end_its_element(make, client) -> None:
    vacancy = full_vacancy(make, tasks="</script><script>alert(1)</script> & lain-lain")
    client.get(f"/lowongan/{vacancy}")
    data = json.loads(client.page.find("script", type="application/ld+json").string)
    assert data["@type"] == "JobPosting" and data["description"].startswith("</script>")
    assert data["baseSalary"]["value"]["maxValue"] == 3_000_000
    assert data["jobLocation"]["address"]["addressLocality"] == "Kota Bandung"


@pytest.mark.parametrize("region", ["3273", "9171", None])
def test_machines_read_the_day_on_which_it_was_posted_at_the_workplace(make, client, region: str | None) -> None:
    posted = clock.end_of_day(date(2025, 10, 3), ZoneInfo(zone_name(region)))
    client.get(f"/lowongan/{make.vacancy(region_code=region, published_at=posted)}")
    assert json.loads(client.page.find("script", type="application/ld+json").string)["datePosted"] == "2025-10-04"


@given(words=st.text(max_size=80))
def test_no_text_leaves_the_job_posting(words: str) -> None:
    from dataclasses import replace

    text = str(job_posting(replace(bare_page(), tasks=words)))
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text).get("description", "") == words


@pytest.mark.parametrize(("state", "status"), [
    ("draft", 404), ("waiting", 404), ("suspended", 404), ("paused", 200), ("filled", 200), ("closed", 200)])
def test_what_was_never_public_does_not_exist(make, client, state: str, status: int) -> None:
    vacancy = make.vacancy(state=state)
    client.get(f"/lowongan/{vacancy}", status=status)
    if status == 200:
        assert "Perhatian" in client.text
        assert client.page.find("meta", attrs={"name": "robots"})["content"] == "noindex"
        assert client.page.find("script", type="application/ld+json") is None


def test_a_draft_is_its_employers_alone(make) -> None:
    user, organisation = make.employer()
    vacancy = make.vacancy(organisation, state="draft")
    page = make.client(user)
    page.get(f"/lowongan/{vacancy}")
    assert "konsep" in page.text
    for stranger in (make.employer()[0], make.officer(), make.administrator()):
        make.client(stranger).get(f"/lowongan/{vacancy}", status=404)


def test_what_waits_is_seen_by_the_officers_of_its_region(make) -> None:
    vacancy = make.vacancy(make.organisation(), state="waiting")
    make.client(make.officer("3273")).get(f"/lowongan/{vacancy}")
    make.client(make.administrator()).get(f"/lowongan/{vacancy}")
    for stranger in (make.officer("7371"), make.employer()[0]):
        make.client(stranger).get(f"/lowongan/{vacancy}", status=404)


def test_a_closed_address_offers_similar_ones(make, client) -> None:
    gone = make.vacancy(closes_at=clock.now() - timedelta(days=1), occupation_code="tailor")
    same = make.vacancy(title="Penjahit rumahan", occupation_code="tailor")
    shared = make.vacancy(title="Pemotong kain")
    make.vacancy(title="Sopir")
    for vacancy in (gone, shared):
        make.add(VacancySkill(vacancy_id=vacancy, skill_code="sewing", must=True, recognised=False))
    client.get(f"/lowongan/{gone}")
    assert "sudah lewat tanggal tutupnya" in client.text
    links = [link["href"] for link in client.page.select(".results a")]
    assert links == [f"/lowongan/{same}", f"/lowongan/{shared}"]


def test_an_imported_text_is_quoted_in_its_language_and_flagged(make, client) -> None:
    vacancy = make.vacancy(source="magang", external_id="1", language="en", title="Data entry",
                           tasks="Good looking.\n\nFast.", flagged=True)
    client.get(f"/lowongan/{vacancy}")
    assert client.page.h1["lang"] == "en"
    assert [p.get_text() for p in client.page.select("blockquote[lang=en] p")] == ["Good looking.", "Fast."]
    assert "mungkin tidak adil" in client.text


def test_cards_take_one_question_and_a_page_few(make, database) -> None:
    vacancies = [full_vacancy(make) for _ in range(4)]
    with database.reading(), counted_queries(database.reader) as seen:
        found = cards(reversed(vacancies))
        assert list(found) == vacancies[::-1] and found[vacancies[0]].is_open
        assert len(seen) == 1, seen
        show_vacancy(None, vacancies[0])
        assert len(seen) <= 6, seen


def test_an_employers_page_lists_its_open_vacancies_only(make, client) -> None:
    organisation = make.organisation(name="Dapur Bu Rini")
    make.vacancy(organisation, title="Juru masak")
    make.vacancy(organisation, title="Pencuci piring", state="closed")
    client.get(f"/organisasi/{organisation}")
    assert client.h1 == "Dapur Bu Rini"
    assert "1 lowongan terbuka" in client.text and "Juru masak" in client.text
    assert "Pencuci piring" not in client.text
    client.get(f"/organisasi/{make.organisation(status='suspended')}", status=404)


def test_feed_site_map_and_robots(make, client) -> None:
    shown = make.vacancy(title="Kasir & admin")
    make.vacancy(title="Rahasia", state="draft")
    client.get("/umpan/lowongan.atom")
    feed = client.response.get_data(as_text=True)
    assert "Kasir &amp; admin" in feed and "Rahasia" not in feed
    client.get("/sitemap.xml")
    assert f"/lowongan/{shown}</loc>" in client.response.get_data(as_text=True)
    client.get("/robots.txt")
    assert "Sitemap: " in client.response.get_data(as_text=True)


@pytest.mark.parametrize("address", ["/umpan/lowongan.atom", "/sitemap.xml", "/robots.txt"])
def test_machines_are_told_when_nothing_changed(app, make, monkeypatch, address: str) -> None:
    make.vacancy()
    monkeypatch.setattr(app, "testing", False)
    visitor = app.test_client()
    known = {"If-None-Match": visitor.get(address).headers["ETag"], "Accept-Encoding": "br"}
    again = visitor.get(address, headers=known)
    assert (again.status_code, again.data) == (304, b"")
    make.vacancy(title="Kasir")
    assert visitor.get(address, headers=known).status_code == (304 if address == "/robots.txt" else 200)


def test_a_feed_without_a_vacancy_does_not_change_by_itself(app, database, monkeypatch) -> None:
    monkeypatch.setattr(app, "testing", False)
    morning = clock.now().replace(hour=3)
    with clock.at(morning):
        known = {"If-None-Match": app.test_client().get("/umpan/lowongan.atom").headers["ETag"]}
    with clock.at(morning.replace(hour=9)):
        assert app.test_client().get("/umpan/lowongan.atom", headers=known).status_code == 304


def bare_page():
    """A vacancy page without a database."""
    from webapp.vacancies.queries.cards import VacancyCard
    from webapp.vacancies.queries.show import VacancyPage

    card = VacancyCard(1, "Kasir", "id", 1, "Toko", "verified", "Bandung", "3273", "", None, clock.now(), "onsite",
                       "published", True)
    empty = dict.fromkeys(VacancyPage.__dataclass_fields__)
    return VacancyPage(**empty | {"card": card, "must": (), "positions": 1})
