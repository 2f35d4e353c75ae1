"""Vacancies of an employer in tests: a draft that could be published, and the one row that is asked for."""
from typing import Any

from sqlalchemy import select

from tests.support.factories import Factory
from webapp.core.database import Database
from webapp.vacancies.models import Vacancy

BASE = "/pemberi-kerja/lowongan"


def one(database: Database, table: Any = Vacancy, **where: Any) -> Any:
    """The only row of a table that is so."""
    with database.reading() as session:
        return session.scalars(select(table).filter_by(**where)).one()


def draft(make: Factory, organisation: int, **columns: Any) -> int:
    """A draft that could be published as it stands."""
    place = make.workplace(organisation)
    return make.vacancy(organisation, **{
        "state": "draft", "workplace_id": place, "pay_by_agreement": True, "published_at": None} | columns)
