"""PDF: readable, not encrypted, and nothing in it that runs, opens or carries something else."""
import re
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, StreamObject

from webapp.applications.files.refused import Refused
from webapp.core.i18n import _

MEDIA_TYPE = "application/pdf"
MOST_OBJECTS = 20_000
MOST_DEEP = 60
ACTIVE_KEYS = {"/JavaScript", "/JS", "/Launch", "/XFA", "/RichMedia", "/AA"}
CARRIES = {"/EmbeddedFiles", "/EmbeddedFile", "/EF", "/AF"}
ACTIVE_KINDS = {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/Rendition", "/Movie",
                "/Sound", "/RichMediaExecute", "/RichMedia", "/Screen", "/FileAttachment", "/3D"}
# Also what an older revision of the file hides from a reader that follows only the newest table.
RAW = re.compile(rb"/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia)\b")
HEX = re.compile(rb"#([0-9A-Fa-f]{2})")


def check_pdf(content: bytes) -> None:
    """Raises Refused with a sentence for the person."""
    try:
        _check(content)
    except Refused:
        raise
    except Exception as error:  # whatever a broken file makes the parser do
        raise Refused(_("PDF ini rusak atau tidak dapat dibaca. Simpan ulang, lalu coba lagi.")) from error


def _check(content: bytes) -> None:
    import io

    reader = PdfReader(io.BytesIO(content), strict=False)
    if reader.is_encrypted:
        raise Refused(_("PDF ini dikunci dengan kata sandi. Simpan tanpa kata sandi, lalu coba lagi."))
    hidden = RAW.search(HEX.sub(lambda found: bytes([int(found[1], 16)]), content))
    if hidden:
        raise _carrying() if hidden[0].startswith(b"/Embedded") else _active()
    numbers = {(number, generation) for generation, table in reader.xref.items() for number in table}
    numbers |= {(number, 0) for number in reader.xref_objStm}
    if len(numbers) > MOST_OBJECTS:
        raise Refused(_("PDF ini terlalu rumit untuk diperiksa. Simpan ulang sebagai PDF sederhana."))
    for number, generation in numbers:
        _look(reader.get_object(IndirectObject(number, generation, reader)), 0)
    _look(reader.trailer, 0)
    if len(reader.pages) == 0:
        raise Refused(_("PDF ini tidak berisi halaman."))


def _look(value: Any, depth: int) -> None:
    """One object with what lies in it; what it only refers to is looked at on its own."""
    if depth > MOST_DEEP:
        raise Refused(_("PDF ini terlalu rumit untuk diperiksa. Simpan ulang sebagai PDF sederhana."))
    if isinstance(value, DictionaryObject | StreamObject):
        keys = set(value)
        if keys & CARRIES:
            raise _carrying()
        kinds = {str(value.raw_get(key)) for key in ("/S", "/Subtype", "/Type")
                 if key in value and isinstance(value.raw_get(key), NameObject)}
        if keys & ACTIVE_KEYS or kinds & ACTIVE_KINDS:
            raise _active()
        for key in keys:
            _look_inside(value.raw_get(key), depth)
    elif isinstance(value, ArrayObject):
        for item in list.__iter__(value):
            _look_inside(item, depth)


def _look_inside(value: Any, depth: int) -> None:
    if not isinstance(value, IndirectObject):
        _look(value, depth + 1)


def _carrying() -> Refused:
    return Refused(_("PDF ini membawa berkas lain di dalamnya. Simpan ulang tanpa lampiran."))


def _active() -> Refused:
    return Refused(_("PDF ini berisi program, video, atau perintah yang berjalan sendiri. "
                     "Cetak ulang sebagai PDF biasa, lalu coba lagi."))
