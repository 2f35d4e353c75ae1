"""Applying: drafts, wrong input, double submissions, closed vacancies, consent."""
from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from tests.applications.conftest import SECRET, Scene, day_ahead
from webapp.accounts.models_privacy import Consent
from webapp.applications.jobs import forget_old_drafts
from webapp.applications.models import Application, ApplicationDraft
from webapp.core import clock
from webapp.core.outbox import OutboxMessage
from webapp.vacancies.models import Vacancy

PAST = clock.now() - timedelta(days=1)


def count(database, table) -> int:
    with database.reading() as session:
        return session.execute(select(func.count()).select_from(table)).scalar_one()


def test_a_draft_is_kept_found_again_and_thrown_away(scene: Scene, database) -> None:
    scene.seeker.get(f"/lowongan/{scene.vacancy_id}/lamar")
    scene.seeker.submit({"letter": "Belum selesai", "cv": "none", "answer_0": "Besok"}, button="nanti")
    assert "konsep" in scene.seeker.text
    other = scene.make.client(scene.seeker_id)
    other.get("/lamaran")
    other.follow("Lanjutkan: Penjahit")
    assert "Belum selesai" in other.text and "Besok" in other.text
    other.follow("Buang konsep lamaran ini")
    other.submit()
    assert "sudah dibuang" in other.text and count(database, ApplicationDraft) == 0
    other.get(f"/lowongan/{scene.vacancy_id}/lamar/tinjau")
    assert other.path == f"/lowongan/{scene.vacancy_id}/lamar"


def test_nothing_typed_is_lost_when_something_is_wrong(scene: Scene) -> None:
    scene.seeker.get(f"/lowongan/{scene.vacancy_id}/lamar")
    scene.seeker.submit({"letter": "x" * 4001, "cv": "none", "answer_0": "Tetap ada"}, status=422)
    assert "Tetap ada" in scene.seeker.text and "4001" in scene.seeker.text
    scene.seeker.submit({"letter": "pendek", "cv": "lain"}, status=422)
    assert "pendek" in scene.seeker.text


def test_what_is_chosen_needs_its_own_consent_and_nothing_is_chosen_beforehand(scene: Scene, database) -> None:
    scene.seeker.get(f"/lowongan/{scene.vacancy_id}/lamar")
    scene.seeker.submit({"letter": "a", "cv": "none"})
    assert not scene.seeker.page.select("main input[type=checkbox][checked]")
    scene.seeker.submit({"show": ["function:seeing"], "request_words": "Ruang tenang"}, status=422)
    assert scene.seeker.page.select_one("#agree_show[aria-invalid]")
    assert scene.seeker.page.select_one("#agree_requests[aria-invalid]")
    assert "1 hal di atas tercentang. Centang persetujuan ini agar ditunjukkan" in scene.seeker.text
    scene.seeker.submit({"agree_show": "y", "agree_requests": "y"})
    assert count(database, Consent) == 0, "a consent is given by sending"
    scene.seeker.submit(form="#kirim-lamaran")
    with database.reading() as session:
        kept = session.execute(select(Consent.purpose, Consent.wording, Consent.recipient_id)).all()
    assert {row.purpose for row in kept} == {"disclosure", "selection_accommodations"}
    assert all("PT Jahit Rapi" in row.wording and SECRET not in row.wording for row in kept)
    assert {row.recipient_id for row in kept} == {scene.organisation_id}


def test_facts_of_somebody_else_cannot_be_chosen(scene: Scene) -> None:
    scene.seeker.get(f"/lowongan/{scene.vacancy_id}/lamar")
    scene.seeker.submit({"letter": "a", "cv": "none"})
    scene.seeker.submit({"show": ["function:hearing"], "agree_show": "y"}, status=422)


def test_pressing_twice_sends_one_application(scene: Scene, database) -> None:
    scene.seeker.get(f"/lowongan/{scene.vacancy_id}/lamar")
    scene.seeker.submit({"letter": "a", "cv": "none"})
    scene.seeker.submit({})
    review = scene.seeker.page
    scene.seeker.submit(form="#kirim-lamaran")
    first = scene.seeker.path
    scene.seeker.page = review
    scene.seeker.submit(form="#kirim-lamaran")
    assert scene.seeker.path == first and count(database, Application) == 1
    mails = count(database, OutboxMessage)
    scene.seeker.get(f"/lowongan/{scene.vacancy_id}/lamar")
    assert "sudah melamar" in scene.seeker.text
    scene.seeker.follow("Buka lamaran Anda")
    assert count(database, OutboxMessage) == mails


