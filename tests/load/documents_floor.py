"""The floor of the documents: a bare Flask on gevent that reads the rows of the same plan with raw sqlite3,
works nothing out, and answers with as many bytes."""

from gevent import monkey

monkey.patch_all()

import argparse  # noqa: E402
import sqlite3  # noqa: E402

from flask import Flask, Response  # noqa: E402
from gevent.pywsgi import WSGIServer  # noqa: E402

from tests.load.floor import fill  # noqa: E402

QUESTIONS = (
    "SELECT * FROM plans WHERE id = ?",
    "SELECT * FROM plan_rows WHERE plan_id = ?",
    "SELECT * FROM chain_items WHERE id IN (SELECT chain_id FROM plan_rows WHERE plan_id = ?)",
)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--database", required=True)
    parser.add_argument("--plan", required=True)
    parser.add_argument("--characters", type=int, required=True)
    given = parser.parse_args()
    app = create_floor(sqlite3.connect(given.database), given.plan, given.characters)
    WSGIServer(("127.0.0.1", given.port), app, log=None).serve_forever()


def create_floor(database: sqlite3.Connection, plan: str, characters: int) -> Flask:
    app = Flask("documents floor")
    filling = fill(characters)

    @app.get("/healthz")
    def healthz() -> dict[str, bool]:
        return {"ok": True}

    @app.get("/document")
    def document() -> Response:
        for question in QUESTIONS:
            database.execute(question, (plan,)).fetchall()
        return Response(filling, mimetype="application/octet-stream")

    return app


if __name__ == "__main__":
    main()
