"""Who has promised what: the measures of a place's plans, how they go, and what is late. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from workshop.storage.overview import MeasuredRow
from workshop.storage.plan_records import PlanRecord

#: How a measure stands; `stuck` waits for something too, `given_up` and `done` for nothing more.
STATES = ("open", "stuck", "done", "given_up")
WAITING = ("open", "stuck")


@dataclass(frozen=True, slots=True)
class Promise:
    """A measure of a plan. `days_late` counts from its date to today while it waits, 0 where it is not late."""

    plan: str
    group: str
    row: str
    title: str
    actor: str
    function: str
    date: str
    state: str
    needed: str
    days_late: int
    is_accepted: bool


@dataclass(frozen=True, slots=True)
class ActorPromises:
    """What one actor has promised; without a name, what nobody has taken on. `late` are among those that wait."""

    actor: str
    open: int
    stuck: int
    late: int
    done: int
    given_up: int
    promises: tuple[Promise, ...]


def list_promises(plans: Iterable[PlanRecord], rows: Sequence[MeasuredRow], today: date) -> list[Promise]:
    """Every measure that has not been dropped, plan by plan."""
    by_plan: dict[str, list[MeasuredRow]] = {}
    for row in rows:
        if row.kind == "measure":
            by_plan.setdefault(row.plan_id, []).append(row)
    return [_promise(plan, row, today) for plan in plans for row in by_plan.get(plan.id, ())]


def _promise(plan: PlanRecord, row: MeasuredRow, today: date) -> Promise:
    told = {
        name: str(row.fields.get(name) or "") for name in ("title", "actor", "function", "date", "needed")
    }
    state = _state(str(row.fields.get("progress") or ""))
    return Promise(
        plan=plan.id,
        group=plan.title,
        row=row.id,
        state=state,
        days_late=_days_late(told["date"], today) if state in WAITING else 0,
        is_accepted=row.state == "accepted",
        **told,
    )


def _state(progress: str) -> str:
    return progress if progress in STATES else "open"


def _days_late(day: str, today: date) -> int:
    try:
        return max(0, (today - date.fromisoformat(day)).days)
    except ValueError:
        return 0


def list_late(promises: Iterable[Promise]) -> list[Promise]:
    """What should have been done by now, the longest overdue first."""
    return sorted((one for one in promises if one.days_late), key=lambda one: (-one.days_late, one.title))


def by_actor(promises: Iterable[Promise]) -> list[ActorPromises]:
    """Actor by actor, however it is spelled big or small; what nobody has taken on last."""
    own: dict[str, list[Promise]] = {}
    names: dict[str, str] = {}
    for one in promises:
        key = one.actor.casefold()
        names.setdefault(key, one.actor)
        own.setdefault(key, []).append(one)
    return [_of_actor(names[key], own[key]) for key in sorted(own, key=lambda key: (not key, key))]


def _of_actor(actor: str, own: Sequence[Promise]) -> ActorPromises:
    counts = count_states(own)
    late = sum(one.days_late > 0 for one in own)
    order = {state: place for place, state in enumerate(("stuck", "open", "done", "given_up"))}
    promises = sorted(own, key=lambda one: (-one.days_late, order[one.state], one.date or "9", one.title))
    return ActorPromises(actor, late=late, promises=tuple(promises), **counts)


def count_states(promises: Iterable[Promise]) -> dict[str, int]:
    counts = dict.fromkeys(STATES, 0)
    for one in promises:
        counts[one.state] += 1
    return counts
