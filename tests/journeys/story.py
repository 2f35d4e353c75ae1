"""Who walks the main job, what the command line says to them, and the mail they get."""
import re
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from click.testing import CliRunner
from flask import Flask
from sqlalchemy import select

from tests.support.client import AuditingClient
from webapp.cli import House, main
from webapp.core import clock
from webapp.core.database import Database
from webapp.core.outbox import OutboxMessage
from webapp.core.settings import Settings

REAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "vacancies.csv"
VACANCY, COMPANY = "Marketing & Sales Supporting", "PT. Len Industri"
SEEKER, OFFICER = "sari@contoh.test", "rahmat@uld.test"
EMPLOYER = "0812 3456 7890"
SEEKER_PASSWORD, EMPLOYER_PASSWORD = "tiga kata acak", "empat kata acak sekali"
HEARD_NEED = "Wawancara di lantai satu"


@dataclass
class Story:
    """One site from its empty database on, with a visitor for each person of the main job."""

    app: Flask
    database: Database
    settings: Settings
    seeker: AuditingClient = field(init=False)
    employer: AuditingClient = field(init=False)
    officer: AuditingClient = field(init=False)
    vacancy: str = ""  # where it stands
    application: str = ""  # where the person reads it
    received: str = ""  # where the employer reads it

    def __post_init__(self) -> None:
        self.seeker, self.employer, self.officer = (AuditingClient(self.app) for _ in range(3))

    def kerja(self, *words: str) -> str:
        """Runs the command line on this site's database; returns what it printed."""
        house = House.__new__(House)  # without reading the environment
        house.settings, house.database, house.app = self.settings, self.database, self.app
        result = CliRunner().invoke(main, list(words), obj=house)
        assert result.exit_code == 0, result.output
        return result.output

    def mail_to(self, address: str) -> dict[str, str]:
        """The newest mail to an address."""
        with self.database.reading() as session:
            mails = [row.content for row in session.scalars(select(OutboxMessage).order_by(OutboxMessage.id))]
        return [mail for mail in mails if mail["to"] == address][-1]

    def mailed_link(self, address: str) -> str:
        """The path in the newest mail to an address."""
        return link_in(self.mail_to(address)["body"])

    def mailed_code(self, address: str) -> str:
        """The six digits in the newest mail to an address."""
        found = re.search(r"\b\d{6}\b", self.mail_to(address)["subject"])
        assert found, "no code was mailed"
        return found.group()


def link_in(text: str) -> str:
    """The path of the first address of this site in a text."""
    found = re.search(r"http://127\.0\.0\.1:8000(/\S+)", text)
    assert found, text
    return found.group(1)


def typed(visitor: AuditingClient, name: str) -> str:
    """What stands in a field of the present page."""
    control = visitor.page.select_one(f'[name="{name}"]')
    assert control is not None, f"no field {name} on {visitor.path}"
    return control.get_text().strip() if control.name == "textarea" else str(control.get("value", ""))


def ticked(visitor: AuditingClient, name: str) -> list[str]:
    """The chosen values of a group of boxes or radio buttons."""
    return [str(box["value"]) for box in visitor.page.select(f'[name="{name}"][checked]')]


def errors(visitor: AuditingClient) -> dict[str, str]:
    """Field → message, as the error summary of the present page lists them."""
    title = visitor.page.find("title")
    assert title is not None and title.get_text().startswith("Kesalahan: "), visitor.path
    return {str(link["href"])[1:]: link.get_text(" ", strip=True)
            for link in visitor.page.select("main a[href^='#']") if visitor.page.find(id=str(link["href"])[1:])}


def in_days(days: int) -> str:
    """A date as people type it."""
    return f"{clock.today() + timedelta(days=days):%d-%m-%Y}"
