"""An activity's log, folded: what counts now. Kept in memory and brought up to date by reading the log's new tail.

Several processes may each keep their own: the log in the database is the truth, and every reader
asks it for what is newer than the revision it has.
"""

from bisect import insort
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import orjson

from workshop.exercise import Merge, Payload, StoredEntry
from workshop.registry import AnyExercise
from workshop.storage import Connection
from workshop.storage import entries as entry_rows
from workshop.storage.records import ActivityRecord, EntryRecord

AnyEntry = StoredEntry[Any]
#: What the leader may take back again.
UNDOABLE = frozenset({"merge", "rename", "theme", "hide", "show", "spotlight", "unspotlight"})
LEADERS_ACTS = UNDOABLE | {"undo_merge", "blank", "undo"}
KEPT_LOGS = 64


@dataclass(frozen=True, slots=True)
class Known:
    """A client's id that the log has seen: which entry it became, whose it is and what it said."""

    ref: str
    participant: str | None
    fingerprint: str | None
    revision: int


@dataclass(slots=True)
class LeaderAct:
    """Something that whoever led did, and `before`: how the entries it touched stood until then (hidden, spotlight,
    theme)."""

    line: EntryRecord
    before: dict[str, tuple[bool, bool, str | None]]
    is_undone: bool = False


class ActivityLog:
    """The log of one activity up to `revision`. `parsed` are payloads by ref that have been parsed already."""

    def __init__(
        self, exercise: AnyExercise, epoch: int, parsed: Mapping[str, Payload] | None = None
    ) -> None:
        self.exercise = exercise
        self._parsed = parsed or {}
        self.epoch = epoch
        self.revision = 0
        self.ids: dict[str, Known] = {}
        self.live: dict[str, AnyEntry] = {}
        self.owners: dict[str, str | None] = {}
        self.client_ids: dict[str, str | None] = {}
        self.own: dict[str, dict[str, AnyEntry]] = {}
        #: Who handed in on behalf of the owner: the secretary, or None for whoever leads.
        self.writers: dict[str, str | None] = {}
        self.blanked: set[str] = set()
        self.merges: dict[str, Merge] = {}
        self.themes: dict[str, str] = {}
        self.acts: dict[str, LeaderAct] = {}
        self._numbers: dict[str, int] = {}
        self._entries: list[AnyEntry] | None = None

    @property
    def entries(self) -> list[AnyEntry]:
        """All entries that count, by their refs: an order that says nothing of who came first and that closing, which
        deals the log's own order anew, does not change. So no tie in a result is broken otherwise by it."""
        if self._entries is None:
            self._entries = sorted(self.live.values(), key=_ref_of)
        return self._entries

    def number_of(self, participant: str | None) -> int:
        """The number that stands for a person in this activity; every entry without a person gets its own."""
        if participant is None:
            return -len(self.live) - 1
        return self._numbers.setdefault(participant, len(self._numbers) + 1)

    def own_entries(self, participant: str, without: str | None = None) -> list[AnyEntry]:
        """A person's entries that count, without the one that is being replaced."""
        return [e for ref, e in self.own.get(participant, {}).items() if ref != without]

    def is_written_by(self, ref: str, writer: str | None) -> bool:
        """Whether this secretary, or whoever leads (None), handed the entry in on behalf of its owner."""
        return ref in self.writers and self.writers[ref] == writer

    def apply(self, line: EntryRecord) -> None:
        """Take in the next line of the log."""
        self.revision = max(self.revision, line.revision)
        if line.id:
            self.ids[line.id] = Known(line.ref, line.participant_id, line.fingerprint, line.revision)
        if line.act in LEADERS_ACTS:
            self.acts[line.ref] = LeaderAct(line, self._standing(line))
        getattr(self, f"_{line.act}")(line)

    @property
    def last_act(self) -> LeaderAct | None:
        """The latest act that can be taken back and has not been."""
        undoable = (a for a in reversed(self.acts.values()) if a.line.act in UNDOABLE and not a.is_undone)
        return next(undoable, None)

    def _standing(self, line: EntryRecord) -> dict[str, tuple[bool, bool, str | None]]:
        refs = list(line.payload.get("entries", ())) if line.act == "theme" else [line.target]
        if line.act == "spotlight":
            refs += [entry.ref for entry in self.live.values() if entry.spotlight]
        known = (self.live[ref] for ref in refs if ref in self.live)
        return {entry.ref: (entry.hidden, entry.spotlight, entry.theme) for entry in known}

    def _hand_in(self, line: EntryRecord) -> None:
        if line.target:
            self._drop(line.target)
        if not line.payload:
            self.owners[line.ref] = line.participant_id
            return
        entry = StoredEntry(
            ref=line.ref,
            payload=self._parsed.get(line.ref) or parse_payload(self.exercise, line.payload),
            who=self.number_of(line.participant_id),
            actor=line.actor,
            need_group=line.need_group,
            table=line.table_name,
            heads=line.heads,
            on_behalf=line.on_behalf,
            theme=self.themes.get(line.ref),
        )
        self._put(entry, line.participant_id)
        self.client_ids[line.ref] = line.id
        if line.on_behalf:
            self.writers[line.ref] = line.written_by
        if self._entries is not None:
            insort(self._entries, entry, key=_ref_of)

    def _put(self, entry: AnyEntry, participant: str | None) -> None:
        self.live[entry.ref] = entry
        self.owners[entry.ref] = participant
        if participant:
            self.own.setdefault(participant, {})[entry.ref] = entry

    def _drop(self, ref: str) -> None:
        self.live.pop(ref, None)
        self.own.get(self.owners.get(ref) or "", {}).pop(ref, None)
        self._entries = None

    def _withdraw(self, line: EntryRecord) -> None:
        self._drop(line.target or "")

    def _blank(self, line: EntryRecord) -> None:
        self.blanked.add(line.target or "")
        self._drop(line.target or "")

    def _flag(self, line: EntryRecord, *, hidden: bool, spotlight: bool) -> None:
        entry = self.live.get(line.target or "")
        if entry:
            self._put(replace(entry, hidden=hidden, spotlight=spotlight), self.owners[entry.ref])
            self._entries = None

    def _hide(self, line: EntryRecord) -> None:
        self._flag(line, hidden=True, spotlight=False)

    def _show(self, line: EntryRecord) -> None:
        self._flag(line, hidden=False, spotlight=False)

    def _spotlight(self, line: EntryRecord) -> None:
        for entry in [e for e in self.live.values() if e.spotlight]:
            self._put(replace(entry, spotlight=False), self.owners[entry.ref])
        self._flag(line, hidden=False, spotlight=True)
        self._entries = None

    def _unspotlight(self, line: EntryRecord) -> None:
        self._flag(line, hidden=False, spotlight=False)

    def _merge(self, line: EntryRecord) -> None:
        body = line.payload
        self.merges[line.ref] = Merge(line.ref, tuple(body["entries"]), body["into"], body.get("title"))

    def _rename(self, line: EntryRecord) -> None:
        """A new title for a merge is a merge of nothing more into the same: every exercise reads the last title."""
        self.merges[line.ref] = Merge(line.ref, (), line.target or "", line.payload["title"])

    def _undo_merge(self, line: EntryRecord) -> None:
        self._undo(line)

    def _undo(self, line: EntryRecord) -> None:
        """Take an act back: what it touched stands as before, as far as it still counts."""
        act = self.acts.get(line.target or "")
        self.merges.pop(line.target or "", None)
        if act is None:
            return
        act.is_undone = True
        if act.line.act == "merge":
            self._drop_titles(act.line.payload["into"])
        for ref, (hidden, spotlight, theme) in act.before.items():
            entry = self.live.get(ref)
            if entry:
                self._put(replace(entry, hidden=hidden, spotlight=spotlight, theme=theme), self.owners[ref])
                self.themes[ref] = theme or ""
        self._entries = None

    def _drop_titles(self, into: str) -> None:
        """Where nothing lies under a thing any more, it has its own words again."""
        if any(merge.refs for merge in self.merges.values() if merge.into == into):
            return
        for ref in [ref for ref, merge in self.merges.items() if merge.into == into]:
            del self.merges[ref]
            self.acts[ref].is_undone = True

    def _theme(self, line: EntryRecord) -> None:
        for ref in line.payload["entries"]:
            self.themes[ref] = line.payload["theme"]
            entry = self.live.get(ref)
            if entry:
                self._put(replace(entry, theme=line.payload["theme"] or None), self.owners[ref])
        self._entries = None


