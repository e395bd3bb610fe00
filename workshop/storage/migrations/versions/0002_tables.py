"""Tables, people without a phone, and what is handed in on their behalf"""

import secrets
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def _added() -> list[tuple[str, sa.Column[Any]]]:
    """The new columns, each with its table."""
    return [
        ("seminars", sa.Column("tables", sa.JSON(), nullable=False, server_default=sa.text("'[]'"))),
        ("activities", sa.Column("trail", sa.JSON(), nullable=True)),
        ("participants", sa.Column("has_phone", sa.Boolean(), nullable=False, server_default=sa.true())),
        ("participants", sa.Column("is_secretary", sa.Boolean(), nullable=False, server_default=sa.false())),
        ("entries", sa.Column("on_behalf", sa.Boolean(), nullable=False, server_default=sa.false())),
        ("chain_items", sa.Column("tables", sa.Integer(), nullable=False, server_default="0")),
    ]


def upgrade() -> None:
    # Added one by one, not by copying the table: copying would let go of every row that refers to it.
    for table, column in _added():
        op.add_column(table, column)
    _make_tables_of_names()


def _make_tables_of_names() -> None:
    """A name that somebody gave at the door is a table from now on."""
    connection = op.get_bind()
    seated = connection.execute(
        sa.text(
            "SELECT DISTINCT seminar_id, table_name FROM participants WHERE table_name IS NOT NULL "
            "ORDER BY seminar_id, table_name"
        )
    )
    tables: dict[str, list[dict[str, object]]] = {}
    for seminar_id, name in seated:
        table = {"id": "t" + secrets.token_hex(6), "name": name, "need_group": None, "is_from_door": True}
        tables.setdefault(seminar_id, []).append(table)
    seminars = sa.table("seminars", sa.column("id", sa.String()), sa.column("tables", sa.JSON()))
    for seminar_id, made in tables.items():
        connection.execute(sa.update(seminars).where(seminars.c.id == seminar_id).values(tables=made))


def downgrade() -> None:
    for table, column in reversed(_added()):
        op.drop_column(table, column.name)
