"""A page of results as the template shows it."""
from collections.abc import Sequence
from dataclasses import dataclass, field

from webapp.access.roles import Actor
from webapp.core import hooks
from webapp.core.formats import fmt
from webapp.core.i18n import _, foreign
from webapp.reference.regions import distance_km, regions
from webapp.search.criteria import Criteria, Sort
from webapp.search.find import CAP, find_ids
from webapp.search.words import asked_words, suggest
from webapp.vacancies.queries import VacancyCard, cards
from webapp.vacancies.words import link_names

ON_A_PAGE = 20

Fact = tuple[str, str]


@dataclass(frozen=True)
class Result:
    """One vacancy in the list."""

    id: int
    name: str
    href: str
    lang: str | None
    facts: tuple[Fact, ...]
    fit: str | None


@dataclass(frozen=True)
class Results:
    """One page; `total` is capped at CAP + 1, which means "more than CAP"."""

    criteria: Criteria
    total: int
    number: int
    items: tuple[Result, ...]
    sort: Sort
    notes: tuple[str, ...] = ()
    suggestion: str | None = field(default=None)

    @property
    def is_capped(self) -> bool:
        return self.total > CAP

    @property
    def pages_capped(self) -> int:
        return max(1, -(-min(self.total, CAP) // ON_A_PAGE))

    def href(self, number: int) -> str:
        """The address of a page; it opens at the results."""
        return self.criteria.href(number) + "#hasil"


def search(actor: Actor | None, criteria: Criteria, number: int) -> Results:
    """The page `number` of a search (the last one when there are fewer), for this actor."""
    sort, notes = _sort(actor, criteria)
    ids = find_ids(criteria, sort)
    if criteria.fitting:
        ids, notes = _fitting(actor, ids, notes)
    if sort is Sort.FIT:
        ids, sort, notes = _by_fit(actor, ids, notes)
    last = max(1, -(-min(len(ids), CAP) // ON_A_PAGE))
    shown = min(max(number, 1), last)
    if shown != number:
        notes = (*notes, _("Halaman %(n)s tidak ada. Ini halaman %(ada)s.", n=number, ada=shown))
    here = ids[:CAP][(shown - 1) * ON_A_PAGE:shown * ON_A_PAGE]
    return Results(criteria, len(ids), shown, _items(actor, criteria, here), sort, notes,
                   None if ids else _suggestion(criteria))


def _sort(actor: Actor | None, criteria: Criteria) -> tuple[Sort, tuple[str, ...]]:
    """The order that is possible, and what to say when it is not the one that was asked for."""
    usual = Sort.WORDS if asked_words(criteria.words) else Sort.NEWEST
    if criteria.sort is Sort.FIT and actor is None:
        return usual, (_("Masuk dahulu untuk mengurutkan menurut kecocokan dengan Anda."),)
    if criteria.sort is Sort.NEAREST and criteria.region is None:
        return usual, (_("Tulis tempat untuk mengurutkan dari yang terdekat."),)
    if criteria.sort is None or (criteria.sort is Sort.WORDS and usual is Sort.NEWEST):
        return usual, ()
    return criteria.sort, ()


def _fitting(actor: Actor | None, ids: list[int], notes: tuple[str, ...]) -> tuple[list[int], tuple[str, ...]]:
    """Those of the first CAP that fit the actor's profile; all of them, and why, when nobody can tell."""
    if actor is None:
        return ids, (*notes, _("Masuk dahulu untuk menyaring menurut kecocokan dengan Anda."))
    answers: list[Sequence[int]] = hooks.ask("fitting", actor, ids[:CAP])
    if not answers:
        return ids, (*notes, _("Lengkapi profil Anda untuk menyaring menurut kecocokan."))
    if len(ids) > CAP:
        notes = (*notes, _("Hanya 1.000 lowongan pertama yang diperiksa. Saring lagi agar semua ikut."))
    fitting = set(answers[0])
    return [vacancy_id for vacancy_id in ids if vacancy_id in fitting], notes


def _by_fit(actor: Actor | None, ids: list[int], notes: tuple[str, ...]) -> tuple[list[int], Sort, tuple[str, ...]]:
    """The newest CAP by fit, as matching orders them; the rest is not shown, and said so."""
    orders: list[Sequence[int]] = hooks.ask("fit_order", actor, ids[:CAP])
    if not orders:
        return ids, Sort.NEWEST, (*notes, _("Lengkapi profil Anda untuk mengurutkan menurut kecocokan."))
    known, over = set(ids[:CAP]), ids[CAP:]
    first = [vacancy_id for vacancy_id in dict.fromkeys(orders[0]) if vacancy_id in known]
    rest = [vacancy_id for vacancy_id in ids[:CAP] if vacancy_id not in set(first)]
    if over:
        notes = (*notes, _("Kecocokan dihitung untuk 1.000 lowongan terbaru saja. Saring lagi agar semua ikut."))
    return [*first, *rest, *over], Sort.FIT, notes


def _suggestion(criteria: Criteria) -> str | None:
    """Better words, only when they find something."""
    words = suggest(criteria.words)
    if words is None:
        return None
    return words if find_ids(Criteria(words=words), Sort.NEWEST) else None


def _items(actor: Actor | None, criteria: Criteria, ids: list[int]) -> tuple[Result, ...]:
    if not ids:
        return ()
    found = cards(ids)
    fits: dict[int, str] = {}
    for answer in hooks.ask("result_fits", actor, ids) if actor else ():
        fits |= answer
    names = link_names(found.values(), lambda card: f"{card.title}, {card.organisation_name}")
    return tuple(
        Result(card.id, names[card.id], f"/lowongan/{card.id}",
               foreign(card.language), _facts(card, criteria),
               fits.get(card.id))
        for card in found.values())


def _facts(card: VacancyCard, criteria: Criteria) -> tuple[Fact, ...]:
    closes = fmt.date(card.closes_on) if card.closes_on else ""
    return (_("Tempat"), _place(card, criteria)), (_("Upah"), card.pay), (_("Tutup"), closes)


def _place(card: VacancyCard, criteria: Criteria) -> str:
    known = regions()
    if criteria.region is None or card.region_code is None or card.region_code == criteria.region or "province" in (
            known[card.region_code].level, known[criteria.region].level):
        return card.place
    away = fmt.distance(distance_km(criteria.region, card.region_code))
    return _("%(tempat)s (%(jarak)s)", tempat=card.place, jarak=away)
