"""WebSockets under gevent, with what simple-websocket 1.1 lacks.

It calls `send()` once and ignores a short write, which corrupts the stream of a slow client (its
issue 45), it has no limit on a message's size until the message is whole, and it always accepts compression,
which costs some 300 KB a connection and most of the time of a push. A test holds each of the three.
"""

import socket
import threading
from contextlib import suppress
from typing import Any

import gevent
import gevent.event
import gevent.selectors
import simple_websocket
from engineio.async_drivers._websocket_wsgi import SimpleWebSocketWSGI
from engineio.async_drivers.gevent import Thread

#: Larger messages close the connection (code 1009). The largest entry is some 3 KB.
MAX_MESSAGE_BYTES = 100_000
#: Messages of one connection that may wait to be answered, and seconds until one looks again.
MOST_WAITING, WAITING_PAUSE = 32, 0.02


class WholeWrites:
    """A TCP socket whose `send` writes everything, one writer at a time."""

    def __init__(self, sock: Any) -> None:
        self._sock = sock
        self._lock = threading.Lock()

    def send(self, data: bytes) -> int:
        with self._lock:
            self._sock.sendall(data)
        return len(data)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._sock, name)


class SteadyServer(simple_websocket.Server):  # type: ignore[misc]
    """A WebSocket that survives slow clients, bounds what it takes and declines compression."""

    sock: Any
    environ: dict[str, Any]

    def handshake(self) -> None:
        self.sock = WholeWrites(self.sock)
        self.environ = {k: v for k, v in self.environ.items() if k != "HTTP_SEC_WEBSOCKET_EXTENSIONS"}
        super().handshake()

    def _handle_events(self) -> bool:
        """Read no further while many messages wait to be answered: their sender waits then, not our memory."""
        goes_on = bool(super()._handle_events())
        while self.connected and len(self.input_buffer) >= MOST_WAITING:
            gevent.sleep(WAITING_PAUSE)
        return goes_on


class SteadyWebSocket(SimpleWebSocketWSGI):  # type: ignore[misc]
    """What Engine.IO calls for each WebSocket."""

    def __init__(self, handler: Any, server: Any) -> None:
        super().__init__(handler, server)

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
        self.ws = SteadyServer(
            environ,
            max_message_size=MAX_MESSAGE_BYTES,
            thread_class=Thread,
            event_class=gevent.event.Event,
            selector_class=gevent.selectors.DefaultSelector,
        )
        answer = self.app(self)
        # Otherwise the HTTP server takes what the client still sends (its closing frame) for a request.
        with suppress(OSError):
            self.ws.sock.shutdown(socket.SHUT_RDWR)
        with suppress(OSError, AttributeError):
            reader = environ["wsgi.input"]
            getattr(reader, "rfile", reader).close()
        if self.ws.mode == "gunicorn":
            raise StopIteration
        return answer
