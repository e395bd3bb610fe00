"""A seminar's own programme: its activities, their order, settings and what is carried over into them."""

from dataclasses import replace
from typing import Any, Literal

from pydantic import Field

from workshop.errors import Conflict, KitError, NotFound, Refused
from workshop.exercise import Line, Model, Phase, Ref
from workshop.services.activities import for_rules, read_running
from workshop.services.comparing import check_comparison, check_showing
from workshop.services.context import Context, new_id
from workshop.services.harvesting import list_candidates
from workshop.services.phases import lock_activity
from workshop.services.refusals import parse
from workshop.storage import Connection, seminars
from workshop.storage.records import ActivityRecord, ChainRecord, SeminarRecord

MOST_ACTIVITIES = 40
#: Positions of follow-up questions: behind every programme.
FOLLOW_UPS_FROM = 1000


class ActivityPlan(Model):
    """An activity as planned; what is left out is the exercise's own."""

    kind: str = Field(max_length=40)
    title: Line | None = None
    minutes: int | None = Field(None, ge=1, le=480)
    scope: Literal["room", "need_groups"] | None = None
    anonymous: bool | None = None
    config: dict[str, Any] = Field(default_factory=dict)


class NewActivity(ActivityPlan):
    position: int | None = Field(None, ge=0)


class ActivityChange(Model):
    title: Line | None = None
    minutes: int | None = Field(None, ge=1, le=480)
    scope: Literal["room", "need_groups"] | None = None
    anonymous: bool | None = None
    config: dict[str, Any] | None = None
    given: tuple[str, ...] | None = Field(None, max_length=60)
    compares_with: Ref | None = None
    shows_comparison: bool | None = None


class Order(Model):
    activities: tuple[str, ...]


def add_planned(
    context: Context,
    connection: Connection,
    seminar: SeminarRecord,
    planned: ActivityPlan,
    follows: str | None = None,
) -> str:
    """Put an activity at the end of the seminar's programme; the answer is its id. One that `follows` another stands
    behind the whole programme, in the order such were asked."""
    exercise = context.registry.find(planned.kind)
    if exercise is None:
        raise Refused("unknown_kind", kind=planned.kind)
    config = parse(exercise.config_type, planned.config)
    has_groups = exercise.has_need_groups if planned.scope is None else planned.scope == "need_groups"
    activity_id = new_id()
    before = seminars.list_activities(connection, seminar.id)
    seminars.add_activity(
        connection,
        id=activity_id,
        seminar_id=seminar.id,
        position=FOLLOW_UPS_FROM + len(before) if follows else len(before),
        kind=planned.kind,
        title=planned.title or context.words[seminar.language](f"{planned.kind}.title"),
        minutes=planned.minutes or exercise.minutes,
        config=config.model_dump(mode="json"),
        has_need_groups=has_groups and bool(seminar.need_groups),
        is_anonymous=exercise.is_anonymous if planned.anonymous is None else planned.anonymous,
        smallest_group=seminar.smallest_group,
        phase=Phase.WAITING.value,
        ends_at=None,
        revision=0,
        epoch=0,
        given=None,
        people=None,
        roll=None,
        planned_minutes=None,
        opened_at=None,
        left_at=None,
        follows=follows,
    )
    return activity_id


def add_activity(context: Context, seminar_id: str, new: NewActivity) -> ActivityRecord:
    """Add an activity at its position, also while the seminar runs."""
    with context.database.writing() as connection:
        seminar = lock_seminar(connection, seminar_id)
        ids = [activity.id for activity in seminars.list_programme(connection, seminar_id)]
        if len(ids) >= MOST_ACTIVITIES:
            raise Refused("too_many_activities", most=MOST_ACTIVITIES)
        added = add_planned(context, connection, seminar, new)
        ids.insert(len(ids) if new.position is None else new.position, added)
        _write_order(connection, seminar_id, ids)
        return _get(connection, seminar_id, added)


def copy_activity(context: Context, seminar_id: str, activity_id: str) -> ActivityRecord:
    """Put the same activity in once more, right behind, with its settings and without what was handed in to it."""
    with context.database.reading() as connection:
        original = _get(connection, seminar_id, activity_id)
        ids = [activity.id for activity in seminars.list_activities(connection, seminar_id)]
    plan = as_plan(context, original).model_dump()
    return add_activity(context, seminar_id, NewActivity(**plan, position=ids.index(activity_id) + 1))


def as_plan(context: Context, activity: ActivityRecord) -> ActivityPlan:
    """What another seminar may begin with: all that is set, but nothing that speaks of this day's entries."""
    of_the_day = context.registry[activity.kind].day_settings
    return ActivityPlan(
        kind=activity.kind,
        title=activity.title,
        minutes=activity.minutes,
        scope="need_groups" if activity.has_need_groups else "room",
        anonymous=activity.is_anonymous,
        config={name: value for name, value in activity.config.items() if name not in of_the_day},
    )


def change_activity(
    context: Context, seminar_id: str, activity_id: str, change: ActivityChange
) -> ActivityRecord:
    """Change what was given. What would contradict entries already handed in is refused."""
    with context.database.writing() as connection:
        # What one compares with matters for the report too, which is written when all is over.
        only_compares = change.model_fields_set <= {"compares_with", "shows_comparison"}
        activity, seminar = lock_activity(connection, activity_id, after_end=only_compares)
        if activity.seminar_id != seminar_id:
            raise NotFound("unknown_activity")
        values = _changed_values(context, connection, activity, seminar, change)
        seminars.change_activity(connection, activity_id, revision=activity.revision + 1, **values)
        seminars.change_seminar(connection, seminar_id)
        return _get(connection, seminar_id, activity_id)


