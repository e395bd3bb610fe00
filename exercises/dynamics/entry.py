"""What a participant hands in, and the settings."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from workshop.exercise import Config, Line, Payload, Ref

Stance = Literal["agree", "disagree", "unsure"]


class DynamicsConfig(Config):
    """`proposed`: how many answers for each obstacle the page asks for; a suggestion, never a limit.
    `own`: how many own dynamics one participant may add to one obstacle."""

    proposed: Annotated[int, Field(ge=1, le=14)] = 4
    own: Annotated[int, Field(ge=0, le=10)] = 3


class LinkEntry(Payload):
    """A stance on "this obstacle is driven by this dynamic". `obstacle` is the id of a given chain item; the
    dynamic is either a catalogue key or the participant's own words."""

    obstacle: Ref
    dynamic: Ref | None = None
    text: Line | None = None
    stance: Stance

    @model_validator(mode="after")
    def _names_one_dynamic(self) -> Self:
        if (self.dynamic is None) == (self.text is None):
            raise ValueError("name either a dynamic or an own one")
        return self

    @property
    def name(self) -> str:
        """What tells one answer of the same participant from another."""
        return f"key:{self.dynamic}" if self.dynamic else (self.text or "").casefold()
