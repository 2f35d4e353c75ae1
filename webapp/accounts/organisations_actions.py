"""What the people of an employer do with their organisation: register, change, ask for verification, claim."""
from typing import Any

from sqlalchemy import exists, select

from webapp.access.roles import Actor
from webapp.accounts.models_organisations import Membership, Organisation, OrganisationClaim
from webapp.accounts.notify import notify_many
from webapp.accounts.organisations_steps import WrongStep, for_change, keep_event, step
from webapp.accounts.responsible import concerned_regions, desk_people
from webapp.accounts.states import Decision, OrganisationKind, OrganisationStatus
from webapp.core import clock
from webapp.core.database import db
from webapp.core.i18n import _l

S = OrganisationStatus
CHECKED = ("name", "legal_name", "nib", "is_public_body")  # what the officer checks
LOCKED_IN = (S.WAITING, S.VERIFIED)  # and what therefore does not change meanwhile
MAY_ASK_FROM = (S.UNVERIFIED, S.REFUSED, S.WITHDRAWN)


def register(actor: Actor, facts: dict[str, Any]) -> int:
    """A new employer, unverified, with the actor as its owner; returns its id. `facts` are columns by name."""
    organisation = Organisation(
        kind=OrganisationKind.EMPLOYER, status=S.UNVERIFIED, created_at=clock.now(), came_with_import=False, **facts)
    db().add(organisation)
    db().flush()
    db().add(Membership(
        user_id=actor.user_id, organisation_id=organisation.id, owner=True, created_at=clock.now()))
    return organisation.id


def change(actor: Actor, organisation_id: int, facts: dict[str, Any]) -> None:
    """New facts; what an officer checks or has checked stays as it is."""
    organisation = for_change(organisation_id)
    locked = CHECKED if organisation.status in LOCKED_IN else ()
    for name, value in facts.items():
        if name not in locked:
            setattr(organisation, name, value)


def ask_verification(actor: Actor, organisation_id: int, answer: str | None = None) -> None:
    """Puts the organisation before the officer; `answer` replies to an earlier refusal or withdrawal."""
    organisation = for_change(organisation_id)
    if organisation.status not in MAY_ASK_FROM:
        raise WrongStep(organisation.status)
    step(organisation, S.WAITING, actor, reason=answer)
    organisation.asked_at = clock.now()
    _tell_desk(organisation)


def answer_suspension(actor: Actor, organisation_id: int, answer: str) -> None:
    """Words to the officer; the suspension stays until the officer ends it."""
    organisation = for_change(organisation_id)
    if organisation.status != S.SUSPENDED:
        raise WrongStep(organisation.status)
    keep_event(organisation, organisation.status, actor, reason=answer)
    organisation.asked_at = clock.now()
    _tell_desk(organisation)


def _tell_desk(organisation: Organisation) -> None:
    notify_many(desk_people(organisation.region_code),
                _l("Pemberi kerja menunggu keputusan Anda: %(nama)s.", nama=organisation.name),
                f"/uld/organisasi/{organisation.id}")


def claim(actor: Actor, organisation_id: int, position: str, proof: str) -> None:
    """Says that the actor acts for an unclaimed organisation; WrongStep when somebody does so already.

    A second claim of the same person while the first is open changes nothing.
    """
    organisation = for_change(organisation_id)
    if organisation.status != S.UNCLAIMED:
        raise WrongStep(organisation.status)
    if db().scalar(select(exists().where(
            OrganisationClaim.organisation_id == organisation_id, OrganisationClaim.user_id == actor.user_id,
            OrganisationClaim.state == Decision.OPEN))):
        return
    made = OrganisationClaim(
        organisation_id=organisation_id, user_id=actor.user_id, position=position, proof=proof,
        state=Decision.OPEN, made_at=clock.now())
    db().add(made)
    db().flush()
    concerned = concerned_regions(organisation_id, organisation.region_code)
    notify_many(desk_people(*concerned),
                _l("Ada klaim atas %(nama)s yang menunggu keputusan Anda.", nama=organisation.name),
                f"/uld/klaim/{made.id}")
