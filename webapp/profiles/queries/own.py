"""What the person's own pages show: texts, wishes and chosen places of one profile."""
from dataclasses import dataclass

from sqlalchemy import select

from webapp.accounts.identity import phone_in_words
from webapp.accounts.models import User
from webapp.accounts.models_organisations import Organisation
from webapp.accounts.states import OrganisationKind, OrganisationStatus
from webapp.core.database import db
from webapp.profiles.models import SeekerProfile, WishedOccupation, WishedRegion
from webapp.reference.regions import label
from webapp.reference.vocabulary import vocabulary

MOST_FOUND = 10


@dataclass(frozen=True)
class Chosen:
    """Something on a list of the profile, with what removes it."""

    code: str
    text: str


@dataclass(frozen=True)
class Names:
    """Name and how the person wants to be contacted."""

    full_name: str
    nickname: str
    contact_how: tuple[str, ...]
    contact_note: str
    email: str
    phone: str
    adult: bool


@dataclass(frozen=True)
class Wishes:
    """The single facts of a profile, as its forms take them."""

    headline: str = ""
    about: str = ""
    region_code: str | None = None
    distance_km: int | None = None
    remote: str = ""
    hours: str = ""
    hours_per_week: int | None = None
    pay_min: int | None = None
    pay_period: str = "month"
    available: str = ""
    visibility: str = "private"


def names_of(user_id: int) -> Names:
    """The person's name and contact."""
    row = db().execute(select(
        User.full_name, User.nickname, User.contact_how, User.contact_note, User.email, User.phone,
        User.adult_confirmed_at).where(User.id == user_id)).one()
    return Names(row.full_name, row.nickname or "", tuple(row.contact_how or ()), row.contact_note or "",
                 row.email or "", phone_in_words(row.phone) or "", row.adult_confirmed_at is not None)


def wishes_of(user_id: int) -> Wishes:
    """The single facts; empty ones when there is no profile yet."""
    p = SeekerProfile
    row = db().execute(select(
        p.headline, p.about, p.region_code, p.distance_km, p.remote, p.hours, p.hours_per_week, p.pay_min,
        p.pay_period, p.available, p.visibility).where(p.user_id == user_id)).one_or_none()
    if row is None:
        return Wishes()
    return Wishes(row.headline or "", row.about or "", row.region_code, row.distance_km, row.remote or "",
                  row.hours or "", row.hours_per_week, row.pay_min, row.pay_period or "month", row.available or "",
                  row.visibility)


def occupations_of(user_id: int) -> tuple[Chosen, ...]:
    """The wished occupations, in the order in which they were added."""
    codes = db().execute(select(WishedOccupation.occupation_code).where(
        WishedOccupation.user_id == user_id).order_by(WishedOccupation.id)).scalars()
    known = vocabulary().occupations
    return tuple(Chosen(code, known[code].name if code in known else code) for code in codes)


def regions_of(user_id: int) -> tuple[Chosen, ...]:
    """The wished regions, in the order in which they were added."""
    codes = db().execute(select(WishedRegion.region_code).where(
        WishedRegion.user_id == user_id).order_by(WishedRegion.id)).scalars()
    return tuple(Chosen(code, label(code) or code) for code in codes)


def find_employers(text: str) -> tuple[Chosen, ...]:
    """Employers whose name holds the words, by name."""
    if len(text.strip()) < 2:
        return ()
    pattern = "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
    rows = db().execute(
        select(Organisation.id, Organisation.name).where(
            Organisation.kind == OrganisationKind.EMPLOYER, Organisation.status != OrganisationStatus.SUSPENDED,
            Organisation.name.ilike(pattern, escape="\\"))
        .order_by(Organisation.name).limit(MOST_FOUND)).all()
    return tuple(Chosen(str(id_), name) for id_, name in rows)


def employer_name(organisation_id: int) -> str | None:
    """The name of an employer; None when there is none with this id."""
    return db().execute(select(Organisation.name).where(
        Organisation.id == organisation_id, Organisation.kind == OrganisationKind.EMPLOYER)).scalar()
