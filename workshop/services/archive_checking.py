"""Reads a whole archive before anything of it is written: every line by its model, everything it refers to is in the
file, every exercise is installed and takes what was handed in to it. Pure: it asks no database."""

from collections import Counter
from dataclasses import dataclass, field
from typing import IO, Any

import orjson
from pydantic import ValidationError

from workshop.errors import Refused
from workshop.exercise import Model
from workshop.registry import AnyExercise, Registry
from workshop.services.activity_log import parse_payload
from workshop.services.archive_fields import (
    Line,
)
from workshop.services.archive_lines import open_archive, read_records
from workshop.services.archive_place_records import (
    NeedGroupLine,
    PlaceLine,
    PlanLine,
    PlanNoteLine,
    PlanRevisionLine,
    PlanRowLine,
    SurveyLine,
)
from workshop.services.archive_records import (
    ACTS,
    LINES,
    ActivityLine,
    ChainItemLine,
    EntryLine,
    FeedbackLine,
    GivenItemLine,
    ParkedLine,
    PersonLine,
    SeminarLine,
)
from workshop.services.refusals import as_refused


@dataclass(frozen=True, slots=True)
class Held:
    """A seminar of the archive."""

    id: str
    title: str
    day: str


@dataclass(slots=True)
class Contents:
    """What an archive holds: `counts` by kind of record, `left_out` how many activities it has nothing of."""

    kind: str
    place_id: str | None = None
    place: str = ""
    seminars: list[Held] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    left_out: int = 0


def check_archive(registry: Registry, file: IO[bytes]) -> Contents:
    """What it holds, or Refused with the line at fault."""
    checker = _Checker(registry, Contents(open_archive(file)))
    for number, record in read_records(file):
        checker.take(number, record)
    checker.end()
    return checker.contents


