"""A vacancy of a verified employer with a person who may apply, and short ways through the pages."""
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.support.client import AuditingClient
from tests.support.factories import Factory
from webapp.accounts.models import User
from webapp.profiles.models import AccommodationNeed, FunctionalAbility

SECRET = "Saya memakai pembaca layar dan kursi roda"


@dataclass
class Scene:
    """Who is there: a seeker, an employer with its vacancy, an officer, each with a visitor signed in."""

    make: Factory
    seeker_id: int
    employer_id: int
    organisation_id: int
    vacancy_id: int
    officer_id: int
    seeker: AuditingClient
    employer: AuditingClient
    officer: AuditingClient

    def apply(self, *, letter: str = "Saya bisa menjahit.", requests: tuple[str, ...] = (), show: tuple[str, ...] = (),
              visitor: AuditingClient | None = None) -> int:
        """Through all the pages; returns the id of the application."""
        visitor = visitor or self.seeker
        visitor.get(f"/lowongan/{self.vacancy_id}/lamar")
        visitor.submit({"letter": letter, "cv": "profile"})
        values: dict[str, object] = {}
        if requests:
            values |= {"others": list(requests), "agree_requests": "y"}
        if show:
            values |= {"show": list(show), "agree_show": "y"}
        visitor.submit(values)
        visitor.submit(form="#kirim-lamaran")
        return int(visitor.path.rpartition("/")[2])

    def invite(self, application_id: int, **changes: object) -> None:
        """The employer proposes an interview in three days, answering yes to everything asked."""
        self.employer.get(f"/pemberi-kerja/pelamar/{application_id}/undang")
        answers = {str(field["name"]): "yes" for field in self.employer.page.select("[name^=answer_]")}
        self.employer.submit({"form": "video_text", "day": day_ahead(3), "at": "09.30", "place": "Tautan rapat",
                              "contact_name": "Bu Sari", "contact_reach": "sari@contoh.test", **answers, **changes})


def day_ahead(days: int) -> str:
    """A date as people type it."""
    from datetime import timedelta

    from webapp.core import clock

    return f"{clock.today() + timedelta(days=days):%d-%m-%Y}"


@pytest.fixture
def scene(make: Factory) -> Scene:
    employer_id, organisation_id = make.employer(name="PT Jahit Rapi")
    vacancy_id = make.vacancy(organisation_id, title="Penjahit", questions=["Kapan Anda dapat mulai?"])
    seeker_id, officer_id = make.seeker(), make.officer()
    make.add(FunctionalAbility(user_id=seeker_id, function_code="seeing", answer="adjust", own_words=SECRET))
    make.add(AccommodationNeed(user_id=seeker_id, kind="apply", content={"code": "interview-by-chat", "words": ""}))
    return Scene(make, seeker_id, employer_id, organisation_id, vacancy_id, officer_id, make.client(seeker_id),
                 make.client(employer_id), make.client(officer_id))


@pytest.fixture
def name_of(make: Factory) -> Callable[[int], str]:
    def ask(user_id: int) -> str:
        with make.database.reading() as session:
            return session.get_one(User, user_id).full_name

    return ask
