"""What profiles tell lower floors: navigation, progress on the home page, and what follows a withdrawn consent."""


from sqlalchemy import delete, update

from webapp.access.roles import Actor, Role
from webapp.accounts.home import HomePanel
from webapp.core import hooks
from webapp.core.database import db
from webapp.core.i18n import _
from webapp.profiles import disclosures
from webapp.profiles.consents import ABILITIES, KINDS, NEEDS, TO_FINDERS, VISIBLE
from webapp.profiles.feature import profiles
from webapp.profiles.models import AccommodationNeed, FunctionalAbility, SeekerProfile
from webapp.profiles.queries.pages import progress_of
from webapp.profiles.states import Visibility
from webapp.profiles.steps import STEPS
from webapp.web.site import NavItem

STEPS_OF = {ABILITIES: {"abilities"}, NEEDS: {"tools", "needs_apply", "needs_work"}, KINDS: {"kinds"}}


@profiles.hook("nav")
def nav(role: Role | None) -> list[NavItem]:
    """The profile, for job seekers."""
    return [NavItem(30, "/profil", _("Profil"))] if role is Role.SEEKER else []


@profiles.hook("home_panels")
def home_panel(actor: Actor) -> HomePanel | None:
    """How far the profile is and the next page; nothing for those who are here for something else."""
    if actor.home_role is not Role.SEEKER:
        return None
    progress = progress_of(actor.user_id)
    said = _("%(sudah)s dari %(semua)s halaman profil sudah diisi.", sudah=len(progress.done), semua=len(STEPS))
    step = progress.next_step
    onward = [(step.path, _("Lanjutkan: %(halaman)s", halaman=step.title))] if step else []
    return HomePanel(30, _("Profil saya"), (said,), (*onward, ("/profil", _("Lihat profil saya"))))


@profiles.hook("consent_withdrawn")
def forget_what_rested_on_it(user_id: int, purpose: str, _recipient_id: int | None) -> None:
    """Answers go with the consent that allowed to keep them; a visibility falls back; disclosures end."""
    if purpose in (disclosures.PURPOSE, TO_FINDERS):
        disclosures.end_without_consent(user_id)
    elif purpose == ABILITIES:
        db().execute(delete(FunctionalAbility).where(FunctionalAbility.user_id == user_id))
        disclosures.forget_items(user_id, ["function:"])
    elif purpose == NEEDS:
        db().execute(delete(AccommodationNeed).where(AccommodationNeed.user_id == user_id))
        disclosures.forget_items(user_id, ["need:", "tool:"])
    elif purpose == KINDS:
        db().execute(update(SeekerProfile).where(SeekerProfile.user_id == user_id).values(disability_kinds=None))
        disclosures.forget_items(user_id, ["kinds"])
    _fall_back(user_id, purpose)
    hooks.ask("person_changed", [user_id])


def _fall_back(user_id: int, purpose: str) -> None:
    """The pages are open again; who was seen by a consent that ended is seen by nobody else."""
    row = db().get(SeekerProfile, user_id)
    if row is None:
        return
    row.done_pages = [mark for mark in row.done_pages or () if mark.lstrip("-") not in STEPS_OF.get(purpose, ())]
    if VISIBLE.get(Visibility(row.visibility)) == purpose:
        row.visibility = Visibility.PRIVATE
        disclosures.end_to_finders(user_id)
    db().flush()
