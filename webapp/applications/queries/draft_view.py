"""A draft as its writer looks at it before sending."""
from dataclasses import dataclass

from webapp.access.roles import Actor
from webapp.applications.models import ApplicationDraft
from webapp.applications.queries.facts import FileLine, file_line
from webapp.applications.queries.writing import Target, cv_from_profile, own_need
from webapp.applications.words import request_in_words
from webapp.profiles.cv import Cv
from webapp.profiles.disclosures import disclosable_items


@dataclass(frozen=True)
class Review:
    """What will be sent, in words."""

    letter: str
    answers: tuple[tuple[str, str], ...]
    cv_way: str
    cv: Cv | None
    file: FileLine | None
    requests: tuple[str, ...]
    shown: tuple[str, ...]


def review_of(actor: Actor, target: Target, draft: ApplicationDraft) -> Review:
    """The draft as it would be sent now."""
    content = draft.content
    way = content.get("cv", "none")
    answers = [*content.get("answers", []), *[""] * len(target.questions)]
    chosen = set(content.get("show", []))
    requests = [_words(actor, key) for key in content.get("requests", [])]
    if content.get("request_words"):
        requests.append(content["request_words"])
    return Review(
        letter=content.get("letter", ""), answers=tuple(zip(target.questions, answers, strict=False)), cv_way=way,
        cv=cv_from_profile(actor.user_id) if way == "profile" else None,
        file=file_line(draft.file_id) if way == "file" else None, requests=tuple(requests),
        shown=tuple(fact.text for fact in disclosable_items(actor.user_id) if fact.key in chosen))


def _words(actor: Actor, key: str) -> str:
    need = own_need(actor.user_id, key)
    return need.text if need else request_in_words(key, key)
