"""Applications change hands when nobody acts for an organisation any more, and when somebody does again."""
from collections.abc import Iterator

from sqlalchemy import ColumnElement

from webapp.access.roles import SYSTEM, Role
from webapp.applications.actions.steps import note, tell_person, tell_receivers
from webapp.applications.cases import Case, case_of, with_vacancy
from webapp.applications.events import Event
from webapp.applications.models import Application
from webapp.applications.states import OPEN_STATES
from webapp.core.database import db
from webapp.core.i18n import _l
from webapp.vacancies.models import Vacancy


def hand_over(organisation_id: int) -> None:
    """The organisation is verified: what the ULD held for it is from now on read by the employer itself."""
    for case in _cases(organisation_id, Application.to_uld.is_(True)):
        case.application.to_uld = False
        note(case, SYSTEM, Role.OFFICER, Event.HANDED_OVER)
        tell_receivers(case, _l("Lamaran baru untuk “%(judul)s”.", judul=case.title))
        tell_person(case, _l("%(nama)s sekarang membaca sendiri lamaran Anda.", nama=case.organisation))


def take_over(organisation_id: int) -> None:
    """Nobody acts for the organisation: the responsible ULD answers what is open.

    What the person showed and asked of the employer alone, and what they wrote to it, stays closed to the ULD
    (queries/received.py): they consented to one recipient.
    """
    for case in _cases(organisation_id, Application.to_uld.is_(False), Application.user_id.is_not(None),
                       Application.state.in_(OPEN_STATES)):
        case.application.to_uld = True
        note(case, SYSTEM, Role.OFFICER, Event.TAKEN_OVER)
        tell_receivers(case, _l("Lamaran untuk “%(judul)s” sekarang di meja Anda.", judul=case.title))
        tell_person(case, _l("%(nama)s tidak mempunyai pengurus lagi. Petugas ULD sekarang membaca lamaran Anda.",
                             nama=case.organisation))


def _cases(organisation_id: int, *which: ColumnElement[bool]) -> Iterator[Case]:
    for application_id in db().scalars(with_vacancy(Application.id).where(
            Vacancy.organisation_id == organisation_id, *which)).all():
        case = case_of(application_id)
        assert case is not None
        yield case
