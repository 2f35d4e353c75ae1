"""A step of an application, checked against the table, with its line in the timeline and its notices."""
from collections.abc import Mapping

from webapp.access.roles import Actor, Role
from webapp.accounts.notify import mark_read_under, notify, notify_many
from webapp.applications.cases import Case, receivers
from webapp.applications.events import Event
from webapp.applications.models import ApplicationEvent
from webapp.applications.states import ApplicationState
from webapp.core import clock
from webapp.core.database import db

Steps = Mapping[ApplicationState, tuple[ApplicationState, ...]]


class WrongStep(ValueError):
    """The application is in a state from which this step is not allowed; `state` says in which."""

    def __init__(self, state: str) -> None:
        super().__init__(state)
        self.state = ApplicationState(state)


def step(case: Case, to: ApplicationState, table: Steps) -> None:
    """Moves an application; WrongStep when the table does not allow it."""
    if to not in table[ApplicationState(case.application.state)]:
        raise WrongStep(case.application.state)
    case.application.state = to


def demand(case: Case, *states: ApplicationState) -> None:
    """WrongStep unless the application is in one of these states."""
    if case.application.state not in states:
        raise WrongStep(case.application.state)


def note(case: Case, actor: Actor, role: Role, event: Event, words: str | None = None) -> None:
    """Writes a line of the timeline; who acts here has seen what was told before."""
    case.application.changed_at = clock.now()
    forget_notices(case, actor)
    db().add(ApplicationEvent(
        application_id=case.application.id, at=clock.now(), kind=event, actor_id=actor.user_id or None, role=role,
        words=words or None))


def forget_notices(case: Case, actor: Actor) -> None:
    """What the actor was told about this application is not new any more."""
    if actor.user_id:
        for base in (f"/lamaran/{case.application.id}", case.desk.href(case.application.id)):
            mark_read_under(actor.user_id, base)


def tell_person(case: Case, text: object, part: str = "") -> None:
    """A notice and a mail to the person; `text` is lazy and names neither needs nor messages."""
    if case.application.user_id is not None:
        notify(case.application.user_id, text, f"/lamaran/{case.application.id}{part}")


def tell_receivers(case: Case, text: object) -> None:
    """A notice and a mail to everybody on the receiving side."""
    notify_many(receivers(case), text, case.desk.href(case.application.id))
