"""The plan's diary: what happened between seminars, in a few lines by whoever noticed."""

from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from workshop.errors import NotFound
from workshop.exercise import Model, Ref
from workshop.exercise.model import clean_text
from workshop.services.context import Context, new_id
from workshop.services.plan_fields import clean_day
from workshop.storage import Connection, plan_history, plans
from workshop.storage.plan_records import PlanNoteRecord

NoteText = Annotated[
    str,
    BeforeValidator(clean_text),
    StringConstraints(strip_whitespace=True, min_length=1, max_length=2000),
]


class NewNote(Model):
    """A line of the diary; without a day it is about today. `row` is the row that it is about."""

    text: NoteText
    day: str | None = Field(None, max_length=10)
    row: Ref | None = None


def list_notes(context: Context, plan_id: str) -> list[PlanNoteRecord]:
    """Newest day first."""
    with context.database.reading() as connection:
        _check_plan(connection, plan_id)
        return plan_history.list_notes(connection, plan_id)


def add_note(context: Context, plan_id: str, new: NewNote, by: str) -> PlanNoteRecord:
    """Write a line; `by` is whose it is."""
    with context.database.writing() as connection:
        _check_plan(connection, plan_id)
        if new.row and new.row not in {row.id for row in plans.list_plan_rows(connection, plan_id)}:
            raise NotFound("unknown_row")
        return write_note(context, connection, plan_id, new, by)


def write_note(
    context: Context, connection: Connection, plan_id: str, new: NewNote, by: str
) -> PlanNoteRecord:
    """The same inside a transaction that writes something else too."""
    day = clean_day(new.day, "day") if new.day else context.now().date().isoformat()
    note = PlanNoteRecord(new_id(), plan_id, day, new.text, by, new.row, context.now())
    values = {name: getattr(note, name) for name in PlanNoteRecord.__slots__}
    plan_history.add_note(connection, **values)
    return note


def remove_note(context: Context, plan_id: str, note_id: str) -> None:
    """Take a line away: somebody's name may stand in it."""
    with context.database.writing(forgets=True) as connection:
        note = plan_history.find_note(connection, note_id)
        if note is None or note.plan_id != plan_id:
            raise NotFound("unknown_note")
        plan_history.remove_note(connection, note_id)


def _check_plan(connection: Connection, plan_id: str) -> None:
    if plans.find_plan(connection, plan_id) is None:
        raise NotFound("unknown_plan")
