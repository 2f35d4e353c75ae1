"""Names of links that would be equal get what tells them apart (WCAG 2.4.9: a link's purpose from its own words)."""
from collections import Counter
from collections.abc import Sequence

from webapp.core.i18n import _


def tell_apart(names: Sequence[str], numbers: Sequence[int], *details: Sequence[str]) -> list[str]:
    """The names; where several are equal, each also says its details, one list after the other, until they differ.

    A detail that is the same for all of them tells nothing and is left out. The numbers differ always and come last.
    """
    told = list(names)
    for detail in (*details, [_("nomor %(nomor)s", nomor=number) for number in numbers]):
        often = Counter(told)
        different = Counter(name for name, _part in set(zip(told, detail, strict=True)))
        told = [f"{name}, {part}" if part and often[name] > 1 and different[name] > 1 else name
                for name, part in zip(told, detail, strict=True)]
    return told
