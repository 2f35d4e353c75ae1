"""The query counter counts what is asked inside its block, and nothing after it."""
from sqlalchemy import create_engine, text

from tests.support.queries import counted_queries


def test_counts_only_inside_the_block() -> None:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        with counted_queries(engine) as seen:
            connection.execute(text("select 1"))
            connection.execute(text("select 2"))
        connection.execute(text("select 3"))
    assert len(seen) == 2 and "select 2" in str(seen)
