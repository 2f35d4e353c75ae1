"""Makes rows for tests: each method writes in a transaction of its own and returns the id (or ids) it made."""
import itertools
from datetime import timedelta
from typing import Any

from flask import Flask

from tests.support.client import AuditingClient
from webapp.accounts.models import User
from webapp.accounts.models_organisations import Membership, Organisation
from webapp.accounts.states import OrganisationKind, OrganisationStatus
from webapp.core import clock
from webapp.core.database import Database
from webapp.profiles.models import SeekerProfile
from webapp.vacancies.models import Vacancy, Workplace

number = itertools.count(1)
PASSWORD = "kata-sandi-uji"


class Factory:
    """Sensible rows with one call; keywords change single columns."""

    def __init__(self, app: Flask, database: Database) -> None:
        self.app, self.database = app, database

    def add(self, row: Any) -> Any:
        """Writes one row and returns it with its id."""
        with self.database.writing() as session:
            session.add(row)
        return row

    def user(self, **columns: Any) -> int:
        """A person with a confirmed address and no roles but job seeker."""
        n = next(number)
        values = {"full_name": f"Orang Uji {n}", "email": f"orang{n}@contoh.test", "language": "id",
                  "email_confirmed_at": clock.now(), "adult_confirmed_at": clock.now(), "created_at": clock.now(),
                  "is_administrator": False, "is_demo": False} | columns
        return int(self.add(User(**values)).id)

    def seeker(self, **columns: Any) -> int:
        """A person with a profile (keywords are columns of SeekerProfile); region Kota Bandung."""
        user_id = self.user()
        values = {"region_code": "3273", "headline": "Penjahit", "visibility": "applied"} | columns
        self.add(SeekerProfile(user_id=user_id, updated_at=clock.now(), **values))
        return user_id

    def organisation(self, *, kind: str = OrganisationKind.EMPLOYER, status: str = OrganisationStatus.VERIFIED,
                     **columns: Any) -> int:
        """An organisation in Kota Bandung, verified unless told."""
        values = {"name": f"PT Uji {next(number)}", "region_code": "3273", "created_at": clock.now(),
                  "is_public_body": False, "came_with_import": False} | columns
        return int(self.add(Organisation(kind=kind, status=status, **values)).id)

    def member(self, organisation_id: int, *, owner: bool = True) -> int:
        """A new person who acts for an organisation."""
        user_id = self.user()
        self.add(Membership(user_id=user_id, organisation_id=organisation_id, owner=owner, created_at=clock.now()))
        return user_id

    def employer(self, **columns: Any) -> tuple[int, int]:
        """A member (owner) and their organisation."""
        organisation_id = self.organisation(**columns)
        return self.member(organisation_id), organisation_id

    def officer(self, region_code: str = "3273") -> int:
        """An officer of a region's ULD."""
        return self.member(self.organisation(kind=OrganisationKind.ULD, region_code=region_code, name="ULD Uji"))

    def administrator(self) -> int:
        """Who runs the site."""
        return self.user(is_administrator=True)

    def workplace(self, organisation_id: int, **columns: Any) -> int:
        """A workplace in Kota Bandung with a lift and without a step-free entrance."""
        values = {"name": "Kantor pusat", "region_code": "3273", "facts": {}} | columns
        return int(self.add(Workplace(organisation_id=organisation_id, **values)).id)

    def vacancy(self, organisation_id: int | None = None, **columns: Any) -> int:
        """A published vacancy that is open for 30 days. It is not in the search until `webapp.vacancies` indexes it."""
        organisation_id = organisation_id or self.organisation()
        now = clock.now()
        values = {
            "title": "Penjahit", "tasks": "Menjahit pakaian.", "state": "published", "region_code": "3273",
            "published_at": now, "created_at": now, "updated_at": now, "closes_at": now + timedelta(days=30),
            "closes_on": clock.today() + timedelta(days=29), "source": "own", "language": "id", "positions": 1,
            "work_mode": "onsite", "questions": [], "study_programmes": [], "education_levels": [],
            "education_essential": False, "pay_by_agreement": False, "flagged": False} | columns
        vacancy_id = int(self.add(Vacancy(organisation_id=organisation_id, **values)).id)
        self.index(vacancy_id)
        return vacancy_id

    def index(self, *vacancy_ids: int) -> None:
        """Tells everything that follows vacancies (search, matching) that these have changed."""
        from webapp.core import hooks

        with self.app.test_request_context("/"), self.database.writing():
            hooks.ask("vacancies_changed", list(vacancy_ids))

    def client(self, user_id: int | None = None) -> AuditingClient:
        """A visitor, signed in when a person is given."""
        visitor = AuditingClient(self.app)
        return visitor.sign_in(user_id) if user_id is not None else visitor
