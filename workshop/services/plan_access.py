"""Access to one plan by a link: the network lead's, and an actor's who reports on its own measures."""

import secrets
from dataclasses import dataclass
from typing import Literal

from pydantic import model_validator

from workshop.errors import Conflict, Forbidden, NotFound, Refused
from workshop.exercise import Model, Name
from workshop.services.context import Context, new_id
from workshop.services.tokens import hash_token
from workshop.storage import plan_history, plans
from workshop.storage.plan_records import PlanKeyRecord

MOST_KEYS = 60


class NewKey(Model):
    """`name` is whose the link is; an `actor` reports on the measures of `actor`."""

    role: Literal["network_lead", "actor"]
    name: Name
    actor: Name | None = None

    @model_validator(mode="after")
    def _names_its_actor(self) -> "NewKey":
        if self.role == "actor" and self.actor is None:
            raise ValueError("an actor's access names the actor")
        return self


@dataclass(frozen=True, slots=True)
class PlanAccess:
    """Who works on a plan: the facilitator (no `key`), or somebody with a link of their own."""

    key: PlanKeyRecord | None = None

    @property
    def is_network_lead(self) -> bool:
        """Whether they may change the plan: the facilitator may in the network lead's name."""
        return self.key is None or self.key.role == "network_lead"

    @property
    def name(self) -> str | None:
        return self.key.name if self.key else None


def list_keys(context: Context, plan_id: str) -> list[PlanKeyRecord]:
    """The accesses that have not been taken back."""
    with context.database.reading() as connection:
        if plans.find_plan(connection, plan_id) is None:
            raise NotFound("unknown_plan")
        return plan_history.list_keys(connection, plan_id)


def add_key(context: Context, plan_id: str, new: NewKey) -> tuple[PlanKeyRecord, str]:
    """Give somebody a link; the token is told here and never again."""
    token = secrets.token_urlsafe(24)
    with context.database.writing() as connection:
        if plans.find_plan(connection, plan_id, lock=True) is None:
            raise NotFound("unknown_plan")
        if len(plan_history.list_keys(connection, plan_id)) >= MOST_KEYS:
            raise Conflict("too_many_keys", most=MOST_KEYS)
        key = PlanKeyRecord(
            new_id(), plan_id, new.role, new.actor, new.name, hash_token(token), context.now(), ended_at=None
        )
        values = {name: getattr(key, name) for name in PlanKeyRecord.__slots__}
        plan_history.add_key(connection, **values)
    return key, token


def end_key(context: Context, plan_id: str, key_id: str, access: PlanAccess | None = None) -> None:
    """Take a link back: from now on it opens nothing. `access` is whose act it is, the facilitator's without."""
    with context.database.writing() as connection:
        key = plan_history.find_key(connection, key_id)
        if key is None or key.plan_id != plan_id or key.ended_at is not None:
            raise NotFound("unknown_key")
        check_ends(access or PlanAccess(), key)
        plan_history.end_key(connection, key_id, context.now())


def check_ends(access: PlanAccess, key: PlanKeyRecord) -> None:
    """A network lead gives the actors their links and takes them back, and gives up their own; another network lead's
    is the facilitator's alone to end."""
    if access.key and key.role == "network_lead" and key.id != access.key.id:
        raise Forbidden("not_your_link")


def find_access(context: Context, token: str) -> PlanAccess | None:
    """The access that this token gives; Forbidden when it was taken back, None where there is none."""
    with context.database.reading() as connection:
        found = plan_history.find_key_by_hash(connection, hash_token(token))
    return _active(found) if found else None


def get_access(context: Context, key_id: str) -> PlanAccess:
    """The access of somebody who has signed in; Forbidden when it was taken back."""
    with context.database.reading() as connection:
        found = plan_history.find_key(connection, key_id)
    if found is None:
        raise Forbidden("link_ended")
    return _active(found)


def check_sees(access: PlanAccess, plan_id: str) -> None:
    """A link opens its own plan only."""
    if access.key and access.key.plan_id != plan_id:
        raise Forbidden("other_plan")


def check_writes(access: PlanAccess, plan_id: str) -> None:
    """The network lead and the facilitator change the plan; an actor only reports."""
    check_sees(access, plan_id)
    if not access.is_network_lead:
        raise Forbidden("only_reports")


def name_of(access: PlanAccess, given: str | None, unnamed: str) -> str:
    """Whose act it is: the link's name, else the one the facilitator gives, else `unnamed`."""
    if access.name and given:
        raise Refused("invalid", field="by")
    return access.name or given or unnamed


def _active(key: PlanKeyRecord) -> PlanAccess:
    if key.ended_at is not None:
        raise Forbidden("link_ended")
    return PlanAccess(key)
