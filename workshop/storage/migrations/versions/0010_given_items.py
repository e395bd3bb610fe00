"""What a seminar that came in an archive by itself had taken from plans that are not here"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "given_items",
        sa.Column("seminar_id", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("need_group", sa.String(length=64), nullable=True),
        sa.Column("ref", sa.String(length=64), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("votes", sa.Integer(), nullable=False),
        sa.Column("actors", sa.Integer(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("origin", sa.JSON(), nullable=False),
        sa.Column("tables", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["seminar_id"], ["seminars.id"], name=op.f("fk_given_items_seminar_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("seminar_id", "position", name=op.f("pk_given_items")),
    )
    op.create_index(op.f("ix_given_items_seminar_id"), "given_items", ["seminar_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_given_items_seminar_id"), table_name="given_items")
    op.drop_table("given_items")
