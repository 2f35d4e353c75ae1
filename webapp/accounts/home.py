"""Panels of the home page: what a signed-in person most likely came for (hook `home_panels(actor)`)."""
from dataclasses import dataclass

from webapp.access.roles import Actor
from webapp.core import hooks


@dataclass(frozen=True)
class HomePanel:
    """A short part of the home page; `lines` are one sentence each, `links` are (address, words)."""

    order: int
    title: str
    lines: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()


def panels_for(actor: Actor | None) -> list[HomePanel]:
    """The panels of all features in their order; a feature answers one panel, several, or None."""
    if actor is None:
        return []
    found: list[HomePanel] = []
    for answer in hooks.ask("home_panels", actor):
        found.extend([answer] if isinstance(answer, HomePanel) else answer)
    return sorted(found, key=lambda panel: panel.order)
