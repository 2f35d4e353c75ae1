"""The sentences: evidence for the seeker, silence that reveals nothing for the employer."""

from dataclasses import replace

from webapp.matching.explain import access_to_seeker, main_reason, to_employer, to_seeker
from webapp.matching.fit import fit
from webapp.matching.model import Ability, Demand, Knowledge, Offer, Person, Side, SkillLevel, Unwanted, Work
from webapp.matching.reasons import Reason
from webapp.reference.regions import regions
from webapp.reference.vocabulary import vocabulary

SAME = "Kebutuhan kerja dibicarakan setelah undangan diterima."
KNOWLEDGE = Knowledge(
    demand_functions={"read-print": ("seeing",), "phone": ("hearing",)},
    answers={"read-print": ("screen-reader",)},
    places={code: (region.latitude, region.longitude) for code, region in regions().items()},
)
WORK = Work(
    "w", "Kasir", must=("a-skill", "b-skill"), nice=("c-skill",), region="3204", hours=40, pay_to=3_000_000,
    demands=(Demand("read-print", True), Demand("phone")), offers={"screen-reader": Offer.YES}, employer="e",
)
PERSON = Person(
    skills=(SkillLevel("a-skill", 3),), regions=("3273",), distance_km=50, hours=20, pay_min=2_500_000,
    functions={"seeing": Ability.ADJUST}, needs=("screen-reader",),
)


def texts(reasons: tuple[Reason, ...]) -> list[str]:
    return [reason.text for reason in reasons]


def test_seeker_reads_skills_learning_distance_hours_and_pay_with_evidence() -> None:
    told = texts(to_seeker(fit(PERSON, WORK, KNOWLEDGE)))
    assert "Keterampilan Anda yang diminta: a-skill." in told
    assert "Bisa dipelajari: b-skill." in told
    assert "Nilai tambah, tidak wajib: c-skill." in told
    assert any(text.endswith(" km dari Kota Bandung.") for text in told)
    assert "40 jam seminggu, lebih dari keinginan." in told
    assert "Upah sampai Rp3.000.000 sebulan, sesuai keinginan Anda." in told


def test_points_in_the_sentences_are_points_of_the_score() -> None:
    found = fit(PERSON, WORK, KNOWLEDGE)
    assert sum(reason.points for reason in to_seeker(found)) == found.score


def test_what_is_unwanted_is_told_and_can_be_undone() -> None:
    person = replace(PERSON, unwanted=(Unwanted("region", "3204"),))
    told = " ".join(texts(to_seeker(fit(person, WORK, KNOWLEDGE))))
    assert "Kabupaten Bandung" in told and "membatalkannya" in told
    assert fit(person, WORK, KNOWLEDGE).score < fit(PERSON, WORK, KNOWLEDGE).score


def test_seeker_reads_what_solves_a_barrier_and_who_can_fill_what_is_missing() -> None:
    tool = vocabulary().accommodations.get("screen-reader")
    told = texts(access_to_seeker(fit(PERSON, WORK, KNOWLEDGE)))
    assert told[0].endswith(f"pemberi kerja menyediakan {tool.name if tool else 'screen-reader'}.")
    assert "belum Anda jawab" in told[1]
    silent = replace(PERSON, functions={"seeing": Ability.NOT_SAID})
    assert "memilih tidak menjawab" in texts(access_to_seeker(fit(silent, WORK, KNOWLEDGE)))[0]


def test_employer_reads_the_same_whether_a_person_has_needs_or_none() -> None:
    plain = replace(PERSON, functions={}, needs=())
    found, other = (fit(person, WORK, KNOWLEDGE, Side.EMPLOYER) for person in (PERSON, plain))
    assert to_employer(found) == to_employer(other)
    assert to_employer(found)[-1].text == SAME
    assert not any("Upah" in text for text in texts(to_employer(found)))


def test_employer_reads_only_the_item_that_was_disclosed() -> None:
    found = fit(PERSON, WORK, KNOWLEDGE, Side.EMPLOYER)
    only_function = " ".join(texts(to_employer(found, disclosed_functions=("seeing",))))
    tool = vocabulary().accommodations.get("screen-reader")
    assert "perlu dibicarakan" in only_function
    assert (tool.name if tool else "screen-reader") not in only_function
    assert "Anda menyediakannya" in " ".join(texts(to_employer(found, disclosed_needs=("screen-reader",))))


def test_many_skills_to_learn_are_told_shortly() -> None:
    many = replace(WORK, nice=tuple(f"n{number}" for number in range(12)))
    (told,) = [text for text in texts(to_seeker(fit(PERSON, many, KNOWLEDGE))) if text.startswith("Nilai tambah")]
    assert told == "Nilai tambah, tidak wajib: n0, n1, n2, n3, n4, dan 7 lainnya."


def test_an_employer_that_is_unwanted_is_not_taken_for_a_region() -> None:
    work = replace(WORK, employer="12")  # 12 is also the code of a province
    told = " ".join(texts(to_seeker(fit(replace(PERSON, unwanted=(Unwanted("employer", "12"),)), work, KNOWLEDGE))))
    assert "pemberi kerja ini" in told and "Sumatera" not in told


def test_a_work_that_is_itself_unwanted_has_no_points_left() -> None:
    person = replace(PERSON, unwanted=(Unwanted("vacancy", "w"),))
    found = fit(person, WORK, KNOWLEDGE)
    assert found.score == sum(point.points for point in found.points) == 0
    assert "lowongan ini" in " ".join(texts(to_seeker(found)))


def test_the_sentence_of_a_list_speaks_of_the_work_before_the_place() -> None:
    person = replace(PERSON, skills=(SkillLevel("a-skill", 3), SkillLevel("b-skill", 3)))
    told = main_reason(fit(person, WORK, KNOWLEDGE))
    assert told is not None and told.text.startswith("Keterampilan Anda")
    nothing = main_reason(fit(Person(regions=("3273",)), WORK, KNOWLEDGE))
    assert nothing is not None and "Kota Bandung" in nothing.text
