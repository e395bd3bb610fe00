"""One client that misbehaves, or is only slow, is nobody else's trouble."""

import socket
import time
from collections.abc import Callable

import orjson
import pytest
import requests
import websocket

from tests.realtime.clients import Wire, new_id
from tests.realtime.rooms import Room, answer
from tests.serving import Server

PACKETS = [
    '421["submit_entry",{"id":"12345678","activity":"a","payload":{"x":NaN}}]',
    '421["submit_entry",{"x":Infinity}]',
    '421["submit_entry",{"x":-Infinity}]',
    '421["submit_entry",{"x":"\\ud800"}]',
    '421["submit_entry",{"x":1e999}]',
    '421["submit_entry",',
    '421["submit_entry"',
    "421[]",
    "421{}",
    "421[5,{}]",
    "421[null]",
    '421[{"a":1},{}]',
    '421[["list"],{}]',
    "42",
    "4",
    "",
    "9",
    "49",
    "43999[1]",
    "45",
    '451-["submit_entry",{"_placeholder":true,"num":0}]',
    '421["submit_entry",' + "[" * 5000 + "]" * 5000 + "]",
    '42/other,1["submit_entry",{}]',
    "40/other,{}",
    "44",
    "\x00\x01\x02",
    "42" + "9" * 500 + '["submit_entry",{}]',
]


@pytest.mark.parametrize("packet", PACKETS, ids=[repr(packet)[:40] for packet in PACKETS])
def test_what_cannot_be_read_troubles_nobody_else(server: Server, packet: str) -> None:
    room = Room.open(server)
    room.move("individual")
    bob, screen = room.phone(), room.screen()
    wire = room.wire()
    wire.socket.send(packet)
    assert bob.call("submit_entry", answer(room.question, "Bob goes on"))["ok"]
    screen.wait("view", lambda body: body["view"]["counts"]["entries"] == 1)
    assert not bob.is_closed.is_set()
    assert not screen.is_closed.is_set()
    wire.close()
    room.close()


def test_nothing_that_browsers_cannot_read_is_ever_passed_on(server: Server) -> None:
    room = Room.open(server)
    room.move("individual")
    wire = room.wire()
    wire.socket.send(
        f'421["submit_entry",{{"id":"{new_id()}","activity":"{room.question}","payload":{{"text":NaN}}}}]'
    )
    read = room.lead().call("read_activity", {"activity": room.question})
    assert read["view"]["counts"]["entries"] == 0
    assert "NaN" not in orjson.dumps(read).decode()
    room.close()


def test_a_huge_message_closes_its_sender_alone_and_is_not_gathered_up(room: Room) -> None:
    room.move("individual")
    bob = room.phone()
    before = room.server.memory()
    for _ in range(3):
        wire = room.wire()
        with pytest.raises((ConnectionError, OSError)):
            for _ in range(2_000):
                # One message in many fragments: only its sum is huge.
                wire.socket.send_frame(fragment(b"x" * 10_000))
            wire.answer(1)
    assert room.server.memory() - before < 20_000
    assert bob.call("submit_entry", answer(room.question, "Bob goes on"))["ok"]
    assert not bob.is_closed.is_set()


def fragment(data: bytes) -> websocket.ABNF:
    return websocket.ABNF.create_frame(data, websocket.ABNF.OPCODE_BINARY, fin=0)


def test_a_huge_message_by_polling_is_refused(server: Server) -> None:
    address = f"{server.url}/socket.io/?EIO=4&transport=polling"
    opened = orjson.loads(requests.get(address, timeout=5).text[1:])
    refused = requests.post(f"{address}&sid={opened['sid']}", data="4" + "x" * 5_000_000, timeout=5)
    assert refused.status_code == 413


def test_compression_is_declined(server: Server) -> None:
    """It costs some 300 KB a connection, and most of the time of a push."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=5) as line:
        line.sendall(
            b"GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n"
            b"Host: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
            b"Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n\r\n"
        )
        answer_head = line.recv(4096).partition(b"\r\n\r\n")[0].decode()
    assert answer_head.startswith("HTTP/1.1 101")
    assert "sec-websocket-extensions" not in answer_head.lower()


def test_a_client_that_stops_reading_gets_an_unbroken_stream_when_it_reads_again(
    open_room: Callable[..., Room],
) -> None:
    """3 000 messages of some kilobytes go out meanwhile; nobody else waits for it."""
    room = open_room()
    obstacles = room.activity("obstacles")
    room.move("individual", obstacles)
    narrow = ((socket.SOL_SOCKET, socket.SO_RCVBUF, 4096),)
    slow = Wire(room.server, room.join().token, sockopt=narrow)
    for number in range(3_000):
        slow.ask(number, "read_activity", {"activity": obstacles})
    bob = room.phone()
    begun = time.monotonic()
    entry = {"id": new_id(), "activity": obstacles, "payload": {"text": "Bob goes on", "weight": 1}}
    assert bob.call("submit_entry", entry)["ok"]
    assert time.monotonic() - begun < 9
    for number in range(3_000):
        found, read = slow.next_answer()
        assert found == number
        assert read["ok"] and read["view"]["ballot"]
    slow.close()


def test_a_client_that_never_reads_again_is_let_go(room: Room) -> None:
    """It closes its line without a word in the middle of a push; the others hear on."""
    room.move("individual")
    gone, leader = room.wire(), room.lead()
    line = gone.socket.sock
    assert line is not None
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
    line.close()
    assert room.phone().call("submit_entry", answer(room.question, "Others go on"))["ok"]
    leader.wait("view", lambda body: body["view"]["counts"]["entries"] == 1)
    leader.wait("seminar", lambda state: state["counts"]["connected"] == 1)
