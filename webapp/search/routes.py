"""Finding vacancies: the list, and the page with every filter. Everything stands in the address."""
from dataclasses import replace

from flask import g, request
from werkzeug.wrappers import Response

from webapp.access.rules import anyone
from webapp.core.formats import fmt
from webapp.core.i18n import _, _n
from webapp.search.chosen import chosen
from webapp.search.criteria import Criteria, Home, Sort
from webapp.search.feature import search as feature
from webapp.search.find import CAP
from webapp.search.forms import VacancySearchForm
from webapp.search.places import Place, read_place
from webapp.search.results import Results, search
from webapp.web.page import page


@feature.get("/lowongan", access=anyone)
def search_vacancies() -> Response:
    """The results of what the address asks; what is wrong in it is told at its field and left out."""
    form = VacancySearchForm.of_query()
    criteria, place = read_criteria(form)
    results = search(g.actor, criteria, _page_number())
    name = heading(results)
    return page(
        "search/search_vacancies.html", h1=name, block="page", announce=name, public=True, form=form,
        results=results, chosen=chosen(criteria), place=place, kept=kept(form, criteria), widen=_wider(results),
        others=_others(criteria, place), filters_href=criteria.href(path="/lowongan/saring"))


@feature.get("/lowongan/saring", access=anyone)
def filter_vacancies() -> Response:
    """Every filter and the order, on a page of its own; it leads to the results."""
    form = VacancySearchForm.of_query()
    criteria, _place = read_criteria(form)
    return page("search/filter_vacancies.html", h1=_("Saring dan urutkan lowongan"), public=True, form=form,
                signed_in=g.actor is not None, back=(criteria.href(), _("Kembali ke hasil pencarian")))


def read_criteria(form: VacancySearchForm) -> tuple[Criteria, Place | None]:
    """The criteria of a form and the place as it was read; wrong fields keep their message and narrow nothing."""
    form.validate()
    typed = form.good("tempat") or ""
    place = read_place(typed) if typed else None
    if typed and place is None:
        form.tempat.errors = [_("Tempat “%(nama)s” tidak ditemukan. Tulis nama kota, kabupaten, atau provinsi.",
                                nama=typed)]
    criteria = Criteria(
        words=form.good("kata") or "", place=typed if place else "", region=place.region.code if place else None,
        distance=int(form.good("jarak") or Criteria.distance), home=Home(form.good("rumah") or ""),
        pay_from=form.good("upah") or None, hours=form.good_codes("jam"), contracts=form.good_codes("kontrak"),
        education=form.good("pendidikan") or None, days=int(form.good("sejak") or 0) or None,
        groups=form.good_codes("bidang"), facts=form.good_codes("fakta"), offers=form.good_codes("dukungan"),
        fitting=bool(form.good("cocok")),
        sort=Sort(form.good("urut")) if form.good("urut") else None)
    return criteria, place


def kept(form: VacancySearchForm, criteria: Criteria) -> list[tuple[str, str]]:
    """What a new search from the short form takes along unseen: every filter that the form does not show."""
    shown = {"kata", "tempat", *(field.name for field in form if field.errors)}
    return [pair for pair in criteria.pairs() if pair[0] not in shown]


def heading(results: Results) -> str:
    """The count in words, and the page from the second on."""
    if results.is_capped:
        count = _("Lebih dari %(n)s lowongan", n=fmt.number(CAP))
    elif results.total == 0:
        return _("Tidak ada lowongan yang ditemukan")
    else:
        count = _n("%(n)s lowongan", "%(n)s lowongan", results.total, n=fmt.number(results.total))
    what = _("%(jumlah)s terbuka", jumlah=count) if results.criteria.is_empty else _(
        "%(jumlah)s ditemukan", jumlah=count)
    return what if results.number == 1 else _("%(apa)s, halaman %(n)s", apa=what, n=results.number)


def _page_number() -> int:
    typed = request.args.get("halaman", "1")
    negative = typed.startswith("-")
    digits = typed.removeprefix("-")
    if not (digits.isascii() and digits.isdigit()):
        return 1 if typed == "" else 0
    return -int(digits[:6]) if negative else int(digits[:6])


def _others(criteria: Criteria, place: Place | None) -> list[tuple[str, str]]:
    """Other regions that the typed name fits: (address, name)."""
    return [(replace(criteria, place=region.label, region=region.code).href(), region.label)
            for region in (place.others if place else ())]


def _wider(results: Results) -> str | None:
    """Where nothing was found near a place: the same search up to 100 km."""
    criteria = results.criteria
    if results.total or not criteria.by_place or criteria.distance >= 100:
        return None
    return replace(criteria, distance=100).href()
