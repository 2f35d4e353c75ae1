"""Invitations: the person's own, and what an employer reads of somebody who accepted."""
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, func, select

from webapp.access.roles import Actor
from webapp.accounts.contact_ways import Reach, reach_of
from webapp.accounts.kept_away import is_kept_away
from webapp.accounts.models import User
from webapp.accounts.models_organisations import Organisation
from webapp.core import clock
from webapp.core.database import db
from webapp.core.i18n import foreign
from webapp.matching.models import Approach
from webapp.matching.queries_candidates import Door
from webapp.matching.states import ApproachState
from webapp.profiles.disclosures import ShownFact, shown_to
from webapp.vacancies.models import Vacancy
from webapp.vacancies.queries.cards import is_open

A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class ApproachLine:
    """An invitation as the invited person reads it."""

    id: int
    vacancy_id: int
    title: str
    lang: str | None
    organisation_id: int
    organisation: str
    words: str
    state: ApproachState
    at: datetime
    is_open: bool


@dataclass(frozen=True)
class Contact:
    """Who accepted and how to reach them, with what they show to this organisation."""

    name: str
    reach: Reach
    shown: tuple[ShownFact, ...]


def list_approaches(actor: Actor) -> tuple[ApproachLine, ...]:
    """The actor's invitations: those to answer first, then the newest."""
    waiting = Approach.state == ApproachState.SENT
    rows = db().execute(_rows(actor.user_id).order_by(waiting.desc(), Approach.at.desc(), Approach.id.desc())).all()
    return tuple(_line(row) for row in rows)


def show_approach(actor: Actor, approach_id: int) -> ApproachLine | None:
    """One of the actor's invitations."""
    row = db().execute(_rows(actor.user_id).where(Approach.id == approach_id)).first()
    return _line(row) if row else None


def count_waiting(actor: Actor) -> int:
    """How many invitations wait for an answer."""
    return db().execute(select(func.count()).select_from(Approach).where(
        Approach.user_id == actor.user_id, Approach.state == ApproachState.SENT)).scalar_one()


def sent_today(organisation_id: int) -> int:
    """How many people this organisation invited within a day."""
    return db().execute(
        select(func.count()).select_from(Approach).join(Vacancy, Vacancy.id == Approach.vacancy_id)
        .where(Vacancy.organisation_id == organisation_id, Approach.at > clock.now() - A_DAY)).scalar_one()


def contact_of(at: Door, user_id: int) -> Contact | None:
    """Name, contact and what was shown on accepting and is still shown; None unless the person accepted."""
    row = db().execute(
        select(User.full_name, Approach.shown)
        .join(Approach, Approach.user_id == User.id)
        .where(Approach.vacancy_id == at.vacancy_id, User.id == user_id, Approach.state == ApproachState.ACCEPTED)
    ).first()
    if row is None or is_kept_away(user_id, at.organisation_id):
        return None
    chosen = set(row.shown or ())
    shown = tuple(fact for fact in shown_to(user_id, at.organisation_id) if fact.key in chosen) if chosen else ()
    return Contact(row.full_name, reach_of(user_id), shown)


def _rows(user_id: int) -> Any:
    return (select(Approach.id, Approach.vacancy_id, Vacancy.title, Vacancy.language, Vacancy.organisation_id,
                   Organisation.name, Approach.words, Approach.state, Approach.at, Vacancy.state.label("vacancy_state"),
                   Vacancy.closes_at)
            .join(Vacancy, Vacancy.id == Approach.vacancy_id)
            .join(Organisation, Organisation.id == Vacancy.organisation_id).where(Approach.user_id == user_id))


def _line(row: Row[Any]) -> ApproachLine:
    return ApproachLine(
        row.id, row.vacancy_id, row.title, foreign(row.language),
        row.organisation_id, row.name, row.words, ApproachState(row.state), row.at,
        is_open(row.vacancy_state, row.closes_at))
