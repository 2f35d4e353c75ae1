"""Sending an application: the draft becomes what the employer reads, once."""
from typing import Any

from webapp.access.roles import Actor, Role
from webapp.accounts.consents import give_consent
from webapp.applications import consent
from webapp.applications.actions.drafts import draft_of, forget_drafts_of
from webapp.applications.actions.steps import note, tell_person, tell_receivers
from webapp.applications.cases import case_of
from webapp.applications.events import Event
from webapp.applications.models import Application, ApplicationDraft
from webapp.applications.queries.draft_view import lacks_its_file, questions_changed
from webapp.applications.queries.mine import application_for
from webapp.applications.queries.writing import Target, cv_from_profile, own_need
from webapp.applications.states import ApplicationState
from webapp.core import clock
from webapp.core.database import db
from webapp.core.i18n import _l
from webapp.profiles.cv import cv_as_data
from webapp.profiles.disclosures import disclosable_items, disclose
from webapp.profiles.models import Disclosure


def send(actor: Actor, target: Target) -> int:
    """Sends the draft and returns the id; sending again gives the same application.

    LookupError without a draft, when it answers other questions than those that are asked now, or without its file.
    """
    draft = draft_of(actor, target.vacancy_id, lock=True)
    sent = application_for(actor, target.vacancy_id)
    if sent is not None:
        return sent[0]
    if draft is None or questions_changed(target, draft) or lacks_its_file(draft):
        raise LookupError("no draft that can be sent")
    row = _application(actor, target, draft)
    db().add(row)
    db().flush()
    forget_drafts_of(target.vacancy_id, actor.user_id)
    case = case_of(row.id)
    assert case is not None
    note(case, actor, Role.SEEKER, Event.SENT)
    tell_receivers(case, _l("Lamaran baru untuk “%(judul)s”.", judul=target.title))
    tell_person(case, _l("Lamaran Anda untuk “%(judul)s” sudah terkirim.", judul=target.title))
    return row.id


def _application(actor: Actor, target: Target, draft: ApplicationDraft) -> Application:
    content: dict[str, Any] = draft.content
    way = content.get("cv", "none")
    answers = [[question, answer] for question, answer in content.get("answered", []) if answer]
    requests = _requests(actor, content)
    if requests:
        give_consent(actor.user_id, consent.REQUESTS, target.requests_wording, target.organisation_id)
    shown, consent_id = _shown(actor, target, content.get("show", []))
    return Application(
        vacancy_id=target.vacancy_id, user_id=actor.user_id, state=ApplicationState.RECEIVED, to_uld=target.to_uld,
        letter=content.get("letter") or None, answers=answers or None,
        cv=cv_as_data(cv_from_profile(actor.user_id)) if way == "profile" else None,
        file_id=draft.file_id if way == "file" else None, requests=requests or None, shown=shown or None,
        consent_id=consent_id, sent_at=clock.now(), changed_at=clock.now())


def _requests(actor: Actor, content: dict[str, Any]) -> list[dict[str, str]]:
    found = []
    for key in content.get("requests", []):
        need = own_need(actor.user_id, key)
        code, words = (need.code, need.words) if need else (key, "")
        found.append({"code": code, "words": words})
    if content.get("request_words"):
        found.append({"code": "", "words": content["request_words"]})
    return found


def _shown(actor: Actor, target: Target, keys: list[str]) -> tuple[list[dict[str, str]], str | None]:
    """The facts as they are now, and the consent for them; the disclosure ends them at once when it ends."""
    disclosure_id = disclose(actor, target.organisation_id, keys, None, target.facts_wording)
    if disclosure_id is None:
        return [], None
    facts = [{"key": fact.key, "text": fact.text} for fact in disclosable_items(actor.user_id) if fact.key in keys]
    return facts, db().get_one(Disclosure, disclosure_id).consent_id
