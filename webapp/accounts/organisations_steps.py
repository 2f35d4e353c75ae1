"""An organisation's step from one status to the next: checked against the table, kept in its history, told to all."""
from collections.abc import Sequence

from sqlalchemy import select

from webapp.access.roles import Actor
from webapp.accounts.models_organisations import Membership, Organisation, OrganisationEvent
from webapp.accounts.notify import notify_many
from webapp.accounts.states import ORGANISATION_STEPS, OrganisationStatus
from webapp.core import clock, hooks
from webapp.core.database import db


class WrongStep(ValueError):
    """The organisation is in a status from which this step is not allowed; `status` says in which."""

    def __init__(self, status: str) -> None:
        super().__init__(status)
        self.status = OrganisationStatus(status)


def for_change(organisation_id: int) -> Organisation:
    """The row, locked until the end of the transaction; NoResultFound when there is none."""
    return db().scalars(select(Organisation).where(Organisation.id == organisation_id).with_for_update()).one()


def step(organisation: Organisation, to: OrganisationStatus, actor: Actor, *, how: str | None = None,
         reason: str | None = None) -> None:
    """Moves an organisation and keeps who did it, how it was checked and why; WrongStep when the table says no."""
    if to not in ORGANISATION_STEPS[OrganisationStatus(organisation.status)]:
        raise WrongStep(organisation.status)
    before, organisation.status = organisation.status, to
    keep_event(organisation, before, actor, how=how, reason=reason)
    hooks.ask("organisation_decided", organisation.id, to)


def keep_event(organisation: Organisation, before: str, actor: Actor, *, how: str | None = None,
               reason: str | None = None) -> None:
    """One line of the history; also for words that change no status."""
    db().add(OrganisationEvent(
        organisation_id=organisation.id, at=clock.now(), actor_id=actor.user_id or None, from_status=before,
        to_status=organisation.status, how=how, reason=reason))
    db().flush()


def members_of(organisation_id: int) -> Sequence[int]:
    """Ids of those who act for an organisation."""
    return db().scalars(select(Membership.user_id).where(Membership.organisation_id == organisation_id)).all()


def tell_members(organisation_id: int, text: object) -> None:
    """A notice and a mail to everybody who acts for the organisation, leading to its page."""
    notify_many(members_of(organisation_id), text, f"/pemberi-kerja/organisasi/{organisation_id}")
