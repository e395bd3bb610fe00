"""What a stairs activity is set to, and what is handed in: one step's state today and the wanted one."""

from typing import Annotated, Literal

from pydantic import Field

from workshop.exercise import Activity, Config, Line, Payload, Ref, StoredEntry, TextOrNothing

#: 0 not there, 1 weak, 2 works, 3 strong.
LEVELS = (0, 1, 2, 3)
Level = Annotated[int, Field(ge=0, le=3)]


class StairsConfig(Config):
    """`about` says whose cooperation is meant, if it is not plain: two actors, or a need group in words. `order` is
    the order in which a phone asks."""

    about: TextOrNothing = ""
    order: Literal["from_below", "from_above"] = "from_below"


class StepEntry(Payload):
    """One step of the staircase: how it is today, how it should be, and a line on what it would take."""

    step: Ref
    today: Level
    wanted: Level
    what: Line | None = None


StairsActivity = Activity[StairsConfig, StepEntry]
StoredStep = StoredEntry[StepEntry]
