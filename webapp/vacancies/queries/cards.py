"""A vacancy in a list: what one needs to decide whether to open it, in one statement for a whole page."""
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, select

from webapp.accounts.models_organisations import Organisation
from webapp.core import clock
from webapp.core.database import db
from webapp.core.i18n import _
from webapp.reference.regions import label as region_label
from webapp.vacancies.models import Vacancy
from webapp.vacancies.pay import pay_in_words
from webapp.vacancies.states import VacancyState, WorkMode


@dataclass(frozen=True)
class VacancyCard:
    """One vacancy of a list; `place` and `pay` are words in the reader's language."""

    id: int
    title: str
    language: str
    organisation_id: int
    organisation_name: str
    organisation_status: str
    place: str
    region_code: str | None
    pay: str
    closes_on: date | None
    closes_at: datetime | None
    work_mode: str
    state: str
    is_open: bool


COLUMNS: tuple[Any, ...] = (
    Vacancy.id, Vacancy.title, Vacancy.language, Vacancy.organisation_id, Organisation.name, Organisation.status,
    Vacancy.region_code, Vacancy.work_mode, Vacancy.pay_from, Vacancy.pay_to, Vacancy.pay_period,
    Vacancy.pay_by_agreement, Vacancy.closes_on, Vacancy.closes_at, Vacancy.state,
)


def open_now() -> ColumnElement[bool]:
    """The condition "published and not yet closed", for any statement about Vacancy."""
    return and_(Vacancy.state == VacancyState.PUBLISHED, Vacancy.closes_at > clock.now())


def cards(ids: Iterable[int]) -> dict[int, VacancyCard]:
    """Cards by id in one statement, in the order of `ids`; whoever asks has decided who may see them."""
    wanted = list(ids)
    found = {card.id: card for card in cards_of(card_rows().where(Vacancy.id.in_(wanted)))}
    return {vacancy_id: found[vacancy_id] for vacancy_id in wanted if vacancy_id in found}


def card_rows() -> Select[Any]:
    """The statement behind cards, for conditions and an order of one's own."""
    return select(*COLUMNS).join(Organisation, Organisation.id == Vacancy.organisation_id)


def cards_of(statement: Select[Any]) -> list[VacancyCard]:
    """The cards of a statement made from `card_rows()`, in its order."""
    return [card_of(row) for row in db().execute(statement)]


def is_open(state: str, closes_at: datetime | None) -> bool:
    """The same as `open_now()`, for a row that was read already."""
    return state == VacancyState.PUBLISHED and closes_at is not None and closes_at > clock.now()


def place_in_words(region_code: str | None, work_mode: str) -> str:
    """`Kota Bandung, Jawa Barat`; says when the work is done from home, wholly or partly."""
    region = region_label(region_code) if region_code else ""
    if work_mode == WorkMode.REMOTE:
        return _("Dari rumah (kantor: %(tempat)s)", tempat=region) if region else _("Dari rumah")
    if not region:
        return _("Tempat tidak disebut")
    return _("%(tempat)s, sebagian dari rumah", tempat=region) if work_mode == WorkMode.HYBRID else region


def card_of(row: Row[Any]) -> VacancyCard:
    """The card of a row that holds `COLUMNS`."""
    return VacancyCard(
        id=row.id, title=row.title, language=row.language, organisation_id=row.organisation_id,
        organisation_name=row.name, organisation_status=row.status,
        place=place_in_words(row.region_code, row.work_mode), region_code=row.region_code,
        pay=pay_in_words(row.pay_from, row.pay_to, row.pay_period, row.pay_by_agreement),
        closes_on=row.closes_on, closes_at=row.closes_at, work_mode=row.work_mode, state=row.state,
        is_open=is_open(row.state, row.closes_at))
