"""Invented people, works and knowledge for the laws of matching."""

from hypothesis import strategies as st

from webapp.matching.model import (
    Ability,
    Demand,
    Experience,
    Knowledge,
    Offer,
    Person,
    Remote,
    SkillLevel,
    Unwanted,
    Weights,
    Work,
)

SKILLS = ("menjahit", "memasak", "excel", "python", "mengemas")
OCCUPATIONS = ("penjahit", "juru_masak", "pemrogram", "penguji")
FUNCTIONS = ("seeing", "hearing", "lifting")
DEMANDS = {
    "read_print": ("seeing",),
    "phone": ("hearing",),
    "lift_10": ("lifting",),
    "carry_signs": ("seeing", "hearing"),
}
ACCOMMODATIONS = ("screen_reader", "large_print", "captions", "trolley")
REGIONS = ("3273", "3204", "3578", "32")
EDUCATION = ("sd", "sma", "s1")
TERMS = ("jahit", "masak", "data", "kode")

KNOWLEDGE = Knowledge(
    demand_functions=DEMANDS,
    answers={
        "read_print": ("screen_reader", "large_print"),
        "phone": ("captions",),
        "carry_signs": ("large_print", "captions"),
        "lift_10": ("trolley",),
    },
    rarity={"python": 3.0, "excel": 0.6},
    places={"3273": (-6.91, 107.61), "3204": (-7.02, 107.53), "3578": (-7.25, 112.75)},
    education_rank={"sd": 1, "sma": 3, "s1": 6},
    occupation_group={"penjahit": "7531", "juru_masak": "5120", "pemrogram": "2514", "penguji": "2519"},
)


def _codes(names: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(names), unique=True).map(tuple)


_weights = st.sampled_from((0.0, 0.5, 1.0, 2.0))
_terms = st.dictionaries(st.sampled_from(TERMS), st.floats(0, 6), max_size=4)
_programmes = st.dictionaries(st.sampled_from(("p tata busana", "f fashion", "f food")), st.floats(0.1, 1))

_fields = st.dictionaries(st.sampled_from(("fashion", "food")), st.floats(0, 1))

abilities = st.dictionaries(st.sampled_from(FUNCTIONS), st.sampled_from(tuple(Ability)))

unwanted = st.lists(
    st.one_of(
        st.builds(Unwanted, st.just("occupation"), st.sampled_from(OCCUPATIONS)),
        st.builds(Unwanted, st.just("region"), st.sampled_from(REGIONS)),
        st.builds(Unwanted, st.just("employer"), st.sampled_from(("a", "b"))),
        st.builds(Unwanted, st.just("demand"), st.sampled_from(tuple(DEMANDS))),
    ),
    max_size=3,
).map(tuple)

people = st.builds(
    Person,
    skills=st.lists(
        st.builds(SkillLevel, st.sampled_from(SKILLS), st.integers(1, 3)), unique_by=lambda s: s.code
    ).map(tuple),
    wished_occupations=_codes(OCCUPATIONS),
    experience=st.lists(
        st.builds(
            Experience, st.just("Pekerjaan lama"), st.floats(0, 30), st.none() | st.sampled_from(OCCUPATIONS)
        ),
        max_size=2,
    ).map(tuple),
    education=st.none() | st.sampled_from(EDUCATION),
    study_programmes=st.just(("Tata Busana",)) | st.just(()),
    regions=_codes(REGIONS),
    distance_km=st.none() | st.floats(0, 500),
    remote=st.none() | st.booleans(),
    hours=st.none() | st.integers(1, 60),
    pay_min=st.none() | st.integers(0, 20_000_000),
    functions=abilities,
    needs=_codes(ACCOMMODATIONS),
    unwanted=unwanted,
    weights=st.builds(Weights, _weights, _weights, _weights, _weights),
    terms=_terms,
    study_terms=_terms,
    programme_keys=_programmes,
    fields=_fields,
    skilled_fields=_fields,
)

works = st.builds(
    Work,
    id=st.sampled_from(("w1", "w2", "w3")),
    title=st.just("Penjahit"),
    occupation=st.none() | st.sampled_from(OCCUPATIONS),
    must=_codes(SKILLS[:3]),
    nice=_codes(SKILLS[3:]),
    demands=st.lists(
        st.builds(Demand, st.sampled_from(tuple(DEMANDS)), st.booleans()), unique_by=lambda d: d.code
    ).map(tuple),
    offers=st.dictionaries(st.sampled_from(ACCOMMODATIONS), st.sampled_from(tuple(Offer))),
    education=st.none() | st.sampled_from(EDUCATION),
    education_essential=st.booleans(),
    region=st.none() | st.sampled_from(REGIONS[:3]),
    remote=st.sampled_from(tuple(Remote)),
    hours=st.none() | st.integers(1, 60),
    pay_from=st.none() | st.integers(0, 20_000_000),
    pay_to=st.none() | st.integers(0, 20_000_000),
    employer=st.none() | st.sampled_from(("a", "b")),
    terms=_terms,
    programme_keys=st.dictionaries(st.sampled_from(("p tata busana", "f fashion")), st.just("Tata Busana")),
    fields=_fields,
)
