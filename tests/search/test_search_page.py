"""/lowongan as people use it: words, places, filters, order, pages; without JavaScript and with it."""
import re
from datetime import date, timedelta
from urllib.parse import urlencode

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests.support.pages import check_page
from tests.support.queries import counted_queries
from tests.support.swap import assert_swap_is_reload
from webapp.accounts.sessions import load_actor
from webapp.core import clock
from webapp.core.hooks import Hooks, use_hooks
from webapp.vacancies.models import AccommodationOffered


def titles(client) -> list[str]:
    return [" ".join(link.get_text().split()).split(",")[0] for link in client.page.select(".results h3 a")]


@pytest.fixture
def jobs(make):
    """Four vacancies that differ in everything one can ask."""
    org = make.organisation(name="PT Rajin")
    place = make.workplace(org, facts={"lift": "yes", "canteen": "no"})
    now = clock.now()
    made = {
        "Kasir": make.vacancy(org, title="Kasir", tasks="Menerima pembayaran.", hours="shift", contract_code="daily",
                              occupation_code="cashier", pay_from=3_000_000, pay_period="month",
                              pay_per_month=3_000_000, workplace_id=place, published_at=now - timedelta(days=2)),
        "Staf data": make.vacancy(org, title="Staf data", tasks="Mengisi lembar kerja.", region_code="3277",
                                  education_code="sma", education_essential=True, published_at=now - timedelta(days=5)),
        "Penulis": make.vacancy(org, title="Penulis", tasks="Menulis artikel.", region_code="3578", work_mode="remote",
                                education_code="s1", education_essential=True, published_at=now - timedelta(days=20)),
        "Welder": make.vacancy(org, title="Welder", tasks="Weld steel, be a cashier sometimes.", language="en",
                               region_code="9471", published_at=now - timedelta(days=40),
                               closes_at=now + timedelta(days=2)),
    }
    make.add(AccommodationOffered(vacancy_id=made["Penulis"], accommodation_code="screen-reader", answer="yes"))
    make.index(made["Penulis"])
    return made


@pytest.mark.parametrize(("query", "expected"), [
    ("", ["Kasir", "Staf data", "Penulis", "Welder"]),
    ("kata=Excel", ["Staf data"]), ("kata=lembar+kerja", ["Staf data"]), ("kata=tulisan", ["Penulis"]),
    ("kata=cashier", ["Kasir", "Welder"]), ("kata=kasir+rajin", ["Kasir", "Welder"]),
    ("kata=penulisan+artikel", ["Penulis"]),
    ("kata=staff", ["Staf data"]), ("kata=yang+dan", ["Kasir", "Staf data", "Penulis", "Welder"]),
    ("tempat=Kota+Bandung&jarak=0", ["Kasir"]), ("tempat=bdg", ["Kasir", "Staf data"]),
    ("tempat=Jawa+Barat", ["Kasir", "Staf data"]), ("tempat=Bandung&jarak=0&rumah=juga", ["Kasir", "Penulis"]),
    ("tempat=Bandung&rumah=hanya", ["Penulis"]), ("rumah=hanya", ["Penulis"]),
    ("upah=2,5+juta", ["Kasir"]), ("upah=4.000.000", []), ("jam=shift&jam=part_time", ["Kasir"]),
    ("kontrak=daily", ["Kasir"]), ("pendidikan=smk", ["Kasir", "Staf data", "Welder"]),
    ("pendidikan=none", ["Kasir", "Welder"]), ("sejak=3", ["Kasir"]), ("bidang=sales", ["Kasir"]),
    ("fakta=lift", ["Kasir"]), ("fakta=canteen", []), ("fakta=lift&fakta=canteen", []),
    ("dukungan=screen-reader", ["Penulis"]),
    ("urut=tutup", ["Welder", "Kasir", "Staf data", "Penulis"]),
    ("urut=terdekat&tempat=Kota+Surabaya&jarak=0&rumah=", ["Penulis"]),
])
def test_finds_what_is_asked_in_order(client, jobs, query, expected) -> None:
    client.get(f"/lowongan?{query}")
    assert titles(client) == expected
    assert client.h1.startswith(f"{len(expected)} lowongan" if expected else "Tidak ada lowongan")