def test_the_same_message_twice_is_one_message(scene: Scene) -> None:
    application_id = scene.apply()
    before = scene.seeker.page
    for _time in range(2):
        scene.seeker.page = before
        scene.seeker.submit({"body": "Halo, kapan ada kabar?"}, form="#pesan")
    assert scene.seeker.text.count("Halo, kapan ada kabar?") == 1
    scene.seeker.submit({"body": ""}, form="#pesan", status=422)
    scene.employer.get(f"/pemberi-kerja/pelamar/{application_id}")
    assert "Halo, kapan ada kabar?" in scene.employer.text
    assert scene.employer.page.select_one('a[href^="/lapor?tentang=pesan"]')


@pytest.mark.parametrize("change", [{"state": "closed"}, {"state": "paused"}, {"closes_at": PAST}])
def test_a_vacancy_that_closes_meanwhile_is_not_applied_for(scene: Scene, database, change) -> None:
    scene.seeker.get(f"/lowongan/{scene.vacancy_id}/lamar")
    scene.seeker.submit({"letter": "a", "cv": "none"})
    scene.seeker.submit({})
    with database.writing() as session:
        session.execute(update(Vacancy).where(Vacancy.id == scene.vacancy_id).values(**change))
    scene.seeker.submit(form="#kirim-lamaran", status=409)
    assert "sudah tutup" in scene.seeker.text and count(database, Application) == 0
    scene.seeker.get(f"/lowongan/{scene.vacancy_id}/lamar")


def test_a_suspended_vacancy_is_not_there(scene: Scene, make) -> None:
    hidden = make.vacancy(scene.organisation_id, state="suspended")
    scene.seeker.get(f"/lowongan/{hidden}/lamar", status=404)
    scene.seeker.get("/lowongan/999999/lamar", status=404)


def test_who_withdrew_may_apply_again(scene: Scene) -> None:
    first = scene.apply()
    scene.seeker.get(f"/lamaran/{first}/tarik")
    scene.seeker.submit()
    assert scene.apply() != first


def test_drafts_are_forgotten_after_thirty_days(scene: Scene, database, app) -> None:
    scene.seeker.get(f"/lowongan/{scene.vacancy_id}/lamar")
    scene.seeker.submit({"letter": "a", "cv": "none"})
    with app.test_request_context("/"), database.writing():
        assert forget_old_drafts() == 0
    with clock.at(clock.now() + timedelta(days=31)), app.test_request_context("/"), database.writing():
        assert forget_old_drafts() == 1


OLD, NEW = "Apakah Anda punya pengalaman kasir?", "Apakah Anda pernah dihukum penjara?"


def ask(database, scene: Scene, *questions: str) -> None:
    """The employer asks these questions from now on."""
    with database.writing() as session:
        session.execute(update(Vacancy).where(Vacancy.id == scene.vacancy_id).values(questions=list(questions)))


@pytest.mark.parametrize("at", ["review", "accommodations"])
def test_an_answer_is_never_sent_under_another_question(scene: Scene, database, at: str) -> None:
    ask(database, scene, OLD, "Kapan mulai?")
    scene.seeker.get(f"/lowongan/{scene.vacancy_id}/lamar")
    scene.seeker.submit({"letter": "Surat saya", "cv": "none", "answer_0": "Ya, tiga tahun.", "answer_1": "Besok"})
    if at == "review":
        scene.seeker.submit({})
    ask(database, scene, NEW, "Kapan mulai?")
    scene.seeker.submit({})
    assert count(database, Application) == 0 and "mengubah pertanyaannya" in scene.seeker.text
    assert "belum terkirim" in scene.seeker.text and f"{OLD} Ya, tiga tahun." in scene.seeker.text
    kept = {field["name"]: field.get_text(strip=True) for field in scene.seeker.page.select("textarea")}
    assert kept == {"letter": "Surat saya", "answer_0": "", "answer_1": "Besok"}
    scene.seeker.submit({})
    assert scene.seeker.h1 == "Akomodasi dan keterbukaan"
    scene.seeker.submit({})
    assert "tiga tahun" not in scene.seeker.text
    scene.seeker.submit(form="#kirim-lamaran")
    with database.reading() as session:
        assert session.scalars(select(Application.answers)).all() == [[["Kapan mulai?", "Besok"]]]


def test_a_question_that_changes_while_it_is_answered_keeps_its_answer(scene: Scene, database) -> None:
    ask(database, scene, OLD)
    scene.seeker.get(f"/lowongan/{scene.vacancy_id}/lamar")
    ask(database, scene, NEW)
    scene.seeker.submit({"letter": "x" * 4001, "cv": "none", "answer_0": "Ya, tiga tahun."}, status=422)
    assert OLD in scene.seeker.text and NEW not in scene.seeker.text, "the words stand where they were written"
    scene.seeker.submit({"letter": "Surat saya"})
    assert "mengubah pertanyaannya" in scene.seeker.text and f"{OLD} Ya, tiga tahun." in scene.seeker.text
    assert scene.seeker.page.select_one("#answer_0").get_text(strip=True) == ""


