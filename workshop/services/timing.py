"""The running clock of a seminar: reads what `pace` works on."""

from datetime import datetime

from workshop.errors import NotFound
from workshop.exercise import Phase
from workshop.services.context import Context
from workshop.services.pace import Pace, Standing, Timed, measure_pace
from workshop.storage import Connection, entries, seminars
from workshop.storage.records import ActivityRecord, SeminarRecord


def read_pace(context: Context, seminar_id: str, planned_start: datetime | None) -> Pace:
    """How the seminar keeps its time now. `planned_start` is the instant that its day and `starts` mean where the
    facilitator is: only their browser knows the time zone."""
    with context.database.reading() as connection:
        seminar = seminars.find_seminar(connection, seminar_id)
        if seminar is None:
            raise NotFound("unknown_seminar")
        programme = seminars.list_activities(connection, seminar_id)
        timed = [_as_timed(context, connection, seminar, programme, one) for one in programme]
    return measure_pace(timed, context.now(), planned_start, seminar.agreed_minutes)


def _as_timed(
    context: Context,
    connection: Connection,
    seminar: SeminarRecord,
    programme: list[ActivityRecord],
    activity: ActivityRecord,
) -> Timed:
    exercise = context.registry[activity.kind]
    standing = standing_of(seminar, programme, activity)
    # What has been worked on is somebody's: it is never advised away.
    is_empty = standing == "coming" and not entries.list_entries(connection, activity.id)
    return Timed(
        id=activity.id,
        minutes=activity.minutes,
        planned=activity.planned_minutes or activity.minutes,
        usual=exercise.minutes,
        standing=standing,
        opened_at=activity.opened_at,
        ends_at=activity.ends_at,
        may_be_shortened=exercise.may_be_shortened,
        may_be_left_out=exercise.may_be_left_out and is_empty,
    )


def standing_of(
    seminar: SeminarRecord, programme: list[ActivityRecord], activity: ActivityRecord
) -> Standing:
    """Begun before, running, or still to come, as the leader's page shows it."""
    if seminar.has_ended or activity.phase == Phase.CLOSED:
        return "done"
    if activity.id == seminar.current_activity:
        return "now"
    at = next((i for i, one in enumerate(programme) if one.id == seminar.current_activity), -1)
    return "done" if programme.index(activity) < at else "coming"


def note_opened(
    context: Context, connection: Connection, seminar: SeminarRecord, activity: ActivityRecord
) -> None:
    """Remember that the room goes to this activity now, and leaves the one it was at. With the first one the day
    begins: what the programme takes then is what was agreed."""
    now = context.now()
    programme = seminars.list_activities(connection, seminar.id)
    if seminar.agreed_minutes is None:
        agreed = sum(one.minutes for one in programme)
        seminars.change_seminar(connection, seminar.id, agreed_minutes=agreed)
        for one in programme:
            seminars.change_activity(connection, one.id, planned_minutes=one.minutes)
    if seminar.current_activity not in (None, activity.id):
        seminars.change_activity(connection, str(seminar.current_activity), left_at=now)
    seminars.change_activity(connection, activity.id, opened_at=activity.opened_at or now, left_at=None)
