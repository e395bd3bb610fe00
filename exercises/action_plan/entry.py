"""What a participant hands in: a measure for a goal, or an actor's answer to one it is asked to carry."""

import datetime
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from workshop.exercise import Config, Line, Name, Payload, Ref

Answer = Literal["yes", "no", "must_anchor"]

#: The fields that belong to each type of entry, besides `actor` and what `accept` stamps.
MEASURE_FIELDS = ("goal", "what", "function", "first_step", "date", "measure_of_success")
COMMIT_FIELDS = ("measure", "answer")


class ActionPlanConfig(Config):
    """`most_measures`: how many measures one participant (or table) may hand in."""

    most_measures: Annotated[int, Field(ge=1, le=40)] = 12


class PlanEntry(Payload):
    """A measure, or a commitment.

    A measure's `actor` is the one asked to carry it; `committed`, stamped by `accept`, says that its own
    people proposed it. A commitment's `actor` and `spokesperson` are stamped by `accept`: an actor commits
    only itself. `anchor` says with whom it must be anchored.
    """

    type: Literal["measure", "commit"]
    goal: Ref | None = None
    what: Line | None = None
    actor: Name | None = None
    function: Name | None = None
    first_step: Line | None = None
    date: datetime.date | None = None
    measure_of_success: Line | None = None
    anchor: Line | None = None
    measure: Ref | None = None
    answer: Answer | None = None
    committed: bool = False
    spokesperson: bool = False

    @model_validator(mode="after")
    def _holds_what_its_type_holds(self) -> Self:
        foreign = COMMIT_FIELDS if self.type == "measure" else MEASURE_FIELDS
        if any(getattr(self, name) is not None for name in foreign):
            raise ValueError(f"an entry of type {self.type} does not hold {', '.join(foreign)}")
        if self.type == "measure" and (self.goal is None or self.what is None):
            raise ValueError("a measure names its goal and what is to be done")
        if self.type == "commit" and (self.measure is None or self.answer is None):
            raise ValueError("a commitment names a measure and an answer")
        return self
