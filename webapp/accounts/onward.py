"""Where somebody was going when they came to sign in or sign up: kept in this browser until they arrive."""
from urllib.parse import urlencode

from flask import request, session

from webapp.web.safe_paths import safe_path

KEY = "lanjut"


def remember_onward() -> str:
    """Keeps the page named by `?lanjut=…`, a path of this site; returns it, or an empty text."""
    onward = safe_path(request.args.get(KEY), "")
    if onward:
        session[KEY] = onward
    return onward


def kept_onward() -> str:
    """The kept page, which stays kept; an empty text when there is none."""
    return safe_path(session.get(KEY), "")


def sign_in_href() -> str:
    """The way back to the sign-in page from another way to sign in: it still leads on to the kept page."""
    onward = kept_onward()
    return f"/masuk?{urlencode({KEY: onward}, safe='/')}" if onward else "/masuk"


def take_onward(otherwise: str = "/") -> str:
    """The kept page, once; `otherwise` when there is none."""
    return safe_path(session.pop(KEY, None), otherwise)
