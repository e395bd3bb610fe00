"""The leader's acts on what was handed in: each is a line in the log, so that the trail stays."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson

from workshop.errors import Conflict, NotFound, Refused
from workshop.services.activities import Running, read_running
from workshop.services.activity_log import UNDOABLE
from workshop.services.context import Context
from workshop.services.entries import new_ref
from workshop.services.harvesting import withheld_ids
from workshop.services.phases import lock_activity
from workshop.services.plan_rows import renew_plans
from workshop.services.views import FACILITATOR, build_view
from workshop.storage import Connection, parked, plans, seminars
from workshop.storage import entries as entry_rows
from workshop.storage.records import EntryRecord, SeminarRecord

WITHHOLDING = ("hide", "blank")
MODERATIONS = ("hide", "show", "spotlight", "unspotlight", "blank")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the leader's for the log. With the client's `id` it is written once, however often it is sent. `by` is
    the co-facilitator who did it, None for the facilitator."""

    act: str
    target: str | None = None
    payload: dict[str, Any] = field(default_factory=dict)
    id: str | None = None
    by: str | None = None

    def fingerprint(self) -> str:
        return hashlib.sha256(orjson.dumps([self.act, self.target, self.payload])).hexdigest()


Check = Callable[[Connection, Running], None]


def moderate_entry(context: Context, activity_id: str, entry: str, act: str, by: str | None = None) -> int:
    """Hide, show, spotlight or blank one entry; the answer is the revision. Blanking empties its text for good."""
    if act not in MODERATIONS:
        raise Refused("unknown_act", act=act)

    def check(connection: Connection, running: Running) -> None:
        if entry not in running.log.live:
            raise NotFound("unknown_entry")
        if act == "spotlight" and running.record.phase not in running.exercise.shown_phases:
            raise Conflict("not_shown_yet")
        if act == "blank":
            lines = entry_rows.list_entries(connection, activity_id)
            emptied: list[dict[str, Any]] = [
                {"line_ref": r, "payload": {}, "fingerprint": None} for r in _versions(lines, entry)
            ]
            entry_rows.rewrite_entries(connection, emptied)

    return _write_line(context, activity_id, Line(act, target=entry, by=by), check)


def _versions(lines: Sequence[EntryRecord], ref: str) -> list[str]:
    """The entry and those that it replaced, one after the other: they say much the same."""
    replaced = {line.ref: line.target for line in lines if line.act == "hand_in"}
    refs = [ref]
    while before := replaced.get(refs[-1]):
        refs.append(before)
    return refs


def merge_entries(
    context: Context,
    activity_id: str,
    merge_id: str,
    refs: list[str],
    into: str,
    title: str | None,
    by: str | None = None,
) -> int:
    """Put several things of the results under one. The same id again is the same merge."""

    def check(_connection: Connection, running: Running) -> None:
        if not refs or into in refs:
            raise Refused("merge_into_itself")
        if not {into, *refs} <= _known_refs(context, running):
            raise NotFound("unknown_entry")
        if any(running.whole.resolve(ref) != ref for ref in refs):
            raise Conflict("already_merged")
        if running.whole.resolve(into) in refs:
            raise Refused("merge_circle")

    line = Line("merge", payload={"entries": refs, "into": into, "title": title}, id=merge_id, by=by)
    return _write_line(context, activity_id, line, check)


def undo_merge(context: Context, activity_id: str, act_id: str, merge: str, by: str | None = None) -> int:
    """Take a merge apart again; `merge` is its ref."""

    def check(_connection: Connection, running: Running) -> None:
        if merge not in running.log.merges or not running.log.merges[merge].refs:
            raise NotFound("unknown_merge")

    return _write_line(context, activity_id, Line("undo_merge", target=merge, id=act_id, by=by), check)


def rename_merge(
    context: Context, activity_id: str, act_id: str, item: str, title: str, by: str | None = None
) -> int:
    """Give the thing that others were merged into another title. One's own words are nobody's to change."""

    def check(_connection: Connection, running: Running) -> None:
        if not any(merge.into == item and merge.refs for merge in running.log.merges.values()):
            raise NotFound("unknown_merge")

    line = Line("rename", target=item, payload={"title": title}, id=act_id, by=by)
    return _write_line(context, activity_id, line, check)


