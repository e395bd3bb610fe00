"""A talk: somebody speaks, the room listens; what it is about stands on the screen."""

import re
from typing import ClassVar, Final

from workshop.exercise import (
    Activity,
    Audience,
    Block,
    Bullets,
    Config,
    Exercise,
    Paragraph,
    Payload,
    Phase,
    Section,
    TextOrNothing,
    View,
    Words,
)

_MARK: Final = re.compile(r"(\d+\.|[-*–])\s+")


class TalkConfig(Config):
    """`text` stands on the screen and the phones; empty: the exercise's own words stand there."""

    text: TextOrNothing = ""


class Nothing(Payload):
    """Nobody hands anything in."""


class Talk(Exercise[TalkConfig, Nothing]):
    """A plain activity: nothing is handed in."""

    kind: ClassVar[str] = "talk"
    config_type = TalkConfig
    entry_type = Nothing
    phases: ClassVar[tuple[Phase, ...]] = (Phase.WAITING, Phase.ALL, Phase.CLOSED)
    open_phases: ClassVar[frozenset[Phase]] = frozenset()
    shown_phases: ClassVar[frozenset[Phase]] = frozenset({Phase.ALL, Phase.CLOSED})
    minutes: ClassVar[int] = 5
    may_be_left_out: ClassVar[bool] = True
    refused_examples = ({}, {"text": "hej"}, {"text": 7})

    def view(self, activity: Activity[TalkConfig, Nothing], audience: Audience) -> View:
        """The text is content: everybody sees it in every step."""
        return {"text": activity.config.text}

    def report(self, activity: Activity[TalkConfig, Nothing], words: Words) -> Section | None:
        """What the talk was about, where the leader has written it down."""
        blocks = tuple(_block(part) for part in activity.config.text.split("\n\n") if part.strip())
        return Section(activity.title or words("title"), blocks) if blocks else None


def _block(part: str) -> Block:
    """A paragraph or, where every line begins with a number or a dash, a list; the stars of bold words go."""
    lines = [line.strip() for line in part.replace("**", "").splitlines() if line.strip()]
    marks = [_MARK.match(line) for line in lines]
    if not all(marks):
        return Paragraph("\n".join(lines))
    items = tuple(line[mark.end() :] for line, mark in zip(lines, marks, strict=True) if mark)
    return Bullets(items, is_ordered=lines[0][0].isdigit())
