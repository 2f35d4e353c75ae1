"""A form that a session's end interrupted: kept 24 hours, given back filled in and not sent (design.md §8)."""
import secrets
from dataclasses import dataclass
from datetime import timedelta

from flask import after_this_request, g, request
from sqlalchemy import delete, select
from werkzeug.datastructures import MultiDict

from webapp.access.roles import Actor
from webapp.accounts.models import InterruptedForm
from webapp.accounts.sessions import digest, forget_on_device
from webapp.core import clock
from webapp.core.database import db
from webapp.web.guard import database

PREFIX, ARGUMENT = "/masuk/lanjut/", "_lanjut"
KEPT_FOR, MOST_BYTES = timedelta(hours=24), 64 * 1024
NEVER_KEPT = ("sandi", "password", "proof", "kode", "code", "bukti", "secret", "_token", "_kunci", "otp", "pin")


@dataclass(frozen=True)
class Kept:
    """A kept form: where it was going, and what was typed."""

    path: str
    fields: tuple[tuple[str, str], ...]

    @property
    def answers(self) -> list[tuple[str, str]]:
        """What is worth showing."""
        return [(name, value) for name, value in self.fields if value.strip() and not name.startswith("_")]


def keep_interrupted() -> str | None:
    """Keeps the POST of an ended session and returns the page to come back to; None when there is nothing to keep."""
    user_id = g.get("ended_session_user")
    if user_id is None:
        return None
    after_this_request(forget_on_device)  # what a 401 would say to the worker of kept vacancies
    if request.method != "POST":
        return None
    fields = [[name, value] for name, value in request.form.items(multi=True)
              if not any(word in name.lower() for word in NEVER_KEPT)]
    if not fields or sum(len(name) + len(value) for name, value in fields) > MOST_BYTES:
        return None
    secret = secrets.token_urlsafe(24)
    with database().writing() as session:
        session.add(InterruptedForm(
            token_hash=digest(secret), user_id=user_id, path=request.path[:300], content=fields,
            expires_at=clock.now() + KEPT_FOR))
    return PREFIX + secret


def find_kept(actor: Actor | None, secret: str) -> Kept | None:
    """The form kept under this address for this person."""
    if actor is None or not secret:
        return None
    row = db().execute(select(InterruptedForm.path, InterruptedForm.content).where(
        InterruptedForm.token_hash == digest(secret), InterruptedForm.user_id == actor.user_id,
        InterruptedForm.expires_at > clock.now())).one_or_none()
    return Kept(row.path, tuple((name, value) for name, value in row.content)) if row else None


def drop_kept(actor: Actor, secret: str) -> None:
    """Throws a kept form away."""
    db().execute(delete(InterruptedForm).where(
        InterruptedForm.token_hash == digest(secret), InterruptedForm.user_id == actor.user_id))


def drop_unless_owner(user_id: int, onward: str) -> str:
    """At sign-in: where to go on. A form kept for somebody else is deleted, and this person goes home."""
    if not onward.startswith(PREFIX):
        return onward
    kept = InterruptedForm.token_hash == digest(onward.removeprefix(PREFIX))
    if db().execute(select(InterruptedForm.id).where(kept, InterruptedForm.user_id == user_id)).scalar() is not None:
        return onward
    db().execute(delete(InterruptedForm).where(kept))
    return "/"


def kept_fields() -> MultiDict[str, str] | None:
    """For forms that are opened with `?_lanjut=…`: what was typed before the session ended (hook `kept_fields`)."""
    kept = find_kept(g.get("actor"), request.args.get(ARGUMENT, "")) if ARGUMENT in request.args else None
    return MultiDict(list(kept.fields)) if kept else None
