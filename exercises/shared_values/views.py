"""What phones, the screen and the leader see of the statements."""

from collections.abc import Mapping
from typing import Any

from exercises.shared_values.payload import ValuesActivity
from exercises.shared_values.statements import Statement, asked_statements
from exercises.shared_values.tally import Said, Spread, actors_by_answers, by_distance, tally
from exercises.shared_values.whys import whys
from workshop.exercise import Audience, View, first_within

#: (items, bytes) of lines on why: a phone, the screen, the leader.
_PHONE, _SCREEN, _LEADER = (8, 2_500), (60, 30_000), (600, 150_000)
#: Actors shown one by one on the screen; differences told with actors' names on a phone.
_ACTORS, _PHONE_ENDS = 30, 3
#: Statements there can be, and their bytes: the paper's and the leader's own, in any language.
_STATEMENTS = (20, 9_500)


def view_asked(activity: ValuesActivity) -> View:
    """The statements with what they mean."""
    return {"statements": first_within((_full(one) for one in asked_statements(activity)), *_STATEMENTS)}


def view_titles(activity: ValuesActivity) -> View:
    """The statements by their titles alone."""
    return {"statements": first_within((_short(one) for one in asked_statements(activity)), *_STATEMENTS)}


def _short(one: Statement) -> dict[str, Any]:
    return {"ref": one.ref, "number": one.number, "group": one.group, "title": one.title}


def _full(one: Statement) -> dict[str, Any]:
    more = {"text": one.text, "example": one.example, "source": one.source}
    return _short(one) | {name: text for name, text in more.items() if text}


def view_results(activity: ValuesActivity, audience: Audience) -> View:
    """Each statement's spread, those where the actors are farthest apart first, and the lines on why."""
    found = tally(activity)
    most, size = _LEADER if audience.is_facilitator else _SCREEN if audience.is_screen else _PHONE
    ranked = by_distance(found)
    named = _PHONE_ENDS if audience.is_participant else len(ranked)
    lines = sum(1 for entry in activity.visible(audience) if entry.payload.why)
    view = {
        "results": [_result(said, has_names=place < named) for place, said in enumerate(ranked)],
        "items": first_within(whys(activity, audience), most, size),
        "lines": lines,
        "tables": len(activity.tables),
    }
    return view if audience.is_participant else view | _by_actor(found)


def _result(said: Said, has_names: bool) -> dict[str, Any]:
    """`low` and `high` are the actors farthest apart, each with its mean."""
    result: dict[str, Any] = {
        "ref": said.statement.ref,
        "counts": said.whole.counts,
        **_figures(said.whole),
        "median": _number(said.whole.median),
        "distance": _number(said.distance),
        "state": said.state,
        "tables": said.tables,
    }
    if said.ends and has_names:
        for name, (actor, mean) in zip(("low", "high"), said.ends, strict=True):
            result[name] = {"actor": actor, "mean": _number(mean)}
    return result


def _by_actor(found: list[Said]) -> View:
    actors = actors_by_answers(found)
    return {
        "by_actor": [{"actor": name, "means": _means(name, found)} for name in actors[:_ACTORS]],
        "actors_in_all": len(actors),
    }


def _means(name: str | None, found: list[Said]) -> Mapping[str, Any]:
    """By statement; one that nobody of the actor may be shown at is left out."""
    spreads = ((said.statement.ref, said.by_actor.get(name)) for said in found)
    return {ref: _figures(spread) for ref, spread in spreads if spread}


def _figures(spread: Spread) -> dict[str, Any]:
    return {"mean": _number(spread.mean), "answers": spread.answers}


def _number(value: float | None) -> float | int | None:
    return int(value) if value is not None and value == int(value) else value
