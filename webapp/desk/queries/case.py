"""One case at a time: an organisation, a claim, a vacancy, a report; None when it is not of the officer's area."""
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import aliased

from webapp.access.roles import Actor
from webapp.accounts.models import User
from webapp.accounts.models_organisations import Membership, Organisation, OrganisationClaim
from webapp.accounts.organisations_queries import Found
from webapp.accounts.states import Decision, OrganisationKind, OrganisationStatus
from webapp.core.database import db
from webapp.desk.models import Report
from webapp.desk.queries.concerned import concerns, desks_of_claim
from webapp.desk.scope import in_area
from webapp.reference.regions import label as region_label
from webapp.vacancies.models import Vacancy, WordingKept
from webapp.vacancies.states import VacancyState

S = OrganisationStatus
FOUND = 30
FIRST_STATES = (VacancyState.DRAFT,)  # nobody but its employer reads a draft


@dataclass(frozen=True)
class ClaimCase:
    """A claim with what an officer needs to check it; `desks` names the ULDs that see it."""

    id: int
    organisation_id: int
    organisation: str
    organisation_status: OrganisationStatus
    region: str
    user_id: int
    person: str
    email: str | None
    phone: str | None
    position: str
    proof: str
    made_at: datetime
    state: str
    reason: str | None
    decided_at: datetime | None
    decided_by: str | None
    desks: tuple[str, ...]


@dataclass(frozen=True)
class KeptWords:
    """Doubtful words that an employer keeps."""

    id: int
    rule: str
    quote: str
    reason: str
    state: str
    answer: str | None


@dataclass(frozen=True)
class ReportCase:
    """A report with everything that was said."""

    id: int
    user_id: int | None
    about: str
    about_id: int | None
    region_code: str | None
    reason: str
    words: str
    contact: str | None
    state: str
    answer: str | None
    made_at: datetime
    answered_at: datetime | None
    code: str


def organisation_in_area(actor: Actor, organisation_id: int) -> bool:
    """Whether this employer is a case for the officer; a late one of a city also for its province."""
    return db().scalar(select(Organisation.id).where(
        Organisation.id == organisation_id, Organisation.kind == OrganisationKind.EMPLOYER,
        in_area(actor, Organisation.region_code, Organisation.asked_at))) is not None


def find_employers(actor: Actor, text: str) -> list[Found]:
    """Employers of the officer's area by name, at most 30; without words the newest."""
    fits = [or_(Organisation.name.icontains(word, autoescape=True),
                Organisation.legal_name.icontains(word, autoescape=True)) for word in text.split()[:6]]
    rows = db().execute(
        select(Organisation.id, Organisation.name, Organisation.region_code, Organisation.status)
        .where(Organisation.kind == OrganisationKind.EMPLOYER, in_area(actor, Organisation.region_code), *fits)
        .order_by(*([Organisation.name] if fits else []), Organisation.id.desc()).limit(FOUND))
    return [Found(id, name, region_label(code or ""), status == S.UNCLAIMED) for id, name, code, status in rows]


def claim_case(actor: Actor, claim_id: int) -> ClaimCase | None:
    """One claim, with who decided it when somebody did."""
    officer = aliased(User)
    row = db().execute(
        select(OrganisationClaim.id, OrganisationClaim.organisation_id, Organisation.name, Organisation.status,
               Organisation.region_code, OrganisationClaim.user_id, User.full_name, User.email, User.phone,
               OrganisationClaim.position, OrganisationClaim.proof, OrganisationClaim.made_at,
               OrganisationClaim.state, OrganisationClaim.reason, OrganisationClaim.decided_at,
               officer.full_name.label("decided_by"))
        .join(Organisation, Organisation.id == OrganisationClaim.organisation_id)
        .join(User, User.id == OrganisationClaim.user_id)
        .outerjoin(officer, officer.id == OrganisationClaim.decided_by)
        .where(OrganisationClaim.id == claim_id, concerns(actor))).one_or_none()
    if row is None:
        return None
    return ClaimCase(row.id, row.organisation_id, row.name, S(row.status), region_label(row.region_code or ""),
                     *[*tuple(row)[5:], tuple(desks_of_claim(row.organisation_id, row.region_code))])


def vacancy_organisation(actor: Actor, vacancy_id: int) -> int | None:
    """The organisation of a vacancy that is a case for the officer; a draft is nobody's but its employer's."""
    region = func.coalesce(Vacancy.region_code, Organisation.region_code)
    late_only_while_waiting = or_(in_area(actor, region), and_(
        Vacancy.state == VacancyState.WAITING, in_area(actor, region, Vacancy.updated_at)))
    return db().scalar(
        select(Vacancy.organisation_id).join(Organisation, Organisation.id == Vacancy.organisation_id)
        .where(Vacancy.id == vacancy_id, Vacancy.state.not_in(FIRST_STATES), late_only_while_waiting))


def kept_words(vacancy_id: int) -> list[KeptWords]:
    """The words an employer keeps, in the order in which they were kept."""
    rows = db().execute(
        select(WordingKept.id, WordingKept.rule, WordingKept.quote, WordingKept.reason, WordingKept.state,
               WordingKept.answer).where(WordingKept.vacancy_id == vacancy_id).order_by(WordingKept.id))
    return [KeptWords(row.id, row.rule, row.quote, row.reason, row.state, row.answer) for row in rows]


def is_decided(words: list[KeptWords]) -> bool:
    """Whether an officer has said yes or no to each."""
    return all(one.state != Decision.OPEN for one in words)


def report_case(actor: Actor, report_id: int) -> ReportCase | None:
    """One report."""
    row = db().execute(
        select(Report.id, Report.user_id, Report.about, Report.about_id, Report.region_code, Report.reason,
               Report.words, Report.contact, Report.state, Report.answer, Report.made_at, Report.answered_at,
               Report.code)
        .where(Report.id == report_id, in_area(actor, Report.region_code, Report.made_at))).one_or_none()
    return ReportCase(*tuple(row)) if row else None


def members_for_officer(organisation_id: int) -> list[tuple[str, str | None]]:
    """Name and mail of those who act for an organisation."""
    rows = db().execute(select(User.full_name, User.email).join(Membership, Membership.user_id == User.id).where(
        Membership.organisation_id == organisation_id).order_by(User.full_name))
    return [(name, email) for name, email in rows]
