"""A person's matches: candidates, their fits, the order; and the fits of given vacancies."""
from collections.abc import Sequence
from dataclasses import dataclass

from webapp.matching.corpus import Common, common
from webapp.matching.fit import fit, for_seeker
from webapp.matching.model import Fit, Group, Person
from webapp.matching.retrieve import KEPT, candidates
from webapp.matching.works import load_works


@dataclass(frozen=True)
class Matches:
    """The fits of a person in order; `ids` are vacancy ids beside them."""

    fits: tuple[Fit, ...]
    searched: int

    def of(self, group: Group) -> tuple[Fit, ...]:
        """Those of one group, in order."""
        return tuple(found for found in self.fits if found.group is group)


def matches_of(person: Person, *, grouped: bool = True, most: int = KEPT) -> Matches:
    """The best of all open vacancies for a person: at most 300, and the list says that it ends there."""
    known = common()
    found = fits_of(person, candidates(person, known)[:most], known)
    return Matches(tuple(for_seeker(found.values(), grouped)), len(found))


def fits_of(person: Person, ids: Sequence[int], known: Common | None = None) -> dict[int, Fit]:
    """The fit of each open vacancy among these."""
    known = known or common()
    works = load_works(ids, known.corpus, (person.terms, person.study_terms))
    return {vacancy_id: fit(person, works[vacancy_id], known.knowledge) for vacancy_id in ids if vacancy_id in works}
