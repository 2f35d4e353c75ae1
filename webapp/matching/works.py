"""Vacancies as `Work`, many at once: five statements, whatever their number."""
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import select

from webapp.core.database import db
from webapp.matching import programmes
from webapp.matching.model import Demand, Offer, Remote, Terms, Work
from webapp.matching.models import MatchWork
from webapp.matching.terms import Corpus, weigh_terms
from webapp.vacancies.models import AccommodationOffered, Vacancy, VacancyDemand, VacancySkill
from webapp.vacancies.queries import open_now
from webapp.vacancies.states import PayPeriod, WorkMode

FULL_WEEK, HALF_WEEK = 40, 20  # hours, where a vacancy names only full or part time
REMOTE = {WorkMode.REMOTE: Remote.YES, WorkMode.HYBRID: Remote.PARTLY, WorkMode.ONSITE: Remote.NO}
COLUMNS = (
    Vacancy.id, Vacancy.title, Vacancy.occupation_code, Vacancy.education_code, Vacancy.education_essential,
    Vacancy.study_programmes, Vacancy.region_code, Vacancy.work_mode, Vacancy.hours, Vacancy.hours_per_week,
    Vacancy.pay_from, Vacancy.pay_to, Vacancy.pay_period, Vacancy.contract_code, Vacancy.organisation_id,
    MatchWork.counts, MatchWork.length, MatchWork.skills, MatchWork.fields,
)


def load_works(ids: Sequence[int], corpus: Corpus, asked: Iterable[Terms] | None = None) -> dict[int, Work]:
    """Open vacancies by id. Only terms in `asked` are weighed: no other can meet the person's; None: all."""
    rows = db().execute(select(*COLUMNS).join(MatchWork, MatchWork.vacancy_id == Vacancy.id)
                        .where(Vacancy.id.in_(ids), open_now())).all()
    wanted = None if asked is None else frozenset().union(*asked)
    demands = _group(ids, VacancyDemand, VacancyDemand.demand_code, VacancyDemand.essential)
    offers = _group(ids, AccommodationOffered, AccommodationOffered.accommodation_code, AccommodationOffered.answer)
    named = _group(ids, VacancySkill, VacancySkill.skill_code, VacancySkill.must)
    return {row.id: _work(row, _terms(row, wanted, corpus), demands[row.id], offers[row.id], named[row.id])
            for row in rows}


def _group(ids: Sequence[int], table: Any, *columns: Any) -> defaultdict[int, list[tuple[str, Any]]]:
    found: defaultdict[int, list[tuple[str, Any]]] = defaultdict(list)
    for vacancy_id, code, value in db().execute(
            select(table.vacancy_id, *columns).where(table.vacancy_id.in_(ids))
            .order_by(table.vacancy_id, columns[0])):
        found[vacancy_id].append((code, value))
    return found


def _terms(row: Any, wanted: frozenset[str] | None, corpus: Corpus) -> Terms:
    """The weights of those of its terms that were asked for."""
    counts = {term: count for term, count in row.counts.items() if wanted is None or term in wanted}
    return weigh_terms(counts, row.length, corpus)


def _work(row: Any, terms: Terms, demands: Any, offers: Any, named: Any) -> Work:
    listed = tuple(row.study_programmes)
    pay = _month(row.pay_period)
    return Work(
        id=str(row.id), title=row.title, occupation=row.occupation_code,
        must=tuple(code for code, must in named if must) if named else tuple(row.skills),
        nice=tuple(code for code, must in named if not must),
        demands=tuple(Demand(code, bool(essential)) for code, essential in demands),
        offers={code: Offer(answer) for code, answer in offers},
        education=row.education_code, education_essential=row.education_essential, study_programmes=listed,
        region=row.region_code, remote=REMOTE[WorkMode(row.work_mode)],
        hours=row.hours_per_week or {"full_time": FULL_WEEK, "part_time": HALF_WEEK}.get(row.hours or ""),
        pay_from=pay(row.pay_from), pay_to=pay(row.pay_to or row.pay_from), contract=row.contract_code,
        employer=str(row.organisation_id), terms=terms,
        programme_keys=programmes.keys_of_work(listed), fields=row.fields)


def _month(period: str | None) -> Any:
    """Turns an amount into rupiah a month; None where it cannot be compared."""
    def convert(amount: int | None) -> int | None:
        return None if amount is None else PayPeriod(period or PayPeriod.MONTH).per_month(amount)

    return convert
