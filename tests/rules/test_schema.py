"""The migrations make exactly the tables that the models describe."""
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

import webapp.models  # noqa: F401  (registers every table)
from webapp.core.database import Database
from webapp.core.models import Base

BY_HAND = "vacancy_text"  # full-text tables are written by hand in a migration


def test_models_and_migrations_agree(database: Database) -> None:
    with database.reader.connect() as connection:
        context = MigrationContext.configure(connection, opts={
            "include_name": lambda name, kind, _parents: not (kind == "table" and str(name).startswith(BY_HAND))})
        assert compare_metadata(context, Base.metadata) == []
