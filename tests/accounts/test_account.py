"""One's own account: name, contact, password, address, number, devices, codes, notices."""
import re
from datetime import timedelta

import pyotp
import pytest
from sqlalchemy import select

from tests.accounts.test_sign_in import PASSWORD
from tests.accounts.test_sign_up import link_in, mails
from webapp.accounts.models import Notice, User
from webapp.accounts.notify import notify
from webapp.accounts.passwords import hash_password
from webapp.core import clock
from webapp.core.i18n import _l


@pytest.fixture
def user_id(make) -> int:
    return make.user(full_name="Sari Dewi", email="sari@contoh.test", password_hash=hash_password(PASSWORD))


@pytest.fixture
def me(make, user_id):
    return make.client(user_id)


def read(database, user_id) -> User:
    with database.reading() as session:
        return session.get(User, user_id)


def test_every_page_of_the_account_asks_to_sign_in(client) -> None:
    for page in ("", "/nama", "/kontak", "/kata-sandi", "/email", "/nomor", "/sesi", "/kode-pemulihan", "/kode-masuk"):
        client.get("/akun" + page)
        assert client.h1 == "Masuk", page


def test_name_and_language_of_mail(me, database, user_id) -> None:
    me.get("/akun")
    me.follow("Ubah nama dan bahasa")
    me.submit({"full_name": ""}, status=422)
    me.submit({"full_name": "Sari", "nickname": "Ai", "language": "en"})
    assert me.h1 == "Akun Anda" and "Nama dan bahasa disimpan" in me.text
    user = read(database, user_id)
    assert (user.full_name, user.nickname, user.language) == ("Sari", "Ai", "en")


def test_how_to_be_contacted(me, database, user_id) -> None:
    me.get("/akun/kontak")
    me.submit({"contact_how": ["text", "uld"], "contact_note": "Tulis dahulu."}, status=422)
    assert "belum mempunyai nomor telepon" in me.text and "jangan pilih: Pesan teks (SMS)." in me.text
    with database.writing() as session:
        session.get(User, user_id).phone = "+6281234567890"
    me.submit({})
    assert "Pesan teks (SMS), Lewat petugas ULD" in me.text
    assert read(database, user_id).contact_note == "Tulis dahulu."
    me.get("/akun/kontak")
    me.submit({"contact_note": "x" * 501}, status=422)
    assert "paling banyak 500" in me.text


def test_a_new_password_needs_the_old_one_and_signs_others_out(me, make, database, user_id) -> None:
    other = make.client(user_id)
    me.get("/akun/kata-sandi")
    me.submit({"proof": "bukan ini", "password": "sandi yang baru"}, status=422)
    assert "Kata sandi atau kode tidak cocok" in me.text
    me.submit({"proof": PASSWORD, "password": "12345678"}, status=422)
    me.submit({"proof": PASSWORD, "password": "sandi yang baru"})
    assert "Kata sandi diganti" in me.text
    other.get("/akun")
    assert other.h1 == "Masuk"
    assert mails(database)[-1]["subject"] == "Kata sandi Anda diganti."


def test_a_recovery_code_proves_as_well_as_the_password(me, database, user_id) -> None:
    me.get("/akun/kode-pemulihan")
    me.submit(button="Buat sepuluh kode baru")
    code = me.page.select_one("code").get_text()
    me.get("/akun/kata-sandi")
    me.submit({"proof": code, "password": "sandi yang baru"})
    assert "Kata sandi diganti" in me.text


def test_guessing_the_password_of_an_open_session_is_limited(me) -> None:
    for _time in range(10):
        me.get("/akun/kata-sandi")
        me.submit({"proof": "bukan ini", "password": "sandi yang baru"}, status=422)
    me.get("/akun/kata-sandi")
    me.submit({"proof": PASSWORD, "password": "sandi yang baru"}, status=429)


def test_a_new_address_counts_once_it_is_proven(me, database, user_id) -> None:
    me.get("/akun/email")
    me.submit({"email": "bukan", "proof": PASSWORD}, status=422)
    me.submit({"email": "Baru@Contoh.test", "proof": PASSWORD})
    assert read(database, user_id).email == "sari@contoh.test"
    path = link_in(mails(database)[-1])
    me.get(path)
    me.submit(button="Pakai e-mail ini")
    assert read(database, user_id).email == "baru@contoh.test"
    assert mails(database)[-1]["to"] == "sari@contoh.test"  # the old address is told
    me.get(path, status=410)


