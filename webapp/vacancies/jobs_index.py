"""Expired vacancies leave the text index by themselves, and the planner of the database stays informed."""
from datetime import timedelta

from webapp.vacancies.feature import vacancies
from webapp.vacancies.text_index import forget_closed, refresh_statistics


@vacancies.job("forget-closed", timedelta(hours=1))
def forget_what_closed() -> int:
    """Search asks for open ones in any case; this keeps the index small."""
    return forget_closed()


@vacancies.job("statistics", timedelta(hours=6))
def tell_the_planner() -> int:
    """Counts nothing: it only measures the tables anew."""
    refresh_statistics()
    return 0
