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


def questions_changed(target: Target, draft: ApplicationDraft) -> bool:
    """Whether the employer asks something else than what the draft answers (an empty answer is one too)."""
    return [question for question, _answer in draft.content.get("answered", [])] != list(target.questions)


def lacks_its_file(draft: ApplicationDraft) -> bool:
    """Whether a file is to be sent that has not been chosen yet."""
    return draft.content.get("cv") == "file" and draft.file_id is None


def answers_left_over(target: Target, draft: ApplicationDraft) -> tuple[tuple[str, str], ...]:
    """What was answered to questions that are not asked any more; it is not sent."""
    return tuple((question, answer) for question, answer in draft.content.get("answered", [])
                 if answer and question not in target.questions)


def review_of(actor: Actor, target: Target, draft: ApplicationDraft) -> Review:
    """The draft as it would be sent now."""
    content = draft.content
    way = content.get("cv", "none")
    answers = dict(content.get("answered", []))
    chosen = set(content.get("show", []))
    requests = [_words(actor, key) for key in content.get("requests", [])]
    if content.get("request_words"):
        requests.append(content["request_words"])
    return Review(
        letter=content.get("letter", ""), cv_way=way,
        answers=tuple((question, answers.get(question, "")) for question in target.questions),
        cv=cv_from_profile(actor.user_id) if way == "profile" else None,
        file=file_line(draft.file_id) if way == "file" else None, requests=tuple(requests),
        shown=tuple(fact.text for fact in disclosable_items(actor.user_id) if fact.key in chosen))


def _words(actor: Actor, key: str) -> str:
    need = own_need(actor.user_id, key)
    return need.text if need else request_in_words(key, key)
