"""A place at one look: its need groups with their plans, what is late, who has promised what, the numbers over the
years, and the obstacles that come back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from workshop.errors import NotFound
from workshop.exercise import Phase
from workshop.services.context import Context
from workshop.services.followed import Followed, follow
from workshop.services.promises import (
    ActorPromises,
    Promise,
    by_actor,
    count_states,
    list_late,
    list_promises,
)
from workshop.services.representation import without_representative
from workshop.services.returning import MOST_RETURNING, Returning, list_returning
from workshop.storage import overview, places, plans, seminars
from workshop.storage.overview import MeasuredRow
from workshop.storage.plan_records import PlanRecord
from workshop.storage.records import NeedGroupRecord, PlaceRecord


@dataclass(frozen=True, slots=True)
class PlanState:
    """How a need group's plan stands. `without` are the actors that nobody represents."""

    id: str
    goals: int
    open: int
    stuck: int
    late: int
    done: int
    given_up: int
    lead: str
    without: tuple[str, ...]
    next_day: str
    is_day_past: bool


@dataclass(frozen=True, slots=True)
class GroupState:
    """`plan` is None for a need group that has none yet."""

    key: str
    title: str
    people: int | None
    plan: PlanState | None


@dataclass(frozen=True, slots=True)
class Overview:
    """`day` is the day that it is as of; `returning_in_all` how many obstacles come back, also those not told of."""

    place: PlaceRecord
    day: str
    seminars: int
    groups: tuple[GroupState, ...]
    late: tuple[Promise, ...]
    actors: tuple[ActorPromises, ...]
    followed: tuple[Followed, ...]
    returning: tuple[Returning, ...]
    returning_in_all: int


def read_overview(context: Context, place_id: str, today: date | None = None) -> Overview:
    """The place as it stands today."""
    day = today or context.now().date()
    with context.database.reading() as connection:
        place = places.find_place(connection, place_id)
        if place is None:
            raise NotFound("unknown_place")
        groups = places.list_need_groups(connection, place_id)
        own = plans.list_plans_of(connection, place_id)
        rows = overview.list_measured_rows(connection, place_id)
        readings = overview.list_readings(connection, place_id)
        said = overview.list_obstacles(connection, place_id)
        held = seminars.count_seminars_of(connection, place_id)
    shown = context.registry.shown_phases
    promises = list_promises(own, rows, day)
    back = list_returning(row for row in said if Phase(row.phase) in shown.get(row.kind, ()))
    known = (row for row in readings if Phase(row.phase) in shown.get(row.kind, ()))
    return Overview(
        place=place,
        day=day.isoformat(),
        seminars=held,
        groups=tuple(_groups(groups, own, rows, promises, day)),
        late=tuple(list_late(promises)),
        actors=tuple(by_actor(promises)),
        followed=tuple(follow(list(known), [group.key for group in groups])),
        returning=tuple(back[:MOST_RETURNING]),
        returning_in_all=len(back),
    )


def _groups(
    groups: Sequence[NeedGroupRecord],
    own: Sequence[PlanRecord],
    rows: Sequence[MeasuredRow],
    promises: Sequence[Promise],
    today: date,
) -> list[GroupState]:
    plan_of = {plan.need_group: plan for plan in own}
    found = [
        GroupState(
            group.key,
            group.title,
            group.people,
            _plan_state(plan_of[group.key], rows, promises, today) if group.key in plan_of else None,
        )
        for group in groups
    ]
    known = {group.key for group in groups}
    orphans = (plan for plan in own if plan.need_group not in known)
    return found + [
        GroupState(plan.need_group, plan.title, plan.people, _plan_state(plan, rows, promises, today))
        for plan in orphans
    ]


def _plan_state(
    plan: PlanRecord, rows: Sequence[MeasuredRow], promises: Sequence[Promise], today: date
) -> PlanState:
    measures = [one for one in promises if one.plan == plan.id]
    lead = plan.lead or {}
    own = [row for row in rows if row.plan_id == plan.id]
    return PlanState(
        id=plan.id,
        goals=sum(row.kind == "goal" for row in own),
        late=sum(one.days_late > 0 for one in measures),
        lead=", ".join(str(lead[name]) for name in ("name", "function", "actor") if lead.get(name)),
        without=tuple(without_representative(plan, own)),
        next_day=plan.next_day,
        is_day_past=bool(plan.next_day) and plan.next_day < today.isoformat(),
        **count_states(measures),
    )
