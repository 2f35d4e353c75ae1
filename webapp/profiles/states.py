"""The small lists of a profile: who may see it, answers about functions, levels, wishes about place and hours."""
from enum import IntEnum, StrEnum

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


class Answer(StrEnum):
    """What a person says about a function; values of `matching.model.Ability`. No row means "not answered"."""

    NO_BARRIER = "no_barrier"
    ADJUST = "adjust"
    AVOID = "avoid"
    NOT_SAID = "not_said"

    @property
    def label(self) -> str:
        """The answer in words."""
        return {
            Answer.NO_BARRIER: _("Tidak ada hambatan"), Answer.ADJUST: _("Bisa, dengan alat atau penyesuaian"),
            Answer.AVOID: _("Lebih baik tidak"), Answer.NOT_SAID: _("Saya tidak ingin menjawab"),
        }[self]


class NeedKind(StrEnum):
    """For what an accommodation is needed; a tool is what the person works with."""

    APPLY = "apply"
    WORK = "work"
    TOOL = "tool"

    @property
    def label(self) -> str:
        """The kind in words."""
        return {NeedKind.APPLY: _("Untuk melamar dan wawancara"), NeedKind.WORK: _("Untuk bekerja"),
                NeedKind.TOOL: _("Alat bantu")}[self]


class SkillLevel(IntEnum):
    """How well somebody can do something."""

    LITTLE = 1
    WELL = 2
    VERY_WELL = 3

    @property
    def label(self) -> str:
        """The level in words."""
        return {SkillLevel.LITTLE: _("sedikit"), SkillLevel.WELL: _("baik"),
                SkillLevel.VERY_WELL: _("sangat baik")}[self]


class LanguageLevel(IntEnum):
    """How well somebody speaks or signs a language."""

    LITTLE = 1
    WELL = 2
    FLUENT = 3

    @property
    def label(self) -> str:
        """The level in words."""
        return {LanguageLevel.LITTLE: _("sedikit"), LanguageLevel.WELL: _("baik"),
                LanguageLevel.FLUENT: _("lancar")}[self]


class WishedRemote(StrEnum):
    """Work from home."""

    YES = "yes"
    ALSO = "also"
    NO = "no"

    @property
    def label(self) -> str:
        """The wish in words."""
        return {WishedRemote.YES: _("Saya hanya mau bekerja dari rumah"),
                WishedRemote.ALSO: _("Saya mau keduanya: dari rumah atau di tempat kerja"),
                WishedRemote.NO: _("Saya mau bekerja di tempat kerja")}[self]


class WishedHours(StrEnum):
    """How much work."""

    FULL_TIME = "full_time"
    PART_TIME = "part_time"
    ANY = "any"

    @property
    def label(self) -> str:
        """The wish in words."""
        return {WishedHours.FULL_TIME: _("Penuh waktu"), WishedHours.PART_TIME: _("Paruh waktu"),
                WishedHours.ANY: _("Keduanya boleh")}[self]
