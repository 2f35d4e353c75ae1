"""The checks themselves: each finds the fault it is there for, and nothing on a good page."""
from pathlib import Path

import pytest

from a11y_tests import axe, checks_html, checks_keyboard, checks_layout, checks_print
from a11y_tests.browser import NARROW, Browser

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAGE = """<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Uji</title><style>
body {{ color: #000; background: #fff; font: 18px/1.6 sans-serif; margin: 8px }}
a, button, input {{ display: inline-block; min-width: 44px; min-height: 44px }}
:focus-visible {{ outline: 3px solid #000; outline-offset: 2px }}
@media print {{ a::after {{ content: attr(href) }} }}
</style></head><body><main><h1>Uji</h1>{}</main><p id="status" role="status"></p></body></html>"""
GOOD = ('<p><a href="/a">Satu</a> <button id="b" type="button">Dua</button> '
        '<label for="i">Tiga</label> <input id="i"></p>')


def show(browser: Browser, body: str, folder: Path, width: int = NARROW) -> None:
    file = folder / "uji.html"
    file.write_text(PAGE.format(body), "utf-8")
    browser.resize(width)
    browser.driver.get(file.as_uri())


def test_nothing_is_found_on_a_good_page(bare_browser: Browser, tmp_path: Path) -> None:
    show(bare_browser, GOOD, tmp_path)
    assert axe.problems(bare_browser, axe.everything()) == []
    assert checks_keyboard.order(bare_browser) == []
    assert checks_keyboard.visible_focus(bare_browser) == []
    assert checks_layout.reflow(bare_browser) == []
    assert checks_layout.text_spacing(bare_browser) == []
    bare_browser.prefer()
    assert checks_layout.signs(bare_browser) == []
    assert checks_print.paper(bare_browser) == []


def test_the_browsers_own_letters_grow(bare_browser: Browser, tmp_path: Path) -> None:
    show(bare_browser, GOOD, tmp_path)
    size = "return getComputedStyle(document.documentElement).fontSize"
    bare_browser.letters(2)
    grown = bare_browser.run(size), bare_browser.run("return matchMedia('(max-width: 20em)').matches")
    bare_browser.letters(1)
    assert (*grown, bare_browser.run(size)) == ("32px", True, "16px")


@pytest.mark.parametrize(("body", "rule"), [
    ("<input>", "label"), ('<p style="color: #767676">abu-abu</p>', "color-contrast-enhanced"),
    ('<a href="/a"></a>', "link-name"), ("<h3>Lompat</h3>", "heading-order"),
    ('<a href="/a">Baca</a> <a href="/b">Baca</a>', "identical-links-same-purpose"),
    ('<p><button style="min-width:9px;min-height:9px;width:9px;height:9px;padding:0" aria-label="a"></button>'
     '<button style="min-width:9px;min-height:9px;width:9px;height:9px;padding:0" aria-label="b"></button></p>',
     "target-size"),
])
def test_axe_finds(bare_browser: Browser, tmp_path: Path, body: str, rule: str) -> None:
    show(bare_browser, body, tmp_path)
    assert any(problem.startswith(rule) for problem in axe.problems(bare_browser, axe.everything()))


@pytest.mark.parametrize("body", [
    '<a href="/a" tabindex="2">Satu</a>' + GOOD.replace("/a", "/c") + '<a href="/b" tabindex="1">Dua</a>',
    GOOD + "<script>document.querySelector('#b').onkeydown = e => e.preventDefault()</script>",
])
def test_wrong_order_and_traps_are_found(bare_browser: Browser, tmp_path: Path, body: str) -> None:
    show(bare_browser, body, tmp_path)
    assert checks_keyboard.order(bare_browser)


@pytest.mark.parametrize("body", [
    '<a href="/a" style="outline: none">Satu</a>', '<a href="/a" style="outline-color: #eee">Satu</a>',
    '<a href="/a">Satu</a><div style="position:fixed;inset:0;background:#fff"></div>',
    '<a href="/a" style="position:absolute;left:-999px">Satu</a>',
])
def test_invisible_focus_is_found(bare_browser: Browser, tmp_path: Path, body: str) -> None:
    show(bare_browser, body, tmp_path)
    assert checks_keyboard.visible_focus(bare_browser)


