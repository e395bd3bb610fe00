"""Who handed in on behalf of somebody, and which actors an activity has been seen by"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    # Added, not by copying the tables: copying would let go of every row that refers to them.
    op.add_column("entries", sa.Column("written_by", sa.String(length=40), nullable=True))
    op.add_column("activities", sa.Column("seen_actors", sa.JSON(), nullable=True))


def downgrade() -> None:
    op.drop_column("activities", "seen_actors")
    op.drop_column("entries", "written_by")
