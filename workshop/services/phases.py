"""Moves the room through an activity's phases."""

from datetime import timedelta
from typing import Any

from workshop.errors import Conflict, NotFound, Refused
from workshop.exercise import Phase
from workshop.services.activities import read_running
from workshop.services.closing import anonymise, read_trail
from workshop.services.context import Context
from workshop.services.harvesting import choose_strongest, harvest_activity, is_shown, list_candidates
from workshop.services.timing import note_opened
from workshop.storage import Connection, seminars
from workshop.storage.records import ActivityRecord, SeminarRecord

MOST_MINUTES = 600


def move_phase(
    context: Context, activity_id: str, phase: str, minutes: float | None = None
) -> ActivityRecord:
    """Make this activity the current one, in that phase; one that follows another is opened on top of it. Leaving
    `closed` is refused; closing is irreversible."""
    try:
        with context.database.writing(forgets=phase == Phase.CLOSED) as connection:
            _move(context, connection, activity_id, phase, minutes)
            moved = seminars.find_activity(connection, activity_id)
            assert moved is not None
            return moved
    finally:
        context.logs.forget(activity_id)


def _move(
    context: Context, connection: Connection, activity_id: str, phase: str, minutes: float | None
) -> None:
    activity, seminar = lock_activity(connection, activity_id)
    if activity.phase == Phase.CLOSED and phase != Phase.CLOSED:
        raise Conflict("closed")
    if phase not in context.registry[activity.kind].phases:
        raise Refused("unknown_phase", phase=phase)
    values: dict[str, Any] = {"phase": phase, "ends_at": _end_of(context, minutes)}
    if phase not in (Phase.WAITING, Phase.CLOSED) and activity.given is None:
        values["given"] = _fill_given(context, connection, activity, seminar)
    if phase not in context.registry[activity.kind].shown_phases:
        values["shows_comparison"] = False
    is_closing = phase == Phase.CLOSED and activity.phase != Phase.CLOSED
    if is_closing:
        running = read_running(context, connection, activity, seminar)
        values["roll"] = list(running.whole.roll)
        values["trail"] = read_trail(running)
        if activity.is_anonymous:
            anonymise(connection, running)
    seminars.change_activity(connection, activity_id, revision=activity.revision + 1, **values)
    if activity.follows is None:
        note_opened(context, connection, seminar, activity)
    seminars.change_seminar(connection, seminar.id, **_where(activity, seminar, phase))
    context.logs.forget(activity_id)
    moved = seminars.find_activity(connection, activity_id)
    if moved and is_shown(context, moved):
        harvest_activity(context, connection, read_running(context, connection, moved))


def _where(activity: ActivityRecord, seminar: SeminarRecord, phase: str) -> dict[str, str | None]:
    """Where the room is now. A follow-up question lies on top of the current activity until it is closed; there is one
    at a time."""
    if activity.follows is None:
        return {"current_activity": activity.id}
    if phase in (Phase.WAITING, Phase.CLOSED):
        return {"follow_up": None if seminar.follow_up == activity.id else seminar.follow_up}
    if seminar.follow_up not in (None, activity.id):
        raise Conflict("follow_up_open")
    return {"follow_up": activity.id}


def _fill_given(
    context: Context, connection: Connection, activity: ActivityRecord, seminar: SeminarRecord
) -> list[str]:
    if not context.registry[activity.kind].takes:
        return []
    candidates = list_candidates(context, connection, activity, seminar)
    return choose_strongest(context, activity, candidates)


def set_timer(context: Context, activity_id: str, minutes: float) -> ActivityRecord:
    """Let the phase end in so many minutes from now; 0 stops the clock."""
    with context.database.writing() as connection:
        activity, seminar = lock_activity(connection, activity_id)
        ends_at = _end_of(context, minutes)
        seminars.change_activity(connection, activity_id, ends_at=ends_at, revision=activity.revision + 1)
        seminars.change_seminar(connection, seminar.id)
        changed = seminars.find_activity(connection, activity_id)
    assert changed is not None
    return changed


def lock_activity(
    connection: Connection, activity_id: str, *, after_end: bool = False
) -> tuple[ActivityRecord, SeminarRecord]:
    """An activity of a seminar that has not ended (or may have), kept for this writer until the commit."""
    activity = seminars.find_activity(connection, activity_id, lock=True)
    if activity is None:
        raise NotFound("unknown_activity")
    seminar = seminars.find_seminar(connection, activity.seminar_id, lock=True)
    if seminar is None or (seminar.has_ended and not after_end):
        raise Conflict("seminar_over")
    return activity, seminar


def _end_of(context: Context, minutes: float | None) -> Any:
    if not minutes:
        return None
    if not 0 < minutes <= MOST_MINUTES:
        raise Refused("wrong_minutes", most=MOST_MINUTES)
    return context.now() + timedelta(minutes=minutes)
