"""The migrations make what the tables say, on both databases, and can be taken back."""

from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import inspect

from tests.storage.making import add_all
from workshop.errors import Broken
from workshop.storage import entries, participants, seminars
from workshop.storage.database import MIGRATIONS, Database
from workshop.storage.tables import metadata


def test_an_empty_database_is_not_migrated(empty_database: Database) -> None:
    assert empty_database.is_answering()
    assert empty_database.current_revision() is None
    assert not empty_database.is_migrated()


def test_migrating_makes_every_table(database: Database) -> None:
    assert database.is_migrated()
    assert set(inspect(database.engine).get_table_names()) == {*metadata.tables, "alembic_version"}


def test_what_the_migrations_make_is_what_the_tables_say(database: Database) -> None:
    with database.engine.connect() as connection:
        migration = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(migration, metadata) == []


def test_migrating_again_changes_nothing(database: Database) -> None:
    with database.writing() as connection:
        add_all(connection)
    database.migrate()
    with database.reading() as connection:
        assert [seminar.id for seminar in seminars.list_seminars(connection)] == ["s1"]


def test_the_migrations_can_be_taken_back_and_made_again(database: Database) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with database.engine.connect() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
    assert set(inspect(database.engine).get_table_names()) <= {"alembic_version"}
    assert not database.is_migrated()
    database.migrate()
    assert database.is_migrated()


def test_a_table_that_somebody_named_at_the_door_is_a_table_afterwards(database: Database) -> None:
    with database.writing() as connection:
        add_all(connection)
        participants.change_participant(connection, "p1", table_name="Bord 7")
    _take_back_and_make_again(database)
    with database.reading() as connection:
        seminar = seminars.find_seminar(connection, "s1")
        person = participants.find_participant(connection, "p1")
    assert seminar and [(t["name"], t["is_from_door"]) for t in seminar.tables] == [("Bord 7", True)]
    assert person and person.has_phone and person.table_name == "Bord 7"


def test_what_was_there_survives_being_taken_back_and_made_again(database: Database) -> None:
    with database.writing() as connection:
        add_all(connection)
    _take_back_and_make_again(database)
    with database.reading() as connection:
        assert [activity.id for activity in seminars.list_activities(connection, "s1")] == ["a1"]
        assert [entry.ref for entry in entries.list_entries(connection, "a1")] == ["e1"]


def _take_back_and_make_again(database: Database) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with database.engine.connect() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0001")
    database.migrate()


def test_an_address_that_is_none_is_said_so() -> None:
    with pytest.raises(Broken, match="WORKSHOP_DATABASE_URL"):
        Database("not an address")


def test_a_database_that_is_away_does_not_answer(tmp_path: Path) -> None:
    assert not Database(f"sqlite:///{tmp_path / 'no' / 'such' / 'folder.sqlite'}").is_answering()