def test_whether_a_new_address_is_taken_stays_hidden(me, make, database, user_id) -> None:
    make.user(email="lain@contoh.test")
    me.get("/akun/email")
    me.submit({"email": "lain@contoh.test", "proof": PASSWORD})
    assert "Kami mengirim surat ke alamat baru" in me.text
    assert "Akun Anda tidak berubah" in mails(database)[-1]["body"]


def test_another_number(me, make, database, user_id) -> None:
    make.user(phone="+6281111111111")
    me.get("/akun/nomor")
    me.submit({"phone": "12", "proof": PASSWORD}, status=422)
    me.submit({"phone": "0811 1111 1111", "proof": PASSWORD}, status=422)
    assert "dipakai akun lain" in me.text
    me.submit({"phone": "0812 3456 7890", "proof": PASSWORD})
    assert read(database, user_id).phone == "+6281234567890"


def test_devices_are_seen_and_ended(me, make, user_id) -> None:
    phone, stranger = make.client(user_id), make.client(make.user())
    me.get("/akun/sesi")
    assert len(me.page.select("main .results > li")) == 2 and "perangkat ini" in me.text
    action = me.page.select_one('form[action$="/akhiri"]')["action"]
    stranger.get("/akun/sesi")
    stranger.get("/akun/nama")
    stranger.submit({}, action=action, status=404)
    me.submit(form=f'form[action="{action}"]')
    assert "Perangkat itu sudah keluar" in me.text
    phone.get("/akun")
    assert phone.h1 == "Masuk"


def test_all_other_devices_at_once(me, make, user_id) -> None:
    others = [make.client(user_id) for _time in range(3)]
    me.get("/akun/sesi")
    me.submit(button="Keluarkan semua", form='form[action="/akun/sesi/akhiri"]')
    for other in others:
        other.get("/akun")
        assert other.h1 == "Masuk"
    me.get("/akun")
    assert me.h1 == "Akun Anda"


def test_new_recovery_codes_replace_the_old_ones_and_are_shown_for_an_hour(me) -> None:
    me.get("/akun/kode-pemulihan")
    assert "0 kode" in me.text
    me.submit()
    first = me.page.select_one("code").get_text()
    me.get("/akun/kode-pemulihan")
    assert me.page.select_one("code").get_text() == first
    with clock.at(clock.now() + timedelta(minutes=61)):
        me.get("/akun/kode-pemulihan")
        assert not me.page.select("code") and "10 kode" in me.text


def test_an_authenticator_is_set_up_by_text_or_image(make) -> None:
    officer = make.client(make.officer())
    officer.get("/akun/kode-masuk")
    secret = officer.page.find("dd").get_text().replace(" ", "")
    assert officer.page.select_one("main svg[aria-hidden=true]")
    officer.submit({"code": "123"}, form="#pengaman", status=422)
    assert officer.page.find("dd").get_text().replace(" ", "") == secret  # the same secret after a mistake
    officer.submit({"code": pyotp.TOTP(secret).at(clock.now())}, form="#pengaman")
    assert "dari aplikasi pengaman" in officer.text
    officer.get("/akun/kode-masuk")
    officer.submit(form='form[action$="/lepas"]')
    assert "lewat e-mail" in officer.text


def test_a_foreign_secret_is_refused(make) -> None:
    officer = make.client(make.officer())
    officer.get("/akun/kode-masuk")
    officer.submit({"secret": "A" * 5, "code": "123456"}, form="#pengaman", status=400)


def test_notices_are_listed_counted_and_marked_read(me, app, database, user_id) -> None:
    me.get("/notifikasi")
    assert "Belum ada pemberitahuan" in me.text
    with app.test_request_context("/", method="POST"), database.writing():
        notify(user_id, _l("Lamaran Anda berubah."), "/akun")
        notify(user_id, _l("Lamaran Anda berubah."), "/akun/nama")
    me.get("/notifikasi")
    assert "2 pemberitahuan baru" in me.page.find("header").get_text()
    assert me.text.replace("“Baru”", "").count("Baru") == 2
    me.submit(button="Tandai semua")
    assert "pemberitahuan baru" not in me.page.find("header").get_text() and "Baru" not in me.text
    with database.reading() as session:
        assert all(session.execute(select(Notice.read_at)).scalars())


def test_the_subject_of_no_mail_holds_a_secret(me, database) -> None:
    me.get("/akun/email")
    me.submit({"email": "baru@contoh.test", "proof": PASSWORD})
    assert not any(re.search(r"/akun/|sandi:", mail["subject"]) for mail in mails(database))
