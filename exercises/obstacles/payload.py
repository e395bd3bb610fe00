"""What an obstacles activity is set to, and what is handed in: one chosen obstacle with its weight."""

from typing import Annotated, Literal

from pydantic import Field

from workshop.exercise import Activity, Config, Line, Payload, Ref, StoredEntry


class ObstaclesConfig(Config):
    """`most` is how many obstacles each may name, `catalogue` whose obstacles are offered, `weights` the
    heaviest weight one may give (1: no weighing)."""

    most: Annotated[int, Field(ge=1, le=5)] = 5
    catalogue: Literal["both", "nacka-1997", "norra-vastmanland-2007"] = "both"
    weights: Annotated[int, Field(ge=1, le=3)] = 3


class Choice(Payload):
    """One obstacle: a catalogue `key` or an own `text`, exactly one of them, and how much it weighs."""

    key: Ref | None = None
    text: Line | None = None
    weight: Annotated[int, Field(ge=1, le=3)] = 1


ObstaclesActivity = Activity[ObstaclesConfig, Choice]
StoredChoice = StoredEntry[Choice]
