"""States of a vacancy with every allowed step in one table, and the small lists a vacancy uses."""
from enum import StrEnum

from webapp.core.i18n import _
from webapp.reference.pay_periods import PayPeriod as PayPeriod


class VacancyState(StrEnum):
    """Where a vacancy stands; "expired" is not a state: a published one leaves the search when it closes."""

    DRAFT = "draft"
    WAITING = "waiting"  # an unverified employer's, or a kept wording: the officer looks first
    PUBLISHED = "published"
    PAUSED = "paused"
    FILLED = "filled"
    CLOSED = "closed"
    SUSPENDED = "suspended"  # by an officer, with a reason

    @property
    def label(self) -> str:
        """The state in words."""
        return {
            VacancyState.DRAFT: _("Konsep"), VacancyState.WAITING: _("Menunggu pemeriksaan"),
            VacancyState.PUBLISHED: _("Tayang"), VacancyState.PAUSED: _("Dijeda"), VacancyState.FILLED: _("Terisi"),
            VacancyState.CLOSED: _("Ditutup"), VacancyState.SUSPENDED: _("Ditangguhkan"),
        }[self]


S = VacancyState
VACANCY_STEPS: dict[VacancyState, tuple[VacancyState, ...]] = {
    S.DRAFT: (S.WAITING, S.PUBLISHED),
    S.WAITING: (S.PUBLISHED, S.DRAFT, S.SUSPENDED),
    # Back to a draft when an edit brings words that shut people out: not shown until they are mended.
    S.PUBLISHED: (S.PAUSED, S.FILLED, S.CLOSED, S.SUSPENDED, S.WAITING, S.DRAFT),
    S.PAUSED: (S.PUBLISHED, S.FILLED, S.CLOSED, S.SUSPENDED, S.WAITING, S.DRAFT),
    S.FILLED: (S.PUBLISHED, S.CLOSED, S.WAITING),
    S.CLOSED: (S.PUBLISHED, S.WAITING),
    # Only by an officer's hand: closed by its employer, it could be resumed or copied around the officer.
    S.SUSPENDED: (S.PUBLISHED, S.DRAFT),
}


class Hours(StrEnum):
    """How the hours lie."""

    FULL_TIME = "full_time"
    PART_TIME = "part_time"
    SHIFT = "shift"
    FLEXIBLE = "flexible"

    @property
    def label(self) -> str:
        """In words."""
        return {Hours.FULL_TIME: _("Penuh waktu"), Hours.PART_TIME: _("Paruh waktu"), Hours.SHIFT: _("Bergiliran"),
                Hours.FLEXIBLE: _("Jam lentur")}[self]


class WorkMode(StrEnum):
    """Where the work is done."""

    ONSITE = "onsite"
    HYBRID = "hybrid"
    REMOTE = "remote"

    @property
    def label(self) -> str:
        """In words."""
        return {WorkMode.ONSITE: _("Di tempat kerja"), WorkMode.HYBRID: _("Sebagian dari rumah"),
                WorkMode.REMOTE: _("Dari rumah")}[self]
