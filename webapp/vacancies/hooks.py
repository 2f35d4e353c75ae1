"""What vacancies tell lower floors: an organisation's decision reaches its vacancies."""
from webapp.accounts.states import OrganisationStatus
from webapp.core.i18n import _
from webapp.vacancies.actions.officer import hold_all, release_waiting, stop_all
from webapp.vacancies.feature import vacancies


@vacancies.hook("organisation_decided")
def follow_organisation(organisation_id: int, status: str) -> None:
    """Verified: what waited is published. Withdrawn: it waits again. Suspended: nothing of it stays in sight."""
    if status == OrganisationStatus.VERIFIED:
        release_waiting(organisation_id)
    elif status == OrganisationStatus.WITHDRAWN:
        hold_all(organisation_id)
    elif status == OrganisationStatus.SUSPENDED:
        stop_all(organisation_id, _("Organisasi ini ditangguhkan."))
