"""What profiles tell lower floors: what follows when a consent is withdrawn."""
from sqlalchemy import delete, update

from webapp.core import hooks
from webapp.core.database import db
from webapp.profiles import disclosures
from webapp.profiles.consents import ABILITIES, KINDS, NEEDS, VISIBLE
from webapp.profiles.feature import profiles
from webapp.profiles.models import AccommodationNeed, FunctionalAbility, SeekerProfile
from webapp.profiles.states import Visibility


@profiles.hook("consent_withdrawn")
def forget_what_rested_on_it(user_id: int, purpose: str, _recipient_id: int | None) -> None:
    """Answers go with the consent that allowed to keep them; a visibility falls back; disclosures end."""
    if purpose == disclosures.PURPOSE:
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
    for step, name in VISIBLE.items():
        if name == purpose:
            db().execute(update(SeekerProfile).where(
                SeekerProfile.user_id == user_id, SeekerProfile.visibility == step
            ).values(visibility=Visibility.PRIVATE))
    hooks.ask("person_changed", [user_id])
