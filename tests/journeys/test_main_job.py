"""The main job of the site through its pages without JavaScript: from an empty database to a followed-up placement."""
import pytest
from flask import Flask

from tests.journeys import beginning, following, hiring, seeking
from tests.journeys.story import Story
from webapp.core.database import Database
from webapp.core.settings import Settings


@pytest.mark.slow
def test_from_an_empty_database_to_a_placement_that_is_followed_up(
    app: Flask, database: Database, settings: Settings
) -> None:
    story = Story(app, database, settings)
    for step in (
        beginning.import_vacancies, beginning.open_uld, beginning.become_officer,
        seeking.sign_up, seeking.tell_about_work, seeking.tell_about_needs, seeking.find, seeking.apply,
        hiring.sign_up_as_employer, hiring.claim, hiring.accept_claim, hiring.verify, hiring.read,
        hiring.invite, hiring.agree_on_a_time, hiring.offer, hiring.start,
        following.see_the_placement, following.answer_after_a_month,
    ):
        step(story)
