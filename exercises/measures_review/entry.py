"""What a participant tells about a measure of the plan, and the settings."""

from typing import Literal

from workshop.exercise import Activity, Config, Line, Name, Payload, Ref, StoredEntry

Progress = Literal["done", "on_its_way", "stuck", "given_up"]
#: From the most to the least reserved: where people of one actor disagree as many to as many, what is stuck shows.
RESERVED: tuple[Progress, ...] = ("stuck", "given_up", "on_its_way", "done")


class ReviewConfig(Config):
    """`at`: the measure that the room goes through now; the leader chooses it, none before."""

    at: Ref | None = None


class ReviewEntry(Payload):
    """How a measure has gone. `told` is why, or what came of it; `needed` what it takes to go on.

    `actor` and `spokesperson` are stamped by `accept`: they stand there when the entry is the word of the measure's own
    actor, and nowhere else.
    """

    measure: Ref
    progress: Progress | None = None
    told: Line | None = None
    needed: Line | None = None
    actor: Name | None = None
    spokesperson: bool = False


ReviewActivity = Activity[ReviewConfig, ReviewEntry]
Stored = StoredEntry[ReviewEntry]
