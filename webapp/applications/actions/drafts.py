"""The draft of an application: saved at each page, kept until it is sent or thrown away."""
from typing import Any

from sqlalchemy import delete, select

from webapp.access.roles import Actor
from webapp.applications.actions.files import drop_file
from webapp.applications.models import ApplicationDraft
from webapp.core import clock
from webapp.core.database import db


def draft_of(actor: Actor, vacancy_id: int, *, lock: bool = False) -> ApplicationDraft | None:
    """The actor's draft for a vacancy; `lock` holds it, so that a double submission sends it once."""
    wanted = select(ApplicationDraft).where(
        ApplicationDraft.user_id == actor.user_id, ApplicationDraft.vacancy_id == vacancy_id)
    return db().scalars(wanted.with_for_update() if lock else wanted).first()


def save_draft(actor: Actor, vacancy_id: int, **values: Any) -> ApplicationDraft:
    """Keeps what one page says; the other pages' words stay."""
    draft = draft_of(actor, vacancy_id, lock=True)
    if draft is None:
        draft = ApplicationDraft(user_id=actor.user_id, vacancy_id=vacancy_id, content={}, saved_at=clock.now())
        db().add(draft)
    draft.content = {**draft.content, **values}
    draft.saved_at = clock.now()
    db().flush()
    return draft


def discard_draft(actor: Actor, vacancy_id: int) -> bool:
    """Throws a draft away with its file; False when there is none."""
    draft = draft_of(actor, vacancy_id, lock=True)
    if draft is None:
        return False
    file_id = draft.file_id
    db().delete(draft)
    db().flush()
    if file_id is not None:
        drop_file(actor.user_id, file_id)
    return True


def forget_drafts_of(vacancy_id: int, user_id: int) -> None:
    """Removes the draft once it was sent; its file went with the application."""
    db().execute(delete(ApplicationDraft).where(
        ApplicationDraft.vacancy_id == vacancy_id, ApplicationDraft.user_id == user_id))
