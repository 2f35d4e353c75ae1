"""A person's matches as pages show them: the list, one vacancy with all its reasons, the best three."""
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from webapp.access.roles import Actor
from webapp.core.database import db
from webapp.core.formats import fmt
from webapp.core.i18n import _, foreign
from webapp.matching import explain_access
from webapp.matching.explain import access_to_seeker, main_reason, to_seeker
from webapp.matching.matches import fits_of, matches_of
from webapp.matching.model import Fit, Group, Person
from webapp.matching.models import MatchPreference
from webapp.matching.people import person_here
from webapp.matching.reasons import Reason, Tone
from webapp.matching.words import deciding, kind_of, unanswered
from webapp.vacancies.queries import VacancyCard, cards
from webapp.vacancies.words import link_names

ON_A_PAGE = 20
FEW = 60  # candidates looked at for the home page


@dataclass(frozen=True)
class MatchLine:
    """One vacancy of the list; `access` is the sentence that put it into its group."""

    id: int
    name: str
    lang: str | None
    facts: tuple[tuple[str, str], ...]
    reason: str
    access: str | None
    group: Group
    unwanted: bool


@dataclass(frozen=True)
class MatchPage:
    """One page of the list in its reading order, with the counts of all groups."""

    lines: tuple[MatchLine, ...]
    number: int
    total: int
    counts: Mapping[Group, int]
    grouped: bool
    unanswered: int
    tells_nothing: bool

    @property
    def pages_capped(self) -> int:
        return max(1, -(-self.total // ON_A_PAGE))

    def href(self, number: int) -> str:
        """The address of a page in this order."""
        return f"/kecocokan?susun={'kelompok' if self.grouped else 'skor'}&halaman={number}#hasil"

    @property
    def groups(self) -> list[tuple[Group, int]]:
        """The groups that hold something, in their order, with their counts."""
        return [(group, self.counts[group]) for group in Group if self.counts.get(group)]

    def page_of(self, group: Group) -> int:
        """The page on which a group begins."""
        before = sum(self.counts.get(one, 0) for one in tuple(Group)[:tuple(Group).index(group)])
        return before // ON_A_PAGE + 1

    def start_of(self, group: Group) -> str:
        """The address where a group begins."""
        return f"/kecocokan?susun=kelompok&halaman={self.page_of(group)}#{group}"


@dataclass(frozen=True)
class MatchDetail:
    """Everything about one vacancy and this person. `points` sum to `score`; `access` is (kind, sentence)."""

    card: VacancyCard
    score: int
    points: tuple[Reason, ...]
    learning: tuple[str, ...]
    group: Group
    access: tuple[tuple[str, str], ...]
    needs: tuple[tuple[str, str], ...]
    unanswered: int
    unwanted: bool


def list_matches(actor: Actor, number: int, grouped: bool | None) -> MatchPage | None:
    """A page of the actor's matches; `grouped` None: as they chose. None when there is no profile yet."""
    person = person_here(actor)
    if person is None:
        return None
    in_groups = wants_groups(actor.user_id) if grouped is None else grouped
    found = matches_of(person, grouped=in_groups)
    pages = max(1, -(-len(found.fits) // ON_A_PAGE))
    number = min(max(number, 1), pages)
    here = found.fits[(number - 1) * ON_A_PAGE:number * ON_A_PAGE]
    return MatchPage(
        _lines(here), number, len(found.fits), Counter(one.group for one in found.fits), in_groups,
        sum(unanswered(one) for one in here), _tells_nothing(person))


def show_match(actor: Actor, vacancy_id: int) -> MatchDetail | None:
    """All reasons of one open vacancy; None without a profile or when the vacancy is not open."""
    person = person_here(actor)
    found = fits_of(person, [vacancy_id]).get(vacancy_id) if person else None
    card = cards([vacancy_id]).get(vacancy_id)
    if found is None or card is None:
        return None
    told = to_seeker(found)
    sentences = [reason.text for reason in access_to_seeker(found)]
    items = [(kind_of(item), text) for item, text in zip((*found.access, *found.needs), sentences, strict=True)]
    return MatchDetail(
        card, found.score, tuple(one for one in told if one.tone is not Tone.LEARN),
        tuple(one.text for one in told if one.tone is Tone.LEARN), found.group,
        tuple(items[:len(found.access)]), tuple(items[len(found.access):]), unanswered(found), _is_unwanted(found))


def best_three(actor: Actor) -> tuple[tuple[str, str], ...]:
    """Address and words of the three best among the first candidates; a few milliseconds instead of the whole list."""
    person = person_here(actor)
    if person is None or _tells_nothing(person):
        return ()
    found = matches_of(person, grouped=wants_groups(actor.user_id), most=FEW).fits[:3]
    shown = cards([int(one.work) for one in found])
    names = _names(list(shown.values()))
    return tuple((f"/kecocokan/{vacancy_id}", names[vacancy_id]) for vacancy_id in shown)


def wants_groups(user_id: int) -> bool:
    """Whether the list is grouped by access; it is until the person switches it off."""
    chosen = db().execute(select(MatchPreference.grouped).where(MatchPreference.user_id == user_id)).scalar()
    return chosen is None or chosen


def _lines(fits: tuple[Fit, ...]) -> tuple[MatchLine, ...]:
    shown = cards([int(one.work) for one in fits])
    names = _names(list(shown.values()))
    return tuple(_line(one, shown[int(one.work)], names[int(one.work)]) for one in fits if int(one.work) in shown)


def _line(found: Fit, card: VacancyCard, name: str) -> MatchLine:
    main, item = main_reason(found), deciding(found)
    access = None if item is None else (
        explain_access.of_demand(item) if item.demand else explain_access.of_need(item)).text
    if access is None and not found.access:
        # Silence is not an open door: a vacancy that names no demands must not look as if it had none.
        access = _("Pemberi kerja belum menyebut tuntutan kerja. Tanyakan sebelum melamar.")
    closes = fmt.date(card.closes_on) if card.closes_on else ""
    facts = (_("Tempat"), card.place), (_("Upah"), card.pay), (_("Tutup"), closes)
    reason = _("Skor %(n)s dari 100. %(alasan)s", n=found.score,
               alasan=main.text if main else _("Profil Anda belum cukup untuk menilai lowongan ini."))
    return MatchLine(card.id, name, foreign(card.language), facts, reason, access, found.group, _is_unwanted(found))


def _names(shown: list[VacancyCard]) -> dict[int, str]:
    return link_names(shown, lambda card: f"{card.title}, {card.organisation_name}")


def _is_unwanted(found: Fit) -> bool:
    """Whether the person said of this very vacancy that it is not for them."""
    return any(hit.startswith("vacancy:") for point in found.points for hit in point.evidence)


def _tells_nothing(person: Person) -> bool:
    return not (person.terms or person.study_terms or person.regions)
