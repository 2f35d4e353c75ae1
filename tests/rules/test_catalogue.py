"""Every page is in the accessibility catalogue, in every role it is made for (issue 2 §1)."""
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from flask import Flask
from werkzeug.exceptions import HTTPException
from werkzeug.routing import Rule

from a11y_tests.catalogue import ACCOUNTS, NOT_PAGES, State, all_states
from a11y_tests.tree_files import FOLDER


def any_id(_question: str, **_values: Any) -> int:
    """Stands in for the demo database: which id it is does not change which route answers."""
    return 1


def pages(app: Flask) -> Iterator[Rule]:
    for rule in app.url_map.iter_rules():
        if "GET" in (rule.methods or ()) and rule.rule not in NOT_PAGES:
            yield rule


def route_of(app: Flask, state: State) -> str | None:
    """The route that answers a state's address; None for the addresses that lead nowhere on purpose."""
    for made in ("rahasia", "1"):  # of a state that is prepared: a secret or an id
        path = state.address(any_id, made).split("?")[0].split("#")[0]
        try:
            rule, _values = app.url_map.bind("localhost").match(path, method="GET", return_rule=True)
        except HTTPException:
            continue
        return str(rule.rule)
    return None


def test_every_page_is_in_the_catalogue(app: Flask) -> None:
    seen = {rule for state in all_states() for rule in (route_of(app, state), state.lands)}
    missing = sorted(rule.rule for rule in pages(app) if rule.rule not in seen)
    assert not missing, f"in no a11y_tests/states/*.py, nor with a reason in NOT_PAGES: {missing}"


def test_pages_of_a_role_are_seen_in_that_role(app: Flask) -> None:
    seen = {(rule, state.role) for state in all_states() for rule in (route_of(app, state), state.lands)}
    missing = []
    for rule in pages(app):
        role = getattr(app.view_functions[rule.endpoint].access, "role", None)
        if role is not None and (rule.rule, str(role)) not in seen:
            missing.append(f"{rule.rule} as {role}")
    assert not missing, f"no state of a11y_tests/states/*.py shows: {sorted(missing)}"


def test_the_catalogue_names_only_what_exists(app: Flask) -> None:
    """A state that leads nowhere must say so, and an exception must still be there."""
    lost = [state.name for state in all_states() if route_of(app, state) is None and state.status not in (404, 405)]
    assert not lost, f"no route for {lost}"
    rules = {rule.rule for rule in app.url_map.iter_rules()}
    assert not {state.lands for state in all_states()} - {None, *rules}
    assert {state.role for state in all_states()} <= {None, *ACCOUNTS}


def test_what_is_pressed_says_where_the_focus_is_then() -> None:
    """`body` where the press leads to a new page, which a reader begins at its start."""
    silent = [state.name for state in all_states() if (state.press or state.act) and not state.focus]
    assert not silent, f"no focus for {silent}"


def test_each_state_looks_different_to_a_screen_reader() -> None:
    """Two states with one tree are one state, or two pages that nobody can tell apart."""
    seen: dict[str, list[str]] = defaultdict(list)
    for path in sorted(FOLDER.rglob("*.txt")):
        seen[path.read_text("utf-8")].append(str(path.relative_to(FOLDER)))
    same = [paths for paths in seen.values() if len(paths) > 1]
    assert not same, f"the same accepted tree: {same}"
