"""A seminar's results as data: for the facilitator's API and for the archive."""

from dataclasses import asdict
from typing import Any

from workshop import __version__
from workshop.services.activities import read_running
from workshop.services.attendance import as_people
from workshop.services.context import Context
from workshop.services.harvesting import harvest_shown, is_shown
from workshop.services.parking import list_shown
from workshop.services.seminars import get_seminar
from workshop.services.views import SCREEN, build_view
from workshop.storage import seminars


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


def read_archive(context: Context, seminar_id: str) -> dict[str, Any]:
    """Everything that may leave: no person, no name, nothing hidden or not yet shown. `left_out` names the activities
    whose results have not been shown."""
    with context.database.writing() as connection:
        seminar = get_seminar(connection, seminar_id, lock=True)
        chain = harvest_shown(context, connection, seminar)
        people = as_people(seminar, context.attendance.read(connection, seminar))
        lines = list_shown(context, connection, seminar_id)
        programme = seminars.list_activities(connection, seminar_id)
        shown = [activity for activity in programme if is_shown(context, activity)]
        views = {
            activity.id: build_view(context, read_running(context, connection, activity, seminar), SCREEN)
            for activity in shown
        }
    attendance: dict[str, int] = {}
    for person in people:
        attendance[person.actor or ""] = attendance.get(person.actor or "", 0) + person.heads
    return {
        "format": "samverkstan-seminar",
        "version": __version__,
        "seminar": {
            name: getattr(seminar, name)
            for name in (
                "id",
                "title",
                "day",
                "venue",
                "language",
                "programme",
                "smallest_group",
                "need_groups",
            )
        },
        "attendance": attendance,
        "activities": [
            {
                "id": activity.id,
                "kind": activity.kind,
                "title": activity.title,
                "phase": activity.phase,
                "follows": activity.follows,
                "config": activity.config,
                "given": activity.given,
                "view": views.get(activity.id),
            }
            for activity in programme
        ],
        "parking": [{"text": line.text, "state": line.state} for line in lines],
        "left_out": [activity.id for activity in programme if activity.id not in views],
        "chain": [asdict(item) for item in chain],
    }
