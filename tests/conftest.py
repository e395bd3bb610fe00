"""What all tests share: a kit of their own on a database of their own, and the people: Fay, Alice and Bob."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.people import ACTORS, ADDICTED, OpenSeminar, open_nacka
from workshop.app import Kit, create_context, create_kit
from workshop.services.activity_log import ActivityLogs
from workshop.services.attendance import Attendance
from workshop.services.context import Context
from workshop.settings import Settings
from workshop.storage.database import Database
from workshop.storage.records import ParticipantRecord


@pytest.fixture(autouse=True)
def no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """What this machine has set for its own kit is none of the tests' business; WORKSHOP_TEST_… is."""
    for name in [name for name in os.environ if name.startswith("WORKSHOP_")]:
        if not name.startswith("WORKSHOP_TEST_"):
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Context:
    """Exercises, content and words, read once, and an empty migrated database to copy."""
    context = create_context(Settings(data_dir=tmp_path_factory.mktemp("stock"), _env_file=None))
    context.database.close()
    return context


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    """The address of an SQLite file that is not there yet."""
    return f"sqlite:///{tmp_path / 'data' / 'samverkstan.sqlite'}"


@pytest.fixture
def settings(tmp_path: Path, database_url: str) -> Settings:
    """Defaults, with everything kept in the test's own folder."""
    (tmp_path / "data").mkdir()
    return Settings(data_dir=tmp_path / "data", database_url=database_url, _env_file=None)


@pytest.fixture
def migrated(stock: Context, settings: Settings) -> Settings:
    """The settings, with a migrated database in place: copying one is quicker than making one."""
    name = "samverkstan.sqlite"
    with (
        closing(sqlite3.connect(stock.settings.data_dir / name)) as source,
        closing(sqlite3.connect(settings.data_dir / name)) as target,
    ):
        source.backup(target)
    return settings


@pytest.fixture
def kit(migrated: Settings) -> Iterator[Kit]:
    """The whole kit, with pages and socket."""
    kit = create_kit(migrated)
    yield kit
    kit.context.database.close()


@pytest.fixture
def context(request: pytest.FixtureRequest, stock: Context, migrated: Settings) -> Iterator[Context]:
    """What services take first; the kit's own where the test has a kit."""
    if "kit" in request.fixturenames:
        kit: Kit = request.getfixturevalue("kit")
        yield kit.context
        return
    database = Database(migrated.database)
    yield replace(stock, settings=migrated, database=database, logs=ActivityLogs(), attendance=Attendance())
    database.close()


@pytest.fixture
def nacka(context: Context) -> OpenSeminar:
    """A seminar by the short Nacka programme with two need groups and six actors; nobody is there yet."""
    return open_nacka(context)


@pytest.fixture
def fay(kit: Kit) -> str:
    """The facilitator's token."""
    return kit.admin_token


@pytest.fixture
def alice(nacka: OpenSeminar) -> ParticipantRecord:
    """Alice of Försäkringskassan, with the aged and ill."""
    return nacka.join("Alice")


@pytest.fixture
def bob(nacka: OpenSeminar) -> ParticipantRecord:
    """Bob of Arbetsförmedlingen, with those who misuse drugs."""
    return nacka.join("Bob", ACTORS[1], ADDICTED)