def test_nearest_first_with_the_distance_said(client, jobs) -> None:
    client.get("/lowongan?tempat=Kota+Cimahi&urut=terdekat&jarak=200")
    assert titles(client) == ["Staf data", "Kasir"]
    assert re.search(r"Kota Bandung, Jawa Barat \(\d+ km\)", client.text)


def test_a_result_says_what_one_needs_to_decide(client, jobs) -> None:
    page = client.get("/lowongan?kata=welder")
    item = page.select_one(".result")
    assert item.select_one("h3 a")["lang"] == "en" and "PT Rajin" in item.h3.get_text()
    terms = [term.get_text() for term in item.select("dt")]
    assert terms == ["Tempat", "Upah", "Tutup"]
    page = client.get("/lowongan?kata=kasir")
    assert page.select_one(".result h3 a").get("lang") is None and "Rp3.000.000 per bulan" in client.text


def test_wrong_input_is_told_at_its_field_and_there_are_results_all_the_same(client, jobs) -> None:
    page = client.get("/lowongan?tempat=Qqqq&upah=abc&jarak=7&fakta=lift&fakta=zzz&urut=x&halaman=-1")
    assert titles(client) == ["Kasir"]
    assert page.title.get_text().startswith("Kesalahan: 1 lowongan")
    wrong = {field["name"] for field in page.select("[aria-invalid=true]")}
    assert {"tempat", "upah", "jarak"} <= wrong
    assert "Tempat “Qqqq” tidak ditemukan" in client.text and "Halaman -1 tidak ada" in client.text
    assert page.select_one("#tempat")["value"] == "Qqqq"


def test_however_a_skill_is_written_the_same_vacancies_are_found(client, make) -> None:
    written = ("Ms. Excel", "excel", "microsoft excel", "lembar kerja", "Google Sheets")
    for name in written:
        make.vacancy(title=f"Staf {len(name)}", tasks=f"Mengisi {name} setiap hari.")
    make.vacancy(title="Petugas lembar", tasks="Menyusun kertas bersama Ms. Ani.")
    for name in written:
        client.get(f"/lowongan?{urlencode({'kata': name})}")
        assert sorted(titles(client)) == sorted(f"Staf {len(each)}" for each in written), name
    client.get("/lowongan?kata=Ms.+Excel+kertas")
    assert titles(client) == []


def test_a_diploma_that_is_only_welcome_closes_no_door(client, make) -> None:
    s1 = {"education_code": "s1", "education_levels": ["s1", "s2"]}
    make.vacancy(title="Analis data", education_code="s1")
    make.vacancy(title="Analis data wajib", education_code="s1", education_essential=True)
    make.vacancy(title="Analis data impor", source="sumber", external_id="1", **s1)
    make.vacancy(title="Analis data disunting", source="sumber", external_id="2", written_by=make.user(), **s1)
    client.get("/lowongan?kata=Analis+data&pendidikan=sma")
    assert sorted(titles(client)) == ["Analis data", "Analis data disunting"]
    client.get("/lowongan?kata=Analis+data&pendidikan=s1")
    assert len(titles(client)) == 4


def test_an_ambiguous_place_can_be_chosen(client, jobs) -> None:
    client.get("/lowongan?tempat=bandung&jarak=0")
    assert "dibaca sebagai Kota Bandung, Jawa Barat" in client.text
    client.follow("Kabupaten Bandung, Jawa Barat")
    client.get("/lowongan?tempat=jakarta")
    assert "dibaca sebagai" not in client.text  # its five cities lie inside it
    client.get("/lowongan?tempat=bandung&jarak=0")
    client.follow("Kabupaten Bandung, Jawa Barat")
    assert "dibaca sebagai" not in client.text and "Hapus: Kabupaten Bandung, Jawa Barat" in client.text


