"""Organisations with workplaces and history, and the people who act for them."""
from datetime import datetime

from sqlalchemy import select

from webapp.accounts.contact_ways import BY_NUMBER
from webapp.accounts.demo_accounts import DEMO_PASSWORD
from webapp.accounts.models import User
from webapp.accounts.models_organisations import Membership, Organisation, OrganisationClaim, OrganisationEvent
from webapp.accounts.passwords import hash_password
from webapp.accounts.responsible import desk_people
from webapp.accounts.states import Decision, OrganisationKind, OrganisationStatus
from webapp.demo.entries import Entry, entries
from webapp.demo.scene import Scene
from webapp.reference.vocabulary import vocabulary
from webapp.vacancies.models import Workplace

FIRST_DAY = -420


class Users:
    """Makes accounts; all share one password, hashed once."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.password_hash = scene, hash_password(DEMO_PASSWORD)

    def add(self, entry: Entry, joined: datetime, *, administrator: bool = False) -> User:
        """A confirmed account `<key>@demo.test`; with an invented number when one wants to be reached by number."""
        contact = entry.get("contact")
        phone = f"+628120000{len(self.scene.users):04}" if BY_NUMBER.intersection(contact or ()) else None
        row: User = self.scene.add(User(
            full_name=entry.need("name"), nickname=entry.get("nickname"), email=f"{entry.key}@demo.test", phone=phone,
            email_confirmed_at=joined, password_hash=self.password_hash, adult_confirmed_at=joined, created_at=joined,
            is_demo=True, is_administrator=administrator, language="id", contact_how=contact,
            contact_note=entry.text("contact_note")))
        self.scene.users[entry.key] = row.id
        return row


def load_organisations(scene: Scene, users: Users) -> None:
    """Units, employers, then the people who act for them, then what was decided about them."""
    units, employers = entries("organisations", "uld"), entries("organisations", "employer")
    for entry in units:
        _organisation(scene, entry, OrganisationKind.ULD, OrganisationStatus.VERIFIED)
        entry.close()
    for entry in employers:
        status = OrganisationStatus(entry.code("status", list(OrganisationStatus)) or OrganisationStatus.UNVERIFIED)
        _organisation(scene, entry, OrganisationKind.EMPLOYER, status)
        for place in entry.entries("workplace"):
            _workplace(scene, entry, place)
    for entry in entries("organisations", "staff"):
        _staff(scene, users, entry)
    for entry in employers:
        _history(scene, entry)
        entry.close(besides=("offers", "not_offered"))


def _organisation(scene: Scene, entry: Entry, kind: OrganisationKind, status: OrganisationStatus) -> None:
    history = entry.get("history", ())
    asked = [step["days"] for step in history if step["to"] == OrganisationStatus.WAITING]
    row = scene.add(Organisation(
        kind=kind, status=status, name=entry.need("name"), legal_name=entry.get("legal_name"), nib=entry.get("nib"),
        address=entry.get("address"), region_code=entry.code("region", vocabulary().regions),
        postcode=entry.get("postcode"), phone=entry.get("phone"), website=entry.get("website"),
        about=entry.text("about"), responsible_person=entry.get("responsible_person"),
        is_public_body=entry.get("public", kind is OrganisationKind.ULD),
        came_with_import=entry.get("imported", False),
        created_at=scene.moment(min(asked, default=FIRST_DAY) - 1),
        asked_at=scene.moment(max(asked), "08.30") if asked else None))
    scene.organisations[entry.key] = row.id


def _workplace(scene: Scene, owner: Entry, place: Entry) -> None:
    known = vocabulary().workplace_facts
    facts = dict.fromkeys(place.codes("facts_yes", known), "yes") | dict.fromkeys(place.codes("facts_no", known), "no")
    row = scene.add(Workplace(
        organisation_id=scene.organisations[owner.key], name=place.need("name"), address=place.get("address"),
        region_code=place.code("region", vocabulary().regions), postcode=place.get("postcode"), facts=facts,
        directions=place.text("directions")))
    scene.workplaces[place.key] = row.id
    place.close()


def _staff(scene: Scene, users: Users, entry: Entry) -> None:
    joined = scene.moment(FIRST_DAY, "08.00")
    user = users.add(entry, joined, administrator=entry.get("administrator", False))
    if entry.get("organisation"):
        scene.add(Membership(user_id=user.id, organisation_id=scene.organisation(entry, "organisation"),
                             owner=entry.get("owner", False), created_at=joined))
    if entry.get("claims"):
        _claim(scene, entry, user.id)
    entry.close()


def _claim(scene: Scene, entry: Entry, user_id: int) -> None:
    refused = entry.get("refused")
    scene.add(OrganisationClaim(
        organisation_id=scene.organisation(entry, "claims"), user_id=user_id, position=entry.need("position"),
        proof=entry.need("proof"), state=Decision.REFUSED if refused else Decision.OPEN,
        made_at=scene.moment(-8 if refused else -1, "10.15"), decided_at=scene.moment(-6, "14.00") if refused else None,
        decided_by=desk_people("3273")[0] if refused else None, reason=refused))


def _history(scene: Scene, entry: Entry) -> None:
    organisation_id, before = scene.organisations[entry.key], OrganisationStatus.UNVERIFIED
    owner = scene.session.scalar(
        select(Membership.user_id).where(Membership.organisation_id == organisation_id, Membership.owner))
    officer = desk_people(entry.get("region"))[0]
    for step in entry.get("history", ()):
        after = OrganisationStatus(step["to"])
        scene.add(OrganisationEvent(
            organisation_id=organisation_id, at=scene.moment(step["days"], "08.30"),
            actor_id=owner if after is OrganisationStatus.WAITING else officer,
            from_status=before, to_status=after, how=step.get("how"), reason=step.get("reason")))
        before = after
