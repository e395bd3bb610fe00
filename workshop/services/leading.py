"""Who leads a seminar: the facilitator, or a co-facilitator that it was handed over to. Never changed but by somebody's
own act: a connection that drops changes nothing."""

import secrets
from dataclasses import dataclass

from workshop.errors import Conflict, Forbidden, NotFound
from workshop.exercise import Model, Name
from workshop.services.context import Context, new_id
from workshop.services.seminars import get_seminar
from workshop.services.tokens import hash_token
from workshop.storage import Connection, cofacilitators, seminars
from workshop.storage.records import CofacilitatorRecord, SeminarRecord

MOST_COFACILITATORS = 12


class NewCofacilitator(Model):
    name: Name


class HandOver(Model):
    """`to` is a co-facilitator's id; None gives the lead back to the facilitator."""

    to: str | None


@dataclass(frozen=True, slots=True)
class Access:
    """Who calls: the facilitator (no `cofacilitator`), or a co-facilitator of one seminar."""

    cofacilitator: CofacilitatorRecord | None = None

    @property
    def id(self) -> str | None:
        return self.cofacilitator.id if self.cofacilitator else None

    @property
    def name(self) -> str | None:
        """The name that stands in the trail; None for the facilitator."""
        return self.cofacilitator.name if self.cofacilitator else None


@dataclass(frozen=True, slots=True)
class Leading:
    """`leader` is None where the facilitator leads."""

    leader: str | None
    cofacilitators: list[CofacilitatorRecord]


def read_leading(context: Context, seminar_id: str) -> Leading:
    """Who leads, and who else has an access of their own."""
    with context.database.reading() as connection:
        seminar = get_seminar(connection, seminar_id)
        return Leading(seminar.leader, cofacilitators.list_cofacilitators(connection, seminar_id))


def add_cofacilitator(
    context: Context, seminar_id: str, new: NewCofacilitator
) -> tuple[CofacilitatorRecord, str]:
    """Give somebody an access of their own; the token is told here and never again."""
    token = secrets.token_urlsafe(24)
    with context.database.writing() as connection:
        seminar = _open_seminar(connection, seminar_id)
        if len(cofacilitators.list_cofacilitators(connection, seminar.id)) >= MOST_COFACILITATORS:
            raise Conflict("too_many_cofacilitators", most=MOST_COFACILITATORS)
        record = CofacilitatorRecord(
            new_id(), seminar.id, new.name, hash_token(token), context.now(), ended_at=None
        )
        values = {name: getattr(record, name) for name in CofacilitatorRecord.__slots__}
        cofacilitators.add_cofacilitator(connection, **values)
    return record, token


def end_cofacilitator(context: Context, seminar_id: str, cofacilitator_id: str) -> None:
    """Take an access back; if it was theirs, the lead goes back to the facilitator."""
    with context.database.writing() as connection:
        seminar = get_seminar(connection, seminar_id, lock=True)
        _get_active(connection, seminar_id, cofacilitator_id)
        cofacilitators.end_cofacilitator(connection, cofacilitator_id, context.now())
        if seminar.leader == cofacilitator_id:
            seminars.change_seminar(connection, seminar_id, leader=None)


def hand_over(context: Context, seminar_id: str, access: Access, to: str | None) -> None:
    """Let somebody else lead. The facilitator may always; a co-facilitator only gives back what was handed over."""
    with context.database.writing() as connection:
        # Taken back also when all is over: there are plans to draft, and whoever led may have gone home.
        find = _open_seminar if to is not None else _lock_seminar
        seminar = find(connection, seminar_id)
        if access.id is not None and (seminar.leader != access.id or to is not None):
            raise Forbidden("not_leading")
        if to is not None:
            _get_active(connection, seminar_id, to)
        if seminar.leader != to:
            seminars.change_seminar(connection, seminar_id, leader=to)


def find_access(context: Context, token: str) -> Access | None:
    """The co-facilitator with this token; Forbidden when it has been taken back, None where there is none."""
    with context.database.reading() as connection:
        found = cofacilitators.find_cofacilitator_by_hash(connection, hash_token(token))
    return _active(found) if found else None


def get_access(context: Context, cofacilitator_id: str) -> Access:
    """The access of somebody who has signed in or connected; Forbidden when it has been taken back."""
    with context.database.reading() as connection:
        found = cofacilitators.find_cofacilitator(connection, cofacilitator_id)
    if found is None:
        raise Forbidden("access_ended")
    return _active(found)


def check_helps(access: Access, seminar_id: str) -> None:
    """A co-facilitator has access to their own seminar only."""
    if access.cofacilitator and access.cofacilitator.seminar_id != seminar_id:
        raise Forbidden("other_seminar")


def check_leads(context: Context, access: Access, seminar_id: str) -> None:
    """Forbidden for anybody but the one who leads now."""
    check_helps(access, seminar_id)
    with context.database.reading() as connection:
        if get_seminar(connection, seminar_id).leader != access.id:
            raise Forbidden("not_leading")


def _active(record: CofacilitatorRecord) -> Access:
    if record.ended_at is not None:
        raise Forbidden("access_ended")
    return Access(record)


def _get_active(connection: Connection, seminar_id: str, cofacilitator_id: str) -> None:
    found = cofacilitators.find_cofacilitator(connection, cofacilitator_id)
    if found is None or found.seminar_id != seminar_id or found.ended_at is not None:
        raise NotFound("unknown_cofacilitator")


def _lock_seminar(connection: Connection, seminar_id: str) -> SeminarRecord:
    return get_seminar(connection, seminar_id, lock=True)


def _open_seminar(connection: Connection, seminar_id: str) -> SeminarRecord:
    seminar = _lock_seminar(connection, seminar_id)
    if seminar.has_ended:
        raise Conflict("seminar_over")
    return seminar