def test_active_filters_can_be_taken_off_one_by_one_and_stay_with_new_words(client, jobs) -> None:
    client.get("/lowongan?jam=shift&upah=1000000&fakta=lift&bidang=sales")
    client.submit({"kata": "kasir"})
    assert titles(client) == ["Kasir"] and "upah=1000000" in client.path
    client.follow("Hapus: Lift ke tempat kerja")
    assert "fakta" not in client.path and "jam=shift" in client.path and "kata=kasir" in client.path
    client.follow("Saring dan urutkan")
    assert client.page.select_one("#upah")["value"] == "1000000"
    client.submit({"jam": None, "upah": "", "kata": "", "bidang": None})
    assert client.h1 == "4 lowongan terbuka"


def test_a_misspelt_word_brings_a_suggestion_as_a_link_only_when_it_finds_something(client, jobs) -> None:
    client.get("/lowongan?kata=kasirr")
    assert client.h1 == "Tidak ada lowongan yang ditemukan"
    client.follow("Mungkin maksud Anda: kasir")
    assert titles(client) == ["Kasir", "Welder"]
    client.get("/lowongan?kata=penerjemahh")
    assert "Mungkin maksud Anda" not in client.text


@hypothesis_settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values=st.dictionaries(
    st.sampled_from("kata tempat jarak rumah upah jam pendidikan sejak fakta urut halaman".split()),
    st.text(max_size=20) | st.sampled_from(["\x00", "-1", "9" * 30, "NaN", "'\"", "kasir\x00", "terdekat", "%", "²"])))
def test_nothing_in_the_address_breaks_the_page(app, values) -> None:
    query = {name: value.encode("utf-8", "surrogatepass") for name, value in values.items()}
    for path in ("/lowongan", "/lowongan/saring"):
        answer = app.test_client().get(f"{path}?{urlencode(query)}")
        assert answer.status_code == 200
        check_page(answer.get_data(as_text=True), repr(values))


def test_nothing_near_can_be_widened(client, jobs) -> None:
    client.get("/lowongan?kata=staf&tempat=Kota+Bandung&jarak=0")
    client.follow("Perluas sampai 100 km")
    assert titles(client) == ["Staf data"]


def test_pages_of_twenty_open_at_the_results(client, make) -> None:
    org = make.organisation()
    for number in range(23):
        make.vacancy(org, title=f"Kerja {number}", published_at=clock.now() - timedelta(minutes=number))
    client.get("/lowongan?kata=kerja")
    assert len(titles(client)) == 20 and client.h1 == "23 lowongan ditemukan"
    assert client.page.select_one("a[rel=next]")["href"].endswith("#hasil")
    client.follow("Halaman berikutnya")
    assert titles(client) == ["Kerja 20", "Kerja 21", "Kerja 22"] and client.h1 == "23 lowongan ditemukan, halaman 2"
    client.get("/lowongan?halaman=999")
    assert client.h1.endswith("halaman 2") and "Halaman 999 tidak ada" in client.text


def test_the_count_is_capped(client, make, monkeypatch) -> None:
    monkeypatch.setattr("webapp.search.find.CAP", 2)
    monkeypatch.setattr("webapp.search.results.CAP", 2)
    monkeypatch.setattr("webapp.search.routes.CAP", 2)
    for _number in range(4):
        make.vacancy()
    client.get("/lowongan")
    assert client.h1 == "Lebih dari 2 lowongan terbuka"


def test_equal_names_are_told_apart_by_what_means_something(client, make) -> None:
    org = make.organisation(name="PT Sama")
    make.vacancy(org, title="Sopir", region_code="3374")
    make.vacancy(org, title="Sopir", closes_on=date(2030, 1, 2))
    twins = [make.vacancy(org, title="Sopir", closes_on=date(2030, 3, 4)) for _number in range(2)]
    make.vacancy(org, title="Kasir")
    page = client.get("/lowongan")
    names = {link.get_text(strip=True) for link in page.select(".results h3 a")}
    assert {"Kasir, PT Sama", "Sopir, PT Sama, Kota Semarang, Jawa Tengah",
            "Sopir, PT Sama, Kota Bandung, Jawa Barat, tutup 2 Januari 2030",
            *(f"Sopir, PT Sama, Kota Bandung, Jawa Barat, tutup 4 Maret 2030, nomor {n}" for n in twins)} == names


