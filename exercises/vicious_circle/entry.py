"""What a participant hands in at each step, and the settings."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from workshop.exercise import Config, Line, Model, Payload, Ref, TextOrNothing

Sign = Literal["more", "less"]
Stance = Literal["agree", "disagree"]

#: The fields that belong to each type of entry.
FIELDS = {
    "link": frozenset({"cause", "cause_text", "effect", "effect_text", "sign"}),
    "vote": frozenset({"link", "stance"}),
    "break": frozenset({"link"}),
}


class StartLink(Model):
    """A link that is on the map before anybody has drawn one."""

    cause: Line
    sign: Sign = "more"
    effect: Line


class CircleConfig(Config):
    """`most_links`: how many links one participant may draw. `ballot`: how many links the room votes on. `start`: the
    map that the room begins from, and `start_source` where it comes from."""

    most_links: Annotated[int, Field(ge=1, le=20)] = 8
    ballot: Annotated[int, Field(ge=3, le=30)] = 16
    start: Annotated[tuple[StartLink, ...], Field(max_length=12)] = ()
    start_source: TextOrNothing = ""


class CircleEntry(Payload):
    """A link "this leads to more (less) of that", a stance on a link, or where to break the circle.

    A factor is the id of a given chain item (`cause`, `effect`) or own words (`cause_text`, `effect_text`). `link` is
    a link's ref as the views tell it.
    """

    type: Literal["link", "vote", "break"]
    cause: Ref | None = None
    cause_text: Line | None = None
    effect: Ref | None = None
    effect_text: Line | None = None
    sign: Sign | None = None
    link: Ref | None = None
    stance: Stance | None = None

    @model_validator(mode="after")
    def _holds_what_its_type_holds(self) -> Self:
        own = FIELDS[self.type]
        for name in frozenset().union(*FIELDS.values()) - own:
            if getattr(self, name) is not None:
                raise ValueError(f"an entry of type {self.type} holds no {name}")
        if self.type == "link":
            if (self.cause is None) == (self.cause_text is None):
                raise ValueError("a link has one cause")
            if (self.effect is None) == (self.effect_text is None):
                raise ValueError("a link has one effect")
            if self.sign is None:
                raise ValueError("a link has a sign")
        elif any(getattr(self, name) is None for name in own):
            raise ValueError(f"an entry of type {self.type} names a link")
        return self
