"""Headers on every answer, and the two checks on every POST: its origin and its token (design.md §8)."""
import hmac
import secrets
from urllib.parse import urlsplit

from flask import Flask, abort, g, request, session
from markupsafe import Markup
from werkzeug.wrappers import Response

TOKEN = "_token"


def token() -> str:
    """The form token of this visit; made on first use, so that pages without forms set no cookie."""
    if "token" not in session:
        session["token"] = secrets.token_urlsafe(24)
    found: str = session["token"]
    return found


def token_field() -> Markup:
    """The hidden field that every POST form carries."""
    return Markup('<input type="hidden" name="{}" value="{}">').format(TOKEN, token())


def check_origin_and_token() -> None:
    """Refuses (400) a POST from another site, or one without the token of this visit."""
    origin = request.headers.get("Origin")
    if origin and origin != "null" and urlsplit(origin).netloc != request.host:
        abort(400, "origin")
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        abort(400, "origin")
    # Bytes, because texts are compared only when they are ASCII.
    if not hmac.compare_digest(request.form.get(TOKEN, "").encode(), session.get("token", "-").encode()):
        abort(400, "token")


def policy() -> str:
    """What this answer may load and run: only what is ours, and the one style inside it, if it has one."""
    inside = f" '{g.style_hash}'" if "style_hash" in g else ""
    return (
        f"default-src 'none'; img-src 'self' data:; style-src 'self'{inside}; "
        "script-src 'self'; connect-src 'self'; "
        "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )


def protect(app: Flask) -> None:
    """Sends a strict content policy and its companions with every answer."""
    @app.after_request
    def add_headers(answer: Response) -> Response:
        answer.headers.setdefault("Content-Security-Policy", policy())
        answer.headers.setdefault("X-Content-Type-Options", "nosniff")
        answer.headers.setdefault("Referrer-Policy", "same-origin")
        answer.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        answer.headers.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
        if app.config["SESSION_COOKIE_SECURE"]:
            answer.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
        return answer
