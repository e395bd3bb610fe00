"""What a stakeholder map is set to, and what is handed in: one actor around the person, or who holds the whole."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from workshop.exercise import Activity, Config, Line, Name, Payload, StoredEntry, TextOrNothing

#: The rings around the person, the nearest first.
RINGS = (1, 2, 3)
Holds = Literal["actor", "nobody", "unknown"]


class MapConfig(Config):
    """`person` is who stands in the middle, a made-up one (empty: the need group's own example); `most` how many actors
    each may place; `own_actors` whether actors besides those offered may be named; `catalogue` which paper's actors
    are offered beside those who are here."""

    person: TextOrNothing = ""
    most: Annotated[int, Field(ge=3, le=20)] = 12
    own_actors: bool = True
    catalogue: Literal["none", "nacka-1997", "norra-vastmanland-2007", "both"] = "nacka-1997"


class MapEntry(Payload):
    """An `actor` that stands around the person, how near (1 nearest) and with what goal of its own; or (`lead`) who
    holds the whole: an actor, nobody, or not known."""

    type: Literal["actor", "lead"]
    actor: Name | None = None
    near: Annotated[int, Field(ge=1, le=3)] | None = None
    own_goal: Line | None = None
    holds: Holds | None = None

    @model_validator(mode="after")
    def _holds_what_its_type_holds(self) -> Self:
        if self.type == "actor":
            if self.actor is None or self.near is None or self.holds is not None:
                raise ValueError("an entry of type actor names one and says how near it stands")
        elif self.near is not None or self.own_goal is not None or self.holds is None:
            raise ValueError("an entry of type lead says who holds the whole, and nothing else")
        elif (self.actor is not None) != (self.holds == "actor"):
            raise ValueError("only a lead that is an actor names one")
        return self


MapActivity = Activity[MapConfig, MapEntry]
StoredPlace = StoredEntry[MapEntry]
