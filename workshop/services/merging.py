"""Spellings made one actor after people have answered: it counts in an anonymous activity unless comparing before and
after would tell what a few have said.

Merging somebody who is alone into an actor that is shown, and looking before and after, would show the lone one's
answer as the difference. So every way in which the activity has been seen has cut it into pieces, and a new way is
taken on only if each piece that it cuts them into is large enough. Otherwise the actors stay as they were there.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from workshop.exercise import Phase, is_enough
from workshop.services.activities import Running, actor_of, read_running
from workshop.services.activity_log import AnyEntry
from workshop.services.attendance import same_actor
from workshop.services.context import Context
from workshop.services.pooling import count_groups, find_pooled
from workshop.storage import Connection, seminars
from workshop.storage.records import SeminarRecord

#: Spelling → the actor that it means.
Meanings = Mapping[str, str]


def settle_actors(
    context: Context, connection: Connection, seminar: SeminarRecord, same_after: Meanings
) -> list[str]:
    """Decide for each of the seminar's anonymous activities, before `same_after` is written, whether it takes that on;
    the answer is the titles of those that do not."""
    before = seminar.same_actors
    changed = {name for name in {*before, *same_after} if before.get(name) != same_after.get(name)}
    staying = []
    for activity in seminars.list_activities(connection, seminar.id):
        if not activity.is_anonymous or activity.phase == Phase.CLOSED:
            continue
        running = read_running(context, connection, activity, seminar)
        if not running.log.entries:
            continue
        seen = weigh(running, same_after)
        seminars.change_activity(connection, activity.id, seen_actors=seen)
        if changed & seen["same"].keys():
            staying.append(activity.title)
    return staying


def weigh(running: Running, same_after: Meanings) -> dict[str, Any]:
    """What the activity keeps of how it has been seen: `same`, the spellings that mean something else here than in the
    seminar, and `parts`, the pieces it has been cut into. Pure."""
    spellings = sorted({entry.actor for entry in running.log.entries if entry.actor})
    now = {name: actor_of(running, name) or name for name in spellings}
    then = {name: _moved(running, name, now[name], same_after) for name in spellings}
    units = {unit or "": _entries_of(running, unit) for unit in running.units}
    kept = (running.record.seen_actors or {}).get("parts", {})
    old = {unit: _cut(running, own, now, kept.get(unit, {})) for unit, own in units.items()}
    new = {unit: _cut(running, own, then, old[unit]) for unit, own in units.items()}
    if not all(_is_safe(running, units[unit], old[unit], new[unit]) for unit in units):
        then, new = now, old
    same = {name: actor for name, actor in then.items() if actor != same_after.get(name, name)}
    return {"same": same, "parts": new}


def _moved(running: Running, name: str, now: str, same_after: Meanings) -> str:
    """What a spelling would mean: whoever stayed behind at an earlier merge stays until it is undone."""
    has_stayed = now != same_actor(running.seminar, name)
    return now if has_stayed else same_after.get(name, name)


def _entries_of(running: Running, unit: str | None) -> list[AnyEntry]:
    return [entry for entry in running.log.entries if unit is None or entry.need_group == unit]


def _cut(
    running: Running, entries: Sequence[AnyEntry], meanings: Meanings, parts: Mapping[str, int]
) -> dict[str, int]:
    """The pieces (by number) that the spellings lie in, once each actor that is shown under these meanings has been
    taken out of what `parts` had cut already. Whoever named none is under the empty spelling."""
    people = ((str(e.who), meanings.get(e.actor or ""), e.heads) for e in entries)
    groups, unnamed = count_groups(people)
    pooled = find_pooled(groups, running.record.smallest_group, unnamed)
    spellings = sorted({entry.actor or "" for entry in entries})
    actors = {name: meanings.get(name) for name in spellings}
    shown = {name: None if actor is None or actor in pooled else actor for name, actor in actors.items()}
    beside = {shown[name]: parts[name] for name in reversed(spellings) if name in parts}
    # A spelling that came after the last cut lies where those under the same name do: nobody has seen them apart.
    pieces = {name: (parts.get(name, beside.get(told)), told) for name, told in shown.items()}
    numbers = {piece: number for number, piece in enumerate(dict.fromkeys(pieces.values()))}
    return {name: numbers[piece] for name, piece in pieces.items()}


def _is_safe(
    running: Running, entries: Sequence[AnyEntry], old: Mapping[str, int], new: Mapping[str, int]
) -> bool:
    """Whether every piece is an old one or has people enough in it."""
    devices, _ = count_groups((str(e.who), f"{new[e.actor or '']}", e.heads) for e in entries)
    known = _spellings_of(old)
    return all(
        spellings in known or is_enough(devices[str(number)], running.record.smallest_group)
        for number, spellings in ((number, _of(new, number)) for number in set(new.values()))
    )


def _spellings_of(parts: Mapping[str, int]) -> set[frozenset[str]]:
    return {_of(parts, number) for number in set(parts.values())}


def _of(parts: Mapping[str, int], number: int) -> frozenset[str]:
    return frozenset(name for name, own in parts.items() if own == number)
