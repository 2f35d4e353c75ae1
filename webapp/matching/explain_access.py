"""Access → plain sentences: for the person everything, for an employer only what was disclosed."""

from __future__ import annotations

from webapp.core.i18n import _
from webapp.matching.model import Access, AccessItem, Helper
from webapp.matching.reasons import Reason, Tone, name_of
from webapp.reference.vocabulary import vocabulary


def of_demand(item: AccessItem) -> Reason:
    """A demand, its state and what comes next."""
    demand = name_of(vocabulary().demands, item.demand)
    tool = name_of(vocabulary().accommodations, item.accommodation)
    values = {"demand": demand, "tool": tool}
    if item.state is Access.NO_BARRIER:
        return Reason(Tone.FOR, _("%(demand)s: tidak ada hambatan.", **values))
    if item.state is Access.SOLVED:
        return Reason(Tone.FOR, _("%(demand)s: pemberi kerja menyediakan %(tool)s.", **values))
    if item.state is Access.NOT_SAID:
        return Reason(Tone.ASK, _silence(item, values))
    if item.state is Access.ASK:
        if tool:
            return Reason(Tone.ASK, _("%(demand)s: %(tool)s belum disebut. Tanyakan kepada pemberi kerja.", **values))
        return Reason(Tone.ASK, _("%(demand)s: tanyakan apakah tugas ini bisa ditukar.", **values))
    if tool:
        text = _("%(demand)s: masih ada hambatan. %(tool)s dapat membantu. Minta bantuan ULD.", **values)
    else:
        text = _("%(demand)s: masih ada hambatan. Bicarakan dengan ULD.", **values)
    return Reason(Tone.AGAINST, text)


def _silence(item: AccessItem, values: dict[str, str]) -> str:
    """What is missing and who can fill it; not answering and not wanting to answer stay apart."""
    if item.who_can_help is Helper.PERSON:
        return _("%(demand)s: belum Anda jawab. Anda dapat mengisinya di profil, jika mau.", **values)
    if item.who_can_help is Helper.EMPLOYER:
        return _("%(demand)s: pemberi kerja menjawab “belum tahu” tentang %(tool)s. Minta ia mencari tahu.",
                 **values)
    return _("%(demand)s: Anda memilih tidak menjawab. Tidak apa-apa.", **values)


def of_need(item: AccessItem) -> Reason:
    """An accommodation the person needs, and whether this workplace has it."""
    tool = name_of(vocabulary().accommodations, item.accommodation)
    if item.state is Access.SOLVED:
        return Reason(Tone.FOR, _("%(tool)s: disediakan.", tool=tool))
    if item.state is Access.BARRIER:
        return Reason(Tone.AGAINST, _("%(tool)s: tidak disediakan. Minta bantuan ULD.", tool=tool))
    if item.state is Access.NOT_SAID:
        text = _("%(tool)s: pemberi kerja menjawab “belum tahu”. Minta ia mencari tahu.", tool=tool)
        return Reason(Tone.ASK, text)
    return Reason(Tone.ASK, _("%(tool)s: belum disebut. Tanyakan kepada pemberi kerja.", tool=tool))


def disclosed(item: AccessItem, needs: frozenset[str]) -> Reason:
    """One disclosed item as the employer reads it. A tool is named only where that need was disclosed too."""
    tool = name_of(vocabulary().accommodations, item.accommodation)
    if not item.demand:
        if item.state is Access.SOLVED:
            return Reason(Tone.FOR, _("Diungkapkan: membutuhkan %(tool)s. Anda menyediakannya.", tool=tool))
        return Reason(Tone.ASK, _("Diungkapkan: membutuhkan %(tool)s. Bicarakan bersama ULD.", tool=tool))
    demand = name_of(vocabulary().demands, item.demand)
    if item.state is Access.NO_BARRIER:
        return Reason(Tone.FOR, _("Diungkapkan: %(demand)s tanpa hambatan.", demand=demand))
    if item.state is Access.SOLVED and item.accommodation in needs:
        text = _("Diungkapkan: %(demand)s dengan %(tool)s, yang Anda sediakan.", demand=demand, tool=tool)
        return Reason(Tone.FOR, text)
    return Reason(Tone.ASK, _("Diungkapkan: %(demand)s perlu dibicarakan.", demand=demand))
