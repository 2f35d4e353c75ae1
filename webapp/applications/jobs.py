"""Work that the worker does: asks how it goes when a follow-up is due, and forgets old drafts."""
from collections.abc import Collection
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, select

from webapp.accounts.models_organisations import Membership
from webapp.accounts.notify import notify_many
from webapp.applications.actions.placements import address, followers
from webapp.applications.feature import applications
from webapp.applications.models import ApplicationDraft, FollowUp, Placement, StoredFile
from webapp.applications.states import Side
from webapp.core import clock
from webapp.core.database import db, rows_changed
from webapp.core.i18n import _l

DRAFTS_FOR = timedelta(days=30)
AT_ONCE = 200


@applications.job("follow-ups", timedelta(minutes=30))
def ask_follow_ups() -> int:
    """Tells each side whose question is due, once; not after the work has ended."""
    rows = db().execute(
        select(FollowUp, Placement).join(Placement, Placement.id == FollowUp.placement_id)
        .where(FollowUp.due_at <= clock.now(), FollowUp.asked_at.is_(None), FollowUp.answered_at.is_(None),
               Placement.ended_on.is_(None)).order_by(FollowUp.due_at).limit(AT_ONCE)).all()
    for row in rows:
        row.FollowUp.asked_at = clock.now()
        notify_many(people_of(row), _l("Bagaimana kabar pekerjaan setelah %(n)s bulan?", n=row.FollowUp.month),
                    address(row.FollowUp.side, row.FollowUp.id))
    return len(rows)


def people_of(row: Any) -> Collection[int]:
    """Who is asked on this side."""
    placement: Placement = row.Placement
    if row.FollowUp.side == Side.SEEKER:
        return (placement.user_id,) if placement.user_id else ()
    if row.FollowUp.side == Side.OFFICER:
        return followers(placement)
    return tuple(db().scalars(select(Membership.user_id).where(
        Membership.organisation_id == placement.organisation_id)))


@applications.job("old-application-drafts", timedelta(hours=6))
def forget_old_drafts() -> int:
    """Drafts that nobody touched for 30 days go, with their files."""
    old = ApplicationDraft.saved_at < clock.now() - DRAFTS_FOR
    files = [file_id for file_id in db().scalars(select(ApplicationDraft.file_id).where(old)) if file_id]
    count = rows_changed(delete(ApplicationDraft).where(old))
    db().execute(delete(StoredFile).where(StoredFile.id.in_(files)))
    return count
