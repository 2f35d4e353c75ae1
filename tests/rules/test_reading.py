"""No GET writes: every readable page is opened on the read-only connection and leaves the database as it was."""
from flask import Flask
from sqlalchemy import func, select

from webapp.accounts.models import LoginSession
from webapp.core.database import Database
from webapp.core.models import Base
from webapp.web.limits import LimitCounter

# The three writes that a GET may do (design.md §2).
MAY_CHANGE = {"access_log", LoginSession.__tablename__, LimitCounter.__tablename__}


def counts(database: Database) -> dict[str, int]:
    with database.reader.connect() as connection:
        return {name: connection.execute(select(func.count()).select_from(table)).scalar_one()
                for name, table in Base.metadata.tables.items() if name not in MAY_CHANGE}


def test_opening_every_page_changes_nothing(app: Flask, database: Database, make) -> None:
    people = [make.client(), make.client(make.seeker()), make.client(make.employer()[0]), make.client(make.officer()),
              make.client(make.administrator())]
    before = counts(database)
    for rule in app.url_map.iter_rules():
        if "GET" in (rule.methods or ()) and not rule.arguments:
            for visitor in people:
                answer = visitor.http.get(rule.rule)
                assert answer.status_code in (200, 303, 302, 403, 404), f"{rule.rule}: {answer.status_code}"
    assert counts(database) == before
