"""full text of vacancies

Revision ID: 0002
Revises: 0001
"""
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """By hand: full-text tables differ by database and stay outside the models (webapp/vacancies/text_index.py)."""
    if op.get_bind().dialect.name == "sqlite":
        # detail=column: no phrases are asked, so positions are not kept.
        op.execute("CREATE VIRTUAL TABLE vacancy_text USING fts5(title, t, k, tokenize='unicode61', detail=column)")
        return
    op.execute("CREATE TABLE vacancy_text (vacancy_id integer PRIMARY KEY REFERENCES vacancy (id) ON DELETE CASCADE,"
               " terms tsvector NOT NULL)")
    op.execute("CREATE INDEX vacancy_text_terms ON vacancy_text USING gin (terms)")


def downgrade() -> None:
    op.execute("DROP TABLE vacancy_text")
