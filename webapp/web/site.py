"""`site`: what the layout of every page needs to know."""
from dataclasses import dataclass
from typing import Any, cast

from flask import Flask, current_app, g, get_flashed_messages, request
from markupsafe import Markup
from werkzeug.wrappers import Response

from webapp.access.roles import Actor, Role
from webapp.core import hooks
from webapp.core.i18n import current_locale
from webapp.web import assets, first_style
from webapp.web.locale import chosen_display

STYLE_COOKIE = "gaya"
DEMO_PHONE = "021 5000 100"  # invented, like everything in the demo; an installation names its own
DEMO_MAIL = "bantuan@demo.test"


@dataclass(frozen=True)
class NavItem:
    """A link of the header; shown in the areas of `roles`, in the order of `order`."""

    order: int
    href: str
    text: str
    current: bool = False


class Site:
    """Lazy on purpose: a fragment asks for none of this."""

    @property
    def lang(self) -> str:
        return current_locale()

    @property
    def theme_attrs(self) -> dict[str, str]:
        return chosen_display().attributes

    @property
    def actor(self) -> Actor | None:
        found: Actor | None = g.get("actor")
        return found

    @property
    def role(self) -> Role | None:
        """The one role in which this page acts (design.md §8); who is refused it stays what they are."""
        access = g.get("access")
        if access is not None and access.role is not None and access.allows(self.actor):
            return Role(access.role)
        return self.actor.home_role if self.actor else None

    @property
    def role_label(self) -> str | None:
        return self.role.label if self.role else None

    @property
    def nav(self) -> list[NavItem]:
        """At most five links, from the hook `nav(role)`."""
        # One link an address: a feature's own words come after the general ones and count.
        by_href = {item.href: item for answer in hooks.ask("nav", self.role) for item in answer}
        marked = [NavItem(i.order, i.href, i.text, request.path == i.href) for i in by_href.values()]
        return sorted(marked, key=lambda item: item.order)[:5]

    @property
    def first_style(self) -> Markup | None:
        """Where the first page of a visit has its style; None once the browser has fetched the file."""
        return None if request.cookies.get(STYLE_COOKIE) == assets.style().version else first_style.PLACE

    @property
    def css_href(self) -> str:
        return assets.asset_url("site.css")

    @property
    def js_href(self) -> str:
        return assets.asset_url("site.js")

    @property
    def htmx_href(self) -> str | None:
        return assets.asset_url("htmx.js") if assets.has("htmx.js") else None

    @property
    def notices(self) -> list[tuple[str, str]]:
        """(kind of notice, text) of the last act; `flash(text, "warn")` is for what did not happen."""
        flashed = cast("list[tuple[str, str]]", get_flashed_messages(with_categories=True))
        return [("ok" if kind == "message" else kind, str(text)) for kind, text in flashed]

    @property
    def demo(self) -> bool:
        return bool(current_app.extensions["demo"]())

    @property
    def unread(self) -> int:
        return self.actor.unread if self.actor else 0

    @property
    def help_phone(self) -> str:
        phone: str = current_app.extensions["settings"].help_phone
        return phone or (DEMO_PHONE if self.demo else "")

    @property
    def help_mail(self) -> str:
        mail: str = current_app.extensions["settings"].help_mail
        return mail or (DEMO_MAIL if self.demo else "")


def remember_style(app: Flask) -> None:
    """Sets the cookie that says "the style file is here"; it holds only the file's hash (design.md §5)."""

    @app.after_request
    def mark(answer: Response) -> Response:
        version = assets.style().version
        if (answer.mimetype == "text/html" and request.cookies.get(STYLE_COOKIE) != version
                and request.headers.get("HX-Request") is None):
            answer.set_cookie(STYLE_COOKIE, version, max_age=30 * 24 * 3600, samesite="Lax", httponly=True,
                              secure=request.is_secure)
        return answer


def site_context() -> dict[str, Any]:
    """For `app.context_processor`."""
    return {"site": Site()}
