"""The yearly surveys of places."""

from typing import Any

from sqlalchemy import Connection

from workshop.storage import rows
from workshop.storage.plan_records import SurveyRecord
from workshop.storage.tables import surveys


def add_survey(connection: Connection, **values: Any) -> None:
    rows.add(connection, surveys, values)


def list_surveys(connection: Connection, place_id: str) -> list[SurveyRecord]:
    """The newest year first."""
    return rows.fetch_all(
        connection, SurveyRecord, surveys, surveys.c.place_id == place_id, order=[surveys.c.year.desc()]
    )


def find_survey(connection: Connection, survey_id: str, *, lock: bool = False) -> SurveyRecord | None:
    return rows.fetch_one(connection, SurveyRecord, surveys, surveys.c.id == survey_id, lock=lock)


def find_survey_of(connection: Connection, place_id: str, year: int) -> SurveyRecord | None:
    return rows.fetch_one(
        connection, SurveyRecord, surveys, surveys.c.place_id == place_id, surveys.c.year == year
    )


def change_survey(connection: Connection, survey_id: str, **values: Any) -> None:
    rows.change(connection, surveys, surveys.c.id == survey_id, revision=surveys.c.revision + 1, **values)


def remove_survey(connection: Connection, survey_id: str) -> None:
    rows.remove(connection, surveys, surveys.c.id == survey_id)
