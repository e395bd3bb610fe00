"""Builds the Socket.IO server with what was measured to be right; see DECISIONS.md."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from flask import Flask
from flask_socketio import SocketIO

from workshop.realtime import strict_json
from workshop.realtime.connections import Connections
from workshop.realtime.desk import Desk
from workshop.realtime.gathering import Gatherer
from workshop.realtime.handlers import register
from workshop.realtime.push import Pusher
from workshop.realtime.websocket import MAX_MESSAGE_BYTES, SteadyWebSocket
from workshop.services.context import Context
from workshop.services.tokens import Tokens

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


def create_socketio(app: Flask) -> SocketIO:
    """gevent set outright (what is installed must not decide), one client's messages kept in order, strict JSON."""
    socketio = SocketIO(
        app,
        async_mode="gevent",
        async_handlers=False,
        json=strict_json,
        manage_session=False,
        max_http_buffer_size=MAX_MESSAGE_BYTES,
        ping_interval=20,
        ping_timeout=15,
        logger=False,
        engineio_logger=False,
    )
    app.wsgi_app = _refuse_huge(app.wsgi_app)  # type: ignore[assignment, method-assign]
    engine: Any = socketio.server.eio  # type: ignore[attr-defined]
    engine._async = {**engine._async, "websocket": SteadyWebSocket}
    return socketio


def _refuse_huge(inner: "WSGIApplication") -> "WSGIApplication":
    """Answers a polling client's huge message at once: Engine.IO would wait for that client to read first."""

    def refuse_or_pass(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        size = environ.get("CONTENT_LENGTH") or "0"
        is_live = environ["PATH_INFO"].startswith("/socket.io")
        if is_live and (not size.isdigit() or int(size) > MAX_MESSAGE_BYTES):
            start_response("413 Content Too Large", [("Content-Length", "0")])
            return []
        return inner(environ, start_response)

    return refuse_or_pass


def create_desk(context: Context, tokens: Tokens, socketio: SocketIO) -> Desk:
    """Tie the handlers to the socket; the desk is what HTTP uses to tell the room about changes."""
    connections = Connections(context, tokens)
    pusher = Pusher(context, socketio, connections)
    desk = Desk(context, connections, Gatherer(context), pusher, socketio)
    register(desk)
    return desk
