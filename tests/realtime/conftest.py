"""One served kit for each file of tests, and a seminar of its own for each test."""

from collections.abc import Callable, Iterator

import pytest

from tests.realtime.rooms import Room
from tests.serving import Server


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("served"))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def open_room(server: Server) -> Iterator[Callable[..., Room]]:
    """Opens seminars; what listens in them is closed after the test, and the server must have had no fault."""
    rooms: list[Room] = []

    def open_one(**more: object) -> Room:
        rooms.append(Room.open(server, **more))
        return rooms[-1]

    before = server.faults()
    yield open_one
    for room in rooms:
        room.close()
    assert server.faults() == before, server.faults()


@pytest.fixture
def room(open_room: Callable[..., Room]) -> Room:
    return open_room()
