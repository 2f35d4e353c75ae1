"""The wording check of a whole vacancy: what was found where, what has a reason, what must still be mended."""
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from webapp.accounts.states import Decision
from webapp.core.database import db
from webapp.core.i18n import _
from webapp.vacancies.models import Vacancy, WordingKept
from webapp.vacancies.queries.own import demands_of
from webapp.vacancies.wording import Finding, Group, Severity, check, summary


@dataclass(frozen=True)
class Place:
    """Where a text of a vacancy is written: its name for people, and the step of the editor that holds it."""

    label: str
    step: str
    text: str


@dataclass(frozen=True)
class Review:
    """One rule that speaks: why, what is better, which words, and whether a reason is there."""

    group: Group
    quotes: tuple[str, ...]
    places: tuple[Place, ...]
    reason: str | None
    answer: str | None
    resolved: bool

    @property
    def never(self) -> bool:
        """Whether the words can only be taken out."""
        return self.group.severity is Severity.NEVER

    @property
    def quote(self) -> str:
        """All the words found, as they are kept beside a reason."""
        return "; ".join(self.quotes)[:300]


def review(vacancy: Vacancy) -> list[Review]:
    """Every rule that speaks about this vacancy, those without a way out first."""
    places = _places(vacancy)
    findings: list[Finding] = [
        finding for number, place in enumerate(places) for finding in check(place.text, str(number))]
    if not findings:
        return []
    kept = {row.rule: row for row in db().scalars(
        select(WordingKept).where(WordingKept.vacancy_id == vacancy.id).order_by(WordingKept.id))}
    return [_review(group, places, kept.get(group.code)) for group in summary(findings)]


def unmended(vacancy_id: int) -> list[Review]:
    """What keeps an officer from publishing it; an import that nobody here has written is shown as quoted."""
    vacancy = db().get_one(Vacancy, vacancy_id)
    quoted = vacancy.source != "own" and vacancy.written_by is None
    return [] if quoted else unresolved(review(vacancy))


def unresolved(found: Iterable[Review], step: str | None = None) -> list[Review]:
    """What must still be mended, in the whole vacancy or in one step of the editor."""
    return [one for one in found if not one.resolved and (
        step is None or any(place.step == step for place in one.places))]


def _review(group: Group, places: list[Place], kept: WordingKept | None) -> Review:
    quotes = tuple(dict.fromkeys(" ".join(finding.quote.split()) for finding in group.findings))
    here = tuple(places[number] for number in dict.fromkeys(int(finding.field) for finding in group.findings))
    # A reason holds for the words it was given for; other words of the same kind ask again.
    same = kept is not None and kept.quote == "; ".join(quotes)[:300]
    resolved = same and kept is not None and kept.state != Decision.REFUSED and group.severity is not Severity.NEVER
    return Review(group, quotes, here, kept.reason if kept else None,
                  kept.answer if kept and kept.state == Decision.REFUSED else None, resolved)


def _places(vacancy: Vacancy) -> list[Place]:
    found = [
        Place(_("Nama pekerjaan"), "pekerjaan", vacancy.title),
        Place(_("Tugas"), "pekerjaan", vacancy.tasks),
        *(Place(_("Tugas yang meminta hal ini"), "rincian", demand.task or "") for demand in demands_of(vacancy.id)),
        Place(_("Alasan pendidikan"), "pendidikan", vacancy.education_reason or ""),
        Place(_("Hari dan jam"), "upah", vacancy.hours_note or ""),
        Place(_("Cara melamar"), "melamar", vacancy.how_to_apply or ""),
        *(Place(_("Pertanyaan"), "melamar", question) for question in vacancy.questions),
    ]
    return [place for place in found if place.text]
