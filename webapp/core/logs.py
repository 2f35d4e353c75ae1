"""Structured logs, one JSON object a line, without personal data: event names, route names, ids of requests."""
import logging
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

# What a log line may carry. Anything else is dropped, so a slip does not become a leak.
ALLOWED = {
    "event", "level", "timestamp", "request_id", "route", "method", "status", "ms", "role", "job", "count", "error",
    "where", "channel", "attempt", "part", "version", "reason_code",
}


def only_allowed(_logger: Any, _method: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Drops every key that is not on the list."""
    return {key: value for key, value in line.items() if key in ALLOWED}


def set_up_logs() -> None:
    """Writes JSON lines to standard error; libraries' own lines only from warnings on."""
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(name)s %(levelname)s %(message)s")
    structlog.configure(
        processors=[
            structlog.processors.add_log_level, structlog.processors.TimeStamper(fmt="iso"), only_allowed,
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )


log = structlog.get_logger()
