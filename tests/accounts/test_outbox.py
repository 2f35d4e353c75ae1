"""The outbox with a real mail server on this machine: sent once, retried, given up, and waiting without a server."""
import dataclasses
import socket
from collections.abc import Iterator
from datetime import timedelta
from email import message_from_bytes
from email.policy import default

import pytest
from aiosmtpd.controller import Controller
from sqlalchemy import select

from webapp.accounts.jobs import forget
from webapp.core import clock
from webapp.core.mailer import send_due
from webapp.core.outbox import OutboxMessage, queue_mail


class Mailbox:
    """Takes mail, refuses `ditolak@…` for good and is busy as often as told."""

    def __init__(self) -> None:
        self.mails: list = []
        self.busy = 0
        self.port = 0

    async def handle_RCPT(self, server, session, envelope, address, options) -> str:
        if address.startswith("ditolak@"):
            return "550 no such mailbox"
        if self.busy:
            self.busy -= 1
            return "450 try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope) -> str:
        self.mails.append(message_from_bytes(envelope.content, policy=default))
        return "250 OK"


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    box = Mailbox()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        box.port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=box.port)
    controller.start()
    yield box
    controller.stop()


@pytest.fixture
def with_server(settings, mailbox):
    return dataclasses.replace(settings, smtp_host="127.0.0.1", smtp_port=mailbox.port, smtp_tls=False)


def queue(database, *recipients: str) -> None:
    with database.writing():
        for to in recipients:
            queue_mail(to, "Undangan\nwawancara", "Buka: http://127.0.0.1:8000/lamaran/7\n\nSalam – Kerja Setara")


def rows(database):
    with database.reading() as session:
        return session.execute(select(OutboxMessage).order_by(OutboxMessage.id)).scalars().all()


def test_a_mail_is_sent_once_with_its_fixed_id(database, mailbox, with_server) -> None:
    queue(database, "sari@contoh.test")
    (row,) = rows(database)
    assert send_due(database, with_server) == 1
    assert send_due(database, with_server) == 0
    (mail,) = mailbox.mails
    assert (mail["To"], mail["Subject"], mail["Message-ID"]) == (
        "sari@contoh.test", "Undangan wawancara", row.message_id)
    assert mail["Auto-Submitted"] == "auto-generated"
    assert "/lamaran/7" in mail.get_content() and "Salam – Kerja Setara" in mail.get_content()
    (row,) = rows(database)
    assert row.sent_at and row.next_try_at is None and row.attempts == 1


def test_a_busy_server_is_asked_again_later_with_the_same_id(database, mailbox, with_server) -> None:
    mailbox.busy = 1
    queue(database, "sari@contoh.test")
    assert send_due(database, with_server) == 0
    (row,) = rows(database)
    assert row.attempts == 1 and row.next_try_at > clock.now() and row.error == "SMTPRecipientsRefused"
    assert send_due(database, with_server) == 0  # not before its time
    with clock.at(row.next_try_at):
        assert send_due(database, with_server) == 1
    assert mailbox.mails[0]["Message-ID"] == row.message_id


def test_a_refused_address_is_given_up_and_does_not_stop_the_others(database, mailbox, with_server) -> None:
    queue(database, "ditolak@contoh.test", "sari@contoh.test")
    assert send_due(database, with_server) == 1
    refused, sent = rows(database)
    assert refused.next_try_at is None and refused.sent_at is None and sent.sent_at


def test_everything_waits_without_a_server_or_while_it_is_away(database, settings, with_server) -> None:
    queue(database, "sari@contoh.test")
    assert send_due(database, settings) == 0
    assert send_due(database, dataclasses.replace(with_server, smtp_port=1)) == 0
    (row,) = rows(database)
    assert row.next_try_at is not None and row.attempts == 0


def test_what_is_kept_for_days_is_forgotten(app, database, make) -> None:
    queue(database, "sari@contoh.test")
    unproven = make.user(email_confirmed_at=None, password_hash="x")
    kept = make.user()
    make.client(kept)
    with app.app_context(), database.writing():
        assert forget() == 0
    with clock.at(clock.now() + timedelta(days=40)), app.app_context(), database.writing() as session:
        assert forget() == 3  # the mail, the session, the account that nobody proved
        from webapp.accounts.models import User

        assert session.get(User, kept) and not session.get(User, unproven)
