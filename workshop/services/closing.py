"""Promise 5: closing an anonymous activity cuts every tie to persons, for good."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from types import MappingProxyType
from typing import Any

from workshop.services.activities import Running, for_views
from workshop.services.activity_log import AnyEntry
from workshop.services.pooling import count_groups, find_pooled
from workshop.services.table_work import count_on_behalf
from workshop.services.views import counts
from workshop.storage import Connection, seminars
from workshop.storage import entries as entry_rows
from workshop.storage.records import EntryRecord

#: Orders and ids are drawn anew from the machine's own randomness, so that nothing leads back.
_random = random.SystemRandom()
_NOBODY: Mapping[str, Any] = MappingProxyType(
    {
        "id": None,
        "participant_id": None,
        "actor": None,
        "need_group": None,
        "table_name": None,
        "fingerprint": None,
        "at": None,
        "on_behalf": False,
        "written_by": None,
    }
)


def anonymise(connection: Connection, running: Running) -> None:
    """Drop person, client's id, table, function and time of every entry, keep actor and need group only where enough
    people stand behind them, forget what was withdrawn, and deal the entries' order anew."""
    kept, acts = cut_ties(running, entry_rows.list_entries(connection, running.record.id))
    _random.shuffle(kept)
    dealt = [replace(line, revision=number) for number, line in enumerate([*kept, *acts], start=1)]
    entry_rows.replace_entries(connection, running.record.id, [asdict(line) for line in dealt])
    seminars.change_activity(
        connection,
        running.record.id,
        people=counts(running)["people"],
        trail=read_trail(running),
        epoch=running.record.epoch + 1,
        seen_actors=None,
    )


def cut_ties(running: Running, lines: Sequence[EntryRecord]) -> tuple[list[EntryRecord], list[EntryRecord]]:
    """What closing keeps of an activity's lines: what was handed in and counts, in no order of meaning, and what the
    leader did, in its own. Pure."""
    live = running.log.live
    shown_actors, shown_groups = _shown(running)
    kept = [
        _without_person(
            line,
            actor=shown_actors[line.ref],
            need_group=shown_groups[line.ref],
            target=None,
            payload=_impersonal(line, running.exercise.personal_fields),
        )
        for line in lines
        if line.act == "hand_in" and line.ref in live
    ]
    acts = [line for line in lines if line.act not in ("hand_in", "withdraw", "blank")]
    return kept, [_without_person(line) for line in acts]


def read_trail(running: Running) -> dict[str, Any]:
    """What closing keeps of tables and of what was handed in on behalf of others: names of tables and numbers, so that
    everything goes on saying *4 of 6 tables* while no entry has a table."""
    parts = {unit or "": for_views(running, unit) for unit in running.units}
    return {
        "tables": {unit: list(part.tables) for unit, part in parts.items()},
        "counted": {unit: dict(running.exercise.count_tables(part)) for unit, part in parts.items()},
        "on_behalf": count_on_behalf(running),
    }


def _shown(running: Running) -> tuple[dict[str, str | None], dict[str, str | None]]:
    """The actor and the need group that each entry may keep, by its ref."""
    actors: dict[str, str | None] = {}
    for unit in running.units:
        part = for_views(running, unit)
        actors |= {entry.ref: entry.actor for entry in part.entries}
    entries = running.log.entries
    for entry in entries:
        actors.setdefault(entry.ref, None)
    if running.record.has_need_groups:
        return actors, {entry.ref: entry.need_group for entry in entries}
    return actors, _shown_need_groups(running, entries, actors)


def _shown_need_groups(
    running: Running, entries: Sequence[AnyEntry], actors: Mapping[str, str | None]
) -> dict[str, str | None]:
    """A need group stays where enough people share it and the actor: one alone of a large actor in another need
    group than the rest would be known by the two together."""
    by_actor: dict[str | None, list[AnyEntry]] = {}
    for entry in entries:
        by_actor.setdefault(actors[entry.ref], []).append(entry)
    shown: dict[str, str | None] = {}
    for own in by_actor.values():
        groups, unnamed = count_groups((str(e.who), e.need_group, e.heads) for e in own)
        pooled = find_pooled(groups, running.record.smallest_group, unnamed)
        shown |= {e.ref: None if e.need_group in pooled else e.need_group for e in own}
    return shown


def _impersonal(line: EntryRecord, personal: frozenset[str]) -> dict[str, Any]:
    if not personal:
        return line.payload
    return {name: None if name in personal else value for name, value in line.payload.items()}


def _without_person(line: EntryRecord, **own: Any) -> EntryRecord:
    return replace(line, **{**_NOBODY, **own})
