"""Where to go on after an act: only ever to a page of this site."""
from urllib.parse import urlsplit

from flask import request

LONGEST = 1000


def safe_path(text: str | None, otherwise: str = "/") -> str:
    """The text when it is a path of this site, else `otherwise`: no other host, no scheme, no tricks with slashes."""
    if not text or len(text) > LONGEST or not text.startswith("/") or text.startswith("//"):
        return otherwise
    if "\\" in text or any(ord(letter) < 33 or ord(letter) == 127 for letter in text):
        return otherwise
    parts = urlsplit(text)
    return otherwise if parts.scheme or parts.netloc else text


def path_one_came_from(otherwise: str = "/") -> str:
    """The page of this site that led here, by the Referer header."""
    parts = urlsplit(request.headers.get("Referer", ""))
    if parts.netloc != request.host:
        return otherwise
    return safe_path(parts.path + (f"?{parts.query}" if parts.query else ""), otherwise)
