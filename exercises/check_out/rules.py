"""What may be handed in, and which questions may still be changed."""

from collections.abc import Sequence

from exercises.check_out.payload import (
    SCALES,
    CheckOutActivity,
    CheckOutConfig,
    CheckOutEntry,
    Part,
    StoredPart,
)
from workshop.exercise import Refused

#: The settings that say what a part asks.
_SETTINGS: dict[Part, tuple[str, ...]] = {
    "take": ("take",),
    "first": ("first", "first_low", "first_high"),
    "second": ("second", "second_low", "second_high"),
    "word": ("word",),
}


def check_part(own: Sequence[StoredPart], entry: CheckOutEntry) -> CheckOutEntry:
    """Each part once: a level on a scale, a text elsewhere."""
    if entry.part in SCALES and (entry.level is None or entry.text is not None):
        raise Refused("level_missing")
    if entry.part not in SCALES and (entry.text is None or entry.level is not None):
        raise Refused("text_missing")
    if any(stored.payload.part == entry.part for stored in own):
        raise Refused("already_answered")
    return entry


def check_settings(activity: CheckOutActivity, config: CheckOutConfig) -> None:
    """Refuse to ask otherwise what somebody has answered."""
    answered = {entry.payload.part for entry in activity.entries}
    for part, names in _SETTINGS.items():
        if part in answered and asked(config, names) != asked(activity.config, names):
            raise Refused("question_has_answers")


def asked_by(config: CheckOutConfig, part: Part) -> list[str]:
    """The question and the words at both ends, those that are the leader's own."""
    return asked(config, _SETTINGS[part])


def asked(config: CheckOutConfig, names: Sequence[str]) -> list[str]:
    return [getattr(config, name) for name in names]


def same_question(one: CheckOutConfig, other: CheckOutConfig, part: Part) -> bool:
    """Whether both ask the same, however they spell it."""
    return [text.casefold() for text in asked(one, _SETTINGS[part])] == [
        text.casefold() for text in asked(other, _SETTINGS[part])
    ]
