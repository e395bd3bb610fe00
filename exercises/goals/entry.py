"""What a participant hands in at each step, and the settings."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from workshop.exercise import Config, Line, Name, Payload, Ref

Stand = Literal["backs", "can_live_with", "objects"]

#: The fields that belong to each type of entry, besides those that `accept` stamps.
FIELDS = {
    "goal": frozenset({"key", "text", "answers"}),
    "votes": frozenset({"votes"}),
    "position": frozenset({"goal", "stand", "reason", "anchor"}),
}


class GoalsConfig(Config):
    """`votes` is each participant's budget. `shortlist` is the leader's, empty until chosen: then the most
    proposed goals stand for it. `top`: how many goals the actors take positions on."""

    votes: Annotated[int, Field(ge=1, le=20)] = 5
    most_per_goal: Annotated[int, Field(ge=1, le=20)] = 3
    most_goals: Annotated[int, Field(ge=1, le=10)] = 3
    shortlist: Annotated[tuple[Ref, ...], Field(max_length=20)] = ()
    top: Annotated[int, Field(ge=1, le=10)] = 5


class GoalEntry(Payload):
    """A goal proposed, a ballot, or an actor's position on a goal.

    A goal is one of the catalogue's (`key`) or own words (`text`); `answers` are ids of given chain items. A
    ballot holds all the votes of one participant, by the goals' refs. `actor` and `spokesperson` of a
    position are stamped by `accept`, whatever was sent: positions are the organisation's and open.
    """

    type: Literal["goal", "votes", "position"]
    key: Ref | None = None
    text: Line | None = None
    answers: Annotated[tuple[Ref, ...], Field(max_length=5)] = ()
    votes: Annotated[dict[Ref, Annotated[int, Field(ge=0, le=100)]], Field(max_length=60)] | None = None
    goal: Ref | None = None
    stand: Stand | None = None
    reason: Line | None = None
    anchor: Line | None = None
    actor: Name | None = None
    spokesperson: bool = False

    @model_validator(mode="after")
    def _holds_what_its_type_holds(self) -> Self:
        for kind, fields in FIELDS.items():
            if kind != self.type and any(getattr(self, name) not in (None, ()) for name in fields):
                raise ValueError(f"an entry of type {self.type} holds no fields of a {kind}")
        if self.type == "goal" and (self.key is None) == (self.text is None):
            raise ValueError("a goal has either a key or a text")
        if self.type == "votes" and self.votes is None:
            raise ValueError("a ballot holds votes")
        if self.type == "position" and (self.goal is None or self.stand is None):
            raise ValueError("a position names a goal and a stand")
        return self
