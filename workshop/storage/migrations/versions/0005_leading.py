"""Co-facilitators, follow-up questions, the parking list, and who did what in the log"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "cofacilitators",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("seminar_id", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["seminar_id"], ["seminars.id"], name=op.f("fk_cofacilitators_seminar_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cofacilitators")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_cofacilitators_token_hash")),
    )
    with op.batch_alter_table("cofacilitators", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_cofacilitators_seminar_id"), ["seminar_id"], unique=False)
    op.create_table(
        "parked_lines",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("seminar_id", sa.String(length=40), nullable=False),
        sa.Column("client_id", sa.String(length=64), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("source", sa.String(length=12), nullable=False),
        sa.Column("participant_id", sa.String(length=40), nullable=True),
        sa.Column("activity_id", sa.String(length=40), nullable=True),
        sa.Column("entry_ref", sa.String(length=40), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant_id"],
            ["participants.id"],
            name=op.f("fk_parked_lines_participant_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["seminar_id"], ["seminars.id"], name=op.f("fk_parked_lines_seminar_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_parked_lines")),
        sa.UniqueConstraint("client_id", name=op.f("uq_parked_lines_client_id")),
    )
    with op.batch_alter_table("parked_lines", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_parked_lines_participant_id"), ["participant_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_parked_lines_seminar_id"), ["seminar_id"], unique=False)
    # Added one by one, not by copying the table: copying would let go of every row that refers to it.
    op.add_column("seminars", sa.Column("follow_up", sa.String(length=40), nullable=True))
    op.add_column("seminars", sa.Column("aside", sa.String(length=20), nullable=True))
    op.add_column("seminars", sa.Column("leader", sa.String(length=40), nullable=True))
    op.add_column("activities", sa.Column("follows", sa.String(length=40), nullable=True))
    op.add_column("entries", sa.Column("led_by", sa.String(length=80), nullable=True))


def downgrade() -> None:
    for table, column in (
        ("entries", "led_by"),
        ("activities", "follows"),
        ("seminars", "leader"),
        ("seminars", "aside"),
        ("seminars", "follow_up"),
    ):
        op.drop_column(table, column)
    op.drop_table("parked_lines")
    op.drop_table("cofacilitators")
