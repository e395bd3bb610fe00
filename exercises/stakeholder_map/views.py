"""What phones, the screen and the leader see of the picture around the person."""

from itertools import chain
from typing import Any

from exercises.stakeholder_map.names import Names, actor_ref, offered_besides, offered_here
from exercises.stakeholder_map.payload import MapActivity, StoredPlace
from exercises.stakeholder_map.tally import Picture, Stakeholder, side_by_side, tally
from workshop.exercise import Audience, View, first_within

#: (actors, their bytes, goals of one actor, goals' bytes): a phone, the screen, the leader.
_PHONE, _SCREEN, _LEADER = (20, 3_500, 3, 2_200), (60, 40_000, 8, 40_000), (400, 150_000, 40, 150_000)
_OFFERED_BYTES = 4_000
_MOST_ITEMS, _ITEM_BYTES = 800, 250_000
#: Answers to the question of the lead that are listed by name.
_MOST_NAMED, _NAMED_BYTES = 8, 1_800


def view_asked(activity: MapActivity) -> View:
    """What a phone needs to answer: whom to place, those who are here first, and what counts as the same name."""
    here = offered_here(activity)
    rows = [{"name": name, "here": True} for name in here]
    rows += [{"name": name, "here": False} for name in offered_besides(activity)]
    pairs = ({"from": one, "to": other} for one, other in activity.same_actors.items() if other in here)
    return {
        "offered": first_within(rows, len(rows), _OFFERED_BYTES),
        "spellings": first_within(pairs, 20, 800),
        "most": activity.config.most,
        "own_actors": activity.config.own_actors,
    }


def view_results(activity: MapActivity, audience: Audience) -> View:
    """Everybody around the person, the nearest first, their goals side by side, and who holds the whole."""
    found = tally(activity)
    most, size, most_goals, goal_size = _bounds(audience)
    shown = first_within(map(_row, found.most_named(most)), most, size)
    place = {row["ref"]: number for number, row in enumerate(shown)}
    goals = (
        {"ref": goal.ref, "of": place[actor.ref], "title": goal.text, "times": goal.times}
        for actor, goal in side_by_side([a for a in found.actors if a.ref in place], most_goals)
    )
    view = {
        "actors": shown,
        "actors_in_all": len(found.actors),
        "goals": first_within(goals, 500, goal_size),
        "goals_in_all": sum(len(actor.goals) for actor in found.actors),
        "lead": _lead(found),
        "tables": len(activity.tables),
    }
    return view | {"items": items(activity, found)} if audience.is_facilitator else view


def _bounds(audience: Audience) -> tuple[int, int, int, int]:
    return _LEADER if audience.is_facilitator else _SCREEN if audience.is_screen else _PHONE


def _row(actor: Stakeholder) -> dict[str, Any]:
    return {
        "ref": actor.ref,
        "title": actor.title,
        "near": _short(actor.near),
        "counts": actor.counts,
        "support": actor.support,
        "actors": len(actor.labels),
        "tables": actor.tables,
    }


def _lead(found: Picture) -> dict[str, Any]:
    """The verdict with the names of those that were named."""
    verdict = found.verdict
    named = (
        {"ref": ref, "title": found.names.title(ref), "count": count, "leads": ref in verdict.leads}
        for ref, count in verdict.named
    )
    return {
        "outcome": verdict.outcome,
        "answers": verdict.answers,
        "nobody": verdict.nobody,
        "unknown": verdict.unknown,
        "is_few": verdict.is_few,
        "named": first_within(named, _MOST_NAMED, _NAMED_BYTES),
        "named_in_all": len(verdict.named),
    }


def items(activity: MapActivity, found: Picture) -> list[dict[str, Any]]:
    """What the leader may put in order: the actors, to merge; then people's own words, to merge, hide or lift."""
    seen = {actor.ref: actor.support for actor in found.actors}
    refs = [*seen, *(ref for ref, _ in found.verdict.named if ref not in seen)]
    counts = dict(found.verdict.named)
    actors = [
        {"ref": ref, "title": found.names.title(ref), "count": seen.get(ref) or counts.get(ref, 0)}
        | ({"merged": merged[:12]} if (merged := found.names.spellings(ref)) else {})
        for ref in refs
    ]
    moved = {ref for merge in activity.merges for ref in merge.refs}
    own = (_own_words(found.names, entry) for entry in activity.entries if entry.ref not in moved)
    return first_within(chain(actors, filter(None, own)), _MOST_ITEMS, _ITEM_BYTES)


def _own_words(names: Names, entry: StoredPlace) -> dict[str, Any] | None:
    """An entry with a text of its own: a goal, or an actor that nobody offered."""
    told = entry.payload
    if not told.actor or not (told.own_goal or entry.hidden or not names.is_offered(names.find(told.actor))):
        return None
    ref = actor_ref(names.find(told.actor))
    name = told.actor if entry.hidden else names.title(names.resolve(ref))
    goal = names.called.get(entry.ref) or told.own_goal
    item: dict[str, Any] = {"ref": entry.ref, "title": f"{name}: {goal}" if goal else told.actor}
    if entry.theme:
        item["theme"] = entry.theme
    if entry.hidden:
        item["hidden"] = True
    return item


def _short(number: float) -> float | int:
    return int(number) if number == int(number) else number
