"""Words that several pages of matching use."""
from webapp.core.i18n import _
from webapp.matching.model import Access, AccessItem, Fit, Group, Helper, Weights
from webapp.matching.weights import CHOICES

KIND = {Access.NO_BARRIER: "ok", Access.SOLVED: "ok", Access.ASK: "ask", Access.BARRIER: "danger",
        Access.NOT_SAID: "unknown"}  # kinds of `reason_list`
TAG = {Group.NEEDS_MET: "ok", Group.ASK_FIRST: "wait", Group.BARRIER_NOW: "plain"}


def group_name(group: Group) -> str:
    """The heading of a group."""
    return {Group.NEEDS_MET: _("Kebutuhan terpenuhi"), Group.ASK_FIRST: _("Tanyakan dulu"),
            Group.BARRIER_NOW: _("Hambatan saat ini")}[group]


def group_sentence(group: Group) -> str:
    """What the group means, in a sentence."""
    return {
        Group.NEEDS_MET: _("Dari jawaban Anda dan keterangan pemberi kerja, kami tidak menemukan hambatan."),
        Group.ASK_FIRST: _("Ada yang belum jelas. Tanyakan kepada pemberi kerja sebelum atau saat melamar."),
        Group.BARRIER_NOW: _("Ada tuntutan kerja yang sekarang belum bisa diatasi. "
                             "Anda tetap boleh melamar, dan ULD dapat membantu."),
    }[group]


def kind_of(item: AccessItem) -> str:
    """The kind of a line of `reason_list`: what an employer does not know yet is asked, like what they did not say."""
    return "ask" if _employer_unsure(item) else KIND[item.state]


def deciding(fit: Fit) -> AccessItem | None:
    """The first item that put the work into its group; None where needs are met."""
    items = (*fit.access, *fit.needs)
    if fit.group is Group.BARRIER_NOW:
        return next((item for item in items if item.state is Access.BARRIER), None)
    if fit.group is Group.ASK_FIRST:
        return next((item for item in items if item.state is Access.ASK or _employer_unsure(item)), None)
    return None


def _employer_unsure(item: AccessItem) -> bool:
    return item.state is Access.NOT_SAID and item.who_can_help is Helper.EMPLOYER


def unanswered(fit: Fit) -> int:
    """How many demands the person has said nothing about."""
    return sum(item.state is Access.NOT_SAID and item.who_can_help is Helper.PERSON for item in fit.access)


def weight_name(part: str) -> str:
    """What a weight is about."""
    return {"work": _("Isi pekerjaan: keterampilan, pengalaman, bidang"),
            "place": _("Dekat dari tempat yang saya pilih"), "hours": _("Jam kerja yang sesuai"),
            "pay": _("Upah yang sesuai")}[part]


def changed_weights(weights: Weights) -> list[str]:
    """What this person turned up or down, in words; empty when all is as usual."""
    words = {CHOICES["less"]: _("kurang penting"), CHOICES["more"]: _("lebih penting")}
    return [f"{weight_name(part)}: {words[value]}" for part in ("work", "place", "hours", "pay")
            if (value := getattr(weights, part)) in words]
