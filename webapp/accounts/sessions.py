"""Sessions: who is signed in on this device, for how long; the cookie holds only a random token (design.md §8)."""
import hashlib
import secrets
from datetime import timedelta
from typing import Any

from flask import g, request
from sqlalchemy import ColumnElement, delete, func, select, update
from werkzeug.wrappers import Response

from webapp.access.roles import Actor, Role, Seat
from webapp.accounts.demo_accounts import demo_mode
from webapp.accounts.models import LoginSession, Notice, User
from webapp.accounts.models_organisations import Membership, Organisation
from webapp.accounts.states import OrganisationKind, OrganisationStatus
from webapp.core import clock
from webapp.core.database import db, rows_changed
from webapp.web.guard import database

COOKIE = "masuk"
ORDINARY, SHARED, OFFICERS = timedelta(days=30), timedelta(hours=12), timedelta(hours=8)
NOTE_USE_EVERY = timedelta(minutes=10)
COOKIE_LASTS = timedelta(days=60)
PRIVILEGED = frozenset((Role.OFFICER, Role.ADMINISTRATOR))


def digest(token: str) -> str:
    """What the database keeps of a random token."""
    return hashlib.sha256(token.encode()).hexdigest()


def lasting(shared: bool, officer: bool) -> timedelta:
    """How long a session lasts after its last use."""
    return OFFICERS if officer else SHARED if shared else ORDINARY


def open_session(user_id: int, *, shared: bool = False, officer: bool = False, second_factor: bool = False) -> str:
    """Writes a session in this transaction and returns the token for the cookie."""
    token, now = secrets.token_urlsafe(32), clock.now()
    db().add(LoginSession(
        token_hash=digest(token), user_id=user_id, device=device_in_words(request.user_agent.string), shared=shared,
        second_factor_at=now if second_factor else None, created_at=now, last_used_at=now,
        expires_at=now + lasting(shared, officer)))
    return token


def device_in_words(agent: str) -> str:
    """"Chrome di Android": enough to recognise one's own device, and nothing more is kept."""
    browser = next((name for key, name in (
        ("Edg", "Edge"), ("SamsungBrowser", "Samsung Internet"), ("OPR", "Opera"), ("Firefox", "Firefox"),
        ("Chrome", "Chrome"), ("Safari", "Safari"), ("Lynx", "Lynx"), ("w3m", "w3m")) if key in agent), "Peramban")
    system = next((name for key, name in (
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac", "Mac"),
        ("Linux", "Linux")) if key in agent), "")
    return f"{browser} di {system}" if system else browser


def keep_cookie(answer: Response, token: str, *, shared: bool = False) -> None:
    """Gives the browser its token; on a shared computer it ends with the browser."""
    # The cookie outlives the session, so that an ended one is known by its owner and an interrupted form is kept.
    answer.set_cookie(COOKIE, token, max_age=None if shared else int(COOKIE_LASTS.total_seconds()), httponly=True,
                      samesite="Lax", secure=request.is_secure)


def drop_cookie(answer: Response) -> None:
    """Takes the token back."""
    answer.delete_cookie(COOKIE, httponly=True, samesite="Lax", secure=request.is_secure)


def forget_on_device(answer: Response) -> Response:
    """Tells the browser to drop what it keeps of this site: vacancies for reading without a line, and their worker."""
    answer.headers["Clear-Site-Data"] = '"storage"'
    return answer


def close_session(session_id: int) -> None:
    """Ends the session of this browser in this transaction."""
    db().execute(delete(LoginSession).where(LoginSession.id == session_id))


def end_sessions(user_id: int, *which: ColumnElement[bool]) -> int:
    """Ends sessions of a person on other devices; returns how many.

    They stay known for a while: what is being written there is kept for this person, as when a session runs out.
    """
    now = clock.now()
    ended = update(LoginSession).where(LoginSession.user_id == user_id, LoginSession.expires_at > now, *which)
    return rows_changed(ended.values(expires_at=now))


def is_privileged(is_administrator: bool, seats: tuple[Seat, ...]) -> bool:
    """Officers and administrators: a six-digit code at sign-in, and sessions of 8 hours."""
    return bool(PRIVILEGED & roles_of(is_administrator, seats))


def load_actor() -> Actor | None:
    """The signed-in person of this request, or None; notes the use of the session at most every 10 minutes."""
    token = request.cookies.get(COOKIE)
    if not token:
        return None
    with database().reading():
        row = session_of(token)
        if row is None or row.suspended_at is not None or (row.is_demo and not demo_mode()):
            return None
        if row.expires_at <= clock.now():
            g.ended_session_user = row.user_id  # whose interrupted form may be kept
            return None
        seats = load_seats(row.user_id)
    roles = roles_of(row.is_administrator, seats)
    if row.second_factor_at is None:
        roles -= PRIVILEGED  # became an officer while signed in: the code is asked at the next sign-in
    if clock.now() - row.last_used_at > NOTE_USE_EVERY:
        note_use(row.id, lasting(row.shared, bool(PRIVILEGED & roles)))
    return Actor(
        user_id=row.user_id, name=row.nickname or row.full_name, roles=roles, seats=seats, session_id=row.id,
        confirmed=row.email_confirmed_at is not None, unread=row.unread)


def session_of(token: str) -> Any:
    """The session of this cookie with its person, ended ones included."""
    unread = select(func.count()).where(Notice.user_id == User.id, Notice.read_at.is_(None)).scalar_subquery()
    return db().execute(
        select(LoginSession.id, LoginSession.user_id, LoginSession.last_used_at, LoginSession.expires_at,
               LoginSession.shared, LoginSession.second_factor_at, User.is_demo, User.full_name, User.nickname,
               User.is_administrator, User.email_confirmed_at, User.suspended_at, unread.label("unread"))
        .join(User, User.id == LoginSession.user_id).where(LoginSession.token_hash == digest(token))).one_or_none()


def load_seats(user_id: int) -> tuple[Seat, ...]:
    """The person's places in organisations."""
    rows = db().execute(
        select(Organisation.id, Organisation.name, Organisation.kind, Organisation.status, Organisation.region_code,
               Membership.owner)
        .join(Membership, Membership.organisation_id == Organisation.id).where(Membership.user_id == user_id)
        .order_by(Organisation.name)).all()
    return tuple(Seat(*row) for row in rows)


def roles_of(is_administrator: bool, seats: tuple[Seat, ...]) -> frozenset[Role]:
    """Everybody may look for work; other roles come from places in organisations."""
    roles = {Role.SEEKER}
    if is_administrator:
        roles.add(Role.ADMINISTRATOR)
    kinds = {seat.organisation_kind for seat in seats if seat.organisation_status != OrganisationStatus.SUSPENDED}
    if OrganisationKind.EMPLOYER in kinds:
        roles.add(Role.EMPLOYER)
    if OrganisationKind.ULD in kinds:
        roles.add(Role.OFFICER)
    return frozenset(roles)


def note_use(session_id: int, lasts: timedelta) -> None:
    """One of the three writes that a GET may do (design.md §2)."""
    with database().side_write() as connection:
        # What its owner has ended meanwhile stays ended.
        connection.execute(update(LoginSession).where(
            LoginSession.id == session_id, LoginSession.expires_at > clock.now()).values(
            last_used_at=clock.now(), expires_at=clock.now() + lasts))
