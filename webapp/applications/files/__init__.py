"""Uploaded files are judged by their content, never by their name; what is refused is refused in words."""
import re
import unicodedata
from dataclasses import dataclass

from webapp.applications.files.docx import MEDIA_TYPE as DOCX
from webapp.applications.files.docx import check_docx
from webapp.applications.files.pdf import MEDIA_TYPE as PDF
from webapp.applications.files.pdf import check_pdf
from webapp.applications.files.refused import Refused
from webapp.core.i18n import _

__all__ = ["DOCX", "LARGEST", "PDF", "CheckedFile", "Refused", "check_file"]

LARGEST = 2 * 1024 * 1024
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True)
class CheckedFile:
    """A file that may be kept; the ending of its name follows its content."""

    name: str
    media_type: str
    content: bytes


def check_file(content: bytes, name: str) -> CheckedFile:
    """The file, when it is a PDF or DOCX of at most 2 MB without anything active; Refused says in words why not."""
    if not content:
        raise Refused(_("Berkas ini kosong. Pilih berkas lain."))
    if len(content) > LARGEST:
        raise Refused(_("Berkas ini lebih besar dari 2 MB. Kecilkan dulu, atau pakai CV dari profil."))
    if content.startswith(b"%PDF-"):
        check_pdf(content)
        return CheckedFile(clean_name(name, "pdf"), PDF, content)
    if content.startswith(b"PK\x03\x04"):
        check_docx(content)
        return CheckedFile(clean_name(name, "docx"), DOCX, content)
    if content.startswith(OLD_OFFICE):
        raise Refused(_("Berkas Word ini dikunci dengan kata sandi atau berformat lama (.doc). "
                        "Simpan sebagai DOCX tanpa kata sandi."))
    raise Refused(_("Isi berkas ini bukan PDF atau DOCX. Simpan ulang sebagai PDF atau DOCX."))


def clean_name(name: str, ending: str) -> str:
    """The name without folders, control characters and its own ending; at most 80 characters."""
    base = unicodedata.normalize("NFC", name.replace("\\", "/").rpartition("/")[2])
    visible = "".join(c for c in base if unicodedata.category(c)[0] != "C" and c not in '<>:"|?*')
    stem = re.sub(r"\.[A-Za-z0-9]{1,5}$", "", visible).strip(" .")[:80]
    return f"{stem or 'berkas'}.{ending}"
