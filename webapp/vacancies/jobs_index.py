"""Expired vacancies leave the text index by themselves."""
from datetime import timedelta

from webapp.vacancies.feature import vacancies
from webapp.vacancies.text_index import forget_closed


@vacancies.job("forget-closed", timedelta(hours=1))
def forget_what_closed() -> int:
    """Search asks for open ones in any case; this keeps the index small."""
    return forget_closed()
