"""Every page is in the accessibility catalogue, in every role it is made for (issue 2 §1)."""
from collections.abc import Iterator
from typing import Any

from flask import Flask
from werkzeug.exceptions import HTTPException
from werkzeug.routing import Rule

from a11y_tests.catalogue import ACCOUNTS, NOT_PAGES, State, all_states


def any_id(_question: str, **_values: Any) -> int:
    """Stands in for the demo database: which id it is does not change which route answers."""
    return 1


def pages(app: Flask) -> Iterator[Rule]:
    for rule in app.url_map.iter_rules():
        if "GET" in (rule.methods or ()) and rule.rule not in NOT_PAGES:
            yield rule


def route_of(app: Flask, state: State) -> str | None:
    """The route that answers a state's address; None for the addresses that lead nowhere on purpose."""
    path = state.address(any_id).split("?")[0].split("#")[0]
    try:
        rule, _values = app.url_map.bind("localhost").match(path, method="GET", return_rule=True)
    except HTTPException:
        return None
    return str(rule.rule)


def test_every_page_is_in_the_catalogue(app: Flask) -> None:
    seen = {rule for state in all_states() for rule in (route_of(app, state), state.leads_to)}
    missing = sorted(rule.rule for rule in pages(app) if rule.rule not in seen)
    assert not missing, f"in no a11y_tests/states/*.py, nor with a reason in NOT_PAGES: {missing}"


def test_pages_of_a_role_are_seen_in_that_role(app: Flask) -> None:
    seen = {(rule, state.role) for state in all_states() for rule in (route_of(app, state), state.leads_to)}
    missing = []
    for rule in pages(app):
        role = getattr(app.view_functions[rule.endpoint].access, "role", None)
        if role is not None and (rule.rule, str(role)) not in seen:
            missing.append(f"{rule.rule} as {role}")
    assert not missing, f"no state of a11y_tests/states/*.py shows: {sorted(missing)}"


def test_the_catalogue_names_only_what_exists(app: Flask) -> None:
    """A state that leads nowhere must say so, and an exception must still be there."""
    lost = [state.name for state in all_states() if route_of(app, state) is None and state.status != 404]
    assert not lost, f"no route for {lost}"
    assert {state.role for state in all_states()} <= {None, *ACCOUNTS}