def test_sideways_scrolling_and_cut_text_are_found(bare_browser: Browser, tmp_path: Path) -> None:
    show(bare_browser, '<p style="width: 400px">lebar</p>', tmp_path)
    assert checks_layout.reflow(bare_browser)
    show(bare_browser, '<div style="overflow-x: auto" tabindex="0"><p style="width: 400px">lebar</p></div>', tmp_path)
    assert checks_layout.reflow(bare_browser) == []
    show(bare_browser, '<p style="overflow:hidden;height:1.7em;width:14em">Kerja setara untuk semua</p>', tmp_path)
    assert checks_layout.reflow(bare_browser) == []
    assert checks_layout.text_spacing(bare_browser)


@pytest.mark.parametrize(("style", "faint"), [
    ("border: 2px solid #ddd; background: #fff", True), ("border: 2px solid #767b83; background: #fff", False),
    ("border: 0; background: #003b36", False), ("border: 0; background: #eee", True),
])
def test_controls_that_hardly_show_are_found(bare_browser: Browser, tmp_path: Path, style: str, faint: bool) -> None:
    show(bare_browser, f'<label for="i">Nama</label> <input id="i" style="{style}">', tmp_path)
    assert bool(checks_layout.faint(bare_browser)) is faint


def test_lost_focus_is_found(bare_browser: Browser, tmp_path: Path) -> None:
    show(bare_browser, GOOD, tmp_path)
    bare_browser.run("window.stillHere = true; document.querySelector('#b').focus()")
    assert checks_keyboard.after_press(bare_browser, "#b", None) == []
    assert checks_keyboard.after_press(bare_browser, "#i", "24 lowongan")[0].startswith("focus should be")
    bare_browser.run("document.querySelector('#b').remove()")
    assert "lost" in checks_keyboard.after_press(bare_browser, None, None)[0]


def test_the_html_checker_finds_errors(tmp_path: Path) -> None:
    good = PAGE.replace("{{", "{").replace("}}", "}").replace("{}", "<p>Baik</p>")
    bad = good.replace("<p>Baik</p>", "<p><div>Buruk</div></p><ul><p>x</p></ul>")
    found = checks_html.check({"baik": good, "buruk": bad}, tmp_path)
    assert found and all(sentence.startswith("buruk:") for sentence in found)


@pytest.mark.parametrize("body", [
    '<p><a href="/a" style="min-height: 20px">Satu</a></p>', '<button style="min-height: 30px">Dua</button>',
    '<label for="c">Ya</label> <input id="c" type="checkbox" style="min-height: 9px">',
    '<span class="tag" style="background: red"> </span>', '<div class="notice"><p>Tersimpan.</p></div>',
    '<div class="wrong"><label for="i">Nama</label> <input id="i"></div>',
    '<p>Baca <a href="/a" style="text-decoration: none">ini</a> dulu.</p>',
    '<p><a href="/a" aria-current="page" style="color: red">Di sini</a></p>',
    '<p style="transition: opacity 150ms">pelan</p>',
])
def test_small_targets_colour_alone_and_motion_are_found(bare_browser: Browser, tmp_path: Path, body: str) -> None:
    show(bare_browser, body, tmp_path)
    bare_browser.prefer()
    assert checks_layout.signs(bare_browser)


def test_a_link_in_a_sentence_may_be_as_small_as_its_word(bare_browser: Browser, tmp_path: Path) -> None:
    show(bare_browser, '<p>Baca <a href="/a" style="display: inline">ini</a> dulu.</p>', tmp_path)
    bare_browser.prefer()
    assert checks_layout.signs(bare_browser) == []


@pytest.mark.parametrize("body", [
    "<style>@media print { .a { display: none } }</style><p class='a'>upah</p>",
    "<details><summary>Surat</summary><p>isi surat</p></details>",
    '<p style="color: #fff; background: #000">putih</p>', '<p style="width: 800px">lebar</p>',
    '<style>a::after { content: none !important }</style><p>Baca <a href="/a">ini</a> dulu.</p>',
])
def test_what_paper_would_lose_is_found(bare_browser: Browser, tmp_path: Path, body: str) -> None:
    show(bare_browser, body, tmp_path)
    assert checks_print.paper(bare_browser)
