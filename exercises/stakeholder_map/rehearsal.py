"""Plausible answers: everybody sees their own actor near, few see all, and most cannot point to a lead."""

from random import Random
from typing import Any

from exercises.stakeholder_map.names import Names, offered_besides, offered_here, plain
from exercises.stakeholder_map.payload import MapActivity, MapEntry
from exercises.stakeholder_map.rehearsed_words import GOALS, OWN, USUAL
from workshop.exercise import Participant

Someone = Participant[MapEntry]


def rehearsed_entry(activity: MapActivity, participant: Someone, rng: Random) -> dict[str, Any] | None:
    """Two actors, then the lead, then the other actors; some never answer about the lead."""
    placed = [e.payload.actor for e in participant.entries if e.payload.type == "actor" and e.payload.actor]
    has_lead = any(e.payload.type == "lead" for e in participant.entries)
    if len(placed) >= 2 and not has_lead and participant.who % 9:
        return _lead(activity, participant, placed, rng)
    if len(placed) >= min(activity.config.most, 3 + participant.who % 6):
        return None
    actor = _next_actor(activity, participant, placed, rng)
    if actor is None:
        return None
    payload: dict[str, Any] = {
        "type": "actor",
        "actor": actor,
        "near": _near(activity, participant, actor, rng),
    }
    if rng.random() < 0.45:
        goals = list(GOALS.get(activity.language, GOALS["sv"]))
        Random(plain(actor)).shuffle(goals)
        # Each actor is thought to want one of a few things, the first of them mostly.
        payload["own_goal"] = goals[int(4 * rng.random() ** 2)]
    return payload


def _next_actor(activity: MapActivity, participant: Someone, placed: list[str], rng: Random) -> str | None:
    """One's own actor first; then those that this room sees most; now and then one that nobody listed."""
    names = Names(activity)
    done = {names.ref_of(name) for name in placed}
    if participant.actor and activity.actor(participant.actor) in offered_here(activity) and not placed:
        return activity.actor(participant.actor)
    here, besides = offered_here(activity), offered_besides(activity)
    for names_in_turn in (here, besides):
        Random(f"{activity.id}{activity.need_group}").shuffle(names_in_turn)
    offered = [*besides[:2], *here, *besides[2:]]
    own = OWN.get(activity.language, OWN["sv"])
    if activity.config.own_actors and (not offered or rng.random() < 0.14):
        offered = list(own)
        rng.shuffle(offered)
    left = [name for name in offered if names.ref_of(name) not in done]
    return left[int(len(left) * rng.random() ** 1.7)] if left else None


def _near(activity: MapActivity, participant: Someone, actor: str, rng: Random) -> int:
    """Around the actor's own place; one's own actor looks nearer than others see it."""
    usual = USUAL.get(plain(actor)) or Random(f"{activity.need_group}{plain(actor)}").uniform(1.2, 3.2)
    if participant.actor and activity.actor(participant.actor) == actor:
        usual -= 0.8
    return min(3, max(1, round(usual + rng.gauss(0, 0.55))))


def _lead(activity: MapActivity, participant: Someone, placed: list[str], rng: Random) -> dict[str, Any]:
    """In one room of three most point to the same actor; else *ingen*, *vet inte*, or each to their own."""
    room = Random(f"lead{activity.id}{activity.need_group}")
    here = offered_here(activity)
    if here and room.random() < 0.33 and rng.random() < 0.62:
        return {"type": "lead", "holds": "actor", "actor": room.choice(here)}
    holds = rng.choices(("nobody", "unknown", "actor"), (5, 2, 3))[0]
    if holds != "actor":
        return {"type": "lead", "holds": holds}
    return {
        "type": "lead",
        "holds": "actor",
        "actor": placed[0] if rng.random() < 0.6 else rng.choice(placed),
    }
