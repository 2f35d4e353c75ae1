"""What applications tell about the ULD's desk: its queues, what is late, and when the desk changes hands."""
from datetime import datetime

from webapp.access.roles import Actor
from webapp.accounts.responsible import Queue
from webapp.accounts.states import OrganisationStatus
from webapp.applications.actions.hands import hand_over, take_over
from webapp.applications.desks import ULD_DESK
from webapp.applications.feature import applications
from webapp.applications.queries.follow_ups import (
    count_calls,
    count_due,
    count_late_calls,
    regions_where_calls_became_late,
)
from webapp.applications.queries.held import count_late, regions_of_held, regions_that_became_late
from webapp.applications.queries.received import count_open
from webapp.applications.states import ApplicationState, Side
from webapp.core.i18n import _


@applications.hook("queues")
def queues(actor: Actor) -> list[Queue]:
    """Calls for help after a placement, applications for unclaimed organisations, and follow-ups that are due."""
    return [
        Queue(25, "/uld/penempatan", _("Permintaan bantuan dari tempat kerja"), count_calls(actor),
              count_late_calls(actor), _("Baca apa yang diperlukan, bantu, lalu tulis kabarnya.")),
        Queue(30, "/uld/lamaran", _("Lamaran untuk organisasi yang belum diklaim"),
              count_open(actor, ULD_DESK, ApplicationState.RECEIVED), count_late(actor),
              _("Teruskan kepada pemberi kerja dan kabari pelamarnya.")),
        Queue(60, "/uld/penempatan", _("Tindak lanjut penempatan"), count_due(actor, Side.OFFICER),
              sentence=_("Tanyakan kabar setelah 1, 3, dan 6 bulan."))]


@applications.hook("late_cases")
def late_cases(begin: datetime, end: datetime) -> list[str | None]:
    """Applications that a ULD left unread, and calls for help that it left unanswered."""
    return regions_that_became_late(begin, end) + regions_where_calls_became_late(begin, end)


@applications.hook("regions_of_organisation")
def regions_of_organisation(organisation_id: int) -> set[str]:
    """Where a ULD holds applications for it."""
    return regions_of_held(organisation_id)


@applications.hook("organisation_decided")
def follow_organisation(organisation_id: int, status: str) -> None:
    """A verified employer reads from now on what the ULD held for it; the ULD what nobody reads any more."""
    if status == OrganisationStatus.VERIFIED:
        hand_over(organisation_id)
    elif status == OrganisationStatus.UNCLAIMED:
        take_over(organisation_id)
