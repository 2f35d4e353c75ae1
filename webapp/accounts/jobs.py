"""What the worker does for accounts: sends the outbox, and forgets what is kept only for days."""
from datetime import timedelta

from flask import current_app
from sqlalchemy import delete, exists, or_

from webapp.accounts.feature import accounts
from webapp.accounts.models import InterruptedForm, LoginSession, OneTimeToken, User
from webapp.accounts.models_organisations import Membership
from webapp.core import clock
from webapp.core.database import rows_changed
from webapp.core.mailer import send_due
from webapp.core.outbox import OutboxMessage
from webapp.web.guard import database
from webapp.web.submissions import forget_old_submissions

SENT_MAIL_KEPT, LOST_MAIL_KEPT = timedelta(days=7), timedelta(days=30)
ENDED_SESSION_KEPT = timedelta(days=7)  # so that its owner's interrupted form is known
UNPROVEN_KEPT = timedelta(days=30)


@accounts.job("outbox", every=timedelta(seconds=10))
def send_outbox() -> int:
    """Sends what is due; marks each mail in a transaction of its own."""
    return send_due(database(), current_app.extensions["settings"])


@accounts.job("forget", every=timedelta(hours=6))
def forget() -> int:
    """Removes ended sessions, links and kept forms, old mail, submissions, and accounts that nobody ever proved."""
    now = clock.now()
    old = (
        delete(LoginSession).where(LoginSession.expires_at < now - ENDED_SESSION_KEPT),
        delete(OneTimeToken).where(OneTimeToken.expires_at < now),
        delete(InterruptedForm).where(InterruptedForm.expires_at < now),
        delete(OutboxMessage).where(or_(
            OutboxMessage.sent_at < now - SENT_MAIL_KEPT, OutboxMessage.created_at < now - LOST_MAIL_KEPT)),
        delete(User).where(
            User.email_confirmed_at.is_(None), User.phone.is_(None), User.created_at < now - UNPROVEN_KEPT,
            User.is_demo.is_(False), User.is_administrator.is_(False),
            ~exists().where(LoginSession.user_id == User.id), ~exists().where(Membership.user_id == User.id)),
    )
    return sum(map(rows_changed, old)) + forget_old_submissions()
