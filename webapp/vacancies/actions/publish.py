"""Publishing: what is still missing, words that are kept with a reason, and who looks first."""
from collections.abc import Mapping

from sqlalchemy import delete, select

from webapp.access.roles import Actor
from webapp.accounts.states import Decision
from webapp.core import clock
from webapp.core.database import db
from webapp.vacancies.actions.steps import WrongStep, is_verified, step
from webapp.vacancies.models import Vacancy, WordingKept
from webapp.vacancies.states import VacancyState, WorkMode
from webapp.vacancies.wording_review import Review, review, unresolved


def missing_steps(vacancy: Vacancy) -> list[str]:
    """Steps of the editor without which a vacancy cannot be published."""
    asked = {
        "pekerjaan": bool(vacancy.title and vacancy.tasks),
        "upah": vacancy.pay_by_agreement or vacancy.pay_from is not None or vacancy.pay_to is not None,
        "tempat": vacancy.work_mode == WorkMode.REMOTE or vacancy.workplace_id is not None,
        "melamar": vacancy.closes_at is not None and vacancy.closes_at > clock.now(),
    }
    return [name for name, there in asked.items() if not there]


def keep_wording(vacancy: Vacancy, found: list[Review], reasons: Mapping[str, str]) -> None:
    """Keeps doubtful words with a reason inherent to the job: rule → reason; the officer decides."""
    for one in found:
        reason = reasons.get(one.group.code)
        if one.never or not reason or (one.resolved and reason == one.reason):
            continue
        db().execute(delete(WordingKept).where(
            WordingKept.vacancy_id == vacancy.id, WordingKept.rule == one.group.code))
        db().add(WordingKept(vacancy_id=vacancy.id, rule=one.group.code, quote=one.quote, reason=reason,
                             state=Decision.OPEN))
    db().flush()


def publish(actor: Actor, vacancy: Vacancy) -> None:
    """Publishes a complete draft, or lets it wait for the officer: unverified employer, or words that are kept.

    The caller has asked `missing_steps` and `unresolved(review(vacancy))`; ValueError when something is left.
    """
    found = review(vacancy)
    if missing_steps(vacancy) or unresolved(found) or not actor.confirmed:
        raise ValueError("not ready to be published")
    if vacancy.state != VacancyState.DRAFT:
        raise WrongStep(vacancy.state)
    waits = _kept_open(vacancy, found)
    step(vacancy, VacancyState.PUBLISHED if is_verified(vacancy) and not waits else VacancyState.WAITING)


def _kept_open(vacancy: Vacancy, found: list[Review]) -> bool:
    """Forgets reasons whose words are gone; says whether an officer has one to decide."""
    present = [one.group.code for one in found]
    db().execute(delete(WordingKept).where(
        WordingKept.vacancy_id == vacancy.id, WordingKept.rule.not_in(present)))
    waiting = select(WordingKept.id).where(WordingKept.vacancy_id == vacancy.id, WordingKept.state == Decision.OPEN)
    return db().scalar(waiting.limit(1)) is not None
