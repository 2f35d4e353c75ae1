"""After the start: the officer sees the placement; after a month all three are asked and answer."""
from datetime import timedelta

from tests.journeys.beginning import sign_in_again
from tests.journeys.story import (
    EMPLOYER,
    EMPLOYER_PASSWORD,
    SEEKER,
    SEEKER_PASSWORD,
    VACANCY,
    Story,
    errors,
    typed,
)
from tests.support.client import AuditingClient
from webapp.core import clock


def see_the_placement(story: Story) -> None:
    """With three follow-ups for each of the three sides, none of them due."""
    story.officer.get("/uld")
    story.officer.follow("Penempatan dan tindak lanjut")
    story.officer.follow(f"Sari Wulandari, {VACANCY}")
    for month in (1, 3, 6):
        for side in ("Pekerja", "Pemberi kerja", "Petugas ULD"):
            assert f"Bulan ke-{month}, {side}" in story.officer.text
    assert story.officer.text.count("Belum waktunya") == 9


def answer_after_a_month(story: Story) -> None:
    """The worker asks everybody once; each side finds the question on its first page and answers in words."""
    with clock.at(clock.now() + timedelta(days=55)):
        story.kerja("work", "--once")
        for visitor, identity, password in ((story.seeker, SEEKER, SEEKER_PASSWORD),
                                            (story.employer, EMPLOYER, EMPLOYER_PASSWORD)):
            visitor.get("/masuk")
            visitor.submit({"identity": identity, "password": password})
            visitor.get("/")
            visitor.follow("Ceritakan kabar")
            answer(visitor)
        sign_in_again(story)
        officer_answers(story)


def officer_answers(story: Story) -> None:
    """From the queue of the desk to the question; then both other answers stand beside the own one."""
    story.officer.get("/uld")
    story.officer.follow("Tindak lanjut penempatan")
    story.officer.follow("bulan ke-1")
    answer(story.officer)
    story.officer.get("/uld/penempatan")
    story.officer.follow(f"Sari Wulandari, {VACANCY}")
    assert story.officer.text.count("Kabar: betah.") == 3 and story.officer.text.count("Belum waktunya") == 6


def answer(visitor: AuditingClient) -> None:
    """A question with an empty answer, then a full one."""
    visitor.submit({"words": "Kabar: betah."}, status=422)
    assert errors(visitor) and typed(visitor, "words") == "Kabar: betah."
    visitor.submit({"still": "yes", "how": "good"})
    assert "Sudah dijawab" in visitor.text