def undo_act(context: Context, activity_id: str, act_id: str, act: str, by: str | None = None) -> int:
    """Take back what was done last; `act` is its ref, so that nobody takes back somebody else's newer act unseen. A
    merge may be taken apart at any time."""

    def check(_connection: Connection, running: Running) -> None:
        found = running.log.acts.get(act)
        if found is None:
            raise NotFound("unknown_act_ref")
        if found.line.act not in UNDOABLE:
            raise Conflict("cannot_be_undone")
        if found.is_undone:
            raise Conflict("already_undone")
        if found is not running.log.last_act and found.line.act != "merge":
            raise Conflict("undo_last_first")

    return _write_line(context, activity_id, Line("undo", target=act, id=act_id, by=by), check)


def set_theme(
    context: Context, activity_id: str, act_id: str, refs: list[str], theme: str, by: str | None = None
) -> int:
    """Put entries under a theme; an empty theme takes them out."""

    def check(_connection: Connection, running: Running) -> None:
        if not refs or not set(refs) <= set(running.log.live):
            raise NotFound("unknown_entry")

    line = Line("theme", payload={"entries": refs, "theme": theme}, id=act_id, by=by)
    return _write_line(context, activity_id, line, check)


def _known_refs(context: Context, running: Running) -> set[str]:
    """What the leader sees and may merge: the items of the facilitator's view, and single entries."""
    view = build_view(context, running, FACILITATOR)
    parts = [group["view"] for group in view.get("groups", ())] or [view]
    items = {item["ref"] for part in parts for item in part.get("items", ())}
    merged = {ref for merge in running.log.merges.values() for ref in merge.refs}
    return items | merged | set(running.log.live)


def _write_line(context: Context, activity_id: str, line: Line, check: Check) -> int:
    """Check the line under the activity's lock and add it; the answer is its revision."""
    with context.database.writing(forgets=line.act == "blank") as connection:
        # A client's name may be found only when the report is read.
        activity, seminar = lock_activity(connection, activity_id, after_end=line.act in WITHHOLDING)
        running = read_running(context, connection, activity, seminar)
        known = running.log.ids.get(line.id or "")
        if known and known.fingerprint == line.fingerprint():
            return known.revision
        if known or (line.id and entry_rows.find_taken_ids(connection, [line.id], activity_id)):
            raise Conflict("id_conflict")
        check(connection, running)
        revision = activity.revision + 1
        entry_rows.add_entries(connection, [_as_row(context, activity_id, line, revision)])
        epoch = activity.epoch + (line.act == "blank")
        seminars.change_activity(connection, activity_id, revision=revision, epoch=epoch)
        if withheld := _withheld(running, line):
            _withhold(context, connection, activity_id, seminar)
            _withhold_parked(connection, activity_id, line.act, withheld)
    return revision


def _withheld(running: Running, line: Line) -> list[str]:
    """The entries that the line takes out of sight: also one that takes back the showing of something hidden."""
    if line.act in WITHHOLDING:
        return [line.target or ""]
    if line.act != "undo":
        return []
    return [ref for ref, (hidden, *_) in running.log.acts[line.target or ""].before.items() if hidden]


def _withhold_parked(connection: Connection, activity_id: str, act: str, refs: Sequence[str]) -> None:
    """What was parked from the entries goes the same way."""
    values = {"state": "blanked", "text": ""} if act == "blank" else {"state": "hidden"}
    for ref in refs:
        parked.change_parked_of(connection, activity_id, ref, **values)


def _withhold(context: Context, connection: Connection, activity_id: str, seminar: SeminarRecord) -> None:
    """Take what was hidden or blanked out of the chain, and with it out of what it was carried over into, and out of
    the plans."""
    activity = seminars.find_activity(connection, activity_id)
    assert activity is not None
    withheld = withheld_ids(read_running(context, connection, activity, seminar))
    # What several entries say together (an actor, a gap) goes by no entry's name: it goes when it is not given anew.
    given = plans.list_chain_by_ids(connection, plans.list_chain_ids(connection, activity_id))
    plans.remove_chain_items(connection, withheld)
    renew_plans(context, connection, seminar, frozenset(withheld), given)


def _as_row(context: Context, activity_id: str, line: Line, revision: int) -> dict[str, Any]:
    return {
        "ref": new_ref(),
        "id": line.id,
        "activity_id": activity_id,
        "revision": revision,
        "act": line.act,
        "participant_id": None,
        "actor": None,
        "need_group": None,
        "table_name": None,
        "heads": 0,
        "target": line.target,
        "payload": line.payload,
        "fingerprint": line.fingerprint() if line.id else None,
        "at": context.now(),
        "on_behalf": False,
        "led_by": line.by,
    }
