"""The filters in force, each in words with the address that takes it off."""
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from webapp.core.formats import fmt
from webapp.core.i18n import _, _n
from webapp.reference.regions import regions
from webapp.reference.vocabulary import vocabulary
from webapp.search.criteria import DEFAULT_DISTANCE, Criteria, Home
from webapp.vacancies.states import Hours

Chip = tuple[None, str, str]


def chosen(criteria: Criteria) -> list[Chip]:
    """One link for each filter but the words, which stand in their box."""
    return [(None, without.href(), _("Hapus: %(saringan)s", saringan=text)) for text, without in _filters(criteria)]


def _filters(criteria: Criteria) -> Iterator[tuple[str, Criteria]]:
    if criteria.by_place:
        yield _place(criteria), replace(criteria, place="", region=None, distance=DEFAULT_DISTANCE)
    if criteria.home is not Home.ASKED_LIKE_ANY:
        yield criteria.home.label, replace(criteria, home=Home.ASKED_LIKE_ANY)
    if criteria.pay_from:
        pay = _("upah mulai %(upah)s per bulan", upah=fmt.rupiah(criteria.pay_from))
        yield pay, replace(criteria, pay_from=None)
    if level := vocabulary().education_levels.get(criteria.education or ""):
        yield _("pendidikan paling tinggi %(jenjang)s", jenjang=level.name), replace(criteria, education=None)
    if criteria.days:
        days = _n("terbit %(n)s hari terakhir", "terbit %(n)s hari terakhir", criteria.days)
        yield days, replace(criteria, days=None)
    if criteria.fitting:
        yield _("cocok dengan profil saya"), replace(criteria, fitting=False)
    yield from _several(criteria)


def _place(criteria: Criteria) -> str:
    region = regions()[criteria.region or ""]
    if region.level == "province" or criteria.distance == 0:
        return region.label
    return _("sampai %(km)s km dari %(tempat)s", km=criteria.distance, tempat=region.label)


def _several(criteria: Criteria) -> Iterator[tuple[str, Criteria]]:
    known = vocabulary()
    lists: tuple[tuple[str, Mapping[str, Any]], ...] = (
        ("contracts", known.contract_types), ("groups", known.occupation_groups), ("facts", known.workplace_facts),
        ("offers", known.accommodations))
    for code in criteria.hours:
        yield Hours(code).label, _less(criteria, "hours", code)
    for name, items in lists:
        for code in getattr(criteria, name):
            yield items[code].name, _less(criteria, name, code)


def _less(criteria: Criteria, name: str, code: str) -> Criteria:
    kept: dict[str, Any] = {name: tuple(other for other in getattr(criteria, name) if other != code)}
    return replace(criteria, **kept)
