"""Job seekers with their profiles, consents and disclosures; some write much, some almost nothing."""
from datetime import timedelta

from webapp.access.roles import Actor, Role
from webapp.accounts.models_privacy import KeptAway
from webapp.core import clock
from webapp.core.i18n import _
from webapp.demo.entries import Entry, entries
from webapp.demo.load_organisations import Users
from webapp.demo.load_people_lists import WISHES, add_lists
from webapp.demo.scene import Scene
from webapp.matching.models import MatchPreference, NotForMe
from webapp.profiles.consents import ABILITIES, KINDS, NEEDS, TO_FINDERS, VISIBLE, agree, wording
from webapp.profiles.cv import cv_items
from webapp.profiles.disclosures import disclosable_items, disclose, disclose_to_finders
from webapp.profiles.models import SeekerProfile
from webapp.profiles.states import Visibility, WishedHours, WishedRemote
from webapp.profiles.steps import STEPS
from webapp.reference.pay_periods import PayPeriod
from webapp.reference.vocabulary import vocabulary

SINGLE = {"summary": ("headline", "about"), "home": ("region",), "places": ("remote", "distance_km"),
          "hours": ("hours", "pay", "available"), "abilities": ("functions",), "kinds": ("kinds",),
          "disclosures": ("disclose", "disclose_to")}
"""Page of the profile → fields of the file that fill it, where their names differ."""


def load_people(scene: Scene, users: Users) -> None:
    """Accounts and profiles; everything at the moment the person wrote it."""
    for entry in entries("people", "person"):
        joined = scene.moment(entry.need("joined"), "19.30")
        user = users.add(entry, joined)
        actor = Actor(user.id, user.full_name, frozenset({Role.SEEKER}))
        with clock.at(joined + timedelta(minutes=40)):
            _profile(scene, entry, user.id)
            add_lists(scene, entry, user.id)
            scene.session.flush()
            _consents(scene, entry, actor)
            _wishes(scene, entry, user.id)
            _disclosures(scene, entry, actor)
            if entry.get("headline"):
                _profile_of(scene, user.id).cv_items = [item.key for item in cv_items(user.id) if item.key != "phone"]
        scene.session.flush()
        entry.close()


def _profile(scene: Scene, entry: Entry, user_id: int) -> None:
    pay, period = entry.get("pay", (None, None))
    scene.add(SeekerProfile(
        user_id=user_id, headline=entry.get("headline"), about=entry.text("about"), address=entry.get("address"),
        region_code=entry.code("region", vocabulary().regions),
        visibility=entry.code("visibility", list(Visibility)) or Visibility.PRIVATE,
        remote=entry.code("remote", list(WishedRemote)), distance_km=entry.get("distance_km"),
        hours=entry.code("hours", list(WishedHours)), hours_per_week=entry.get("hours_per_week"), pay_min=pay,
        pay_period=PayPeriod(period) if period else None, available=entry.get("available"),
        disability_kinds=entry.codes("kinds", vocabulary().disability_kinds) or None,
        done_pages=_done_pages(entry), updated_at=clock.now()))


def _done_pages(entry: Entry) -> list[str]:
    """Pages with content are done; those who wrote much have skipped the rest on purpose."""
    filled = {step.code for step in STEPS
              if step.code in ("name", "visibility") or any(entry.get(x) for x in SINGLE.get(step.code, (step.code,)))}
    if entry.get("headline"):
        filled.add("cv")
    skips = len(filled) > len(STEPS) // 2
    return [step.code if step.code in filled else f"-{step.code}" for step in STEPS if skips or step.code in filled]


def _consents(scene: Scene, entry: Entry, actor: Actor) -> None:
    """Nothing about functions, needs or kinds is kept, and nobody reads a profile, without a consent for it."""
    visible = VISIBLE.get(Visibility(entry.get("visibility", Visibility.PRIVATE)))
    needs = any(entry.get(field) for field in ("tools", "needs_apply", "needs_work", "own_needs"))
    for purpose, given in ((ABILITIES, entry.get("functions")), (NEEDS, needs), (KINDS, entry.get("kinds")),
                           (visible, visible)):
        if given and purpose:
            agree(actor, purpose)


def _wishes(scene: Scene, entry: Entry, user_id: int) -> None:
    if entry.get("weights"):
        scene.add(MatchPreference(user_id=user_id, weights=entry.table("weights", WISHES), grouped=True))
    for kind, code in entry.get("not_for_me", ()):
        scene.add(NotForMe(user_id=user_id, kind=kind, code=code, at=clock.now()))
    for key in entry.codes("kept_away", scene.organisations):
        scene.add(KeptAway(user_id=user_id, organisation_id=scene.organisations[key], at=clock.now()))


def _disclosures(scene: Scene, entry: Entry, actor: Actor) -> None:
    known = {fact.key for fact in disclosable_items(actor.user_id)}
    everyone = entry.codes("disclose", known)
    if everyone:
        disclose(actor, None, everyone, None, _("Saya setuju hal yang saya pilih dibaca setiap pemberi kerja yang saya "
                                                "lamar. Saya dapat menariknya kapan saja."))
    disclose_to_finders(actor, entry.codes("disclose_found", known), None, wording(TO_FINDERS))
    for one in entry.entries("disclose_to"):
        until = scene.now + timedelta(days=one.need("days"))
        disclose(actor, scene.organisation(one, "employer"), one.codes("items", known), until,
                 _("Saya setuju hal yang saya pilih dibaca pemberi kerja ini. Saya dapat menariknya kapan saja."))
        one.close()


def _profile_of(scene: Scene, user_id: int) -> SeekerProfile:
    return scene.session.get_one(SeekerProfile, user_id)
