"""Tables, people without a phone, and what is handed in on their behalf"""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    with op.batch_alter_table("seminars") as seminars:
        seminars.add_column(sa.Column("tables", sa.JSON(), nullable=False, server_default=sa.text("'[]'")))
    with op.batch_alter_table("activities") as activities:
        activities.add_column(sa.Column("trail", sa.JSON(), nullable=True))
    with op.batch_alter_table("participants") as participants:
        participants.add_column(
            sa.Column("has_phone", sa.Boolean(), nullable=False, server_default=sa.true())
        )
        participants.add_column(
            sa.Column("is_secretary", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    with op.batch_alter_table("entries") as entries:
        entries.add_column(sa.Column("on_behalf", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("chain_items") as chain_items:
        chain_items.add_column(sa.Column("tables", sa.Integer(), nullable=False, server_default="0"))
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
    with op.batch_alter_table("chain_items") as chain_items:
        chain_items.drop_column("tables")
    with op.batch_alter_table("entries") as entries:
        entries.drop_column("on_behalf")
    with op.batch_alter_table("participants") as participants:
        participants.drop_column("is_secretary")
        participants.drop_column("has_phone")
    with op.batch_alter_table("activities") as activities:
        activities.drop_column("trail")
    with op.batch_alter_table("seminars") as seminars:
        seminars.drop_column("tables")
