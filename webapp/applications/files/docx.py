"""DOCX: a sound archive without macros, embedded objects, templates from elsewhere, or more than it seems."""
import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape

from webapp.applications.files.refused import Refused
from webapp.core.i18n import _

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MOST_PARTS, MOST_BYTES = 1_000, 30 * 1024 * 1024
DOCUMENT, TYPES = "word/document.xml", "[Content_Types].xml"
MACRO = re.compile(r"vba(project|data)|macros?/|activex", re.IGNORECASE)
OBJECTS = re.compile(r"embeddings/|oleobject", re.IGNORECASE)
MACRO_TYPE = re.compile(rb"macroEnabled|vbaProject|ms-office\.activeX", re.IGNORECASE)
RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>", re.IGNORECASE)
EXTERNAL = re.compile(rb"TargetMode\s*=\s*[\"']External", re.IGNORECASE)
HYPERLINK = re.compile(rb"Type\s*=\s*[\"'][^\"']*/hyperlink[\"']", re.IGNORECASE)
COMMAND = re.compile(r"\bDDE(?:AUTO)?\b|\bINCLUDE(?:PICTURE|TEXT)\b|\bMACROBUTTON\b", re.IGNORECASE)
FIELD = re.compile(rb"<(?:\w+:)?fldChar\b")
PIECE = re.compile(rb"<(?:\w+:)?instrText\b[^>]*>([^<]*)")
SIMPLE_FIELD = re.compile(rb"\w:instr\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


def check_docx(content: bytes) -> None:
    """Raises Refused with a sentence for the person."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check(archive)
    except Refused:
        raise
    except Exception as error:  # whatever a broken archive makes the reader do
        raise Refused(_("DOCX ini rusak atau tidak dapat dibaca. Simpan ulang, lalu coba lagi.")) from error


def _check(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    names = [part.filename for part in parts]
    if DOCUMENT not in names or TYPES not in names or len(set(names)) != len(names):
        raise Refused(_("Isi berkas ini bukan PDF atau DOCX. Simpan ulang sebagai PDF atau DOCX."))
    if any(part.flag_bits & 1 for part in parts):
        raise Refused(_("DOCX ini dikunci dengan kata sandi. Simpan tanpa kata sandi, lalu coba lagi."))
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
        raise _too_large()
    if any(MACRO.search(name) for name in names):
        raise _macros()
    if any(OBJECTS.search(name) for name in names):
        raise Refused(_("DOCX ini membawa berkas lain di dalamnya. Simpan ulang tanpa lampiran."))
    left = MOST_BYTES
    for part in parts:
        text = _read(archive, part, left)
        left -= len(text)
        if part.filename.lower().endswith((".xml", ".rels")):
            _check_xml(part.filename, text)


def _read(archive: zipfile.ZipFile, part: zipfile.ZipInfo, most: int) -> bytes:
    """The unpacked part; what the archive says of its size is not believed."""
    with archive.open(part) as file:
        text = file.read(most + 1)
    if len(text) > most:
        raise _too_large()
    return text


def _check_xml(name: str, text: bytes) -> None:
    plain = text.replace(b"\0", b"")  # also when it is written in UTF-16
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise Refused(_("DOCX ini rusak atau tidak dapat dibaca. Simpan ulang, lalu coba lagi."))
    if name == TYPES and MACRO_TYPE.search(plain):
        raise _macros()
    if name.lower().endswith(".rels"):
        for relation in RELATION.findall(plain):
            if EXTERNAL.search(relation) and not HYPERLINK.search(relation):
                raise Refused(_("DOCX ini mengambil templat, gambar, atau isi dari luar. "
                                "Simpan ulang sebagai PDF, lalu coba lagi."))
    if any(COMMAND.search(said) for said in _instructions(plain)):
        raise _macros()


def _instructions(text: bytes) -> Iterator[str]:
    """What each field is told to do; Word cuts one instruction into pieces, even inside a word."""
    for field in FIELD.split(text):
        yield unescape(b"".join(PIECE.findall(field)).decode(errors="replace"))
    for double, single in SIMPLE_FIELD.findall(text):
        yield unescape((double or single).decode(errors="replace"))


def _macros() -> Refused:
    return Refused(_("DOCX ini berisi makro atau perintah. Simpan sebagai DOCX tanpa makro, atau sebagai PDF."))


def _too_large() -> Refused:
    return Refused(_("DOCX ini menjadi terlalu besar setelah dibuka. Kecilkan gambarnya, lalu coba lagi."))
