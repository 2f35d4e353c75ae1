"""The table of states holds whatever people press, in whatever order (hypothesis)."""
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.applications.conftest import Scene, day_ahead
from webapp.applications.actions import steps
from webapp.applications.actions.steps import WrongStep
from webapp.applications.cases import Case
from webapp.applications.models import Application
from webapp.applications.states import EMPLOYER_STEPS, OPEN_STATES, SEEKER_STEPS, ApplicationState

S = ApplicationState
states = st.sampled_from(S)


def case_in(state: S) -> Case:
    return Case(Application(id=1, state=state), "Penjahit", 1, "PT", "3273")


@given(states, states, st.sampled_from((EMPLOYER_STEPS, SEEKER_STEPS)))
def test_a_step_outside_the_table_changes_nothing(state: S, to: S, table) -> None:
    case = case_in(state)
    if to in table[state]:
        steps.step(case, to, table)
        assert case.application.state == to
    else:
        with pytest.raises(WrongStep):
            steps.step(case, to, table)
        assert case.application.state == state


@given(st.lists(st.tuples(st.booleans(), states), max_size=20))
def test_no_order_of_steps_leaves_an_end_or_takes_back_what_the_person_ended(presses) -> None:
    case = case_in(S.RECEIVED)
    for by_employer, to in presses:
        before = case.application.state
        try:
            steps.step(case, to, EMPLOYER_STEPS if by_employer else SEEKER_STEPS)
        except WrongStep:
            continue
        assert before not in (S.PLACED, S.WITHDRAWN)
        assert to != S.PLACED or before == S.ACCEPTED
        assert to != S.ACCEPTED or (before == S.OFFERED and not by_employer)


def test_every_state_has_its_steps_and_its_words() -> None:
    assert set(EMPLOYER_STEPS) == set(SEEKER_STEPS) == set(S)
    assert all(state.label for state in S)
    assert all(S.WITHDRAWN in SEEKER_STEPS[state] for state in OPEN_STATES)


EMPLOYER_ACTS = {"undang": S.INVITED, "tawarkan": S.OFFERED, "mulai": S.PLACED, "tidak-dilanjutkan": S.NOT_TAKEN}


@pytest.mark.parametrize("state", list(S))
def test_the_pages_offer_and_allow_only_the_steps_of_the_table(scene: Scene, database, state: S) -> None:
    application_id = application_in(scene, database, state)
    page = f"/pemberi-kerja/pelamar/{application_id}"
    scene.employer.get(page)
    offered = {str(a["href"]).rpartition("/")[2] for a in scene.employer.page.select("main a[href]")}
    for act, to in EMPLOYER_ACTS.items():
        allowed = to in EMPLOYER_STEPS[state]
        assert (act in offered) == allowed, (state, act)
        scene.employer.get(f"{page}/{act}", status=200 if allowed else 409)
    for act, to in (("baca", state == S.RECEIVED), ("buka-lagi", state == S.NOT_TAKEN)):
        assert bool(scene.employer.get(page).select_one(f"#{act}")) == to


def application_in(scene: Scene, database, state: S) -> int:
    from webapp.core import clock

    row = Application(vacancy_id=scene.vacancy_id, user_id=scene.seeker_id, state=state, to_uld=False,
                      sent_at=clock.now(), changed_at=clock.now())
    return int(scene.make.add(row).id)


def test_a_page_that_has_grown_old_says_so_and_changes_nothing(scene: Scene, database) -> None:
    application_id = scene.apply()
    page = f"/pemberi-kerja/pelamar/{application_id}"
    scene.employer.get(page + "/tawarkan")
    scene.seeker.get(f"/lamaran/{application_id}/tarik")
    scene.seeker.submit({"words": "Sudah dapat kerja"})
    scene.employer.submit({"start": day_ahead(5), "pay": "Rp1", "hours": "Pagi"}, status=409)
    assert scene.employer.h1 == "Langkah ini tidak dapat dilakukan sekarang"
    assert "Ditarik" in scene.employer.text
    with database.reading() as session:
        assert session.get_one(Application, application_id).state == S.WITHDRAWN


def test_refusing_gives_a_reason_and_can_be_undone(scene: Scene) -> None:
    application_id = scene.apply()
    page = f"/pemberi-kerja/pelamar/{application_id}"
    scene.employer.get(page + "/tidak-dilanjutkan")
    scene.employer.submit({}, status=422)
    scene.employer.submit({"reason": "skills-missing"}, status=422)
    scene.employer.submit({"reason": "skills-missing", "words": "Perlu bisa mesin obras."})
    scene.seeker.get(f"/lamaran/{application_id}")
    assert "Perlu bisa mesin obras." in scene.seeker.text
    assert "Keterampilan yang wajib belum ada" in scene.seeker.text
    scene.employer.get(page)
    scene.employer.submit(form="form:has(#buka-lagi)")
    scene.seeker.get(f"/lamaran/{application_id}")
    assert "Perlu bisa mesin obras." not in scene.seeker.text and "Lamaran dibuka lagi" in scene.seeker.text


def test_declining_an_offer_ends_the_application(scene: Scene) -> None:
    application_id = scene.apply()
    scene.employer.get(f"/pemberi-kerja/pelamar/{application_id}/tawarkan")
    scene.employer.submit({"start": day_ahead(5), "pay": "Rp1", "hours": "Pagi"})
    scene.seeker.get(f"/lamaran/{application_id}/tawaran")
    scene.seeker.submit({}, status=422)
    scene.seeker.submit({"answer": "decline", "words": "Terlalu jauh"})
    assert "Anda menolak tawaran kerja" in scene.seeker.text
    scene.employer.get(f"/pemberi-kerja/pelamar/{application_id}")
    assert "Terlalu jauh" in scene.employer.text and "Tidak ada langkah lagi" in scene.employer.text


def test_a_new_invitation_replaces_the_one_before(scene: Scene) -> None:
    application_id = scene.apply()
    scene.invite(application_id)
    scene.seeker.get(f"/lamaran/{application_id}/wawancara")
    scene.seeker.submit({"answer": "other_asked"}, status=422)
    scene.seeker.submit({"answer": "other_asked", "words": "Lewat teks saja"})
    scene.invite(application_id, form="text_chat", day=day_ahead(6))
    scene.seeker.get(f"/lamaran/{application_id}/wawancara")
    assert "Obrolan teks" in scene.seeker.text and "Belum Anda jawab" in scene.seeker.text
    assert "Lewat teks saja" not in scene.seeker.text


def test_an_interview_that_has_begun_is_not_answered(scene: Scene) -> None:
    from datetime import timedelta

    from webapp.core import clock

    application_id = scene.apply()
    scene.invite(application_id)
    scene.seeker.get(f"/lamaran/{application_id}/wawancara")
    with clock.at(clock.now() + timedelta(days=5)):
        scene.seeker.submit({"answer": "accepted"}, status=409)
