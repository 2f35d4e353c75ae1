"""What the desk's tests share: reading rows, notices, and posting without a form."""
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from tests.support.client import AuditingClient
from webapp.accounts.models import Notice
from webapp.accounts.models_organisations import Organisation, OrganisationClaim
from webapp.core import clock
from webapp.core.database import Database
from webapp.desk.models import Report
from webapp.vacancies.models import Vacancy

FACTS = {"legal_name": "PT X", "nib": "1234567890123", "address": "Jl. 1", "phone": "+62224234567",
         "responsible_person": "Sari"}


def row(database: Database, table: type[Any], key: Any) -> Any:
    with database.reading() as session:
        return session.get_one(table, key)


def status(database: Database, organisation_id: int) -> str:
    return str(row(database, Organisation, organisation_id).status)


def state(database: Database, vacancy_id: int) -> str:
    return str(row(database, Vacancy, vacancy_id).state)


def told(database: Database, user_id: int) -> list[str]:
    with database.reading() as session:
        return list(session.scalars(select(Notice.text).where(Notice.user_id == user_id).order_by(Notice.id)))


def token(visitor: AuditingClient) -> str:
    """The token of the visitor's session, from a page that has a form."""
    page = visitor.get("/lapor")
    return str(page.select_one("[name=_token]")["value"])


def post(visitor: AuditingClient, path: str, **data: Any) -> int:
    """The status of an answer to a form that was never shown."""
    return visitor.http.post(path, data={"_token": token(visitor)} | data).status_code


def claim(make, organisation_id: int, user_id: int, **columns: Any) -> int:
    values = {"position": "Personalia", "proof": "Telepon kantor.", "state": "open", "made_at": clock.now()} | columns
    return int(make.add(OrganisationClaim(organisation_id=organisation_id, user_id=user_id, **values)).id)


def report(make, **columns: Any) -> int:
    values = {"about": "other", "about_id": None, "region_code": "3273", "reason": "other", "words": "Rahasia.",
              "state": "open", "made_at": clock.now(), "code": f"code-{clock.now().timestamp()}"[:16]} | columns
    return int(make.add(Report(**values)).id)


def long_ago():
    """More than three working days."""
    return clock.now() - timedelta(days=8)
