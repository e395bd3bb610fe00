"""The scales as numbers to follow over the years."""

from hashlib import sha256

from exercises.check_out.payload import LEVELS, SCALES, CheckOutActivity, CheckOutConfig, Part
from exercises.check_out.rules import asked_by
from exercises.check_out.tally import spread
from workshop.exercise import Reading

#: A reading has no words of the host's: the questions as the exercise asks them.
OWN: dict[Part, dict[str, str]] = {
    "first": {"sv": "Hur användbar var dagen för dig?", "en": "How useful was the day to you?"},
    "second": {
        "sv": "Hur säker är du på att något händer efter i dag?",
        "en": "How sure are you that something will happen after today?",
    },
}


def scale_readings(activity: CheckOutActivity) -> tuple[Reading, ...]:
    """The mean of each scale that somebody answered. A scale that asks something else is another one to follow."""
    return tuple(
        Reading(_key(activity.config, part), _title(activity, part), mean, LEVELS[0], LEVELS[-1])
        for part in SCALES
        if (mean := spread(activity, part).mean) is not None
    )


def _key(config: CheckOutConfig, part: Part) -> str:
    own = "|".join(asked_by(config, part)).casefold()
    return part if not own.strip("|") else f"{part}:{sha256(own.encode()).hexdigest()[:12]}"


def _title(activity: CheckOutActivity, part: Part) -> str:
    own = OWN[part]
    return getattr(activity.config, part) or own.get(activity.language, own["sv"])
