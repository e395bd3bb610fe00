"""A Socket.IO client light enough for a thousand in one process, offering compression as browsers do.

It speaks Engine.IO 4 and Socket.IO 5 over one WebSocket: `0{…}` opens, `40{auth}` joins, `42id[…]` is a message that
wants an acknowledgement, `43id[…]` is that, and `2` is a ping that `3` answers.
"""

import asyncio
import re
import time
from collections.abc import Callable
from typing import Any

import orjson
from wsproto import ConnectionType, WSConnection
from wsproto.events import AcceptConnection, CloseConnection, Message, Ping, RejectConnection, Request
from wsproto.extensions import PerMessageDeflate

#: name, body, size in characters, moment (time.perf_counter)
Hear = Callable[[str, Any, int, float], None]

_PACKET = re.compile(r"(\d+)?(.*)", re.DOTALL)


class Client(asyncio.Protocol):
    """One connection. `ready` is done when the server has let it in; `is_lost` once it is gone without `leave`."""

    def __init__(self, host: str, auth: dict[str, str], hear: Hear) -> None:
        self._host = host
        self._auth = auth
        self._hear = hear
        self._socket = WSConnection(ConnectionType.CLIENT)
        self._parts: list[str] = []
        self._waiting: dict[int, asyncio.Future[tuple[Any, float]]] = {}
        self._transport: asyncio.Transport | None = None
        self._is_leaving = False
        self.is_lost = False
        self.is_compressed = False
        self.ready: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def send(self, name: str, body: object) -> asyncio.Future[tuple[Any, float]]:
        """Send a message; the future gives the acknowledgement and the moment it came."""
        number = len(self._waiting)
        self._waiting[number] = asyncio.get_running_loop().create_future()
        self._write(f"42{number}{orjson.dumps([name, body]).decode()}")
        return self._waiting[number]

    def leave(self) -> None:
        self._is_leaving = True
        if self._transport:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        target = "/socket.io/?EIO=4&transport=websocket"
        transport.write(
            self._socket.send(Request(host=self._host, target=target, extensions=[PerMessageDeflate()]))
        )

    def connection_lost(self, exc: Exception | None) -> None:
        self.is_lost = not self._is_leaving
        lost = ConnectionError("The server closed the connection")
        futures: list[asyncio.Future[Any]] = [self.ready, *self._waiting.values()]
        for future in futures:
            if not future.done():
                future.set_exception(lost)
                future.exception()  # seen: whoever waits for it gets it, and nobody else needs to

    def data_received(self, data: bytes) -> None:
        at = time.perf_counter()
        self._socket.receive_data(data)
        for event in self._socket.events():
            if isinstance(event, Message):
                self._parts.append(str(event.data))
                if event.message_finished:
                    text = "".join(self._parts)
                    self._parts.clear()
                    self._take(text, at)
            elif isinstance(event, AcceptConnection):
                self.is_compressed = bool(event.extensions)
            elif isinstance(event, Ping):
                self._write_raw(self._socket.send(event.response()))
            elif isinstance(event, CloseConnection | RejectConnection) and self._transport:
                self._transport.close()

    def _take(self, text: str, at: float) -> None:
        if text == "2":
            self._write("3")
        elif text.startswith("0"):
            self._write(f"40{orjson.dumps(self._auth).decode()}")
        elif text.startswith("40"):
            self.ready.set_result(None)
        elif text.startswith("44"):
            self.ready.set_exception(ConnectionError(text))
        elif text.startswith("42"):
            name, body = orjson.loads(text[2:])
            self._hear(name, body, len(text), at)
        elif text.startswith("43"):
            self._take_answer(text[2:], at)

    def _take_answer(self, text: str, at: float) -> None:
        found = _PACKET.match(text)
        assert found is not None
        future = self._waiting[int(found[1])]
        if not future.done():
            future.set_result((orjson.loads(found[2])[0], at))

    def _write(self, text: str) -> None:
        self._write_raw(self._socket.send(Message(data=text)))

    def _write_raw(self, data: bytes) -> None:
        if self._transport and not self._transport.is_closing():
            self._transport.write(data)


async def connect(port: int, auth: dict[str, str], hear: Hear) -> Client:
    """Connect and be let in; ConnectionError where that fails."""
    loop = asyncio.get_running_loop()
    host = f"127.0.0.1:{port}"
    _, client = await loop.create_connection(lambda: Client(host, auth, hear), "127.0.0.1", port)
    await asyncio.wait_for(client.ready, 60)
    return client
