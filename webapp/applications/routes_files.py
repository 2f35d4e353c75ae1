"""Attached files: given only as a download, to their owner and the receiving side."""
import io

from flask import abort, g, send_file
from werkzeug.wrappers import Response

from webapp.access.rules import seeker
from webapp.accounts.access_log import Facts, note_reading
from webapp.applications.desks import this_desk
from webapp.applications.feature import applications
from webapp.applications.models import StoredFile
from webapp.applications.queries.received import show_received
from webapp.applications.routes_mine import mine
from webapp.applications.routes_received import at_desks, reading_organisation
from webapp.core.database import db


@applications.get("/lamaran/<int:application_id>/berkas", access=seeker)
def download_own_file(application_id: int) -> Response:
    found = mine(application_id)
    return file_answer(found.facts.file.id if found.facts.file else None)


@at_desks("get", "/<int:application_id>/berkas")
def download_file(application_id: int) -> Response:
    found = show_received(g.actor, this_desk(), application_id) or abort(404)
    if found.facts.file is None or found.user_id is None:
        abort(404)
    note_reading(g.actor, found.user_id, reading_organisation(found), [Facts.FILES])
    return file_answer(found.facts.file.id)


def file_answer(file_id: int | None) -> Response:
    """The file as a download that no browser opens by itself and nothing keeps."""
    row = db().get(StoredFile, file_id) if file_id is not None else None
    if row is None:
        abort(404)
    answer = send_file(io.BytesIO(row.content), mimetype=row.media_type, as_attachment=True, download_name=row.name,
                       etag=False, conditional=False)
    answer.headers["Cache-Control"] = "private, no-store"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer
