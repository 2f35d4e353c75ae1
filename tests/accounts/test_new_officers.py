"""Somebody with only a telephone number is invited to a ULD: the second code works from the first time on."""
import re

import pyotp
import pytest
from sqlalchemy import select

from tests.support.client import AuditingClient
from webapp.accounts.models import User
from webapp.accounts.models_organisations import Membership
from webapp.accounts.recovery import make_codes
from webapp.core import clock
from webapp.core.database import Database
from webapp.core.outbox import OutboxMessage

ME = {"full_name": "Sari", "identity": "0812 3456 7890", "password": "kuda laut biru", "adult": "y"}
DESK = "Meja ULD"


@pytest.fixture
def invitation(make, database: Database) -> str:
    """The address in the mail of an invitation to a ULD, which a colleague hands over."""
    from webapp.accounts.states import OrganisationKind

    uld = make.organisation(kind=OrganisationKind.ULD, name="ULD Kota Bandung")
    boss = make.client(make.administrator())
    boss.get(f"/pengelola/uld/{uld}")
    boss.submit({"email": "uld@contoh.test"}, form="form#undang")
    with database.reading() as session:
        bodies = [mail.content["body"] for mail in session.scalars(select(OutboxMessage))]
    return re.findall(r"/undangan/\S+", "\n".join(bodies))[-1]


def sign_up(client: AuditingClient) -> list[str]:
    """By telephone number; returns the ten codes."""
    client.get("/daftar")
    client.submit(ME)
    codes = [code.get_text() for code in client.page.select("ol.codes code")]
    client.submit(button="Sudah saya simpan")
    return codes


def sign_in(client: AuditingClient) -> None:
    client.get("/keluar")
    client.submit(button="Keluar sekarang")
    client.get("/masuk")
    client.submit({"identity": ME["identity"], "password": ME["password"]}, form="#masuk")


def secret_on_page(client: AuditingClient) -> str:
    """The secret as text, as somebody types it into their authenticator."""
    found = re.search(r"(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}", client.text)
    assert found
    return found.group().replace(" ", "")


def is_officer(database: Database) -> bool:
    with database.reading() as session:
        return session.scalar(select(Membership.id).join(User, User.id == Membership.user_id).where(
            User.phone == "+6281234567890")) is not None


def set_up(client: AuditingClient) -> str:
    client.follow("Pasang aplikasi pengaman")
    secret = secret_on_page(client)
    client.submit({"code": "000000"}, status=422)
    assert secret_on_page(client) == secret
    client.submit({"code": pyotp.TOTP(secret).at(clock.now())})
    return secret


def test_with_an_authenticator_set_up_by_its_secret_as_text(client, invitation: str, database: Database) -> None:
    sign_up(client)
    client.get(invitation)
    assert "Sisa kode Anda: 10" in client.text and "e-mail yang sudah dikonfirmasi" in client.text
    secret = set_up(client)
    assert client.h1 == "Bergabung dengan ULD Kota Bandung", "back to the invitation"
    assert "kode pemulihan" not in client.text
    client.submit(button="Bergabung")
    assert client.h1 == "Tulis kode masuk" and "dari aplikasi pengaman" in client.text
    client.submit({"code": pyotp.TOTP(secret).at(clock.now())})
    assert client.h1 == DESK and is_officer(database)
    sign_in(client)
    client.submit({"code": "123"}, status=422)
    client.submit({"code": pyotp.TOTP(secret).at(clock.now())})
    client.get("/uld")
    assert client.h1 == DESK


def test_with_recovery_codes_which_are_counted(client, invitation: str) -> None:
    codes = sign_up(client)
    client.get(invitation)
    client.submit(button="Bergabung")
    assert "tulis satu kode pemulihan" in client.text and "mengirimnya ke e-mail" not in client.text
    client.submit({"code": codes[0]})
    assert client.h1 == DESK and "Sisa kode Anda: 9" in client.page.get_text(" ")
    sign_in(client)
    client.submit({"code": codes[0]}, status=422)
    client.submit({"code": codes[1]})
    assert "Sisa kode Anda: 8" in client.page.get_text(" ")


def test_nobody_becomes_an_officer_who_could_not_sign_in_again(
    client, invitation: str, make, database: Database
) -> None:
    person = make.user(phone="+6281234567890", email=None)
    client.sign_in(person)
    client.get(invitation)
    assert client.page.select_one("#bergabung") is None and "Siapkan salah satu dulu" in client.text
    token = str(client.get("/lapor").select_one("[name=_token]")["value"])
    answer = client.http.post(invitation, data={"_token": token})
    assert (answer.status_code, answer.headers["Location"]) == (303, invitation) and not is_officer(database)
    client.get(invitation)
    client.follow("Buat kode pemulihan")
    client.submit(button="Buat sepuluh kode baru")
    codes = [code.get_text() for code in client.page.select("ol.codes code")]
    client.submit(button="Sudah saya simpan")
    assert client.h1 == "Bergabung dengan ULD Kota Bandung"
    client.submit(button="Bergabung")
    client.submit({"code": codes[0]})
    assert client.h1 == DESK


def test_the_last_way_in_is_not_taken_away(make, app, database: Database) -> None:
    officer = make.officer()
    with database.writing() as session:
        person = session.get_one(User, officer)
        person.email, person.email_confirmed_at, person.totp_secret = None, None, pyotp.random_base32()
    visitor = make.client(officer)
    visitor.get("/akun/kode-masuk")
    visitor.submit(form="form[action$=lepas]")
    assert visitor.h1 == "Kode pemulihan" and "Tidak dilepas" in visitor.page.get_text(" ")
    with app.test_request_context("/"), database.writing():
        make_codes(officer)
    visitor.get("/akun/kode-masuk")
    visitor.submit(form="form[action$=lepas]")
    assert "memakai kode pemulihan" in visitor.page.get_text(" ")
    visitor.get("/akun")
    assert "lewat e-mail" not in visitor.text
