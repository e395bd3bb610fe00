"""One kit for each file of web tests, and those who call it."""

from collections.abc import Iterator
from random import Random

import pytest

from tests.people import ACTORS, ADDICTED, OpenSeminar, open_nacka
from tests.serving import ADMIN_TOKEN
from tests.web.callers import Caller
from workshop.app import Kit, create_kit
from workshop.settings import Settings


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kit]:
    settings = Settings(
        data_dir=tmp_path_factory.mktemp("web") / "data",
        admin_token=ADMIN_TOKEN,
        public_url="http://kit.example",
        language="en",
        _env_file=None,
    )
    kit = create_kit(settings)
    yield kit
    kit.context.database.close()


@pytest.fixture
def caller(kit: Kit) -> Caller:
    """Fay, by her bearer token."""
    return Caller(kit, ADMIN_TOKEN)


@pytest.fixture
def anybody(kit: Kit) -> Caller:
    """Somebody without a token."""
    return Caller(kit)


@pytest.fixture
def seminar(kit: Kit) -> OpenSeminar:
    """An open seminar that nobody has come to yet."""
    return open_nacka(kit.context)


@pytest.fixture
def other(kit: Kit) -> OpenSeminar:
    """A second open seminar."""
    return open_nacka(kit.context)


@pytest.fixture(scope="module")
def full(kit: Kit) -> OpenSeminar:
    """A seminar that a rehearsed room of 14 has gone through, up to its results."""
    seminar = open_nacka(kit.context, title="A full seminar", place="Full place", language="sv")
    crowd = seminar.join_many({actor: 2 for actor in ACTORS})
    crowd += seminar.join_many({ACTORS[0]: 2}, ADDICTED)
    seminar.run_through(crowd, Random(3))
    return seminar
