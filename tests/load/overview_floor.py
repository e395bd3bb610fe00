"""The floor of the overview: a bare Flask on gevent that reads the same rows of the same database with raw sqlite3,
works nothing out, and answers with as many bytes."""

from gevent import monkey

monkey.patch_all()

import argparse  # noqa: E402
import sqlite3  # noqa: E402

from flask import Flask, Response  # noqa: E402
from gevent.pywsgi import WSGIServer  # noqa: E402

from tests.load.floor import fill  # noqa: E402

QUESTIONS = (
    "SELECT r.id, r.kind, r.fields FROM plan_rows r JOIN plans p ON p.id = r.plan_id WHERE p.place_id = ?",
    "SELECT a.kind, s.day, a.readings FROM activities a JOIN seminars s ON s.id = a.seminar_id"
    " WHERE s.place_id = ? AND a.readings IS NOT NULL",
    "SELECT activity_id, key, title, sum(votes) FROM chain_items WHERE kind = 'obstacle' AND seminar_id IN"
    " (SELECT id FROM seminars WHERE place_id = ?) GROUP BY activity_id, key, title",
)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--database", required=True)
    parser.add_argument("--place", required=True)
    parser.add_argument("--characters", type=int, required=True)
    given = parser.parse_args()
    app = create_floor(sqlite3.connect(given.database), given.place, given.characters)
    WSGIServer(("127.0.0.1", given.port), app, log=None).serve_forever()


def create_floor(database: sqlite3.Connection, place: str, characters: int) -> Flask:
    app = Flask("overview floor")
    filling = fill(characters)

    @app.get("/healthz")
    def healthz() -> dict[str, bool]:
        return {"ok": True}

    @app.get("/overview")
    def overview() -> Response:
        for question in QUESTIONS:
            database.execute(question, (place,)).fetchall()
        return Response(filling, mimetype="application/json")

    return app


if __name__ == "__main__":
    main()
