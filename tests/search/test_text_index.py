"""The text index: what is written is found, on both databases alike, and nothing typed breaks it."""
from datetime import timedelta

from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from sqlalchemy import select

from tests.support.queries import counted_queries
from webapp.core import clock
from webapp.core.database import db
from webapp.vacancies.commands_index import reindex_from
from webapp.vacancies.models import AccommodationOffered, Vacancy, VacancySkill
from webapp.vacancies.text_index import FAR, UNKNOWN, forget_closed, has_text, reindex, text_candidates
from webapp.vacancies.text_terms import Expression, Term, all_of, any_of, token, word_terms


def found(database, expression: Expression) -> set[int]:
    with database.reading():
        return set(db().scalars(select(Vacancy.id).where(has_text(expression))))


def test_words_are_found_by_their_stems_and_facts_by_their_tokens(make, database) -> None:
    sewing = make.vacancy(title="Operator Jahit", tasks="Menjahit kemeja dan merapikan jahitan.", hours="shift",
                          contract_code="daily", education_code="smp", education_essential=True, workplace_id=None)
    cook = make.vacancy(title="Juru masak", tasks="Memasak untuk 40 orang.", region_code="3578", work_mode="hybrid")
    assert found(database, all_of(word_terms("penjahitan kemeja"))) == {sewing}
    assert found(database, any_of(word_terms("kemeja dimasak"))) == {sewing, cook}
    assert found(database, Term("jahit", in_title=True)) == {sewing}
    assert found(database, Term(word_terms("merapikan")[0].text, in_title=True)) == set()
    for one in (token("r", "3273"), token("p", "32"), token("h", "shift"), token("c", "daily"), token("e", 2),
                token("g", "garment")):
        assert found(database, one) == {sewing}, one
    assert found(database, all_of([token("r", "3578"), token("m", "hybrid"), token("e", 0)])) == {cook}


def test_skills_and_offers_are_tokens(make, database) -> None:
    vacancy = make.vacancy(title="Staf", tasks="Mengolah lembar kerja.")
    make.add(VacancySkill(vacancy_id=vacancy, skill_code="sewing", must=True, recognised=False))
    make.add(AccommodationOffered(vacancy_id=vacancy, accommodation_code="contact-by-text", answer="yes"))
    make.add(AccommodationOffered(vacancy_id=vacancy, accommodation_code="application-help", answer="no"))
    make.index(vacancy)
    assert found(database, token("s", "spreadsheet")) == found(database, token("s", "sewing")) == {vacancy}
    assert found(database, token("a", "contact-by-text")) == {vacancy}
    assert found(database, token("a", "application-help")) == set()


def test_only_open_vacancies_are_inside(make, database) -> None:
    vacancy = make.vacancy(title="Kasir")
    assert found(database, Term("asir")) == {vacancy}
    make.add(draft := Vacancy(**{c: getattr(database_row(database, vacancy), c) for c in (
        "organisation_id", "created_at", "updated_at", "closes_at", "closes_on")}, title="Kasir", state="draft",
        questions=[], study_programmes=[], education_levels=[]))
    make.index(draft.id)
    assert found(database, Term("asir")) == {vacancy}
    with clock.at(clock.now() + timedelta(days=31)), database.writing():
        assert forget_closed() == 1
    assert found(database, Term("asir")) == set()


def database_row(database, vacancy: int) -> Vacancy:
    with database.reading():
        return db().get_one(Vacancy, vacancy)


def test_candidates_are_ranked_and_kept_to_places(make, database) -> None:
    both = make.vacancy(title="Kasir toko", tasks="Menata toko.")
    one = make.vacancy(title="Staf", tasks="Menjadi kasir pengganti di gudang bahan bangunan yang besar sekali.")
    far = make.vacancy(title="Kasir jarak jauh", work_mode="remote", region_code=None)
    elsewhere = make.vacancy(title="Kasir toko", region_code="3578")
    with database.reading():
        ranked = text_candidates(["kasir", "toko"], 10, ["3273"])
        assert [vacancy for vacancy, _rank in ranked] == [both, one]
        assert ranked[0][1] > ranked[1][1]
        ids = {vacancy for vacancy, _rank in text_candidates(["kasir"], 10)}
        assert ids == {both, one, far, elsewhere}
        assert [v for v, _rank in text_candidates(["kasir"], 10, [FAR])] == [far]
        assert [v for v, _rank in text_candidates(["kasir"], 10, [UNKNOWN])] == [far]
        assert len(text_candidates(["kasir"], 2)) == 2
        assert text_candidates([], 10) == text_candidates(["kasir"], 10, []) == []
        assert text_candidates(["s:cashier", "o:cashier"], 10, ["3578"])[0][0] == elsewhere


def test_reindexing_asks_no_question_per_vacancy(make, database, app) -> None:
    ids = [make.vacancy() for _number in range(12)]
    with app.test_request_context("/"), database.writing(), counted_queries(database.writer) as seen:
        assert reindex(ids) == 12
    assert len(seen) <= 5, seen


def test_reindexing_goes_on_where_it_was_stopped(make, database, app, monkeypatch) -> None:
    monkeypatch.setattr("webapp.vacancies.commands_index.BATCH", 2)
    ids = [make.vacancy(title="Kasir") for _number in range(5)]
    with database.writing():
        reindex_all = db().connection().exec_driver_sql("DELETE FROM vacancy_text")
        assert reindex_all is not None
    with app.test_request_context("/"):
        steps = reindex_from(database, 0)
        assert next(steps) == (ids[1], 3)
        steps.close()
        assert found(database, Term("asir")) == set(ids[:2])
        assert list(reindex_from(database, ids[1])) == [(ids[3], 1), (ids[4], 0)]
    assert found(database, Term("asir")) == set(ids)


@hypothesis_settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=40) | st.sampled_from(
    ['"', "' OR 1", "a\x00b", "NEAR(", "C++ & C#", "t:x", "\ud800", "*", "!"]))
def test_nothing_typed_breaks_the_index(database, typed: str) -> None:
    with database.reading():
        text_candidates(typed.split(" "), 5, [])
        text_candidates([part.replace(":", "") for part in typed.split(" ")], 5)
        expression = all_of(word_terms(typed))
        if expression is not None:
            db().scalars(select(Vacancy.id).where(has_text(expression))).all()


def test_marks_of_programming_languages_stay_apart(make, database) -> None:
    plus, sharp = make.vacancy(title="Programmer C++"), make.vacancy(title="Programmer C#")
    assert found(database, all_of(word_terms("c++"))) == {plus}
    assert found(database, all_of(word_terms("C#"))) == {sharp}
