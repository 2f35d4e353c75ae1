"""Workplaces: add, change, and answer the facts."""
from collections.abc import Mapping

from sqlalchemy import select

from webapp.access.roles import Actor
from webapp.core.database import db
from webapp.vacancies.actions.steps import close_on, vacancies_changed
from webapp.vacancies.models import Vacancy, Workplace


def add_workplace(organisation_id: int, **columns: str | None) -> Workplace:
    """A new place; nothing is said about it yet."""
    place = Workplace(organisation_id=organisation_id, facts={}, **columns)
    db().add(place)
    db().flush()
    return place


def save_workplace(_actor: Actor, place: Workplace, **columns: str | None) -> None:
    """Changes a place; its vacancies follow, with the zone in which they close."""
    for name, value in columns.items():
        setattr(place, name, value)
    its = db().scalars(select(Vacancy).where(Vacancy.workplace_id == place.id)).all()
    for vacancy in its:
        vacancy.region_code = place.region_code
        if vacancy.closes_on:
            close_on(vacancy, vacancy.closes_on)
    vacancies_changed([vacancy.id for vacancy in its])


def save_facts(_actor: Actor, place: Workplace, answers: Mapping[str, str]) -> None:
    """Fact → yes, no or unknown."""
    place.facts = dict(answers)
    vacancies_changed(list(db().scalars(select(Vacancy.id).where(Vacancy.workplace_id == place.id))))
