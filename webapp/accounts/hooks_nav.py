"""The links of the header, at most five for each role (design.md §4)."""
from webapp.access.roles import Role
from webapp.accounts.feature import accounts
from webapp.core.i18n import _
from webapp.web.site import NavItem


@accounts.hook("nav")
def nav(role: Role | None) -> list[NavItem]:
    """Where the people of a role most often go."""
    vacancies, help_ = ("/lowongan", _("Lowongan")), ("/bantuan", _("Bantuan"))
    links = {
        None: (vacancies, ("/untuk-pemberi-kerja", _("Untuk pemberi kerja")), help_),
        Role.SEEKER: (
            vacancies, ("/kecocokan", _("Kecocokan")), ("/lamaran", _("Lamaran")), ("/profil", _("Profil"))),
        Role.EMPLOYER: (
            ("/pemberi-kerja", _("Meja kerja")), ("/pemberi-kerja/lowongan", _("Lowongan kami")), vacancies),
        Role.OFFICER: (("/uld", _("Meja ULD")), vacancies, help_),
        Role.ADMINISTRATOR: (("/uld", _("Meja ULD")), vacancies, help_),
    }[role]
    return [NavItem(10 * number, href, text) for number, (href, text) in enumerate(links, 1)]