class ActivityLogs:
    """The logs in use, the longest unused dropped first."""

    def __init__(self) -> None:
        self._logs: OrderedDict[str, ActivityLog] = OrderedDict()

    def read(self, connection: Connection, activity: ActivityRecord, exercise: AnyExercise) -> ActivityLog:
        """The activity's log as it stands in the database now."""
        log = self._logs.get(activity.id)
        if log is None or log.epoch != activity.epoch or log.revision > activity.revision:
            log = ActivityLog(exercise, activity.epoch)
            self._logs[activity.id] = log
        self._logs.move_to_end(activity.id)
        if log.revision < activity.revision:
            for line in entry_rows.list_entries(connection, activity.id, log.revision):
                # While one waits for the database, another may have read the same tail.
                if line.revision > log.revision:
                    log.apply(line)
            log.revision = max(log.revision, activity.revision)
        while len(self._logs) > KEPT_LOGS:
            self._logs.popitem(last=False)
        return log

    def find(self, activity_id: str) -> ActivityLog | None:
        """What is in memory, as old as it may be."""
        return self._logs.get(activity_id)

    def forget(self, activity_id: str) -> None:
        """Read it anew the next time (a write that was rolled back may have been applied)."""
        self._logs.pop(activity_id, None)


def _ref_of(entry: AnyEntry) -> str:
    return entry.ref


def parse_payload(exercise: AnyExercise, body: object) -> Payload:
    """A payload in the exercise's own type; pydantic's ValidationError where it does not fit. Parsed as JSON, so that
    strict types take what JSON can say: a date as text, a tuple as a list."""
    parsed: Payload = exercise.entry_type.model_validate_json(orjson.dumps(body))
    return parsed
