"""The two desks at which applications arrive: the employer's own, and the ULD's for unclaimed organisations."""
from dataclasses import dataclass

from flask import g

from webapp.access.roles import Role


@dataclass(frozen=True)
class Desk:
    """A receiving side: the role in which it acts and where its pages stand."""

    role: Role
    base: str

    def href(self, application_id: int, part: str = "") -> str:
        """The page of an application here, or one of its acts."""
        return f"{self.base}/{application_id}" + (f"/{part}" if part else "")


EMPLOYER_DESK = Desk(Role.EMPLOYER, "/pemberi-kerja/pelamar")
ULD_DESK = Desk(Role.OFFICER, "/uld/lamaran")


def this_desk() -> Desk:
    """The desk of the page that runs now, by the role in which it acts."""
    return ULD_DESK if g.access.role == Role.OFFICER else EMPLOYER_DESK


def desk_of(to_uld: bool) -> Desk:
    """The desk that holds an application."""
    return ULD_DESK if to_uld else EMPLOYER_DESK
