"""What all open vacancies together say about words and skills: made now and then, kept in memory by its version."""
import uuid
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log

from sqlalchemy import delete, func, select

from webapp.core.database import db
from webapp.matching.describe import knowledge
from webapp.matching.model import Knowledge
from webapp.matching.models import MatchCorpus, MatchWork
from webapp.matching.terms import Corpus

SAMPLE = 20_000  # newest vacancies: more would not change what is rare
STALE_SHARE = 0.1  # made anew when the number of open vacancies has changed by a tenth


@dataclass(frozen=True)
class Common:
    """The corpus and what the vocabularies know, in the form that `fit` reads."""

    corpus: Corpus
    knowledge: Knowledge


_kept: dict[str, Common] = {}


def common() -> Common:
    """The present corpus: one small query, the content itself only when its version is new to this process."""
    version = db().execute(select(MatchCorpus.version)).scalar()
    if version is None:
        return _without_vacancies()
    if version not in _kept:
        row = db().execute(select(MatchCorpus.documents, MatchCorpus.length, MatchCorpus.frequency,
                                  MatchCorpus.skills)).one()
        _kept.clear()
        _kept[version] = Common(Corpus(row.documents, row.frequency, row.length),
                                knowledge(_rarity(row.documents, row.skills)))
    return _kept[version]


@lru_cache(maxsize=1)
def _without_vacancies() -> Common:
    return Common(Corpus(), knowledge({}))


def _rarity(documents: int, skills: Mapping[str, int]) -> dict[str, float]:
    """Skill → inverse document frequency, scaled as in `cases.rarity_of`."""
    return {code: log(1 + documents / count) / 3 for code, count in skills.items()}


def refresh_if_stale() -> int:
    """Makes the corpus anew when there is none or a tenth of the vacancies came or went; returns 1 if it did."""
    there = db().execute(select(func.count()).select_from(MatchWork)).scalar_one()
    known = db().execute(select(MatchCorpus.documents)).scalar()
    if known is not None and abs(min(there, SAMPLE) - known) <= max(1, known * STALE_SHARE):
        return 0
    refresh()
    return 1


def refresh() -> None:
    """Makes the corpus from the newest open vacancies."""
    frequency: Counter[str] = Counter()
    skills: Counter[str] = Counter()
    documents = length = 0
    rows = db().execute(select(MatchWork.counts, MatchWork.length, MatchWork.skills)
                        .order_by(MatchWork.vacancy_id.desc()).limit(SAMPLE)
                        .execution_options(yield_per=500))
    for row in rows:
        frequency.update(row.counts.keys())
        skills.update(row.skills)
        documents, length = documents + 1, length + row.length
    db().execute(delete(MatchCorpus))
    db().add(MatchCorpus(
        id=1, version=str(uuid.uuid4()), documents=documents, length=length / documents if documents else 1.0,
        frequency={term: count for term, count in frequency.items() if count > 1}, skills=dict(skills)))
