"""The parking list: what belongs elsewhere is kept, so that the room can go on."""

from dataclasses import dataclass
from typing import Any, Literal

from pydantic import Field

from workshop.errors import Conflict, Forbidden, NotFound, Refused
from workshop.exercise import Line, Model, Ref
from workshop.services.context import Context, new_id
from workshop.services.harvesting import is_shown
from workshop.services.live import read_live
from workshop.services.seminars import get_seminar
from workshop.services.views import FACILITATOR, build_view
from workshop.storage import Connection, parked, seminars
from workshop.storage.records import ParkedRecord, SeminarRecord

#: From one phone: more is a leaflet.
MOST_FROM_ONE = 10
MOST_LINES = 500
ParkedState = Literal["open", "done", "hidden", "blanked"]
SHOWN = ("open", "done")


class NewParked(Model):
    """Either a line of the leader's own, or an entry (`activity` and its ref `entry`) as it stands."""

    text: Line | None = None
    activity: str | None = Field(None, max_length=40)
    entry: Ref | None = None


class ParkedChange(Model):
    state: ParkedState


@dataclass(frozen=True, slots=True)
class ParkingList:
    """`titles` are the activities that parked entries come from, by id."""

    lines: list[ParkedRecord]
    titles: dict[str, str]


def read_parking(context: Context, seminar_id: str) -> ParkingList:
    """All lines, in the order they came."""
    with context.database.reading() as connection:
        get_seminar(connection, seminar_id)
        lines = parked.list_parked(connection, seminar_id)
        titles = {one.id: one.title for one in seminars.list_activities(connection, seminar_id)}
    return ParkingList(lines, titles)


def park(context: Context, seminar_id: str, new: NewParked) -> ParkedRecord:
    """Put a line of the leader's own, or somebody's entry, on the list."""
    if new.entry is not None:
        text = _words_of(context, seminar_id, new.activity or "", new.entry)
        origin = {"source": "entry", "activity_id": new.activity, "entry_ref": new.entry}
    elif new.text is not None:
        text, origin = new.text, {"source": "leader"}
    else:
        raise Refused("missing", field="text")
    with context.database.writing() as connection:
        seminar = _open_seminar(connection, seminar_id)
        return _add(connection, seminar, text=text, **origin)


def send_line(context: Context, seminar_id: str, participant_id: str, client_id: str, text: str) -> None:
    """A participant's line; the same id again is the same line."""
    with context.database.writing() as connection:
        seminar = _open_seminar(connection, seminar_id)
        if participant_id not in context.attendance.present(connection, seminar).by_id:
            raise Forbidden("removed")
        known = parked.find_parked_by_client_id(connection, client_id)
        if known:
            if known.participant_id == participant_id and known.text in (text, ""):
                return
            raise Conflict("id_conflict")
        lines = parked.list_parked(connection, seminar_id)
        if sum(line.participant_id == participant_id for line in lines) >= MOST_FROM_ONE:
            raise Refused("too_many_parked", most=MOST_FROM_ONE)
        own = {"source": "participant", "participant_id": participant_id, "client_id": client_id}
        _add(connection, seminar, text=text, **own)


def change_parked(context: Context, seminar_id: str, line_id: str, state: ParkedState) -> ParkedRecord:
    """Mark a line as dealt with, hide it, show it again, or wipe its text for good."""
    is_blanked = state == "blanked"
    with context.database.writing(forgets=is_blanked) as connection:
        line = parked.find_parked(connection, line_id)
        if line is None or line.seminar_id != seminar_id:
            raise NotFound("unknown_line")
        if line.state == "blanked" and not is_blanked:
            raise Conflict("line_is_blanked")
        values = {"state": state} | ({"text": ""} if is_blanked else {})
        parked.change_parked(connection, line_id, **values)
        changed = parked.find_parked(connection, line_id)
    assert changed is not None
    return changed


def list_shown(context: Context, connection: Connection, seminar_id: str) -> list[ParkedRecord]:
    """The lines that the room and the report may see: what is still open first. One parked from an entry waits, as the
    entry does, until its activity's results are shown."""
    programme = seminars.list_activities(connection, seminar_id)
    may_be_told = {None, *(one.id for one in programme if is_shown(context, one))}
    lines = parked.list_parked(connection, seminar_id)
    shown = (line for line in lines if line.state in SHOWN and line.activity_id in may_be_told)
    return sorted(shown, key=lambda line: line.state == "done")


def _words_of(context: Context, seminar_id: str, activity_id: str, ref: str) -> str:
    running = read_live(context, activity_id)
    if running.seminar.id != seminar_id:
        raise Forbidden("other_seminar")
    view = build_view(context, running, FACILITATOR)
    parts = [group["view"] for group in view.get("groups", ())] or [view]
    for item in (item for part in parts for item in part.get("items", ())):
        if item["ref"] == ref and not item.get("hidden"):
            return str(item["title"])
    raise NotFound("unknown_entry")


def _add(connection: Connection, seminar: SeminarRecord, **values: Any) -> ParkedRecord:
    lines = parked.list_parked(connection, seminar.id)
    if len(lines) >= MOST_LINES:
        raise Conflict("parking_full", most=MOST_LINES)
    given: dict[str, Any] = {
        "id": new_id(),
        "seminar_id": seminar.id,
        "client_id": None,
        "state": "open",
        "participant_id": None,
        "activity_id": None,
        "entry_ref": None,
        "position": len(lines),
    }
    record = ParkedRecord(**given | values)
    parked.add_parked(connection, **{name: getattr(record, name) for name in ParkedRecord.__slots__})
    return record


def _open_seminar(connection: Connection, seminar_id: str) -> SeminarRecord:
    seminar = get_seminar(connection, seminar_id, lock=True)
    if seminar.has_ended:
        raise Conflict("seminar_over")
    return seminar
