"""The first page of a visit carries its own part of the style, and its policy allows exactly that text."""
import base64
import hashlib
import re

from flask import Flask

from webapp.web import assets, first_style


def style_of(html: str) -> str:
    found = re.search(r"<style>(.*?)</style>", html, re.S)
    assert found, "the page carries no style"
    return found[1]


def hash_of(style: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


def test_the_policy_allows_the_style_of_each_page(app: Flask) -> None:
    home, form = (app.test_client().get(path) for path in ("/", "/daftar"))
    styles = [style_of(answer.get_data(as_text=True)) for answer in (home, form)]
    assert styles[0] != styles[1]
    for answer, style in zip((home, form), styles, strict=True):
        assert f"style-src 'self' '{hash_of(style)}';" in answer.headers["Content-Security-Policy"]
        assert len(style) < 0.7 * len(assets.style().text)


def test_a_page_that_has_not_changed_keeps_its_policy(app: Flask, make) -> None:
    """Browsers take over the headers of a 304: without the hash the page they have would lose its style."""
    make.vacancy(title="Penjahit")
    app.testing = False
    first = app.test_client().get("/lowongan")
    again = app.test_client().get("/lowongan", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert again.headers["Content-Security-Policy"] == first.headers["Content-Security-Policy"]
    assert hash_of(style_of(first.get_data(as_text=True))) in again.headers["Content-Security-Policy"]


def test_later_pages_and_fragments_allow_no_style_inside(app: Flask) -> None:
    visitor = app.test_client()
    visitor.get("/")
    for headers in ({}, {"HX-Request": "true"}):
        assert "style-src 'self';" in visitor.get("/lowongan", headers=headers).headers["Content-Security-Policy"]


def test_a_rule_stays_with_the_selectors_that_can_match() -> None:
    names = first_style.names_in('<p class="lead big"><a href="#x" data-theme="dark">/* first style */</a></p>')
    assert {"p", "a", ".lead", ".big", "[href]", '[data-theme="dark"]'} <= names
    rule = first_style.Rule("", (("p.lead", frozenset({"p", ".lead"})), ("h2", frozenset({"h2"}))), "color:red")
    assert rule.shown_on(names) == "p.lead{color:red}"
    assert rule.shown_on(frozenset({"p"})) is None


def test_what_people_write_is_not_taken_for_the_place_of_the_style(app: Flask, make) -> None:
    make.vacancy(title="Penjahit <style>/* first style */</style>")
    html = app.test_client().get("/lowongan").get_data(as_text=True)
    assert html.count("<style>") == 1 and "&lt;style&gt;/* first style */&lt;/style&gt;" in html
