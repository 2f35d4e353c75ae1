"""The checks of the accessibility tree find what a blind reader would trip over; the tree is told line by line."""
from pathlib import Path

import pytest

from a11y_tests import checks_tree, tree, tree_files
from a11y_tests.browser import Browser
from a11y_tests.test_checks import show

pytestmark = [pytest.mark.browser, pytest.mark.slow]

YES = "<fieldset><legend>{}</legend><label><input type=radio>Ya</label></fieldset>"


@pytest.mark.parametrize(("body", "problem"), [
    ('<a href="/a"></a>', "no name: link"), ("<button></button>", "no name: button"), ("<input>", "no name: textbox"),
    ("<fieldset><p>Isi</p></fieldset>", "no name: group"), ('<p>Isi <img src="data:," alt=""></p>', None),
    ('<p><img src="data:,"></p>', "no name: image"), ("<table><tr><th>Nama<td>Sari</table>", "no name: table"),
    ("<nav><a href='/a'>Satu</a></nav>", "no name: navigation"),
    ('<a href="/a">Baca</a> <a href="/b">Baca</a>', "2 of one name"),
    ('<a href="/a">Baca</a> <a href="/a">Baca</a>', None),
    ("<button>Hapus</button> <button>Hapus</button>", "2 of one name"),
    (YES.format("A") + YES.format("B"), None), (YES.format("A") + YES.format("A"), "2 of one name"),
    ("<section aria-label='A'>A</section><section aria-label='A'>B</section>", "2 landmarks region"),
    ("<h2>Upah</h2><p>a</p><h2>Upah</h2>", "2 of one name in one place"),
    ("<h2>A</h2><h3>Upah</h3><h2>B</h2><h3>Upah</h3>", None),
    ("<ul><li><h2>Diminta</h2><p>1 Mei</p><li><h2>Diminta</h2><p>2 Mei</p></ul>", None),
    ("<ul><li><h2>Diminta</h2><p>1 Mei</p><li><h2>Diminta</h2><p>1 Mei</p></ul>", "2 of one name in one place"),
    ("<h2></h2>", "says nothing: heading"), ("<ul><li></li></ul>", "says nothing: listitem"),
    ("<hr>", "decoration that is read out: separator"), ("<p>→</p>", "decoration that is read out: paragraph"),
    ('<p id="h">Nama</p><label for="n">Nama</label><input id="n" aria-describedby="h">', "said twice: textbox"),
    ("<details><summary>Buka</summary><p>Isi</p></details>", None),
])
def test_what_a_blind_reader_trips_over_is_found(
        bare_browser: Browser, tmp_path: Path, body: str, problem: str | None) -> None:
    show(bare_browser, body, tmp_path)
    found = checks_tree.problems(tree.read(bare_browser))
    assert any(sentence.startswith(problem) for sentence in found) if problem else found == []


def test_the_tree_is_told_line_by_line(bare_browser: Browser, tmp_path: Path) -> None:
    show(bare_browser, """<p>Baca <strong>dulu</strong>.<br>Lalu <a href="/a" aria-current="page">lanjut</a></p>
        <p id="p" lang="en">A hint</p><label>Nama <input aria-describedby="p" aria-invalid="true" value="Sari"></label>
        <div aria-hidden="true">hiasan</div><ol><li>Satu</ol><ul><li>Dua</ul>""", tmp_path)
    page = tree.read(bare_browser)
    assert page.lines(page.lang)[3:-1] == [
        "    paragraph", '      text "Baca dulu. Lalu"', '      link "lanjut" [current page]',
        '    paragraph "A hint" (en)', '    textbox "Nama" = "Sari" [invalid, described by "A hint"]',
        "    list", '      listitem "1. Satu"', "    list", '      listitem "Dua"']


@pytest.mark.parametrize(("said", "kept"), [
    ("Tutup: Sabtu, 21 November 2026 pukul 09.30 WIB", "Tutup: ‹date› pukul ‹time› WIB"),
    ("sejak 2024, dalam 5 hari, 1 minggu yang lalu", "sejak ‹year›, ‹while›, ‹while›"),
    ("Laporan k7mp-r3xq-vt29, calon 4WLTY", "Laporan ‹code›, calon ‹code›"), ("24 lowongan", "24 lowongan"),
])
def test_what_changes_by_the_day_is_left_out(said: str, kept: str) -> None:
    assert tree_files.as_text(tree.Node("paragraph", text=said), "") == [f'paragraph "{kept}"']
