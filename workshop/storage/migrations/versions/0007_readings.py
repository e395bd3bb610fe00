"""Numbers to follow over the years, kept with the activity that gave them"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    # Added, not by copying the table: copying would let go of every row that refers to it.
    op.add_column("activities", sa.Column("readings", sa.JSON(), nullable=True))


def downgrade() -> None:
    op.drop_column("activities", "readings")
