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
        "Alla har sitt eget formulär",
        "Vi vet inte vem som har ansvaret efter 18",
        "långa köer hos alla på samma gång",
        "Remissen studsar tillbaka",
        "Ingen frågar den det gäller",
        "det hänger på en person, sen slutar hon",
        "Vi använder samma ord men menar olika saker",
        "mötena handlar om vem som ska betala",
        "Olika upptagningsområden",
        "Läkarintygen godkänns inte",
        "Beslut tas långt ifrån verkligheten",
        "svårt att få tag på tolk",
        "Vi säger ”det är inte vårt” för fort",
    ),
    "en": (
        "we have no time to meeet",
        "Confidentiality – nobody dares to say anything",
        "A new manager every third month",
        "The record systems do not talk to each other",
        "nobody answers the phone",
        "Projects end just when they begin to work",
        "money is counted per departement",
        "Everybody has a form of their own",
        "We do not know who is responsible after 18",
        "long queues everywhere at the same time",
        "The referral bounces back",
        "Nobody asks the person concerned",
        "it hangs on one person, then she leaves",
        "We use the same words and mean different things",
        "the meetings are about who is to pay",
        "Different catchment areas",
        "Medical certificates are not accepted",
        "Decisions are made far from reality",
        "hard to get hold of an interpreter",
        "We say “that is not ours” too fast",
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
        texts = _OWN.get(activity.language, _OWN["sv"])
        said = {entry.payload.text for entry in activity.entries}
        return {"text": rng.choice([text for text in texts if text not in said] or texts)}
    # Squaring leans towards the front of a list that is shuffled alike for everybody in this activity.
    Random(activity.id).shuffle(keys)
    return {"key": keys[int(len(keys) * rng.random() ** 2)]}


def _is_accepted(activity: ObstaclesActivity, own: list[StoredChoice] | Any, choice: Choice) -> bool:
    try:
        check_choice(activity, own, choice)
    except Refused:
        return False
    return True