class _Checker:
    def __init__(self, registry: Registry, contents: Contents) -> None:
        self.contents = contents
        self._registry = registry
        self._line = 1
        self._known: dict[str, set[str]] = {}
        self._seminar: SeminarLine | None = None
        self._activity: ActivityLine | None = None
        self._exercise: AnyExercise | None = None
        self._missing = 0
        self._given_items: set[str] = set()
        #: What may stand further down in the file: (kind, id) → line and field.
        self._awaited: dict[tuple[str, str], tuple[int, str]] = {}

    def take(self, number: int, record: dict[str, Any]) -> None:
        """Check the record on this line."""
        self._line = number
        tag = record.pop("is", None)
        model = LINES.get(tag) if isinstance(tag, str) else None
        if model is None:
            raise Refused("archive_unknown_record", line=number, record=str(tag)[:40])
        line = self._parse(model, record)
        if (number == 2) != isinstance(line, PlaceLine):
            raise Refused("archive_order", line=number)
        if self._missing and not isinstance(line, EntryLine):
            raise Refused("archive_entries_missing", line=number, count=self._missing)
        self._check(line)
        self.contents.counts[model.tag] += 1

    def end(self) -> None:
        """Check what can be known only at the end."""
        for (_, wanted), (number, name) in self._awaited.items():
            raise Refused("archive_dangling", line=number, field=name, id=wanted)
        if self._missing:
            raise Refused("archive_entries_missing", line=self._line, count=self._missing)
        if self.contents.kind == "seminar" and len(self.contents.seminars) != 1:
            raise Refused("archive_order", line=self._line)

    def _parse(self, model: type[Line], record: dict[str, Any]) -> Line:
        try:
            return model.model_validate(record)
        except (ValidationError, RecursionError, ValueError) as error:
            raise self._field_fault(error) from error

    def _field_fault(self, error: Exception) -> Refused:
        told = as_refused(error)
        name = str(told.details.get("field", ""))[:80] or "?"
        if told.code in ("too_long", "too_many"):
            return Refused("archive_field_too_long", line=self._line, field=name, limit=told.details["limit"])
        if told.code == "missing":
            return Refused("archive_field_missing", line=self._line, field=name)
        return Refused("archive_field", line=self._line, field=name)

    def _check(self, line: Line) -> None:
        if isinstance(line, EntryLine):
            self._check_entry(line)
        elif isinstance(line, ActivityLine):
            self._check_activity(line)
        elif isinstance(line, ChainItemLine):
            self._refer("activity", "activity_id", line.activity_id)
            self._name("chain_item", line.id)
            self._known.setdefault("given", set()).add(line.id)
        elif isinstance(line, PersonLine | FeedbackLine | GivenItemLine | ParkedLine):
            self._check_of_seminar(line)
        elif isinstance(line, SeminarLine):
            self._check_seminar(line)
        elif isinstance(line, PlaceLine):
            if (line.id is None) != (self.contents.kind == "seminar"):
                raise Refused("archive_field", line=self._line, field="id")
            self.contents.place_id, self.contents.place = line.id, line.name
        else:
            self._check_of_place(line)

    def _check_of_place(self, line: Line) -> None:
        """Only a place's own archive holds these, and they stand before its seminars."""
        if self.contents.kind == "seminar" or self._seminar is not None:
            raise Refused("archive_order", line=self._line)
        if isinstance(line, PlanLine):
            self._name("plan", line.id)
            self._name("plan of need group", line.need_group, "need_group")
        elif isinstance(line, PlanRowLine):
            self._refer("plan", "plan_id", line.plan_id)
            self._name("plan_row", line.id)
            self._known.setdefault("given", set()).add(line.chain_id or line.id)
            if line.chain_id is not None:
                self._name(f"chain of {line.plan_id}", line.chain_id, "chain_id")
            self._await("plan_row", "parent", line.parent)
        elif isinstance(line, PlanNoteLine | PlanRevisionLine):
            self._refer("plan", "plan_id", line.plan_id)
            self._name(type(line).tag, line.id)
            if isinstance(line, PlanRevisionLine):
                self._name(f"revision of {line.plan_id}", str(line.number), "number")
        elif isinstance(line, SurveyLine):
            self._name("survey", line.id)
            self._name("year", str(line.year), "year")
        elif isinstance(line, NeedGroupLine):
            self._name("need_group", line.key, "key")
        else:
            self._name("actor", getattr(line, "name", ""), "name")

    def _check_seminar(self, line: SeminarLine) -> None:
        if self.contents.kind == "seminar" and self._seminar is not None:
            raise Refused("archive_order", line=self._line)
        self._name("seminar", line.id)
        self._seminar, self._activity, self._given_items = line, None, set()
        self.contents.seminars.append(Held(line.id, line.title, line.day))

    def _check_of_seminar(self, line: PersonLine | FeedbackLine | GivenItemLine | ParkedLine) -> None:
        if self._seminar is None or self._seminar.id != line.seminar_id:
            raise Refused("archive_dangling", line=self._line, field="seminar_id", id=line.seminar_id)
        if isinstance(line, FeedbackLine):
            self._name("feedback", line.seminar_id, "seminar_id")
        elif isinstance(line, ParkedLine):
            self._name("parked", line.id)
            self._refer("activity", "activity_id", line.activity_id)
            self._refer("entry", "entry_ref", line.entry_ref)
        elif isinstance(line, GivenItemLine):
            self._check_given(line)
        elif line.need_group is not None:
            self._check_need_group(line.need_group)

    def _check_given(self, line: GivenItemLine) -> None:
        """Before the activities of its seminar, which alone may refer to it."""
        if self._activity is not None:
            raise Refused("archive_order", line=self._line)
        self._check_need_group(line.need_group)
        self._name(f"given to {line.seminar_id}", str(line.position), "position")
        self._name(f"given to {line.seminar_id} for {line.need_group}", line.id)
        self._given_items.add(line.id)

    def _check_need_group(self, key: str) -> None:
        groups = self._seminar.need_groups if self._seminar else ()
        if key not in {group.key for group in groups}:
            raise Refused("archive_dangling", line=self._line, field="need_group", id=key)

    def _check_activity(self, line: ActivityLine) -> None:
        if self._seminar is None or self._seminar.id != line.seminar_id:
            raise Refused("archive_dangling", line=self._line, field="seminar_id", id=line.seminar_id)
        self._name("activity", line.id)
        self._refer("activity", "follows", line.follows)
        for item in line.given or ():
            if item not in self._given_items:
                self._refer("given", "given", item)
        self._exercise = self._registry.find(line.kind)
        if self._exercise is None:
            raise Refused("archive_unknown_exercise", line=self._line, kind=line.kind)
        try:
            self._exercise.config_type.model_validate_json(orjson.dumps(line.config))
        except (ValidationError, RecursionError, ValueError) as error:
            told = self._field_fault(error)
            raise Refused(
                "archive_field", line=self._line, field=f"config.{told.details['field']}"
            ) from error
        if line.phase == "waiting":
            self.contents.left_out += 1
            if line.entries:
                raise Refused("archive_field", line=self._line, field="entries")
        self._activity, self._missing = line, line.entries

    def _check_entry(self, line: EntryLine) -> None:
        if self._activity is None or self._activity.id != line.activity_id:
            raise Refused("archive_dangling", line=self._line, field="activity_id", id=line.activity_id)
        if not self._missing:
            raise Refused("archive_order", line=self._line)
        self._missing -= 1
        self._name("entry", line.ref, "ref")
        if line.need_group is not None:
            self._check_need_group(line.need_group)
        if line.act == "hand_in":
            self._check_payload(line)
        else:
            self._check_act(line)

    def _check_payload(self, line: EntryLine) -> None:
        assert self._exercise is not None and self._activity is not None
        if line.target is not None or not line.payload:
            raise Refused("archive_field", line=self._line, field="target" if line.target else "payload")
        try:
            parse_payload(self._exercise, line.payload)
        except (ValidationError, RecursionError, ValueError) as error:
            told = self._field_fault(error)
            raise Refused(
                "archive_payload", line=self._line, title=self._activity.title, field=told.details["field"]
            ) from error

    def _check_act(self, line: EntryLine) -> None:
        self._parse_part(ACTS[line.act], line.payload)
        if line.act == "spotlight":
            self._refer("entry", "target", line.target or "?")
        elif line.act == "rename" and line.target is None:
            raise Refused("archive_field_missing", line=self._line, field="target")

    def _parse_part(self, model: type[Model], part: dict[str, Any]) -> None:
        try:
            model.model_validate(part)
        except ValidationError as error:
            raise self._field_fault(error) from error

    def _name(self, kind: str, wanted: str, name: str = "id") -> None:
        """Something by this name may be there once."""
        known = self._known.setdefault(kind, set())
        if wanted in known:
            raise Refused("archive_twice", line=self._line, field=name, id=wanted)
        known.add(wanted)
        self._awaited.pop((kind, wanted), None)

    def _refer(self, kind: str, name: str, wanted: str | None) -> None:
        if wanted is not None and wanted not in self._known.get(kind, ()):
            raise Refused("archive_dangling", line=self._line, field=name, id=wanted)

    def _await(self, kind: str, name: str, wanted: str | None) -> None:
        if wanted is not None and wanted not in self._known.get(kind, ()):
            self._awaited.setdefault((kind, wanted), (self._line, name))
