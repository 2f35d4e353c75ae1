"""The pages that a slow phone visits: each shape of public page, and the main pages of each role."""
from a11y_tests.catalogue import all_states
from a11y_tests.server import LiveSite

PUBLIC = ("halaman depan", "lowongan", "lowongan dengan kata dan tempat", "saring lowongan", "lowongan: terbuka",
          "organisasi: halaman umum", "masuk", "daftar", "lapor", "bantuan", "untuk pemberi kerja", "tampilan",
          "pernyataan aksesibilitas", "tidak ditemukan")
SIGNED_IN: dict[str, tuple[str, ...]] = {
    "seeker": ("kecocokan", "lowongan sebagai pencari kerja", "profil: daftar halaman", "profil: keterampilan",
               "lamaran saya", "lamaran: diundang"),
    "employer": ("meja pemberi kerja", "pelamar: semua lowongan", "pelamar: diterima", "pelamar: undang"),
    "officer": ("meja ULD", "lamaran di ULD", "penempatan"),
}


def path_of(name: str, site: LiveSite) -> str:
    """The address of a page state on this site."""
    return site.address(next(state for state in all_states() if state.name == name))
