"""What accounts shows on the home page: a claim that an officer still checks."""
from webapp.access.roles import Actor
from webapp.accounts.feature import accounts
from webapp.accounts.home import HomePanel
from webapp.accounts.organisations_queries import open_claims
from webapp.core.i18n import _


@accounts.hook("home_panels")
def home_panel(actor: Actor) -> HomePanel | None:
    """Who claimed an organisation sees that the claim is not forgotten."""
    claims = open_claims(actor)
    if not claims:
        return None
    links = tuple((f"/organisasi/{number}/klaim", _("Lihat klaim: %(nama)s", nama=name)) for number, name in claims)
    return HomePanel(12, _("Organisasi Anda"), (_("Petugas sedang memeriksa klaim Anda."),), links)
