"""After a placement: due → told → answered → seen by the officer → corrected, on the pages of all three sides."""
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from tests.applications.conftest import Scene
from tests.applications.support import BASES, answer, days_later, placed, question
from webapp.accounts.models import Notice
from webapp.accounts.models_organisations import Membership
from webapp.applications.jobs import ask_follow_ups
from webapp.applications.models import FollowUp, Placement
from webapp.core import clock


@pytest.fixture
def asks(scene: Scene, database, app) -> Callable[[], int]:
    """The worker's round: tells whose question is due, and says how many it told."""
    def run() -> int:
        with app.test_request_context("/"), database.writing():
            return ask_follow_ups()

    return run


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


def new_notices(database, user_id: int, page: str) -> int:
    """How many notices that lead to this page are new to the person."""
    with database.reading() as session:
        return len(session.scalars(select(Notice.id).where(
            Notice.user_id == user_id, Notice.href == page, Notice.read_at.is_(None))).all())
