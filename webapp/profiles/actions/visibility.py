"""Choosing who may see a profile; each wider step rests on a consent of its own, kept with its wording."""
from webapp.access.roles import Actor
from webapp.core.database import db
from webapp.profiles.actions.pages import mark_done, own_profile
from webapp.profiles.consents import VISIBLE, agree, disagree
from webapp.profiles.disclosures import end_to_finders
from webapp.profiles.queries.own import names_of
from webapp.profiles.states import Visibility


def may_be_found(actor: Actor) -> bool:
    """Only people of 18 and older can be found by employers (design.md §8)."""
    return names_of(actor.user_id).adult


def set_visibility(actor: Actor, step: Visibility) -> bool:
    """The new step; consents of other steps end. False when the person is too young to be found."""
    if step is Visibility.FINDABLE and not may_be_found(actor):
        return False
    row = own_profile(actor)
    for other, purpose in VISIBLE.items():
        if other is not step:
            disagree(actor, purpose)
    if step is not Visibility.FINDABLE:
        end_to_finders(actor.user_id)
    if step in VISIBLE:
        agree(actor, VISIBLE[step])
    db().refresh(row)
    row.visibility = step
    mark_done(actor, "visibility")
    return True
