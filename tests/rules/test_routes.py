"""Who may open what: the table of routes and roles stands in docs/routes.md and is held against the app."""
from pathlib import Path

import pytest
from flask import Flask

from webapp.access.roles import Actor, Role, Seat
from webapp.access.rules import EVERY_RULE, Access

TABLE = Path(__file__).parents[2] / "docs" / "routes.md"
SEAT = Seat(1, "x", "employer", "verified", None, True)
VISITORS: dict[str, Actor | None] = {
    "tamu": None,
    **{role.value: Actor(1, "x", frozenset({Role.SEEKER, role}), (SEAT,)) for role in Role},
}


def routes(app: Flask) -> list[tuple[str, str, Access]]:
    found = []
    for rule in app.url_map.iter_rules():
        method = "GET" if "GET" in (rule.methods or ()) else "POST"
        access = getattr(app.view_functions[rule.endpoint], "access", None)
        assert access is not None, f"{rule.rule} names no access"
        found.append((rule.rule, method, access))
    return sorted(found, key=lambda row: row[:2])


def table(app: Flask) -> str:
    head = "| Route | | " + " | ".join(VISITORS) + " |\n| --- | --- |" + " --- |" * len(VISITORS)
    rows = [f"| `{rule}` | {method} | " + " | ".join("x" if access.allows(v) else "" for v in VISITORS.values()) + " |"
            for rule, method, access in routes(app)]
    return "# Routes and roles\n\nMade by `tests/rules/test_routes.py`; a change is read before it is accepted.\n\n" + (
        "\n".join([head, *rows]) + "\n")


def test_the_table_of_routes_and_roles_is_the_agreed_one(app: Flask) -> None:
    now = table(app)
    if not TABLE.exists() or TABLE.read_text("utf-8") != now:
        proposed = TABLE.with_suffix(".new.md")
        proposed.write_text(now, "utf-8")
        pytest.fail(f"routes or access changed: read docs/{proposed.name} and move it to docs/{TABLE.name}")


def test_every_access_rule_is_one_of_the_house(app: Flask) -> None:
    assert {access for _rule, _method, access in routes(app)} <= set(EVERY_RULE)


def test_a_stranger_is_sent_to_sign_in_and_a_wrong_role_is_refused(app: Flask, make) -> None:
    closed = [rule for rule, method, access in routes(app)
              if method == "GET" and access.name in ("officer", "administrator") and "<" not in rule]
    visitor, seeker = make.client().http, make.client(make.seeker()).http
    for rule in closed:
        assert visitor.get(rule).headers["Location"].startswith("/masuk?lanjut=")
        assert seeker.get(rule).status_code == 403
