"""Who acts for an organisation: invitations, rights, leaving. The caller has checked that the actor may do it."""
import secrets
from datetime import timedelta

from sqlalchemy import ColumnElement, delete, select, update

from webapp.access.roles import Actor
from webapp.accounts.models import User
from webapp.accounts.models_organisations import Invitation, Membership, Organisation
from webapp.accounts.notify import mail_body, notify
from webapp.accounts.sessions import digest
from webapp.core import clock
from webapp.core.database import db, rows_changed
from webapp.core.i18n import _, _l, use_locale
from webapp.core.outbox import queue_mail

LASTS = timedelta(days=7)


class LastOwner(ValueError):
    """An organisation never stays without an owner."""


class AlreadyMember(ValueError):
    """This person acts for the organisation already."""


def invite(actor: Actor, organisation_id: int, email: str, owner: bool) -> None:
    """Mails a link that works for seven days; an earlier invitation of the same address stops working."""
    if db().scalar(select(User.id).join(Membership, Membership.user_id == User.id).where(
            User.email == email, Membership.organisation_id == organisation_id)):
        raise AlreadyMember(email)
    _forget(organisation_id, Invitation.email == email)
    secret = secrets.token_urlsafe(24)
    db().add(Invitation(
        organisation_id=organisation_id, email=email, owner=owner, token_hash=digest(secret),
        invited_by=actor.user_id or None, created_at=clock.now(), expires_at=clock.now() + LASTS))
    name = db().scalars(select(Organisation.name).where(Organisation.id == organisation_id)).one()
    known = db().execute(select(User.id, User.language).where(User.email == email)).one_or_none()
    with use_locale(known.language if known else "id"):
        subject = _("%(orang)s mengundang Anda ke %(nama)s", orang=actor.name, nama=name)
        queue_mail(email, subject, mail_body(subject, f"/undangan/{secret}"), known.id if known else None)


def withdraw_invitation(organisation_id: int, invitation_id: int) -> None:
    """The link works no more."""
    _forget(organisation_id, Invitation.id == invitation_id)


def _forget(organisation_id: int, condition: ColumnElement[bool]) -> None:
    db().execute(delete(Invitation).where(
        Invitation.organisation_id == organisation_id, Invitation.accepted_at.is_(None), condition))


def accept(actor: Actor, secret: str) -> int | None:
    """The actor joins and who invited is told; returns the organisation. None when the link works no more."""
    found = db().execute(
        select(Invitation.id, Invitation.organisation_id, Invitation.owner, Invitation.invited_by)
        .where(Invitation.token_hash == digest(secret), Invitation.accepted_at.is_(None),
               Invitation.expires_at > clock.now())).one_or_none()
    if found is None:
        return None
    accepted = rows_changed(update(Invitation).where(
        Invitation.id == found.id, Invitation.accepted_at.is_(None)).values(accepted_at=clock.now()))
    if accepted != 1:
        return None
    if actor.user_id not in {member for member, _owner in _members(found.organisation_id)}:
        db().add(Membership(user_id=actor.user_id, organisation_id=found.organisation_id, owner=found.owner,
                            created_at=clock.now()))
    if found.invited_by:
        notify(found.invited_by, _l("%(orang)s menerima undangan Anda.", orang=actor.name),
               members_page(found.organisation_id), mail=False)
    return int(found.organisation_id)


def members_page(organisation_id: int) -> str:
    """The address of the page of an organisation's members."""
    return f"/pemberi-kerja/organisasi/{organisation_id}/anggota"


def remove(actor: Actor, organisation_id: int, user_id: int) -> None:
    """Ends somebody's place (or the actor's own); LastOwner when nobody would be left who may decide."""
    _keep_an_owner(organisation_id, user_id)
    end_place(actor, organisation_id, user_id)


def end_place(actor: Actor, organisation_id: int, user_id: int) -> None:
    """The same without the rule about owners: units have none, administrators look after them."""
    db().execute(delete(Membership).where(
        Membership.organisation_id == organisation_id, Membership.user_id == user_id))
    if user_id != actor.user_id:
        name = db().scalars(select(Organisation.name).where(Organisation.id == organisation_id)).one()
        notify(user_id, _l("Anda tidak lagi bertindak untuk %(nama)s.", nama=name), "/akun")


def set_owner(organisation_id: int, user_id: int, owner: bool) -> None:
    """Gives or takes the right of an owner; LastOwner when it is the last one's."""
    if not owner:
        _keep_an_owner(organisation_id, user_id)
    db().execute(update(Membership).where(
        Membership.organisation_id == organisation_id, Membership.user_id == user_id).values(owner=owner))


def _keep_an_owner(organisation_id: int, without: int) -> None:
    owners = {member for member, owner in _members(organisation_id) if owner}
    if owners <= {without}:
        raise LastOwner(organisation_id)


def _members(organisation_id: int) -> list[tuple[int, bool]]:
    """Locked, so that two owners cannot leave at the same moment."""
    rows = db().execute(select(Membership.user_id, Membership.owner).where(
        Membership.organisation_id == organisation_id).with_for_update())
    return [(user_id, owner) for user_id, owner in rows]
