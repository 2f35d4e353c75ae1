"""Alembic's entry: works on the connection that `webapp.core.migrate` hands over."""
from alembic import context

import webapp.models  # noqa: F401  (registers every table with the metadata)
from webapp.core.models import Base


def include(name: str | None, kind: str, parents: object) -> bool:
    """Full-text tables are made by hand in the migrations: they are not in the metadata."""
    return not (kind == "table" and name is not None and name.startswith("vacancy_text"))


context.configure(
    connection=context.config.attributes["connection"], target_metadata=Base.metadata, include_name=include,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
