"""What phones, the screen and the leader see of a check-out."""

from collections.abc import Iterator
from typing import Any

from exercises.check_out.payload import SCALES, CheckOutActivity
from exercises.check_out.tally import Saying, Spread, hidden_sayings, sayings, spread
from workshop.exercise import Audience, View, first_within

#: (texts, bytes): a phone, the screen, the leader.
_PHONE, _SCREEN, _LEADER = (20, 8_000), (120, 60_000), (600, 150_000)


def view_questions(activity: CheckOutActivity) -> View:
    """What is asked; what is left empty is asked in the words of the page's language."""
    return {"questions": {name: text for name, text in activity.config.model_dump().items() if text}}


def view_results(activity: CheckOutActivity, audience: Audience) -> View:
    """Both spreads and what people take along. The word to the organiser is for the leader (and the report)."""
    taken = sayings(activity, "take")
    most, size = _LEADER if audience.is_facilitator else _SCREEN if audience.is_screen else _PHONE
    words = _words(activity) if audience.is_facilitator else []
    hidden = hidden_sayings(activity, "take") if audience.is_facilitator else []
    listed = (*taken, *words, *hidden)
    return {
        "scales": {part: _spread(spread(activity, part)) for part in SCALES},
        "items": first_within(_items(listed), most, size),
        "total": len(taken),
    }


def _words(activity: CheckOutActivity) -> list[Saying]:
    return [*sayings(activity, "word"), *hidden_sayings(activity, "word")]


def _spread(found: Spread) -> dict[str, Any]:
    return {
        "counts": list(found.counts),
        "mean": _number(found.mean),
        "median": _number(found.median),
        "answers": found.answers,
    }


def _items(listed: tuple[Saying, ...]) -> Iterator[dict[str, Any]]:
    for saying in listed:
        item: dict[str, Any] = {"ref": saying.ref, "part": saying.part, "title": saying.title}
        if saying.theme:
            item["theme"] = saying.theme
        if saying.merged:
            item["merged"] = saying.merged[:12]
        if saying.is_hidden:
            item["hidden"] = True
        yield item


def _number(value: float | None) -> float | int | None:
    return int(value) if value is not None and value == int(value) else value
