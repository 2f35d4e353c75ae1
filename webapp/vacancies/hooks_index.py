"""The text index follows every change of a vacancy, in the same transaction."""
from webapp.vacancies.feature import vacancies
from webapp.vacancies.text_index import reindex


@vacancies.hook("vacancies_changed")
def follow_changes(vacancy_ids: list[int]) -> None:
    """Writes the changed vacancies anew, or takes them out."""
    reindex(vacancy_ids)
