"""Files of applications: kept sealed, read only by their owner and the receiving side."""
from sqlalchemy import delete

from webapp.applications.files import CheckedFile
from webapp.applications.models import ApplicationDraft, StoredFile
from webapp.core import clock
from webapp.core.database import db


def attach(draft: ApplicationDraft, file: CheckedFile) -> None:
    """Puts a checked file into a draft, in place of an earlier one."""
    earlier = draft.file_id
    row = StoredFile(user_id=draft.user_id, name=file.name, media_type=file.media_type, size=len(file.content),
                     content=file.content, stored_at=clock.now())
    db().add(row)
    db().flush()
    draft.file_id = row.id
    db().flush()
    if earlier is not None:
        drop_file(draft.user_id, earlier)


def drop_file(user_id: int, file_id: int) -> None:
    """Removes a file of this person."""
    db().execute(delete(StoredFile).where(StoredFile.id == file_id, StoredFile.user_id == user_id))