def test_expired_and_paused_ones_are_not_found(client, make) -> None:
    make.vacancy(title="Kasir", state="paused")
    vacancy = make.vacancy(title="Kasir")
    with clock.at(clock.now() + timedelta(days=31)):
        client.get("/lowongan?kata=kasir")
        assert titles(client) == []
    client.get("/lowongan?kata=kasir")
    assert client.page.select_one(f"#lowongan-{vacancy}")


def test_swapping_is_reloading_and_says_the_count(client, jobs) -> None:
    client.get("/lowongan")
    client.get("/lowongan")  # now the style sheet is a file, as it is when one searches
    before = client.response.get_data(as_text=True)
    address = "/lowongan?kata=kasir&tempat=Bandung"
    answer = client.http.get(address, headers={"HX-Request": "true"}).get_data(as_text=True)
    assert '<p id="status" data-hx-swap-oob="innerHTML">1 lowongan ditemukan</p>' in answer
    client.get(address)
    assert_swap_is_reload(before, "#cari", answer, client.response.get_data(as_text=True))
    assert client.fragment("/lowongan?upah=abc&tempat=qq").select_one("#ringkasan-kesalahan[autofocus]")


def test_a_page_asks_the_database_five_times_at_most(client, make, database) -> None:
    org = make.organisation()
    for number in range(25):
        make.vacancy(org, title=f"Kasir {number}")
    for address in ("/lowongan", "/lowongan?kata=kasir&tempat=Bandung&jam=shift&urut=terdekat", "/lowongan?kata=kasr"):
        with counted_queries(database.reader, database.writer) as seen:
            client.get(address)
        assert len(seen) <= 5, seen


def test_unchanged_public_pages_answer_304(app, make) -> None:
    make.vacancy()
    app.testing = False
    visitor = app.test_client()
    visitor.get("/lowongan")
    first = visitor.get("/lowongan?kata=penjahit")
    again = visitor.get("/lowongan?kata=penjahit", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    make.vacancy(title="Penjahit kebaya")
    changed = visitor.get("/lowongan?kata=penjahit", headers={"If-None-Match": first.headers["ETag"]})
    assert changed.status_code == 200
    app.testing = True
    seeker = make.client(make.seeker())
    seeker.get("/lowongan")
    assert seeker.response.headers["Cache-Control"] == "private, no-store"


def test_a_search_answer_for_htmx_fits_in_five_kilobytes(app, make) -> None:
    app.config["COMPRESS_ALGORITHM"] = ["br"]
    for number in range(20):
        make.vacancy(make.organisation(name=f"PT Nama Perusahaan Panjang {number * 7919}"),
                     title=f"Staf administrasi umum dan gudang {number * 104729}", pay_from=3_000_000 + number * 7919,
                     pay_to=4_500_000 + number * 3571, pay_period="month", region_code="3277")
    answer = app.test_client().get("/lowongan?kata=staf&tempat=Bandung",
                                   headers={"HX-Request": "true", "Accept-Encoding": "br"})
    assert answer.headers["Content-Encoding"] == "br"
    assert len(answer.data) <= 5 * 1024, len(answer.data)


def test_my_fit_and_its_order_come_from_matching(app, make, jobs) -> None:
    seeker = make.client(make.seeker())
    seeker.get("/lowongan?urut=kecocokan")
    known = Hooks()
    known.add("result_fits", lambda actor, ids: {jobs["Penulis"]: "Cocok: Anda bisa menulis."})
    known.add("fit_order", lambda actor, ids: [jobs["Penulis"], jobs["Welder"]])
    known.add("load_actor", load_actor)
    use_hooks(known)
    seeker.get("/lowongan?urut=kecocokan")
    assert titles(seeker) == ["Penulis", "Welder", "Kasir", "Staf data"]
    assert "Cocok: Anda bisa menulis." in seeker.text
    visitor = make.client()
    visitor.get("/lowongan?urut=kecocokan")
    assert "Cocok:" not in visitor.text
