"""Sending the outbox by SMTP: at least once, with a fixed Message-ID, later again when it fails (design.md §2)."""
import contextlib
import smtplib
import ssl
from collections.abc import Iterator
from datetime import timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any

from sqlalchemy import select, update

from webapp.core import clock
from webapp.core.database import Database
from webapp.core.logs import log
from webapp.core.outbox import OutboxMessage
from webapp.core.settings import Settings

AT_ONCE, MOST_TRIES, LONGEST_WAIT = 50, 20, timedelta(hours=6)
Mail = Any  # a row of id, content, message_id, attempts
PATIENCE = 20  # seconds for the mail server


def send_due(database: Database, settings: Settings) -> int:
    """Sends the mails that are due and returns how many; without a mail server everything waits.

    Each is marked in a transaction of its own after it was handed over, so that the database is never locked while a
    slow mail server answers. When the program stops in between, the mail goes out twice with the same Message-ID.
    """
    due = due_mails(database) if settings.smtp_host else []
    if not due:
        return 0
    try:
        with mail_server(settings) as server:
            return sum(send_one(database, settings, server, mail) for mail in due)
    except (OSError, smtplib.SMTPException) as error:  # the server cannot be reached: all wait for the next run
        log.warning("mail server", error=type(error).__name__)
        return 0


def due_mails(database: Database) -> list[Mail]:
    """The mails to send now, the oldest first."""
    with database.reading() as session:
        return list(session.execute(
            select(OutboxMessage.id, OutboxMessage.content, OutboxMessage.message_id, OutboxMessage.attempts)
            .where(OutboxMessage.channel == "email", OutboxMessage.next_try_at <= clock.now())
            .order_by(OutboxMessage.id).limit(AT_ONCE)).all())


@contextlib.contextmanager
def mail_server(settings: Settings) -> Iterator[smtplib.SMTP]:
    """A connection to the mail server, encrypted unless SMTP_TLS=0."""
    context = ssl.create_default_context()
    if settings.smtp_port == 465:
        server: smtplib.SMTP = smtplib.SMTP_SSL(settings.smtp_host, 465, timeout=PATIENCE, context=context)
    else:
        server = smtplib.SMTP(settings.smtp_host, settings.smtp_port, timeout=PATIENCE)
    with server:
        if settings.smtp_tls and settings.smtp_port != 465:
            server.starttls(context=context)
        if settings.smtp_user:
            server.login(settings.smtp_user, settings.smtp_password)
        yield server


def send_one(database: Database, settings: Settings, server: smtplib.SMTP, mail: Mail) -> int:
    """Hands one mail over and notes what became of it; 1 when it was accepted."""
    try:
        server.send_message(as_message(settings, mail.content, mail.message_id))
    except smtplib.SMTPServerDisconnected:
        raise
    except (smtplib.SMTPException, ValueError) as error:
        note_failure(database, mail.id, mail.attempts + 1, error)
        return 0
    note(database, mail.id, sent_at=clock.now(), next_try_at=None, attempts=mail.attempts + 1, error=None)
    return 1


def as_message(settings: Settings, content: dict[str, str], message_id: str) -> EmailMessage:
    """The mail as it travels: plain text, one line of subject, marked as written by a program."""
    message = EmailMessage()
    message["From"], message["To"] = settings.mail_from, content["to"]
    message["Subject"] = " ".join(content["subject"].split())
    message["Message-ID"], message["Date"] = message_id, format_datetime(clock.now())
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(content["body"])
    return message


def note_failure(database: Database, message_id: int, attempts: int, error: Exception) -> None:
    """Tries again after 2, 4, 8 … minutes; gives up on an address that the server refuses for good."""
    for_good = isinstance(error, ValueError) or attempts >= MOST_TRIES or is_refused(error)
    wait = min(timedelta(minutes=2 ** min(attempts, 10)), LONGEST_WAIT)
    note(database, message_id, attempts=attempts, error=type(error).__name__,
         next_try_at=None if for_good else clock.now() + wait)
    log.warning("mail failed", error=type(error).__name__, attempt=attempts)


def is_refused(error: Exception) -> bool:
    """Whether the server said 5xx to every recipient."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return all(code >= 500 for code, _text in error.recipients.values())
    return isinstance(error, smtplib.SMTPResponseException) and error.smtp_code >= 550


def note(database: Database, message_id: int, **values: object) -> None:
    """Writes what became of a message."""
    with database.writing() as session:
        session.execute(update(OutboxMessage).where(OutboxMessage.id == message_id).values(**values))
