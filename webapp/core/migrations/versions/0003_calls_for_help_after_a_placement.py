"""calls for help after a placement

Revision ID: 0003
Revises: 0002
"""
import sqlalchemy as sa
from alembic import op

import webapp.core.encryption
import webapp.core.models

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None

FOLLOW_UP = sa.table(
    'follow_up', sa.column('id'), sa.column('placement_id'), sa.column('month'), sa.column('side'),
    sa.column('answered_at', webapp.core.models.UtcDateTime()), sa.column('answer', webapp.core.encryption.EncryptedJson()),
    sa.column('help_asked_at', webapp.core.models.UtcDateTime()))


def upgrade() -> None:
    with op.batch_alter_table('follow_up', schema=None) as batch_op:
        batch_op.add_column(sa.Column('help_asked_at', webapp.core.models.UtcDateTime(timezone=True), nullable=True))
        batch_op.create_index(batch_op.f('ix_follow_up_help_asked_at'), ['help_asked_at'], unique=False)
    keep_open_calls()


def keep_open_calls() -> None:
    """Who has asked for help and waits: what was answered is sealed, so each answer is opened once."""
    told = FOLLOW_UP.alias()
    news = sa.exists().where(
        told.c.placement_id == FOLLOW_UP.c.placement_id, told.c.month == FOLLOW_UP.c.month, told.c.side == 'officer',
        told.c.answered_at >= FOLLOW_UP.c.answered_at)
    rows = op.get_bind().execute(sa.select(FOLLOW_UP.c.id, FOLLOW_UP.c.answer).where(
        FOLLOW_UP.c.side != 'officer', FOLLOW_UP.c.answered_at.is_not(None), ~news)).all()
    asking = [row.id for row in rows if (row.answer or {}).get('how') == 'help']
    for number in asking:
        op.execute(sa.update(FOLLOW_UP).where(FOLLOW_UP.c.id == number).values(help_asked_at=FOLLOW_UP.c.answered_at))


def downgrade() -> None:
    with op.batch_alter_table('follow_up', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_follow_up_help_asked_at'))
        batch_op.drop_column('help_asked_at')
