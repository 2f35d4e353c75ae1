"""axe-core 4.14.1 in the page: every WCAG 2.2 A and AA rule, best practices, and four more by name."""
import json
from pathlib import Path
from typing import Any

from axe_selenium_python import Axe

from a11y_tests.browser import Browser

ENGINE = Path(__file__).parent.parent / "node_modules" / "axe-core" / "axe.min.js"
VERSION = "4.14.1"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
BY_NAME = ("target-size", "color-contrast-enhanced", "identical-links-same-purpose", "meta-refresh-no-exceptions")
# Axe cannot always tell; these it must be able to tell, or the page is too clever.
MUST_BE_SURE = ("color-contrast-enhanced", "identical-links-same-purpose")


def everything() -> dict[str, Any]:
    """All the tags, and the named rules even where they are off by default."""
    return {"runOnly": {"type": "tag", "values": TAGS}, "rules": {name: {"enabled": True} for name in BY_NAME}}


def structure() -> dict[str, Any]:
    """Everything but colours, for the same page in other words."""
    options = everything()
    options["rules"] |= {name: {"enabled": False} for name in ("color-contrast", "color-contrast-enhanced")}
    return options


def only(*rules: str) -> dict[str, Any]:
    """Some rules by name: for what changes with theme and width."""
    return {"runOnly": {"type": "rule", "values": rules}}


def run_axe(browser: Browser, options: dict[str, Any]) -> dict[str, Any]:
    """The engine's whole answer for the page as it is now."""
    axe = Axe(browser.driver, str(ENGINE))
    if not browser.run("return 'axe' in window"):
        axe.inject()
    # JSON text: the package writes options into a script as they are, and Python's True is no JavaScript.
    result: dict[str, Any] = axe.run(options=json.dumps({**options, "resultTypes": ["violations", "incomplete"]}))
    assert result["testEngine"]["version"] == VERSION, result["testEngine"]
    return result


def problems(browser: Browser, options: dict[str, Any]) -> list[str]:
    """One sentence for each thing axe objects to."""
    result = run_axe(browser, options)
    unsure = [rule for rule in result["incomplete"] if rule["id"] in MUST_BE_SURE]
    return [_sentence(rule, node) for rule in [*result["violations"], *unsure] for node in rule["nodes"]]


def rules_that_ran(browser: Browser) -> set[str]:
    """The names of all rules that had a result of any kind."""
    result = run_axe(browser, everything())
    return {rule["id"] for kind in ("violations", "passes", "incomplete", "inapplicable") for rule in result[kind]}


def _sentence(rule: dict[str, Any], node: dict[str, Any]) -> str:
    why = [check["message"] for kind in ("any", "all", "none") for check in node[kind]]
    return f"{rule['id']}: {node['html'][:160]} {node['target']}: {'; '.join(why)[:300]}"
