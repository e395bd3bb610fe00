"""Plausible choices: a few obstacles draw most of the weight, some write their own, sometimes misspelt."""

from random import Random
from typing import Any

from exercises.obstacles.payload import Choice, ObstaclesActivity, StoredChoice
from exercises.obstacles.rules import check_choice, offered, one_key
from workshop.exercise import Participant, Refused

_OWN = {
    "sv": (
        "vi hinner inte träfas",
        "Sekretessen – ingen vågar säga något",
        "Ny chef var tredje månad",
        "Journalsystemen pratar inte med varann",
        "ingen svarar i telefonen",
        "Projekten tar slut när det börjar funka",
        "pengarna räknas per förvalltning",
    ),
    "en": (
        "we have no time to meeet",
        "Confidentiality – nobody dares to say anything",
        "A new manager every third month",
        "The record systems do not talk to each other",
        "nobody answers the phone",
        "Projects end just when they begin to work",
        "money is counted per departement",
    ),
}


def rehearsed_choice(
    activity: ObstaclesActivity, participant: Participant[Choice], rng: Random
) -> dict[str, Any] | None:
    """The next choice, or None: most name three to five, some fewer."""
    config = activity.config
    if len(participant.entries) >= min(config.most, 1 + participant.who % 5):
        return None
    for _ in range(8):
        payload: dict[str, Any] = _thing(activity, rng) | {"weight": rng.randint(1, config.weights)}
        if _is_accepted(activity, participant.entries, Choice(**payload)):
            return payload
    return None


def _thing(activity: ObstaclesActivity, rng: Random) -> dict[str, str]:
    items = offered(activity)
    keys = [key for key in items if one_key(items, key) == key]
    if not keys or rng.random() < 0.12:
        return {"text": rng.choice(_OWN.get(activity.language, _OWN["sv"]))}
    # Squaring leans towards the front of a list that is shuffled alike for everybody in this activity.
    Random(activity.id).shuffle(keys)
    return {"key": keys[int(len(keys) * rng.random() ** 2)]}


def _is_accepted(activity: ObstaclesActivity, own: list[StoredChoice] | Any, choice: Choice) -> bool:
    try:
        check_choice(activity, own, choice)
    except Refused:
        return False
    return True
