"""The words of the consents of an application; what stands on the page is what is kept as proof."""
from webapp.core.i18n import _
from webapp.profiles.disclosures import PURPOSE as FACTS

__all__ = ["FACTS", "REQUESTS", "facts_wording", "requests_wording"]

REQUESTS = "selection_accommodations"


def facts_wording(organisation: str, to_uld: bool) -> str:
    """The consent to show chosen facts; it does not name the facts."""
    if to_uld:
        return _("Saya setuju hal yang saya pilih ditunjukkan kepada petugas ULD dan %(nama)s untuk lamaran ini. "
                 "Saya dapat menariknya kapan saja.", nama=organisation)
    return _("Saya setuju hal yang saya pilih ditunjukkan kepada %(nama)s untuk lamaran ini. "
             "Saya dapat menariknya kapan saja.", nama=organisation)


def requests_wording(organisation: str, to_uld: bool) -> str:
    """The consent to pass on what the person needs in the selection."""
    if to_uld:
        return _("Saya setuju permintaan ini dibaca petugas ULD dan %(nama)s, hanya untuk mengatur seleksi.",
                 nama=organisation)
    return _("Saya setuju permintaan ini dibaca %(nama)s, hanya untuk mengatur seleksi.", nama=organisation)
