"""What was written and shown with an application, in words; both sides read the same."""
from dataclasses import dataclass

from sqlalchemy import select

from webapp.applications.models import Application, StoredFile
from webapp.applications.words import request_in_words
from webapp.core.database import db
from webapp.profiles.cv import Cv, cv_from_data
from webapp.profiles.disclosures import shown_to
from webapp.reference.vocabulary import vocabulary


@dataclass(frozen=True)
class FileLine:
    """An attached file, without its content."""

    id: int
    name: str
    kilobytes: int


@dataclass(frozen=True)
class SentFacts:
    """The content of an application. `shown` holds only what may be read now."""

    letter: str
    answers: tuple[tuple[str, str], ...]
    cv: Cv | None
    file: FileLine | None
    requests: tuple[str, ...]
    shown: tuple[str, ...]
    shown_ended: bool
    refusal: str
    refusal_words: str


def facts_of(row: Application, organisation_id: int) -> SentFacts:
    """The content of one application; of an erased one nothing is left."""
    reason = vocabulary().refusal_reasons.get(row.refusal_code or "")
    shown = shown_now(row, organisation_id)
    return SentFacts(
        letter=row.letter or "", answers=tuple((q, a) for q, a in row.answers or []),
        cv=cv_from_data(row.cv) if row.cv else None, file=file_line(row.file_id),
        requests=tuple(request_in_words(one["code"], one["words"]) for one in row.requests or []),
        shown=shown, shown_ended=bool(row.shown) and not shown,
        refusal=reason.name if reason else "", refusal_words=row.refusal_words or "")


def shown_now(row: Application, organisation_id: int) -> tuple[str, ...]:
    """The facts as they were when they were shown, as long as their disclosure is in force."""
    if not row.shown or row.user_id is None:
        return ()
    allowed = {fact.key for fact in shown_to(row.user_id, organisation_id)}
    return tuple(fact["text"] for fact in row.shown if fact["key"] in allowed)


def file_line(file_id: int | None) -> FileLine | None:
    """Name and size of a file."""
    if file_id is None:
        return None
    row = db().execute(select(StoredFile.id, StoredFile.name, StoredFile.size).where(
        StoredFile.id == file_id)).one_or_none()
    return FileLine(row.id, row.name, max(1, round(row.size / 1024))) if row else None
