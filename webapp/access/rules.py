"""Access rules: what a route names in `access=`. Scope (whose rows) is the business of queries."""
from collections.abc import Callable
from dataclasses import dataclass

from webapp.access.roles import Actor, Role


@dataclass(frozen=True)
class Access:
    """A rule with its name (shown in the table of routes) and the role in which its pages act."""

    name: str
    allows: Callable[[Actor | None], bool]
    role: Role | None = None


anyone = Access("anyone", lambda actor: True)
signed_in = Access("signed_in", lambda actor: actor is not None)
signed_out = Access("signed_out", lambda actor: actor is None)


def _holder(role: Role) -> Access:
    return Access(role.value, lambda actor: actor is not None and role in actor.roles, role)


seeker = _holder(Role.SEEKER)
employer = _holder(Role.EMPLOYER)
# Regions without a ULD of their own or of their province are the administrator's desk (design.md §8).
officer = Access("officer", lambda actor: actor is not None and bool(
    actor.roles & {Role.OFFICER, Role.ADMINISTRATOR}), Role.OFFICER)
administrator = _holder(Role.ADMINISTRATOR)
EVERY_RULE = (anyone, signed_in, signed_out, seeker, employer, officer, administrator)
