"""Home, help, display, language, and the form that a session's end interrupted."""
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from tests.accounts.test_sign_in import PASSWORD
from tests.accounts.test_sign_up import link_in, mails
from tests.support.client import fields_of
from webapp.accounts.models import InterruptedForm, LoginSession
from webapp.accounts.passwords import hash_password
from webapp.accounts.recovery import make_codes
from webapp.accounts.sessions import note_use
from webapp.core import clock
from webapp.core.database import db

LATER = timedelta(days=31)


def test_the_home_page_says_what_it_is_for_in_its_first_words(client) -> None:
    page = client.get("/")
    words = f"{page.title.get_text()} {page.body.get_text(' ')}".split()
    first = " ".join(words[:60])
    for said in ("penyandang disabilitas", "Lowongan", "Untuk pemberi kerja", "Masuk", "Daftar"):
        assert said in first, first
    assert "Cari lowongan yang cocok" in " ".join(words[:70])
    assert page.find("form", attrs={"role": "search"})["action"] == "/lowongan"


def test_signed_out_people_see_three_links_and_the_ways_in(client) -> None:
    page = client.get("/")
    assert [a.get_text() for a in page.select("header nav a")] == [
        "Lowongan", "Untuk pemberi kerja", "Bantuan", "Masuk", "Daftar"]


def test_help_names_the_telephone_where_there_is_one_the_units_and_never_to_pay(app, client) -> None:
    client.get("/bantuan")
    assert client.page.select_one('a[href^="tel:"]') is None, "no invented number outside the demo"
    app.extensions["settings"] = replace(app.extensions["settings"], help_phone="022 555")
    client.get("/bantuan")
    assert client.page.select_one('main a[href="tel:022555"]') and "Jangan pernah membayar" in client.text
    client.follow("Alamat dan telepon ULD")


def test_employers_find_how_to_begin(client) -> None:
    client.get("/untuk-pemberi-kerja")
    assert "Petugas ULD memeriksa" in client.text


def test_display_is_kept_on_this_device_and_leads_back(client) -> None:
    client.get("/tampilan", headers={"Referer": "http://localhost/bantuan?x=1"})
    client.submit({"size": "150", "theme": "yellow-on-black", "spacing": "wide", "motion": "less"})
    assert client.path == "/bantuan?x=1" and "Tampilan disimpan" in client.text
    html = client.page.find("html")
    assert (html["data-size"], html["data-theme"], html["data-spacing"], html["data-motion"]) == (
        "150", "yellow-on-black", "wide", "less")
    client.get("/tampilan")
    assert client.page.select_one('input[name=size][value="150"]').has_attr("checked")
    client.submit(button="Kembalikan ke awal")
    assert not client.page.find("html").has_attr("data-size")


def test_a_display_that_does_not_exist_is_refused_in_words(client) -> None:
    client.get("/tampilan")
    client.submit({"size": "900"}, status=422)
    assert "Pilih salah satu" in client.text


def test_the_way_back_from_display_stays_on_this_site(client) -> None:
    client.get("/tampilan", headers={"Referer": "https://jahat.test/x"})
    client.submit({"kembali": "//jahat.test/"})
    assert client.path == "/"


def test_language_is_chosen_by_a_link_and_leads_back(client) -> None:
    client.get("/bahasa/en", headers={"Referer": "http://localhost/bantuan"})
    assert client.path == "/bantuan" and client.page.find("html")["lang"] == "en"
    client.get("/bahasa/id", headers={"Referer": "https://jahat.test/bantuan"})
    assert client.path == "/" and client.page.find("html")["lang"] == "id"
    client.get("/bahasa/xx", status=404)


@pytest.fixture
def sari(make) -> int:
    return make.user(full_name="Sari", email="sari@contoh.test", password_hash=hash_password(PASSWORD))


def interrupt(client, user_id: int, values: dict[str, str], path: str = "/akun/nama", *, later=LATER) -> None:
    """Opens a form, lets the session end, sends the form; stands at the sign-in page then."""
    client.sign_in(user_id)
    client.get(path)
    with clock.at(clock.now() + later):
        client.submit(values)
    assert client.h1.startswith("Masuk")


def kept(database) -> int:
    with database.reading() as session:
        return int(session.scalar(select(func.count(InterruptedForm.id))))


def test_the_same_person_gets_the_filled_form_back_not_sent(client, database, sari) -> None:
    interrupt(client, sari, {"full_name": "Sari yang Baru", "nickname": "Ai"})
    assert "Isian Anda tersimpan 24 jam" in client.text
    with clock.at(clock.now() + LATER):
        client.submit({"identity": "sari@contoh.test", "password": PASSWORD}, form="#masuk")
        assert client.h1 == "Isian Anda masih ada, belum dikirim" and "Sari yang Baru" in client.text
        client.follow("Buka formulir dengan isian ini")
        assert client.page.find(id="full_name")["value"] == "Sari yang Baru"
        client.submit()
        assert "Nama dan bahasa disimpan" in client.text and "Sari yang Baru" in client.text


