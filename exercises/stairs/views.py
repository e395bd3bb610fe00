"""What phones, the screen and the leader see of the staircase."""

from collections.abc import Iterator
from typing import Any

from exercises.stairs.payload import StairsActivity
from exercises.stairs.rules import steps
from exercises.stairs.tally import Spread, Step, actors_by_answers, largest_gap, tally
from workshop.exercise import Audience, CatalogueItem, View, first_within

#: (items, bytes) of lines on what it would take: a phone, the screen, the leader.
_PHONE, _SCREEN, _LEADER = (8, 2_500), (60, 30_000), (600, 150_000)
#: Actors shown one by one.
_PHONE_ACTORS, _SCREEN_ACTORS = 8, 30


def view_asked(activity: StairsActivity) -> View:
    """The steps to answer about, with what they mean."""
    found = steps(activity)
    if activity.config.order == "from_above":
        found.reverse()
    return {"asked": first_within(({"key": i.key, **_words(i)} for i in found), 12, 8_000)}


def _words(item: CatalogueItem) -> dict[str, Any]:
    return {
        "title": item.title,
        "text": item.text,
        "example": item.example,
        "number": item.extra.get("step"),
    }


def view_results(activity: StairsActivity, audience: Audience) -> View:
    """Each step's two distributions, the gap, the actors' means, and the lines on what it would take."""
    found = tally(activity)
    most, size = _LEADER if audience.is_facilitator else _SCREEN if audience.is_screen else _PHONE
    actors = actors_by_answers(found)
    shown = actors[: _PHONE_ACTORS if audience.is_participant else _SCREEN_ACTORS]
    top = largest_gap(found)
    said = whats(activity, audience)
    return {
        "steps": [_step(step) for step in found],
        "ambition": top.item.key if top else None,
        "by_actor": [_actor(name, found) for name in shown],
        "actors_in_all": len(actors),
        "items": first_within(said, most, size),
        "lines": sum(1 for e in activity.visible(audience) if e.payload.what),
        "tables": len(activity.tables),
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "key": step.item.key,
        "title": step.item.title,
        "number": step.number,
        **_spread(step.whole),
        "counts_today": step.whole.today,
        "counts_wanted": step.whole.wanted,
        "actors": len(step.labels),
        "tables": step.tables,
    }


def _spread(spread: Spread) -> dict[str, Any]:
    return {
        "today": _short(spread.is_today),
        "wanted": _short(spread.is_wanted),
        "gap": _short(spread.gap),
        "answers": spread.answers,
    }


def _actor(name: str | None, found: list[Step]) -> dict[str, Any]:
    """None is *övriga*; a step that nobody of the actor may be shown at is None."""
    spreads = (step.by_actor.get(name) for step in found)
    return {"actor": name, "steps": [_spread(spread) if spread else None for spread in spreads]}


def whats(activity: StairsActivity, audience: Audience) -> Iterator[dict[str, Any]]:
    """What it would take, in people's own words: those in the spotlight first, merged ones as one."""
    told = [e for e in activity.visible(audience) if e.payload.what]
    told.sort(key=lambda e: not e.spotlight)
    targets = {source for merge in activity.merges for source in merge.refs}
    titles = {step.key: step.title for step in steps(activity)}
    found: dict[str, dict[str, Any]] = {}
    for entry in told:
        payload = entry.payload
        is_moved = entry.ref in targets and not entry.hidden
        ref = activity.resolve(entry.ref) if is_moved else entry.ref
        item = found.setdefault(ref, {"ref": ref, "title": payload.what, "step": payload.step, "parts": []})
        item["parts"].append(payload.what)
        if entry.ref == ref:
            item |= {"title": payload.what, "step": payload.step}
        if entry.theme:
            item["theme"] = entry.theme
        if entry.hidden:
            item["hidden"] = True
    for item in found.values():
        item["title"] = activity.merged_title(item["ref"]) or item["title"]
        merged = [text for text in dict.fromkeys(item.pop("parts")) if text != item["title"]]
        item["about"] = titles.get(item["step"], "")
        yield item | ({"merged": merged[:12]} if merged else {})


def _short(number: float | None) -> float | int | None:
    return int(number) if number is not None and number == int(number) else number
