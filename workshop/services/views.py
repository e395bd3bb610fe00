"""What an audience may see of an activity now: the exercise's own `view`, with what the host adds to each."""

from collections.abc import Iterable
from typing import Any

from workshop.exercise import Audience, Role, View
from workshop.services.activities import AnyActivity, Running, find_copy, for_views, table_at_work
from workshop.services.context import Context
from workshop.services.table_work import count_on_behalf, tell_table, tell_tables

FACILITATOR = Audience(Role.FACILITATOR)
SCREEN = Audience(Role.SCREEN)
#: Marks of entries that the leader's page can show.
MOST_REFS = 400


def audiences(running: Running) -> list[Audience]:
    """Everybody an activity may be shown to, each once."""
    whole_units: list[str | None] = [*running.units, None] if running.record.has_need_groups else [None]
    phones = [Audience(Role.PARTICIPANT, need_group=unit) for unit in whole_units]
    seated = {audience_of(running, person.need_group, person.table) for person in running.whole.people}
    return [FACILITATOR, SCREEN, *phones, *sorted(seated - set(phones), key=str)]


def audience_of(running: Running, need_group: str | None, table: str | None = None) -> Audience:
    """The audience that a participant of this need group at this table belongs to in this activity."""
    return Audience(
        Role.PARTICIPANT,
        table=table_at_work(running, table),
        need_group=need_group if running.record.has_need_groups else None,
    )


def build_view(context: Context, running: Running, audience: Audience) -> View:
    """The whole view for one audience, JSON-ready."""
    if audience.is_participant:
        return _phone(running, audience)
    common = common_view(running) | tell_tables(running)
    if not running.record.has_need_groups:
        unit = for_views(running, None)
        return common | running.exercise.view(unit, audience) | _lead(running, audience, [unit])
    return common | _groups(running, audience)


def _phone(running: Running, audience: Audience) -> View:
    """A phone's view; at a table at work nothing but the table's own, numbers too."""
    copy = find_copy(running, audience.table)
    view = common_view(running, counts(running, copy)) | tell_table(running, audience.table)
    if running.record.has_need_groups:
        return view | _phone_of_group(running, audience)
    return view | running.exercise.view(for_views(running, None, copy), audience)


def _phone_of_group(running: Running, audience: Audience) -> View:
    group = _find_group(running, audience.need_group)
    if group is None:
        return {"need_group": None}
    unit = for_views(running, audience.need_group, find_copy(running, audience.table))
    here = sum(person.heads for person in unit.people)
    is_small = running.record.is_anonymous and here < running.record.smallest_group
    return {"need_group": group, "is_small": is_small, **running.exercise.view(unit, audience)}


def _groups(running: Running, audience: Audience) -> View:
    units = [for_views(running, key) for key in running.units]
    groups = [
        {
            "need_group": _find_group(running, unit.need_group),
            "counts": count_unit(unit),
            "here": sum(person.heads for person in unit.people),
            "view": {"phase": running.record.phase, **running.exercise.view(unit, audience)},
        }
        for unit in units
    ]
    return {"groups": groups, **_lead(running, audience, units)}


def _find_group(running: Running, key: str | None) -> dict[str, str] | None:
    for group in running.seminar.need_groups:
        if group["key"] == key:
            return {"key": group["key"], "title": group["title"]}
    return None


def common_view(running: Running, counted: dict[str, int] | None = None) -> View:
    """What the host says of an activity to everybody; `counted` where not all may know of all."""
    follows = {"follows": running.record.follows} if running.record.follows else {}
    return follows | {
        "kind": running.record.kind,
        "title": running.record.title,
        "phase": running.record.phase,
        "ends_at": running.record.ends_at.isoformat() if running.record.ends_at else None,
        "smallest_group": running.record.smallest_group if running.record.is_anonymous else 0,
        "anonymous": running.record.is_anonymous,
        "counts": counts(running) if counted is None else counted,
    }


def counts(running: Running, table: str | None = None) -> dict[str, int]:
    """How many entries count now, and how many people stand behind them; or those of one table (see `find_copy`)."""
    live = running.log.live
    refs = [ref for ref, entry in live.items() if table is None or (entry.table or "") == table]
    people = running.record.people
    if people is None:
        people = len({running.log.owners[ref] for ref in refs})
    return {"entries": len(refs), "people": people}


def count_unit(unit: AnyActivity) -> dict[str, int]:
    """Entries alone: how many people stood behind one group's is not known once the activity is closed."""
    return {"entries": len(unit.entries)}


def _lead(running: Running, audience: Audience, units: Iterable[AnyActivity]) -> View:
    """What only the screen and the leader get: the entry in the spotlight; for the leader what is moderated."""
    if audience.is_participant:
        return {}
    is_shown = audience.is_facilitator or running.record.phase in running.exercise.shown_phases
    lit = [entry.ref for entry in running.log.entries if entry.spotlight and is_shown]
    hidden = [entry.ref for entry in running.log.entries if entry.hidden]
    titles = _titles(running, units) if lit or (hidden and audience.is_facilitator) else {}
    extra: dict[str, Any] = {"spotlight": [{"ref": ref, "title": titles.get(ref, "")} for ref in lit]}
    if audience.is_facilitator:
        extra["on_behalf"] = _tell_on_behalf(running, units)
        extra["moderated"] = [{"ref": r, "title": titles.get(r, ""), "state": "hidden"} for r in hidden]
        extra["blanked"] = len(running.log.blanked)
        extra["merges"] = [
            {"ref": m.ref, "refs": list(m.refs), "into": m.into, "title": m.title}
            for m in running.log.merges.values()
            if m.refs
        ]
        extra["acts"] = len(running.log.acts)
        extra["theme_names"] = sorted({theme for theme in running.log.themes.values() if theme})
    return extra


def _tell_on_behalf(running: Running, units: Iterable[AnyActivity]) -> View:
    """How many were handed in on behalf of somebody, and which, as far as that does not say whose they are."""
    refs = [entry.ref for unit in units for entry in unit.entries if entry.on_behalf]
    return {"count": count_on_behalf(running), "refs": refs[:MOST_REFS]}


def _titles(running: Running, units: Iterable[AnyActivity]) -> dict[str, str]:
    titles: dict[str, str] = {}
    for unit in units:
        for item in running.exercise.view(unit, FACILITATOR).get("items", ()):
            titles[item["ref"]] = item["title"]
    return titles
