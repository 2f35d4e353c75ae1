"""What matching tells lower and higher pages: it follows vacancies, and says how they fit the person who looks."""
from flask import g

from webapp.access.roles import Actor
from webapp.matching import panels
from webapp.matching.corpus import refresh_if_stale
from webapp.matching.explain import is_about_me, main_reason
from webapp.matching.feature import matching
from webapp.matching.fit import for_seeker
from webapp.matching.follow import follow
from webapp.matching.matches import fits_of
from webapp.matching.model import Fit, Person
from webapp.matching.people import person_here


@matching.hook("vacancies_changed")
def follow_vacancies(ids: list[int]) -> None:
    """Keys and prepared texts change with the vacancy, in the same transaction."""
    follow(ids)
    if len(ids) >= 100:  # an import changes what is rare; single changes wait for the job
        refresh_if_stale()


@matching.hook("result_fits")
def result_fits(actor: Actor | None, ids: list[int]) -> dict[int, str] | None:
    """The main reason of fit for each vacancy of a list; None for somebody without a profile."""
    person = person_here(actor)
    if person is None:
        return None
    reasons = {vacancy_id: main_reason(found) for vacancy_id, found in _fits(person, ids).items()}
    return {vacancy_id: told.text for vacancy_id, told in reasons.items() if told}


@matching.hook("fit_order")
def fit_order(actor: Actor | None, ids: list[int]) -> list[int] | None:
    """These vacancies by fit, needs met first."""
    person = person_here(actor)
    return None if person is None else [int(found.work) for found in for_seeker(_fits(person, ids).values())]


@matching.hook("fitting")
def fitting(actor: Actor | None, ids: list[int]) -> list[int] | None:
    """Those of these vacancies whose work has to do with the person; what stands in the way leaves none out."""
    person = person_here(actor)
    if person is None or not (person.terms or person.study_terms):
        return None
    return [vacancy_id for vacancy_id, found in _fits(person, ids).items() if is_about_me(found)]


def _fits(person: Person, ids: list[int]) -> dict[int, Fit]:
    """The fits of the person who looks, each computed once a request: filter, order and sentences ask for the same."""
    known: dict[int, Fit] = g.setdefault("matching_fits", {})
    if missing := [vacancy_id for vacancy_id in ids if vacancy_id not in known]:
        known.update(fits_of(person, missing))
    return {vacancy_id: known[vacancy_id] for vacancy_id in ids if vacancy_id in known}


matching.hook("vacancy_panels")(panels.vacancy_panel)
matching.hook("home_panels")(panels.home_panels)
matching.hook("employer_panels")(panels.employer_panel)
