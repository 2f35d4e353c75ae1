"""Signing in: password, link, recovery code, second step, limits, and where one goes on."""
import re
from datetime import timedelta

import pyotp
import pytest
from sqlalchemy import select

from tests.accounts.test_sign_up import link_in, mails
from webapp.accounts.models import LoginSession, User
from webapp.accounts.passwords import hash_password
from webapp.accounts.recovery import make_codes, make_officers_code
from webapp.core import clock
from webapp.core.demo import DemoMark
from webapp.web.safe_paths import safe_path

PASSWORD = "tiga kata acak"


@pytest.fixture
def sari(make) -> int:
    return make.user(full_name="Sari", email="sari@contoh.test", phone="+6281234567890",
                     password_hash=hash_password(PASSWORD))


def sign_in(client, identity="sari@contoh.test", password=PASSWORD, status=200, **values):
    client.get("/masuk")
    return client.submit({"identity": identity, "password": password} | values, form="#masuk", status=status)


@pytest.mark.parametrize("identity", ["sari@contoh.test", " SARI@Contoh.test ", "0812-3456-7890", "+62 812 3456 7890"])
def test_with_address_or_number_as_people_write_them(client, sari, identity) -> None:
    sign_in(client, identity)
    assert client.h1 == "Halo, Sari"


def test_a_wrong_password_and_an_unknown_address_say_the_same(client, sari) -> None:
    sign_in(client, password="bukan ini", status=422)
    first = client.page.select_one(".summary").get_text()
    assert client.page.find(id="identity")["value"] == "sari@contoh.test"
    assert not client.page.find(id="password").get("value")
    sign_in(client, "siapa@contoh.test", status=422)
    assert client.page.select_one(".summary").get_text() == first


def test_a_password_manager_finds_its_fields(client) -> None:
    client.get("/masuk")
    assert client.page.find(id="identity")["autocomplete"] == "username"
    assert client.page.find(id="password")["autocomplete"] == "current-password"
    client.get("/daftar")
    assert client.page.find(id="password")["autocomplete"] == "new-password"


def test_tries_are_limited_for_each_identity_and_right_ones_do_not_count(client, sari) -> None:
    for _time in range(12):
        sign_in(client)
        client.get("/keluar")
        client.submit()
    for _time in range(10):
        sign_in(client, password="salah sekali", status=422)
    sign_in(client, status=422)
    assert "Terlalu banyak percobaan" in client.text
    with clock.at(clock.now() + timedelta(minutes=16)):
        sign_in(client)
        assert client.h1 == "Halo, Sari"


def test_one_goes_on_to_where_one_wanted(client, sari) -> None:
    client.get("/akun/nama")
    assert client.h1 == "Masuk"
    client.submit({"identity": "sari@contoh.test", "password": PASSWORD}, form="#masuk")
    assert client.path == "/akun/nama"


@pytest.mark.parametrize("evil", [
    "https://jahat.test/", "//jahat.test", "/\\jahat.test", "/\t/jahat.test", "javascript:alert(1)", "\\\\jahat.test",
    "///jahat.test", "/ok\nx", "jahat.test", "/" + "x" * 2000])
def test_never_to_another_site(client, sari, evil) -> None:
    client.get("/masuk", query_string={"lanjut": evil})
    client.submit({"identity": "sari@contoh.test", "password": PASSWORD, "lanjut": evil}, form="#masuk")
    assert client.path == "/"
    assert safe_path(evil, "aman") == "aman"


def test_a_shared_computer_is_forgotten_with_the_browser_and_after_12_hours(client, database, sari) -> None:
    sign_in(client, shared="y")
    with database.reading() as session:
        row = session.execute(select(LoginSession)).scalar_one()
    assert row.shared and row.expires_at - row.created_at == timedelta(hours=12)
    assert client.http.get_cookie("masuk").max_age is None
    with clock.at(clock.now() + timedelta(hours=13)):
        client.get("/akun")
        assert client.h1 == "Masuk"


