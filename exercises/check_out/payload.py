"""What a check-out is set to, and what is handed in: one piece at a time, so that each can be changed, hidden or merged
by itself."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from workshop.exercise import Activity, Config, Line, Payload, StoredEntry, TextOrNothing

#: The steps of both scales.
LEVELS = (1, 2, 3, 4, 5)
Level = Annotated[int, Field(ge=1, le=5)]
#: A question or the word at the end of a scale; nothing: the exercise's own.
Question = Annotated[TextOrNothing, StringConstraints(max_length=140)]
EndWord = Annotated[TextOrNothing, StringConstraints(max_length=40)]
#: The parts of a check-out: what one takes along, the two scales, one word to the organiser.
Part = Literal["take", "first", "second", "word"]
SCALES: tuple[Part, Part] = ("first", "second")
TEXTS: tuple[Part, Part] = ("take", "word")


class CheckOutConfig(Config):
    """The questions, and the words at both ends of the scales. Those left empty are asked in the exercise's words."""

    take: Question = ""
    first: Question = ""
    first_low: EndWord = ""
    first_high: EndWord = ""
    second: Question = ""
    second_low: EndWord = ""
    second_high: EndWord = ""
    word: Question = ""


class CheckOutEntry(Payload):
    """A `level` on the first or the second scale, or a `text`: what one takes along, or a word to the organiser."""

    part: Part
    level: Level | None = None
    text: Line | None = None


CheckOutActivity = Activity[CheckOutConfig, CheckOutEntry]
StoredPart = StoredEntry[CheckOutEntry]
