"""What the handlers of messages work with."""

from dataclasses import dataclass, field
from typing import Any

from flask_socketio import SocketIO

from workshop.realtime.connections import Connections
from workshop.realtime.gathering import Gatherer
from workshop.realtime.pacing import Pacer
from workshop.realtime.push import Pusher
from workshop.services.context import Context

#: What an acknowledgement carries besides `ok`.
Answer = dict[str, Any]


@dataclass(frozen=True)
class Desk:
    context: Context
    connections: Connections
    gatherer: Gatherer
    pusher: Pusher
    socketio: SocketIO
    pacer: Pacer = field(default_factory=Pacer)
