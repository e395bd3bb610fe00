"""What each audience sees at each step."""

from collections import Counter
from itertools import chain

from workshop.exercise import Audience, Phase, View, first_within

from .board import Board, Goal, GoalsActivity, Tally, answered_items, area_of, own_ref, title_of
from .positions import Position

#: A ranking that a room can read.
SHOWN_GOALS = 12
PHONE_BYTES, SCREEN_BYTES = 9_000, 90_000
#: Other refs of a merged goal, by which a phone finds its own votes again.
MOST_REFS = 12
#: Objections and actors named on a phone; the screen has them all.
PHONE_OBJECTIONS, PHONE_ACTORS = 3, 30


def view_rules(activity: GoalsActivity) -> View:
    config = activity.config
    return {
        "budget": config.votes,
        "most_per_goal": config.most_per_goal,
        "most_goals": config.most_goals,
        "top": config.top,
    }


def view_proposing(activity: GoalsActivity, audience: Audience) -> View:
    """What goals may answer, and the 1997 set to choose from; its texts go to the phones only."""
    view: View = {"given": _given(activity)}
    if audience.is_screen:
        return view
    goals = activity.catalogue.get("goals", {}).values()
    texts = audience.is_participant
    view["set"] = [
        {"key": item.key, "title": item.title, "area": area_of(item)}
        | ({"text": item.text} if texts and item.text != item.title else {})
        for item in goals
    ]
    return view


def _given(activity: GoalsActivity) -> list[View]:
    """What goals may answer, kind by kind. Where not all fits each kind keeps its strongest: taken in turn."""
    places = Counter[str]()
    turns: dict[str, int] = {}
    for item in activity.given:
        turns[item.id] = places[item.kind]
        places[item.kind] += 1
    in_turn = sorted(activity.given, key=lambda item: turns[item.id])
    rows = ({"id": item.id, "title": item.title, "kind": item.kind.value} for item in in_turn)
    kept = {row["id"]: row for row in first_within(rows, 30, 6_000)}
    return [kept[item.id] for item in activity.given if item.id in kept]


def view_ballot(activity: GoalsActivity) -> View:
    """The shortlist: in the leader's order, else by title, so that the order says nothing about support."""
    board = Board(activity)
    goals = [board.goals[ref] for ref in board.shortlist]
    if not activity.config.shortlist:
        goals.sort(key=lambda goal: goal.title.casefold())
    rows = (
        {
            "ref": goal.ref,
            "title": goal.title,
            "area": goal.area,
            "answers": [item.title for item in answered_items(activity, goal)[:2]],
            "refs": _other_refs(goal),
        }
        for goal in goals
    )
    return {"shortlist": first_within(rows, 20, 14_000)}


def view_results(activity: GoalsActivity, audience: Audience) -> View:
    """The ranking with positions; the facilitator's holds every goal, those hidden too."""
    tally = Tally(activity)
    spoken = {p.actor for goal in tally.goals.values() for p in goal.positions}
    view: View = {"votes_cast": tally.votes, "goals_in_all": len(tally.goals)}
    if audience.is_facilitator:
        view["items"] = [_full_item(activity, goal) for goal in tally.ranked] + _hidden_items(activity, tally)
        view["shortlist"] = tally.shortlist
        view["roll"], view["spoken"] = list(tally.roll), sorted(spoken)
        return view
    shown = [goal for goal in tally.ranked if goal.is_shortlisted]
    if audience.is_screen:
        rows = (_full_item(activity, goal) for goal in shown)
        roll = list(tally.roll)[:100]
        return view | {"items": first_within(rows, SHOWN_GOALS, SCREEN_BYTES), "roll": roll}
    short = (_short_item(goal) for goal in shown)
    view["items"] = first_within(short, SHOWN_GOALS, PHONE_BYTES)
    view["roll"] = _names(list(tally.roll))
    view["spoken"] = _names(sorted(spoken))
    pairs = ({"from": one, "to": other} for one, other in activity.same_actors.items() if one != other)
    # How a phone recognises its own actor after the leader has merged spellings.
    view["spellings"] = first_within(pairs, 20, 1_500)
    return view


def _names(names: list[str]) -> list[str]:
    return [row["name"] for row in first_within(({"name": name} for name in names), PHONE_ACTORS, 2_500)]


def _item(goal: Goal) -> View:
    return {
        "ref": goal.ref,
        "title": goal.title,
        "area": goal.area,
        "votes": goal.votes,
        "times": goal.times,
        "status": goal.status,
        "asked": goal.is_asked,
        "counts": goal.is_shortlisted,
    }


def _full_item(activity: GoalsActivity, goal: Goal) -> View:
    return _item(goal) | {
        "key": goal.key,
        "actors": len(goal.labels),
        "answers": [{"id": item.id, "title": item.title} for item in answered_items(activity, goal)],
        "positions": [as_row(position) for position in goal.positions],
        "missing": goal.missing,
        "hidden": False,
    }


def _short_item(goal: Goal) -> View:
    objections = [p for p in goal.positions if p.stand == "objects"]
    stands = [position.stand for position in goal.positions]
    return _item(goal) | {
        "refs": _other_refs(goal),
        "missing": len(goal.missing),
        "stands": {stand: stands.count(stand) for stand in ("backs", "can_live_with", "objects")},
        "objections": [{"actor": p.actor, "reason": p.reason} for p in objections[:PHONE_OBJECTIONS]],
    }


def _other_refs(goal: Goal) -> list[str]:
    return sorted(goal.refs - {goal.ref})[:MOST_REFS]


def as_row(position: Position) -> View:
    return {
        "actor": position.actor,
        "stand": position.stand,
        "reason": position.reason,
        "anchor": position.anchor,
    }


def _hidden_items(activity: GoalsActivity, tally: Tally) -> list[View]:
    hidden: dict[str, Goal] = {}
    for entry in activity.entries:
        ref = tally.resolve(own_ref(entry))
        if entry.hidden and entry.payload.type == "goal" and ref not in tally.goals:
            goal = hidden.setdefault(ref, Goal(ref, title_of(activity, entry)))
            goal.times += 1
    return [_full_item(activity, goal) | {"hidden": True} for goal in hidden.values()]


def view_step(activity: GoalsActivity, audience: Audience) -> View:
    """All that belongs to where the room is now."""
    parts = [view_rules(activity)]
    if activity.phase in (Phase.WAITING, Phase.INDIVIDUAL) or audience.is_facilitator:
        parts.append(view_proposing(activity, audience))
    if activity.phase is Phase.ALL and not audience.is_facilitator:
        parts.append(view_ballot(activity))
    if audience.is_facilitator or activity.phase in (Phase.RESULTS, Phase.CLOSED):
        parts.append(view_results(activity, audience))
    return dict(chain.from_iterable(part.items() for part in parts))