def test_an_ordinary_session_lasts_30_days_after_its_last_use(client, sari) -> None:
    sign_in(client)
    for day in (20, 40, 60):
        with clock.at(clock.now() + timedelta(days=day)):
            client.get("/akun")
            assert client.h1 == "Akun Anda"
    with clock.at(clock.now() + timedelta(days=91)):
        client.get("/akun")
        assert client.h1 == "Masuk"


def test_a_mailed_link_signs_in_once(client, database, sari) -> None:
    client.get("/masuk/tautan")
    client.submit({"email": "Sari@contoh.test"})
    told = client.text
    path = link_in(mails(database)[-1])
    client.get("/masuk/tautan")
    client.submit({"email": "tidak-ada@contoh.test"})
    assert client.text == told and len(mails(database)) == 1
    client.get(path)
    client.submit(button="Masuk sekarang")
    assert client.h1 == "Halo, Sari"
    client.get(path, status=410)


def test_a_link_is_over_after_half_an_hour(client, database, sari) -> None:
    client.get("/masuk/tautan")
    client.submit({"email": "sari@contoh.test"})
    with clock.at(clock.now() + timedelta(minutes=31)):
        client.get(link_in(mails(database)[-1]), status=410)


def test_links_are_limited_in_silence(client, database, sari) -> None:
    for _time in range(7):
        client.get("/masuk/tautan")
        client.submit({"email": "sari@contoh.test"})
    assert len(mails(database)) == 5


def test_a_bad_address_is_named(client) -> None:
    for path in ("/masuk/tautan", "/masuk/lupa"):
        client.get(path)
        client.submit({"email": "bukan alamat"}, status=422)
        assert "nama@contoh.id" in client.text


def test_a_recovery_code_signs_in_once_without_mail(client, app, database, sari) -> None:
    with app.app_context(), database.writing():
        codes = make_codes(sari)
    client.get("/masuk/pemulihan")
    client.submit({"identity": "0812 3456 7890", "code": codes[0].upper().replace("-", " ")}, form="#pemulihan")
    assert client.h1 == "Halo, Sari" and "Sisa kode Anda: 9" in client.text
    client.get("/keluar")
    client.submit()
    client.get("/masuk/pemulihan")
    client.submit({"identity": "0812 3456 7890", "code": codes[0]}, form="#pemulihan", status=422)
    assert "tidak cocok" in client.text


def test_an_officers_code_ends_after_a_day_and_is_announced(client, app, database, make, sari) -> None:
    from webapp.access.roles import Actor

    with app.app_context(), database.writing():
        code = make_officers_code(Actor(make_id := sari, "Petugas", frozenset()), make_id)
    assert "Petugas membuat kode masuk" in mails(database)[0]["subject"]
    with clock.at(clock.now() + timedelta(hours=25)):
        client.get("/masuk/pemulihan")
        client.submit({"identity": "sari@contoh.test", "code": code}, form="#pemulihan", status=422)
    client.get("/masuk/pemulihan")
    client.submit({"identity": "sari@contoh.test", "code": code}, form="#pemulihan")
    assert client.h1 == "Halo, Sari"


def test_a_forgotten_password_is_set_anew_and_ends_other_sessions(client, database, make, sari) -> None:
    elsewhere = make.client(sari)
    client.get("/masuk/lupa")
    client.submit({"email": "sari@contoh.test"})
    path = link_in(mails(database)[0])
    client.get(path)
    client.submit({"password": "pendek"}, status=422)
    client.submit({"password": "sandi yang baru"})
    assert "Kata sandi baru disimpan" in client.text
    elsewhere.get("/akun")
    assert elsewhere.h1 == "Masuk"
    client.get("/keluar")
    client.submit()
    sign_in(client, password="sandi yang baru")
    assert client.h1 == "Halo, Sari"


def officer_with_password(make, database, **columns) -> int:
    officer = make.officer()
    with database.writing() as session:
        user = session.get(User, officer)
        user.email, user.password_hash = "petugas@contoh.test", hash_password(PASSWORD)
        for name, value in columns.items():
            setattr(user, name, value)
    return officer


