"""The demonstration holds what the issue promises, and nothing that would shame it."""
from collections import Counter
from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.demo.conftest import House
from webapp.accounts.contact_ways import BY_NUMBER
from webapp.accounts.demo_accounts import DEMO_ACCOUNTS, DEMO_PASSWORD
from webapp.accounts.models import Notice, User
from webapp.accounts.models_organisations import Organisation, OrganisationClaim
from webapp.accounts.models_privacy import AccessLog, Consent
from webapp.accounts.passwords import password_fits
from webapp.accounts.states import OrganisationKind, OrganisationStatus
from webapp.applications.models import Application, ApplicationDraft, FollowUp, Interview, Message
from webapp.applications.states import ApplicationState, InterviewState
from webapp.core import clock
from webapp.desk.models import Report
from webapp.matching.matches import matches_of
from webapp.matching.model import Group
from webapp.matching.models import Approach
from webapp.matching.people import person_of
from webapp.profiles.models import Disclosure, Education, FunctionalAbility, SeekerProfile, SeekerSkill
from webapp.profiles.states import Visibility
from webapp.reference.vocabulary import vocabulary
from webapp.vacancies.models import Vacancy, VacancyDemand, WordingKept, Workplace
from webapp.vacancies.states import VacancyState, WorkMode
from webapp.vacancies.wording import check


def counts(session: Session, column: object) -> Counter[str]:
    return Counter(session.scalars(select(column)).all())


def test_twelve_employers_of_every_status_in_three_regions_with_different_zones(session: Session) -> None:
    of_employers = select(Organisation).where(Organisation.kind == OrganisationKind.EMPLOYER)
    employers = session.scalars(of_employers).all()
    statuses = Counter(employer.status for employer in employers)
    assert len(employers) == 12
    assert statuses[OrganisationStatus.VERIFIED] >= 7
    assert all(statuses[status] == 1 for status in ("waiting", "refused", "unclaimed", "suspended"))
    assert {employer.region_code for employer in employers} == {"3273", "3372", "7371"}
    assert {vocabulary().regions[e.region_code or ""].zone_name for e in employers} == {"WIB", "WITA"}
    assert any(employer.is_public_body for employer in employers)
    units = session.scalars(select(Organisation.region_code).where(Organisation.kind == OrganisationKind.ULD)).all()
    assert set(units) == {"3273", "3372", "7371"}


def test_sixty_vacancies_half_without_a_diploma_in_every_state(session: Session) -> None:
    vacancies = session.scalars(select(Vacancy)).all()
    states = Counter(vacancy.state for vacancy in vacancies)
    assert len(vacancies) == 60
    assert sum(vacancy.education_code is None for vacancy in vacancies) >= 30
    assert set(states) == set(VacancyState)
    open_now = [v for v in vacancies if v.state == "published" and v.closes_at and v.closes_at > clock.now()]
    assert 40 <= len(open_now) < states["published"]  # some have expired
    assert {vacancy.work_mode for vacancy in vacancies} == set(WorkMode)


def test_vacancies_look_as_if_written_these_weeks(session: Session) -> None:
    for vacancy in session.scalars(select(Vacancy)):
        assert vacancy.created_at < clock.now()
        if vacancy.published_at and vacancy.closes_at:
            assert vacancy.published_at < vacancy.closes_at
            assert vacancy.closes_at < clock.now() + timedelta(days=60)


def test_an_essential_demand_names_its_task(session: Session) -> None:
    demands = session.scalars(select(VacancyDemand)).all()
    assert any(demand.essential for demand in demands)
    assert all(demand.task for demand in demands if demand.essential)


def test_published_words_shut_nobody_out_but_for_an_imported_text_and_a_kept_one(session: Session) -> None:
    found = {}
    for vacancy in session.scalars(select(Vacancy)):
        texts = (vacancy.title, vacancy.tasks, vacancy.education_reason or "", *vacancy.questions)
        codes = {one.code for text in texts for one in check(text, "tasks")}
        if codes:
            found[vacancy.title] = (codes, vacancy.flagged, vacancy.state)
    assert found == {"Pemeriksa mutu warna kain": ({"colour_vision"}, False, "waiting"),
                     "Staf pemasaran lapangan": ({"appearance", "age"}, True, "published")}
    kept = session.scalars(select(WordingKept)).all()
    assert [(one.rule, one.quote, one.state) for one in kept] == [("colour_vision", "tidak buta warna", "open")]


def test_workplaces_answer_yes_no_and_leave_some_unknown(session: Session) -> None:
    for workplace in session.scalars(select(Workplace)):
        assert set(workplace.facts) < set(vocabulary().workplace_facts)
        assert set(workplace.facts.values()) == {"yes", "no"}


