"""A placement, and the questions to its three sides on later days."""
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from sqlalchemy import select

from tests.applications.conftest import Scene, day_ahead
from tests.support.client import AuditingClient
from webapp.accounts.models import Notice
from webapp.applications.models import FollowUp
from webapp.core import clock

BASES = {"seeker": "/tindak-lanjut/", "employer": "/pemberi-kerja/tindak-lanjut/", "officer": "/uld/tindak-lanjut/"}


def placed(scene: Scene) -> int:
    """An application that has become a placement."""
    application_id = scene.apply()
    page = f"/pemberi-kerja/pelamar/{application_id}"
    scene.employer.get(page + "/tawarkan")
    scene.employer.submit({"start": day_ahead(1), "pay": "Rp3.000.000", "hours": "Pagi"})
    scene.seeker.get(f"/lamaran/{application_id}/tawaran")
    scene.seeker.submit({"answer": "accept"})
    scene.employer.get(page + "/mulai")
    scene.employer.submit({"starts_on": day_ahead(1)})
    return application_id


@contextmanager
def days_later(scene: Scene, days: int) -> Iterator[dict[str, AuditingClient]]:
    """A visitor of each side, signed in anew on that day."""
    with clock.at(clock.now() + timedelta(days=days)):
        yield {"seeker": scene.make.client(scene.seeker_id), "employer": scene.make.client(scene.employer_id),
               "officer": scene.make.client(scene.officer_id)}


def question(scene: Scene, side: str, month: int = 1) -> str:
    """The page on which this side answers."""
    with scene.make.database.reading() as session:
        number = session.scalar(select(FollowUp.id).where(FollowUp.side == side, FollowUp.month == month))
    return f"{BASES[side]}{number}"


def answer(visitor: AuditingClient, page: str, still: str = "yes", how: str = "good", words: str = "") -> None:
    """Opens a question and answers it."""
    visitor.get(page)
    visitor.submit({"still": still, "how": how, "words": words})
    assert "Sudah dijawab" in visitor.text


def notices(database, user_id: int) -> list[str]:
    """What this person was told."""
    with database.reading() as session:
        return list(session.scalars(select(Notice.text).where(Notice.user_id == user_id)))
