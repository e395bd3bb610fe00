"""The pages that tell participants what came of a seminar."""

from typing import Any

from sqlalchemy import Connection

from workshop.storage import rows
from workshop.storage.records import FeedbackRecord
from workshop.storage.tables import feedback_pages


def add_page(connection: Connection, **values: Any) -> None:
    rows.add(connection, feedback_pages, values)


def find_page(connection: Connection, seminar_id: str) -> FeedbackRecord | None:
    return rows.fetch_one(
        connection, FeedbackRecord, feedback_pages, feedback_pages.c.seminar_id == seminar_id
    )


def find_page_by_token(connection: Connection, token: str) -> FeedbackRecord | None:
    return rows.fetch_one(connection, FeedbackRecord, feedback_pages, feedback_pages.c.token == token)


def change_page(connection: Connection, seminar_id: str, **values: Any) -> None:
    rows.change(connection, feedback_pages, feedback_pages.c.seminar_id == seminar_id, **values)
