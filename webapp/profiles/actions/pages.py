"""Marking pages as saved or skipped, and telling everyone who follows a profile that it has changed."""
from webapp.access.roles import Actor
from webapp.core import clock, hooks
from webapp.core.database import db
from webapp.profiles.models import SeekerProfile
from webapp.profiles.states import Visibility
from webapp.profiles.steps import BY_CODE


def own_profile(actor: Actor) -> SeekerProfile:
    """The actor's profile, made when it is not there yet."""
    row = db().get(SeekerProfile, actor.user_id)
    if row is None:
        row = SeekerProfile(user_id=actor.user_id, visibility=Visibility.PRIVATE, updated_at=clock.now())
        db().add(row)
        db().flush()
    return row


def changed(actor: Actor) -> None:
    """Notes the time and tells search and matching (hook `person_changed`)."""
    own_profile(actor).updated_at = clock.now()
    db().flush()
    hooks.ask("person_changed", [actor.user_id])


def mark_done(actor: Actor, code: str) -> None:
    """The page was saved."""
    _mark(actor, code, code)


def skip(actor: Actor, code: str) -> None:
    """The page was skipped; what it holds stays. A page that was saved before stays done."""
    if BY_CODE[code].skippable and code not in (own_profile(actor).done_pages or ()):
        _mark(actor, code, f"-{code}")


def _mark(actor: Actor, code: str, mark: str) -> None:
    row = own_profile(actor)
    row.done_pages = [*(m for m in row.done_pages or () if m.lstrip("-") != code), mark]
    changed(actor)
