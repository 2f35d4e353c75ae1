"""Small lists of applications in words: answers about accommodations, requests, the fixed sentence of design.md §7."""
from collections.abc import Iterable

from webapp.core.i18n import _
from webapp.profiles.queries.needs import Need
from webapp.reference.vocabulary import vocabulary

ANSWERS = ("yes", "other", "no")


def answer_in_words(code: str) -> str:
    """The employer's answer about one accommodation."""
    return {"yes": _("Ya, disiapkan"), "other": _("Ada cara lain"), "no": _("Tidak dapat disiapkan")}.get(code, code)


def nothing_shown() -> str:
    """What stands in place of facts that were not disclosed: the same for everybody, so that silence tells nothing."""
    return _("Kebutuhan kerja dibicarakan setelah undangan diterima.")


def request_in_words(code: str, words: str) -> str:
    """An accommodation by its name, or in the person's own words."""
    item = vocabulary().accommodations.get(code)
    return item.name if item else words


def own_requests(needs: Iterable[Need]) -> list[tuple[str, str]]:
    """(key, words) of the needs "to apply" that stand in the profile."""
    return [(need.key, need.text) for need in needs]


def other_requests(taken: set[str]) -> list[tuple[str, str]]:
    """(code, name) of every accommodation for a selection that the profile does not name already."""
    return [(item.code, item.name) for item in vocabulary().accommodations.values()
            if item.stage in ("recruitment", "both") and item.code not in taken]
