"""Clients on real sockets: `Listener` is a browser's own kind, `Wire` says exactly what goes over the line."""

import threading
import time
import uuid
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

import orjson
import socketio
import websocket

from tests.serving import Body, Server

PATIENCE = 10.0


def new_id() -> str:
    return str(uuid.uuid4())


class Hasty(websocket.WebSocket):
    """Says goodbye without waiting for the other side's: the library's reader has taken that already."""

    def close(self, *_: object, **__: object) -> None:
        super().close(timeout=0)


def new_client() -> Any:
    return socketio.Client(reconnection=False, websocket_extra_options={"class_": Hasty})


class Listener:
    """A Socket.IO connection that remembers everything it has heard, in order."""

    def __init__(
        self, server: Server, token: object, *, language: str = "en", transports: list[str] | None = None
    ) -> None:
        self.heard: list[tuple[float, str, Body]] = []
        self.refusal: Body = {}
        self.is_closed = threading.Event()
        self._news = threading.Condition()
        self._client = new_client()
        self._client.on("*", self._hear)
        self._client.on("connect_error", self._be_refused)
        self._client.on("disconnect", lambda _reason: self.is_closed.set())
        self._client.connect(
            server.url,
            auth={"token": token, "language": language},
            transports=transports or ["websocket"],
            wait_timeout=PATIENCE,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._client.disconnect()

    def _hear(self, name: str, body: Body) -> None:
        with self._news:
            self.heard.append((time.monotonic(), name, body))
            self._news.notify_all()

    def _be_refused(self, body: Body) -> None:
        self.refusal.update(body)

    def call(self, name: str, body: object = None) -> Body:
        """Ask and wait for the acknowledgement."""
        answer: Body = self._client.call(name, body, timeout=PATIENCE)
        return answer

    def send(self, name: str, body: object, callback: Callable[[Body], None]) -> None:
        """Ask without waiting."""
        self._client.emit(name, body, callback=callback)

    def all(self, name: str) -> list[Body]:
        """Every message of this name so far."""
        with self._news:
            return [body for _, heard, body in self.heard if heard == name]

    def last(self, name: str) -> Body:
        return self.all(name)[-1]

    def wait(self, name: str, fits: Callable[[Body], object] = bool, patience: float = PATIENCE) -> Body:
        """The newest message of this name that fits, also one that has been heard already."""
        until = time.monotonic() + patience
        with self._news:
            while True:
                for _, heard, body in reversed(self.heard):
                    if heard == name and fits(body):
                        return body
                left = until - time.monotonic()
                if left <= 0 or not self._news.wait(left):
                    raise AssertionError(f"no such {name!r} within {patience} s; heard {self.heard[-5:]}")


class Wire:
    """A bare WebSocket that speaks Socket.IO's text by hand, one packet at a time."""

    def __init__(self, server: Server, token: str, **options: Any) -> None:
        address = f"ws://127.0.0.1:{server.port}/socket.io/?EIO=4&transport=websocket"
        self.socket = websocket.create_connection(address, timeout=PATIENCE, **options)
        assert self.read().startswith("0{")
        self.socket.send("40" + orjson.dumps({"token": token, "language": "en"}).decode())
        assert self.read().startswith("40{")

    def read(self) -> str:
        """The next packet as it stands; ConnectionError where the server has closed."""
        text = self.socket.recv()
        if not text:
            raise ConnectionError("closed by the server")
        return str(text)

    def ask(self, number: int, name: str, body: Body) -> None:
        """Send a message whose acknowledgement will carry this number."""
        self.socket.send(f"42{number}{orjson.dumps([name, body]).decode()}")

    def answer(self, number: int) -> Body:
        """The acknowledgement with this number, passing by everything else."""
        while True:
            found, body = self.next_answer()
            if found == number:
                return body

    def next_answer(self) -> tuple[int, Body]:
        """The next acknowledgement with its number."""
        while True:
            text = self.read()
            if text == "2":
                self.socket.send("3")
            elif text.startswith("43"):
                number, _, rest = text[2:].partition("[")
                return int(number), (orjson.loads("[" + rest) or [{}])[0]

    def close(self) -> None:
        self.socket.close()