def test_it_comes_back_after_every_way_to_sign_in(client, app, database, sari) -> None:
    with app.app_context(), database.writing():
        code = make_codes(sari)[0]
    interrupt(client, sari, {"full_name": "Sari lewat tautan"})
    with clock.at(clock.now() + LATER):
        client.follow("Masuk dengan tautan lewat e-mail")
        client.submit({"email": "sari@contoh.test"})
        client.get(link_in(mails(database)[-1]))
        client.submit(button="Masuk sekarang")
        assert client.h1 == "Isian Anda masih ada, belum dikirim" and "Sari lewat tautan" in client.text
    interrupt(client, sari, {"full_name": "Sari lewat kode"})
    with clock.at(clock.now() + LATER):
        client.follow("Masuk dengan tautan lewat e-mail")
        client.follow("Kembali ke Masuk")
        client.follow("Masuk dengan kode pemulihan")
        client.submit({"identity": "sari@contoh.test", "code": code}, form="#pemulihan")
        assert client.h1 == "Isian Anda masih ada, belum dikirim" and "Sari lewat kode" in client.text


@pytest.mark.parametrize("ending", ["one", "all", "password"])
def test_what_is_sent_from_a_session_that_was_ended_elsewhere_is_kept(client, make, database, sari, ending) -> None:
    client.sign_in(sari).get("/akun/nama")
    me = make.client(sari)
    if ending == "password":
        me.get("/akun/kata-sandi")
        me.submit({"proof": PASSWORD, "password": PASSWORD})
    else:
        me.get("/akun/sesi")
        me.submit(form='form[action="/akun/sesi/akhiri"]' if ending == "all" else 'form[action$="/akhiri"]')
    client.submit({"full_name": "Sari di ponsel"})
    assert client.h1 == "Masuk lagi: isian Anda tersimpan" and "Sari di ponsel" not in client.text
    path = client.page.select_one("input[name=lanjut]")["value"]
    client.get(path)
    assert client.h1.startswith("Masuk") and "Sari di ponsel" not in client.text  # whoever has the device has nothing
    make.client(make.user()).get(path, status=404)
    client.submit({"identity": "sari@contoh.test", "password": PASSWORD}, form="#masuk")
    assert client.h1 == "Isian Anda masih ada, belum dikirim" and "Sari di ponsel" in client.text


def test_a_session_that_was_ended_stays_ended(client, app, make, database, sari) -> None:
    client.sign_in(sari).get("/akun")
    me = make.client(sari)
    me.get("/akun/sesi")
    me.submit(form='form[action="/akun/sesi/akhiri"]')
    with app.app_context(), database.reading():
        ended = db().scalars(select(LoginSession.id).order_by(LoginSession.expires_at)).first()
    with app.app_context():
        note_use(ended, timedelta(days=30))  # a request that had begun before
    client.get("/akun")
    assert client.h1 == "Masuk"
    me.get("/akun/sesi")
    assert len(me.page.select("main .results > li")) == 1


def test_anyone_else_gets_nothing_and_it_is_deleted(client, make, database, sari) -> None:
    make.user(full_name="Lain", email="lain@contoh.test", password_hash=hash_password(PASSWORD))
    interrupt(client, sari, {"full_name": "Rahasia"})
    path = client.page.select_one("input[name=lanjut]")["value"]
    make.client(make.user()).get(path, status=404)
    with clock.at(clock.now() + LATER):
        client.submit({"identity": "lain@contoh.test", "password": PASSWORD}, form="#masuk")
    assert client.path == "/" and kept(database) == 0


def test_passwords_are_never_kept(client, database, sari) -> None:
    interrupt(client, sari, {"proof": "rahasia sekali", "password": "sandi yang baru"}, "/akun/kata-sandi")
    with database.reading() as session:
        contents = session.execute(select(InterruptedForm.content)).scalars().all()
    assert "rahasia" not in str(contents) and "sandi yang baru" not in str(contents)


def test_what_is_too_long_is_not_kept(client, database, sari) -> None:
    interrupt(client, sari, {"contact_note": "x" * 70_000}, "/akun/kontak")
    assert kept(database) == 0


def test_it_is_over_after_a_day_and_can_be_thrown_away(client, database, sari) -> None:
    interrupt(client, sari, {"full_name": "Baru"})
    path = client.page.select_one("input[name=lanjut]")["value"]
    client.sign_in(sari)
    with clock.at(clock.now() + LATER + timedelta(hours=25)):
        client.sign_in(sari)
        client.get(path, status=404)
    client.sign_in(sari)
    client.get(path)
    client.submit(button="Buang isian ini")
    assert kept(database) == 0


def test_an_act_without_a_page_of_its_own_is_sent_by_a_press(client, database, make, sari) -> None:
    client.sign_in(sari).get("/akun/nama")
    token = client.page.find("input", attrs={"name": "_token"})["value"]
    with clock.at(clock.now() + LATER):
        answer = client.http.post("/notifikasi/dibaca", data={"_token": token, "catatan": "isian"})
        client.get(answer.location)
        client.submit({"identity": "sari@contoh.test", "password": PASSWORD}, form="#masuk")
        assert "isian" in client.text
        form = client.page.select_one("#kirim-isian")
        sent = client.http.post(form["action"], data=fields_of(form))
        assert (sent.status_code, sent.location) == (307, "/notifikasi/dibaca")  # a browser sends the same fields on
        assert client.http.post(sent.location, data=fields_of(form)).status_code == 303
    assert kept(database) == 0
