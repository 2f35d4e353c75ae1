"""`kerja user` and `kerja outbox`."""
import pytest
from click.testing import CliRunner
from flask import Flask
from sqlalchemy import select

from webapp.accounts.models import User
from webapp.accounts.models_organisations import Membership
from webapp.cli import House, main
from webapp.core.outbox import OutboxMessage, queue_mail


@pytest.fixture
def kerja(app: Flask, database, settings):
    house = House.__new__(House)
    house.settings, house.database = settings, database
    house.__dict__["app"] = app

    def run(*arguments: str, code: int = 0) -> str:
        result = CliRunner().invoke(main, arguments, obj=house, catch_exceptions=False)
        assert result.exit_code == code, result.output
        return result.output

    return run


def test_an_administrator_is_added_and_signs_in_by_the_link(kerja, client, database) -> None:
    said = kerja("user", "add", "--name", "Ibu Admin", "--email", "Admin@Contoh.test", "--administrator")
    path = said.split("http://127.0.0.1:8000")[1].strip()
    client.get(path)
    client.submit(button="Masuk sekarang")
    assert client.h1 == "Tulis kode masuk"  # the second step, by mail
    assert "Ibu Admin" not in kerja("user", "list") and "administrator" in kerja("user", "list")
    assert "Ibu Admin" in kerja("user", "list", "--names")
    assert "There is an account" in kerja("user", "add", "--name", "x", "--email", "admin@contoh.test", code=1)


def test_an_account_needs_an_address_or_a_number(kerja) -> None:
    assert "e-mail address or a telephone number" in kerja("user", "add", "--name", "x", code=1)
    assert "no such account" in kerja("user", "link", "99", code=1)


def test_somebody_becomes_an_officer_of_a_new_uld(kerja, make, database) -> None:
    user_id = make.user(phone="+6281234567890")
    assert "--name" in kerja("user", "officer", "0812 3456 7890", "--region", "3273", code=1)
    kerja("user", "officer", "0812 3456 7890", "--region", "3273", "--name", "ULD Kota Bandung")
    kerja("user", "officer", str(user_id), "--region", "3273")  # twice changes nothing
    with database.reading() as session:
        assert session.execute(select(Membership.user_id)).scalars().all() == [user_id]
    assert f"{user_id}\tuld" in kerja("user", "list")


def test_administrator_and_back(kerja, make, database) -> None:
    user_id = make.user()
    for more, now in (((), True), (("--remove",), False)):
        kerja("user", "administrator", str(user_id), *more)
        with database.reading() as session:
            assert session.scalar(select(User.is_administrator).where(User.id == user_id)) is now


def test_the_outbox_is_counted_and_tried_again(kerja, database) -> None:
    with database.writing() as session:
        queue_mail("sari@contoh.test", "Halo", "Halo")
        session.flush()
        message = session.execute(select(OutboxMessage)).scalar_one()
        message.attempts, message.next_try_at = 20, None
    said = kerja("outbox")
    assert "given up: 1" in said and "No mail server" in said and "sari@" not in said
    assert kerja("outbox", "retry").startswith("0 ")
    assert kerja("outbox", "retry", "--given-up").startswith("1 ")
    assert "waiting: 1" in kerja("outbox")
