"""Files are judged by content: what is active, locked, broken or disguised is refused in words."""
import io
import zipfile

import pytest
from pypdf import PdfWriter
from pypdf.actions import JavaScript
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject
from sqlalchemy import select, text

from tests.applications.conftest import Scene
from webapp.accounts.models_privacy import AccessLog
from webapp.applications.files import Refused, check_file, clean_name
from webapp.applications.models import StoredFile

TYPES = ('<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
         'document.main+xml"/></Types>')
COMMAND = "</w:t><w:instrText>DDEAUTO c:\\x</w:instrText><w:t>"
SPLIT = "</w:t><w:instrText>DDEA</w:instrText></w:r><w:r><w:instrText>UTO c:\\x</w:instrText><w:t>"
AFTER_ANOTHER = ('</w:t><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText>'
                 '<w:fldChar w:fldCharType="end"/><w:instrText>&#68;DE c:\\x</w:instrText><w:t>')
SIMPLE = '</w:t><w:fldSimple w:instr="DDEAUTO c:\\x"/><w:t>'
PAGE_NUMBER = "</w:t><w:instrText>PA</w:instrText></w:r><w:r><w:instrText>GE \\* ARABIC</w:instrText><w:t>"
BODY = "<w:document><w:body><w:p><w:r><w:t>Halo</w:t></w:r></w:p></w:body></w:document>"


