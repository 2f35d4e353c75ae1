"""Submissions: a form sent twice does one thing once and shows the same result (design.md §2)."""
import hashlib
import uuid
from datetime import datetime, timedelta

from flask import current_app, flash, g, make_response, redirect, request
from markupsafe import Markup
from sqlalchemy import Integer, String, UniqueConstraint, delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped
from werkzeug.wrappers import Response

from webapp.core import clock
from webapp.core.database import db, rows_changed
from webapp.core.i18n import _
from webapp.core.labels import Retention, Sensitivity, col
from webapp.core.models import Base, UtcDateTime

FIELD = "_kunci"
KEPT_FOR = timedelta(days=7)


class Submission(Base):
    """A form that was sent and where its result stands."""

    __tablename__ = "submission"
    __table_args__ = (UniqueConstraint("key", "user_id", "route", "digest"),)
    __subject__ = "user_id"

    id: Mapped[int] = col(Integer, "row", Sensitivity.INTERNAL, Retention.SHORT, primary_key=True)
    key: Mapped[str] = col(String(36), "key made with the form", Sensitivity.INTERNAL, Retention.SHORT)
    user_id: Mapped[int] = col(Integer, "who sent it; 0 when signed out", Sensitivity.PERSONAL, Retention.SHORT)
    route: Mapped[str] = col(String(200), "where it was sent", Sensitivity.INTERNAL, Retention.SHORT)
    digest: Mapped[str] = col(String(64), "keyed digest of the content", Sensitivity.INTERNAL, Retention.SHORT)
    location: Mapped[str] = col(String(500), "the page that shows the result", Sensitivity.INTERNAL, Retention.SHORT)
    created_at: Mapped[datetime] = col(
        UtcDateTime, "when it was sent", Sensitivity.INTERNAL, Retention.SHORT, index=True)


class DoneMeanwhile(Exception):
    """Another process committed the same submission first."""


def submission_field() -> Markup:
    """The hidden field that makes a form a submission; its key is made without writing."""
    return Markup('<input type="hidden" name="{}" value="{}">').format(FIELD, request.form.get(FIELD) or uuid.uuid4())


def earlier_answer(once: bool) -> Response | None:
    """What was answered to this submission before; for a one-time act also when its content has changed."""
    key = request.form.get(FIELD, "")[:36]
    if not key:
        return None
    found = db().execute(
        select(Submission.digest, Submission.location).where(
            Submission.key == key, Submission.user_id == _user_id(), Submission.route == request.path)
    ).all()
    for digest, location in found:
        if digest == _digest():
            # The first answer may have been lost on the way, and with it what it said.
            flash(_("Ini sudah kami terima. Tidak ada yang terkirim dua kali."))
            return redirect(location, 303)
    if once and found:
        from webapp.web.page import page

        return make_response(page(
            "errors/already_sent.html", h1=_("Ini sudah dikirim"), status=409, href=found[-1].location))
    return None


def keep(answer: Response) -> bool:
    """Remembers a success in the same transaction; returns whether there was something to remember."""
    key = request.form.get(FIELD, "")[:36]
    if not key or answer.status_code != 303:
        return False
    db().add(Submission(
        key=key, user_id=_user_id(), route=request.path[:200], digest=_digest(),
        location=(answer.location or "/")[:500], created_at=clock.now()))
    return True


def is_ours(error: IntegrityError) -> bool:
    """Whether a failed commit failed on the submission's own uniqueness."""
    return "submission" in str(error.orig)


def forget_old_submissions() -> int:
    """Removes what is older than a week; returns how many."""
    return rows_changed(delete(Submission).where(Submission.created_at < clock.now() - KEPT_FOR))


def _user_id() -> int:
    return g.actor.user_id if g.actor else 0


def _digest() -> str:
    """A digest of what was typed and attached, keyed so that nobody can guess short answers from it."""
    secret: str = current_app.extensions["settings"].secret_key
    content = hashlib.blake2b(key=secret[:64].encode(), digest_size=32)
    for name, value in sorted(request.form.items(multi=True)):
        if name != "_token":
            content.update(f"{name}\0{value}\0".encode())
    for name, file in sorted(request.files.items(multi=True)):
        content.update(f"{name}\0{file.filename}\0".encode() + hashlib.blake2b(file.stream.read()).digest())
        file.stream.seek(0)
    return content.hexdigest()
