"""Writes an archive: every record on a line of its own, so that it can be read with little memory, compared line by
line, and named by its line where it is damaged. The last line says what was left out, and the sum over all bytes
before it.

Each activity is read at one moment, and nothing is held while its lines are sent: the room goes on.
"""

import hashlib
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

import orjson

from workshop import __version__
from workshop.errors import NotFound
from workshop.services.archive_fields import (
    Line,
)
from workshop.services.archive_form import Archived, archive_activity
from workshop.services.archive_place_records import (
    ActorLine,
    NeedGroupLine,
    PlaceLine,
    PlanLine,
    PlanNoteLine,
    PlanRevisionLine,
    PlanRowLine,
    SurveyLine,
)
from workshop.services.archive_records import (
    ARCHIVE,
    FORMATS,
    ActivityLine,
    ChainItemLine,
    EntryLine,
    FeedbackLine,
    GivenItemLine,
    ParkedLine,
    PersonLine,
    SeminarLine,
)
from workshop.services.archive_room import Room, as_persons
from workshop.services.context import Context
from workshop.services.harvesting import is_shown
from workshop.services.parking import list_shown
from workshop.services.seminars import get_seminar
from workshop.storage import (
    Connection,
    archives,
    feedback,
    parked,
    places,
    plan_history,
    plans,
    seminars,
    surveys,
)
from workshop.storage.records import SeminarRecord

#: So many lines are put together before they are sent.
_AT_ONCE = 200


class SeminarWriter:
    """Gives one seminar's lines, activity by activity; `left_out` and `archived` fill as it goes."""

    def __init__(self, context: Context, seminar_id: str, order: int = 0, *, has_plans: bool = False) -> None:
        self._context = context
        self._order = order
        self.archived: list[Archived] = []
        self.left_out: list[str] = []
        with context.database.reading() as connection:
            seminar = get_seminar(connection, seminar_id)
            present = context.attendance.present(connection, seminar)
            stood = replace(seminar, roll=list(present.roll), same_actors=dict(seminar.same_actors))
            persons = as_persons(seminar, present.participants)
            self._without_phone = sum(not one.has_phone for one in present.participants)
            self._page = feedback.find_page(connection, seminar_id)
            self._programme = seminars.list_activities(connection, seminar_id)
        self.room = Room(seminar, stood, persons, has_plans)

    @property
    def seminar(self) -> SeminarRecord:
        return self.room.stood

    def write(self) -> Iterator[bytes]:
        """All lines of it, without commas."""
        seminar = self.seminar
        own = {
            "opened": seminar.created_at.date().isoformat(),
            "order": self._order,
            "without_phone": self._without_phone,
        }
        yield as_line(SeminarLine, seminar, own)
        if self._page:
            yield as_line(FeedbackLine, self._page)
        for person in self.room.persons:
            yield as_line(PersonLine, {"seminar_id": seminar.id, **person})
        shown = [one for one in self._programme if is_shown(self._context, one)]
        in_use = frozenset(item for one in shown for item in one.given or ())
        yield from self._given_lines(in_use)
        for planned in self._programme:
            archived = self._archive(planned.id, in_use)
            if archived is not None:
                yield from _activity_lines(archived)
            time.sleep(0)
        yield from self._parked_lines()

    def _given_lines(self, in_use: frozenset[str]) -> Iterator[bytes]:
        with self._context.database.reading() as connection:
            given = self.room.read_given_items(connection, sorted(in_use))
        for number, item in enumerate(given):
            own = {"seminar_id": self.seminar.id, "position": number, "origin": item.origin or None}
            yield as_line(GivenItemLine, item, own)

    def _archive(self, activity_id: str, in_use: frozenset[str]) -> Archived | None:
        with self._context.database.reading() as connection:
            activity = seminars.find_activity(connection, activity_id)
            if activity is None:
                return None
            archived = archive_activity(self._context, connection, activity, self.room, in_use)
        self.archived.append(archived)
        if archived.running is None:
            self.left_out.append(activity_id)
        return archived

    def list_parked(self) -> list[dict[str, Any]]:
        """The lines that the room may see, in their order; the entry that one came from only where it is in the
        archive."""
        with self._context.database.reading() as connection:
            lines = parked.list_parked(connection, self.seminar.id)
            shown = {line.id for line in list_shown(self._context, connection, self.seminar.id)}
        refs = {line.ref for one in self.archived for line in one.lines}
        ids = {one.record.id for one in self.archived}
        return [
            {
                **asdict(line),
                "position": number,
                "activity_id": line.activity_id if line.activity_id in ids else None,
                "entry_ref": line.entry_ref if line.entry_ref in refs else None,
            }
            for number, line in enumerate(line for line in lines if line.id in shown)
        ]

    def _parked_lines(self) -> Iterator[bytes]:
        for line in self.list_parked():
            yield as_line(ParkedLine, line)


