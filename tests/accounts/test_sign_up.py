"""Signing up: by number at once, by e-mail through a mailed link that hides whether an address is known."""
import re

import pytest
from sqlalchemy import func, select

from webapp.accounts.models import RecoveryCode, User
from webapp.core.outbox import OutboxMessage

NEW = {"full_name": "Sari", "identity": "sari@contoh.test", "password": "tiga kata acak", "adult": "y"}


def mails(database) -> list[dict[str, str]]:
    with database.reading() as session:
        return [m.content for m in session.execute(select(OutboxMessage).order_by(OutboxMessage.id)).scalars()]


def link_in(mail: dict[str, str]) -> str:
    found = re.search(r"http://127\.0\.0\.1:8000(/\S+)", mail["body"])
    assert found, mail["body"]
    return found.group(1)


def test_by_number_one_is_in_at_once_and_gets_ten_codes(client, database) -> None:
    client.get("/daftar")
    client.submit(NEW | {"identity": "0812-3456-7890"})
    assert client.h1 == "Kode pemulihan"
    codes = [code.get_text() for code in client.page.select("code")]
    assert len(set(codes)) == 10 and all(re.fullmatch(r"[a-z2-9]{5}-[a-z2-9]{5}", code) for code in codes)
    with database.reading() as session:
        user = session.execute(select(User)).scalar_one()
        assert user.phone == "+6281234567890" and user.email is None and user.adult_confirmed_at
        assert not session.scalar(select(func.count()).where(RecoveryCode.code_hash.in_(codes)))
    client.submit(button="Sudah saya simpan")
    assert client.h1 == "Halo, Sari"
    client.get("/akun/kode-pemulihan")
    assert not client.page.select("code") and "10 kode" in client.text


def test_a_number_that_is_taken_says_so(client, make) -> None:
    make.user(phone="+6281234567890", email=None)
    client.get("/daftar")
    client.submit(NEW | {"identity": "+62 812 3456 7890"}, status=422)
    assert "Nomor ini sudah mempunyai akun" in client.text
    assert client.page.find(id="full_name")["value"] == "Sari"  # nothing typed is lost


def test_by_email_the_link_opens_one_button_and_signs_in(client, database) -> None:
    client.get("/daftar")
    client.submit(NEW | {"nickname": "Ai"})
    assert client.h1 == "Periksa surat Anda"
    client.get("/akun")
    assert client.h1 == "Masuk"
    path = link_in(mails(database)[0])
    client.get(path)
    client.get(path)  # a mail program that looks changes nothing
    client.submit(button="Konfirmasi dan masuk")
    assert client.path == "/akun", "where one was going"
    client.get("/")
    assert client.h1 == "Halo, Ai"
    client.get(path, status=410)
    assert client.h1 == "Tautan ini tidak berlaku lagi"


def test_email_sign_up_looks_the_same_for_a_known_address(client, database, make) -> None:
    make.user(full_name="Pemilik", email="sari@contoh.test", password_hash="x")
    client.get("/daftar")
    client.submit(NEW)
    known_page, known_path = client.text, client.path
    (mail,) = mails(database)
    assert mail["to"] == "sari@contoh.test" and "sudah mempunyai akun" in mail["body"]
    with database.reading() as session:
        assert session.execute(select(User.full_name, User.password_hash)).all() == [("Pemilik", "x")]
    other = make.client()
    other.get("/daftar")
    other.submit(NEW | {"identity": "lain@contoh.test"})
    assert (other.text, other.path) == (known_page, known_path)


def test_an_unproven_address_can_be_taken_by_a_newer_attempt_and_not_sign_in(client, database) -> None:
    client.get("/daftar")
    client.submit(NEW)
    client.get("/masuk")
    client.submit({"identity": "sari@contoh.test", "password": NEW["password"]}, form="#masuk", status=422)
    client.get("/daftar")
    client.submit(NEW | {"full_name": "Sari Dua", "password": "sandi lain lagi"})
    first, second = (link_in(mail) for mail in mails(database))
    client.get(first, status=410)
    client.get(second)
    client.submit()
    assert "Sari Dua" in client.h1


@pytest.mark.parametrize("change, field", [
    ({"full_name": ""}, "full_name"), ({"full_name": "a" * 121}, "full_name"),
    ({"identity": "bukan apa-apa"}, "identity"),
    ({"identity": "a@b"}, "identity"), ({"identity": "08"}, "identity"), ({"password": "pendek"}, "password"),
    ({"password": "12345678"}, "password"), ({"password": "sari@contoh.test"}, "password"), ({"adult": None}, "adult"),
    ({"full_name": "Sa\x07ri"}, "full_name"), ({"identity": "a" * 300 + "@contoh.test"}, "identity"),
])
def test_bad_input_is_named_at_its_field(client, database, change, field) -> None:
    client.get("/daftar")
    client.submit(NEW | change, status=422)
    assert client.page.find(id=field)["aria-invalid"] == "true"
    assert client.page.select_one(f'.summary a[href="#{field}"]')
    with database.reading() as session:
        assert session.scalar(select(func.count(User.id))) == 0


def test_younger_people_are_told_kindly_where_to_go(client) -> None:
    client.get("/daftar")
    client.submit(NEW | {"adult": None}, status=422)
    assert "ULD" in client.text and "kami senang membantu" in client.text


def test_signing_up_is_limited(client) -> None:
    for _time in range(5):
        client.get("/daftar")
        client.submit(NEW)
    client.get("/daftar")
    client.submit(NEW, status=429)


def test_who_is_signed_in_does_not_sign_up(make) -> None:
    visitor = make.client(make.user())
    visitor.get("/daftar")
    assert visitor.path == "/"


@pytest.mark.parametrize("start", ["/daftar?lanjut=/pemberi-kerja/daftar", "/masuk?lanjut=/pemberi-kerja/daftar"])
def test_who_came_for_something_arrives_there_after_signing_up(client, database, start) -> None:
    client.get(start)
    client.get("/daftar")
    client.submit(NEW)
    client.get(link_in(mails(database)[0]))
    client.submit(button="Konfirmasi dan masuk")
    assert client.path == "/pemberi-kerja/daftar"
    client.get("/")
    assert client.path == "/"


def test_with_a_number_one_arrives_there_after_keeping_the_codes(client) -> None:
    client.get("/daftar?lanjut=/profil")
    client.submit(NEW | {"identity": "0812-3456-7890"})
    client.submit(button="Sudah saya simpan")
    assert client.path == "/profil"


def test_no_other_site_can_be_the_place_to_arrive(client) -> None:
    client.get("/daftar?lanjut=//jahat.test/")
    client.submit(NEW | {"identity": "0812-3456-7890"})
    client.submit(button="Sudah saya simpan")
    assert client.path == "/"
