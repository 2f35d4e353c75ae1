"""A vacancy's step from one state to the next, checked against the table, and telling those who follow it."""
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from webapp.accounts.states import OrganisationStatus
from webapp.core import clock, hooks
from webapp.core.database import db
from webapp.vacancies.models import Vacancy
from webapp.vacancies.queries.own import organisation_status
from webapp.vacancies.queries.show import zone_name
from webapp.vacancies.states import VACANCY_STEPS, VacancyState

EXTENDED_BY, OPEN_AT_MOST = timedelta(days=30), timedelta(days=366)


class WrongStep(ValueError):
    """The vacancy is in a state from which this step is not allowed; `state` says in which."""

    def __init__(self, state: str) -> None:
        super().__init__(state)
        self.state = VacancyState(state)


def step(vacancy: Vacancy, to: VacancyState) -> None:
    """Moves a vacancy; WrongStep when the table does not allow it."""
    if to not in VACANCY_STEPS[VacancyState(vacancy.state)]:
        raise WrongStep(vacancy.state)
    vacancy.state = to
    if to is VacancyState.PUBLISHED:
        vacancy.published_at = vacancy.published_at or clock.now()
        vacancy.stop_reason = None
    touch(vacancy)


def is_verified(vacancy: Vacancy) -> bool:
    """Whether its employer is verified; without that nothing of theirs is shown before an officer has looked."""
    return organisation_status(vacancy.organisation_id) == OrganisationStatus.VERIFIED


def touch(vacancy: Vacancy) -> None:
    """Notes a change and tells what follows vacancies, in this transaction."""
    vacancy.updated_at = clock.now()
    vacancies_changed([vacancy.id])


def vacancies_changed(ids: list[int]) -> None:
    """Asks the hook, so that the search index and the keys of matching follow."""
    db().flush()
    hooks.ask("vacancies_changed", ids)


def close_on(vacancy: Vacancy, day: date) -> None:
    """Sets the closing date, which ends at 24.00 in the zone of the work."""
    vacancy.closes_on = day
    vacancy.closes_at = clock.end_of_day(day, ZoneInfo(zone_name(vacancy.region_code)))


def pause(vacancy: Vacancy) -> None:
    """Out of the search until it is resumed."""
    step(vacancy, VacancyState.PAUSED)


def resume(vacancy: Vacancy) -> None:
    """Back into the search, by way of an officer when the employer is not verified.

    One whose date has passed is open for 30 more days.
    """
    if vacancy.state not in (VacancyState.PAUSED, VacancyState.FILLED, VacancyState.CLOSED):
        raise WrongStep(vacancy.state)  # an officer's stop is not undone by the employer
    step(vacancy, VacancyState.PUBLISHED if is_verified(vacancy) else VacancyState.WAITING)
    if vacancy.closes_at is None or vacancy.closes_at <= clock.now():
        extend(vacancy)


def latest_closing() -> date:
    """The last day that may be chosen as closing date: a year ahead."""
    return clock.today() + OPEN_AT_MOST


def extend(vacancy: Vacancy) -> None:
    """Thirty more days, counted from the closing date or from today when that has passed; a year ahead at most."""
    if vacancy.state not in (VacancyState.PUBLISHED, VacancyState.PAUSED, VacancyState.WAITING):
        raise WrongStep(vacancy.state)
    today = clock.today(ZoneInfo(zone_name(vacancy.region_code)))
    closes = max(vacancy.closes_on or today, today)
    close_on(vacancy, max(closes, min(closes + EXTENDED_BY, latest_closing())))  # never earlier than it was
    touch(vacancy)


def mark_filled(vacancy: Vacancy) -> None:
    """All places are taken."""
    step(vacancy, VacancyState.FILLED)


def close(vacancy: Vacancy) -> None:
    """No more applications."""
    step(vacancy, VacancyState.CLOSED)
