"""What vacancies tell lower floors: an organisation's decision reaches its vacancies."""
from sqlalchemy import func, select

from webapp.accounts.states import OrganisationStatus
from webapp.core.database import db
from webapp.core.i18n import _
from webapp.vacancies.actions.officer import hold_all, release_waiting, stop_all
from webapp.vacancies.feature import vacancies
from webapp.vacancies.models import Vacancy, Workplace
from webapp.vacancies.queries.cards import open_now


@vacancies.hook("organisation_decided")
def follow_organisation(organisation_id: int, status: str) -> None:
    """Verified: what waited is published. Withdrawn: it waits again. Suspended: nothing of it stays in sight."""
    if status == OrganisationStatus.VERIFIED:
        release_waiting(organisation_id)
    elif status == OrganisationStatus.WITHDRAWN:
        hold_all(organisation_id)
    elif status == OrganisationStatus.SUSPENDED:
        stop_all(organisation_id, _("Organisasi ini ditangguhkan."))


@vacancies.hook("regions_of_organisation")
def regions_of_open_vacancies(organisation_id: int) -> set[str]:
    """Where an organisation has vacancies that are open now."""
    region = func.coalesce(Workplace.region_code, Vacancy.region_code)
    places = select(region).select_from(Vacancy).outerjoin(Workplace, Workplace.id == Vacancy.workplace_id)
    return {code for code in db().scalars(places.where(
        Vacancy.organisation_id == organisation_id, open_now())) if code}
