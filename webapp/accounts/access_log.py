"""Who read what about whom; the person reads this log (design.md §9)."""
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from flask import g, has_request_context, request
from sqlalchemy import case, insert, select

from webapp.access.roles import Actor, Role
from webapp.accounts.models import User
from webapp.accounts.models_organisations import Organisation
from webapp.accounts.models_privacy import AccessLog
from webapp.core import clock
from webapp.core.database import db
from webapp.core.i18n import _
from webapp.web.guard import database


class Facts(StrEnum):
    """Groups of facts that somebody may read about a person."""

    PROFILE = "profile"
    CONTACT = "contact"
    ABILITIES = "abilities"
    NEEDS = "needs"
    TOOLS = "tools"
    APPLICATION = "application"
    FILES = "files"
    MESSAGES = "messages"
    PLACEMENT = "placement"

    @property
    def label(self) -> str:
        """The group in words."""
        return {
            Facts.PROFILE: _("profil dan CV"), Facts.CONTACT: _("nama dan kontak"),
            Facts.ABILITIES: _("kemampuan fungsional"), Facts.NEEDS: _("kebutuhan akomodasi"),
            Facts.TOOLS: _("alat bantu"), Facts.APPLICATION: _("lamaran"), Facts.FILES: _("berkas"),
            Facts.MESSAGES: _("pesan"), Facts.PLACEMENT: _("penempatan kerja"),
        }[self]


@dataclass(frozen=True)
class Reading:
    """One line of the log as the person reads it; officers stand with their name, others with their organisation."""

    at: datetime
    role: str
    organisation: str | None
    officer: str | None
    facts: str


def note_reading(actor: Actor, subject_id: int, organisation_id: int | None, facts: Iterable[str]) -> None:
    """Notes that the actor reads facts about a person, before the page is made; see `note_readings`."""
    note_readings(actor, (subject_id,), organisation_id, facts)


def note_readings(
    actor: Actor, subject_ids: Iterable[int], organisation_id: int | None, facts: Iterable[str]
) -> None:
    """One row a person. In a GET committed at once on a connection of its own: if that fails the page is not shown.

    In an act it is part of the transaction. Reading about oneself is not noted.
    """
    same: dict[str, Any] = {
        "viewer_id": actor.user_id or None, "organisation_id": organisation_id, "role": acting_role(actor),
        "facts": ",".join(str(fact) for fact in facts)[:200], "at": clock.now()}
    rows = [same | {"subject_id": subject_id} for subject_id in sorted(set(subject_ids) - {actor.user_id})]
    if not rows:
        return
    if has_request_context() and request.method in ("GET", "HEAD"):
        with database().side_write() as connection:
            connection.execute(insert(AccessLog), rows)
    else:
        db().execute(insert(AccessLog), rows)


def acting_role(actor: Actor) -> str:
    """The role of this page; where a page has none, the one the actor most likely came for."""
    access = g.get("access") if has_request_context() else None
    return str(access.role if access is not None and access.role else actor.home_role)


def readings_of(user_id: int, most: int = 200) -> tuple[Reading, ...]:
    """Who read what about this person, the newest first; the name only of officers and administrators."""
    named = AccessLog.role.in_((Role.OFFICER, Role.ADMINISTRATOR))
    rows = db().execute(
        select(AccessLog.at, AccessLog.role, Organisation.name, case((named, User.full_name)), AccessLog.facts)
        .outerjoin(Organisation, Organisation.id == AccessLog.organisation_id)
        .outerjoin(User, User.id == AccessLog.viewer_id)
        .where(AccessLog.subject_id == user_id).order_by(AccessLog.at.desc(), AccessLog.id.desc()).limit(most)).all()
    return tuple(Reading(at, role_in_words(role), organisation, officer, facts_in_words(facts))
                 for at, role, organisation, officer, facts in rows)


def role_in_words(role: str) -> str:
    """The role's name; an unknown one as it stands."""
    return Role(role).label if role in set(Role) else role


def facts_in_words(facts: str) -> str:
    """`profil dan CV, lamaran`."""
    return ", ".join(Facts(fact).label if fact in set(Facts) else fact for fact in facts.split(",") if fact)
