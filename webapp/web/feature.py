"""`Feature`: a blueprint whose routes must name their access, and which carries hooks, jobs and commands."""
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import click
from flask import Blueprint, Flask

from webapp.access.rules import Access
from webapp.core.hooks import Hooks
from webapp.web.guard import guarded


@dataclass(frozen=True)
class Job:
    """Work that `kerja work` does again and again: the function runs in one transaction and returns a count."""

    name: str
    every: timedelta
    run: Callable[[], int]


class Feature(Blueprint):
    """One feature of the site; registered in `webapp.FEATURES` and nowhere else."""

    def __init__(self, name: str, import_name: str) -> None:
        super().__init__(name, import_name)
        self.jobs: list[Job] = []
        self.commands: list[click.Command] = []
        self._hooks: list[tuple[str, Callable[..., Any]]] = []

    # Flask's own ask for no access: these override them on purpose with another signature.
    def get(self, rule: str, *, access: Access, **options: Any) -> Any:  # type: ignore[override]  # see above
        """A page to read: its session cannot write."""
        return self._add(rule, "GET", access, False, options)

    def post(self, rule: str, *, access: Access, once: bool = False, **options: Any) -> Any:  # type: ignore[override]  # likewise
        """An act: one transaction, committed when the answer is a success. `once`: see `webapp.web.submissions`."""
        return self._add(rule, "POST", access, once, options)

    def route(self, rule: str, **options: Any) -> Any:
        raise TypeError("use .get(…, access=…) or .post(…, access=…): every route names its access")

    def _add(self, rule: str, method: str, access: Access, once: bool, options: dict[str, Any]) -> Any:
        def register(view: Callable[..., Any]) -> Callable[..., Any]:
            endpoint = options.pop("endpoint", view.__name__)
            self.add_url_rule(rule, endpoint, guarded(view, access, once), methods=[method], **options)
            return view

        return register

    def hook(self, place: str) -> Any:
        """Registers the function for a place that lower pages ask (docs/hooks.md)."""

        def register(function: Callable[..., Any]) -> Callable[..., Any]:
            self._hooks.append((place, function))
            return function

        return register

    def job(self, name: str, every: timedelta) -> Any:
        """Registers work for `kerja work`; the function returns how many things it did."""

        def register(function: Callable[[], int]) -> Callable[[], int]:
            self.jobs.append(Job(name, every, function))
            return function

        return register

    def join(self, app: Flask, hooks: Hooks) -> None:
        """Registers routes and hooks with the app."""
        app.register_blueprint(self)
        for place, function in self._hooks:
            hooks.add(place, function)
