"""States of organisations and their claims, with every allowed step in one table."""
from enum import StrEnum

from webapp.core.i18n import _


class OrganisationKind(StrEnum):
    """What an organisation is (design.md §6)."""

    EMPLOYER = "employer"
    ULD = "uld"
    TRAINING_PROVIDER = "training_provider"
    PARTNER = "partner"
    CITY = "city"
    BPJS = "bpjs"
    NATIONAL = "national"


class OrganisationStatus(StrEnum):
    """How far an employer's verification is."""

    UNCLAIMED = "unclaimed"  # came with an import, or its last member left: nobody acts for it
    UNVERIFIED = "unverified"  # somebody acts for it and has not asked for verification
    WAITING = "waiting"  # the officer is to decide
    VERIFIED = "verified"
    REFUSED = "refused"  # with a reason that the employer reads and can answer
    WITHDRAWN = "withdrawn"  # was verified, is no longer
    SUSPENDED = "suspended"  # stopped at once by an officer

    @property
    def label(self) -> str:
        """The status in words."""
        return {
            OrganisationStatus.UNCLAIMED: _("Belum diklaim"), OrganisationStatus.UNVERIFIED: _("Belum diverifikasi"),
            OrganisationStatus.WAITING: _("Menunggu verifikasi"), OrganisationStatus.VERIFIED: _("Terverifikasi"),
            OrganisationStatus.REFUSED: _("Verifikasi ditolak"), OrganisationStatus.WITHDRAWN: _("Verifikasi dicabut"),
            OrganisationStatus.SUSPENDED: _("Ditangguhkan"),
        }[self]


S = OrganisationStatus
ORGANISATION_STEPS: dict[OrganisationStatus, tuple[OrganisationStatus, ...]] = {
    S.UNCLAIMED: (S.UNVERIFIED, S.VERIFIED, S.SUSPENDED),
    # Back to unclaimed when the last person who acted for it deletes their account.
    S.UNVERIFIED: (S.WAITING, S.SUSPENDED, S.UNCLAIMED),
    S.WAITING: (S.VERIFIED, S.REFUSED, S.SUSPENDED, S.UNCLAIMED),
    S.VERIFIED: (S.WITHDRAWN, S.SUSPENDED, S.UNCLAIMED),
    S.REFUSED: (S.WAITING, S.SUSPENDED, S.UNCLAIMED),
    S.WITHDRAWN: (S.WAITING, S.SUSPENDED, S.UNCLAIMED),
    S.SUSPENDED: (S.WAITING, S.VERIFIED, S.WITHDRAWN),
}


class Decision(StrEnum):
    """What became of a claim, a kept wording or a report."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REFUSED = "refused"
