"""One button each: pause, resume, extend, mark filled, close, copy. The next state's button undoes the last one."""
from collections.abc import Callable

from flask import abort, flash, g, redirect
from werkzeug.wrappers import Response

from webapp.access.rules import employer
from webapp.core.formats import fmt
from webapp.core.i18n import _
from webapp.vacancies.actions import drafts, steps
from webapp.vacancies.editor import BASE
from webapp.vacancies.feature import vacancies
from webapp.vacancies.models import Vacancy
from webapp.vacancies.queries.own import own_vacancy
from webapp.vacancies.states import VacancyState


@vacancies.post("/pemberi-kerja/lowongan/<int:vacancy_id>/jeda", access=employer)
def pause_vacancy(vacancy_id: int) -> Response:
    """Out of the search for now."""
    return _act(vacancy_id, steps.pause, lambda v: _(
        "Lowongan dijeda dan tidak tampil di pencarian. Tekan “Tayangkan lagi” untuk membatalkan."))


@vacancies.post("/pemberi-kerja/lowongan/<int:vacancy_id>/lanjutkan", access=employer)
def resume_vacancy(vacancy_id: int) -> Response:
    """Back into the search."""
    return _act(vacancy_id, steps.resume, _resumed)


@vacancies.post("/pemberi-kerja/lowongan/<int:vacancy_id>/perpanjang", access=employer)
def extend_vacancy(vacancy_id: int) -> Response:
    """Thirty more days, a year ahead at most."""
    return _act(vacancy_id, steps.extend, _extended)


@vacancies.post("/pemberi-kerja/lowongan/<int:vacancy_id>/terisi", access=employer)
def mark_filled(vacancy_id: int) -> Response:
    """All places are taken."""
    return _act(vacancy_id, steps.mark_filled, lambda v: _(
        "Lowongan ditandai terisi. Tekan “Tayangkan lagi” untuk membatalkan."))


@vacancies.post("/pemberi-kerja/lowongan/<int:vacancy_id>/tutup", access=employer)
def close_vacancy(vacancy_id: int) -> Response:
    """No more applications."""
    return _act(vacancy_id, steps.close, lambda v: _(
        "Lowongan ditutup. Tekan “Tayangkan lagi” untuk membatalkan."))


@vacancies.post("/pemberi-kerja/lowongan/<int:vacancy_id>/salin", access=employer)
def copy_vacancy(vacancy_id: int) -> Response:
    """A new draft with the same content."""
    vacancy = own_vacancy(g.actor, vacancy_id) or abort(404)
    try:
        copied = drafts.copy_vacancy(g.actor, vacancy)
    except steps.WrongStep as refused:
        return _unchanged(vacancy_id, refused)
    flash(_("Salinan dibuat sebagai konsep. Ganti nama dan isi tanggal tutupnya."))
    return redirect(f"{BASE}/{copied.id}", 303)


def _act(vacancy_id: int, act: Callable[[Vacancy], None], said: Callable[[Vacancy], str]) -> Response:
    vacancy = own_vacancy(g.actor, vacancy_id) or abort(404)
    try:
        act(vacancy)
    except steps.WrongStep as refused:
        return _unchanged(vacancy_id, refused)
    flash(said(vacancy))
    return redirect(f"{BASE}/{vacancy_id}", 303)


def _unchanged(vacancy_id: int, refused: steps.WrongStep) -> Response:
    flash(_("Tidak ada yang berubah: lowongan ini sekarang “%(keadaan)s”.", keadaan=refused.state.label), "warn")
    return redirect(f"{BASE}/{vacancy_id}", 303)


def _extended(vacancy: Vacancy) -> str:
    if vacancy.closes_on and vacancy.closes_on >= steps.latest_closing():
        return _("Tanggal tutup sekarang %(hari)s. Lowongan tidak dapat diperpanjang lebih dari satu tahun ke depan.",
                 hari=_closing(vacancy))
    return _("Tanggal tutup sekarang %(hari)s. Ubah di “Cara melamar dan tanggal tutup”.", hari=_closing(vacancy))


def _resumed(vacancy: Vacancy) -> str:
    if vacancy.state == VacancyState.WAITING:
        return _("Organisasi Anda belum diverifikasi. Petugas memeriksa lowongan ini dulu sebelum tayang lagi.")
    return _("Lowongan tayang lagi sampai %(hari)s.", hari=_closing(vacancy))


def _closing(vacancy: Vacancy) -> str:
    return fmt.date(vacancy.closes_on, weekday=True) if vacancy.closes_on else ""