def test_a_question_that_is_gone_is_told_before_sending(scene: Scene, database) -> None:
    ask(database, scene, OLD)
    scene.seeker.get(f"/lowongan/{scene.vacancy_id}/lamar")
    scene.seeker.submit({"letter": "a", "cv": "none", "answer_0": "Ya, tiga tahun."})
    scene.seeker.submit({})
    ask(database, scene)
    scene.seeker.submit(form="#kirim-lamaran")
    assert "mengubah pertanyaannya" in scene.seeker.text and count(database, Application) == 0


BAD_TIMES = [
    ({"day": "31-02-2027"}, "#day"), ({"day": "besok"}, "#day"), ({"day": "1-1-2020"}, "#day"),
    ({"day": "1-1-2099"}, "#day"), ({"at": "25.00"}, "#at"), ({"at": "pagi"}, "#at"), ({"minutes": "lama"}, "#minutes"),
    ({"minutes": "9999999999"}, "#minutes"), ({"minutes": "٤٥"}, "#minutes"), ({"contact_name": ""}, "#contact_name"),
]


@pytest.mark.parametrize(("wrong", "where"), BAD_TIMES)
def test_a_wrong_date_or_time_is_told_at_its_field(scene: Scene, wrong, where) -> None:
    application_id = scene.apply()
    scene.employer.get(f"/pemberi-kerja/pelamar/{application_id}/undang")
    good = {"form": "voice", "day": day_ahead(2), "at": "14", "place": "0800", "contact_name": "Bu Sari",
            "contact_reach": "WhatsApp", "note": "Bawa contoh jahitan"}
    scene.employer.submit(good | wrong, status=422)
    assert scene.employer.page.select_one(f"{where}[aria-invalid]"), where
    assert "Bawa contoh jahitan" in scene.employer.text


@pytest.mark.parametrize("start", ["kemarin", "1-1-2020", "30-2-2027", "1-1-2100"])
def test_a_wrong_first_day_is_told(scene: Scene, start: str) -> None:
    application_id = scene.apply()
    scene.employer.get(f"/pemberi-kerja/pelamar/{application_id}/tawarkan")
    scene.employer.submit({"start": start, "pay": "Rp1", "hours": "Pagi"}, status=422)
    assert scene.employer.page.select_one("#start[aria-invalid]")


def test_each_accommodation_is_answered_and_a_no_is_explained(scene: Scene) -> None:
    application_id = scene.apply(requests=("interview-questions-ahead", "interview-interpreter"))
    page = f"/pemberi-kerja/pelamar/{application_id}/undang"
    scene.employer.get(page)
    good = {"form": "voice", "day": day_ahead(2), "at": "14.00", "place": "0800", "contact_name": "Bu Sari",
            "contact_reach": "WhatsApp"}
    scene.employer.submit(good | {"answer_0": "yes"}, status=422)
    scene.employer.submit({"answer_1": "no"}, status=422)
    assert scene.employer.page.select_one("#note_1[aria-invalid]")
    scene.employer.submit({"answer_1": "other", "note_1": "Lewat video"})
    scene.seeker.get(f"/lamaran/{application_id}/wawancara")
    assert "Ada cara lain . Lewat video" in scene.seeker.text or "Ada cara lain. Lewat video" in scene.seeker.text


def test_the_calendar_file_holds_time_and_place_and_no_need(scene: Scene) -> None:
    from icalendar import Calendar

    application_id = scene.apply(requests=("interview-interpreter",))
    scene.invite(application_id)
    answer = scene.seeker.http.get(f"/lamaran/{application_id}/wawancara.ics")
    event = next(iter(Calendar.from_ical(answer.data).walk("VEVENT")))
    assert answer.mimetype == "text/calendar" and "attachment" in answer.headers["Content-Disposition"]
    assert f"{event['dtstart'].dt:%H:%M}" == "02:30"  # 09.30 in WIB, told in UTC
    assert (event["dtend"].dt - event["dtstart"].dt) == timedelta(minutes=45)
    assert "isyarat" not in answer.text and "Tautan rapat" in answer.text


def test_time_stands_in_the_zone_of_the_workplace(scene: Scene, make) -> None:
    far = make.workplace(scene.organisation_id, region_code="9171")
    scene.vacancy_id = make.vacancy(scene.organisation_id, workplace_id=far, region_code="9171", title="Kasir")
    application_id = scene.apply()
    scene.invite(application_id)
    scene.seeker.get(f"/lamaran/{application_id}/wawancara")
    assert "pukul 09.30 WIT" in scene.seeker.text
