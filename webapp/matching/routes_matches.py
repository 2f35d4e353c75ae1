"""The person's matches: the list in its groups, and one vacancy with all its reasons."""
from dataclasses import dataclass
from itertools import groupby

from flask import g, redirect, request
from werkzeug.wrappers import Response

from webapp.access.rules import seeker
from webapp.core.i18n import _, _n, foreign
from webapp.matching.feature import matching
from webapp.matching.model import Group
from webapp.matching.people import person_here
from webapp.matching.queries_matches import MatchLine, MatchPage, list_matches, show_match
from webapp.matching.queries_wishes import weights_of
from webapp.matching.retrieve import KEPT
from webapp.matching.words import changed_weights, group_name, group_sentence
from webapp.web.page import page

ORDERS = {"kelompok": True, "skor": False}


@dataclass(frozen=True)
class Run:
    """Lines that stand under one heading; `goes_on` when their group began on an earlier page."""

    group: Group | None
    lines: tuple[MatchLine, ...]
    goes_on: bool


@matching.get("/kecocokan", access=seeker)
def show_matches() -> Response:
    """The list; without a profile it says what to fill in first."""
    found = list_matches(g.actor, page_number(), ORDERS.get(request.args.get("susun", "")))
    if found is None:
        return no_profile()
    return page(
        "matching/show_matches.html", h1=_n("Kecocokan: %(n)s lowongan", "Kecocokan: %(n)s lowongan", found.total),
        found=found, runs=_runs(found), ends=found.total >= KEPT, kept=KEPT, name=group_name, sentence=group_sentence,
        weights=changed_weights(weights_of(g.actor.user_id)))


@matching.get("/kecocokan/<int:vacancy_id>", access=seeker)
def explain_match(vacancy_id: int) -> Response:
    """Every reason; a vacancy that is not open has its own page that says so."""
    if person_here(g.actor) is None:
        return no_profile()
    found = show_match(g.actor, vacancy_id)
    if found is None:
        return redirect(f"/lowongan/{vacancy_id}", 302)
    title = f"{found.card.title}, {found.card.organisation_name}"
    return page("matching/explain_match.html", h1=_("Kecocokan dengan Anda: %(judul)s", judul=title), found=found,
                card=found.card, lang=foreign(found.card.language), name=group_name, sentence=group_sentence,
                weights=changed_weights(weights_of(g.actor.user_id)),
                back=("/kecocokan", _("Kembali ke daftar kecocokan")))


def no_profile() -> Response:
    """What to fill in first."""
    return page("matching/no_profile.html", h1=_("Kecocokan"))


def page_number() -> int:
    """The asked page; the first when the address holds none."""
    asked = request.args.get("halaman", "")
    return int(asked) if asked.isascii() and asked.isdigit() and 0 < len(asked) < 6 else 1


def _runs(found: MatchPage) -> list[Run]:
    """The lines of this page by group; one run of all when groups are switched off."""
    if not found.grouped:
        return [Run(None, found.lines, False)]
    return [Run(group, tuple(lines), found.page_of(group) != found.number)
            for group, lines in groupby(found.lines, key=lambda line: line.group)]
