"""A commit that has returned is on the disk, writers wait for one another, and a fault leaves nothing behind."""

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url

from tests.storage.making import add_all, add_seminar
from workshop.storage import Connection, seminars
from workshop.storage.database import Database

THREADS, TIMES = 8, 50


def _revision(connection: Connection, *, lock: bool = False) -> int:
    activity = seminars.find_activity(connection, "a1", lock=lock)
    assert activity is not None
    return activity.revision


def _count_up(database: Database) -> None:
    """Read, think, write: what loses updates where a reader does not wait."""
    for _ in range(TIMES):
        with database.writing() as connection:
            seen = _revision(connection, lock=True)
            seminars.change_activity(connection, "a1", revision=seen + 1)


def test_no_update_is_lost_among_eight_writers(database: Database) -> None:
    with database.writing() as connection:
        add_all(connection)
    with ThreadPoolExecutor(THREADS) as pool:
        for work in [pool.submit(_count_up, database) for _ in range(THREADS)]:
            work.result()
    with database.reading() as connection:
        assert _revision(connection) == THREADS * TIMES


def test_no_update_is_lost_among_several_processes(database: Database) -> None:
    """Each with its own connections and no lock in common but the database's."""
    with database.writing() as connection:
        add_all(connection)
    others = [Database(database.url.render_as_string(hide_password=False)) for _ in range(4)]
    with ThreadPoolExecutor(len(others)) as pool:
        for work in [pool.submit(_count_up, other) for other in others]:
            work.result()
    for other in others:
        other.close()
    with database.reading() as connection:
        assert _revision(connection) == len(others) * TIMES


def _write_both(database: Database, *, activity_first: bool) -> None:
    for _ in range(TIMES):
        with database.writing() as connection:
            for takes_activity in (activity_first, not activity_first):
                if takes_activity:
                    assert seminars.find_activity(connection, "a1", lock=True)
                    seminars.change_activity(connection, "a1", minutes=7)
                else:
                    assert seminars.find_seminar(connection, "s1", lock=True)
                    seminars.change_seminar(connection, "s1")


def test_processes_that_lock_in_different_orders_do_not_lock_one_another_out(database: Database) -> None:
    """To end a seminar begins with the seminar, to move its room with the activity."""
    with database.writing() as connection:
        add_all(connection)
    other = Database(database.url.render_as_string(hide_password=False))
    with ThreadPoolExecutor(2) as pool:
        works = [
            pool.submit(_write_both, one, activity_first=first)
            for one, first in ((database, True), (other, False))
        ]
        for work in works:
            work.result()
    other.close()
    with database.reading() as connection:
        found = seminars.find_seminar(connection, "s1")
        assert found and found.revision == 1 + 2 * TIMES


def test_a_fault_leaves_nothing_behind(database: Database) -> None:
    with pytest.raises(ZeroDivisionError), database.writing() as connection:
        add_seminar(connection)
        raise ZeroDivisionError
    with database.writing() as connection:
        assert seminars.list_seminars(connection) == []
        add_seminar(connection)


def test_a_reader_does_not_wait_for_a_writer_nor_sees_what_is_half_done(database: Database) -> None:
    with database.writing() as writer:
        add_seminar(writer)
        seen: list[int] = []
        reading = threading.Thread(target=lambda: seen.append(_count_seminars(database)))
        reading.start()
        reading.join(timeout=5)
        assert seen == [0]
    assert _count_seminars(database) == 1


def _count_seminars(database: Database) -> int:
    with database.reading() as connection:
        return len(seminars.list_seminars(connection))


def test_sqlite_syncs_every_commit_and_keeps_references(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'kit.sqlite'}")
    with database.reading() as connection:
        pragmas = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}


def test_a_sqlite_writer_takes_the_lock_before_it_reads(tmp_path: Path) -> None:
    """A second process waits before it has decided anything on what it read."""
    database = Database(f"sqlite:///{tmp_path / 'kit.sqlite'}")
    with closing(sqlite3.connect(tmp_path / "kit.sqlite", timeout=0)) as other:
        with database.writing(), pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        other.execute("BEGIN IMMEDIATE")


@pytest.mark.parametrize("name", ["postgres", "postgresql", "postgresql+psycopg"])
def test_postgresql_is_reached_by_the_driver_that_is_installed(name: str) -> None:
    assert Database(f"{name}://fay@127.0.0.1/kit").url == make_url("postgresql+psycopg://fay@127.0.0.1/kit")
