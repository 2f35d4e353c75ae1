"""Every test makes an app and engines of its own; what is the same in all of them is compiled once a process.

Neither library has a public way to share this, so both places are private: `known` fails at the start of any run, and
says so, when a new version has another function there. Then adapt these functions or leave them out: only time is lost.
"""
import inspect
from collections.abc import Callable
from typing import Any

from sqlalchemy.sql.elements import ClauseElement
from sqlalchemy.util import LRUCache
from werkzeug.routing import Rule


def remember_compiled_rules() -> None:
    """The same address rules are compiled once a process, not once a test."""
    compile_anew = known(Rule, "_compile_builder", ("self", "append_unknown"))
    kept: dict[Any, Any] = {}

    def remembered(rule: Rule, append_unknown: bool = True) -> Any:
        key = (rule.rule, rule.subdomain, rule.host, repr(rule.defaults), append_unknown)
        if key not in kept:
            kept[key] = compile_anew(rule, append_unknown)
        return kept[key]

    setattr(Rule, compile_anew.__name__, remembered)


def remember_compiled_statements() -> None:
    """The same statements are compiled once a process, as for one engine."""
    compile_anew = known(ClauseElement, "_compile_w_cache", (
        "self", "dialect", "compiled_cache", "column_keys", "for_executemany", "schema_translate_map", "kw"))
    kept: LRUCache[Any, Any] = LRUCache(4000)
    first: dict[type, Any] = {}

    def remembered(statement: ClauseElement, dialect: Any, *, compiled_cache: Any, **options: Any) -> Any:
        # The engine's own cache tells dialects apart by identity: those of all tests are one.
        one = first.setdefault(type(dialect), dialect)
        return compile_anew(statement, one, compiled_cache=kept if compiled_cache is not None else None, **options)

    setattr(ClauseElement, compile_anew.__name__, remembered)


def known(owner: type, name: str, parameters: tuple[str, ...]) -> Callable[..., Any]:
    """A private function of a pinned library, as long as it is there and is called as we know it."""
    found = getattr(owner, name, None)
    if found is None or tuple(inspect.signature(found).parameters) != parameters:
        raise RuntimeError(f"{owner.__name__}.{name} is not what it was: see tests/support/quicker.py")
    return found
