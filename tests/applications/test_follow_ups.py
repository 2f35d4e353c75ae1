"""After a placement: due → told → answered → seen by the officer → corrected, on the pages of all three sides."""
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import select

from tests.applications.conftest import Scene, day_ahead
from tests.support.client import AuditingClient
from webapp.accounts.models import Notice
from webapp.accounts.models_organisations import Membership
from webapp.applications.jobs import ask_follow_ups
from webapp.applications.models import FollowUp, Placement
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


@pytest.fixture
def asks(scene: Scene, database, app) -> Callable[[], int]:
    """The worker's round: tells whose question is due, and says how many it told."""
    def run() -> int:
        with app.test_request_context("/"), database.writing():
            return ask_follow_ups()

    return run


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


def test_follow_ups_are_asked_when_due_and_answered_on_each_side(scene: Scene, database, app) -> None:
    placed(scene)
    later = clock.now() + timedelta(days=50)
    with clock.at(later):
        with app.test_request_context("/"), database.writing():
            assert ask_follow_ups() == 3
        with app.test_request_context("/"), database.writing():
            assert ask_follow_ups() == 0
        with database.reading() as session:
            rows = session.scalars(select(FollowUp).where(FollowUp.asked_at.is_not(None)))
            asked = {row.side: row.id for row in rows}
        sides = {"seeker": (scene.make.client(scene.seeker_id), "/tindak-lanjut/"),
                 "employer": (scene.make.client(scene.employer_id), "/pemberi-kerja/tindak-lanjut/"),
                 "officer": (scene.make.client(scene.officer_id), "/uld/tindak-lanjut/")}
        for side, (visitor, base) in sides.items():
            visitor.get(base + str(asked[side]))
            visitor.submit({}, status=422)
            visitor.submit({"still": "yes", "how": "help" if side == "seeker" else "good", "words": f"kabar {side}"})
            assert "Sudah dijawab" in visitor.text
        officer = sides["officer"][0]
        officer.get("/uld/penempatan")
        officer.follow("Penjahit")
        assert "Perlu bantuan" in officer.text and "kabar seeker" in officer.text
        sides["employer"][0].get(f"/tindak-lanjut/{asked['seeker']}", status=404)
        sides["seeker"][0].get("/")
        sides["employer"][0].get("/pemberi-kerja")


def test_a_corrected_answer_takes_the_end_back_and_the_worker_asks_again(scene: Scene, database, asks) -> None:
    placed(scene)
    page = question(scene, "seeker")
    with days_later(scene, 35) as visitors:
        asks()
        assert new_notices(database, scene.seeker_id, page) == 1
        answer(visitors["seeker"], page, still="no")
        assert new_notices(database, scene.seeker_id, page) == 0
        visitors["officer"].get("/uld/penempatan")
        assert "Berakhir" in visitors["officer"].text
        answer(visitors["seeker"], page, still="yes")
        visitors["officer"].get("/uld/penempatan")
        assert "Berakhir" not in visitors["officer"].text
    with days_later(scene, 36) as visitors:
        answer(visitors["seeker"], page, still="no")
    with days_later(scene, 100) as visitors:
        assert asks() == 0
        visitors["seeker"].get("/")
        assert "bulan ke-3" not in visitors["seeker"].text
        visitors["officer"].get("/uld/penempatan")
        assert "bulan ke-1" in visitors["officer"].text and "bulan ke-3" not in visitors["officer"].text
        answer(visitors["seeker"], page, still="yes")
        visitors["seeker"].get("/")
        assert "bulan ke-3" in visitors["seeker"].text and asks() == 3


def test_the_day_of_the_end_stays_when_only_the_words_change(scene: Scene, database) -> None:
    placed(scene)
    page = question(scene, "seeker")
    with days_later(scene, 35) as visitors:
        answer(visitors["seeker"], page, still="no")
        with database.reading() as session:
            ended = session.scalars(select(Placement.ended_on)).one()
    with days_later(scene, 40) as visitors:
        visitors["seeker"].get(page)
        assert visitors["seeker"].page.select_one('[name="still"][value="no"][checked]'), "not to be chosen again"
        visitors["seeker"].submit({"words": "Kontraknya selesai."})
        answer(visitors["employer"], question(scene, "employer"), still="unknown")
    with database.reading() as session:
        assert session.scalars(select(Placement.ended_on)).one() == ended