def pdf(change=None) -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    if change:
        change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def docx(**parts: bytes | str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in ({"[Content_Types].xml": TYPES, "word/document.xml": BODY} | parts).items():
            archive.writestr(name, content)
    return out.getvalue()


def relation(kind: str, target: str, mode: str = ' TargetMode="External"') -> str:
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return f'<Relationships><Relationship Id="a" Type="{base}/{kind}" Target="{target}"{mode}/></Relationships>'


def launch(writer: PdfWriter) -> None:
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject({
        NameObject("/S"): NameObject("/Launch"), NameObject("/F"): TextStringObject("cmd.exe")})


def attachment_note(writer: PdfWriter) -> None:
    writer.pages[0][NameObject("/Annots")] = ArrayObject([DictionaryObject({
        NameObject("/Type"): NameObject("/Annot"), NameObject("/Subtype"): NameObject("/FileAttachment")})])


def hidden_script(writer: PdfWriter) -> None:
    writer.pages[0][NameObject("/AA")] = DictionaryObject({
        NameObject("/O"): DictionaryObject({NameObject("/S"): NameObject("/JavaScript")})})


def other_archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
    return out.getvalue()


BAD = {
    "empty": (b"", "kosong"), "text": (b"halo dunia", "bukan PDF"),
    "image": (b"\x89PNG\r\n\x1a\n" + b"x" * 99, "bukan"),
    "program": (b"MZ" + b"x" * 99, "bukan PDF"), "old Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, ".doc"),
    "large": (b"%PDF-1.7" + b"x" * (2 * 1024 * 1024), "2 MB"), "broken pdf": (b"%PDF-1.7\nrusak", "rusak"),
    "script": (pdf(lambda w: w.add_open_action(JavaScript("app.alert(1)"))), "program"),
    "launch": (pdf(launch), "program"),
    "page action": (pdf(hidden_script), "program"), "file note": (pdf(attachment_note), "program"),
    "attachment": (pdf(lambda w: w.add_attachment("x.exe", b"MZ")), "berkas lain"),
    "locked pdf": (pdf(lambda w: w.encrypt("rahasia")), "kata sandi"),
    "older revision": (pdf() + b"\n9 0 obj <</S /#4aavaScript>> endobj\n", "program"),
    "broken zip": (b"PK\x03\x04" + b"x" * 99, "rusak"), "other archive": (other_archive(), "bukan PDF"),
    "macro": (docx(**{"word/vbaProject.bin": b"x"}), "makro"),
    "macro type": (
        docx(**{"[Content_Types].xml": TYPES.replace("document.main", "document.macroEnabled.main")}), "makro"),
    "object": (docx(**{"word/embeddings/oleObject1.bin": b"x"}), "berkas lain"),
    "template": (
        docx(**{"word/_rels/settings.xml.rels": relation("attachedTemplate", "http://x.test/a.dotm")}), "luar"),
    "picture": (docx(**{"word/_rels/document.xml.rels": relation("image", "http://x.test/a.png")}), "luar"),
    "command": (docx(**{"word/document.xml": BODY.replace("Halo", COMMAND)}), "makro"),
    "command in pieces": (docx(**{"word/document.xml": BODY.replace("Halo", SPLIT)}), "makro"),
    "command after a field": (docx(**{"word/document.xml": BODY.replace("Halo", AFTER_ANOTHER)}), "makro"),
    "simple command": (docx(**{"word/document.xml": BODY.replace("Halo", SIMPLE)}), "makro"),
    "entities": (docx(**{"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]>' + BODY}), "rusak"),
    "bomb": (docx(**{"word/big.xml": b"0" * (31 * 1024 * 1024)}), "terlalu besar"),
    "many parts": (docx(**{f"word/{n}.xml": "x" for n in range(1100)}), "terlalu besar"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_in_words(name: str) -> None:
    content, words = BAD[name]
    with pytest.raises(Refused) as refused:
        check_file(content, "cv.pdf")
    assert words in str(refused.value)


def test_good_files_are_taken_whatever_their_name(app) -> None:
    assert check_file(pdf(), "foto.exe").name == "foto.pdf"
    link = relation("hyperlink", "https://contoh.test")
    kept = check_file(docx(**{"word/_rels/document.xml.rels": link}), "../../etc/CV saya.docx")
    check_file(docx(**{"word/document.xml": BODY.replace("Halo", PAGE_NUMBER)}), "cv.docx")
    assert kept.name == "CV saya.docx" and kept.media_type.endswith("wordprocessingml.document")


@pytest.mark.parametrize(("given", "kept"), [
    ("", "berkas.pdf"), ("a/b\\c.pdf", "c.pdf"), ('x"\r\nSet-Cookie: y.pdf', "xSet-Cookie y.pdf"),
    ("\u202efdp.exe", "fdp.pdf"),
    ("CV.tar.gz", "CV.tar.pdf"), ("…", "….pdf")])
def test_names_are_made_harmless(given: str, kept: str) -> None:
    assert clean_name(given, "pdf") == kept


def attach(scene: Scene, content: bytes, name: str, status: int = 200, **typed: object) -> None:
    scene.seeker.get(f"/lowongan/{scene.vacancy_id}/lamar")
    assert "lebih banyak daripada yang Anda pilih" in scene.seeker.text, "told before the choice"
    scene.seeker.submit({"letter": "Dengan berkas", "cv": "file", "file": (io.BytesIO(content), name), **typed},
                        status=status)


def test_a_file_goes_with_the_application_and_comes_back_only_as_a_download(scene: Scene, database, make) -> None:
    content = pdf()
    attach(scene, content, "CV Ibu.pdf")
    scene.seeker.submit({})
    assert "CV Ibu.pdf" in scene.seeker.text
    scene.seeker.submit(form="#kirim-lamaran")
    application_id = int(scene.seeker.path.rpartition("/")[2])
    answer = scene.employer.http.get(f"/pemberi-kerja/pelamar/{application_id}/berkas")
    assert answer.data == content and answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer.headers["Content-Security-Policy"] and "no-store" in answer.headers["Cache-Control"]
    assert scene.seeker.http.get(f"/lamaran/{application_id}/berkas").data == content
    with database.reading() as session:
        assert "files" in session.scalars(select(AccessLog.facts)).all()
        sealed = session.execute(text("select content, name from stored_file")).one()
    assert b"%PDF" not in bytes(sealed.content) and b"CV Ibu" not in bytes(sealed.name)


def test_with_a_file_there_are_three_pages_too(scene: Scene) -> None:
    attach(scene, pdf(), "cv.pdf")
    assert "Langkah 2 dari 3" in scene.seeker.text
    scene.seeker.submit({})
    assert "Langkah 3 dari 3" in scene.seeker.text and "cv.pdf" in scene.seeker.text
    scene.seeker.follow("Ganti berkas CV")
    assert "Langkah 1 dari 3" in scene.seeker.text and "cv.pdf" in scene.seeker.text


def test_a_refused_file_loses_nothing_and_another_way_is_open(scene: Scene, database) -> None:
    attach(scene, pdf(launch), "cv.pdf", status=422, answer_0="Besok pagi")
    assert scene.seeker.page.select_one("#file[aria-invalid]")
    assert "Dengan berkas" in scene.seeker.text and "Besok pagi" in scene.seeker.text
    assert scene.seeker.page.select_one('[name="cv"][value="file"][checked]')
    scene.seeker.submit({}, status=422)
    scene.seeker.submit({}, button="nanti")
    scene.seeker.get(f"/lowongan/{scene.vacancy_id}/lamar/tinjau")
    assert scene.seeker.h1 == "Melamar: Penjahit", "cannot be sent without the file that was chosen"
    assert "Dengan berkas" in scene.seeker.text and "Besok pagi" in scene.seeker.text
    scene.seeker.submit({"cv": "none"})
    assert scene.seeker.h1 == "Akomodasi dan keterbukaan"
    with database.reading() as session:
        assert session.scalars(select(StoredFile.id)).all() == []


@pytest.mark.parametrize(("wrong", "words"), [
    ({"letter": "x" * 4001}, "sekali lagi"), ({"cv": "profile"}, "lanjutkan tanpa berkas")])
def test_a_good_file_that_is_not_kept_yet_is_asked_for_again(scene: Scene, database, wrong, words: str) -> None:
    attach(scene, pdf(), "cv.pdf", 422, **{"answer_0": "Besok pagi"} | wrong)
    assert words in str(scene.seeker.page.select_one("#file-kesalahan")) and "Besok pagi" in scene.seeker.text
    with database.reading() as session:
        assert session.scalars(select(StoredFile.id)).all() == []


def test_another_file_replaces_the_first(scene: Scene, database) -> None:
    attach(scene, pdf(), "satu.pdf")
    scene.seeker.get(f"/lowongan/{scene.vacancy_id}/lamar")
    assert "satu.pdf" in scene.seeker.text
    scene.seeker.submit({"file": (io.BytesIO(docx()), "dua.docx")})
    with database.reading() as session:
        assert session.scalars(select(StoredFile.name)).all() == ["dua.docx"]
