"""What people change in their own account."""
from sqlalchemy import select, update

from webapp.access.roles import Actor
from webapp.accounts.models import LoginSession, Notice, User
from webapp.accounts.notify import notify, site_url
from webapp.accounts.passwords import password_fits
from webapp.accounts.recovery import use_code
from webapp.accounts.sessions import end_sessions
from webapp.accounts.tokens import Purpose, find_token, make_token, use_token
from webapp.core import clock
from webapp.core.database import db
from webapp.core.i18n import _, _l, use_locale
from webapp.core.outbox import queue_mail


def proof_holds(actor: Actor, proof: str) -> bool:
    """Whether this is the actor's password, or one of their recovery codes (which is then used up)."""
    kept = db().execute(select(User.password_hash).where(User.id == actor.user_id)).scalar()
    return password_fits(kept, proof) or use_code(actor.user_id, proof)


def change_name(actor: Actor, full_name: str, nickname: str | None, language: str) -> None:
    """How the actor is called, and the language of mail and notices."""
    db().execute(update(User).where(User.id == actor.user_id).values(
        full_name=full_name, nickname=nickname, language=language))


def change_contact(actor: Actor, how: list[str], note: str | None) -> None:
    """How the actor wants to be contacted."""
    db().execute(update(User).where(User.id == actor.user_id).values(contact_how=how, contact_note=note))


def ask_new_email(actor: Actor, email: str) -> None:
    """Mails a link to the new address; the change counts when it is opened. The owner of a known address is told."""
    user = db().get_one(User, actor.user_id)
    with use_locale(user.language):
        if db().execute(select(User.id).where(User.email == email, User.id != user.id)).scalar() is not None:
            queue_mail(email, _("Alamat ini sudah dipakai"), _(
                "Seseorang ingin memakai alamat ini untuk akun lain di Kerja Setara. Akun Anda tidak berubah."))
            return
        secret = make_token(Purpose.CHANGE_EMAIL, user.id, {"email": email})
        queue_mail(email, _("Konfirmasi e-mail baru"), _(
            "Buka tautan ini agar alamat ini dipakai untuk akun Anda: %(alamat)s\n\nTautan berlaku 1 hari.",
            alamat=site_url(f"/akun/email/{secret}")), user.id)


def email_to_prove(secret: str) -> str | None:
    """The address behind a link that still works."""
    token = find_token(Purpose.CHANGE_EMAIL, secret)
    return token.content["email"] if token else None


def prove_new_email(secret: str) -> bool:
    """Takes the new address into use and tells the old one; False when the link no longer works."""
    token = use_token(Purpose.CHANGE_EMAIL, secret)
    if token is None or db().execute(select(User.id).where(
            User.email == token.content["email"], User.id != token.user_id)).scalar() is not None:
        return False
    user = db().get_one(User, token.user_id)
    notify(user.id, _l("Alamat e-mail akun Anda diganti."), "/akun/email")
    user.email, user.email_confirmed_at = token.content["email"], clock.now()
    return True


def change_phone(actor: Actor, phone: str) -> bool:
    """Another number; False when somebody else signs in with it."""
    if db().execute(select(User.id).where(User.phone == phone, User.id != actor.user_id)).scalar() is not None:
        return False
    db().execute(update(User).where(User.id == actor.user_id).values(phone=phone))
    notify(actor.user_id, _l("Nomor telepon akun Anda diganti."), "/akun/nomor")
    return True


def end_session(actor: Actor, session_id: int) -> bool:
    """Signs the actor out on another device; False when there is none."""
    return bool(end_sessions(actor.user_id, LoginSession.id == session_id))


def end_other_sessions(actor: Actor) -> None:
    """Signs the actor out everywhere but here."""
    end_sessions(actor.user_id, LoginSession.id != actor.session_id)


def mark_notices_read(actor: Actor) -> None:
    """All notices of the actor have been read."""
    db().execute(update(Notice).where(Notice.user_id == actor.user_id, Notice.read_at.is_(None)).values(
        read_at=clock.now()))