def as_line(model: type[Line], record: object, own: Mapping[str, Any] | None = None) -> bytes:
    """A record as its line: the fields that its model has and no other."""
    values: dict[str, Any] = {"is": model.tag}
    for name in model.model_fields:
        if own and name in own:
            values[name] = own[name]
        else:
            values[name] = record[name] if isinstance(record, Mapping) else getattr(record, name)
    return orjson.dumps(values, default=_as_json)


def _as_json(value: object) -> str:
    assert isinstance(value, datetime)
    return value.isoformat()


def _activity_lines(archived: Archived) -> Iterator[bytes]:
    yield as_line(ActivityLine, archived.record, {"entries": len(archived.lines)})
    for entry in archived.lines:
        yield as_line(EntryLine, entry)
    for item in archived.chain:
        yield as_line(ChainItemLine, item)


def write_place(context: Context, place_id: str) -> Iterator[bytes]:
    """A whole place in pieces: its need groups, actors, plans with their history, surveys and every seminar."""
    with context.database.reading() as connection:
        place = places.find_place(connection, place_id)
        if place is None:
            raise NotFound("unknown_place")
        head = list(_place_lines(connection, place_id))
        held = seminars.list_seminars_of(connection, place_id)
    left_out: list[str] = []

    def lines() -> Iterator[bytes]:
        yield as_line(PlaceLine, place)
        yield from head
        for seminar, order in _in_order(held):
            try:
                writer = SeminarWriter(context, seminar.id, order, has_plans=True)
            except NotFound:
                continue
            yield from writer.write()
            left_out.extend(writer.left_out)

    return write_archive("place", lines(), lambda: {"left_out": left_out})


def _in_order(held: Iterable[SeminarRecord]) -> list[tuple[SeminarRecord, int]]:
    """By the day they were held; the number is the order in which those of one day were made."""
    made = sorted(held, key=lambda one: (one.created_at, one.id))
    count: dict[str, int] = {}
    order: dict[str, int] = {}
    for one in made:
        day = one.created_at.date().isoformat()
        order[one.id] = count[day] = count.get(day, -1) + 1
    return [(one, order[one.id]) for one in sorted(made, key=lambda one: one.day)]


def _place_lines(connection: Connection, place_id: str) -> Iterator[bytes]:
    for group in places.list_need_groups(connection, place_id):
        yield as_line(NeedGroupLine, group)
    for actor in places.list_actors(connection, place_id):
        yield as_line(ActorLine, actor)
    for plan in plans.list_plans_of(connection, place_id):
        yield as_line(PlanLine, plan)
        for row in plans.list_plan_rows(connection, plan.id):
            yield as_line(PlanRowLine, row)
        for note in plan_history.list_notes(connection, plan.id):
            yield as_line(PlanNoteLine, note)
        for revision in archives.list_whole_revisions(connection, plan.id):
            yield as_line(PlanRevisionLine, revision)
    for survey in surveys.list_surveys(connection, place_id):
        yield as_line(SurveyLine, survey)


def write_archive(kind: str, lines: Iterator[bytes], tail: Any) -> Iterator[bytes]:
    """The whole file in pieces. `tail` is asked when all lines are written."""
    head = {"format": FORMATS[kind], "archive": ARCHIVE, "version": __version__}
    piece = orjson.dumps(head)[:-1] + b',"records":['
    total = hashlib.sha256()
    waiting = [piece]
    before = b"\n"
    for line in lines:
        waiting.append(before + line)
        before = b",\n"
        if len(waiting) >= _AT_ONCE:
            piece = b"".join(waiting)
            total.update(piece)
            yield piece
            waiting = []
    waiting.append(b"\n]," + orjson.dumps(tail())[1:-1])
    piece = b"".join(waiting)
    total.update(piece)
    yield piece + b',"sum":"' + total.hexdigest().encode() + b'"}\n'
