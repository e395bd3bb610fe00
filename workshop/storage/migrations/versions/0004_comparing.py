"""An activity may name an earlier one that it is compared with, and the screen may show what changed"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    # Added one by one, not by copying the table: copying would let go of every row that refers to it.
    op.add_column("activities", sa.Column("compares_with", sa.String(length=40), nullable=True))
    shows: sa.Column[bool] = sa.Column(
        "shows_comparison", sa.Boolean(), nullable=False, server_default=sa.false()
    )
    op.add_column("activities", shows)


def downgrade() -> None:
    op.drop_column("activities", "shows_comparison")
    op.drop_column("activities", "compares_with")
