"""Who is here: actor × need group, in people. Open by design, so nothing is pooled."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from workshop.exercise import Activity, Person, first_within

#: The place in `need_groups` of those who have named none.
NONE = ""
Counts = dict[str | None, Counter[str]]


def count_people(activity: Activity[Any, Any]) -> Counts:
    """Actor → need group → people; None is those who speak for no actor."""
    counts: Counts = defaultdict(Counter)
    for person in activity.people:
        counts[actor_of(activity, person)][person.need_group or NONE] += person.heads
    return counts


def actor_of(activity: Activity[Any, Any], person: Person) -> str | None:
    """The actor as the leader spells it."""
    return activity.actor(person.actor) if person.actor else None


def by_people(counts: Counts) -> list[tuple[str | None, Counter[str]]]:
    """Those with most people first; those without an actor last."""
    return sorted(
        counts.items(), key=lambda row: (row[0] is None, -row[1].total(), (row[0] or "").casefold())
    )


def missing_actors(activity: Activity[Any, Any], present: Iterable[str | None]) -> list[str]:
    """Actors that were expected, or stand on the roll, of whom nobody is here: in that order, each once."""
    here = set(present)
    awaited = dict.fromkeys(activity.actor(name) for name in (*activity.expected, *activity.roll))
    return [name for name in awaited if name not in here]


def need_groups(activity: Activity[Any, Any], counts: Counts) -> list[dict[str, Any]]:
    """The need groups that somebody here works with, in the catalogue's order, others after them."""
    known = activity.catalogue.get("need_groups", {})
    named = {key for row in counts.values() for key in row if key != NONE}
    order = [key for key in known if key in named] + sorted(named - set(known))
    return [_need_group(activity, key) for key in order]


def _need_group(activity: Activity[Any, Any], key: str) -> dict[str, Any]:
    item = activity.catalogue.get("need_groups", {}).get(key)
    people = item.extra.get("people") if item else None
    return {"key": key, "title": item.title if item else key, "people": people}


def attendance(activity: Activity[Any, Any], most: int) -> dict[str, Any]:
    """What the room sees: at most `most` actors one by one, the rest counted together."""
    counts = count_people(activity)
    size = 150 * most
    rows = [
        {"name": name, "people": row.total(), "need_groups": dict(row.most_common(12))}
        for name, row in by_people(counts)
    ]
    shown = first_within(rows, most, size)
    missing = missing_actors(activity, counts)
    return {
        "people": sum(row.total() for row in counts.values()),
        "actors": shown,
        "more": {"actors": len(rows) - len(shown), "people": sum(r["people"] for r in rows[len(shown) :])},
        "need_groups": first_within(need_groups(activity, counts), most, 150 * most),
        "missing": [m["name"] for m in first_within(({"name": n} for n in missing), most, 100 * most)],
        "missing_total": len(missing),
    }
