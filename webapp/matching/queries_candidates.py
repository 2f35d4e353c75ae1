"""People who chose to be found, as an employer may read them: work only, no name, ordered by score alone."""
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from webapp.access.roles import Actor
from webapp.accounts.kept_away import is_kept_away
from webapp.accounts.states import OrganisationStatus
from webapp.core.database import db
from webapp.core.i18n import _
from webapp.matching.corpus import common
from webapp.matching.explain import main_reason, to_employer
from webapp.matching.fit import for_employer
from webapp.matching.keys import key_of, short, user_of
from webapp.matching.model import Fit, Work
from webapp.matching.models import Approach
from webapp.matching.people import as_person
from webapp.matching.queries_people import CandidateFacts, facts_in_words
from webapp.matching.reasons import Reason
from webapp.matching.retrieve_people import is_findable, people_for
from webapp.matching.states import ApproachState
from webapp.matching.works import load_works
from webapp.profiles.disclosures import ShownFact, shown_to_finder
from webapp.profiles.queries import ProfileFacts, profile_facts_of
from webapp.vacancies.queries import cards
from webapp.vacancies.queries.own import own_vacancy
from webapp.web.words import words

ON_A_PAGE = 20


@dataclass(frozen=True)
class Door:
    """An own vacancy and why its list is closed (empty: it is open)."""

    vacancy_id: int
    title: str
    language: str
    organisation_id: int
    organisation: str
    obstacle: str

    @property
    def path(self) -> str:
        return f"/pemberi-kerja/lowongan/{self.vacancy_id}/calon"


@dataclass(frozen=True)
class Candidate:
    """One person of the list; `name` is made from the key, not from the person."""

    user_id: int
    key: str
    name: str
    score: int
    main: str
    reasons: tuple[Reason, ...]
    facts: CandidateFacts
    state: ApproachState | None

    @property
    def points(self) -> tuple[Reason, ...]:
        """The reasons that make the score and that an employer may read."""
        return tuple(one for one in self.reasons if one.points)

    @property
    def rest(self) -> int:
        """Points whose reasons are not told here: shared words, and the pay the person wishes."""
        return self.score - sum(one.points for one in self.points)

    @property
    def others(self) -> tuple[str, ...]:
        """What adds no points; the last sentence is the same for everyone."""
        return tuple(one.text for one in self.reasons if not one.points)


@dataclass(frozen=True)
class CandidatePage:
    """One page of people, best first."""

    path: str
    people: tuple[Candidate, ...]
    number: int
    total: int

    @property
    def pages_capped(self) -> int:
        return max(1, -(-self.total // ON_A_PAGE))

    def href(self, number: int) -> str:
        """The address of a page."""
        return f"{self.path}?halaman={number}#hasil"


def door(actor: Actor, vacancy_id: int) -> Door | None:
    """The actor's own vacancy; only a verified employer's open one leads to people."""
    vacancy = own_vacancy(actor, vacancy_id)
    if vacancy is None:
        return None
    card = cards([vacancy_id])[vacancy_id]
    obstacle = ""
    if card.organisation_status != OrganisationStatus.VERIFIED:
        obstacle = _("Daftar calon terbuka setelah organisasi Anda diverifikasi oleh petugas.")
    elif not card.is_open:
        obstacle = _("Daftar calon terbuka selama lowongan ini tayang.")
    return Door(vacancy_id, card.title, card.language, card.organisation_id, card.organisation_name, obstacle)


def list_candidates(at: Door, number: int) -> CandidatePage:
    """People for an open vacancy by score alone; ties by their keys, which tell nothing."""
    known = common()
    work = the_work(at)
    facts = profile_facts_of(people_for(work, at.organisation_id, known), sensitive=False)
    keyed = {key_of(at.vacancy_id, user_id): one for user_id, one in facts.items()}
    ranked = for_employer([(key, as_person(one)) for key, one in keyed.items()], work, known.knowledge)
    number = min(max(number, 1), max(1, -(-len(ranked) // ON_A_PAGE)))
    here = ranked[(number - 1) * ON_A_PAGE:number * ON_A_PAGE]
    states = states_of(at.vacancy_id)
    people = tuple(candidate(key, fit, keyed[key], states) for key, fit in here)
    return CandidatePage(at.path, people, number, len(ranked))


def show_candidate(at: Door, key: str) -> Candidate | None:
    """One person of the list; None when the key is not theirs or this organisation may not find them.

    Who accepted an invitation stays readable until they take it back or hide from the organisation.
    """
    user_id = user_of(at.vacancy_id, key)
    states = states_of(at.vacancy_id)
    if user_id is None or is_kept_away(user_id, at.organisation_id):
        return None
    if states.get(user_id) is not ApproachState.ACCEPTED and not is_findable(user_id, at.organisation_id):
        return None
    found = profile_facts_of([user_id], sensitive=False).get(user_id)
    if found is None:
        return None
    ((_key, fit),) = for_employer([(key, as_person(found))], the_work(at), common().knowledge)
    return candidate(key, fit, found, states)


def shown_by(at: Door, found: Candidate) -> tuple[ShownFact, ...]:
    """What this person shows to every employer that finds them, before they accept; empty for most.

    Read on their own page only, so that nobody goes through a list by it; what was accepted is `contact_of`.
    """
    if found.state is ApproachState.ACCEPTED or not is_findable(found.user_id, at.organisation_id):
        return ()
    return shown_to_finder(found.user_id, at.organisation_id)


def the_work(at: Door) -> Work:
    """The vacancy as matching reads it."""
    found = load_works([at.vacancy_id], common().corpus).get(at.vacancy_id)
    return found or Work(str(at.vacancy_id), at.title)


def candidate(key: str, fit: Fit, facts: ProfileFacts, states: Mapping[int, ApproachState]) -> Candidate:
    """A person in words; what they disclose is not part of it and never of the list."""
    headline = facts.headline or _("Pencari kerja")
    name = _("%(judul)s, calon %(kode)s", judul=words(headline), kode=short(key))
    told, main = to_employer(fit), main_reason(fit, for_employer=True)
    return Candidate(facts.user_id, key, name, fit.score, (main or told[-1]).text, told, facts_in_words(facts),
                     states.get(facts.user_id))


def states_of(vacancy_id: int) -> dict[int, ApproachState]:
    """Where the invitations for a vacancy stand, by person."""
    rows = db().execute(select(Approach.user_id, Approach.state).where(Approach.vacancy_id == vacancy_id))
    return {row.user_id: ApproachState(row.state) for row in rows}
