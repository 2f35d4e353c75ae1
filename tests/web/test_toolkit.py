"""The toolkit: one transaction an act, read-only reading, submissions, tokens, errors in words."""
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError


def test_a_reading_session_cannot_write(database) -> None:
    with pytest.raises(DBAPIError), database.reading() as session:
        session.execute(text("INSERT INTO demo_mark (id, loaded_at) VALUES (1, '2026-01-01')"))


def test_an_unknown_address_is_told_in_words(client) -> None:
    client.get("/tidak-ada", status=404)
    assert client.h1 == "Halaman tidak ditemukan"


def test_status_says_that_all_is_well(client) -> None:
    client.get("/status")
    assert client.response.json["ok"] is True


def test_a_post_without_a_token_is_refused(app) -> None:
    from webapp.access.rules import anyone
    from webapp.core.hooks import Hooks
    from webapp.web.feature import Feature

    with pytest.raises(TypeError):
        Feature("x", __name__).route("/x")
    assert anyone.allows(None)
    assert Hooks().ask("nothing") == []


def test_a_token_that_is_not_ascii_is_refused(client) -> None:
    client.get("/lapor")
    assert client.http.post("/lapor", data={"_token": "é"}).status_code == 400


def test_error_pages_are_compressed_and_keep_their_status(app) -> None:
    answer = app.test_client().get("/tidak-ada", headers={"Accept-Encoding": "br"})
    assert (answer.status_code, answer.headers["Content-Encoding"]) == (404, "br")
    form = app.test_client().get("/lowongan?upah=abc", headers={"Accept-Encoding": "gzip"})
    assert form.headers["Content-Encoding"] == "gzip"


@pytest.mark.parametrize(("language", "words"), [("id", "Terjadi kesalahan"), ("en", "Something went wrong")])
def test_when_even_the_layout_fails_a_page_still_tells_it(app, monkeypatch, language: str, words: str) -> None:
    def fails(*_what: object, **_more: object) -> None:
        raise RuntimeError("the layout cannot be made")
    monkeypatch.setattr("webapp.web.errors.page", fails)
    app.view_functions["accounts.show_mailed"] = fails
    app.testing = False
    client = app.test_client()
    client.set_cookie("bahasa", language)
    answer = client.get("/masuk/surat")
    assert answer.status_code == 500 and f'<html lang="{language}">' in answer.text
    assert words in answer.text and "<style>:root{" in answer.text
