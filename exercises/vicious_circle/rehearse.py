"""Plausible links and votes by rehearsed participants: uneven, some misspelt, some against the stream."""

from collections.abc import Sequence
from random import Random

from workshop.exercise import Participant, Phase, Refused, View

from .entry import CircleEntry
from .factors import CircleActivity
from .links import BALLOT_LOOPS, ballot, shown_map
from .rehearsed_words import LINKS, NAMES
from .rules import check_entry

Someone = Participant[CircleEntry]


def rehearse_entry(activity: CircleActivity, participant: Someone, rng: Random) -> View | None:
    """The next entry at the room's step."""
    if activity.phase in (Phase.INDIVIDUAL, Phase.TABLE):
        return _draw(activity, participant, rng)
    if activity.phase is Phase.ALL:
        return _vote(activity, participant, rng)
    return None


def _draw(activity: CircleActivity, participant: Someone, rng: Random) -> View | None:
    own = sum(entry.payload.type == "link" for entry in participant.entries)
    most = 1 + participant.who * 5 % 4 + (activity.phase is Phase.TABLE)
    if own >= min(most, activity.config.most_links):
        return None
    for _ in range(4):
        payload = _link(activity, rng)
        try:
            check_entry(activity, participant, CircleEntry.model_validate(payload))
        except Refused:
            continue
        return payload
    return None


def _link(activity: CircleActivity, rng: Random) -> View:
    """Most draw a piece of one of the circles that people talk about; some begin at what was carried over."""
    names = NAMES["en" if activity.language == "en" else "sv"]
    cause, effect, sign = LINKS[min(int(rng.expovariate(0.16)), len(LINKS) - 1)]
    if rng.random() < 0.05:
        sign = "less" if sign == "more" else "more"
    payload: View = {"type": "link", "sign": sign, "cause_text": _spell(names[cause], rng)}
    if activity.given and rng.random() < 0.15:
        payload["cause"] = rng.choice(activity.given).id
        del payload["cause_text"]
    return payload | {"effect_text": _spell(names[effect], rng)}


def _spell(spellings: Sequence[str], rng: Random) -> str:
    """The usual spelling as a rule; the others are what the leader merges."""
    return spellings[0] if rng.random() < 0.85 else rng.choice(spellings)


def _vote(activity: CircleActivity, participant: Someone, rng: Random) -> View | None:
    """Some votes each, and where to break; one in nine only looks on."""
    if participant.who % 9 == 8:
        return None
    found = shown_map(activity)
    links = ballot(activity, found, found.loops()[:BALLOT_LOOPS])
    voted = [found.find(e.payload.link or "") for e in participant.entries if e.payload.type == "vote"]
    own = {entry.ref for entry in participant.entries}
    left = [link for link in links if link not in voted and not own & set(link.entries)]
    has_chosen = any(entry.payload.type == "break" for entry in participant.entries)
    if links and not has_chosen and (not left or len(voted) >= 1 + participant.who % 2):
        first = found.loops()[:1]
        circle = {link.ref for loop in first for link in loop.links}
        # Most want to break the strongest circle, each link of it a little less than the one before.
        favourites = sorted(links, key=lambda link: (link.ref not in circle, Random(link.ref).random()))
        return {"type": "break", "link": favourites[min(int(rng.expovariate(0.45)), len(links) - 1)].ref}
    if not left or len(voted) >= 1 + participant.who % 6:
        return None
    link = rng.choice(left)
    is_disputed = Random(link.ref).random() < 0.2
    stance = rng.choices(("agree", "disagree"), (5, 4) if is_disputed else (8, 1))[0]
    return {"type": "vote", "link": link.ref, "stance": stance}
