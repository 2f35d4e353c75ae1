"""The checks themselves: each finds the fault it is there for, and nothing on a good page."""
from pathlib import Path

import pytest

from a11y_tests import axe, checks_contrast, checks_html, checks_keyboard, checks_layout, checks_print
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
LINK = '<a href="/a">Satu</a>'
# A bar at the lower edge under which a link half disappears, as a notice does that no scroll-padding makes room for.
COVER = ('<div style="height: 3000px"></div>'
         '<div style="position: fixed; inset: auto 0 0; height: 470px; background: #fff"></div>')


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
    assert checks_contrast.contrast(bare_browser) == []
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
    GOOD + '<a href="/b" tabindex="-1">Empat</a>',
    GOOD + '<input type="radio" name="r" aria-label="Ya"><input type="radio" name="s" aria-label="Tidak">'
    "<script>document.querySelector('[name=s]').onfocus = () => document.querySelector('[name=r]').focus()</script>",
])
def test_wrong_order_and_traps_are_found(bare_browser: Browser, tmp_path: Path, body: str) -> None:
    show(bare_browser, body, tmp_path)
    assert checks_keyboard.order(bare_browser)


@pytest.mark.parametrize("body", [
    '<a href="/a" style="outline: none">Satu</a>', '<a href="/a" style="outline-color: #eee">Satu</a>',
    '<a href="/a">Satu</a><div style="position:fixed;inset:0;background:#fff"></div>',
    '<a href="/a" style="position:absolute;left:-999px">Satu</a>',
    '<a href="/a" style="outline-width: 1px">Satu</a>', '<a href="/a" style="outline-color: #0001">Satu</a>',
    '<button style="background: #000; color: #fff; outline-offset: 0; box-shadow: 0 0 0 9px #000">Satu</button>',
    f'<div style="height: 850px"></div><a href="/a">Satu</a>{COVER}', f'<p style="overflow: hidden">{LINK}</p>',
    f'<div style="margin-left: -8px">{LINK}</div>',
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
    ("border: 0; background: #003b36; color: #fff", False), ("border: 0; background: #eee", True),
])
def test_controls_that_hardly_show_are_found(bare_browser: Browser, tmp_path: Path, style: str, faint: bool) -> None:
    show(bare_browser, f'<label for="i">Nama</label> <input id="i" style="{style}">', tmp_path)
    bare_browser.prefer()
    assert bool(checks_contrast.contrast(bare_browser)) is faint


@pytest.mark.parametrize(("body", "sentence"), [
    ('<p style="color: #666">kata</p>', "words of 5.7"), ('<h2 style="color: #666">besar</h2>', "words of 5.7"),
    ('<p style="opacity: .6">kata</p>', "words of 5.7"), ('<p style="color: #0009">kata</p>', "words of 5.7"),
    ('<p style="background: #bbb8; color: #555">kata</p>', "words of"),
    ('<p style="background-image: linear-gradient(#fff, #000)">kata</p>', "words on a picture"),
    ('<label for="i">Nama</label> <input id="i" placeholder="Sari">', "words of 4.6: placeholder"),
    ('<style>.a::before { content: "baru"; color: #888 }</style><p class="a">kata</p>', "words of 3.5: ::before"),
    ('<p style="border-left: 4px solid #aaa">kata</p>', "a line of 2.3"),
    ('<svg width="9" height="9"><path d="M0 0h9v9z" fill="#ccc"/></svg>', "stands out by 1.6"),
    (f'<p aria-current="page" style="font-weight: 700">{LINK}</p>', "no line shows where one is"),
    ('<p aria-current="page" style="box-shadow: inset 0 -4px #ccc">kini</p>', "no line shows where one is"),
])
def test_words_and_lines_that_hardly_show_are_found(
        bare_browser: Browser, tmp_path: Path, body: str, sentence: str) -> None:
    show(bare_browser, body, tmp_path)
    bare_browser.prefer()
    assert [one for one in checks_contrast.contrast(bare_browser) if one.startswith(sentence)]


@pytest.mark.parametrize(("body", "wishes"), [
    ("<style>@media (forced-colors: active) { .a { display: none } }</style><p class='a'>upah</p>", {"forced": True}),
    ("<style>@media (prefers-contrast: more) { .a { opacity: 0 } }</style><p class='a'>upah</p>", {"contrast": True}),
    ("<style>@media (prefers-color-scheme: dark) { .a { visibility: hidden } }</style><p class='a'>a</p>",
     {"dark": True}),
])
def test_what_vanishes_by_the_systems_wish_is_found(
        bare_browser: Browser, tmp_path: Path, body: str, wishes: dict[str, bool]) -> None:
    bare_browser.prefer()
    show(bare_browser, body, tmp_path)
    checks_layout.remember(bare_browser)
    assert checks_layout.vanished(bare_browser) == []
    bare_browser.prefer(**wishes)
    assert checks_layout.vanished(bare_browser)


def test_what_only_a_ground_shows_is_found_in_forced_colours(bare_browser: Browser, tmp_path: Path) -> None:
    show(bare_browser, '<svg width="9" height="9"><path d="M0 0h9v9z"/></svg>', tmp_path)
    bare_browser.prefer()
    assert checks_contrast.contrast(bare_browser) == []
    bare_browser.prefer(dark=True, forced=True)
    assert checks_contrast.contrast(bare_browser)


def test_letters_that_do_not_grow_are_found(bare_browser: Browser, tmp_path: Path) -> None:
    show(bare_browser, '<p id="p">kecil</p>', tmp_path)
    checks_layout.remember(bare_browser)
    assert checks_layout.grown(bare_browser, 2)
    bare_browser.run("document.getElementById('p').style.fontSize = '40px'")
    assert [one for one in checks_layout.grown(bare_browser, 2) if '"p"' in one] == []


@pytest.mark.parametrize("body", [
    '<p style="height: 1.6em">Kerja setara untuk semua orang, di mana saja, kapan saja</p><p>lain</p>',
    '<p style="margin-left: -40px">kiri</p>', "<style>body { overflow-x: hidden }</style><p style='width: 400px'>a</p>",
])
def test_text_that_runs_out_of_its_place_is_found(bare_browser: Browser, tmp_path: Path, body: str) -> None:
    show(bare_browser, body, tmp_path)
    assert checks_layout.reflow(bare_browser)


def test_focus_that_something_covers_after_an_act_is_found(bare_browser: Browser, tmp_path: Path) -> None:
    show(bare_browser, GOOD, tmp_path)
    bare_browser.tab()
    assert checks_keyboard.after_press(bare_browser, None, None) == []
    bare_browser.run("const over = document.createElement('p'); over.style.cssText = 'position:fixed;inset:0;margin:0;"
                     "background:#fff'; document.body.append(over)")
    assert "lies over it" in checks_keyboard.after_press(bare_browser, None, None)[0]


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
