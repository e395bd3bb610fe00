"""Runs the migrations with Alembic."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from workshop.storage.database import MIGRATIONS


def upgrade(connection: Connection) -> None:
    """Bring the tables to the newest migration on this connection."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
