"""What the fields of an archive's records may hold.

Strict: an unknown field, a wrong type, a day that is none or a text longer than the kit writes is refused.
"""

import math
from datetime import date, datetime
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from workshop.exercise import Model

#: Of texts within free data: the longest that people may write anywhere is 5 000.
_LONGEST, _DEEPEST = 5000, 12


def _plain(value: str) -> str:
    if "\x00" in value:
        raise ValueError("a character that no text has")
    return value


def _day(value: str) -> str:
    date.fromisoformat(value)
    return value


def _free(value: object, depth: int = 0) -> object:
    """JSON that any database keeps and any page can show."""
    if isinstance(value, str):
        if len(value) > _LONGEST:
            raise ValueError("too long")
        _plain(value)
    elif isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError("not a number")
    elif isinstance(value, int):
        if abs(value) >= 2**53:
            raise ValueError("too large")
    elif depth >= _DEEPEST:
        raise ValueError("too deep")
    elif isinstance(value, dict):
        for key, part in value.items():
            _free(key, depth + 1)
            _free(part, depth + 1)
    elif isinstance(value, list):
        for part in value:
            _free(part, depth + 1)
    return value


def _moment(value: object) -> object:
    return datetime.fromisoformat(value) if isinstance(value, str) else value


Short = Annotated[str, StringConstraints(max_length=80), AfterValidator(_plain)]
Title = Annotated[str, StringConstraints(max_length=200), AfterValidator(_plain)]
Long = Annotated[str, StringConstraints(max_length=_LONGEST), AfterValidator(_plain)]
Id = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=r"^[\w.:-]+$")]
Key = Annotated[str, StringConstraints(min_length=1, max_length=64), AfterValidator(_plain)]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d\d-\d\d$"), AfterValidator(_day)]
DayOrNothing = Day | Literal[""]
Moment = Annotated[datetime, BeforeValidator(_moment)]
GroupKey = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]{1,60}$")]
People = Annotated[int, Field(ge=0, le=10_000_000)]
Count = Annotated[int, Field(ge=0, le=1_000_000_000)]
Free = Annotated[dict[str, Any], AfterValidator(_free)]
Language = Literal["sv", "en"]
ItemKind = Literal[
    "obstacle",
    "dynamic",
    "leverage",
    "goal",
    "measure",
    "calculation",
    "outcome",
    "principle",
    "actor",
    "question",
]


class Line(Model):
    """One record of an archive; `tag` is what it calls itself (`is`)."""

    tag: ClassVar[str]


class OriginOf(Model):
    """Where a row came from, as `Origin` has it."""

    seminar: Short
    seminar_title: Title
    activity: Short
    activity_title: Title
    day: DayOrNothing
    votes: int
    actors: Count
    people: Count
    tables: Count = 0
    tables_in_all: Count = 0
