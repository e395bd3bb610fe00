"""Plausible steps, gaps and votes: some are said by many, some are misspelt, some stand alone."""

from random import Random
from typing import Any

from workshop.exercise import Participant, Phase, Refused, View

from .example import NEED_GROUP
from .payload import JourneyActivity, JourneyEntry
from .rehearsed_words import ACTORS, GAPS, STEPS, Story
from .rules import check_entry
from .setting import language_of, stages_of
from .timeline import Gap, Timeline, ballot

Someone = Participant[JourneyEntry]


def rehearse_entry(activity: JourneyActivity, participant: Someone, rng: Random) -> View | None:
    """The next entry at the room's step."""
    if activity.phase in (Phase.INDIVIDUAL, Phase.TABLE):
        return _write(activity, participant, rng)
    if activity.phase is Phase.ALL:
        return _support(activity, participant, rng)
    return None


def _write(activity: JourneyActivity, participant: Someone, rng: Random) -> View | None:
    """Two to five steps and one or two gaps each, one more at the table."""
    more = activity.phase is Phase.TABLE
    steps = _count(participant, "step")
    gaps = _count(participant, "gap")
    wants_steps = steps < min(2 + participant.who % 4 + more, activity.config.most_steps)
    wants_gaps = gaps < min(1 + participant.who % 2 + more, activity.config.most_gaps)
    if not wants_steps and not wants_gaps:
        return None
    is_gap = wants_gaps and (not wants_steps or rng.random() < 0.4)
    for _ in range(6):
        payload = _gap(activity, rng) if is_gap else _step(activity, rng)
        if _is_accepted(activity, participant, payload):
            return payload
    return None


def _count(participant: Someone, sort: str) -> int:
    return sum(entry.payload.type == sort for entry in participant.entries)


def _step(activity: JourneyActivity, rng: Random) -> View:
    actor, stage, texts = _leaning(STEPS[language_of(activity)][_story(activity)], rng)
    place = {"stage": _stage(activity, stage, rng), "actor": _name(activity, actor, rng)}
    return {"type": "step", **place, "text": _spell(texts, rng)}


def _gap(activity: JourneyActivity, rng: Random) -> View:
    start, end, stage, texts = _leaning(GAPS[language_of(activity)][_story(activity)], rng)
    ends = [_name(activity, start, rng), _name(activity, end, rng)]
    if rng.random() < 0.2:
        ends.reverse()
    place = {"stage": _stage(activity, stage, rng), "from_actor": ends[0], "to_actor": ends[1]}
    return {"type": "gap", **place, "text": _spell(texts, rng)}


def _story(activity: JourneyActivity) -> Story:
    return "aged" if activity.need_group == NEED_GROUP else "anybody"


def _leaning(rows: Any, rng: Random) -> Any:
    """The first ones are what most think of."""
    return rows[int(rng.expovariate(0.22)) % len(rows)]


def _stage(activity: JourneyActivity, stage: int, rng: Random) -> int:
    """Now and then somebody puts it one stage later."""
    return min(stage + (rng.random() < 0.08), len(stages_of(activity)))


def _name(activity: JourneyActivity, key: str, rng: Random) -> str:
    """As the catalogue has it; some write their own."""
    item = activity.catalogue.get("actors", {}).get(key)
    own = ACTORS[language_of(activity)].get(key)
    if own and (item is None or rng.random() < 0.08):
        return own
    return activity.actor(item.title) if item else key


def _spell(spellings: tuple[str, ...], rng: Random) -> str:
    return spellings[0] if rng.random() < 0.7 else rng.choice(spellings)


def _support(activity: JourneyActivity, participant: Someone, rng: Random) -> View | None:
    """Most support one to three gaps; one in eight only looks on."""
    given = _count(participant, "support")
    if participant.who % 8 == 7 or given >= min(1 + participant.who % 3, activity.config.votes):
        return None
    written = (entry for entry in activity.entries if entry.payload.type == "gap" and not entry.hidden)
    gaps = sorted(ballot(activity, Timeline(activity, written)), key=_taste)
    for _ in range(6):
        if not gaps:
            return None
        gap = gaps[min(int(rng.expovariate(0.35)), len(gaps) - 1)]
        payload = {"type": "support", "gap": gap.ref}
        if _is_accepted(activity, participant, payload):
            return payload
    return None


def _taste(gap: Gap) -> tuple[int, float]:
    """What many have written speaks to others too, not always."""
    return (-min(gap.written, 6), Random(gap.ref).random())


def _is_accepted(activity: JourneyActivity, participant: Someone, payload: View) -> bool:
    try:
        check_entry(activity, participant, JourneyEntry.model_validate(payload))
    except Refused:
        return False
    return True