def test_news_of_a_later_month_counts_more_than_a_late_word_about_an_earlier_one(scene: Scene) -> None:
    placed(scene)
    with days_later(scene, 100) as visitors:
        answer(visitors["employer"], question(scene, "employer", 3), still="no")
        answer(visitors["seeker"], question(scene, "seeker", 1), still="yes")
        visitors["officer"].get("/uld/penempatan")
        assert "Berakhir" in visitors["officer"].text


@pytest.mark.parametrize("side", BASES)
def test_a_question_that_is_not_due_takes_no_answer(scene: Scene, database, side: str) -> None:
    placed(scene)
    later = question(scene, side, 3)
    with days_later(scene, 35) as visitors:
        visitors[side].get(question(scene, side))
        visitors[side].submit({"still": "no", "how": "good"}, action=later, status=409)
        assert "belum waktunya" in visitors[side].text
    with database.reading() as session:
        assert session.scalars(select(FollowUp.answered_at).where(FollowUp.answered_at.is_not(None))).all() == []
        assert session.scalars(select(Placement.ended_on)).one() is None


@pytest.mark.parametrize("side", ["seeker", "employer"])
def test_who_asks_for_help_stands_in_the_officer_s_queue_until_news_is_written(scene: Scene, database, side) -> None:
    placed(scene)
    far = scene.make.officer("7371")
    with days_later(scene, 35) as visitors:
        officer = visitors["officer"]
        assert calls_counted(officer) == "Kosong"
        answer(visitors[side], question(scene, side), how="help", words="Liftnya rusak sejak Senin.")
        assert "Petugas ULD sudah diberi tahu" in visitors[side].text
        told = notices(database, scene.officer_id)
        assert any("meminta bantuan ULD" in text and "Lift" not in text for text in told), told
        assert not any("meminta bantuan" in text for text in notices(database, far))
        assert calls_counted(officer) == "1 menunggu"
        officer.follow("Permintaan bantuan dari tempat kerja")
        assert "1 penempatan meminta bantuan Anda" in officer.text and "Perlu bantuan" in officer.text
        officer.follow("Baca permintaan bantuan")
        assert "Perlu bantuan" in officer.text and "Liftnya rusak" in officer.text
        officer.follow("Tulis kabar bulan ke-1")
        officer.submit({"still": "yes", "how": "good", "words": "Lift diperbaiki."})
        officer.get("/uld/penempatan")
        assert "bantuan" not in officer.text
    with days_later(scene, 40) as visitors:
        answer(visitors[side], question(scene, side), how="help", words="Rusak lagi.")
        assert calls_counted(visitors["officer"]) == "1 menunggu"
        answer(visitors[side], question(scene, side), how="good")
        assert calls_counted(visitors["officer"]) == "Kosong"


def test_an_officer_does_not_follow_their_own_placement(scene: Scene, database, asks) -> None:
    placed(scene)
    with database.reading() as session:
        uld = session.scalars(select(Membership.organisation_id).where(Membership.user_id == scene.officer_id)).one()
    scene.make.add(Membership(user_id=scene.seeker_id, organisation_id=uld, owner=False, created_at=clock.now()))
    with days_later(scene, 35) as visitors:
        asks()
        assert new_notices(database, scene.seeker_id, question(scene, "officer")) == 0
        answer(visitors["employer"], question(scene, "employer"), how="some", words="Sering terlambat.")
        visitors["officer"].get("/uld/penempatan")
        page = str(visitors["officer"].page.select_one("#penempatan-1")["href"])
        visitors["officer"].get(page)
        assert "Sering terlambat." in visitors["officer"].text
        visitors["seeker"].get("/uld/penempatan")
        assert "Penjahit" not in visitors["seeker"].text
        for own in (page, question(scene, "officer")):
            visitors["seeker"].get(own, status=404)


def calls_counted(officer: AuditingClient) -> str:
    """What the desk says about calls for help."""
    officer.get("/uld")
    line = next(one for one in officer.page.select("main li") if "Permintaan bantuan" in one.get_text())
    return str(line.select_one(".tag").get_text(strip=True))


def notices(database, user_id: int) -> list[str]:
    """What this person was told."""
    with database.reading() as session:
        return list(session.scalars(select(Notice.text).where(Notice.user_id == user_id)))


def new_notices(database, user_id: int, page: str) -> int:
    """How many notices that lead to this page are new to the person."""
    with database.reading() as session:
        return len(session.scalars(select(Notice.id).where(
            Notice.user_id == user_id, Notice.href == page, Notice.read_at.is_(None))).all())
