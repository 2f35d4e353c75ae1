"""What an officer decides about a vacancy; the caller has checked that the officer may decide on this one."""
from sqlalchemy import select

from webapp.access.roles import Actor
from webapp.accounts.models_organisations import Membership
from webapp.accounts.notify import notify_many
from webapp.accounts.states import Decision
from webapp.core import clock
from webapp.core.database import db
from webapp.core.i18n import _l
from webapp.vacancies.actions.steps import WrongStep, step
from webapp.vacancies.models import Vacancy, WordingKept
from webapp.vacancies.states import VacancyState
from webapp.vacancies.wording_review import unmended


def approve(actor: Actor, vacancy_id: int) -> None:
    """Publishes a waiting or suspended vacancy with the words it keeps; its employer is told.

    The caller has asked `unmended`; ValueError when words must still be mended.
    """
    vacancy = _vacancy(vacancy_id)
    if vacancy.state not in (VacancyState.WAITING, VacancyState.SUSPENDED):
        raise WrongStep(vacancy.state)
    if unmended(vacancy_id):
        raise ValueError("words must still be mended")
    for kept in _open_wording(vacancy_id):
        _decide(actor, kept, Decision.ACCEPTED, None)
    step(vacancy, VacancyState.PUBLISHED)
    _tell(vacancy, _l("Lowongan “%(judul)s” sudah tayang.", judul=vacancy.title))


def send_back(actor: Actor, vacancy_id: int, reason: str) -> None:
    """Gives a waiting vacancy back to its employer as a draft, with a reason that they read."""
    vacancy = _vacancy(vacancy_id)
    for kept in _open_wording(vacancy_id):
        _decide(actor, kept, Decision.REFUSED, reason)
    step(vacancy, VacancyState.DRAFT)
    vacancy.stop_reason = reason
    _tell(vacancy, _l("Lowongan “%(judul)s” perlu diperbaiki. Baca alasannya.", judul=vacancy.title))


def suspend(actor: Actor, vacancy_id: int, reason: str) -> None:
    """Takes a vacancy out of sight at once, with a reason that its employer reads."""
    vacancy = _vacancy(vacancy_id)
    step(vacancy, VacancyState.SUSPENDED)
    vacancy.stop_reason = reason
    _tell(vacancy, _l("Lowongan “%(judul)s” ditangguhkan. Baca alasannya.", judul=vacancy.title))


def decide_wording(actor: Actor, kept_id: int, accept: bool, answer: str | None = None) -> None:
    """Accepts or refuses words that an employer kept; the vacancy's state is decided apart."""
    kept = db().get_one(WordingKept, kept_id)
    _decide(actor, kept, Decision.ACCEPTED if accept else Decision.REFUSED, answer)


def release_waiting(organisation_id: int) -> None:
    """When an organisation is verified, its waiting vacancies are published, but for those with doubtful words."""
    asks = select(WordingKept.vacancy_id).where(WordingKept.state == Decision.OPEN)
    waiting = db().scalars(select(Vacancy).where(
        Vacancy.organisation_id == organisation_id, Vacancy.state == VacancyState.WAITING, Vacancy.id.not_in(asks)))
    for vacancy in waiting.all():
        if not unmended(vacancy.id):
            step(vacancy, VacancyState.PUBLISHED)


def hold_all(organisation_id: int) -> None:
    """When a verification is withdrawn, what is published waits for the officer again."""
    for vacancy in db().scalars(select(Vacancy).where(
            Vacancy.organisation_id == organisation_id, Vacancy.state == VacancyState.PUBLISHED)).all():
        step(vacancy, VacancyState.WAITING)


def stop_all(organisation_id: int, reason: str) -> None:
    """When an organisation is suspended, nothing of it stays in sight."""
    shown = (VacancyState.WAITING, VacancyState.PUBLISHED, VacancyState.PAUSED)
    for vacancy in db().scalars(
            select(Vacancy).where(Vacancy.organisation_id == organisation_id, Vacancy.state.in_(shown))).all():
        step(vacancy, VacancyState.SUSPENDED)
        vacancy.stop_reason = reason


def _vacancy(vacancy_id: int) -> Vacancy:
    return db().get_one(Vacancy, vacancy_id)


def _open_wording(vacancy_id: int) -> list[WordingKept]:
    return list(db().scalars(select(WordingKept).where(
        WordingKept.vacancy_id == vacancy_id, WordingKept.state == Decision.OPEN)))


def _decide(actor: Actor, kept: WordingKept, state: Decision, answer: str | None) -> None:
    kept.state, kept.answer = state, answer
    kept.decided_by, kept.decided_at = actor.user_id or None, clock.now()


def _tell(vacancy: Vacancy, text: object) -> None:
    members = db().scalars(select(Membership.user_id).where(Membership.organisation_id == vacancy.organisation_id))
    notify_many(members, text, f"/pemberi-kerja/lowongan/{vacancy.id}")
