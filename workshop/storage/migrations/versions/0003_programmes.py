"""Saved programmes, and when a seminar's activities were planned, opened and left"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "programmes",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("activities", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programmes")),
    )
    # Column by column: making a table anew would take all that hangs on its rows along.
    op.add_column("seminars", sa.Column("starts", sa.String(length=5), nullable=True))
    op.add_column("seminars", sa.Column("agreed_minutes", sa.Integer(), nullable=True))
    op.add_column("activities", sa.Column("planned_minutes", sa.Integer(), nullable=True))
    op.add_column("activities", sa.Column("opened_at", sa.DateTime(), nullable=True))
    op.add_column("activities", sa.Column("left_at", sa.DateTime(), nullable=True))


def downgrade() -> None:
    op.drop_column("activities", "left_at")
    op.drop_column("activities", "opened_at")
    op.drop_column("activities", "planned_minutes")
    op.drop_column("seminars", "agreed_minutes")
    op.drop_column("seminars", "starts")
    op.drop_table("programmes")
