"""Around each request: its id, language, person, log line."""
import time
import uuid
from typing import Any

from flask import Flask, g, request
from werkzeug.routing import IntegerConverter, Map
from werkzeug.wrappers import Response

from webapp.core import hooks, i18n
from webapp.core.logs import log
from webapp.web.locale import chosen_language

STATIC = "/static/"
LARGEST_ID = 2**31 - 1  # what both databases hold; a longer number in an address leads nowhere


class IdConverter(IntegerConverter):
    """`<int:…>` of this site: an id of a row."""

    def __init__(self, map: Map, max: int = LARGEST_ID, **options: Any) -> None:
        super().__init__(map, max=max, **options)


def row_id(text: str) -> int:
    """An id in a query string, for `request.args.get(…, type=row_id)`: without a row that could have it, None."""
    number = int(text)
    if not 0 < number <= LARGEST_ID:
        raise ValueError(text)
    return number


def register_requests(app: Flask) -> None:
    """Prepares `g.request_id`, the language and `g.actor`, and logs one line an answer without personal data."""
    app.url_map.converters["int"] = IdConverter

    @app.before_request
    def begin() -> None:
        g.request_id, g.began = uuid.uuid4().hex[:12], time.perf_counter()
        g.language = i18n.use_locale(chosen_language())
        g.language.__enter__()
        g.actor = next(iter(hooks.ask("load_actor")), None)

    @app.after_request
    def note(answer: Response) -> Response:
        route = request.url_rule.rule if request.url_rule else "-"
        log.info("request", request_id=g.get("request_id"), route=route, method=request.method,
                 status=answer.status_code, ms=round((time.perf_counter() - g.get("began", 0)) * 1000, 1))
        return answer

    @app.teardown_request
    def end(_error: BaseException | None) -> None:
        language = g.pop("language", None)
        if language is not None:
            language.__exit__(None, None, None)
