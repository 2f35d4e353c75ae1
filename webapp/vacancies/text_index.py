"""The full-text index of open vacancies, shared by search and by the retrieval of matching.

SQLite: FTS5 table vacancy_text(title, t, k), rowid = vacancy id. PostgreSQL: vacancy_text(vacancy_id, terms). Words are
stemmed here, so that both find the same; the order of `text_candidates` is the database's own (bm25, ts_rank).
"""
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Float,
    Integer,
    bindparam,
    cast,
    column,
    func,
    literal_column,
    select,
    table,
    text,
)
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR

from webapp.core.database import db
from webapp.vacancies.models import Vacancy
from webapp.vacancies.queries.cards import open_now
from webapp.vacancies.text_rows import TextRow, text_rows
from webapp.vacancies.text_terms import (
    Expression,
    all_of,
    any_of,
    as_fts5,
    as_tsquery,
    lexeme,
    squeezed,
    token,
    word_terms,
)

FAR, UNKNOWN = "far", ""  # places besides region codes, as in match_key
MOST_POSITIONS = 16_000  # PostgreSQL keeps no position beyond 16383
BATCH = 500

FTS5 = table("vacancy_text", column("rowid", Integer))
TSEARCH = table("vacancy_text", column("vacancy_id", Integer), column("terms", TSVECTOR))


def reindex(vacancy_ids: Iterable[int]) -> int:
    """Writes these vacancies anew, or takes them out when they are not open; returns how many are in the index."""
    wanted, kept = list(dict.fromkeys(vacancy_ids)), 0
    for start in range(0, len(wanted), BATCH):
        batch = wanted[start:start + BATCH]
        forget(batch)
        values = [_values(row) for row in text_rows(batch)]
        if values:
            db().execute(text(INSERT_FTS5 if _is_sqlite() else INSERT_TSEARCH), values)
        kept += len(values)
    return kept


def forget(vacancy_ids: Sequence[int]) -> None:
    """Takes vacancies out of the index."""
    key = "rowid" if _is_sqlite() else "vacancy_id"
    if vacancy_ids:
        db().execute(text(f"DELETE FROM vacancy_text WHERE {key} IN :ids").bindparams(
            bindparam("ids", list(vacancy_ids), expanding=True)))


def forget_closed() -> int:
    """Takes out what has closed since it was indexed; returns how many."""
    inside = select(_key())
    closed = db().scalars(select(_key()).where(_key().not_in(
        select(Vacancy.id).where(open_now(), Vacancy.id.in_(inside)))).limit(5_000)).all()
    forget(closed)
    return len(closed)


def has_text(expression: Expression) -> ColumnElement[bool]:
    """The condition "the vacancy holds this", for any statement about Vacancy."""
    return Vacancy.id.in_(select(_key()).where(_matches(expression)))


def refresh_statistics() -> None:
    """What SQLite's planner knows of the tables: without it every search walks all open vacancies. Takes milliseconds.

    PostgreSQL keeps its own.
    """
    if _is_sqlite():
        db().execute(text("PRAGMA analysis_limit = 1000"))
        db().execute(text("ANALYZE"))


def text_candidates(
    terms: Iterable[str], limit: int, places: Collection[str] | None = None,
) -> list[tuple[int, float]]:
    """At most `limit` indexed vacancies that hold any of the words, best first, each with its rank (higher is better).

    `terms` are words, stems or tokens ("s:spreadsheet"); `places` are region codes, FAR for work from home, UNKNOWN.
    One that closed within the last hour may be among them: the caller's own statement decides what is open.
    """
    asked = any_of(term for given in terms for term in ((token(*given.split(":", 1)),) if ":" in given
                                                        else word_terms(given)))
    where = any_of(_place(place) for place in places) if places is not None else None
    if asked is None or (places is not None and where is None):
        return []
    expression = all_of([asked, where] if where else [asked])
    assert expression is not None
    rank = _rank(asked)
    found = db().execute(
        select(_key().label("id"), rank.label("rank")).where(_matches(expression))
        .order_by(rank.desc(), _key()).limit(limit))
    return [(vacancy_id, float(value)) for vacancy_id, value in found]


def _place(place: str) -> Expression:
    return token("m", "remote") if place == FAR else token("r", place or "none")


def _is_sqlite() -> bool:
    return db().get_bind().dialect.name == "sqlite"


def _key() -> Any:
    return FTS5.c.rowid if _is_sqlite() else TSEARCH.c.vacancy_id


def _matches(expression: Expression) -> ColumnElement[bool]:
    if _is_sqlite():
        return literal_column("vacancy_text").op("MATCH", is_comparison=True)(as_fts5(expression))
    return TSEARCH.c.terms.op("@@", is_comparison=True)(cast(as_tsquery(expression), TSQUERY))


def _rank(expression: Expression) -> ColumnElement[float]:
    if _is_sqlite():
        return literal_column("-bm25(vacancy_text, 4.0, 1.0, 1.0)", Float)
    # 1: a long text is held back.
    return func.ts_rank(TSEARCH.c.terms, cast(as_tsquery(expression), TSQUERY), 1)


INSERT_FTS5 = "INSERT INTO vacancy_text (rowid, title, t, k) VALUES (:id, :title, :t, :k)"
INSERT_TSEARCH = "INSERT INTO vacancy_text (vacancy_id, terms) VALUES (:id, cast(:terms as tsvector))"


def _values(row: TextRow) -> dict[str, Any]:
    if _is_sqlite():
        return {"id": row.vacancy_id, "title": " ".join(map(squeezed, row.title)),
                "t": " ".join(map(squeezed, row.words)), "k": " ".join(map(squeezed, row.tokens))}
    return {"id": row.vacancy_id, "terms": _tsvector(row)}


def _tsvector(row: TextRow) -> str:
    """Words with their places (the title's with weight A), tokens without."""
    places: dict[str, list[str]] = {}
    weighted = [(word, "A") for word in row.title] + [(word, "") for word in row.words]
    for number, (word, weight) in enumerate(weighted[:MOST_POSITIONS], 1):
        places.setdefault(word, []).append(f"{number}{weight}")
    words = [f"'{lexeme(word)}':{','.join(found[:255])}" for word, found in places.items()]
    return " ".join([*words, *(f"'{lexeme(name)}'" for name in row.tokens)])
