"""Ends of consent and of accounts: what was shown is closed, what was written is removed."""
from sqlalchemy import delete, or_, select, update

from webapp.access.roles import SYSTEM, Actor, Role
from webapp.applications import consent
from webapp.applications.actions.steps import note, tell_receivers
from webapp.applications.cases import Case, case_of, with_vacancy
from webapp.applications.events import Event
from webapp.applications.models import (
    Application,
    ApplicationDraft,
    ApplicationEvent,
    FollowUp,
    Interview,
    Message,
    Offer,
    Placement,
    StoredFile,
)
from webapp.applications.states import OPEN_STATES, ApplicationState
from webapp.core.database import db
from webapp.core.i18n import _l
from webapp.vacancies.models import Vacancy


def close_shown(user_id: int, purpose: str, recipient_id: int | None) -> None:
    """After a consent was withdrawn nothing of it stays readable in applications to that organisation."""
    if purpose not in (consent.FACTS, consent.REQUESTS) or recipient_id is None:
        return
    kept = Application.shown if purpose == consent.FACTS else Application.requests
    ids = db().scalars(with_vacancy(Application.id).where(
        Application.user_id == user_id, Vacancy.organisation_id == recipient_id, kept.is_not(None))).all()
    for application_id in ids:
        case = case_of(application_id)
        assert case is not None
        _close(case, purpose, Actor(user_id, "", frozenset({Role.SEEKER})))


def _close(case: Case, purpose: str, actor: Actor) -> None:
    if purpose == consent.FACTS:
        case.application.shown, case.application.consent_id = None, None
        note(case, actor, Role.SEEKER, Event.FACTS_CLOSED)
    else:
        case.application.requests = None
        for row in db().scalars(select(Interview).where(Interview.application_id == case.application.id)):
            row.accommodations = []
        note(case, actor, Role.SEEKER, Event.REQUESTS_CLOSED)


def erase_person(user_id: int) -> None:
    """Before an account goes: only state and dates of its applications and the count of its placements stay."""
    ids = list(db().scalars(select(Application.id).where(Application.user_id == user_id)))
    for application_id in ids:
        case = case_of(application_id)
        assert case is not None
        _empty(case)
    mine = Application.id.in_(ids)
    for table in (Message, Interview, Offer):
        db().execute(delete(table).where(table.application_id.in_(ids)))
    db().execute(update(ApplicationEvent).where(ApplicationEvent.application_id.in_(ids)).values(words=None))
    db().execute(update(ApplicationEvent).where(ApplicationEvent.actor_id == user_id).values(actor_id=None))
    placements = select(Placement.id).where(Placement.user_id == user_id)
    db().execute(delete(FollowUp).where(FollowUp.placement_id.in_(placements)))
    db().execute(update(Placement).where(or_(
        Placement.user_id == user_id, Placement.application_id.in_(ids))).values(user_id=None, application_id=None))
    db().flush()
    db().execute(update(Application).where(mine).values(user_id=None))
    db().execute(delete(ApplicationDraft).where(ApplicationDraft.user_id == user_id))
    db().execute(delete(StoredFile).where(StoredFile.user_id == user_id))


def _empty(case: Case) -> None:
    row = case.application
    if row.state in OPEN_STATES:
        tell_receivers(case, _l("Sebuah lamaran untuk “%(judul)s” ditarik.", judul=case.title))
        row.state = ApplicationState.WITHDRAWN
    row.letter = row.answers = row.cv = row.requests = row.shown = row.refusal_words = None
    row.consent_id = row.file_id = row.contact_name = None
    note(case, SYSTEM, Role.SEEKER, Event.ERASED)
