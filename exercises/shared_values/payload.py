"""What an activity on shared values is set to, and what is handed in: how much one agrees with one statement."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from workshop.exercise import Activity, Config, Line, Payload, Ref, StoredEntry

#: 1 do not agree at all, 5 agree fully.
LEVELS = (1, 2, 3, 4, 5)
Level = Annotated[int, Field(ge=1, le=5)]
#: A statement's number as it stands on the leader's page.
Number = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]?$")]
MOST_OWN = 6


class ValuesConfig(Config):
    """`ask` chooses among the paper's statements, `leave_out` takes single ones away by their numbers, and `own` are
    the leader's own statements, asked last."""

    ask: Literal["all", "principles", "differences", "own"] = "all"
    leave_out: Annotated[tuple[Number, ...], Field(max_length=8)] = ()
    own: Annotated[tuple[Line, ...], Field(max_length=MOST_OWN)] = ()


class StatementEntry(Payload):
    """One statement, how much one agrees (1 not at all, 5 fully), and a line on why."""

    statement: Ref
    level: Level
    why: Line | None = None


ValuesActivity = Activity[ValuesConfig, StatementEntry]
StoredStatement = StoredEntry[StatementEntry]
