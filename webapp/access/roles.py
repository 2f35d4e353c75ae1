"""Who acts: the signed-in person, the roles they hold and the one in which this page acts (design.md §8)."""
from dataclasses import dataclass
from enum import StrEnum

from webapp.core.i18n import _


class Role(StrEnum):
    """The roles of the first house; a page acts in exactly one."""

    SEEKER = "seeker"
    EMPLOYER = "employer"
    OFFICER = "officer"
    ADMINISTRATOR = "administrator"

    @property
    def label(self) -> str:
        """The role's name in the language of the page."""
        return {
            Role.SEEKER: _("Pencari kerja"), Role.EMPLOYER: _("Pemberi kerja"),
            Role.OFFICER: _("Petugas ULD"), Role.ADMINISTRATOR: _("Pengelola"),
        }[self]


@dataclass(frozen=True)
class Seat:
    """A person's place in an organisation."""

    organisation_id: int
    organisation_name: str
    organisation_kind: str  # accounts.models.OrganisationKind
    organisation_status: str  # accounts.models.OrganisationStatus
    region_code: str | None
    owner: bool


@dataclass(frozen=True)
class Actor:
    """The signed-in person as rules and queries see them: the first argument of every query and action."""

    user_id: int
    name: str
    roles: frozenset[Role]
    seats: tuple[Seat, ...] = ()
    session_id: int = 0
    confirmed: bool = True
    unread: int = 0

    def organisations(self, kind: str = "employer") -> tuple[Seat, ...]:
        """The seats in organisations of a kind; a suspended one gives no rights until an officer ends that."""
        return tuple(seat for seat in self.seats
                     if seat.organisation_kind == kind and seat.organisation_status != "suspended")

    def organisation_ids(self, kind: str = "employer") -> tuple[int, ...]:
        """Ids for scoping: `Vacancy.organisation_id.in_(actor.organisation_ids())`."""
        return tuple(seat.organisation_id for seat in self.organisations(kind))

    @property
    def home_role(self) -> Role:
        """The role of pages that belong to no role: what the person most likely came for."""
        for role in (Role.OFFICER, Role.EMPLOYER, Role.ADMINISTRATOR):
            if role in self.roles:
                return role
        return Role.SEEKER


SYSTEM = Actor(user_id=0, name="sistem", roles=frozenset(Role))
"""Who acts when the command line or the worker does."""
