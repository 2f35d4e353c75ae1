"""The page rules themselves: a good page passes, and each fault is found."""
import pytest

from tests.support.pages import PageError, check_fragment, check_page
from tests.support.swap import assert_swap_is_reload, swap

GOOD = """<!doctype html><html lang="id"><head><title>Masuk — Kerja Setara</title></head><body>
<a href="#isi">Langsung ke isi</a><main id="isi"><h1>Masuk</h1>
<form id="masuk" method="post" action="/masuk" novalidate data-hx-post="/masuk" data-hx-target="this"
 data-hx-swap="outerHTML"><input type="hidden" name="_token" value="t">
<label for="nama">Nama</label><input id="nama" name="nama" aria-describedby="petunjuk"><p id="petunjuk">Nama Anda</p>
<button type="submit" id="kirim">Masuk</button></form>
<h2>Lain</h2><table><caption>Isi</caption><tr><th scope="col">A</th></tr></table>
<a href="/a">Satu</a> <a href="/a">Satu</a><img src="/x" alt=""><svg aria-hidden="true"></svg>
</main><p id="status" role="status"></p></body></html>"""

FAULTS = [
    ('lang="id"', ""), ("<h1>Masuk</h1>", ""), ("<h1>Masuk</h1>", "<h1>Masuk</h1><h1>Masuk</h1>"),
    ("<h1>Masuk</h1>", "<h1>Lain</h1>"), ("<h2>Lain</h2>", "<h3>Lain</h3>"), ("<h2>Lain</h2>", "<h2></h2>"),
    ('id="petunjuk"', 'id="nama"'), ('<label for="nama">', '<label for="x">'), ('id="petunjuk"', ""),
    ("#isi", "#tidak-ada"), ('method="post"', ""), ('method="post"', 'method="get"'), ('name="_token"', 'name="t"'),
    (' action="/masuk"', ""), ("novalidate", ""), (">Masuk</button>", "></button>"),
    ("<h2>Lain</h2>", '<h2 tabindex="2">Lain</h2>'), ("<h2>Lain</h2>", '<h2 style="color:red">Lain</h2>'),
    ("<h2>Lain</h2>", '<h2 onclick="x()">Lain</h2>'), ("<h2>Lain</h2>", "<script>x()</script>"),
    ('<a href="/a">Satu</a><img', '<a href="/b">Satu</a><img'), ('<a href="/a">Satu</a><img', '<a href="/b"></a><img'),
    (' alt=""', ""), ('<svg aria-hidden="true">', "<svg>"), ("<caption>Isi</caption>", ""), (' scope="col"', ""),
    ("<h2>Lain</h2>", '<div class="summary"><a href="#kirim">Dua</a> <a href="#nama">Nama</a></div>'),
    ("<h2>Lain</h2>", '<a href="/q"><button type="button">x</button></a>'), ('role="status"', ""),
    ("</p></body>", "penuh</p></body>"), ('id="nama" name', 'name'), ("data-hx-post", "hx-post"),
    ("<h2>Lain</h2>", '<div data-hx-get="/x">x</div>'), ("<h2>Lain</h2>", "<fieldset></fieldset>"),
    ("</h2>", '</h2><button>Kirim</button>'), ('name="nama"', 'name="nama" aria-invalid="true"'),
    ("data-hx-target", 'data-hx-boost="true" data-hx-target'), ("<main ", "<div "),
]


def test_a_good_page_passes() -> None:
    assert check_page(GOOD).h1 is not None
    assert check_page(GOOD.replace("<title>", "<title>Kesalahan: "))


@pytest.mark.parametrize(("good", "bad"), FAULTS)
def test_each_fault_is_found(good: str, bad: str) -> None:
    assert good in GOOD
    with pytest.raises(PageError):
        check_page(GOOD.replace(good, bad, 1))


def test_a_fragment_keeps_the_rules_of_its_parts_only() -> None:
    check_fragment('<p id="hasil">24 lowongan</p>')
    with pytest.raises(PageError):
        check_fragment('<p id="hasil"></p><p id="hasil"></p>')


ANSWER = """<title>Kesalahan: Masuk — Kerja Setara</title>
<form id="masuk" method="post" action="/masuk"><p>Salah</p></form>
<p id="status" hx-swap-oob="innerHTML">Ada 1 kesalahan</p>"""


def test_a_swap_replaces_target_title_and_out_of_band_parts() -> None:
    page = swap(GOOD, "#masuk", ANSWER)
    assert page.title is not None and page.title.string == "Kesalahan: Masuk — Kerja Setara"
    assert page.select_one("#masuk p") is not None and page.select_one("#kirim") is None
    assert [status.string for status in page.select("#status[role=status]")] == ["Ada 1 kesalahan"]


def test_an_error_without_its_own_rule_is_not_swapped() -> None:
    assert swap(GOOD, "#masuk", "<h1>500</h1>", status=500).select_one("#kirim") is not None
    form = GOOD.replace("data-hx-target", 'data-hx-status:422="swap:outerHTML target:this" data-hx-target')
    assert swap(form, "#masuk", ANSWER, status=422).select_one("#kirim") is None


def test_swap_is_reload_sees_a_difference() -> None:
    piece = GOOD[GOOD.index("<form"):GOOD.index("</form>") + 7]
    assert_swap_is_reload(GOOD, "#masuk", piece, GOOD.replace('value="t"', 'value="u"'))
    with pytest.raises(AssertionError):
        assert_swap_is_reload(GOOD, "#masuk", piece.replace("Nama Anda", "Namamu"), GOOD)
    with pytest.raises(ValueError, match="not on the page"):
        swap(GOOD.replace('target="this"', 'target="#hilang"'), "#masuk", piece)
