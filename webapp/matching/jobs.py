"""What the worker does for matching."""
from datetime import timedelta

from sqlalchemy import delete, select

from webapp.core.database import db
from webapp.matching.corpus import refresh_if_stale
from webapp.matching.feature import matching
from webapp.matching.models import MatchKey, MatchWork
from webapp.vacancies.models import Vacancy
from webapp.vacancies.queries import open_now


@matching.job("match corpus", every=timedelta(minutes=10))
def refresh_corpus() -> int:
    """What is rare changes slowly."""
    return refresh_if_stale()


@matching.job("match keys of closed vacancies", every=timedelta(hours=1))
def forget_closed() -> int:
    """Takes the keys of vacancies away that have closed by themselves; returns how many."""
    gone = list(db().scalars(select(MatchWork.vacancy_id).where(
        MatchWork.vacancy_id.not_in(select(Vacancy.id).where(open_now()))).limit(2_000)))
    for table in (MatchKey, MatchWork):
        db().execute(delete(table).where(table.vacancy_id.in_(gone)))
    return len(gone)
