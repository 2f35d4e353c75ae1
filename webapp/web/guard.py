"""What happens around every view: access, the database session, the submission, the single commit."""
from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import abort, current_app, g, make_response, redirect, request
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import IntegrityError
from werkzeug.wrappers import Response

from webapp.access.rules import Access
from webapp.core import hooks
from webapp.core.database import Database, current
from webapp.web import submissions
from webapp.web.security import check_origin_and_token


def database() -> Database:
    """The database of the running app."""
    found: Database = current_app.extensions["database"]
    return found


def guarded(view: Callable[..., ResponseReturnValue], access: Access, once: bool) -> Callable[..., Any]:
    """Wraps a view; the wrapper carries `.access` for the table of routes."""

    @wraps(view)
    def run(**values: Any) -> Response:
        g.access = access
        reading = request.method in ("GET", "HEAD")
        if not reading:
            check_origin_and_token()
        if not access.allows(g.actor):
            return refuse(access)
        return _read(view, values) if reading else _whole_page_after(_act(view, values, once))

    run.access = access  # type: ignore[attr-defined]  # read by the table of routes
    run.once = once  # type: ignore[attr-defined]  # likewise
    return run


def refuse(access: Access) -> Response:
    """Signed out: to the sign-in page and back (a form is kept by a hook). Signed in without the role: 403."""
    if access.name == "signed_out":
        return redirect("/", 303)
    if g.actor is not None:
        abort(403)
    kept = next(iter(hooks.ask("interrupted")), None)  # the address to return to, when a form was kept
    back = kept or (request.full_path.rstrip("?") if request.method == "GET" else "")
    target = "/masuk" + (f"?lanjut={_quote(back)}" if back else "")
    if request.headers.get("HX-Request"):
        answer = make_response("", 204)
        answer.headers["HX-Redirect"] = target
        return answer
    return redirect(target, 303)


def _whole_page_after(answer: Response) -> Response:
    """An act that htmx sent leads to a page of its own, as it does without htmx."""
    if answer.status_code != 303 or not request.headers.get("HX-Request"):
        return answer
    answer.headers["HX-Redirect"] = answer.headers.pop("Location")
    answer.status_code, answer.data = 204, b""
    return answer


def _quote(path: str) -> str:
    from urllib.parse import quote

    return quote(path, safe="/")


def _read(view: Callable[..., Any], values: dict[str, Any]) -> Response:
    session = database().open(read_only=True)
    try:
        with current(session):
            return make_response(view(**values))
    finally:
        session.close()


def _act(view: Callable[..., Any], values: dict[str, Any], once: bool) -> Response:
    try:
        return _act_in_one_transaction(view, values, once)
    except submissions.DoneMeanwhile:
        # The same submission was committed by another process between our look and our commit: show its result.
        return _act_in_one_transaction(view, values, once)


def _act_in_one_transaction(view: Callable[..., Any], values: dict[str, Any], once: bool) -> Response:
    with database().reading():  # not in the act's own transaction: a limit of the act commits on its own connection
        earlier = submissions.earlier_answer(once)
    if earlier is not None:
        return earlier
    session = database().open(read_only=False)
    try:
        with current(session):
            answer = make_response(view(**values))
            if answer.status_code >= 400:
                session.rollback()
                return answer
            kept = submissions.keep(answer)
            try:
                session.commit()
            except IntegrityError as error:
                if kept and submissions.is_ours(error):
                    raise submissions.DoneMeanwhile from error
                raise
            return answer
    finally:
        session.close()
