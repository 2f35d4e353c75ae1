"""People before the officer: those who let their ULD read their profile, and codes for those who cannot sign in."""
from datetime import timedelta

from flask import abort, flash, g, redirect, request, url_for
from werkzeug.wrappers import Response

from webapp.access.rules import officer
from webapp.accounts.access_log import Facts, note_reading, note_readings
from webapp.accounts.identity import read_identity
from webapp.accounts.recovery import make_officers_code
from webapp.core.i18n import _
from webapp.desk.feature import desk
from webapp.desk.forms import RecoveryForm
from webapp.desk.queries.people import for_recovery, people
from webapp.profiles.queries.officer import profile_for_officer
from webapp.web.limits import limit
from webapp.web.page import page

DAY = timedelta(days=1)


@desk.get("/uld/orang", access=officer)
def list_people() -> Response:
    text = request.args.get("q", "").strip()[:120]
    found = people(g.actor, text)
    note_readings(g.actor, [person.user_id for person in found], uld_of_actor(), [Facts.CONTACT])
    return page("desk/list_people.html", h1=_("Orang yang mengizinkan ULD membaca profilnya"), people=found, text=text,
                back=("/uld", _("Kembali ke meja ULD")))


@desk.get("/uld/orang/<int:user_id>", access=officer)
def show_person(user_id: int) -> Response:
    found = profile_for_officer(g.actor, user_id) or abort(404)
    return page("desk/show_person.html", h1=found.cv.name or _("Tanpa nama"), p=found, cv=found.cv,
                back=("/uld/orang", _("Kembali ke daftar orang")))


@desk.get("/uld/kode-masuk", access=officer)
def show_recovery_form() -> Response:
    return recovery_page(RecoveryForm())


@desk.post("/uld/kode-masuk", access=officer, once=True)
def make_recovery_code() -> Response:
    form = RecoveryForm.of_request()
    if not form.validate():
        return recovery_page(form, 422)
    limit("officer code", 20, DAY, str(g.actor.user_id))
    user_id = for_recovery(g.actor, read_identity(form.identity.data) or abort(400))
    if user_id is None:
        form.identity.errors = [_("Tidak ada akun pencari kerja di daerah Anda dengan e-mail atau nomor ini.")]
        return recovery_page(form, 422)
    code = make_officers_code(g.actor, user_id)
    note_reading(g.actor, user_id, uld_of_actor(), [Facts.CONTACT])
    flash(_("Kode masuk: %(kode)s. Bacakan sekarang: kode ini tidak ditampilkan lagi. Berlaku 24 jam, sekali pakai. "
            "Orang itu juga mendapat pemberitahuan.", kode=code))
    return redirect(url_for("desk.show_recovery_form"), 303)


def recovery_page(form: RecoveryForm, status: int = 200) -> Response:
    """The form in either state."""
    return page("desk/recovery_code.html", h1=_("Buat kode masuk"), form=form, status=status,
                back=("/uld", _("Kembali ke meja ULD")))


def uld_of_actor() -> int | None:
    """For which ULD the actor reads; the first, should they sit in several."""
    return next(iter(g.actor.organisation_ids("uld")), None)
