"""Who may see a profile."""
from enum import StrEnum

from webapp.core.i18n import _


class Visibility(StrEnum):
    """Four steps, each wider than the one before; private until the person chooses."""

    PRIVATE = "private"
    ULD = "uld"
    APPLIED = "applied"
    FINDABLE = "findable"

    @property
    def label(self) -> str:
        """The step in words."""
        return {
            Visibility.PRIVATE: _("Hanya saya"), Visibility.ULD: _("Saya dan ULD saya"),
            Visibility.APPLIED: _("Pemberi kerja yang saya lamar"),
            Visibility.FINDABLE: _("Pemberi kerja boleh menemukan saya"),
        }[self]
