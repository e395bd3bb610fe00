"""The connection to SQLite or PostgreSQL: how it is opened, read, written and migrated."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import Connection, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from workshop.errors import Broken

MIGRATIONS = Path(__file__).parent / "migrations"
#: `secure_delete`: what is erased is overwritten, not only let go of.
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "busy_timeout=5000",
    "secure_delete=ON",
)

#: PostgreSQL's name for the writers' turn (any number will do), held until the transaction ends.
_WAIT_FOR_TURN = text("SELECT pg_advisory_xact_lock(1396788563)")


class Database:
    """Opens connections. Reads may run side by side; writes go one at a time, in this process by a lock of its own.

    SQLite runs in WAL mode with `synchronous=FULL`: a commit that has returned is on the disk. A writer begins with
    BEGIN IMMEDIATE, because pysqlite's deferred begin loses updates. On PostgreSQL a writer begins by waiting for
    its turn among all processes: acts that lock activities and their seminar in different orders would lock one
    another out.
    """

    def __init__(self, url: str) -> None:
        try:
            self.url = make_url(url)
            if self.url.drivername in ("postgresql", "postgres"):
                self.url = self.url.set(drivername="postgresql+psycopg")
            self.engine = create_engine(
                self.url,
                json_serializer=lambda value: orjson.dumps(value).decode(),
                json_deserializer=orjson.loads,
            )
        except (ArgumentError, ImportError) as error:
            raise Broken(
                "WORKSHOP_DATABASE_URL is not the address of a database that can be used here."
            ) from error
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self._writer = threading.RLock()
        if self.is_sqlite:
            event.listen(self.engine, "connect", _prepare_sqlite)
            event.listen(self.engine, "begin", _begin_sqlite)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for reading one consistent state."""
        with self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self, *, forgets: bool = False) -> Iterator[Connection]:
        """A transaction: committed when the block ends, rolled back when it raises. With `forgets`, what it erases is
        gone from the files too when this returns.

        Never emit, wait or do other input and output inside: everybody else's writes wait for it.
        """
        with self._writer:
            with self.engine.connect() as connection:
                writer = connection.execution_options(writes=True)
                with writer.begin():
                    if not self.is_sqlite:
                        writer.execute(_WAIT_FOR_TURN)
                    yield writer
            if forgets and self.is_sqlite:
                self._empty_log()

    def _empty_log(self) -> None:
        """Bring SQLite's write-ahead log into the database and empty it: it holds the pages as they were before. Where
        another process is reading just now, the next one that forgets does it."""
        connection = self.engine.raw_connection()
        try:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            connection.close()

    def is_answering(self) -> bool:
        """Whether the database answers a question right now."""
        try:
            with self.reading() as connection:
                connection.execute(text("SELECT 1"))
        except SQLAlchemyError:
            return False
        return True

    def current_revision(self) -> str | None:
        """The migration that the database stands at; None before the first."""
        with self.engine.connect() as connection:
            if not inspect(connection).has_table("alembic_version"):
                return None
            return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()

    def is_migrated(self) -> bool:
        """Whether the database stands at the newest migration."""
        return self.current_revision() == newest_migration()

    def migrate(self) -> None:
        """Bring the tables to the newest migration; nothing happens when they are there."""
        if self.is_sqlite:
            _keep_from_others(self.url.database)
        if self.is_migrated():
            return
        # Loaded only when there is something to migrate: every other start is a quarter of a second quicker.
        from workshop.storage.migrating import upgrade

        with self.engine.connect() as connection:
            upgrade(connection)

    def close(self) -> None:
        """Let go of all connections."""
        self.engine.dispose()


def newest_migration() -> str:
    """The newest migration's revision: its file's name begins with it."""
    return max(path.name.split("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def _keep_from_others(path: str | None) -> None:
    """A new file that only its owner may read, before anything is in it; SQLite's own beside it follow."""
    if path and path != ":memory:" and Path(path).parent.is_dir():
        Path(path).touch(mode=0o600)


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    is_writer = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writer else "BEGIN")
