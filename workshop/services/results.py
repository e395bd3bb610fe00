"""A seminar's results as data: for the facilitator's API and for the archive."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import orjson

from workshop.services.activities import read_running
from workshop.services.archive_form import Archived
from workshop.services.archive_place_records import PlaceLine
from workshop.services.archive_writing import SeminarWriter, as_line, write_archive
from workshop.services.context import Context
from workshop.services.harvesting import harvest_shown, is_shown
from workshop.services.seminars import get_seminar
from workshop.services.views import SCREEN, build_view
from workshop.storage import places, seminars

_OF_SEMINAR = ("id", "title", "day", "venue", "language", "programme", "smallest_group", "need_groups")


def read_results(context: Context, seminar_id: str) -> dict[str, Any]:
    """Every activity's view as the screen may see it now, and the whole chain."""
    with context.database.writing() as connection:
        seminar = get_seminar(connection, seminar_id, lock=True)
        chain = harvest_shown(context, connection, seminar)
        activities = []
        for activity in seminars.list_activities(connection, seminar_id):
            running = read_running(context, connection, activity, seminar)
            activities.append(
                {
                    "id": activity.id,
                    "kind": activity.kind,
                    "title": activity.title,
                    "phase": activity.phase,
                    "follows": activity.follows,
                    "is_shown": is_shown(context, activity),
                    "view": build_view(context, running, SCREEN),
                }
            )
    return {
        "seminar": {"id": seminar.id, "title": seminar.title, "day": seminar.day, "state": seminar.state},
        "activities": activities,
        "chain": [asdict(item) for item in chain],
    }


def write_archive_of(context: Context, seminar_id: str) -> Iterator[bytes]:
    """The seminar's archive in pieces: what may leave, as it will stand where it is imported. No person, no name,
    nothing hidden or not yet shown; `left_out` names the activities whose results have not been shown."""
    with context.database.reading() as connection:
        place = places.find_place(connection, get_seminar(connection, seminar_id).place_id)
        assert place is not None
    writer = SeminarWriter(context, seminar_id)

    def lines() -> Iterator[bytes]:
        yield as_line(PlaceLine, {"id": None, "name": place.name})
        yield from writer.write()

    return write_archive("seminar", lines(), lambda: _as_data(context, writer))


def read_archive(context: Context, seminar_id: str) -> dict[str, Any]:
    """The same as data."""
    archive: dict[str, Any] = orjson.loads(b"".join(write_archive_of(context, seminar_id)))
    return archive


def _as_data(context: Context, writer: SeminarWriter) -> dict[str, Any]:
    """The seminar for readers that want its results and not its records."""
    attendance: dict[str, int] = {}
    for person in writer.room.persons:
        for actor, heads in (person["heads"] or {person["actor"] or "": 1}).items():
            attendance[actor] = attendance.get(actor, 0) + heads
    chain = [item for one in writer.archived for item in one.chain]
    return {
        "left_out": writer.left_out,
        "seminar": {name: getattr(writer.seminar, name) for name in _OF_SEMINAR},
        "attendance": attendance,
        "activities": [_activity_data(context, one) for one in writer.archived],
        "parking": sorted(
            ({"text": line["text"], "state": line["state"]} for line in writer.list_parked()),
            key=lambda line: line["state"] == "done",
        ),
        "chain": [asdict(item) for item in chain],
    }


def _activity_data(context: Context, archived: Archived) -> dict[str, Any]:
    record = archived.record
    view = build_view(context, archived.running, SCREEN) if archived.running else None
    names = ("id", "kind", "title", "phase", "follows", "config", "given")
    return {name: getattr(record, name) for name in names} | {"view": view}
