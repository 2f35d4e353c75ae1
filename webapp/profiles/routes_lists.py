"""Pages with a list that grows by search: skills, wished occupations and regions, home, languages."""
from flask import abort, flash, g, redirect, request, url_for
from werkzeug.wrappers import Response

from webapp.access.rules import seeker
from webapp.core.i18n import _
from webapp.profiles.actions import facts, lists
from webapp.profiles.feature import profiles
from webapp.profiles.find import find_occupations
from webapp.profiles.flow import finish_list, onward, step_page
from webapp.profiles.forms import LanguageForm
from webapp.profiles.models import SeekerLanguage
from webapp.profiles.picker import Picker, picker_page, sent_id, typed
from webapp.profiles.queries import own
from webapp.profiles.queries.cv import languages_of
from webapp.profiles.states import LanguageLevel
from webapp.reference.regions import find_region, label, regions
from webapp.reference.vocabulary import vocabulary


@profiles.get("/profil/pekerjaan", access=seeker)
def show_occupations() -> Response:
    known = vocabulary().occupations
    return picker_page("occupations", Picker(
        path="/profil/pekerjaan", label=_("Pekerjaan apa yang Anda cari?"), hint=_("Contoh: jahit, kasir, data."),
        chosen=own.occupations_of(g.actor.user_id),
        found=tuple(own.Chosen(code, known[code].name) for code in find_occupations(typed())),
        lead=_("Pilih beberapa jenis pekerjaan. Lowongan yang serupa juga akan Anda temukan.")))


@profiles.post("/profil/pekerjaan", access=seeker)
def save_occupations() -> Response:
    return finish_list("occupations")


@profiles.post("/profil/pekerjaan/tambah", access=seeker)
def add_occupation() -> Response:
    item = vocabulary().occupations.get(request.form.get("code", "")) or abort(404)
    return added(lists.add_occupation(g.actor, item.code), item.name, "profiles.show_occupations")


@profiles.post("/profil/pekerjaan/hapus", access=seeker)
def remove_occupation() -> Response:
    item = vocabulary().occupations.get(request.form.get("code", "")) or abort(404)
    lists.remove_occupation(g.actor, item.code)
    return removed(item.name, "profiles.show_occupations")


@profiles.get("/profil/wilayah", access=seeker)
def show_regions() -> Response:
    return picker_page("regions", Picker(
        path="/profil/wilayah", label=_("Nama kota, kabupaten, atau provinsi"), hint=_("Contoh: Bandung."),
        chosen=own.regions_of(g.actor.user_id), found=found_regions(),
        lead=_("Di mana lagi Anda mau bekerja, selain dekat tempat tinggal?")))


@profiles.post("/profil/wilayah", access=seeker)
def save_regions() -> Response:
    return finish_list("regions")


@profiles.post("/profil/wilayah/tambah", access=seeker)
def add_region() -> Response:
    region = regions().get(request.form.get("code", "")) or abort(404)
    return added(lists.add_region(g.actor, region.code), region.label, "profiles.show_regions")


@profiles.post("/profil/wilayah/hapus", access=seeker)
def remove_region() -> Response:
    region = regions().get(request.form.get("code", "")) or abort(404)
    lists.remove_region(g.actor, region.code)
    return removed(region.label, "profiles.show_regions")


@profiles.get("/profil/tempat-tinggal", access=seeker)
def show_home() -> Response:
    home = own.wishes_of(g.actor.user_id).region_code
    return picker_page("home", Picker(
        path="/profil/tempat-tinggal", label=_("Kota atau kabupaten tempat Anda tinggal"), hint=_("Contoh: Semarang."),
        chosen=(own.Chosen(home, label(home) or home),) if home else (),
        found=tuple(one for one in found_regions() if regions()[one.code].level != "province"), single=True,
        lead=_("Dari sini kami menghitung jarak, dan tahu ULD mana yang membantu Anda. Alamat lengkap tidak perlu.")))


@profiles.post("/profil/tempat-tinggal", access=seeker)
def save_home() -> Response:
    return finish_list("home")


@profiles.post("/profil/tempat-tinggal/tambah", access=seeker)
def choose_home() -> Response:
    region = regions().get(request.form.get("code", "")) or abort(404)
    facts.save_home(g.actor, region.code)
    return onward("home")


@profiles.post("/profil/tempat-tinggal/hapus", access=seeker)
def remove_home() -> Response:
    facts.save_home(g.actor, None)
    return removed(_("tempat tinggal"), "profiles.show_home")


@profiles.get("/profil/bahasa", access=seeker)
def show_languages() -> Response:
    return languages_page(LanguageForm())


@profiles.post("/profil/bahasa/tambah", access=seeker)
def add_language() -> Response:
    form = LanguageForm.of_request()
    if not form.validate():
        return languages_page(form)
    name = vocabulary().languages[form.language.data].name
    return added(lists.add_language(g.actor, form.language.data, int(form.level.data)), name,
                 "profiles.show_languages")


@profiles.post("/profil/bahasa/hapus", access=seeker)
def remove_language() -> Response:
    lists.remove_row(g.actor, SeekerLanguage, sent_id())
    return removed(_("bahasa"), "profiles.show_languages")


@profiles.post("/profil/bahasa", access=seeker)
def save_languages() -> Response:
    return finish_list("languages")


def languages_page(form: LanguageForm) -> Response:
    """The page in either state."""
    known = vocabulary().languages
    chosen = [own.Chosen(str(row.id), f"{known[row.code].name} ({LanguageLevel(row.level).label})")
              for row in languages_of(g.actor.user_id) if row.code in known]
    return step_page("languages", "profiles/languages.html", form=form, chosen=chosen)


def found_regions() -> tuple[own.Chosen, ...]:
    """Regions for what was typed."""
    return tuple(own.Chosen(region.code, region.label) for region in find_region(typed(), own.MOST_FOUND))


def added(new: bool, name: str, endpoint: str) -> Response:
    """Back to the page with its search, saying what was added."""
    flash(_("Ditambahkan: %(nama)s.", nama=name) if new else _("%(nama)s sudah ada di daftar Anda.", nama=name))
    return redirect(url_for(endpoint, q=request.form.get("q") or None), 303)


def removed(name: str, endpoint: str) -> Response:
    """Back to the page, saying what was removed."""
    flash(_("Dihapus: %(nama)s.", nama=name))
    return redirect(url_for(endpoint), 303)
