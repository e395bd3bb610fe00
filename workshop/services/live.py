"""What is live in a seminar now: the messages that connections get, built from one reading of the database."""

from dataclasses import dataclass
from typing import Any

import orjson

from workshop.errors import Forbidden, NotFound
from workshop.exercise import Audience, View
from workshop.services.activities import Running, read_running
from workshop.services.comparing import live_view
from workshop.services.context import Context
from workshop.services.entries import read_own, read_written_for
from workshop.services.on_behalf import find_writer, list_written_for
from workshop.services.seminars import get_seminar
from workshop.services.views import audience_of
from workshop.storage import participants, seminars
from workshop.storage.records import ActivityRecord, ParticipantRecord, SeminarRecord


@dataclass(frozen=True, slots=True)
class Message:
    """A message and `mark`: what it says to a phone apart from counts, to tell whether there is anything new."""

    body: dict[str, Any]
    mark: bytes


def read_state(context: Context, seminar_id: str) -> Message:
    """The `seminar` message: where the room is."""
    with context.database.reading() as connection:
        seminar = get_seminar(connection, seminar_id)
        heads = context.attendance.present(connection, seminar).heads
        listed = seminars.list_activities(connection, seminar_id)
    current = next((a for a in listed if a.id == seminar.current_activity), None)
    follow_up = next((a for a in listed if a.id == seminar.follow_up), None)
    body: dict[str, Any] = {
        "title": seminar.title,
        "activity": current.id if current else None,
        "phase": current.phase if current else None,
        "ends_at": current.ends_at.isoformat() if current and current.ends_at else None,
        "programme": [
            {
                "id": a.id,
                "kind": a.kind,
                "title": a.title,
                "phase": a.phase,
                "minutes": a.minutes,
                "anonymous": a.is_anonymous,
                "scope": "need_groups" if a.has_need_groups else "room",
                "gathers_entries": context.registry[a.kind].gathers_entries,
            }
            for a in listed
            if a.follows is None
        ],
        "state": seminar.state,
        "smallest_group": seminar.smallest_group,
        "language": seminar.language,
        "is_door_open": seminar.is_door_open,
        "code": seminar.code,
        "follow_up": _follow_up(follow_up) if follow_up else None,
    }
    mark = orjson.dumps(body)
    body["revision"] = seminar.revision
    body["counts"] = {"people": heads, "connected": len(context.attendance.connected(seminar_id))}
    return Message(body, mark)


def _follow_up(asked: ActivityRecord) -> dict[str, Any]:
    return {"id": asked.id, "kind": asked.kind, "title": asked.title, "phase": asked.phase}


def read_live(context: Context, activity_id: str) -> Running:
    """An activity with everything that its views are built from."""
    with context.database.reading() as connection:
        activity = seminars.find_activity(connection, activity_id)
        if activity is None:
            raise NotFound("unknown_activity")
        return read_running(context, connection, activity)


def list_open_seminars(context: Context, place_id: str) -> list[SeminarRecord]:
    """The seminars of a place that have not ended."""
    with context.database.reading() as connection:
        return [one for one in seminars.list_seminars_of(connection, place_id) if not one.has_ended]


def view_message(context: Context, running: Running, audience: Audience) -> Message:
    """The `view` message for one audience."""
    view: View = live_view(context, running, audience)
    mark = orjson.dumps({name: part for name, part in view.items() if name != "counts"})
    body = {"activity": running.record.id, "revision": running.record.revision, "view": view}
    return Message(body, mark)


def find_audience(context: Context, running: Running, participant_id: str) -> Audience:
    """The audience that a participant belongs to in this activity of their own seminar."""
    with context.database.reading() as connection:
        person = participants.find_participant(connection, participant_id)
    if person is None or person.removed_at is not None:
        raise Forbidden("removed")
    if person.seminar_id != running.seminar.id:
        raise Forbidden("other_seminar")
    return audience_of(running, person.need_group, person.table_name)


def find_person(
    context: Context, running: Running, participant_id: str | None, on_behalf: str
) -> ParticipantRecord:
    """The person without a phone that a secretary, or the leader (None), writes for; see `find_writer`."""
    with context.database.reading() as connection:
        people = context.attendance.present(connection, running.seminar).by_id
    return find_writer(people, participant_id, on_behalf)


def read_person(context: Context, seminar_id: str, participant_id: str) -> dict[str, Any] | None:
    """The `person` message: who one is here as it stands now, and for whom one writes."""
    with context.database.reading() as connection:
        people = context.attendance.present(connection, get_seminar(connection, seminar_id)).by_id
    person = people.get(participant_id)
    if person is None:
        return None
    return {
        "name": person.name,
        "actor": person.actor,
        "need_group": person.need_group,
        "table": person.table_name,
        "heads": person.heads,
        "writes_for": [
            {"id": one.id, "name": one.name, "actor": one.actor, "need_group": one.need_group}
            for one in list_written_for(people, person)
        ],
    }


def list_own(running: Running, participant_id: str) -> list[dict[str, Any]]:
    """What the participant has handed in to the activity and still counts."""
    return read_own(running, participant_id)


def list_written(running: Running, participant_id: str, writer: str | None) -> dict[str, Any]:
    """What who writes for somebody has handed in for them; see `read_written_for`."""
    mine, others = read_written_for(running, participant_id, writer)
    return {"mine": mine, "others": others}