def test_thirty_people_half_with_school_up_to_sma(session: Session) -> None:
    ranks: dict[int, int] = {}
    for education in session.scalars(select(Education).where(Education.finished)):
        rank = vocabulary().education_levels[education.level_code].rank
        ranks[education.user_id] = max(rank, ranks.get(education.user_id, 0))
    school = [rank for rank in ranks.values() if rank <= vocabulary().education_levels["sma"].rank]
    assert session.scalar(select(func.count()).select_from(SeekerProfile)) == 30
    assert len(school) >= 15
    assert max(ranks.values()) >= vocabulary().education_levels["s2"].rank
    kinds = {kind for kinds in session.scalars(select(SeekerProfile.disability_kinds)) for kind in kinds or ()}
    assert kinds == set(vocabulary().disability_kinds)
    assert set(counts(session, SeekerProfile.visibility)) == set(Visibility)


def test_nothing_about_functions_is_kept_without_a_consent(session: Session) -> None:
    agreed = set(session.scalars(select(Consent.user_id).where(Consent.purpose == "abilities")))
    assert set(session.scalars(select(FunctionalAbility.user_id))) == agreed
    for one in session.scalars(select(Disclosure)):
        assert one.content and one.consent_id


def test_some_profiles_are_full_and_some_almost_empty(session: Session) -> None:
    skills = counts(session, SeekerSkill.user_id)
    assert max(skills.values()) >= 10
    assert len(skills) < 30


def test_applications_in_every_state(session: Session) -> None:
    states = counts(session, Application.state)
    interviews = counts(session, Interview.state)
    assert set(states) == set(ApplicationState)
    assert {InterviewState.PROPOSED, InterviewState.ACCEPTED, InterviewState.OTHER_ASKED,
            InterviewState.DECLINED} <= set(interviews)
    assert session.scalar(select(func.count()).select_from(Application).where(Application.to_uld)) == 2
    assert all(one.refusal_code for one in session.scalars(select(Application).where(Application.state == "not_taken")))
    assert set(counts(session, Message.role)) == {"seeker", "employer"}


def test_follow_ups_are_answered_due_and_ahead(session: Session) -> None:
    rows = session.scalars(select(FollowUp)).all()
    assert any(row.answered_at for row in rows)
    assert any(row.answered_at is None and row.due_at < clock.now() for row in rows)
    assert any(row.due_at > clock.now() for row in rows)


def test_what_lies_beside_the_applications(session: Session) -> None:
    assert set(counts(session, Approach.state)) == {"sent", "accepted", "declined"}
    assert {"open", "accepted"} <= set(counts(session, Report.state))
    assert {"open", "refused"} == set(counts(session, OrganisationClaim.state))
    assert {"officer", "employer"} <= set(counts(session, AccessLog.role))
    notices = session.scalars(select(Notice)).all()
    assert any(one.read_at for one in notices) and any(one.read_at is None for one in notices)


def test_everybody_is_invented_and_has_the_same_password(session: Session) -> None:
    people = session.scalars(select(User)).all()
    assert all(person.is_demo and (person.email or "").endswith("@demo.test") for person in people)
    assert {account.email for account in DEMO_ACCOUNTS} <= {person.email for person in people}
    assert password_fits(people[0].password_hash, DEMO_PASSWORD)
    assert len({person.password_hash for person in people}) == 1
    assert all(person.phone for person in people if BY_NUMBER.intersection(person.contact_how or ()))
    phones = session.scalars(select(Organisation.phone).where(Organisation.phone.is_not(None))).all()
    assert all((phone or "")[4:].startswith("-0000-") for phone in phones)


def test_the_seeker_has_an_invitation_to_answer_and_a_draft(session: Session) -> None:
    seeker = session.scalars(select(User.id).where(User.email == "pencari@demo.test")).one()
    states = set(session.scalars(select(Application.state).where(Application.user_id == seeker)))
    proposed = session.scalars(select(Interview).join(Application, Application.id == Interview.application_id).where(
        Application.user_id == seeker, Interview.state == InterviewState.PROPOSED)).one()
    assert len(states) >= 4
    assert proposed.starts_at > clock.now()
    assert session.scalars(select(ApplicationDraft).where(ApplicationDraft.user_id == seeker)).one().content["letter"]


@pytest.mark.parametrize(("email", "path"), [
    ("pencari@demo.test", "/lamaran"), ("pencari@demo.test", "/profil"), ("pencari@demo.test", "/kecocokan"),
    ("pemberi@demo.test", "/pemberi-kerja"), ("petugas@demo.test", "/uld"), ("admin@demo.test", "/uld")])
def test_the_accounts_open_their_pages(house: House, session: Session, email: str, path: str) -> None:
    user_id = session.scalars(select(User.id).where(User.email == email)).one()
    client = house.client().sign_in(user_id)
    client.get(path)
    assert client.response.status_code == 200 and client.path == path


def test_the_seeker_meets_all_three_groups_of_matches(session: Session) -> None:
    person = person_of(session.scalars(select(User.id).where(User.email == "pencari@demo.test")).one())
    assert person is not None
    assert all(matches_of(person).of(group) for group in Group)
