"""Where somebody was going when they came to sign in or sign up: kept in this browser until they arrive."""
from flask import request, session

from webapp.web.safe_paths import safe_path

KEY = "lanjut"


def remember_onward() -> str:
    """Keeps the page named by `?lanjut=…`, a path of this site; returns it, or an empty text."""
    onward = safe_path(request.args.get(KEY), "")
    if onward:
        session[KEY] = onward
    return onward


def take_onward(otherwise: str = "/") -> str:
    """The kept page, once; `otherwise` when there is none."""
    return safe_path(session.pop(KEY, None), otherwise)