def _changed_values(
    context: Context,
    connection: Connection,
    activity: ActivityRecord,
    seminar: SeminarRecord,
    change: ActivityChange,
) -> dict[str, Any]:
    given = change.model_fields_set
    values: dict[str, Any] = {
        name: getattr(change, name)
        for name in given & {"title", "minutes"}
        if getattr(change, name) is not None
    }
    if change.scope is not None or change.anonymous is not None:
        running = read_running(context, connection, activity, seminar)
        if running.log.live or activity.phase == Phase.CLOSED:
            raise Conflict("has_entries")
        if change.scope is not None:
            values["has_need_groups"] = change.scope == "need_groups" and bool(seminar.need_groups)
        if change.anonymous is not None:
            values["is_anonymous"] = change.anonymous
    if change.config is not None:
        values["config"] = _checked_config(context, connection, activity, seminar, change.config)
    if "given" in given:
        values["given"] = _checked_given(context, connection, activity, seminar, change.given)
    return values | _changed_comparison(context, connection, activity, seminar, change)


def _changed_comparison(
    context: Context,
    connection: Connection,
    activity: ActivityRecord,
    seminar: SeminarRecord,
    change: ActivityChange,
) -> dict[str, Any]:
    """Another one to compare with is not on the screen before the leader says so."""
    values: dict[str, Any] = {}
    compared = activity.compares_with
    if "compares_with" in change.model_fields_set:
        compared = change.compares_with
        if compared is not None:
            check_comparison(context, connection, activity, seminar, compared)
        values = {"compares_with": compared, "shows_comparison": False}
    if change.shows_comparison is not None:
        if change.shows_comparison:
            check_showing(context, connection, replace(activity, compares_with=compared))
        values["shows_comparison"] = change.shows_comparison
    return values


def _checked_config(
    context: Context,
    connection: Connection,
    activity: ActivityRecord,
    seminar: SeminarRecord,
    config: dict[str, Any],
) -> dict[str, Any]:
    running = read_running(context, connection, activity, seminar)
    new = parse(running.exercise.config_type, activity.config | config)
    try:
        for unit in running.units:
            running.exercise.check_config(for_rules(running, unit), new)
    except KitError as refusal:
        refusal.kind = activity.kind
        raise
    dumped: dict[str, Any] = new.model_dump(mode="json")
    return dumped


def _checked_given(
    context: Context,
    connection: Connection,
    activity: ActivityRecord,
    seminar: SeminarRecord,
    ids: tuple[str, ...] | None,
) -> list[str] | None:
    if ids is None:
        return None
    known = {item.id for item in list_candidates(context, connection, activity, seminar)}
    unknown = set(ids) - known - set(activity.given or ())
    if unknown:
        raise NotFound("unknown_chain_item")
    return list(dict.fromkeys(ids))


def remove_activity(context: Context, seminar_id: str, activity_id: str) -> None:
    """Take an activity out of the programme; one that holds entries stays."""
    with context.database.writing() as connection:
        activity, seminar = lock_activity(connection, activity_id)
        if activity.seminar_id != seminar_id:
            raise NotFound("unknown_activity")
        followers = [a for a in seminars.list_activities(connection, seminar_id) if a.follows == activity_id]
        gone = [activity, *followers]
        if any(read_running(context, connection, one, seminar).log.live for one in gone):
            raise Conflict("has_entries")
        for one in gone:
            seminars.remove_activity(connection, one.id)
        ids = {one.id for one in gone}
        current = None if seminar.current_activity in ids else seminar.current_activity
        follow_up = None if seminar.follow_up in ids else seminar.follow_up
        seminars.change_seminar(connection, seminar_id, current_activity=current, follow_up=follow_up)


def order_activities(context: Context, seminar_id: str, order: Order) -> None:
    """Put the activities into this order; it must name each of them once."""
    with context.database.writing() as connection:
        lock_seminar(connection, seminar_id)
        ids = {activity.id for activity in seminars.list_programme(connection, seminar_id)}
        if ids != set(order.activities) or len(ids) != len(order.activities):
            raise Refused("wrong_order")
        _write_order(connection, seminar_id, list(order.activities))


def list_choices(
    context: Context, seminar_id: str, activity_id: str
) -> tuple[ActivityRecord, list[ChainRecord]]:
    """What may be carried over into an activity."""
    with context.database.writing() as connection:
        activity = _get(connection, seminar_id, activity_id)
        seminar = seminars.find_seminar(connection, seminar_id)
        assert seminar is not None
        return activity, list_candidates(context, connection, activity, seminar)


def lock_seminar(connection: Connection, seminar_id: str) -> SeminarRecord:
    """A seminar that has not ended, kept for this writer until the commit."""
    seminar = seminars.find_seminar(connection, seminar_id, lock=True)
    if seminar is None:
        raise NotFound("unknown_seminar")
    if seminar.has_ended:
        raise Conflict("seminar_over")
    return seminar


def _get(connection: Connection, seminar_id: str, activity_id: str) -> ActivityRecord:
    activity = seminars.find_activity(connection, activity_id)
    if activity is None or activity.seminar_id != seminar_id:
        raise NotFound("unknown_activity")
    return activity


def _write_order(connection: Connection, seminar_id: str, ids: list[str]) -> None:
    for position, activity_id in enumerate(ids):
        seminars.change_activity(connection, activity_id, position=position)
    seminars.change_seminar(connection, seminar_id)


def get_activity(context: Context, seminar_id: str, activity_id: str) -> ActivityRecord:
    """An activity of this seminar."""
    with context.database.reading() as connection:
        return _get(connection, seminar_id, activity_id)
