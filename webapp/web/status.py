"""`/status`: whether the site is healthy, as JSON, for those who watch it."""
from flask import current_app, jsonify
from sqlalchemy import func, select
from werkzeug.wrappers import Response

from webapp.access.rules import anyone
from webapp.core import clock
from webapp.core.database import db
from webapp.core.migrate import is_current
from webapp.core.outbox import OutboxMessage
from webapp.core.worker import WorkerState
from webapp.web.feature import Feature
from webapp.web.guard import database

status = Feature("status", __name__)


@status.get("/status", access=anyone)
def show_status() -> Response:
    """Database reachable, schema current, worker's last sign of life, mail that waits too long."""
    beat = db().execute(select(WorkerState.beat_at)).scalar()
    waiting = db().execute(select(func.count()).where(OutboxMessage.next_try_at < clock.now())).scalar_one()
    healthy = is_current(database())
    answer = jsonify(
        ok=healthy, schema_current=healthy, mail_waiting=waiting, demo=current_app.extensions["demo"](),
        worker_seconds_ago=round((clock.now() - beat).total_seconds()) if beat else None)
    answer.headers["Cache-Control"] = "no-store"
    answer.status_code = 200 if healthy else 503
    return answer
