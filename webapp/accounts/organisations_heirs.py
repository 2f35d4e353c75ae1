"""What becomes of an employer when somebody who acts for it deletes their account: it never stays without an owner."""
from dataclasses import dataclass

from sqlalchemy import select

from webapp.access.roles import SYSTEM
from webapp.accounts.feature import accounts
from webapp.accounts.models import User
from webapp.accounts.models_organisations import Membership, Organisation
from webapp.accounts.notify import notify, notify_many
from webapp.accounts.organisations_members import members_page, set_owner
from webapp.accounts.organisations_steps import for_change, step
from webapp.accounts.responsible import desk_people
from webapp.accounts.states import OrganisationKind, OrganisationStatus
from webapp.core.database import db
from webapp.core.i18n import _l


@dataclass(frozen=True)
class Leaving:
    """An employer that loses this person. `heir`: who becomes owner; `alone`: nobody is left."""

    organisation_id: int
    name: str
    status: OrganisationStatus
    heir_id: int | None
    heir: str
    alone: bool

    @property
    def members_href(self) -> str:
        """Where somebody else is made owner, or invited."""
        return members_page(self.organisation_id)


def leaving_of(user_id: int) -> tuple[Leaving, ...]:
    """The employers of a person, and what each becomes without them."""
    mine = select(Membership.organisation_id).where(Membership.user_id == user_id)
    rows = db().execute(
        select(Organisation.id, Organisation.name, Organisation.status, Membership.user_id, Membership.owner,
               User.full_name)
        .join(Membership, Membership.organisation_id == Organisation.id).join(User, User.id == Membership.user_id)
        .where(Organisation.id.in_(mine), Organisation.kind == OrganisationKind.EMPLOYER)
        .order_by(Organisation.name, Organisation.id, User.suspended_at.is_not(None), Membership.created_at,
                  Membership.id)).all()
    found = {}
    for row in rows:
        others = [one for one in rows if one.id == row.id and one.user_id != user_id]
        heir = None if any(one.owner for one in others) else next(iter(others), None)
        found[row.id] = Leaving(row.id, row.name, OrganisationStatus(row.status), heir.user_id if heir else None,
                                heir.full_name if heir else "", not others)
    return tuple(found.values())


@accounts.hook("erase")
def hand_on(user_id: int) -> None:
    """Before a person goes: the longest-standing member becomes owner; with nobody left the ULD answers applicants."""
    for one in leaving_of(user_id):
        organisation = for_change(one.organisation_id)
        if one.heir_id is not None:
            set_owner(one.organisation_id, one.heir_id, True)
            notify(one.heir_id, _l("Anda sekarang pemilik %(nama)s: pemilik terakhir menghapus akunnya.",
                                   nama=one.name), one.members_href)
        elif one.alone and one.status != OrganisationStatus.SUSPENDED:
            _let_go(organisation)


def _let_go(organisation: Organisation) -> None:
    """Nobody acts for it any more: it can be claimed, and hooks bring its applicants to the ULD."""
    organisation.asked_at = None
    if organisation.status != OrganisationStatus.UNCLAIMED:
        step(organisation, OrganisationStatus.UNCLAIMED, SYSTEM)
    notify_many(desk_people(organisation.region_code),
                _l("%(nama)s tidak mempunyai pengurus lagi. Lamarannya sekarang dibaca ULD.", nama=organisation.name),
                f"/uld/organisasi/{organisation.id}")
