"""The floor: as little server as there can be. Flask-SocketIO on gevent, simple-websocket as it comes, raw sqlite3.

It commits each entry by itself, synced to the disk as the kit does, acknowledges it, and sends an aggregate of a given
size to the screens and leaders at most five times a second. It knows no rules, no tokens and no views.
"""

from gevent import monkey

monkey.patch_all()

import argparse  # noqa: E402
import sqlite3  # noqa: E402
from random import Random  # noqa: E402
from typing import Any  # noqa: E402

import gevent  # noqa: E402
import orjson  # noqa: E402
from flask import Flask  # noqa: E402
from flask_socketio import SocketIO, join_room  # noqa: E402
from gevent.event import Event  # noqa: E402
from gevent.pywsgi import WSGIServer  # noqa: E402

TICK = 0.2
WORDS = ("hinder", "samverkan", "uppdrag", "budget", "chef", "möte", "sekretess", "behov", "plan", "ansvar")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--database", required=True)
    parser.add_argument("--screen-characters", type=int, required=True)
    parser.add_argument("--leader-characters", type=int, required=True)
    given = parser.parse_args()
    sizes = {"screen": given.screen_characters, "facilitator": given.leader_characters}
    app = create_floor(open_database(given.database), sizes)
    WSGIServer(("127.0.0.1", given.port), app, log=None).serve_forever()


def open_database(path: str) -> sqlite3.Connection:
    """SQLite with the kit's promise: what is committed is on the disk."""
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    database.execute(
        "CREATE TABLE entries (id TEXT PRIMARY KEY, activity TEXT NOT NULL, payload TEXT NOT NULL)"
    )
    return database


def create_floor(database: sqlite3.Connection, sizes: dict[str, int]) -> Flask:
    """The whole server."""
    app = Flask("floor")
    socketio = SocketIO(app, async_mode="gevent")
    changed = Event()
    fillings = {role: fill(size) for role, size in sizes.items()}

    @socketio.on("connect")
    def connect(auth: dict[str, str]) -> None:
        join_room(auth["role"])

    @socketio.on("submit_entry")
    def submit_entry(body: dict[str, Any]) -> dict[str, Any]:
        row = (body["id"], body["activity"], orjson.dumps(body["payload"]).decode())
        revision = database.execute("INSERT INTO entries VALUES (?, ?, ?)", row).lastrowid
        changed.set()
        return {"ok": True, "revision": revision}

    @app.get("/healthz")
    def healthz() -> dict[str, bool]:
        return {"ok": True}

    def push() -> None:
        while changed.wait():
            changed.clear()
            (entries,) = database.execute("SELECT count(*) FROM entries").fetchone()
            for role, filling in fillings.items():
                view = {"counts": {"entries": entries, "people": entries}, "filling": filling}
                socketio.emit("view", {"activity": "floor", "revision": entries, "view": view}, to=role)
            gevent.sleep(TICK)

    gevent.spawn(push)
    return app


def fill(size: int) -> str:
    """Text that compresses about as well as a view does."""
    rng = Random(size)
    text = ""
    while len(text) < size:
        text += f"{rng.choice(WORDS)} {rng.randrange(1000)} "
    return text[:size]


if __name__ == "__main__":
    main()
