"""The one statement of a search: the first 1,001 ids in order tell the count and every page of it."""
from datetime import timedelta
from math import cos, radians
from typing import Any

from sqlalchemy import ColumnElement, Select, case, select

from webapp.core import clock
from webapp.core.database import db
from webapp.reference.models import RegionRow
from webapp.reference.regions import regions, regions_within
from webapp.reference.vocabulary import vocabulary
from webapp.search.criteria import Criteria, Home, Sort
from webapp.search.words import asked_title, asked_words
from webapp.vacancies.models import Vacancy
from webapp.vacancies.queries import open_now
from webapp.vacancies.text_index import has_text
from webapp.vacancies.text_terms import Expression, all_of, any_of, token

CAP = 1_000


def find_ids(criteria: Criteria, sort: Sort) -> list[int]:
    """Ids of open vacancies in order, at most CAP + 1 (then there are more)."""
    statement = select(Vacancy.id).where(open_now(), *_conditions(criteria))
    return list(db().scalars(_ordered(statement, criteria, sort).limit(CAP + 1)))


def asked(criteria: Criteria) -> Expression | None:
    """What the text index is asked."""
    return all_of(part for part in (
        asked_words(criteria.words), _place(criteria), any_of(token("g", code) for code in criteria.groups),
        any_of(token("h", code) for code in criteria.hours), any_of(token("c", code) for code in criteria.contracts),
        _education(criteria.education), all_of(token("f", code) for code in criteria.facts),
        all_of(token("a", code) for code in criteria.offers)) if part)


def _conditions(criteria: Criteria) -> list[ColumnElement[bool]]:
    conditions = []
    if expression := asked(criteria):
        conditions.append(has_text(expression))
    if criteria.pay_from:
        conditions.append(Vacancy.pay_per_month >= criteria.pay_from)
    if criteria.days:
        conditions.append(Vacancy.published_at >= clock.now() - timedelta(days=criteria.days))
    return conditions


def _place(criteria: Criteria) -> Expression | None:
    remote = token("m", "remote")
    if criteria.home is Home.ONLY:
        return remote
    if criteria.region is None:
        return None  # without a place, work from home is among the rest
    region = regions()[criteria.region]
    if region.level == "province":
        here: list[Expression] = [token("p", region.code)]
    else:
        here = [token("r", code) for code in (region.code, *regions_within(region.code, criteria.distance))]
    return any_of([*here, remote] if criteria.home is Home.ALSO else here)


def _education(code: str | None) -> Expression | None:
    level = vocabulary().education_levels.get(code or "")
    return any_of(token("e", rank) for rank in range(level.rank + 1)) if level else None


def _ordered(statement: Select[Any], criteria: Criteria, sort: Sort) -> Select[Any]:
    newest = (Vacancy.published_at.desc(), Vacancy.id.desc())
    if sort is Sort.CLOSING:
        return statement.order_by(Vacancy.closes_at, *newest)
    if sort is Sort.NEAREST and criteria.region:
        near = _distance(criteria.region)
        return statement.outerjoin(RegionRow, RegionRow.code == Vacancy.region_code).order_by(
            case((RegionRow.code.is_(None), 1), else_=0), near, *newest)
    title = asked_title(criteria.words) if sort is Sort.WORDS else None
    return statement.order_by(case((has_text(title), 0), else_=1), *newest) if title else statement.order_by(*newest)


def _distance(code: str) -> ColumnElement[float]:
    """The square of the distance in degrees, east–west ones shortened as they are there: enough for an order."""
    centre = regions()[code]
    north = RegionRow.latitude - centre.latitude
    east = (RegionRow.longitude - centre.longitude) * cos(radians(centre.latitude))
    return north * north + east * east
