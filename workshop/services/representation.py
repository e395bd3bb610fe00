"""Which actors a plan knows around its need group, and who represents each in the network. Pure."""

import re
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
    return next((str(one["name"]) for one in people if one and is_same_actor(str(one["actor"]), actor)), "")


def without_representative(plan: PlanRecord, rows: Iterable[ActorRow]) -> list[str]:
    """The actors around the need group that nobody represents: those of the latest seminar, and those that the plan has
    accepted as standing around the people. A proposal is no member yet."""
    around = [name for part in ("present", "missing") for name in plan.representation.get(part, ())]
    accepted = (row for row in rows if row.kind == "actor" and row.state == "accepted")
    around += [str(row.fields.get("title") or "") for row in accepted]
    each: list[str] = []
    for name in around:
        if name and not any(is_same_actor(name, other) for other in each):
            each.append(name)
    return [name for name in each if not find_representative(plan, name)]


def was_present(plan: PlanRecord, actor: str) -> bool:
    """Whether the actor had somebody at the latest seminar about the need group."""
    return any(is_same_actor(name, actor) for name in plan.representation.get("present", ()))


def is_same_actor(one: str, other: str) -> bool:
    """Whatever the case, and with or without what stands in brackets: *Primärvården (vårdcentralerna)* is
    *Primärvården*. Two with different brackets are two."""
    first, second = one.casefold().strip(), other.casefold().strip()
    return first == second or _bare(first) == second or first == _bare(second)


def _bare(name: str) -> str:
    return re.sub(r"\s*\([^()]*\)$", "", name)
