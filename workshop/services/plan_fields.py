"""What a person may write in a plan: the fields of its rows and who stands behind it."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from workshop.errors import Refused
from workshop.exercise import Model, Name
from workshop.exercise.model import clean_text
from workshop.storage.plan_records import PlanRowRecord

#: The rows of a plan.
RowKind = Literal["goal", "measure", "principle", "actor", "question"]
#: What a person may write in a row, by its kind, and the longest text of each.
FIELDS: Mapping[str, Mapping[str, int]] = {
    "goal": {"title": 500, "anchor": 500},
    "measure": {
        "title": 500,
        "actor": 80,
        "function": 80,
        "first_step": 500,
        "date": 10,
        "measure_of_success": 500,
        "anchor": 500,
        "progress": 12,
        "needed": 500,
        "outcome": 500,
        "anchored": 12,
    },
    "principle": {"title": 500, "meaning": 500},
    "actor": {"title": 80, "aim": 500},
    "question": {"title": 500, "answer": 500},
}
#: How a measure goes, as its actor reports it; empty until somebody has.
PROGRESS = ("", "on_its_way", "stuck", "done", "given_up")
#: Whether what had to be anchored at home has been.
ANCHORED = ("", "yes", "not_yet", "refused")
CHOICES: Mapping[str, tuple[str, ...]] = {"progress": PROGRESS, "anchored": ANCHORED}
#: What a row must have before somebody can act on it.
WANTED: Mapping[str, tuple[str, ...]] = {
    "goal": ("title",),
    "measure": ("title", "actor", "first_step", "date", "measure_of_success"),
}


class Representative(Model):
    """Somebody of an actor in the network around a need group; the network lead is one too."""

    name: Name
    actor: Name
    function: Name | None = None


def find_gaps(row: PlanRowRecord) -> list[str]:
    """What the room left half-said: the fields that are still empty."""
    return [name for name in WANTED.get(row.kind, ()) if not row.fields.get(name)]


def is_open(row: PlanRowRecord) -> bool:
    """Whether a measure still waits for something to happen."""
    return (
        row.kind == "measure"
        and row.state != "dropped"
        and row.fields.get("progress") not in ("done", "given_up")
    )


def check_fields(kind: str, fields: Mapping[str, str | None]) -> dict[str, str]:
    """The fields cleaned; Refused where one is unknown, too long or not what it must be."""
    checked = {}
    for name, value in fields.items():
        limit = FIELDS[kind].get(name)
        if limit is None:
            raise Refused("invalid", field=name)
        text = clean_field(name, value or "")
        if len(text) > limit:
            raise Refused("too_long", field=name, limit=limit)
        checked[name] = text
    return checked


def clean_field(name: str, value: str) -> str:
    """The text without stray spaces and control characters; a date must be one, a choice one of its own."""
    text = str(clean_text(value)).strip()
    if name in CHOICES and text not in CHOICES[name]:
        raise Refused("invalid", field=name)
    if name == "date" and text:
        return clean_day(text, name)
    return text


def clean_day(text: str, name: str) -> str:
    """An ISO date; Refused when it is none."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise Refused("invalid_date", field=name) from error