def test_an_officer_gives_a_mailed_code_and_stays_eight_hours(client, database, make) -> None:
    officer_with_password(make, database)
    client.get("/akun/nama")
    client.submit({"identity": "petugas@contoh.test", "password": PASSWORD}, form="#masuk")
    assert client.h1 == "Tulis kode masuk"
    client.submit({"code": "000000"}, status=422)
    client.submit({"code": "٠٠٠٠٠٠"}, status=422)
    code = re.search(r"\d{6}", mails(database)[-1]["body"]).group()
    client.submit({"code": code})
    assert client.path == "/akun/nama" and "Petugas ULD" in client.page.find("header").get_text()
    with clock.at(clock.now() + timedelta(hours=9)):
        client.get("/akun")
        assert client.h1 == "Masuk"


def test_an_officer_with_an_authenticator(client, database, make) -> None:
    secret = pyotp.random_base32()
    officer_with_password(make, database, totp_secret=secret)
    sign_in(client, "petugas@contoh.test")
    assert mails(database) == []
    client.submit({"code": ""}, status=422)
    client.submit({"code": pyotp.TOTP(secret).at(clock.now())})
    assert "Petugas ULD" in client.page.find("header").get_text()


def test_the_code_page_without_the_first_step_leads_back(client) -> None:
    client.get("/masuk/kode")
    assert client.h1 == "Masuk"


def test_an_officer_may_give_a_recovery_code_instead(client, app, database, make) -> None:
    officer = officer_with_password(make, database)
    with app.app_context(), database.writing():
        codes = make_codes(officer)
    sign_in(client, "petugas@contoh.test")
    client.submit({"code": codes[3]})
    assert "Petugas ULD" in client.page.find("header").get_text()


def test_who_became_an_officer_while_signed_in_has_no_role_without_a_code(client, make, sari) -> None:
    from webapp.accounts.models_organisations import Membership

    sign_in(client)
    uld = make.organisation(kind="uld")
    make.add(Membership(user_id=sari, organisation_id=uld, owner=False, created_at=clock.now()))
    client.get("/akun")
    assert "masuk lagi dengan kode" in client.text
    assert "Petugas ULD" not in client.page.find("header").get_text()


def demo_account(make) -> None:
    user = make.user(full_name="Contoh", email="admin@demo.test", password_hash=hash_password("demo-setara"),
                     is_demo=True, is_administrator=True)
    assert user


def test_demo_accounts_sign_in_with_one_press_and_without_a_code_in_demo_mode(app, make) -> None:
    make.add(DemoMark(id=1, loaded_at=clock.now()))
    demo_account(make)
    client = make.client()
    client.get("/masuk")
    assert "demo-setara" in client.text
    client.submit(form="#contoh-administrator")
    assert client.h1 == "Halo, Contoh" and "Pengelola" in client.page.find("header").get_text()
    client.get("/surat-demo")
    assert client.h1 == "Kotak surat contoh"


def test_demo_accounts_are_refused_elsewhere_with_the_reason(client, make) -> None:
    demo_account(make)
    client.get("/masuk")
    assert "demo-setara" not in client.text
    sign_in(client, "admin@demo.test", "demo-setara", status=422)
    assert "Akun contoh hanya dapat masuk" in client.text
    client.get("/surat-demo", status=404)


def test_a_suspended_person_reads_why(client, make, database, sari) -> None:
    with database.writing() as session:
        session.get(User, sari).suspended_at = clock.now()
    sign_in(client, status=422)
    assert "dihentikan oleh petugas" in client.text


def test_signing_out_ends_the_session_on_the_server(client, sari) -> None:
    sign_in(client)
    token = client.http.get_cookie("masuk").value
    client.get("/keluar")
    client.get("/akun")
    assert client.h1 == "Akun Anda"  # looking at the page signs nobody out
    client.get("/keluar")
    client.submit(button="Keluar sekarang")
    assert client.h1 == "Anda sudah keluar"
    client.http.set_cookie("masuk", token)
    client.get("/akun")
    assert client.h1 == "Masuk"
