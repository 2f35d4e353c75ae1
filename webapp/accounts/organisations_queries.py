"""What the people of an organisation read about it, and how one finds an organisation that is here already."""
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select

from webapp.access.roles import Actor, Seat
from webapp.accounts.models import User
from webapp.accounts.models_organisations import (
    Invitation,
    Membership,
    Organisation,
    OrganisationClaim,
    OrganisationEvent,
)
from webapp.accounts.sessions import digest
from webapp.accounts.states import Decision, OrganisationKind, OrganisationStatus
from webapp.core import clock
from webapp.core.database import db
from webapp.reference.regions import label as region_label

FOUND = 20


@dataclass(frozen=True)
class OrganisationView:
    """All facts of an organisation, for its own people and for officers."""

    id: int
    kind: str
    status: OrganisationStatus
    name: str
    legal_name: str | None
    nib: str | None
    address: str | None
    region_code: str | None
    postcode: str | None
    phone: str | None
    website: str | None
    about: str | None
    responsible_person: str | None
    is_public_body: bool
    asked_at: datetime | None

    @property
    def region(self) -> str:
        """The region in words."""
        return region_label(self.region_code or "")


@dataclass(frozen=True)
class Found:
    """An organisation of a search by name."""

    id: int
    name: str
    region: str
    unclaimed: bool


@dataclass(frozen=True)
class Event:
    """One line of the history. `who` is for officers; the employer's page shows the office, not the person."""

    at: datetime
    before: OrganisationStatus
    after: OrganisationStatus
    how: str | None
    reason: str | None
    who: str | None

    @property
    def is_answer(self) -> bool:
        """Words that changed nothing: an answer to a suspension."""
        return self.before == self.after


@dataclass(frozen=True)
class Member:
    """Somebody who acts for the organisation."""

    user_id: int
    name: str
    email: str | None
    owner: bool


@dataclass(frozen=True)
class OpenInvitation:
    """An invitation that nobody has accepted yet."""

    id: int
    email: str
    owner: bool
    expires_at: datetime


@dataclass(frozen=True)
class InvitedTo:
    """What an invitation's link leads to."""

    organisation_id: int
    organisation_name: str
    kind: str
    owner: bool
    by: str | None


@dataclass(frozen=True)
class ClaimView:
    """The actor's own last claim of an organisation."""

    state: str
    made_at: datetime
    reason: str | None


def seat_in(actor: Actor, organisation_id: int) -> Seat | None:
    """The actor's place in an employer, also a suspended one: its people read why and answer."""
    return next((seat for seat in actor.seats if seat.organisation_id == organisation_id
                 and seat.organisation_kind == OrganisationKind.EMPLOYER), None)


def organisation_view(organisation_id: int) -> OrganisationView | None:
    """All facts; whoever asks has decided who may see them."""
    names = list(OrganisationView.__dataclass_fields__)
    row = db().execute(select(*(getattr(Organisation, name) for name in names)).where(
        Organisation.id == organisation_id)).mappings().one_or_none()
    return OrganisationView(**{**row, "status": OrganisationStatus(row["status"])}) if row else None


def find_organisations(text: str) -> tuple[Found, ...]:
    """Employers whose name holds what was typed, the unclaimed first; at most 20."""
    if not text.strip():
        return ()
    words = text.split()
    fits = [or_(Organisation.name.icontains(word, autoescape=True),
                Organisation.legal_name.icontains(word, autoescape=True)) for word in words[:6]]
    unclaimed = Organisation.status == OrganisationStatus.UNCLAIMED
    rows = db().execute(
        select(Organisation.id, Organisation.name, Organisation.region_code, Organisation.status)
        .where(Organisation.kind == OrganisationKind.EMPLOYER,
               Organisation.status != OrganisationStatus.SUSPENDED, *fits)
        .order_by(unclaimed.desc(), Organisation.name, Organisation.id).limit(FOUND))
    return tuple(Found(id, name, region_label(code or ""), status == OrganisationStatus.UNCLAIMED)
                 for id, name, code, status in rows)


def history(organisation_id: int) -> tuple[Event, ...]:
    """The history of verification, oldest first."""
    rows = db().execute(
        select(OrganisationEvent.at, OrganisationEvent.from_status, OrganisationEvent.to_status,
               OrganisationEvent.how, OrganisationEvent.reason, User.full_name)
        .outerjoin(User, User.id == OrganisationEvent.actor_id)
        .where(OrganisationEvent.organisation_id == organisation_id).order_by(OrganisationEvent.id))
    return tuple(Event(at, OrganisationStatus(before), OrganisationStatus(after), how, reason, who)
                 for at, before, after, how, reason, who in rows)


def members(organisation_id: int) -> tuple[Member, ...]:
    """Everybody who acts for the organisation, owners first."""
    rows = db().execute(
        select(User.id, User.full_name, User.email, Membership.owner)
        .join(Membership, Membership.user_id == User.id).where(Membership.organisation_id == organisation_id)
        .order_by(Membership.owner.desc(), User.full_name, User.id))
    return tuple(Member(*row) for row in rows)


def open_invitations(organisation_id: int) -> tuple[OpenInvitation, ...]:
    """Invitations that still work."""
    rows = db().execute(
        select(Invitation.id, Invitation.email, Invitation.owner, Invitation.expires_at)
        .where(Invitation.organisation_id == organisation_id, Invitation.accepted_at.is_(None),
               Invitation.expires_at > clock.now()).order_by(Invitation.id))
    return tuple(OpenInvitation(*row) for row in rows)


def invited_to(secret: str) -> InvitedTo | None:
    """What this link leads to; None when it works no more."""
    row = db().execute(
        select(Organisation.id, Organisation.name, Organisation.kind, Invitation.owner, User.full_name)
        .join(Organisation, Organisation.id == Invitation.organisation_id)
        .outerjoin(User, User.id == Invitation.invited_by)
        .where(Invitation.token_hash == digest(secret), Invitation.accepted_at.is_(None),
               Invitation.expires_at > clock.now())).one_or_none()
    return InvitedTo(*row) if row else None


def own_claim(actor: Actor, organisation_id: int) -> ClaimView | None:
    """The actor's newest claim of this organisation."""
    row = db().execute(
        select(OrganisationClaim.state, OrganisationClaim.made_at, OrganisationClaim.reason)
        .where(OrganisationClaim.organisation_id == organisation_id, OrganisationClaim.user_id == actor.user_id)
        .order_by(OrganisationClaim.id.desc()).limit(1)).one_or_none()
    return ClaimView(*row) if row else None


def open_claims(actor: Actor) -> tuple[tuple[int, str], ...]:
    """Organisations (number, name) whose claim by the actor an officer still checks."""
    return tuple((row.id, row.name) for row in db().execute(
        select(Organisation.id, Organisation.name).join(
            OrganisationClaim, OrganisationClaim.organisation_id == Organisation.id)
        .where(OrganisationClaim.user_id == actor.user_id, OrganisationClaim.state == Decision.OPEN)
        .order_by(OrganisationClaim.id)))
