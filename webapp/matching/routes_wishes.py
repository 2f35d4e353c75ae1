"""What the person tells the matching: what matters more, and what is not for them, learnt openly and undone at will."""
from flask import abort, flash, g, redirect, request
from werkzeug.wrappers import Response

from webapp.access.rules import seeker
from webapp.core.i18n import _
from webapp.matching.actions import dislike, reset_preference, set_preference, undo_dislike
from webapp.matching.feature import matching
from webapp.matching.forms import DislikeForm, WeightsForm, chosen
from webapp.matching.queries_matches import wants_groups
from webapp.matching.queries_wishes import list_dislikes, reasons_for, weights_of
from webapp.vacancies.queries import cards
from webapp.web.page import page

TO_LIST = "/kecocokan"
DISLIKES = "/kecocokan/bukan-untuk-saya"


@matching.get("/kecocokan/bobot", access=seeker)
def edit_weights() -> Response:
    """Less, usual or more for each part."""
    form = WeightsForm.of_request(data=chosen(weights_of(g.actor.user_id), wants_groups(g.actor.user_id)))
    return _weights_page(form)


@matching.post("/kecocokan/bobot", access=seeker)
def save_weights() -> Response:
    """Keeps them, or puts all back to the usual."""
    if request.form.get("aksi") == "kembalikan":
        reset_preference(g.actor)
        flash(_("Semua kembali seperti biasa."))
        return redirect(TO_LIST, 303)
    form = WeightsForm.of_request()
    if not form.validate():
        return _weights_page(form, 422)
    set_preference(g.actor, form.weights, bool(form.grouped.data))
    flash(_("Disimpan. Daftar ini sekarang diurutkan menurut pilihan Anda."))
    return redirect(TO_LIST, 303)


@matching.get(DISLIKES, access=seeker)
def show_dislikes() -> Response:
    """The list with an undo for each."""
    return page("matching/show_dislikes.html", h1=_("Bukan untuk saya"), items=list_dislikes(g.actor),
                back=(TO_LIST, _("Kembali ke daftar kecocokan")))


@matching.post(DISLIKES + "/<int:dislike_id>/batal", access=seeker)
def take_back_dislike(dislike_id: int) -> Response:
    """Forgets one."""
    if not undo_dislike(g.actor, dislike_id):
        abort(404)
    flash(_("Dibatalkan. Hal itu tidak lagi memengaruhi urutan."))
    return redirect(DISLIKES, 303)


@matching.get("/kecocokan/<int:vacancy_id>/bukan-untuk-saya", access=seeker)
def choose_dislike(vacancy_id: int) -> Response:
    """Because of what."""
    return _dislike_page(vacancy_id, _dislike_form(vacancy_id))


@matching.post("/kecocokan/<int:vacancy_id>/bukan-untuk-saya", access=seeker)
def save_dislike(vacancy_id: int) -> Response:
    """Learns it and shows what was learnt."""
    form = _dislike_form(vacancy_id)
    if not form.validate():
        return _dislike_page(vacancy_id, form, 422)
    kind, code = form.reason.data.split(":", 1)
    dislike(g.actor, kind, code)
    flash(_("Dicatat. Lowongan seperti itu sekarang lebih bawah di daftar. Anda dapat membatalkannya di sini."))
    return redirect(DISLIKES, 303)


def _weights_page(form: WeightsForm, status: int = 200) -> Response:
    return page("matching/edit_weights.html", h1=_("Apa yang lebih penting bagi Anda?"), form=form, status=status,
                back=(TO_LIST, _("Kembali ke daftar kecocokan")))


def _dislike_form(vacancy_id: int) -> DislikeForm:
    form: DislikeForm = DislikeForm.of_request()
    form.reason.choices = reasons_for(g.actor, vacancy_id) or abort(404)
    return form


def _dislike_page(vacancy_id: int, form: DislikeForm, status: int = 200) -> Response:
    card = cards([vacancy_id])[vacancy_id]
    return page("matching/choose_dislike.html", h1=_("Bukan untuk saya: %(judul)s", judul=card.title), form=form,
                card=card, status=status, back=(f"/lowongan/{vacancy_id}", _("Kembali ke lowongan %(judul)s",
                                                                              judul=card.title)))
