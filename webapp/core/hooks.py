"""Hooks: how a lower page shows something of a higher floor without importing it (design.md §1)."""
from collections import defaultdict
from collections.abc import Callable
from typing import Any

Hook = Callable[..., Any]


class Hooks:
    """Functions by the name of the place that asks for them, in the order in which features were registered."""

    def __init__(self) -> None:
        self._by_name: dict[str, list[Hook]] = defaultdict(list)

    def add(self, name: str, function: Hook) -> None:
        """Registers a function for a place."""
        self._by_name[name].append(function)

    def ask(self, name: str, *args: Any, **values: Any) -> list[Any]:
        """What each function answers, without the Nones."""
        answers = (function(*args, **values) for function in self._by_name[name])
        return [answer for answer in answers if answer is not None]


_active = Hooks()


def use_hooks(hooks: Hooks) -> None:
    """Sets the registry of this process; called once by `create_app`."""
    global _active
    _active = hooks


def ask(name: str, *args: Any, **values: Any) -> list[Any]:
    """Asks the registry of this process; places and their signatures are listed in docs/hooks.md."""
    return _active.ask(name, *args, **values)
