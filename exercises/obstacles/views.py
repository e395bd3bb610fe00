"""What phones, the screen and the leader see of the obstacles."""

from typing import Any

from exercises.obstacles.payload import ObstaclesActivity
from exercises.obstacles.ranking import CATEGORIES, Ranked, rank, rank_hidden
from exercises.obstacles.rules import offered, one_key
from workshop.exercise import Audience, CatalogueItem, View, first_within

_BALLOT_BYTES = 14_000
#: Where a table sees its own ranking beside the ballot: what is left of a phone's view for each.
_BALLOT_BESIDE, _RESULTS_BESIDE = 10_000, 4_000


def ballot(activity: ObstaclesActivity, *, beside_results: bool = False) -> list[dict[str, Any]]:
    """The obstacles to choose among, twins once. If all does not fit a phone, the examples go first, then the
    explanations: every obstacle can always be chosen."""
    size = _BALLOT_BESIDE if beside_results else _BALLOT_BYTES
    items = offered(activity)
    chosen = [item for key, item in items.items() if one_key(items, key) == key]
    twins = {one_key(items, key): key for key in items if one_key(items, key) != key}
    for fields in (("text", "example"), ("text",), ()):
        full = [_offer(item, fields, twins) for item in chosen]
        if len(first_within(full, len(full), size)) == len(full):
            return full
    return first_within((_offer(item, (), twins) for item in chosen), 100, size)


def _offer(item: CatalogueItem, fields: tuple[str, ...], twins: dict[str, str]) -> dict[str, Any]:
    """`same` is its twin's key: whoever handed that in has chosen this one."""
    return {
        "key": item.key,
        "title": item.title,
        "category": item.extra.get("category"),
        **{name: getattr(item, name) for name in fields if getattr(item, name)},
        **({"same": [twins[item.key]]} if item.key in twins else {}),
    }


def phone_results(activity: ObstaclesActivity, *, beside_ballot: bool = False) -> View:
    """The heaviest, short; `same` are the refs by which a phone finds its own choices among them."""
    ranked = rank(activity)
    items = [_result(o) | {"same": [r for r in o.parts if r != o.ref][:12]} for o in ranked[:15]]
    size = _RESULTS_BESIDE if beside_ballot else 12_000
    return {"items": first_within(items, 15, size), "total": len(ranked)}


def room_results(activity: ObstaclesActivity, audience: Audience) -> View:
    """The ranking and its columns, for the screen and the leader; hidden ones for the leader, last."""
    ranked = rank(activity)
    most = 300 if audience.is_facilitator else 40
    listed = ranked[:most] + (rank_hidden(activity)[:100] if audience.is_facilitator else [])
    return {
        "items": first_within((_result(o) | _more(o) for o in listed), most + 100, 100_000),
        "columns": [_column(category, ranked) for category in CATEGORIES],
        "tables": len(activity.tables),
        "total": len(ranked),
    }


def _result(obstacle: Ranked) -> dict[str, Any]:
    return {
        "ref": obstacle.ref,
        "title": obstacle.title,
        "category": obstacle.category,
        "weight": obstacle.weight,
        "times": obstacle.times,
        "actors": len(obstacle.actors),
    }


def _more(obstacle: Ranked) -> dict[str, Any]:
    more: dict[str, Any] = {"merged": obstacle.merged[:12], "merged_total": len(obstacle.merged)}
    if obstacle.item:
        more["text"] = obstacle.item.text
    if obstacle.is_hidden:
        more["hidden"] = True
    return more | {"tables": obstacle.tables}


def _column(category: str, ranked: list[Ranked]) -> dict[str, Any]:
    of_it = [o for o in ranked if o.category == category]
    return {
        "key": category,
        "weight": sum(o.weight for o in of_it),
        "refs": [o.ref for o in of_it[:15]],
    }
