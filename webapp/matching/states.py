"""States of an invitation, with every allowed step in one table."""
from enum import StrEnum

from webapp.core.i18n import _


class ApproachState(StrEnum):
    """Where an employer's invitation stands."""

    SENT = "sent"
    ACCEPTED = "accepted"
    DECLINED = "declined"

    @property
    def label(self) -> str:
        """As the invited person reads it."""
        return {ApproachState.SENT: _("Menunggu jawaban Anda"), ApproachState.ACCEPTED: _("Anda menerima"),
                ApproachState.DECLINED: _("Anda menolak")}[self]

    @property
    def label_for_employer(self) -> str:
        """As the employer reads it; why somebody declined is never asked."""
        return {ApproachState.SENT: _("Menunggu jawaban"), ApproachState.ACCEPTED: _("Undangan diterima"),
                ApproachState.DECLINED: _("Belum berminat")}[self]

    @property
    def tag(self) -> str:
        """Kind of the tag that shows it."""
        return {ApproachState.SENT: "wait", ApproachState.ACCEPTED: "ok", ApproachState.DECLINED: "plain"}[self]


A = ApproachState
# The person may change their mind in both directions; the employer changes nothing after sending.
APPROACH_STEPS: dict[ApproachState, tuple[ApproachState, ...]] = {
    A.SENT: (A.ACCEPTED, A.DECLINED), A.ACCEPTED: (A.DECLINED,), A.DECLINED: (A.ACCEPTED,)}
