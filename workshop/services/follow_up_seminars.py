"""A follow-up seminar out of a plan: same place, need groups and actors; what was asked then is asked again, and set
beside it."""

import datetime
from collections.abc import Sequence, Set

from pydantic import Field

from workshop.errors import Refused
from workshop.exercise import ChainKind, Line, Model, Ref
from workshop.services.activities import Compared
from workshop.services.comparing import find_latest, list_latest
from workshop.services.context import Context
from workshop.services.plans import read_plan
from workshop.services.programme import MOST_ACTIVITIES, ActivityPlan, add_planned, as_plan
from workshop.services.seminars import ChosenNeedGroup, NewSeminar, add_seminar, get_seminar
from workshop.storage import Connection, places, plans, seminars
from workshop.storage.plan_records import PlanRecord
from workshop.storage.records import SeminarRecord

PROGRAMME = "follow_up"
#: Besides the one that is followed up: a seminar has twelve need groups at most.
MOST_OTHERS = 11
MOST_ACTORS = 60
LONGEST_LINE = 140


class NewFollowUpSeminar(Model):
    """What is left out: the title says whose follow-up it is, the date is the plan's next day (else today). `plans` are
    further plans of the same place that are followed up with this one."""

    title: Line | None = None
    date: datetime.date | None = None
    plans: tuple[Ref, ...] = Field((), max_length=MOST_OTHERS)


def open_follow_up_seminar(context: Context, plan_id: str, new: NewFollowUpSeminar) -> SeminarRecord:
    """Make the seminar, all waiting, its door open."""
    with context.database.writing() as connection:
        plan = read_plan(connection, plan_id)
        chosen = _choose_plans(connection, plan.record, new.plans)
        opened = _as_new_seminar(context, connection, chosen, new)
        seminar, programme = add_seminar(context, connection, opened, plan.place)
        groups = {group["key"] for group in seminar.need_groups}
        for planned in _ask_again(context, connection, seminar, groups, programme.activities):
            _add_beside_earlier(context, connection, seminar, groups, planned)
        return get_seminar(connection, seminar.id)


def _choose_plans(connection: Connection, plan: PlanRecord, others: Sequence[str]) -> list[PlanRecord]:
    of_place = {one.id: one for one in plans.list_plans_of(connection, plan.place_id)}
    wanted = dict.fromkeys([plan.id, *others])
    if not set(wanted) <= set(of_place):
        raise Refused("plan_of_other_place")
    return [of_place[plan_id] for plan_id in wanted]


def _as_new_seminar(
    context: Context, connection: Connection, chosen: Sequence[PlanRecord], new: NewFollowUpSeminar
) -> NewSeminar:
    """The need groups are called what the place calls them now; how many people they hold is the place's to say."""
    first = chosen[0]
    known = {group.key: group.title for group in places.list_need_groups(connection, first.place_id)}
    title = new.title or context.words[first.language]("plan.follow_up.default_title", group=first.title)
    planned = datetime.date.fromisoformat(first.next_day) if first.next_day else None
    return NewSeminar(
        title=title[:LONGEST_LINE],
        programme=PROGRAMME,
        need_groups=tuple(
            ChosenNeedGroup(key=one.need_group, title=known.get(one.need_group, one.title)[:LONGEST_LINE])
            for one in chosen
        ),
        actors=tuple(places.list_actor_names(connection, first.place_id)[:MOST_ACTORS]),
        language="en" if first.language == "en" else "sv",
        date=new.date or planned,
    )


def _ask_again(
    context: Context,
    connection: Connection,
    seminar: SeminarRecord,
    groups: Set[str],
    planned: Sequence[ActivityPlan],
) -> list[ActivityPlan]:
    """The programme with what was asked last time as it was asked then: as often, about the same, by the same
    settings."""
    found: list[ActivityPlan] = []
    for one in planned:
        is_asked_again = context.registry[one.kind].is_asked_again
        before = list_latest(context, connection, seminar, groups, one.kind) if is_asked_again else []
        again = [as_plan(context, compared.record) for compared in before]
        found += [plan.model_copy(update={"minutes": one.minutes}) for plan in again] or [one]
    return found[:MOST_ACTIVITIES]


def _add_beside_earlier(
    context: Context,
    connection: Connection,
    seminar: SeminarRecord,
    groups: Set[str],
    planned: ActivityPlan,
) -> None:
    """Add the activity and choose what it is compared with: the latest of its kind and scope, of several the one with
    the same title. New measures stand beside nothing: last time's are gone through by themselves, and one that is done
    would be called gone."""
    activity_id = add_planned(context, connection, seminar, planned)
    if ChainKind.GOAL in context.registry[planned.kind].takes:
        return
    record = seminars.find_activity(connection, activity_id)
    assert record is not None
    earlier: Compared | None = find_latest(context, connection, record, seminar, groups)
    if earlier:
        seminars.change_activity(connection, activity_id, compares_with=earlier.record.id)
