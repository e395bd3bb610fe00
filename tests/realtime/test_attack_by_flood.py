"""One phone that asks without end takes neither the others' time nor the kit's memory."""

import threading
import time

import websocket

from tests.realtime.clients import Wire, new_id
from tests.realtime.rooms import Room, answer

SECONDS = 6.0


def _flood(wire: Wire, activity: str, is_over: threading.Event) -> None:
    """Replace one's own answer again and again, without waiting for anything."""
    number, last = 0, None
    wire.socket.settimeout(0.5)
    while not is_over.is_set():
        number, fresh = number + 1, new_id()
        try:
            wire.ask(number, "submit_entry", answer(activity, "y" * 100, id=fresh, replaces=last))
        except (OSError, websocket.WebSocketException):
            return  # the server reads no further: that is what is wanted
        last = fresh


def test_the_others_are_answered_and_memory_stays(room: Room) -> None:
    room.move("individual")
    alice, mallory = room.wire(), room.wire()
    before = room.server.memory()
    is_over = threading.Event()
    flood = threading.Thread(target=_flood, args=(mallory, room.question, is_over))
    flood.start()
    took: list[float] = []
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        start = time.monotonic()
        alice.ask(len(took) + 1, "read_activity", {"activity": room.question})
        assert alice.answer(len(took) + 1)["ok"]
        took.append(time.monotonic() - start)
        time.sleep(0.1)
    is_over.set()
    flood.join()
    assert sorted(took)[len(took) // 2] < 0.25, took
    assert room.server.memory() - before < 20_000
    alice.close()
    mallory.close()
