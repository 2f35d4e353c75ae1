"""The whole profile through its pages, as somebody without JavaScript does it; bad input loses nothing."""
from datetime import timedelta

import pytest

from tests.support.client import AuditingClient
from tests.support.factories import Factory
from webapp.accounts.models import InterruptedForm
from webapp.accounts.sessions import digest
from webapp.core import clock
from webapp.core.database import Database
from webapp.profiles.queries import ProfileFacts, profile_facts
from webapp.profiles.queries.own import names_of
from webapp.profiles.steps import STEPS


def facts(database: Database, user_id: int) -> ProfileFacts:
    with database.reading():
        found = profile_facts(user_id)
    assert found is not None
    return found


@pytest.fixture
def person(make: Factory) -> int:
    return make.user()


@pytest.fixture
def me(make: Factory, person: int) -> AuditingClient:
    return make.client(person)


def test_a_long_sentence_is_in_sight_as_a_whole(me: AuditingClient) -> None:
    rows = {}
    for length in (10, 150):
        me.get("/profil/ringkasan")
        me.submit({"headline": "kata " * (length // 5)})
        rows[length] = int(me.get("/profil/ringkasan").select_one("#headline")["rows"])
    assert rows == {10: 2, 150: 7}


def test_a_profile_is_filled_in_page_by_page(me: AuditingClient, person: int, database: Database) -> None:
    me.get("/profil")
    assert "0 dari" in me.text
    me.follow("Lanjutkan: Nama")
    me.submit({"full_name": "Sari", "contact_how": ["email", "uld"]})
    me.submit({"headline": "Penjahit\r\nteliti", "about": "Saya suka menjahit.\nJuga merajut."})
    assert me.h1 == "Keterampilan"
    me.submit({"q": "jahit"}, form="#cari-formulir")
    me.submit(form="form[action$=tambah]:has(#tambah-sewing)")
    assert "Ditambahkan: Menjahit" in me.text and me.path.endswith("q=jahit"), "the search stays"
    me.submit({"words": "Membuat wayang"}, form="#sendiri")
    me.submit(form="#lanjut")
    assert me.h1 == "Seberapa baik keterampilan Anda?"
    with_levels = [field["name"] for field in me.page.select("input[type=radio][value='3']")]
    me.submit({with_levels[0]: "3"})
    assert me.h1 == "Pengalaman kerja"
    me.follow("Tambah pengalaman kerja")
    me.submit({"title": "Penjahit", "employer": "Usaha sendiri", "from_year": "2019", "to_year": "2022"})
    me.submit(form="#lanjut")
    me.follow("Tambah pendidikan")
    me.submit({"level": "smp", "school": "SLB Negeri"})
    me.submit(form="#lanjut")
    me.submit({"language": "bisindo", "level": "3"}, form="#bahasa")
    me.submit(form="#lanjut")
    me.submit({"q": "penjahit"}, form="#cari-formulir")
    me.submit(form="form:has(#tambah-tailor)")
    me.submit(form="#lanjut")
    me.submit({"q": "bandung"}, form="#cari-formulir")
    me.submit(form="form:has(#tambah-3273)")
    assert me.h1 == "Jarak dan kerja dari rumah", "choosing a home leads on"
    me.submit({"remote": "also", "distance_km": "25"})
    me.submit({"q": "cimahi"}, form="#cari-formulir")
    me.submit(form="form:has(#tambah-3277)")
    me.submit(form="#lanjut")
    me.submit({"hours": "part_time", "pay_min": "2,5 juta", "pay_period": "month"})
    assert me.h1 == "Kemampuan fungsional"
    found = facts(database, person)
    assert found.headline == "Penjahit teliti" and dict(found.skills).keys() == {"sewing"}
    assert found.own_skills == ("Membuat wayang",) and found.pay_month == 2_500_000
    assert (found.home_region, found.wished_regions, found.wished_occupations) == ("3273", ("3277",), ("tailor",))
    assert found.experience[0].occupation == "tailor" and found.education == "smp"
    assert (found.remote, found.distance_km, found.languages) == ("also", 25, (("bisindo", 3),))


def test_every_page_can_be_skipped_but_the_name(me: AuditingClient) -> None:
    me.get("/profil/nama")
    assert me.page.select_one("button[value=lewati]") is None
    me.submit({"full_name": "", "contact_how": None}, status=422)
    assert "Tulis nama lengkap" in me.text and "Pilih sedikitnya satu cara" in me.text
    me.submit({"full_name": "Sari", "contact_how": "email"})
    for _step in STEPS[1:]:
        me.submit(form="main form:has([value=lewati])", button="Lewati")
    assert me.path == "/profil" and me.text.count("Dilewati") >= len(STEPS) - 1
    assert "Lanjutkan:" not in me.text


@pytest.mark.parametrize(("path", "values", "message"), [
    ("/profil/nama", {"full_name": "a" * 121}, "paling banyak 120 huruf"),
    ("/profil/ringkasan", {"headline": "b" * 161, "about": "tetap ada"}, "paling banyak 160 huruf"),
    ("/profil/ringkasan", {"headline": "x\x07", "about": "tetap ada"}, "tidak dapat dibaca"),
    ("/profil/jarak", {"distance_km": "jauh"}, "bilangan bulat"),
    ("/profil/jarak", {"distance_km": "-4"}, "dari 1 sampai 2.000"),
    ("/profil/jam-dan-upah", {"pay_min": "banyak", "available": "tetap ada"}, "jumlah rupiah"),
    ("/profil/jam-dan-upah", {"pay_min": "0", "available": "tetap ada"}, "lebih dari nol"),
    ("/profil/jam-dan-upah", {"hours_per_week": "99"}, "dari 1 sampai 60"),
    ("/profil/pengalaman/baru", {"title": "", "tasks": "tetap ada"}, "Tulis pekerjaan Anda"),
    ("/profil/pengalaman/baru", {"title": "a", "from_year": "2022", "to_year": "2019"}, "sebelum tahun mulai"),
    ("/profil/pengalaman/baru", {"title": "a", "from_year": "22"}, "empat angka"),
    ("/profil/pengalaman/baru", {"title": "a", "from_year": "99999999999999999999"}, "empat angka"),
    ("/profil/pendidikan/baru", {"level": "", "programme": "tetap ada"}, "Pilih jenjang"),
    ("/profil/pendidikan/baru", {"level": "dukun"}, "Pilih salah satu dari daftar"),
    ("/profil/keterampilan/sendiri", {"words": " "}, "Tulis nama keterampilannya"),
    ("/profil/bahasa/tambah", {"language": "", "level": None}, "Pilih sebuah bahasa"),
    ("/profil/terlihat", {"visibility": "semua orang"}, "Pilih salah satu dari daftar"),
    ("/profil/kemampuan/1", {"answer_seeing": "maybe"}, "Pilih salah satu dari daftar"),
    ("/profil/ragam", {"kinds": "other"}, "Pilih dari daftar"),
    ("/profil/kebutuhan/alat", {"own_words": "\n".join(f"alat {n}" for n in range(11))}, "paling banyak 10 baris"),
    ("/profil/kebutuhan/alat", {"own_words": "a" * 201}, "paling banyak 200 huruf"),
])
def test_bad_input_is_told_at_the_field_and_nothing_is_lost(
        me: AuditingClient, path: str, values: dict[str, str], message: str) -> None:
    shown = path.removesuffix("/sendiri").removesuffix("/tambah")
    me.get(shown)
    token = str(me.page.select_one("input[name=_token]")["value"])
    me.response = me.http.post(path, data={**{k: v for k, v in values.items() if v is not None}, "_token": token})
    me._take(422)
    assert message in me.text
    assert me.page.select_one(".summary a") is not None
    kept = " ".join(str(field.get("value", "")) + field.get_text() for field in me.page.select("input, textarea"))
    assert all(value.strip() in kept for value in values.values() if value == "tetap ada")


def test_unknown_codes_and_rows_of_others_do_not_exist(me: AuditingClient, make: Factory) -> None:
    other = make.client(make.user())
    other.get("/profil/pengalaman/baru")
    other.submit({"title": "Rahasia"})
    other.follow("Ubah: Rahasia")
    theirs = other.path
    me.get(theirs, status=404)
    me.get("/profil/kebutuhan/lain", status=404)
    me.get("/profil/kemampuan/4", status=404)
    me.get("/profil/kemampuan/0", status=404)
    me.get("/profil/keterbukaan/baru/12345678901234567890", status=404)
    me.get("/profil/keterampilan")
    token = str(me.page.select_one("input[name=_token]")["value"])
    for path, code in (("keterampilan/tambah", "nol"), ("pekerjaan/tambah", ""), ("wilayah/tambah", "xx"),
                       ("tempat-tinggal/tambah", "99"), ("keterampilan/hapus", "abc"), ("sembunyi", "1" * 30)):
        answer = me.http.post(f"/profil/{path}", data={"code": code, "_token": token})
        assert answer.status_code == 404, path
    assert me.http.post(theirs + "/hapus", data={"_token": token}).status_code == 404
    assert me.http.post(theirs, data={"_token": token, "title": "x"}).status_code == 404
    other.get("/profil/pengalaman")
    assert "Rahasia" in other.text


def test_what_is_on_a_list_can_be_changed_and_taken_off(me: AuditingClient, person: int, database: Database) -> None:
    me.get("/profil/pengalaman/baru")
    me.submit({"title": "Kasir"})
    me.follow("Ubah: Kasir")
    me.submit({"title": "Kasir toko"})
    assert facts(database, person).experience[0].title == "Kasir toko"
    me.follow("Ubah: Kasir toko")
    me.submit(form="form:has(#hapus)")
    assert facts(database, person).experience == ()
    me.get("/profil/keterampilan?q=jahit")
    me.submit(form="form:has(#tambah-sewing)")
    assert me.page.select_one("#tambah-sewing") is None, "not offered twice"
    me.submit(form="form[action$=hapus]")
    assert "Dihapus: Menjahit" in me.text and facts(database, person).skills == ()
    me.get("/profil/wilayah?q=cimahi")
    me.submit(form="form:has(#tambah-3277)")
    me.submit(form="form[action$=hapus]")
    assert facts(database, person).wished_regions == ()


def test_a_way_to_be_contacted_is_one_that_the_account_has(me: AuditingClient, make: Factory) -> None:
    me.get("/profil/nama")
    me.submit({"full_name": "Sari", "contact_how": ["whatsapp", "call", "uld"]}, status=422)
    assert ("Akun Anda belum mempunyai nomor telepon. Tambahkan di halaman Akun, atau jangan pilih: "
            "Pesan WhatsApp, Telepon suara.") in me.text
    me.submit({"contact_how": ["email", "companion"]})
    assert me.h1 == "Ringkasan tentang saya"
    other = make.client(make.user(email=None, phone="+6281234567890"))
    other.get("/profil/nama")
    other.submit({"full_name": "Budi", "contact_how": ["whatsapp", "email"]}, status=422)
    assert "belum mempunyai alamat e-mail" in other.text and "jangan pilih: E-mail." in other.text
    other.submit({"contact_how": ["whatsapp"]})
    assert other.h1 == "Ringkasan tentang saya"


def test_what_a_link_carries_along_unticks_nothing(me: AuditingClient, person: int, database: Database) -> None:
    me.get("/profil/nama")
    me.submit({"full_name": "Sari", "contact_how": ["companion", "uld"]})
    me.get("/profil/nama?fbclid=x&full_name=Bukan")
    me.submit({})
    with database.reading():
        assert names_of(person).contact_how == ("companion", "uld")
    me.get("/profil/cv/pilih")
    ticked = len(me.page.select("input[type=checkbox][checked]"))
    me.get("/profil/cv/pilih?utm_source=x")
    assert len(me.page.select("input[type=checkbox][checked]")) == ticked > 0


def test_a_search_without_a_result_and_a_strange_one_stay_pages(me: AuditingClient) -> None:
    for path in ("keterampilan", "pekerjaan", "wilayah", "tempat-tinggal", "sembunyi"):
        me.get(f"/profil/{path}?q=zzqqxx")
        assert "Tidak ada hasil" in me.text
        me.get(f"/profil/{path}?q=%00%25_'%22<b>" + "a" * 300)


def test_a_form_that_a_sessions_end_interrupted_comes_back_filled_in(
        me: AuditingClient, make: Factory, person: int) -> None:
    for path, content, selector in (
            ("/profil/ringkasan", [["headline", "Penjahit teliti"]], "#headline:-soup-contains('Penjahit teliti')"),
            ("/profil/kebutuhan/alat", [["needs", "hearing-aid"]], "input[value=hearing-aid][checked]"),
            ("/profil/pendidikan/baru", [["level", "smp"]], "option[value=smp][selected]")):
        make.add(InterruptedForm(token_hash=digest(path), user_id=person, path=path, content=content,
                                 expires_at=clock.now() + timedelta(hours=1)))
        me.get(f"{path}?_lanjut={path}")
        assert me.page.select_one(selector) is not None, path
