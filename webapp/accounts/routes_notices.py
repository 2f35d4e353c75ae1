"""Notices, and the mailbox of the demonstration."""
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask import abort, flash, g, redirect, url_for
from markupsafe import Markup, escape
from sqlalchemy import select
from werkzeug.wrappers import Response

from webapp.access.rules import anyone, signed_in
from webapp.accounts.changes import mark_notices_read
from webapp.accounts.demo_accounts import demo_mode
from webapp.accounts.feature import accounts
from webapp.accounts.notify import site_url
from webapp.accounts.queries import list_notices
from webapp.core.database import db
from webapp.core.i18n import _
from webapp.core.outbox import OutboxMessage
from webapp.web.page import page


@dataclass(frozen=True)
class DemoMail:
    """A message of the outbox, as it would arrive; `body` has its links."""

    to: str
    subject: str
    body: Any
    at: datetime


@accounts.get("/notifikasi", access=signed_in)
def show_notices() -> Response:
    notices = list_notices(g.actor)
    return page("accounts/notices.html", h1=_("Pemberitahuan"), notices=notices,
                unread=sum(notice.unread for notice in notices))


@accounts.post("/notifikasi/dibaca", access=signed_in)
def read_notices() -> Response:
    mark_notices_read(g.actor)
    flash(_("Semua pemberitahuan ditandai sudah dibaca."))
    return redirect(url_for("accounts.show_notices"), 303)


@accounts.get("/surat-demo", access=anyone)
def show_demo_mail() -> Response:
    if not demo_mode():
        abort(404)
    rows = db().execute(select(OutboxMessage.content, OutboxMessage.created_at)
                        .order_by(OutboxMessage.created_at.desc(), OutboxMessage.id.desc()).limit(30)).all()
    mails = [DemoMail(row.content["to"], row.content["subject"], with_links(row.content["body"]), row.created_at)
             for row in rows]
    return page("accounts/demo_mail.html", h1=_("Kotak surat contoh"), mails=mails)


def with_links(body: str) -> Markup:
    """The text with line breaks; an address of this site, which stands last on its line, becomes a link."""
    lines, start = [], site_url("/")
    for line in body.split("\n"):
        before, found, rest = line.partition(start)
        lines.append(Markup('{}<a href="/{}">{}</a>').format(before, rest, found + rest) if found else escape(line))
    return Markup("<br>").join(lines)
