"""A break: a text and, while the clock runs, when the room meets again."""

from typing import ClassVar

from workshop.exercise import Activity, Audience, Config, Exercise, Payload, Phase, TextOrNothing, View


class PauseConfig(Config):
    """`text` stands on the screen and the phones; empty: the exercise's own words stand there."""

    text: TextOrNothing = ""


class Nothing(Payload):
    """Nobody hands anything in."""


class Pause(Exercise[PauseConfig, Nothing]):
    """A plain activity: nothing is handed in and nothing is reported."""

    kind: ClassVar[str] = "pause"
    config_type = PauseConfig
    entry_type = Nothing
    phases: ClassVar[tuple[Phase, ...]] = (Phase.WAITING, Phase.ALL, Phase.CLOSED)
    open_phases: ClassVar[frozenset[Phase]] = frozenset()
    shown_phases: ClassVar[frozenset[Phase]] = frozenset({Phase.ALL, Phase.CLOSED})
    minutes: ClassVar[int] = 10
    refused_examples = ({}, {"text": "hej"}, {"text": 7})

    def view(self, activity: Activity[PauseConfig, Nothing], audience: Audience) -> View:
        """The text is content: everybody sees it in every step."""
        return {"text": activity.config.text}
