"""Notices: what happened, in `/notifikasi` and by mail, in the language of the person (design.md §8)."""
from collections.abc import Iterable

from flask import current_app
from sqlalchemy import or_, select, update

from webapp.accounts.models import Notice, User
from webapp.core import clock
from webapp.core.database import db
from webapp.core.i18n import _, use_locale
from webapp.core.outbox import queue_mail

LONGEST = 300


def notify(user_id: int, text: object, href: str, *, mail: bool = True) -> None:
    """Tells one person; see `notify_many`."""
    notify_many((user_id,), text, href, mail=mail)


def notify_many(user_ids: Iterable[int], text: object, href: str, *, mail: bool = True) -> None:
    """Writes a notice for each person and a short mail to each confirmed address, in this transaction.

    `text` is lazy (`_l("…")`), so that everybody reads it in their own language; it never names disability, needs
    or the text of messages. `href` is an address of this site, such as `/lamaran/7`.
    """
    people = db().execute(
        select(User.id, User.language, User.email, User.email_confirmed_at)
        .where(User.id.in_(set(user_ids)), User.suspended_at.is_(None)).order_by(User.id)).all()
    for person in people:
        with use_locale(person.language):
            said = str(text)[:LONGEST]
            db().add(Notice(user_id=person.id, text=said, href=href[:LONGEST], at=clock.now()))
            if mail and person.email and person.email_confirmed_at:
                queue_mail(person.email, said, mail_body(said, href), person.id)


def mark_read_under(user_id: int, href: str) -> None:
    """A person who acts at this address has seen what they were told about it; opening a page marks nothing."""
    db().execute(update(Notice).where(
        Notice.user_id == user_id, Notice.read_at.is_(None),
        or_(Notice.href == href, Notice.href.startswith(href + "/"))).values(read_at=clock.now()))


def mail_body(text: str, href: str) -> str:
    """One sentence, the address, and how to get fewer mails."""
    return "\n\n".join((
        text, _("Buka: %(alamat)s", alamat=site_url(href)),
        _("Surat ini dikirim otomatis oleh Kerja Setara. Kami tidak pernah meminta uang atau kata sandi.")))


def site_url(href: str) -> str:
    """The full address of a page, for mail."""
    return str(current_app.extensions["settings"].site_url).rstrip("/") + href
