"""A place with what stands on it: where each need group and each actor is in use, its seminars and its plans."""

from collections.abc import Iterable
from dataclasses import dataclass

from workshop.errors import NotFound
from workshop.services.context import Context
from workshop.services.plans import Plan, read_plan
from workshop.storage import Connection, places, plans, seminars
from workshop.storage.records import ActorRecord, NeedGroupRecord, PlaceRecord, SeminarRecord


@dataclass(frozen=True, slots=True)
class NeedGroupInUse:
    """`plan` is the id of its plan, if it has one; `seminars` how many are about it."""

    record: NeedGroupRecord
    plan: str | None
    seminars: int

    @property
    def is_used(self) -> bool:
        return self.plan is not None or self.seminars > 0


@dataclass(frozen=True, slots=True)
class ActorInUse:
    """`seminars` are those it is expected at or came to, `plans` those that name it."""

    record: ActorRecord
    seminars: int
    plans: int

    @property
    def is_used(self) -> bool:
        return self.seminars > 0 or self.plans > 0


@dataclass(frozen=True, slots=True)
class PlaceInUse:
    record: PlaceRecord
    need_groups: list[NeedGroupInUse]
    actors: list[ActorInUse]
    seminars: list[SeminarRecord]
    plans: list[Plan]


def read_place(context: Context, place_id: str) -> PlaceInUse:
    """The place and what it holds, the latest seminar first."""
    with context.database.reading() as connection:
        return read_place_in_use(connection, place_id)


def read_place_in_use(connection: Connection, place_id: str) -> PlaceInUse:
    record = places.find_place(connection, place_id)
    if record is None:
        raise NotFound("unknown_place")
    held = seminars.list_seminars_of(connection, place_id)
    own = [read_plan(connection, plan.id) for plan in plans.list_plans_of(connection, place_id)]
    plan_of = {plan.record.need_group: plan.record.id for plan in own}
    return PlaceInUse(
        record,
        [
            NeedGroupInUse(group, plan_of.get(group.key), sum(group.key in _keys(one) for one in held))
            for group in places.list_need_groups(connection, place_id)
        ],
        _actors(connection, place_id, held, own),
        held,
        own,
    )


def _actors(
    connection: Connection, place_id: str, held: list[SeminarRecord], own: list[Plan]
) -> list[ActorInUse]:
    same = {seminar.id: seminar.same_actors for seminar in held}
    came = places.list_participating(connection, place_id)
    came |= {(one.id, name) for one in held for name in (*one.actors, *(one.roll or ()))}
    # However it is written: a name may have been merged into this one in the seminar.
    seen = {(seminar, _as_one(same[seminar].get(name, name))) for seminar, name in came}
    named = [names_in_plan(plan) for plan in own]
    return [
        ActorInUse(
            actor,
            sum(name == _as_one(actor.name) for _, name in seen),
            sum(_as_one(actor.name) in names for names in named),
        )
        for actor in places.list_actors(connection, place_id)
    ]


def names_in_plan(plan: Plan) -> set[str]:
    """Every actor that a plan names, as `_as_one` writes it: dropped rows too, since they can come back."""
    found = [str(row.fields.get("title" if row.kind == "actor" else "actor") or "") for row in plan.rows]
    found += [str(one["actor"] or "") for one in (plan.record.lead, *plan.record.representatives) if one]
    found += (name for names in plan.record.representation.values() for name in names)
    return {_as_one(name) for name in found if name}


def find_actor(actors: Iterable[ActorRecord], actor_id: str) -> ActorRecord:
    for actor in actors:
        if actor.id == actor_id:
            return actor
    raise NotFound("unknown_actor")


def _as_one(name: str) -> str:
    return name.casefold()


def _keys(seminar: SeminarRecord) -> set[str]:
    return {group["key"] for group in seminar.need_groups}
