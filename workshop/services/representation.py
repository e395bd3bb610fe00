"""Which actors a plan knows around its need group, and who represents each in the network. Pure."""

from collections.abc import Iterable
from typing import Any, Protocol

from workshop.storage.plan_records import PlanRecord


class ActorRow(Protocol):
    """A row of the plan, as far as it names an actor around the people."""

    @property
    def kind(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def fields(self) -> dict[str, Any]: ...


def find_representative(plan: PlanRecord, actor: str) -> str:
    """The name of whoever represents the actor, the network lead among them; empty where nobody does."""
    people = (plan.lead, *plan.representatives)
    return next(
        (str(one["name"]) for one in people if one and _as_one(str(one["actor"])) == _as_one(actor)), ""
    )


def without_representative(plan: PlanRecord, rows: Iterable[ActorRow]) -> list[str]:
    """The actors around the need group that nobody represents: those of the latest seminar, and those that the plan has
    accepted as standing around the people. A proposal is no member yet."""
    around = [name for part in ("present", "missing") for name in plan.representation.get(part, ())]
    around += [
        str(row.fields.get("title") or "") for row in rows if row.kind == "actor" and row.state == "accepted"
    ]
    named = {_as_one(name): name for name in reversed(around) if name}
    each = dict.fromkeys(named[_as_one(name)] for name in around if name)
    return [name for name in each if not find_representative(plan, name)]


def was_present(plan: PlanRecord, actor: str) -> bool:
    """Whether the actor had somebody at the latest seminar about the need group."""
    return _as_one(actor) in {_as_one(name) for name in plan.representation.get("present", ())}


def _as_one(name: str) -> str:
    return name.casefold()
