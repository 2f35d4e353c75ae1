"""Errors as pages: what happened in plain words, and a way on; never a page inside a fragment (design.md §3)."""
from flask import Flask, g, render_template, request
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from webapp.core.i18n import _
from webapp.core.logs import log
from webapp.web.first_style import PLACE, fill
from webapp.web.locale import chosen_language
from webapp.web.page import page

HTML = "text/html; charset=utf-8"


def texts(code: int) -> tuple[str, str]:
    """Name and explanation of an error page."""
    known = {
        400: (_("Permintaan tidak dapat diproses"),
              _("Halaman ini mungkin sudah lama terbuka. Kembali, muat ulang halamannya, lalu kirim sekali lagi.")),
        403: (_("Halaman ini bukan untuk peran Anda"),
              _("Akun Anda tidak mempunyai peran yang diperlukan untuk membuka halaman ini.")),
        404: (_("Halaman tidak ditemukan"),
              _("Alamatnya mungkin salah tulis, sudah berubah, atau halaman ini tidak dapat Anda lihat.")),
        405: (_("Cara membuka halaman ini tidak tepat"), _("Buka halaman ini lewat tautan atau formulirnya.")),
        413: (_("Berkas terlalu besar"), _("Kirim berkas yang paling besar 2 MB.")),
        429: (_("Terlalu banyak percobaan"), _("Tunggu beberapa menit, lalu coba lagi.")),
        503: (_("Situs sedang dirawat"), _("Coba lagi beberapa menit lagi.")),
    }
    return known.get(code, (_("Terjadi kesalahan pada situs"),
                            _("Kesalahan ini sudah dicatat. Yang sudah tersimpan tidak hilang. "
                              "Coba lagi sebentar lagi.")))


def register_errors(app: Flask) -> None:
    """Answers every HTTP error and every unexpected exception with a page."""

    @app.errorhandler(HTTPException)
    def http_error(error: HTTPException) -> Response:
        if error.code is not None and error.code < 400 and error.response is not None:
            return error.response  # type: ignore[return-value]  # a redirect that werkzeug made
        return error_page(error.code or 500)

    @app.errorhandler(Exception)
    def unexpected(error: Exception) -> Response:
        if app.testing:
            raise error
        frame = error.__traceback__
        while frame is not None and frame.tb_next is not None:
            frame = frame.tb_next
        where = f"{frame.tb_frame.f_code.co_filename}:{frame.tb_lineno}" if frame else ""
        # The message of an exception may quote what a person typed: only its kind and place are logged.
        log.error("unexpected", error=type(error).__name__, where=where, request_id=g.get("request_id"))
        try:
            return error_page(500)
        except Exception as again:  # the layout itself may ask what is broken, such as the database
            log.error("error page failed", error=type(again).__name__)
            name, text = texts(500)
            bare = render_template("errors/bare.html", h1=name, text=text, lang=chosen_language(), style=PLACE)
            return Response(fill(bare), 500, content_type=HTML)


def error_page(code: int) -> Response:
    """The page of an error; for HTMX a short plain text, which site.js tells in words."""
    name, text = texts(code)
    g.setdefault("actor", None)
    if request.headers.get("HX-Request"):
        return Response(f"{name}. {text}", code, content_type="text/plain; charset=utf-8")
    return page("errors/error.html", h1=name, status=code, text=text, code=code)
