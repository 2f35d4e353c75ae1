"""What the desk shows on pages of lower floors: its link in the header and on the home page."""
from webapp.access.roles import Actor, Role
from webapp.accounts.home import HomePanel
from webapp.core.i18n import _
from webapp.desk.feature import desk
from webapp.web.site import NavItem


@desk.hook("nav")
def nav(role: Role | None) -> list[NavItem]:
    """Administrators also find their own pages."""
    return [NavItem(15, "/pengelola", _("Pengelolaan"))] if role is Role.ADMINISTRATOR else []


@desk.hook("home_panels")
def home_panel(actor: Actor) -> HomePanel | None:
    """The way to the desk: an officer's first page is not a job search."""
    if actor.home_role not in (Role.OFFICER, Role.ADMINISTRATOR):
        return None
    return HomePanel(5, _("Meja ULD"), (_("Di sini Anda melihat apa yang menunggu keputusan."),),
                     (("/uld", _("Buka meja ULD")),))
