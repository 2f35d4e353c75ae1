"""Budgets of a first visit on a slow phone (design.md §5): bytes, requests, no other origin."""
import re
from pathlib import Path

import pytest
from flask import Flask

from tests.support.pages import Page
from webapp.web import assets

FIRST_WINDOW = 14_000  # bytes of HTML and CSS that fit one round trip, headers included
HEADERS = 1_200
WHOLE_VISIT, MOST_REQUESTS = 40_000, 4
PUBLIC = ["/", "/lowongan", "/lowongan/saring", "/lowongan/1", "/masuk", "/daftar", "/lapor", "/bantuan",
          "/aksesibilitas", "/tampilan", "/tidak-ada"]


@pytest.fixture
def filled(app: Flask, make) -> Flask:
    """A site whose search has a full page of results."""
    organisation = make.organisation(name="PT Nama Perusahaan Yang Cukup Panjang")
    for number in range(25):
        make.vacancy(organisation, title=f"Penjahit pakaian kerja bagian {number}", tasks="Menjahit pakaian. " * 40)
    return app


@pytest.mark.parametrize("path", PUBLIC)
def test_the_first_page_of_a_visit_fits_its_budget(filled: Flask, path: str) -> None:
    answer = filled.test_client().get(path, headers={"Accept-Encoding": "br"})
    assert len(answer.data) + HEADERS <= FIRST_WINDOW, f"{path}: {len(answer.data)} bytes"
    whole = Page(filled.test_client().get(path).get_data(as_text=True))
    assert whole.find("style"), "the first page carries its style"
    wanted = {str(tag.get("href") or tag.get("src")) for tag in whole.select("link[href], script[src], img[src]")
              if not str(tag.get("href") or "").startswith("data:") and tag.get("rel") != ["alternate"]}
    assert all(address.startswith("/static/") for address in wanted), f"asks another origin, or a page: {wanted}"
    assert 1 + len(wanted) <= MOST_REQUESTS
    assert len(answer.data) + sum(map(size_on_the_wire, wanted)) <= WHOLE_VISIT


def test_later_pages_link_to_the_style_instead(filled: Flask) -> None:
    visitor = filled.test_client()
    visitor.get("/")
    later = visitor.get("/lowongan")
    page = Page(later.get_data(as_text=True))
    assert not page.find("style") and page.select_one("link[rel=stylesheet]")


def size_on_the_wire(address: str) -> int:
    """Bytes of a static file as brotli, as every browser of these years asks for it."""
    file: Path = assets.assets().folder / re.sub(r"^/static/", "", address)
    return (file.with_name(file.name + ".br")).stat().st_size
