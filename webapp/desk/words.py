"""Words of the desk: what a report is about and why, counts, how something was checked."""
from webapp.core.i18n import _, _l

ABOUT_OF_URL = {"lowongan": "vacancy", "organisasi": "organisation", "pesan": "message", "situs": "other",
                "aksesibilitas": "access"}
URL_OF_ABOUT = {about: word for word, about in ABOUT_OF_URL.items()}
ABOUT = {"vacancy": _l("Lowongan"), "organisation": _l("Organisasi"), "message": _l("Pesan"),
         "other": _l("Situs ini"), "access": _l("Aksesibilitas situs ini")}
REASONS = {
    "money": _l("Meminta uang, jaminan, atau pinjaman"), "documents": _l("Menahan ijazah atau dokumen asli"),
    "discrimination": _l("Menolak atau merendahkan karena disabilitas"), "fake": _l("Palsu atau penipuan"),
    "untrue": _l("Isinya tidak benar"), "abuse": _l("Kasar, mengancam, atau mengganggu"),
    "privacy": _l("Data saya dipakai tanpa izin"), "access": _l("Tidak dapat dipakai dengan alat bantu saya"),
    "other": _l("Hal lain")}
HOW_CHECKED = {
    "phone": _l("Menelepon nomor yang saya cari sendiri, bukan nomor yang diberikan"),
    "document": _l("Memeriksa dokumen resmi"), "visit": _l("Datang ke tempatnya")}

WAYS = {"phone": _l("Lewat telepon"), "visit": _l("Tatap muka"), "letter": _l("Lewat e-mail atau surat"),
        "message": _l("Lewat pesan teks")}


def about_name(about: str) -> str:
    """What a report is about."""
    return str(ABOUT.get(about, about))


def reason_name(reason: str) -> str:
    """The reason of a report, from the list."""
    return str(REASONS.get(reason, reason))


def count_in_words(count: int, most: int = 100) -> str:
    """`7`; above the cap `lebih dari 100`."""
    return _("lebih dari %(n)s", n=most) if count > most else str(count)
