"""Saving the single facts of a profile: name and contact, summary, places, hours and pay, what the CV holds."""
from collections.abc import Sequence

from sqlalchemy import update

from webapp.access.roles import Actor
from webapp.accounts.models import User
from webapp.core.database import db
from webapp.profiles.actions.pages import mark_done, own_profile
from webapp.profiles.cv import cv_items


def save_name(actor: Actor, full_name: str, nickname: str, contact_how: Sequence[str], contact_note: str) -> None:
    """Name, how to be addressed, and how the person wants to be contacted."""
    db().execute(update(User).where(User.id == actor.user_id).values(
        full_name=full_name, nickname=nickname or None, contact_how=list(contact_how),
        contact_note=contact_note or None))
    mark_done(actor, "name")


def save_summary(actor: Actor, headline: str, about: str) -> None:
    """One line and some sentences."""
    row = own_profile(actor)
    row.headline, row.about = headline or None, about or None
    mark_done(actor, "summary")


def save_home(actor: Actor, region_code: str | None) -> None:
    """Where the person lives; None takes it away."""
    own_profile(actor).region_code = region_code
    mark_done(actor, "home")


def save_places(actor: Actor, remote: str, distance_km: int | None) -> None:
    """Work from home or not, and how far to travel at most."""
    row = own_profile(actor)
    row.remote, row.distance_km = remote or None, distance_km
    mark_done(actor, "places")


def save_hours(
    actor: Actor, hours: str, hours_per_week: int | None, pay: tuple[int | None, str], available: str
) -> None:
    """How much work, for what pay (amount, period), from when."""
    row = own_profile(actor)
    row.hours, row.hours_per_week, row.available = hours or None, hours_per_week, available or None
    row.pay_min, row.pay_period = pay if pay[0] is not None else (None, None)
    mark_done(actor, "hours")


def choose_for_cv(actor: Actor, keys: Sequence[str]) -> None:
    """What the CV holds from now on; unknown keys are passed over."""
    known = {item.key for item in cv_items(actor.user_id)}
    own_profile(actor).cv_items = [key for key in keys if key in known]
    mark_done(actor, "cv")
