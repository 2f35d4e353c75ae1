"""What an officer decides about an organisation; the caller has checked that this officer may decide on this one.

Each decision is kept with its reason, told to the members, and reaches vacancies by the hook `organisation_decided`.
"""
from dataclasses import dataclass

from sqlalchemy import select

from webapp.access.roles import Actor
from webapp.accounts.models_organisations import Membership, Organisation, OrganisationClaim
from webapp.accounts.notify import notify
from webapp.accounts.organisations_steps import WrongStep, for_change, step, tell_members
from webapp.accounts.states import Decision, OrganisationStatus
from webapp.core import clock
from webapp.core.database import db
from webapp.core.i18n import _l

S = OrganisationStatus
TOLD = {
    S.VERIFIED: _l("%(nama)s sudah terverifikasi."),
    S.REFUSED: _l("Verifikasi %(nama)s ditolak. Baca alasannya dan jawab."),
    S.WITHDRAWN: _l("Verifikasi %(nama)s dicabut. Baca alasannya dan jawab."),
    S.SUSPENDED: _l("%(nama)s ditangguhkan. Baca alasannya dan jawab."),
    S.WAITING: _l("%(nama)s diperiksa kembali oleh petugas."),
}


@dataclass(frozen=True)
class Told:
    """A lazy sentence with the organisation's name, in the language of each reader."""

    status: OrganisationStatus
    name: str

    def __str__(self) -> str:
        return str(TOLD[self.status]) % {"nama": self.name}


def verify(actor: Actor, organisation_id: int, how: str) -> None:
    """The employer was checked; `how` says with which number or document, and is kept."""
    _decide(actor, organisation_id, S.VERIFIED, how=how)


def refuse(actor: Actor, organisation_id: int, reason: str) -> None:
    """Not verified, with a reason that the employer reads and can answer."""
    _decide(actor, organisation_id, S.REFUSED, reason=reason)


def withdraw(actor: Actor, organisation_id: int, reason: str) -> None:
    """No longer verified, with a reason."""
    _decide(actor, organisation_id, S.WITHDRAWN, reason=reason)


def suspend(actor: Actor, organisation_id: int, reason: str) -> None:
    """Stops an organisation at once: nothing of it stays in sight, its members reach no applications."""
    _decide(actor, organisation_id, S.SUSPENDED, reason=reason)


def look_again(actor: Actor, organisation_id: int, reason: str) -> None:
    """Ends a suspension without deciding: the organisation waits for verification again."""
    _decide(actor, organisation_id, S.WAITING, reason=reason)


def _decide(actor: Actor, organisation_id: int, to: OrganisationStatus, *, how: str | None = None,
            reason: str | None = None) -> None:
    organisation = for_change(organisation_id)
    step(organisation, to, actor, how=how, reason=reason)
    organisation.asked_at = clock.now() if to is S.WAITING else None
    tell_members(organisation_id, Told(to, organisation.name))


def accept_claim(actor: Actor, claim_id: int, how: str, verified: bool) -> None:
    """The claimant becomes owner; `verified` when the officer has checked the organisation in the same go."""
    claim, organisation = _open_claim(claim_id)
    if organisation.status == S.UNCLAIMED:
        step(organisation, S.VERIFIED if verified else S.UNVERIFIED, actor, how=how)
    db().add(Membership(user_id=claim.user_id, organisation_id=organisation.id, owner=True, created_at=clock.now()))
    _close(actor, claim, Decision.ACCEPTED, None)
    notify(claim.user_id, _l("Anda sekarang dapat bertindak untuk %(nama)s.", nama=organisation.name),
           f"/pemberi-kerja/organisasi/{organisation.id}")
    others = db().scalars(select(OrganisationClaim).where(
        OrganisationClaim.organisation_id == organisation.id, OrganisationClaim.state == Decision.OPEN)).all()
    for other in others:
        _refuse(actor, other, organisation, str(_l("Orang lain sudah bertindak untuk organisasi ini.")))


def refuse_claim(actor: Actor, claim_id: int, reason: str) -> None:
    """The claim is refused with a reason that the claimant reads; they may claim again."""
    claim, organisation = _open_claim(claim_id)
    _refuse(actor, claim, organisation, reason)


def _refuse(actor: Actor, claim: OrganisationClaim, organisation: Organisation, reason: str) -> None:
    _close(actor, claim, Decision.REFUSED, reason)
    notify(claim.user_id, _l("Klaim Anda atas %(nama)s ditolak. Baca alasannya.", nama=organisation.name),
           f"/organisasi/{organisation.id}/klaim")


def _open_claim(claim_id: int) -> tuple[OrganisationClaim, Organisation]:
    claim = db().scalars(
        select(OrganisationClaim).where(OrganisationClaim.id == claim_id).with_for_update()).one()
    if claim.state != Decision.OPEN:
        raise WrongStep(S.UNCLAIMED)
    return claim, for_change(claim.organisation_id)


def _close(actor: Actor, claim: OrganisationClaim, state: Decision, reason: str | None) -> None:
    claim.state, claim.reason = state, reason
    claim.decided_at, claim.decided_by = clock.now(), actor.user_id
    db().flush()
