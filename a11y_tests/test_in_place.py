"""Answers in place come once: what is said twice is heard twice."""
import time

import pytest

from a11y_tests.browser import Browser
from a11y_tests.catalogue import State

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ASKED = "return performance.getEntriesByType('resource').filter(e => e.initiatorType === 'fetch').map(e => e.name)"
TYPED_AND_WAITED = 1.2  # seconds: twice what the pages wait after the last letter


@pytest.mark.parametrize(("path", "field", "words"), [
    ("/profil/keterampilan", "#cari", "masak"), ("/profil/wilayah", "#cari", "bandung")])
def test_who_types_and_presses_at_once_is_answered_once(
        browser: Browser, path: str, field: str, words: str) -> None:
    browser.visit(State("cari", path, "seeker", fill=((field, words),), press="#cari-kirim"))
    time.sleep(TYPED_AND_WAITED)
    asked = browser.run(ASKED)
    assert [url.partition("?")[2] for url in asked] == [f"q={words}"]
    assert browser.run("return document.getElementById('status').innerText.trim()")
    assert browser.run("return location.search") == f"?q={words}"
