"""Language and display preferences of a visitor: cookies, so that they work before signing in (design.md §4)."""
from dataclasses import dataclass

from flask import request
from werkzeug.wrappers import Response

from webapp.core.i18n import DEFAULT, LANGUAGES

YEAR = 365 * 24 * 3600
THEMES = ("system", "light", "dark", "black-on-white", "yellow-on-black")
SIZES = ("100", "125", "150", "200")
SPACINGS = ("standard", "wide", "wider")
MOTIONS = ("system", "less")


@dataclass(frozen=True)
class Display:
    """How pages look for this visitor; everything "as the system says" until the person chooses."""

    theme: str = "system"
    size: str = "100"
    spacing: str = "standard"
    motion: str = "system"

    @property
    def attributes(self) -> dict[str, str]:
        """The data-* attributes of <html>; only what was chosen."""
        standard = Display()
        return {name: value for name, value in vars(self).items() if value != getattr(standard, name)}


CHOICES = {"theme": THEMES, "size": SIZES, "spacing": SPACINGS, "motion": MOTIONS}


def chosen_language() -> str:
    """The language by cookie; `Accept-Language` is ignored on purpose: many Indonesian phones are set to English.

    `X-Bahasa` comes from static/js/keep.js, which asks without cookies for a copy in the language of the page.
    """
    found = request.headers.get("X-Bahasa") or request.cookies.get("bahasa", DEFAULT)
    return found if found in LANGUAGES else DEFAULT


def chosen_display() -> Display:
    """The display preferences by cookie (`theme.size.spacing.motion`); what is not valid falls back."""
    values = request.cookies.get("tampilan", "").split("/")
    pairs = zip(CHOICES.items(), values, strict=False)
    return Display(**{name: value for (name, allowed), value in pairs if value in allowed})


def keep_language(answer: Response, language: str) -> None:
    """Remembers the language on this device for a year."""
    answer.set_cookie("bahasa", language, max_age=YEAR, samesite="Lax", httponly=True, secure=request.is_secure)


def keep_display(answer: Response, display: Display) -> None:
    """Remembers the display preferences on this device for a year."""
    value = "/".join((display.theme, display.size, display.spacing, display.motion))
    answer.set_cookie("tampilan", value, max_age=YEAR, samesite="Lax", httponly=True, secure=request.is_secure)
