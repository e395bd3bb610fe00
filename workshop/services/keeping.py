"""Backup, restoring, and letting go of personal traces when their time is over."""

import secrets
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from workshop.errors import Broken
from workshop.exercise import Phase
from workshop.services.activities import read_running
from workshop.services.closing import anonymise
from workshop.services.context import Context
from workshop.services.harvesting import harvest_seminar
from workshop.settings import Settings
from workshop.storage import Connection, cofacilitators, entries, parked, participants, seminars
from workshop.storage.records import SeminarRecord


def back_up(settings: Settings, target: Path) -> None:
    """Copy the SQLite database to a file, also while the kit runs."""
    if target.exists():
        raise Broken(f"{target} exists already. Choose another name, so that no backup is lost.")
    _copy(database_file(settings), target)


def restore(settings: Settings, source: Path) -> None:
    """Put a backup in the database's place; what was there is kept beside it as `.before-restore`."""
    with closing(_open(source)) as backup:
        try:
            answer = backup.execute("PRAGMA integrity_check").fetchone()[0]
            tables = {row[0] for row in backup.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        except sqlite3.DatabaseError as error:
            raise Broken(f"{source} is not a backup of Samverkstan.") from error
        if answer != "ok" or not {"seminars", "entries", "alembic_version"} <= tables:
            raise Broken(f"{source} is damaged or not a backup of Samverkstan.")
        target = database_file(settings)
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists():
            _keep_beside(target)
        with closing(sqlite3.connect(target)) as present:
            backup.backup(present)
            _count_anew(present)


def _keep_beside(database: Path) -> None:
    """Copy what is there; what is too damaged for that, which may be why a backup is put back, is moved as it is."""
    kept = database.with_name(database.name + ".before-restore")
    try:
        _copy(database, kept)
    except sqlite3.DatabaseError:
        database.replace(kept)
        for ending in ("-wal", "-shm"):
            database.with_name(database.name + ending).unlink(missing_ok=True)
        database.touch(mode=0o600)


def _count_anew(database: sqlite3.Connection) -> None:
    """Move all that a kit which runs meanwhile remembers things by, so that it reads what has been put back, and that
    an open page saves by, so that it does not write over it unread. An older backup lacks the newest tables."""
    step = 1 + secrets.randbelow(1_000_000)
    there = {row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    with database:
        database.execute("UPDATE activities SET epoch = epoch + ?", (step,))
        for table in sorted({"seminars", "plans", "surveys"} & there):
            database.execute(f"UPDATE {table} SET revision = revision + ?", (step,))


def purge(context: Context) -> int:
    """Let go of the people of every seminar whose retention time is over; the answer is how many seminars."""
    before = context.now() - timedelta(days=context.settings.retention_days)
    with context.database.writing(forgets=True) as connection:
        due = seminars.list_seminars_to_purge(connection, before)
        for seminar in due:
            _purge_seminar(context, connection, seminar)
    return len(due)


def _purge_seminar(context: Context, connection: Connection, seminar: SeminarRecord) -> None:
    """Close what is still open, keep the chain and who was on the roll, then cut every tie to persons."""
    harvest_seminar(context, connection, seminar)
    roll = context.attendance.present(connection, seminar).roll
    for activity in seminars.list_activities(connection, seminar.id):
        if activity.phase != Phase.CLOSED or not activity.is_anonymous:
            running = read_running(context, connection, activity, seminar)
            # What was held in the open is closed as if it had not been: names and lone actors go too.
            unnamed = replace(activity, is_anonymous=True, phase=Phase.RESULTS.value)
            anonymise(connection, replace(running, record=unnamed))
            closed = {"phase": Phase.CLOSED.value, "ends_at": None, "is_anonymous": True}
            seminars.change_activity(connection, activity.id, revision=activity.revision + 1, **closed)
        context.logs.forget(activity.id)
    entries.forget_people(connection, seminar.id)
    parked.forget_senders(connection, seminar.id)
    cofacilitators.remove_cofacilitators(connection, seminar.id)
    participants.remove_participants(connection, seminar.id)
    ended = {} if seminar.has_ended else {"state": "ended", "ended_at": context.now()}
    seminars.change_seminar(
        connection, seminar.id, purged_at=context.now(), roll=list(roll), leader=None, **ended
    )


def database_file(settings: Settings) -> Path:
    """The SQLite file; another database has its own tools for backup."""
    prefix = "sqlite:///"
    if not settings.database.startswith(prefix):
        raise Broken("The database is not SQLite: use its own tools (pg_dump, pg_restore) for backups.")
    return Path(settings.database.removeprefix(prefix))


def _copy(database: Path, target: Path) -> None:
    """Copy a database to a file that only its owner may read."""
    try:
        with closing(_open(database)) as source:
            target.touch(mode=0o600)
            with closing(sqlite3.connect(target)) as copy:
                source.backup(copy)
    except (OSError, sqlite3.OperationalError) as error:
        raise Broken(f"{target} cannot be written ({error}).") from error


def _open(path: Path) -> sqlite3.Connection:
    if not path.is_file():
        raise Broken(f"There is no file {path}.")
    return sqlite3.connect(path)
