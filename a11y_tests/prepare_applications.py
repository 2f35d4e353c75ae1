"""Applications in states that the demo has not (`prepare.py`)."""
from collections.abc import Callable

from sqlalchemy import Select, func, select, update

from a11y_tests.prepare import actor as actor_of
from webapp.access.roles import Actor, Role
from webapp.accounts.models import Notice
from webapp.accounts.models_organisations import Membership
from webapp.applications.actions import receiver, seeker
from webapp.applications.cases import case_of
from webapp.applications.models import Application
from webapp.core import clock
from webapp.core.database import db
from webapp.vacancies.models import Vacancy
from webapp.web.submissions import Submission

KEY = "00000000-0000-4000-8000-000000000000"  # of a form that was sent before


def accepted(role: str) -> Callable[[], str]:
    """An applicant at the desk of this role who has accepted an offer; those who were told have read it."""
    def accept() -> str:
        actor, at_uld = actor_of(role), role == "officer"
        told = db().scalar(select(func.max(Notice.id))) or 0
        state = "in_review" if at_uld else "offered"
        case = case_of(db().scalars(_application(actor, at_uld, state)).first() or 0)
        if case is None or case.application.user_id is None:
            raise LookupError(f"the demo has no application {state} at the desk of the {role}")
        if at_uld:
            receiver.offer(actor, case.desk, case, {"start": clock.today().isoformat()})
        seeker.accept_offer(Actor(case.application.user_id, "", frozenset({Role.SEEKER})), case, None)
        db().execute(update(Notice).where(Notice.id > told).values(read_at=clock.now()))
        return str(case.application.id)
    return accept


def sent_before() -> str:
    """A form of the employer that was sent with KEY and other content: the first day of an applicant."""
    number = accepted("employer")()
    here = f"/pemberi-kerja/pelamar/{number}"
    db().add(Submission(key=KEY, user_id=actor_of("employer").user_id, route=f"{here}/mulai", digest="of other content",
                        location=here, created_at=clock.now()))
    return number


def _application(actor: Actor, at_uld: bool, state: str) -> Select[int]:
    where = [Application.to_uld.is_(at_uld), Application.state == state]
    if not at_uld:
        where.append(Membership.user_id == actor.user_id)
    return (select(Application.id).join(Vacancy, Vacancy.id == Application.vacancy_id)
            .outerjoin(Membership, Membership.organisation_id == Vacancy.organisation_id)
            .where(*where).order_by(Application.id))
