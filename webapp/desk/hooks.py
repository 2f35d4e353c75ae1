"""What the desk shows on pages of lower floors: its link in the header."""
from webapp.access.roles import Role
from webapp.core.i18n import _
from webapp.desk.feature import desk
from webapp.web.site import NavItem


@desk.hook("nav")
def nav(role: Role | None) -> list[NavItem]:
    """Administrators also find their own pages."""
    return [NavItem(15, "/pengelola", _("Pengelolaan"))] if role is Role.ADMINISTRATOR else []
