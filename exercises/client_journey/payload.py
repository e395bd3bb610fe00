"""What a journey is set to, and what is handed in: a step of it, a gap in it, or support for a gap."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from workshop.exercise import Activity, Config, Line, Name, Payload, Ref, StoredEntry, TextOrNothing

#: More stages than this are columns that nobody reads from the back of a room.
MOST_STAGES = 8

#: The fields that belong to each type of entry; all of them must be there.
FIELDS = {
    "step": frozenset({"stage", "actor", "text"}),
    "gap": frozenset({"stage", "from_actor", "to_actor", "text"}),
    "support": frozenset({"gap"}),
}


class JourneyConfig(Config):
    """`person` and `story` tell of the fictional person (both empty: the kit's own example of the need group). `stages`
    are the columns of the timeline (none: the kit's six); `actors` are offered first (none: the roll). `ballot` is how
    many gaps the room chooses among, `votes` how many of them each may support."""

    person: Annotated[TextOrNothing, Field(max_length=40)] = ""
    story: TextOrNothing = ""
    stages: Annotated[tuple[Name, ...], Field(max_length=MOST_STAGES)] = ()
    actors: Annotated[tuple[Name, ...], Field(max_length=20)] = ()
    most_steps: Annotated[int, Field(ge=1, le=20)] = 8
    most_gaps: Annotated[int, Field(ge=1, le=10)] = 3
    votes: Annotated[int, Field(ge=1, le=10)] = 3
    ballot: Annotated[int, Field(ge=3, le=30)] = 12


class JourneyEntry(Payload):
    """A step (at which stage, which actor, what happens), a gap (at which stage, between which two, what falls between
    them), or support for a gap. `stage` counts from 1; `gap` is a gap's ref as the views tell it."""

    type: Literal["step", "gap", "support"]
    stage: Annotated[int, Field(ge=1, le=MOST_STAGES)] | None = None
    actor: Name | None = None
    from_actor: Name | None = None
    to_actor: Name | None = None
    text: Line | None = None
    gap: Ref | None = None

    @model_validator(mode="after")
    def _holds_what_its_type_holds(self) -> Self:
        own = FIELDS[self.type]
        for name in frozenset().union(*FIELDS.values()):
            if (getattr(self, name) is not None) != (name in own):
                raise ValueError(f"an entry of type {self.type} holds {', '.join(sorted(own))}")
        return self


JourneyActivity = Activity[JourneyConfig, JourneyEntry]
Stored = StoredEntry[JourneyEntry]
